// What the report is about, and the verdict.
#include <algorithm>

#include "record/attempt_file/names.hpp"
#include "record/store/ids.hpp"
#include "report/attempt_pages.hpp"
#include "report/shapes.hpp"
#include "review/figures.hpp"
#include "review/score_words.hpp"

namespace report {

namespace {

constexpr double kNameWide = 92.0;  // points

void fact(Flow& flow, const Pages& pages, const char* key, const std::string& value) {
    if (value.empty()) return;
    flow.row({{0.0, kNameWide, pages.words(key), style::kMuted},
              {kNameWide + 6.0, flow.width() - kNameWide - 6.0, value, style::kBody}});
    flow.down(1.5);
}

// By the file's clock; of a file without one the text as it is.
std::string begunText(const record::AttemptHeader& header) {
    const auto time = store::millisecondsOf(header.wallClock);
    return time ? dateText(*time) : header.wallClock;
}

std::string workText(const Pages& pages) {
    const record::Attempt& attempt = pages.report.attempt;
    const double seconds =
        attempt.samples.empty() ? 0.0 : static_cast<double>(attempt.samples.back().tUs) / 1e6;
    std::string text = pages.words("report.work", {{"dots", std::to_string(attempt.dots.size())},
                                                   {"time", review::clockFigure(seconds)}});
    if (attempt.end != record::EndState::finished)
        text += " · " + pages.words(attempt.end == record::EndState::abandoned ? "report.abandoned"
                                                                               : "report.interrupted");
    return text;
}

std::string inputText(const Pages& pages) {
    const std::string depth =
        pages.words(std::string("depthfrom.") + record::name(pages.report.scored.depthSource));
    return pages.words(std::string("inputname.") + record::name(pages.report.scored.input)) + " · " + depth;
}

// The figure at the left, what it means at the right of it.
void verdict(Flow& flow, const std::string& figure, const std::string& of, const std::optional<bool>& passed,
             const std::vector<std::string>& lines) {
    const Writing& writing = flow.writing();
    const double figureWide = writing.width(figure, style::kTotal);
    const double left = flow.left() + figureWide + 6.0 + writing.width(of, style::kMuted) + 22.0;
    const double room = flow.right() - left - 22.0;
    double used = writing.height(lines.front(), style::kHeading, room);
    for (std::size_t i = 1; i < lines.size(); ++i) used += 2.0 + writing.height(lines[i], style::kBody, room);
    const double high = std::max(used, writing.height(figure, style::kTotal, -1.0));
    flow.need(high);
    flow.put(flow.left(), flow.y() - 5.0, figureWide + 1.0, figure, style::kTotal);
    flow.put(flow.left() + figureWide + 6.0, flow.y() + 17.0, writing.width(of, style::kMuted) + 1.0, of,
             style::kMuted);
    verdictShape(flow.cairo(), passed, left + 7.0, flow.y() + 8.0, 15.0);
    double y = flow.y();
    for (std::size_t i = 0; i < lines.size(); ++i)
        y += flow.put(left + 22.0, y, room, lines[i], i == 0 ? style::kHeading : style::kBody) + 2.0;
    flow.down(high);
}

void gradeVerdict(Flow& flow, const Pages& pages, const ReleasedWork& released) {
    const assessment::Grade& grade = released.grade.grade;
    const auto word = [&](const std::optional<bool>& passed) {
        return pages.words(!passed ? "report.undecided" : *passed ? "report.passed" : "report.failed");
    };
    static constexpr const char* kPolicies[] = {"report.policy.instructor", "report.policy.automatic",
                                                "report.policy.both"};
    std::vector<std::string> lines{word(grade.passed),
                                   pages.words(kPolicies[static_cast<int>(released.grade.policy)],
                                               {{"cut", review::shortFigure(released.rubric.cut)}})};
    if (released.grade.policy == assessment::GradePolicy::both)
        lines.push_back(pages.words("report.bothParts",
                                    {{"marks", word(grade.byMarks)}, {"score", word(grade.byScore)}}));
    if (!grade.passed && !grade.undefinedBecause.empty())
        lines.push_back(review::sentence(grade.undefinedBecause));
    if (released.overridden)
        lines.push_back(pages.words("report.overridden", {{"verdict", word(released.overridden->passed)},
                                                          {"reason", released.overridden->reason}}));
    else if (!released.grade.reason.empty())
        lines.push_back(pages.words("report.regraded", {{"reason", released.grade.reason}}));
    verdict(flow, grade.mark ? review::figure(*grade.mark, 2) : "–", pages.words("report.of5"), grade.passed,
            lines);
}

}  // namespace

void drawFacts(Flow& flow, const Pages& pages) {
    const AttemptReport& report = pages.report;
    flow.paragraph(pages.words(report.released ? "report.title.assessment" : "report.title.practice"),
                   style::kMuted);
    flow.paragraph(report.level.title, style::kTitle);
    flow.down(6.0);
    fact(flow, pages, "report.name", report.name.value_or(""));
    if (report.released) {
        fact(flow, pages, "report.assignment", report.released->assignment);
        fact(flow, pages, "report.pseudonym", report.released->pseudonym);
        fact(flow, pages, "report.releasedAt", dateText(report.released->grade.at));
    }
    fact(flow, pages, "report.begun", begunText(report.attempt.header));
    fact(flow, pages, "report.workedOn",
         review::placeName(pages.words, report.level.place) + " · " + workText(pages));
    fact(flow, pages, "report.input", inputText(pages));
    fact(flow, pages, "report.level", report.level.id + " · " + report.level.hash.substr(0, 12));
    flow.rule(4.0, 10.0);
}

void drawVerdict(Flow& flow, const Pages& pages) {
    if (pages.report.released) {
        gradeVerdict(flow, pages, *pages.report.released);
        return;
    }
    const scoring::Scorecard& card = pages.card();
    const std::string word = pages.words(!card.passed   ? "result.noPassLine"
                                         : *card.passed ? "result.passed"
                                                        : "result.notPassed");
    std::vector<std::string> lines{word, review::passLineOf(pages.words, pages.report.level)};
    if (card.totalPoints) lines.push_back(pages.words("report.totalNotJudged"));
    verdict(flow, review::pointsFigure(card.totalPoints), pages.words("result.of100"), card.passed, lines);
}

}  // namespace report
