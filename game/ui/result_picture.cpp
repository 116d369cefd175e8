// The criteria's cards and the picture of the result screen.
#include <algorithm>
#include <cmath>
#include <string_view>

#include "ui/kit/controls.hpp"
#include "ui/kit/gauges.hpp"
#include "ui/kit/pixels.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/scale_plate.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// The ruler of a metric: the unacceptable ends where they are known, else what holds band and
// value with some room.
BandRuler rulerOf(const scoring::Metric& metric) {
    BandRuler ruler;
    std::vector<double> values{*metric.value};
    for (const std::optional<double>& edge :
         {metric.bandLow, metric.bandHigh, metric.badLow, metric.badHigh}) {
        if (edge) values.push_back(*edge);
    }
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double room = std::max(*high - *low, 1e-3) * 0.08;
    ruler.low = *low >= 0 && *low - room < 0 ? 0.0 : *low - room;
    ruler.high = *high + room;
    if (metric.unit == "fraction") ruler.high = std::min(ruler.high, 1.0);
    ruler.bandLow = metric.bandLow;
    ruler.bandHigh = metric.bandHigh;
    ruler.value = metric.value;
    return ruler;
}

}  // namespace

float ResultScreen::cardHeight(const Session& session, float width) const {
    const Kit& kit = session.kit;
    float tallest = kit.px(138);
    for (const auto* criterion : {&card().spacing, &card().depth, &card().hairline}) {
        const float inner = width - kit.px(28);
        float height = kit.px(12 + 34 + 10);
        if (!*criterion) {
            height += paragraphHeight(kit, Type::body, session.word("result.notPart"), inner);
        } else if (const scoring::Metric* metric = telling(**criterion)) {
            height += paragraphHeight(kit, Type::body,
                                      metricName(kit, metric->id) + ": " + metricValue(kit, *metric), inner) +
                      bandRulerHeight(kit) + kit.px(8) + lineHeight(kit, Type::medium);
        } else {
            height += paragraphHeight(kit, Type::body, sentence((*criterion)->undefinedBecause), inner);
        }
        tallest = std::max(tallest, height);
    }
    return std::round(tallest);
}

float ResultScreen::drawCards(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const float gap = kit.px(12);
    const float each = std::floor((width - 2 * gap) / 3);
    const float high = cardHeight(session, each);
    drawCard(session, {x, y, each, high}, "criterion.spacing", card().spacing);
    drawCard(session, {x + each + gap, y, each, high}, "criterion.depth", card().depth);
    drawCard(session, {x + 2 * (each + gap), y, width - 2 * (each + gap), high}, "criterion.hairline",
             card().hairline);
    return y + high;
}

void ResultScreen::drawCard(Session& session, const Rect& box, const char* nameKey,
                            const std::optional<scoring::Criterion>& criterion) {
    const Kit& kit = session.kit;
    ui_kit::card(kit, box);
    const Rect inner = box.inset(kit.px(14), kit.px(12));
    const std::string points = criterion ? pointsFigure(criterion->points) : "–";
    const float pointsWide = textWidth(kit, Type::figure, points) + kit.px(4);
    const float head = kit.px(34);
    label(kit, {inner.right() - pointsWide, inner.y - kit.px(2), pointsWide, head}, points,
          {Type::figure, criterion && criterion->points ? Role::text : Role::muted, Align::right});
    label(kit, {inner.x, inner.y - kit.px(2), inner.width - pointsWide - kit.px(8), head},
          session.word(nameKey), {Type::strong, Role::text, Align::left});
    float y = inner.y + head;
    if (!criterion) {
        paragraph(kit, {inner.x, y, inner.width, 0}, session.word("result.notPart"),
                  {Type::body, Role::muted, Align::left});
        return;
    }
    const scoring::Metric* const metric = telling(*criterion);
    if (metric == nullptr) {
        paragraph(kit, {inner.x, y, inner.width, 0}, sentence(criterion->undefinedBecause),
                  {Type::body, Role::muted, Align::left});
        return;
    }
    y += paragraph(kit, {inner.x, y, inner.width, 0},
                   metricName(kit, metric->id) + ": " + metricValue(kit, *metric),
                   {Type::body, Role::muted, Align::left});
    BandRuler ruler = rulerOf(*metric);
    const std::string low = metricFigure(*metric, ruler.low);
    const std::string high = metricFigure(*metric, ruler.high);
    const std::string aim =
        metric->bandLow && metric->bandHigh
            ? session.word("gauge.aim", {{"low", metricFigure(*metric, *metric->bandLow)},
                                         {"high", metricFigure(*metric, *metric->bandHigh)}})
            : std::string();
    ruler.lowText = low;
    ruler.highText = high;
    ruler.aimText = aim;
    y += bandRuler(kit, {inner.x, y, inner.width, 0}, ruler) + kit.px(4);
    const bool tripped =
        std::any_of(criterion->gates.begin(), criterion->gates.end(),
                    [](const scoring::Gate& gate) { return gate.tripped && !gate.advisory; });
    const bool good = *metric->desirability >= 1.0 && !tripped;
    const bool band = metric->bandLow || metric->bandHigh;
    const char* const state = tripped ? "result.gateTripped"
                              : good  ? (band ? "result.inside" : "result.full")
                                      : (band ? "result.outside" : "result.costs");
    icon(kit, good ? Icon::tick : Icon::ring, {inner.x, y + kit.px(2)}, kit.px(16),
         good ? Role::accent : Role::warn, 2.0F);
    label(kit, {inner.x + kit.px(22), y, inner.width - kit.px(22), lineHeight(kit, Type::medium)},
          session.word(state), {Type::medium, good ? Role::accent : Role::warn, Align::left});
}

