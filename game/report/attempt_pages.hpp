// The parts of an attempt's report, each drawn where the flow stands.
#pragma once

#include "report/attempt_report.hpp"
#include "report/flow.hpp"
#include "report/work_pictures.hpp"

namespace report {

// What all parts need.
struct Pages {
    const text::Catalogue& words;
    const AttemptReport& report;
    const WorkPictures& pictures;

    [[nodiscard]] const scoring::Scorecard& card() const { return report.scored.scorecard; }
};

void drawFacts(Flow& flow, const Pages& pages);
void drawVerdict(Flow& flow, const Pages& pages);
void drawCriteria(Flow& flow, const Pages& pages);
void drawWork(Flow& flow, const Pages& pages);
void drawFindings(Flow& flow, const Pages& pages);
void drawMarks(Flow& flow, const Pages& pages, const ReleasedWork& released);
void drawComments(Flow& flow, const Pages& pages, const ReleasedWork& released);
void drawAppeals(Flow& flow, const Pages& pages, const ReleasedWork& released);
void drawPractice(Flow& flow, const Pages& pages);
void drawFigures(Flow& flow, const Pages& pages);
void drawHonesty(Flow& flow, const Pages& pages);

// "2026-06-01 09:30 UTC"
[[nodiscard]] std::string dateText(std::int64_t milliseconds);

}  // namespace report
