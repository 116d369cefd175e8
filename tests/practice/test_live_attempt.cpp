#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <mutex>
#include <thread>

#include "practice/live_attempt.hpp"
#include "practice/practised.hpp"
#include "support/faulty_disk.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace practice;
using namespace practice::testing;
using record::EndState;
using test_support::TempFolder;

namespace {

std::unique_ptr<LiveAttempt> begun(const level::Level& level, const std::string& path,
                                   LiveAttempt::OnSaved onSaved = {}) {
    auto made = LiveAttempt::begin(level, someHeader(), path, std::move(onSaved));
    if (const auto* fault = std::get_if<record::FileFault>(&made)) FAIL(fault->message);
    return std::move(std::get<std::unique_ptr<LiveAttempt>>(made));
}

// Waits until the condition holds; gives up after ten seconds.
template <typename Condition>
bool comes(Condition condition) {
    for (int i = 0; i < 2000; ++i) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

}  // namespace

TEST_CASE("a live attempt is on the disk as it was played") {
    const TempFolder folder;
    const level::Level level = threeDots();
    const auto samples = touches(10);
    const auto live = begun(level, folder / "a.attempt");
    live->note({0, "view", "{}"});
    for (const pen::Sample& sample : samples) REQUIRE_FALSE(live->take(sample));
    REQUIRE_FALSE(live->end(EndState::finished, "finish"));
    CHECK(live->savedDots() == 10);
    CHECK(live->take(samples.back()) == "the attempt has ended");

    const auto attempt = attemptOf(record::readAttempt(folder / "a.attempt"));
    CHECK(attempt.samples == samples);
    CHECK(attempt.dots == live->dots());
    CHECK(attempt.dots.size() == 10);
    CHECK(attempt.states.size() == 10);
    CHECK(attempt.events.size() == 1);
    CHECK(attempt.end == EndState::finished);
    CHECK(attempt.header.levelHash == level.hash);
    CHECK(attempt.header.levelBytes == kLevelYaml);
    CHECK(attempt.header.physicsId == "flat-1");
}

TEST_CASE("live and headless play make the same dots and states") {
    const TempFolder folder;
    const level::Level level = threeDots();
    const auto samples = hands::perform(level, hands::Kind::novice, 3);
    const auto live = begun(level, folder / "live.attempt");
    for (const pen::Sample& sample : samples) REQUIRE_FALSE(live->take(sample));
    REQUIRE_FALSE(live->end(EndState::finished, "finish"));
    const auto lived = attemptOf(record::readAttempt(folder / "live.attempt"));
    const auto headless =
        attemptOf(practiceHeadless(level, someHeader(), samples, folder / "headless.attempt"));
    REQUIRE(lived.dots.size() >= 3);
    CHECK(lived.dots == headless.dots);
    CHECK(lived.states == headless.states);
    CHECK(lived.samples == headless.samples);
}

TEST_CASE("dots are saved by themselves, and each save is told with what is on the disk") {
    const TempFolder folder;
    const level::Level level = threeDots();
    const std::string path = folder / "a.attempt";
    std::mutex mutex;
    std::vector<std::pair<std::size_t, std::size_t>> told;  // dots told, dots then in the file
    const auto live = begun(level, path, [&](std::size_t saved) {
        const auto onDisk = record::readAttempt(path);
        const std::lock_guard lock(mutex);
        told.emplace_back(saved, std::get<record::Attempt>(onDisk).dots.size());
    });
    for (int round = 1; round <= 3; ++round) {
        std::vector<pen::Sample> samples;
        touch(samples, std::int64_t{round} * 1'000'000, 0, 0);
        for (const pen::Sample& sample : samples) REQUIRE_FALSE(live->take(sample));
        CHECK(comes([&] { return live->savedDots() == static_cast<std::size_t>(round); }));
    }
    REQUIRE_FALSE(live->end(EndState::abandoned, "left"));
    REQUIRE(told.size() >= 3);
    for (const auto& [saved, onDisk] : told) CHECK(saved == onDisk);
    CHECK(told.back().first == 3);
}

TEST_CASE("an attempt that nobody ends keeps all its dots and is interrupted") {
    const TempFolder folder;
    const level::Level level = threeDots();
    {
        const auto live = begun(level, folder / "a.attempt");
        for (const pen::Sample& sample : touches(4)) REQUIRE_FALSE(live->take(sample));
    }
    const auto attempt = attemptOf(record::readAttempt(folder / "a.attempt"));
    CHECK(attempt.dots.size() == 4);
    CHECK(attempt.end == EndState::interrupted);
    CHECK_FALSE(attempt.torn);
}

TEST_CASE("no record, no attempt") {
    const level::Level level = threeDots();
    const auto made = LiveAttempt::begin(level, someHeader(), "/nonexistent/a.attempt", {});
    REQUIRE(std::holds_alternative<record::FileFault>(made));
}

TEST_CASE("when the disk fails, the attempt takes nothing more and says why") {
    const TempFolder folder;
    const level::Level level = threeDots();
    const test_support::DiskGuard guard;
    const auto live = begun(level, folder / "a.attempt");
    test_support::breakDisk(test_support::DiskFault::noSpace, 1);
    const auto samples = touches(2);
    for (std::size_t i = 0; i < 17; ++i) (void)live->take(samples[i]);
    REQUIRE(comes([&] { return live->fault().has_value(); }));
    test_support::mendDisk();
    const auto refused = live->take(samples[17]);
    REQUIRE(refused);
    CHECK(refused->find("No space left on device; free some space") != std::string::npos);
    CHECK(live->savedDots() == 0);
    CHECK(live->end(EndState::finished, "finish"));
    CHECK(attemptOf(record::readAttempt(folder / "a.attempt")).end == EndState::interrupted);
}

TEST_CASE("killed at random moments, every dot that was told saved is there and none that was not made") {
    const TempFolder folder;
    const level::Level level = threeDots();
    const auto samples = touches(20);
    const auto whole = attemptOf(practiceHeadless(level, someHeader(), samples, folder / "whole.attempt"));
    for (unsigned round = 0; round < 10; ++round) {
        const std::string path = folder / (std::to_string(round) + ".attempt");
        int told[2];
        REQUIRE(::pipe(told) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto made = LiveAttempt::begin(level, someHeader(), path, [&](std::size_t saved) {
                const auto byte = static_cast<unsigned char>(saved);
                if (::write(told[1], &byte, 1) != 1) ::_exit(2);
            });
            auto& live = *std::get<std::unique_ptr<LiveAttempt>>(made);
            for (const pen::Sample& sample : samples) {
                (void)live.take(sample);
                ::usleep(2000);
            }
            ::_exit(1);
        }
        ::close(told[1]);
        unsigned char saved = 0;
        const ssize_t first = ::read(told[0], &saved, 1);
        ::usleep(53'000 * round);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        while (::read(told[0], &saved, 1) == 1) {
        }
        ::close(told[0]);
        REQUIRE(first == 1);
        const auto attempt = attemptOf(record::readAttempt(path));
        INFO("round " << round << ", told " << int{saved} << ", read " << attempt.dots.size());
        CHECK(attempt.dots.size() >= saved);
        REQUIRE(attempt.dots.size() <= whole.dots.size());
        CHECK(std::equal(attempt.dots.begin(), attempt.dots.end(), whole.dots.begin()));
        CHECK(std::equal(attempt.samples.begin(), attempt.samples.end(), whole.samples.begin()));
    }
}
