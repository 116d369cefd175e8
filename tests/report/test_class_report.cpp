// The class report out of the event log: who sees what, the table to the byte, no names.
#include <array>
#include <cstdlib>
#include <fstream>

#include "assessment/mark_events.hpp"
#include "record/store/ids.hpp"
#include "report/class_report.hpp"
#include "report/material.hpp"
#include "report/paper.hpp"
#include "text/quoted_csv.hpp"

using namespace report;
using namespace report::testing;
using namespace assessment;

namespace {

const std::string kClass(32, 'c');
const std::string kWork(32, 'f');
const std::string kFirst = std::string(31, '0') + "a";  // markers
const std::string kSecond = std::string(31, '0') + "b";
const std::string kTeacher = std::string(31, '0') + "d";

std::string personOf(int number) { return std::string(30, '1') + std::to_string(10 + number); }
std::string attemptOf(int number) { return std::string(30, 'e') + std::to_string(10 + number); }

// Events of one minute after the other.
class Log {
public:
    explicit Log(std::string title = "First fields", double doubles = 1.0) {
        add(classMade(kClass, "Spring"));
        Assignment work;
        work.id = kWork;
        work.classId = kClass;
        work.title = std::move(title);
        work.levels = {{"mid-scalp-field", std::string(64, 'a')}};
        add(assignmentMade(work));
        MarkingRules rules;
        rules.markers = {kFirst, kSecond};
        rules.doubleShare = doubles;
        rules.wholeDiffersBy = 1.5;
        add(markingRulesSet(kWork, rules));
    }
    void add(store::Event event, const std::string& actor = kTeacher) {
        event.actor = actor;
        event.at = store::wallClockOf(now());
        m_events.push_back({std::move(event), {}, {}, {}});
    }
    void handIn(int number) {
        add(memberSet(kClass, {personOf(number), "", 0}));
        add(attemptHandedIn({attemptOf(number), personOf(number), kWork, "mid-scalp-field", now()}),
            personOf(number));
    }
    void mark(int number, const std::string& marker, int mark) {
        MarkSheet sheet;
        for (auto& each : sheet.marks) each = mark;
        add(markSubmitted(attemptOf(number), 1, sheet), marker);
    }
    void release(int number) {
        const MarkBook marks = books().second;
        const MarkedAttempt* const work = marks.find(attemptOf(number));
        REQUIRE(work != nullptr);
        REQUIRE(work->agreed);
        ReleasedGrade grade;
        grade.marks = *work->agreed;
        grade.score = scoreOf(attemptOf(number));
        grade.grade = gradeOf(grade.marks, standardRubric(), grade.policy, grade.score);
        add(gradeReleased(attemptOf(number), grade));
    }
    static std::optional<EngineScore> scoreOf(const std::string& attempt) {
        const double points = 50.0 + (attempt.back() - '0') * 5.0;
        EngineScore score{4, points, points + 0.125, points - 1.0, {}, true, {}};
        return score;
    }
    [[nodiscard]] std::pair<ClassBook, MarkBook> books() const {
        ClassBook classes = classBookOf(m_events);
        MarkBook marks = markBookOf(m_events, classes);
        REQUIRE(classes.misfits == 0);
        REQUIRE(marks.misfits == 0);
        return {std::move(classes), std::move(marks)};
    }
    [[nodiscard]] ClassReport report(const std::string& asker = kTeacher) const {
        const auto [classes, marks] = books();
        const Assignment* const work = classes.findAssignment(kWork);
        REQUIRE(work != nullptr);
        return classReportOf(classes, marks, *work, asker, scoreOf, now());
    }
    // The row of that attempt.
    [[nodiscard]] ClassRow row(int number, const std::string& asker) const {
        for (ClassRow& each : report(asker).rows) {
            if (each.attempt == attemptOf(number)) return each;
        }
        FAIL("no row " << number);
        return {};
    }

private:
    [[nodiscard]] std::int64_t now() const {
        return *store::millisecondsOf("2026-06-01T00:00:00Z") +
               std::int64_t{60'000} * static_cast<std::int64_t>(m_events.size());
    }
    std::vector<store::LoggedEvent> m_events;
};

const char* const kHeader =
    "pseudonym,assignment,attempt_id,state,spacing,depth,hairline,total,passed,marker,mark_spacing,mark_"
    "depth,"
    "mark_hairline,mark_cleanness,mark_global,released_at\r\n";

}  // namespace

TEST_CASE("the table has the promised header and one row an attempt, to the byte") {
    Log log;
    log.handIn(1);
    log.mark(1, kFirst, 3);
    log.mark(1, kSecond, 4);
    log.release(1);
    log.handIn(2);
    const ClassReport report = log.report();
    REQUIRE(report.rows.size() == 2);
    const ClassRow released = log.row(1, kTeacher);
    const ClassRow waiting = log.row(2, kTeacher);
    std::vector<std::string> lines{
        released.pseudonym + ",First fields," + attemptOf(1) +
            ",released,55.125,54,,55,true,M1 M2,3.5,3.5,3.5,3.5,3.5," +
            store::wallClockOf(*released.releasedAt) + "\r\n",
        waiting.pseudonym + ",First fields," + attemptOf(2) + ",marking,,,,,,,,,,,,\r\n"};
    std::sort(lines.begin(), lines.end());
    CHECK(classCsv(report) == kHeader + lines[0] + lines[1]);
}

TEST_CASE("a title that a spreadsheet would run is disarmed and read back the same") {
    for (const std::string title : {"=1+1", "+cmd", "@sum", "-x", "quotes \" and, commas", "Æ"}) {
        Log log(title);
        log.handIn(1);
        const std::string csv = classCsv(log.report());
        INFO(csv);
        const auto parsed = text::parseQuotedCsv(csv);
        REQUIRE(std::holds_alternative<text::QuotedCsv>(parsed));
        const std::string cell = std::get<text::QuotedCsv>(parsed).rows.at(0).cells.at(1);
        CHECK(std::string("=+@-").find(cell.front()) == std::string::npos);
        CHECK(text::withoutGuard(cell) == title);
    }
}

TEST_CASE("before it is agreed, marks and score are told only to those whose own mark is in") {
    Log log;
    log.handIn(1);
    log.mark(1, kFirst, 2);
    CHECK(log.row(1, kTeacher).hidden);
    CHECK(log.row(1, kSecond).hidden);
    CHECK_FALSE(log.row(1, kSecond).score);
    CHECK_FALSE(log.row(1, kSecond).marks[0]);
    CHECK_FALSE(log.row(1, kFirst).hidden);
    CHECK(log.row(1, kFirst).score->total == 55.0);
    CHECK_FALSE(log.row(1, kFirst).marks[0]);  // nothing is agreed
    log.mark(1, kSecond, 3);
    const ClassRow agreed = log.row(1, kTeacher);
    CHECK_FALSE(agreed.hidden);
    CHECK(agreed.marks[0] == 2.5);
    CHECK(agreed.passed == false);
    CHECK_FALSE(agreed.releasedAt);
    CHECK(log.row(1, personOf(1)).hidden);  // the candidate is not told before release
    log.release(1);
    CHECK_FALSE(log.row(1, personOf(1)).hidden);
}

TEST_CASE("agreement is told from ten attempts with two marks on, and only of what may be seen") {
    Log log;
    for (int i = 0; i < 12; ++i) {
        log.handIn(i);
        log.mark(i, kFirst, 1 + i % 5);
        if (i < 9) log.mark(i, kSecond, 1 + i % 5);
    }
    CHECK_FALSE(log.report().betweenMarkers.value);
    for (int i = 9; i < 12; ++i) log.mark(i, kSecond, 1 + i % 5);
    const ClassReport report = log.report();
    CHECK(report.betweenMarkers.value == 1.0);
    CHECK(report.betweenMarkers.n == 12);
    CHECK(report.withScore.value);
    const std::string words = Printed(classPdf(english(), report, Paper::a4, "Stipple 0.1.0").bytes).words();
    CHECK(words.find("ICC(2,1): 1.00") != std::string::npos);
}

TEST_CASE("the JSON holds the same, with its schema, and null where nothing is told") {
    Log log;
    log.handIn(1);
    log.mark(1, kFirst, 3);
    log.mark(1, kSecond, 3);
    log.release(1);
    log.handIn(2);
    const text::Json json = classJson(log.report());
    CHECK(*json.find("schema")->string() == "stipple.class_report/1");
    CHECK(*json.find("policy")->string() == "instructor");
    int hidden = 0;
    for (const text::Json& row : *json.find("attempts")->items()) {
        if (*row.find("hidden")->boolean()) {
            ++hidden;
            CHECK(row.find("score")->isNull());
            CHECK(row.find("mark")->isNull());
            CHECK(row.find("marks")->find("spacing")->isNull());
            continue;
        }
        CHECK(row.find("mark")->number() == 3.0);
        CHECK(row.find("score")->find("total")->number() == 55.0);
        CHECK(*row.find("passed")->boolean());
    }
    CHECK(hidden == 1);
    CHECK(json.find("agreement")->find("markers")->find("value")->isNull());
    const auto again = text::parseJson(json.dump(2));
    REQUIRE(std::holds_alternative<text::Json>(again));
    CHECK(std::get<text::Json>(again).dump() == json.dump());
}

TEST_CASE("no person's id is in any form of the report, and the file names nobody") {
    Log log;
    for (int i = 0; i < 60; ++i) log.handIn(i);
    for (int i = 0; i < 30; ++i) {
        log.mark(i, kFirst, 3);
        log.mark(i, kSecond, 1 + i % 5);
    }
    const ClassReport report = log.report();
    const Pdf pdf = classPdf(english(), report, Paper::letter, "Stipple 0.1.0");
    for (const std::string& fault : pdf.overflow) UNSCOPED_INFO(fault);
    CHECK(pdf.overflow.empty());
    CHECK(pdf.pages > 1);
    const Printed paper(pdf.bytes);
    const std::string all = paper.text() + paper.info() + classCsv(report) + classJson(report).dump();
    for (int i = 0; i < 60; ++i) CHECK(all.find(personOf(i)) == std::string::npos);
    for (const std::string& person : {kFirst, kSecond, kTeacher})
        CHECK(all.find(person) == std::string::npos);
    CHECK(paper.info().find("Author") == std::string::npos);
    for (const ClassRow& row : report.rows) CHECK(paper.text().find(row.pseudonym) != std::string::npos);
    checkInOrder(paper.words(),
                 {"Class report · Spring", "First fields", "As of", "60 attempts", "Whole marks",
                  "passes from 3", "Attempts", "Marked as", "hidden for now", "Agreement"});
    CHECK((classPdf(english(), report, Paper::letter, "Stipple 0.1.0").bytes == pdf.bytes));
    const Pdf longer = classPdf(english().pseudo(), report, Paper::letter, "Stipple 0.1.0");
    for (const std::string& fault : longer.overflow) UNSCOPED_INFO(fault);
    CHECK(longer.overflow.empty());
}

// For docs/reports.md (scripts/report_pictures.sh): into the folder that STIPPLE_PAGES names.
TEST_CASE("a class page to look at", "[.pages]") {
    const char* const folder = std::getenv("STIPPLE_PAGES");
    REQUIRE(folder != nullptr);
    Log log;
    for (int i = 0; i < 16; ++i) {
        log.handIn(i);
        const int mark = std::array{3, 4, 2, 5, 3, 3, 4, 2}[static_cast<std::size_t>(i) % 8];
        log.mark(i, kFirst, mark);
        if (i < 14) log.mark(i, kSecond, i == 5 ? mark + 2 : i % 4 == 0 ? mark + 1 : mark);
        if (i < 5) log.release(i);
    }
    std::ofstream(std::string(folder) + "/class.pdf", std::ios::binary)
        << classPdf(english(), log.report(), Paper::a4, "Stipple 0.1.0").bytes;
}
