#include "report/attempt_report.hpp"

#include "record/store/ids.hpp"
#include "report/attempt_pages.hpp"
#include "report/press.hpp"

namespace report {

namespace {

bool pinned(const assessment::Comment& comment) {
    return !std::holds_alternative<assessment::MomentPin>(comment.pin);
}

bool anyPinned(const std::optional<ReleasedWork>& released) {
    if (!released) return false;
    for (const ReleasedWork::Voice& voice : released->voices) {
        for (const assessment::Comment& comment : voice.mark.sheet.comments)
            if (pinned(comment)) return true;
    }
    return false;
}

void drawAll(Flow& flow, const Pages& pages) {
    drawFacts(flow, pages);
    drawVerdict(flow, pages);
    const std::optional<ReleasedWork>& released = pages.report.released;
    if (released) drawMarks(flow, pages, *released);
    drawCriteria(flow, pages);
    drawWork(flow, pages);
    if (released) drawComments(flow, pages, *released);
    drawFindings(flow, pages);
    if (released) drawAppeals(flow, pages, *released);
    drawPractice(flow, pages);
    drawFigures(flow, pages);
    drawHonesty(flow, pages);
}

}  // namespace

std::string dateText(std::int64_t milliseconds) {
    std::string text = store::wallClockOf(milliseconds).substr(0, 16);
    text[10] = ' ';
    return text + " UTC";
}

Pdf attemptPdf(const text::Catalogue& words, const AttemptReport& report, Paper paper) {
    const Sheet sheet = sheetOf(paper);
    const WorkPictures pictures =
        paintWork(report.level, report.attempt.dots, report.scored.scorecard.findings,
                  sheet.width - 2 * sheet.side, anyPinned(report.released));
    const Pages pages{words, report, pictures};
    Imprint imprint;
    imprint.title = words(report.released ? "report.title.assessment" : "report.title.practice") + ": " +
                    report.level.title;
    imprint.creator = report.creator;
    imprint.createdAt = report.createdAt;
    imprint.foot = report.level.title + " · " + dateText(report.createdAt) + " · " + report.creator;
    imprint.number = [&words](int page, int all) {
        return words("report.page", {{"page", std::to_string(page)}, {"pages", std::to_string(all)}});
    };
    return print(paper, imprint, [&pages](Flow& flow) { drawAll(flow, pages); });
}

}  // namespace report