void ResultScreen::drawPicture(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    repaint(session, box);
    fill(kit, box, Role::panel2, kit.px(8));
    drawTexture(box, m_texture, kit.px(8));
    outline(kit, box, Role::line, kit.px(8));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    for (const picture::Badge& badge : m_badges) {
        const ImVec2 at{box.x + static_cast<float>(badge.at.x), box.y + static_cast<float>(badge.at.y)};
        const float radius = std::max(static_cast<float>(badge.radius), kit.px(12));
        list.AddCircleFilled(at, radius, packed(rgb(0x14201E)), 28);
        list.AddCircle(at, radius, packed(rgb(0xFFFFFF)), 28, kit.px(2));
        const std::string number = std::to_string(badge.number);
        const ImFont* const font = (*kit.fonts)[Type::strong];
        list.AddText(font, font->FontSize,
                     {std::round(at.x - textWidth(kit, Type::strong, number) / 2),
                      std::round(at.y - font->FontSize / 2)},
                     packed(rgb(0xFFFFFF)), number.c_str());
    }
    list.PopClipRect();
    const std::string_view views[] = {session.word("view.asSeen"), session.word("view.depth"),
                                      session.word("view.pattern")};
    m_shown = segmented(kit, "views", {box.x + kit.px(12), box.y + kit.px(12)}, views, m_shown);
    drawLegend(session, box);
    const double perMm = m_view.view().pixelsPerMm;
    const float wide = scalePlateWidth(kit, perMm);
    if (wide < box.width * 0.3F) {
        scalePlate(kit,
                   {box.right() - kit.px(12) - wide, box.bottom() - kit.px(52), wide, std::round(kit.px(40))},
                   perMm);
    }
}

void ResultScreen::drawLegend(Session& session, const Rect& box) {
    if (m_shown == asSeen) return;
    const Kit& kit = session.kit;
    struct Entry {
        Mark which;
        const char* key;
    };
    constexpr Entry entries[] = {{Mark::shallow, "depth.tooShallow"}, {Mark::good, "depth.goodDepth"},
                                 {Mark::deep, "depth.tooDeep"},       {Mark::gap, "mark.gap"},
                                 {Mark::clump, "mark.clump"},         {Mark::row, "mark.row"}};
    const std::size_t count = m_shown == patternAndDepth ? 6 : 3;
    float columns[3] = {0, 0, 0};
    for (std::size_t i = 0; i < count; ++i) {
        columns[i % 3] = std::max(
            columns[i % 3], std::ceil(textWidth(kit, Type::body, session.word(entries[i].key))) + kit.px(24));
    }
    const float row = kit.px(24);
    const float width = columns[0] + columns[1] + columns[2] + 2 * kit.px(16) + kit.px(28);
    const float height = row * static_cast<float>((count + 2) / 3) + kit.px(14);
    const Rect at{box.x + kit.px(12), box.bottom() - kit.px(12) - height, width, height};
    if (width > box.width - kit.px(24)) return;
    plate(kit, at);
    for (std::size_t i = 0; i < count; ++i) {
        const float x = at.x + kit.px(14) + (i % 3 > 0 ? columns[0] + kit.px(16) : 0.0F) +
                        (i % 3 > 1 ? columns[1] + kit.px(16) : 0.0F);
        const float y = at.y + kit.px(7) + row * static_cast<float>(i / 3);
        mark(kit, entries[i].which, {x + kit.px(8), y + row / 2}, kit.px(16));
        label(kit, {x + kit.px(22), y, columns[i % 3], row}, session.word(entries[i].key),
              {Type::body, Role::text, Align::left});
    }
}

}  // namespace ui
