// The report of an attempt: what stands in it, in which order, that all of it fits, and that it repeats.
#include <cstdlib>
#include <fstream>

#include <scoring/score.hpp>

#include "assessment/grade.hpp"
#include "report/material.hpp"
#include "report/paper.hpp"
#include "report/released_work.hpp"

using namespace report;
using namespace report::testing;

namespace {

const std::string kMarker(32, '7');
const std::string kName = "Prüfling Æ";

assessment::Comment comment(std::size_t number, std::size_t length = 40) {
    assessment::Comment made;
    made.text = "Comment number " + std::to_string(number) + ".";
    while (made.text.size() < length) made.text += " Æßé words";
    made.us = static_cast<std::int64_t>(number) * 1'000'000;
    const double at = static_cast<double>(number % 40) - 20.0;
    if (number % 3 == 0) made.pin = assessment::DotPin{static_cast<std::int64_t>(number), at, 8.0};
    if (number % 3 == 1) made.pin = assessment::RegionPin{at, 2.0, at + 5.0, 6.0};
    if (number % 3 == 2) made.pin = assessment::MomentPin{made.us};
    return made;
}

ReleasedWork released(std::size_t comments, std::size_t length = 40) {
    ReleasedWork work;
    work.assignment = "Fields of spring";
    work.pseudonym = "C-208";
    work.rubric = assessment::standardRubric();
    work.grade.at = 1'780'000'000'000;
    work.grade.marks = {3.0, 2.5, 4.0, 5.0, 3.0};
    work.grade.policy = assessment::GradePolicy::both;
    work.grade.score =
        assessment::EngineScore{scoring::kScoringVersion - 1, 61.0, 70.0, 52.0, 66.0, true, {}};
    work.grade.grade =
        assessment::gradeOf(work.grade.marks, work.rubric, work.grade.policy, work.grade.score);
    assessment::SubmittedMark mark{kMarker, 1, 1, {}};
    for (std::size_t i = 0; i < comments; ++i) mark.sheet.comments.push_back(comment(i, length));
    work.voices.push_back({"M1", mark});
    return work;
}

Pdf printed(const AttemptReport& report, Paper paper = Paper::a4) {
    Pdf pdf = attemptPdf(english(), report, paper);
    for (const std::string& fault : pdf.overflow) UNSCOPED_INFO(fault);
    CHECK(pdf.overflow.empty());
    return pdf;
}

}  // namespace

TEST_CASE("a practice report tells score, work, faults, practice and limits, in that order") {
    AttemptReport report = hairline().report();
    report.name = kName;
    report.next = "Next in the course: Slack skin.";
    const Pdf pdf = printed(report);
    const Printed paper(pdf.bytes);
    const scoring::Scorecard& card = hairline().scored.scorecard;
    REQUIRE(card.findings.size() > 2);
    checkInOrder(paper.words(), {"Practice report",
                                 "A soft hairline",
                                 kName,
                                 "soft-hairline · " + hairline().level.hash.substr(0, 12),
                                 "of 100",
                                 "Not passed yet",
                                 "(default)",
                                 "Spacing",
                                 "aim",
                                 "Depth consistency",
                                 "Hairline naturalness",
                                 "The work",
                                 "10 mm",
                                 "Page 1 of",
                                 "Findings, worst first",
                                 card.findings[0].text.substr(0, 30),
                                 card.findings[1].text.substr(0, 30),
                                 "What to practise",
                                 report.next,
                                 "Every figure",
                                 "S1",
                                 "Artefact",
                                 "What this report cannot say",
                                 "synthetic experts",
                                 "nobody publishes a tolerance",
                                 "model",
                                 "Scoring version " + std::to_string(scoring::kScoringVersion),
                                 report.attempt.header.attemptId});
    CHECK(paper.words().find("Marks") == std::string::npos);
    const std::string last = "Page " + std::to_string(pdf.pages) + " of " + std::to_string(pdf.pages);
    CHECK(paper.words().find(last) != std::string::npos);
}

TEST_CASE("fonts are embedded, pictures are sharp, nobody is named in the file's own notes") {
    const Printed paper(printed(hairline().report()).bytes);
    REQUIRE_FALSE(paper.fonts().empty());
    for (const std::string& font : paper.fonts()) {
        INFO(font);
        CHECK(font.find("Inter") != std::string::npos);
        CHECK(font.find(" yes yes yes ") != std::string::npos);  // embedded, a subset, with its letters known
    }
    REQUIRE(paper.images().size() == 2);
    for (const std::string& image : paper.images()) {
        INFO(image);
        CHECK(image.find("jpeg") != std::string::npos);
        CHECK(image.find(" 300   300 ") != std::string::npos);
    }
    const std::string info = paper.info();
    INFO(info);
    CHECK(info.find("Author") == std::string::npos);
    CHECK(info.find("ModDate") == std::string::npos);
    CHECK(info.find("Title:           Practice report: A soft hairline") != std::string::npos);
    CHECK(info.find("Creator:         Stipple 0.1.0") != std::string::npos);
    CHECK(info.find("595.276 x 841.89 pts (A4)") != std::string::npos);
    CHECK(info.find("CreationDate:    Thu May 28 20:26:40 2026 UTC") != std::string::npos);
}

