// The work fresh and healed, and what was found on it.
#include <algorithm>
#include <cmath>

#include "report/attempt_pages.hpp"
#include "report/shapes.hpp"
#include "review/drill_places.hpp"
#include "review/figures.hpp"
#include "review/score_words.hpp"

namespace report {

namespace {

constexpr std::size_t kCostliest = 2;  // remedies told under "what to practise"
constexpr double kIndent = 20.0;       // points

// How many times its own size the work has on paper.
std::string timesText(const Pages& pages) {
    const WorkPictures& pictures = pages.pictures;
    const double onPaper = pictures.findings.view.pixelsPerMm / kDotsPerInch * 25.4;
    return pages.words("report.times", {{"times", review::figure(onPaper, 1)}});
}

void pinFindings(Flow& flow, const WorkPictures& pictures, double x, double y) {
    const double scale = pictures.width / pictures.findings.view.width;
    PinPlaces places(x, y, x + pictures.width, y + pictures.height);
    for (const NumberedPlace& one : pictures.numbered) {
        const sheet::Pixel at = places.take({x + one.at.x * scale, y + one.at.y * scale});
        pin(flow, Pin::finding, at.x, at.y, std::to_string(one.finding + 1));
    }
}

double picture(Flow& flow, const Pages& pages, const Picture& shown, double x, double y,
               const std::string& caption) {
    const WorkPictures& pictures = pages.pictures;
    drawPicture(flow, x, y, pictures.width, pictures.height, shown, pages.words("report.bar"));
    return pictures.height + 3.0 +
           flow.put(x, y + pictures.height + 3.0, pictures.width, caption, style::kNote);
}

// A line with the shape of the fault, its name, and what it cost at the right.
void findingHead(Flow& flow, const Pages& pages, const scoring::Finding& finding, std::size_t number) {
    const std::string lost =
        finding.lostPoints > 0.05
            ? pages.words("report.lost",
                          {{"points", review::figure(finding.lostPoints, finding.lostPoints < 10 ? 1 : 0)}})
            : std::string();
    const double y = flow.y();
    pin(flow, Pin::finding, flow.left() + 7.0, y + 6.0, std::to_string(number));
    faultShape(flow.cairo(), finding.direction, flow.left() + kIndent + 7.0, y + 6.0, 12.0);
    const double wide = flow.width() - kIndent - 20.0;
    flow.row({{kIndent + 20.0, wide * 0.72,
               pages.words(std::string("direction.") + scoring::name(finding.direction)), style::kStrong},
              {kIndent + 20.0 + wide * 0.72, wide * 0.28, lost, style::to(style::kStrong, Align::right)}});
    flow.down(1.0);
}

const practice::Cause* causeOf(const Pages& pages, std::size_t finding) {
    const auto& causes = pages.report.scored.causes;
    return finding < causes.size() && causes[finding] ? &*causes[finding] : nullptr;
}

// Said as a finding's place is.
std::string boxText(const Pages& pages, const scoring::Box& box) {
    scoring::Finding place;
    place.at = scoring::Point{(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
    const auto mm = [](double value) { return review::figure(std::ceil(value), 0); };
    return pages.words("report.drillPlace",
                       {{"wide", mm(box.width())},
                        {"high", mm(box.height())},
                        {"where", review::whereAndWhen(pages.words, pages.report.level, place)}});
}

void bullet(Flow& flow, const std::string& text) {
    if (text.empty()) return;
    flow.need(14.0);
    setInk(flow.cairo(), Ink::text);
    cairo_new_path(flow.cairo());
    cairo_arc(flow.cairo(), flow.left() + 4.0, flow.y() + 6.0, 1.6, 0.0, 6.2832);
    cairo_fill(flow.cairo());
    flow.paragraph(text, style::kBody, 12.0);
    flow.down(3.0);
}

}  // namespace

void drawWork(Flow& flow, const Pages& pages) {
    const WorkPictures& pictures = pages.pictures;
    const std::string fresh = pages.words(pictures.numbered.empty() ? "report.freshPlain" : "report.fresh") +
                              " " + timesText(pages);
    const std::string healed = pages.words("report.healed", {{"days", review::figure(kHealedDays, 0)}});
    const double caption = 24.0;
    flow.need(30.0 + pictures.height + caption);
    flow.heading(pages.words("report.theWork"));
    double x = flow.left();
    double used = picture(flow, pages, pictures.findings, x, flow.y(), fresh);
    pinFindings(flow, pictures, x, flow.y());
    if (pictures.beside) {
        x = flow.right() - pictures.width;
    } else {
        flow.down(used + 8.0);
        flow.need(pictures.height + caption);
        used = 0.0;
    }
    used = std::max(used, picture(flow, pages, pictures.healed, x, flow.y(), healed));
    flow.down(used + 6.0);
}

void drawFindings(Flow& flow, const Pages& pages) {
    const std::vector<scoring::Finding>& findings = pages.card().findings;
    flow.heading(pages.words(findings.empty() ? "result.noFindings" : "report.findings"));
    for (std::size_t i = 0; i < findings.size(); ++i) {
        flow.need(44.0);
        findingHead(flow, pages, findings[i], i + 1);
        const double indent = kIndent + 20.0;
        flow.paragraph(review::whereAndWhen(pages.words, pages.report.level, findings[i]), style::kMuted,
                       indent);
        flow.paragraph(findings[i].text, style::kBody, indent);
        if (const practice::Cause* cause = causeOf(pages, i))
            flow.paragraph(pages.words("result.cause") + ": " + review::causeSentence(pages.words, *cause),
                           style::kBody, indent);
        flow.down(7.0);
    }
}

void drawPractice(Flow& flow, const Pages& pages) {
    const std::vector<scoring::Finding>& findings = pages.card().findings;
    const auto places = review::placesToDrill(pages.report.level, findings, pages.report.attempt.dots);
    if (findings.empty() && pages.report.next.empty()) return;
    flow.heading(pages.words("report.practise"));
    for (std::size_t i = 0; i < findings.size() && i < kCostliest; ++i)
        bullet(flow, pages.words(std::string("direction.") + scoring::name(findings[i].direction)) + ": " +
                         review::remedySentence(pages.words, findings[i], causeOf(pages, i)));
    for (const scoring::Box& box : places) bullet(flow, boxText(pages, box));
    bullet(flow, pages.report.next);
}

}  // namespace report
