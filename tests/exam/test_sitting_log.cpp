// The sitting's log and opening as bytes, its own clock, and the rule of resume by itself.
#include "exam/paper/paper.hpp"
#include "exam/sitting/day_list.hpp"
#include "exam/sitting/exam_clock.hpp"
#include "exam/sitting/opening.hpp"
#include "exam/sitting/story.hpp"
#include "support/catch.hpp"
#include "support/faulty_disk.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace exam;

namespace {

Entry entry(int i) {
    return {1000 * i,
            5000 * i,
            i == 0 ? "boot" : "",
            "2026-06-01T10:00:00.000Z",
            i % 2 == 0 ? "alive" : "call",
            text::Json::object().set("i", i).set("words", "line\nbreak \xC3\xA4")};
}

std::string written(const std::string& path, int entries) {
    auto log = SittingLog::create(path);
    REQUIRE(std::holds_alternative<SittingLog>(log));
    for (int i = 0; i < entries; ++i) REQUIRE_FALSE(std::get<SittingLog>(log).append(entry(i)));
    return test_support::bytesOf(path);
}

bool same(const Entry& a, const Entry& b) {
    return a.examUs == b.examUs && a.monotonicUs == b.monotonicUs && a.bootId == b.bootId &&
           a.wall == b.wall && a.kind == b.kind && a.details.dump() == b.details.dump();
}

Opening example() {
    Opening opening;
    opening.sitting = std::string(32, 'a');
    opening.rehearsal = true;
    opening.paper = std::string(64, 'b');
    opening.candidate = std::string(32, '1');
    opening.number = "C-027";
    opening.examiner = std::string(32, '2');
    opening.examinerKey = std::string(32, '3');
    opening.station = "station-03";
    opening.stationKey = std::string(32, '4');
    opening.seat = "Place 3";
    opening.extraTimePercent = 25;
    opening.leftHanded = true;
    opening.examinerNonce = std::string(32, '5');
    opening.stationNonce = std::string(32, '6');
    opening.resumeCodes = {std::string(64, '7'), std::string(64, '8')};
    opening.sessionKey = std::string(64, '9');
    opening.preflight = std::string(64, 'c');
    opening.at = "2026-06-01T10:00:00.000Z";
    return opening;
}

}  // namespace

TEST_CASE("what was written to the log is read back") {
    test_support::TempFolder folder;
    const auto read = SittingLog::read(written(folder / "log", 5));
    REQUIRE(read.entries.size() == 5);
    for (int i = 0; i < 5; ++i) CHECK(same(read.entries[static_cast<std::size_t>(i)], entry(i)));
    CHECK_FALSE(read.torn);
    CHECK(SittingLog::read("").entries.empty());
    CHECK_FALSE(SittingLog::read("").torn);
}

TEST_CASE("of a log that breaks off anywhere the whole entries are read") {
    test_support::TempFolder folder;
    const std::string bytes = written(folder / "log", 4);
    std::size_t last = 0;
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
        const auto read = SittingLog::read(bytes.substr(0, size));
        CHECK(read.validBytes <= size);
        CHECK(read.torn == (read.validBytes < size));
        CHECK(read.entries.size() >= last);
        last = read.entries.size();
    }
    CHECK(last == 4);
}

TEST_CASE("no byte of a log can be changed unseen") {
    test_support::TempFolder folder;
    const std::string bytes = written(folder / "log", 3);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string other = bytes;
        other[at] = static_cast<char>(other[at] ^ 1);
        CHECK(SittingLog::read(other).validBytes < bytes.size());
    }
}

TEST_CASE("a log is taken up behind its last whole entry, the torn tail is kept beside") {
    test_support::TempFolder folder;
    const std::string bytes = written(folder / "log", 3);
    test_support::writeBytes(folder / "log", bytes + "{\"exam_us\":");
    auto again = SittingLog::reopen(folder / "log");
    REQUIRE(std::holds_alternative<std::pair<SittingLog, SittingLog::Read>>(again));
    auto& [log, read] = std::get<std::pair<SittingLog, SittingLog::Read>>(again);
    CHECK(read.entries.size() == 3);
    CHECK(read.torn);
    CHECK(test_support::bytesOf(folder / "log.torn") == "{\"exam_us\":");
    REQUIRE_FALSE(log.append(entry(3)));
    const auto whole = SittingLog::read(test_support::bytesOf(folder / "log"));
    CHECK(whole.entries.size() == 4);
    CHECK_FALSE(whole.torn);
    // One writer.
    CHECK(std::holds_alternative<record::FileFault>(SittingLog::reopen(folder / "log")));
}

TEST_CASE("what is no log is not taken up") {
    test_support::TempFolder folder;
    CHECK(std::holds_alternative<record::FileFault>(SittingLog::reopen(folder / "none")));
    test_support::writeBytes(folder / "other", "something else");
    CHECK(std::holds_alternative<record::FileFault>(SittingLog::reopen(folder / "other")));
    CHECK(test_support::bytesOf(folder / "other") == "something else");
}