TEST_CASE("the same attempt gives the same bytes, on A4 and on Letter") {
    const Work work = threeDots(3);
    CHECK((printed(work.report()).bytes == printed(work.report()).bytes));
    const Pdf letter = printed(work.report(), Paper::letter);
    CHECK(Printed(letter.bytes).info().find("612 x 792 pts (letter)") != std::string::npos);
    AttemptReport later = work.report();
    later.createdAt += 60'000;
    CHECK_FALSE((printed(later).bytes == printed(work.report()).bytes));
}

TEST_CASE("a level without a hairline and work without a score are told as such") {
    const Work few = threeDots(0);
    REQUIRE(few.scored.scorecard.spacing);
    const std::string words = Printed(printed(few.report()).bytes).words();
    INFO(words);
    CHECK(words.find("Not part of this level.") != std::string::npos);
    if (!few.scored.scorecard.depth->points) CHECK(words.find("–") != std::string::npos);
    CHECK(words.find("0 dots in") != std::string::npos);
}

TEST_CASE("released work tells marks with their anchors, comments with their places, the grade") {
    AttemptReport report = hairline().report();
    report.name = kName;
    report.released = released(4);
    const std::string words = Printed(printed(report).bytes).words();
    const assessment::Rubric& rubric = assessment::standardRubric();
    INFO(words);
    checkInOrder(words, {"Assessment report",
                         kName,
                         "Fields of spring",
                         "C-208",
                         "of 5",
                         "Decided by marks and score",
                         "Marks",
                         "Spacing",
                         rubric.parts[0].anchors[2].substr(0, 20),
                         "Between",
                         "Cleanness",
                         rubric.parts[3].anchors[4].substr(0, 20),
                         "version 1",
                         "by scoring version",
                         "Score",
                         "The work",
                         "Comments",
                         "At dot 1 · 00:00 · M1",
                         "Comment number 0.",
                         "At a region of 5.0 × 4.0 mm",
                         "Comment number 1.",
                         "At 00:02 · M1",
                         "Comment number 2.",
                         "Findings",
                         "Marks are judgements of people"});
    CHECK(words.find(kMarker) == std::string::npos);
}

TEST_CASE("an overruled grade and an appeal are told with their reasons") {
    AttemptReport report = hairline().report();
    report.released = released(0);
    report.released->overridden = assessment::Override{5, kMarker, true, "the pen failed"};
    report.released->grade.grade.passed = true;
    report.released->appeals = {{7, "too harsh", false, 9, kMarker, "marks stand"},
                                {11, "again", {}, 0, {}, {}}};
    const std::string words = Printed(printed(report).bytes).words();
    checkInOrder(words, {"Passed", "the pen failed", "Appeals", "Not upheld", "too harsh", "marks stand",
                         "Not answered yet", "again"});
    CHECK(words.find(kMarker) == std::string::npos);
}

TEST_CASE("long names, the longest comments and a longer language flow over pages and clip nothing") {
    AttemptReport report = hairline().report();
    std::string name;
    while (name.size() + 12 < 200) name += "Łukasz-Ōmori";
    report.name = name;
    report.released = released(assessment::kMostComments, assessment::kLongestComment - 20);
    report.released->assignment = std::string(200, 'W');
    for (const Paper paper : {Paper::a4, Paper::letter}) {
        const Pdf pdf = printed(report, paper);
        CHECK(pdf.pages > 8);
        const std::string words = Printed(pdf.bytes).words();
        for (std::size_t i = 0; i < assessment::kMostComments; ++i) {
            INFO(i);
            CHECK(words.find("Comment number " + std::to_string(i) + ".") != std::string::npos);
        }
    }
    const Pdf longer = attemptPdf(english().pseudo(), report, Paper::letter);
    for (const std::string& fault : longer.overflow) UNSCOPED_INFO(fault);
    CHECK(longer.overflow.empty());
}

// For docs/reports.md (scripts/report_pictures.sh): into the folder that STIPPLE_PAGES names.
TEST_CASE("pages to look at", "[.pages]") {
    const char* const folder = std::getenv("STIPPLE_PAGES");
    REQUIRE(folder != nullptr);
    AttemptReport report = hairline().report();
    std::ofstream(std::string(folder) + "/practice.pdf", std::ios::binary) << printed(report).bytes;
    report.name = kName;
    report.released = released(8);
    std::ofstream(std::string(folder) + "/assessment.pdf", std::ios::binary) << printed(report).bytes;
    report.released = released(assessment::kMostComments, assessment::kLongestComment - 20);
    std::ofstream(std::string(folder) + "/long.pdf", std::ios::binary) << printed(report).bytes;
}
