#include <algorithm>
#include <array>
#include <cmath>

#include "report/attempt_pages.hpp"
#include "report/class_report.hpp"
#include "report/press.hpp"
#include "report/shapes.hpp"
#include "review/figures.hpp"

namespace report {

namespace {

using State = assessment::MarkedAttempt::State;

struct Page {
    const text::Catalogue& words;
    const ClassReport& report;
};

std::string stateWord(const Page& page, State state) {
    static constexpr const char* kKeys[] = {"report.state.marking", "report.state.review",
                                            "report.state.agreed", "report.state.released"};
    return page.words(kKeys[static_cast<int>(state)]);
}

std::string passedWord(const Page& page, const std::optional<bool>& passed) {
    return !passed ? std::string("–") : page.words(*passed ? "report.passed" : "report.failed");
}

std::string countsText(const Page& page) {
    const auto& rows = page.report.rows;
    std::string text = page.words("report.class.attempts", {{"number", std::to_string(rows.size())}});
    for (const State state : {State::marking, State::review, State::agreed, State::released}) {
        const auto count = std::count_if(rows.begin(), rows.end(),
                                         [state](const ClassRow& row) { return row.state == state; });
        text += " · " + std::to_string(count) + " " + stateWord(page, state);
    }
    return text;
}

void drawHead(Flow& flow, const Page& page) {
    static constexpr const char* kPolicies[] = {"report.policy.instructor", "report.policy.automatic",
                                                "report.policy.both"};
    const ClassReport& report = page.report;
    flow.paragraph(page.words("report.class.title") + " · " + report.className, style::kMuted);
    flow.paragraph(report.assignment, style::kTitle);
    flow.down(5.0);
    flow.paragraph(page.words("report.class.asOf", {{"date", dateText(report.asOf)}}), style::kMuted);
    flow.paragraph(countsText(page), style::kBody);
    flow.paragraph(report.policy ? page.words(kPolicies[static_cast<int>(*report.policy)],
                                              {{"cut", review::shortFigure(report.cut)}})
                                 : page.words("report.class.noRules"),
                   style::kBody);
    flow.rule(6.0, 4.0);
}

// How many whole marks lie in each half mark: [1, 1.5), ..., [5, 5].
constexpr std::size_t kBins = 9;
std::array<int, kBins> binsOf(const ClassReport& report) {
    std::array<int, kBins> bins{};
    for (const ClassRow& row : report.rows) {
        if (!row.mark) continue;
        const double bin = std::clamp(std::floor((*row.mark - 1.0) * 2.0), 0.0, 8.0);
        ++bins[static_cast<std::size_t>(bin)];
    }
    return bins;
}

void drawCut(Flow& flow, const Page& page, double x, double y, double high) {
    setInk(flow.cairo(), Ink::text);
    cairo_set_line_width(flow.cairo(), 1.0);
    const double dash = 3.0;
    cairo_set_dash(flow.cairo(), &dash, 1, 0.0);
    cairo_move_to(flow.cairo(), x, y);
    cairo_line_to(flow.cairo(), x, y + high);
    cairo_stroke(flow.cairo());
    cairo_set_dash(flow.cairo(), nullptr, 0, 0.0);
    flow.put(x + 3.0, y, 110.0,
             page.words("report.class.cut", {{"cut", review::shortFigure(page.report.cut)}}), style::kNote);
}

void drawBars(Flow& flow, const std::array<int, kBins>& bins, double x, double base, double step,
              double high) {
    const int most = std::max(1, *std::max_element(bins.begin(), bins.end()));
    for (std::size_t i = 0; i < kBins; ++i) {
        const double left = x + step * static_cast<double>(i);
        const double tall = high * bins[i] / most;
        setInk(flow.cairo(), Ink::accent, 0.55);
        cairo_rectangle(flow.cairo(), left + 3.0, base - tall, step - 6.0, tall);
        cairo_fill(flow.cairo());
        if (bins[i] > 0)
            flow.put(left, base - tall - 11.0, step, std::to_string(bins[i]),
                     style::to(style::kNote, Align::centre));
        const double mark = 1.0 + 0.5 * static_cast<double>(i);
        flow.put(left, base + 3.0, step, review::shortFigure(mark), style::to(style::kNote, Align::left));
    }
    setInk(flow.cairo(), Ink::edge);
    cairo_set_line_width(flow.cairo(), 0.7);
    cairo_move_to(flow.cairo(), x, base);
    cairo_line_to(flow.cairo(), x + step * kBins, base);
    cairo_stroke(flow.cairo());
}

void drawDistribution(Flow& flow, const Page& page) {
    const auto bins = binsOf(page.report);
    if (std::all_of(bins.begin(), bins.end(), [](int bin) { return bin == 0; })) return;
    constexpr double kHigh = 62.0;
    flow.heading(page.words("report.class.distribution"));
    flow.need(kHigh + 56.0);
    const double step = flow.width() * 0.62 / kBins;
    const double top = flow.y() + 26.0;  // counts stand over the bars, the cut's words over those
    drawBars(flow, bins, flow.left(), top + kHigh, step, kHigh);
    drawCut(flow, page, flow.left() + step * 2.0 * (page.report.cut - 1.0), top - 25.0, kHigh + 25.0);
    flow.down(kHigh + 44.0);
}

std::string estimateText(const Page& page, const char* key, const assessment::Estimate& estimate) {
    if (!estimate.value)
        return page.words(
            key, {{"value", page.words("report.class.undefined", {{"because", estimate.undefinedBecause}})}});
    std::string value = review::figure(*estimate.value, 2);
    if (estimate.interval)
        value += page.words("report.class.interval", {{"low", review::figure(estimate.interval->low, 2)},
                                                      {"high", review::figure(estimate.interval->high, 2)},
                                                      {"number", std::to_string(estimate.n)}});
    return page.words(key, {{"value", value}});
}

void drawAgreement(Flow& flow, const Page& page) {
    flow.heading(page.words("report.class.agreement"));
    flow.paragraph(estimateText(page, "report.class.markers", page.report.betweenMarkers), style::kBody);
    flow.down(2.0);
    flow.paragraph(estimateText(page, "report.class.withScore", page.report.withScore), style::kBody);
}

// Shares of the width at which the columns begin; the five marks stand close.
constexpr std::array<double, 11> kColumns{0.0, 0.105, 0.30, 0.475, 0.56, 0.60, 0.64, 0.68, 0.72, 0.77, 0.84};
using Texts = std::array<std::string, kColumns.size()>;

std::vector<Flow::Cell> cellsOf(const Flow& flow, const Texts& texts, const Style& style) {
    std::vector<Flow::Cell> cells;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const double end = i + 1 < kColumns.size() ? kColumns[i + 1] : 1.0;
        cells.push_back(
            {kColumns[i] * flow.width(), (end - kColumns[i]) * flow.width() - 4.0, texts[i], style});
    }
    return cells;
}

void drawTableHead(Flow& flow, const Page& page) {
    const auto word = [&](const char* key) { return page.words(key); };
    flow.row(cellsOf(flow,
                     {word("report.class.candidate"), word("report.level"), word("report.class.state"),
                      word("report.score"), word("report.class.s"), word("report.class.d"),
                      word("report.class.h"), word("report.class.c"), word("report.class.o"),
                      word("report.class.whole"), word("report.class.outcome")},
                     style::kStrong));
    flow.rule(2.0, 3.0);
}

std::string outcomeText(const Page& page, const ClassRow& row) {
    if (row.hidden) return page.words("report.class.hidden");
    std::string text = passedWord(page, row.passed);
    if (row.passed && !row.releasedAt)
        text = page.words(*row.passed ? "report.class.wouldPass" : "report.class.wouldFail");
    if (row.overruled) text += ", " + page.words("report.class.overruled");
    if (row.appeal && *row.appeal) text += ", " + page.words("report.class.appeal");
    return text;
}

Texts textsOf(const Page& page, const ClassRow& row) {
    std::string state = stateWord(page, row.state);
    for (std::size_t i = 0; i < row.markers.size(); ++i) state += (i == 0 ? " · " : " ") + row.markers[i];
    Texts texts{row.pseudonym, row.level + " (" + std::to_string(row.turn) + ")", state,
                row.score ? review::pointsFigure(row.score->total) : "–"};
    for (std::size_t i = 0; i < row.marks.size(); ++i)
        texts[4 + i] = row.marks[i] ? review::shortFigure(*row.marks[i]) : "–";
    texts[9] = row.mark ? review::figure(*row.mark, 2) : "–";
    texts[10] = outcomeText(page, row);
    return texts;
}

void drawTable(Flow& flow, const Page& page) {
    flow.heading(page.words("report.class.table"));
    drawTableHead(flow, page);
    for (const ClassRow& row : page.report.rows) {
        const auto cells = cellsOf(flow, textsOf(page, row), style::kBody);
        const double high = flow.heightOf(cells);
        if (flow.y() + high > flow.bottom()) {
            flow.turnPage();
            drawTableHead(flow, page);
        }
        flow.row(cells);
        flow.down(3.5);
    }
    flow.down(4.0);
    flow.paragraph(page.words("report.class.note"), style::kNote);
}

}  // namespace

Pdf classPdf(const text::Catalogue& words, const ClassReport& report, Paper paper,
             const std::string& creator) {
    const Page page{words, report};
    Imprint imprint;
    imprint.title = words("report.class.title") + ": " + report.assignment;
    imprint.creator = creator;
    imprint.createdAt = report.asOf;
    imprint.foot = report.assignment + " · " + dateText(report.asOf) + " · " + creator;
    imprint.number = [&words](int number, int all) {
        return words("report.page", {{"page", std::to_string(number)}, {"pages", std::to_string(all)}});
    };
    return print(paper, imprint, [&page](Flow& flow) {
        drawHead(flow, page);
        drawDistribution(flow, page);
        drawTable(flow, page);
        drawAgreement(flow, page);
    });
}

}  // namespace report
