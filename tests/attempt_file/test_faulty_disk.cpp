// A disk that is full, broken or slow to answer, at every call.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "attempt_file/example.hpp"
#include "support/faulty_disk.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace record;
using namespace record::testing;
using test_support::DiskFault;

namespace {

struct Outcome {
    std::size_t saved = 0;
    std::optional<FileFault> fault;
    bool created = false;
};

// Writes the example on a disk that breaks at the given call.
Outcome writeOn(const std::string& path, DiskFault fault, int call) {
    const test_support::DiskGuard guard;
    test_support::breakDisk(fault, call);
    Outcome outcome;
    auto made = Journal::create(path, exampleHeader());
    if (auto* broken = std::get_if<FileFault>(&made)) {
        outcome.fault = *broken;
        return outcome;
    }
    outcome.created = true;
    auto& journal = std::get<Journal>(made);
    for (int part = 0; part < 2 && !outcome.fault; ++part) {
        addExamplePart(journal, part);
        outcome.fault = journal.save();
    }
    if (!outcome.fault) outcome.fault = journal.close(EndState::finished, "finish");
    if (outcome.fault) {
        // Dead means dead, even when the disk is well again.
        test_support::mendDisk();
        const auto before = test_support::bytesOf(path);
        addExamplePart(journal, 1);
        CHECK(journal.save());
        CHECK(test_support::bytesOf(path) == before);
    }
    outcome.saved = journal.savedDots();
    return outcome;
}

}  // namespace

TEST_CASE("at every failing call nothing saved is lost and the reason is said") {
    const test_support::DiskGuard guard;
    test_support::TempFolder folder;
    test_support::mendDisk();
    writeExample(folder / "whole");
    const int calls = test_support::diskCalls();
    REQUIRE(calls == 9);  // create: write, sync, folder; two saves and the close: write, sync

    for (const DiskFault fault : {DiskFault::noSpace, DiskFault::inputOutput, DiskFault::syncFails}) {
        for (int call = 1; call <= calls; ++call) {
            const std::string path =
                folder / (std::to_string(static_cast<int>(fault)) + "-" + std::to_string(call));
            INFO(path);
            const Outcome outcome = writeOn(path, fault, call);
            const bool onlySyncLeft = fault == DiskFault::noSpace && call == calls;
            REQUIRE(outcome.fault.has_value() != onlySyncLeft);
            if (!outcome.created) {
                CHECK(::access(path.c_str(), F_OK) != 0);
                continue;
            }
            const Attempt read = attemptOf(readAttempt(path));
            CHECK(read.dots.size() >= outcome.saved);
        }
    }
}

TEST_CASE("a full disk says how to mend it") {
    test_support::TempFolder folder;
    const Outcome outcome = writeOn(folder / "a.attempt", DiskFault::noSpace, 4);
    REQUIRE(outcome.fault);
    CHECK(outcome.fault->message ==
          (folder / "a.attempt") +
              ": the attempt can no longer be recorded: No space left on device; free "
              "some space on the disk");
}

TEST_CASE("short and interrupted writes are carried on") {
    test_support::TempFolder folder;
    writeExample(folder / "whole");
    for (const DiskFault fault : {DiskFault::shortWrite, DiskFault::interrupted}) {
        for (const int call : {1, 4, 6, 8}) {
            const std::string path =
                folder / (std::to_string(static_cast<int>(fault)) + "-" + std::to_string(call));
            INFO(path);
            CHECK_FALSE(writeOn(path, fault, call).fault);
            CHECK(test_support::bytesOf(path) == test_support::bytesOf(folder / "whole"));
        }
    }
}

TEST_CASE("killed at any moment, everything that counted as saved is there") {
    test_support::TempFolder folder;
    for (unsigned round = 0; round < 20; ++round) {
        const std::string path = folder / std::to_string(round);
        int acknowledged[2];
        REQUIRE(::pipe(acknowledged) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto made = Journal::create(path, exampleHeader());
            auto* journal = std::get_if<Journal>(&made);
            for (std::uint32_t dot = 0; journal; ++dot) {
                journal->add(exampleDot(dot));
                if (journal->save()) break;
                const auto saved = static_cast<std::uint32_t>(journal->savedDots());
                if (::write(acknowledged[1], &saved, sizeof saved) != sizeof saved) break;
            }
            ::_exit(1);
        }
        ::close(acknowledged[1]);
        std::uint32_t saved = 0;
        while (::read(acknowledged[0], &saved, sizeof saved) == sizeof saved && saved < 1 + round) {
        }
        ::usleep(137 * round);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        while (::read(acknowledged[0], &saved, sizeof saved) == sizeof saved) {
        }
        ::close(acknowledged[0]);
        REQUIRE(saved > 0);
        const Attempt read = attemptOf(readAttempt(path));
        CHECK(read.dots.size() >= saved);
        CHECK(read.dots.size() <= saved + 1);
        for (std::uint32_t i = 0; i < read.dots.size(); ++i) REQUIRE(read.dots[i] == exampleDot(i));
    }
}
