// The looks of a preflight, each with something to find.
#include <filesystem>

#include "exam/sitting/preflight_checks.hpp"
#include "exam/sitting_home.hpp"
#include "practice/headless.hpp"
#include "support/file_bytes.hpp"
#include "support/golden.hpp"

using namespace exam;
using namespace exam::testing;
using Verdict = PreflightCheck::Verdict;

namespace {

constexpr const char* kGolden = STIPPLE_SOURCE_DIR "/assets/exam/golden";

// The first seconds of a hand's work, up to the end of a touch.
practice::Performance beginning(const level::Level& level, hands::Kind kind, std::uint64_t seed) {
    practice::Performance whole = practice::performanceOf(level, kind, seed);
    constexpr std::int64_t kSeconds = 6;
    std::size_t count = 0;
    for (std::size_t i = 0; i < whole.samples.size(); ++i) {
        if (whole.samples[i].tUs > kSeconds * 1'000'000) break;
        if (!whole.samples[i].contact) count = i + 1;
    }
    whole.samples.resize(count);
    std::erase_if(whole.stretches, [&](const practice::Stretch& one) { return one.afterSamples > count; });
    return whole;
}

void writeGoldens() {
    std::filesystem::create_directories(kGolden);
    const std::vector<hands::Kind> kinds{hands::Kind::expert, hands::Kind::novice, hands::Kind::shaky,
                                         hands::Kind::heavy};
    std::size_t n = 0;
    for (const char* id : {"single-dots", "even-run", "slack-field", "thin-skin", "thick-skin",
                           "soft-hairline", "restless-client", "scar-patch"}) {
        const level::Level& level = shipped(id);
        const hands::Kind kind = kinds[n % kinds.size()];
        const auto done = beginning(level, kind, 11 + n);
        record::AttemptHeader header;
        header.attemptId = std::string(31, '0') + static_cast<char>('1' + n);
        header.kind = record::Kind::demo;
        header.skinSeed = 101 + n;
        header.handName = hands::name(kind);
        header.handSeed = 11 + n;
        header.build = "golden";
        header.input = record::InputKind::synthetic;
        header.depthSource = record::DepthSource::pressure;
        header.timeSource = pen::TimeSource::file;
        header.wallClock = "2026-06-01T10:00:00Z";
        header.timeZone = "UTC";
        const std::string path = std::string(kGolden) + "/" + std::to_string(++n) + "-" + id + ".attempt";
        std::filesystem::remove(path);
        const auto made = practice::practiceHeadless(level, header, done.samples, path, done.stretches);
        if (const auto* fault = std::get_if<record::FileFault>(&made)) FAIL(fault->message);
    }
}

}  // namespace

TEST_CASE("the attempts that ship are made again to the same dots and states") {
    if (test_support::updatingGoldens()) writeGoldens();
    const auto check = replaysCheck(kGolden);
    INFO(check.text);
    CHECK(check.verdict == Verdict::good);
    CHECK(*check.figures.find("attempts")->whole() == 8);
    CHECK(*check.figures.find("dots")->whole() > 40);
}

TEST_CASE("an attempt that another physics made is found") {
    test_support::TempFolder folder;
    CHECK(replaysCheck(folder.path().string()).verdict == Verdict::bad);
    auto read = record::readAttempt(std::string(kGolden) + "/1-single-dots.attempt");
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    auto& attempt = std::get<record::Attempt>(read);
    auto made = record::Journal::create(folder / "a.attempt", attempt.header);
    auto& journal = std::get<record::Journal>(made);
    for (const auto& sample : attempt.samples) journal.add(sample);
    attempt.dots.front().depthUm = attempt.dots.front().depthUm.value_or(0) + 1;
    for (const auto& dot : attempt.dots) journal.add(dot);
    for (const auto& state : attempt.states) journal.add(state);
    REQUIRE_FALSE(journal.close(record::EndState::finished, ""));
    CHECK(replaysCheck(folder.path().string()).verdict == Verdict::bad);
}

