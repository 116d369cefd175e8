#include "report/result_slip.hpp"

#include <array>

#include "report/attempt_pages.hpp"
#include "report/press.hpp"
#include "report/shapes.hpp"
#include "text/number.hpp"

namespace report {

namespace {

constexpr double kThousand = 1000.0;

struct Page {
    const text::Catalogue& words;
    const ResultSlip& slip;
};

std::string points(std::int64_t thousandths) {
    return text::formatFixed(static_cast<double>(thousandths) / kThousand, 1);
}

const char* outcomeKey(exam::Outcome outcome) {
    static constexpr const char* kKeys[] = {"report.slip.pass", "report.slip.fail", "report.slip.void"};
    return kKeys[static_cast<int>(outcome)];
}

void drawHead(Flow& flow, const Page& page) {
    const exam::Decision& decision = page.slip.decision;
    flow.paragraph(page.slip.academy + " · " + decision.title + " · " + decision.paperId, style::kMuted);
    flow.paragraph(page.words("report.slip.title"), style::kTitle);
    flow.down(4.0);
    if (decision.specimen) flow.paragraph(page.words("report.slip.specimen"), style::kStrong);
    flow.paragraph(
        page.words("report.slip.candidate", {{"number", decision.number}, {"date", decision.satOn}}),
        style::kBody);
    if (!decision.proposal.receipt.empty())
        flow.paragraph(page.words("report.slip.receipt", {{"receipt", decision.proposal.receipt}}),
                       style::kBody);
    flow.down(8.0);
    flow.paragraph(page.words(outcomeKey(decision.outcome)), style::kFigure);
    if (!decision.reason.empty())
        flow.paragraph(page.words("report.slip.override", {{"reason", decision.reason}}), style::kBody);
    if (decision.appealed)
        flow.paragraph(page.words("report.slip.appealed",
                                  {{"before", page.words(outcomeKey(decision.appealed->outcome))},
                                   {"date", decision.appealed->at.substr(0, 10)}}),
                       style::kBody);
    flow.rule(8.0, 4.0);
}

constexpr std::array<double, 5> kColumns{0.0, 0.28, 0.44, 0.66, 0.80};
using Texts = std::array<std::string, kColumns.size()>;

void drawRow(Flow& flow, const Texts& texts, const Style& style) {
    std::vector<Flow::Cell> cells;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const double end = i + 1 < kColumns.size() ? kColumns[i + 1] : 1.0;
        cells.push_back(
            {kColumns[i] * flow.width(), (end - kColumns[i]) * flow.width() - 4.0, texts[i], style});
    }
    flow.row(cells);
    flow.down(3.0);
}

void drawCriterion(Flow& flow, const Page& page, const char* key,
                   const std::optional<exam::CriterionResult>& result) {
    if (!result) return;
    std::string met = page.words(result->met ? "report.slip.met" : "report.slip.notMet");
    if (result->nearCut) met += ", " + page.words("report.slip.near");
    if (!result->points) {
        drawRow(flow, {page.words(key), page.words("report.slip.undefined"), "–", points(result->cut), met},
                style::kBody);
        flow.paragraph(result->undefinedBecause, style::kNote, kColumns[1] * flow.width());
        return;
    }
    drawRow(
        flow,
        {page.words(key), points(*result->points),
         page.words("report.slip.interval", {{"low", points(result->low)}, {"high", points(result->high)}}),
         points(result->cut), met},
        style::kBody);
}

void drawStation(Flow& flow, const Page& page, const exam::StationDecision& station) {
    flow.heading(page.words("report.slip.station",
                            {{"number", std::to_string(station.number)}, {"title", station.title}}));
    drawRow(
        flow,
        {page.words("report.slip.criterion"), page.words("report.slip.points"),
         page.words("report.slip.likely"), page.words("report.slip.cut"), page.words("report.slip.result")},
        style::kStrong);
    drawCriterion(flow, page, "criterion.spacing", station.spacing);
    drawCriterion(flow, page, "criterion.depth", station.depth);
    drawCriterion(flow, page, "criterion.hairline", station.hairline);
    for (const std::string& error : station.criticalErrors)
        flow.paragraph(page.words("report.slip.critical", {{"error", error}}), style::kBody);
}

void drawFoot(Flow& flow, const Page& page) {
    std::string signers;
    for (const std::string& one : page.slip.signers) signers += (signers.empty() ? "" : ", ") + one;
    flow.rule(8.0, 4.0);
    flow.paragraph(page.words("report.slip.signed",
                              {{"signers", signers}, {"date", page.slip.decision.at.substr(0, 10)}}),
                   style::kBody);
    flow.down(4.0);
    flow.paragraph(page.words("report.slip.rule"), style::kNote);
    flow.paragraph(page.words("report.slip.appeal"), style::kNote);
}

}  // namespace

Pdf resultSlipPdf(const text::Catalogue& words, const ResultSlip& slip, Paper paper) {
    const Page page{words, slip};
    Imprint imprint;
    imprint.title = words("report.slip.title") + ": " + slip.decision.number;
    imprint.creator = slip.creator;
    imprint.createdAt = slip.createdAt;
    imprint.foot = slip.decision.number + " · " + slip.decision.paperId + " · " + slip.creator;
    imprint.number = [&words](int number, int all) {
        return words("report.page", {{"page", std::to_string(number)}, {"pages", std::to_string(all)}});
    };
    return print(paper, imprint, [&page](Flow& flow) {
        drawHead(flow, page);
        for (const exam::StationDecision& station : page.slip.decision.proposal.stations)
            drawStation(flow, page, station);
        drawFoot(flow, page);
    });
}

}  // namespace report