TEST_CASE("an entry that is too long is a fault") {
    test_support::TempFolder folder;
    auto made = SittingLog::create(folder / "log");
    auto& log = std::get<SittingLog>(made);
    Entry bad = entry(0);
    bad.details.set("words", std::string(60'000, 'x'));
    CHECK(log.append(bad));
    CHECK_FALSE(log.append(entry(0)));
}

TEST_CASE("at every failing call an acknowledged entry stays and the reason is said") {
    using test_support::DiskFault;
    const test_support::DiskGuard guard;
    test_support::TempFolder folder;
    for (const DiskFault fault : {DiskFault::noSpace, DiskFault::inputOutput, DiskFault::syncFails}) {
        for (int call = 1; call <= 9; ++call) {
            const std::string path =
                folder / (std::to_string(static_cast<int>(fault)) + "-" + std::to_string(call));
            test_support::breakDisk(fault, call);
            auto made = SittingLog::create(path);
            std::size_t acknowledged = 0;
            bool said = std::holds_alternative<record::FileFault>(made);
            if (auto* log = std::get_if<SittingLog>(&made)) {
                for (int i = 0; i < 3 && !said; ++i) {
                    said = log->append(entry(i)).has_value();
                    if (!said) ++acknowledged;
                }
                test_support::mendDisk();
                // Dead means dead.
                if (said) CHECK(log->append(entry(3)));
                CHECK(SittingLog::read(test_support::bytesOf(path)).entries.size() >= acknowledged);
            }
            test_support::mendDisk();
            INFO("call " << call);
            CHECK((said || (fault == DiskFault::noSpace && call == 9)));
        }
    }
}

TEST_CASE("an opening is read as it was written, and nothing else is") {
    Opening opening = example();
    auto read = readOpening(writeOpening(opening));
    REQUIRE(std::holds_alternative<Opening>(read));
    CHECK(std::get<Opening>(read) == opening);
    opening.overrideReason = "nobody else";
    opening.overrideBy = {"E-04", "E-05"};
    read = readOpening(writeOpening(opening));
    REQUIRE(std::holds_alternative<Opening>(read));
    CHECK(std::get<Opening>(read) == opening);

    const auto refused = [](Opening bad) {
        return std::holds_alternative<trust::Reason>(readOpening(writeOpening(bad)));
    };
    opening = example();
    opening.number = "";
    CHECK(refused(opening));
    opening = example();
    opening.seat = std::string(41, 'x');
    CHECK(refused(opening));
    opening = example();
    opening.extraTimePercent = 301;
    CHECK(refused(opening));
    opening = example();
    opening.sessionKey = "9";
    CHECK(refused(opening));
    opening = example();
    opening.at = "today";
    CHECK(refused(opening));
    std::string more = writeOpening(example());
    more.insert(1, "\"else\":1,");
    CHECK(std::holds_alternative<trust::Reason>(readOpening(more)));
    CHECK(std::holds_alternative<trust::Reason>(readOpening("{}")));
    CHECK(std::holds_alternative<trust::Reason>(readOpening("")));
}

TEST_CASE("codes are read as people type them") {
    const std::string code = newResumeCode();
    CHECK(code.size() == 9);
    CHECK(typedCode(code) == code);
    CHECK(typedCode("4f7k q2md") == "4F7K-Q2MD");
    CHECK(typedCode("oO11-iIlL") == "0011-1111");
    CHECK_FALSE(typedCode("4F7K-Q2M"));
    CHECK_FALSE(typedCode("4F7K-Q2MDX"));
    CHECK_FALSE(typedCode("4F7U-Q2MD"));
    CHECK(newResumeCode() != code);
    CHECK(hashOfCode("a", code) != hashOfCode("b", code));
}

TEST_CASE("the exam's clock runs, stands, and counts sleep") {
    ExamClock clock(1'500);
    CHECK(clock.at(9'000'000) == 1'000);
    clock.run(2'000'500);
    CHECK(clock.at(3'000'000) == 1'001'000);
    CHECK(clock.originOf(1'000, 3'000'000) == 2'000'000);
    clock.run(5'000'000);
    CHECK(clock.at(3'000'000) == 1'001'000);
    clock.slept(500'000);
    CHECK(clock.at(3'000'000) == 1'501'000);
    CHECK(clock.originOf(1'000, 3'000'000) == 1'500'000);
    clock.stand(3'000'000);
    CHECK(clock.at(8'000'000) == 1'501'000);
    clock.slept(500'000);
    CHECK(clock.at(8'000'000) == 1'501'000);
    clock.run(8'000'000);
    CHECK(clock.at(9'000'000) == 2'501'000);
    CHECK(clock.at(7'000'000) == 1'501'000);
}

TEST_CASE("the rule of resume") {
    PaperRules rules;
    rules.resumeAloneSeconds = 60.0;
    rules.interruptionsBeforeDecision = 2;
    CHECK(waitFor(rules, 1, 60'000'000) == Wait::nothing);
    CHECK(waitFor(rules, 1, 60'000'001) == Wait::code);
    CHECK(waitFor(rules, 2, 0) == Wait::nothing);
    CHECK(waitFor(rules, 1, std::nullopt) == Wait::code);
    CHECK(waitFor(rules, 3, 0) == Wait::decision);
    CHECK(waitFor(rules, 3, std::nullopt) == Wait::decision);
    rules.interruptionsBeforeDecision = 0;
    CHECK(waitFor(rules, 1, 0) == Wait::decision);
}

TEST_CASE("a day's list takes a submission once") {
    test_support::TempFolder folder;
    const std::string path = dayListPath(folder.path().string(), "station-03", "2026-06-01");
    const DayEntry first{"A", std::string(64, 'a'), "C-027", "SMP-2", false, "2026-06-01T10:00:00.000Z"};
    DayEntry second = first;
    second.hash = std::string(64, 'b');
    CHECK_FALSE(addToDayList(path, first));
    CHECK_FALSE(addToDayList(path, second));
    CHECK_FALSE(addToDayList(path, first));
    auto read = readDayList(path);
    REQUIRE(std::holds_alternative<std::vector<DayEntry>>(read));
    CHECK(std::get<std::vector<DayEntry>>(read).size() == 2);
    CHECK(std::get<std::vector<DayEntry>>(read)[1].hash == second.hash);
    test_support::writeBytes(path, test_support::bytesOf(path) + "{}\n");
    CHECK(std::holds_alternative<trust::Reason>(readDayList(path)));
    CHECK(addToDayList(path, first));
}