TEST_CASE("disk, keys, paper, clock and swap are looked at") {
    SittingHome home;
    CHECK(diskCheck(home.path("sittings")).verdict == Verdict::good);
    CHECK(diskCheck("/proc/no-folder").verdict == Verdict::bad);

    CHECK(keysCheck(home.keys(), "station-03", "2026-06-01T20:00:00Z").verdict == Verdict::good);
    CHECK(keysCheck(home.keys(), "station-04", "2026-06-01T20:00:00Z").verdict == Verdict::bad);
    CHECK(keysCheck(home.keys(), "station-03", "2029-06-01T20:00:00Z").verdict == Verdict::bad);
    const trust::KeyShelf none(home.path("no-keys"), [] { return std::int64_t{1'780'308'000}; });
    CHECK(keysCheck(none, "station-03", "2026-06-01T20:00:00Z").verdict == Verdict::bad);

    CHECK(paperCheck(home.paperBytes(), home.keys()).verdict == Verdict::good);
    std::string other = home.paperBytes();
    other[other.size() / 2] = static_cast<char>(other[other.size() / 2] ^ 1);
    CHECK(paperCheck(other, home.keys()).verdict == Verdict::bad);
    CHECK(paperCheck("", home.keys()).verdict == Verdict::bad);

    CHECK(clockCheck(machineClock(), "2020-01-01T00:00:00Z").verdict == Verdict::good);
    CHECK(clockCheck(machineClock(), "2999-01-01T00:00:00Z").verdict == Verdict::bad);
    CHECK(clockCheck(home.room().clock, "").verdict == Verdict::bad);  // stands still

    CHECK(swapCheck("Filename Type Size Used Priority\n").verdict == Verdict::good);
    CHECK(swapCheck("Filename Type Size Used Priority\n/dev/sda2 partition 1 0 -2\n").verdict ==
          Verdict::warning);
}

TEST_CASE("an installation that was changed is found") {
    test_support::TempFolder root;
    std::filesystem::create_directories(root / "share/levels");
    test_support::writeBytes(root / "program", "one");
    test_support::writeBytes(root / "share/levels/a.yaml", "two");
    const std::vector<std::string> folders{root / "share"};
    const auto look = [&](const std::optional<std::string>& list) {
        return installCheck(list, folders, root / "program", root.path().string()).verdict;
    };
    const auto made = installList(folders, root / "program", root.path().string());
    REQUIRE(made.index() == 0);
    const std::string list = std::get<0>(made);
    CHECK(look(std::nullopt) == Verdict::notLooked);
    CHECK(look(list) == Verdict::good);
    CHECK(look("") == Verdict::bad);
    CHECK(look("no list") == Verdict::bad);
    test_support::writeBytes(root / "share/levels/a.yaml", "changed");
    CHECK(look(list) == Verdict::bad);
    test_support::writeBytes(root / "share/levels/a.yaml", "two");
    test_support::writeBytes(root / "share/levels/b.yaml", "added");
    CHECK(look(list) == Verdict::bad);
    std::filesystem::remove(root / "share/levels/b.yaml");
    std::filesystem::remove(root / "share/levels/a.yaml");
    CHECK(look(list) == Verdict::bad);
}

TEST_CASE("a preflight is good when nothing is bad, and its record says so") {
    const Check good = [] { return PreflightCheck{"one", Verdict::good, "well"}; };
    const Check unwell = [] { return PreflightCheck{"two", Verdict::bad, "mend it"}; };
    double now = 3.0;
    const auto seconds = [&] { return now += 0.25; };
    Preflight preflight = runPreflight({good, good}, "2026-06-01T10:00:00Z", seconds);
    CHECK(preflight.good());
    auto record = readPreflight(writePreflight(preflight));
    REQUIRE(record);
    CHECK(record->good);
    CHECK(record->at == "2026-06-01T10:00:00Z");
    preflight = runPreflight({good, unwell}, "2026-06-01T10:00:00Z", seconds);
    CHECK_FALSE(preflight.good());
    CHECK_FALSE(readPreflight(writePreflight(preflight))->good);
    CHECK_FALSE(readPreflight("{}"));
    CHECK_FALSE(readPreflight("no JSON"));
}
