// What the report cannot say, and by what it was made.
#include <scoring/score.hpp>

#include "report/attempt_pages.hpp"
#include "review/score_words.hpp"

namespace report {

void drawHonesty(Flow& flow, const Pages& pages) {
    const AttemptReport& report = pages.report;
    flow.heading(pages.words("report.cannotSay"));
    std::vector<std::string> lines =
        review::honestLines(pages.words, report.scored, report.experts, report.attempt.torn);
    lines.push_back(pages.words("report.honest.defaults"));
    lines.push_back(pages.words("report.honest.healed"));
    if (report.scored.input == record::InputKind::synthetic)
        lines.push_back(pages.words("report.honest.synthetic"));
    if (report.released) lines.push_back(pages.words("report.honest.marks"));
    lines.push_back(pages.words("report.madeBy", {{"version", std::to_string(scoring::kScoringVersion)},
                                                  {"build", report.scored.build},
                                                  {"level", report.level.id},
                                                  {"hash", report.level.hash.substr(0, 12)},
                                                  {"attempt", report.attempt.header.attemptId}}));
    for (const std::string& line : lines) {
        flow.paragraph(line, style::kMuted);
        flow.down(2.5);
    }
}

}  // namespace report
