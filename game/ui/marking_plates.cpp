// The plates on the canvas of the marking desk: the figures of the moment, the legend of the depths, and
// after the own mark what the engine found.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "picture/depth_layer.hpp"
#include "ui/depth_legend.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/marking_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// Narrower, a plate goes above the scale.
constexpr float kNarrowCanvas = 520.0F;

struct Part {
    std::string figure, word;
};

float figureWidth(const Kit& kit, const std::string& text) {
    return std::ceil(textWidth(kit, Type::strong, text)) + 1.0F;
}
float wordWidth(const Kit& kit, const std::string& text) {
    return std::ceil(textWidth(kit, Type::body, text)) + 1.0F;
}

// "0.91 mm deep · 31 % stretch · 1.6 dots/s" in a row.
void drawParts(const Kit& kit, const Rect& at, const std::vector<Part>& parts) {
    float x = at.x + kit.px(12);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const float first = figureWidth(kit, parts[i].figure);
        label(kit, {x, at.y, first, at.height}, parts[i].figure, {Type::strong, Role::text, Align::left});
        x += first + kit.px(4);
        const float second = wordWidth(kit, parts[i].word);
        label(kit, {x, at.y, second, at.height}, parts[i].word, {Type::body, Role::muted, Align::left});
        x += second;
        if (i + 1 == parts.size()) break;
        label(kit, {x, at.y, kit.px(18), at.height}, "·", {Type::body, Role::muted, Align::centre});
        x += kit.px(18);
    }
}

}  // namespace

void MarkingScreen::drawDepthLegend(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const review::ReplayTrack& track = m_work->stage->track;
    std::optional<picture::DepthCounts> counts;
    if (submitted() && m_work->verdict->seesScore)
        counts = picture::countDepths(track.level(), track.attempt().dots);
    const DepthLegend legend(kit, track.level(), counts, canvas.width - kit.px(32));
    const ImVec2 size = legend.size();
    Rect at = plateAt(kit.frame, canvas, Corner::bottomFar, size.x, size.y);
    if (canvas.width < kit.px(kNarrowCanvas)) at.y -= kit.px(52);
    plate(kit, at);
    legend.draw(at);
    m_plates.push_back(at);
}

// What the work was at the moment: facts of the record, no judgement.
void MarkingScreen::drawFigures(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const Stage& stage = *m_work->stage;
    const auto dot = stage.head.dot();
    if (!dot) return;
    std::vector<Part> parts;
    if (const auto& depth = stage.track.attempt().dots[*dot].depthUm)
        parts.push_back({figure(*depth / 1000.0, 2) + "\u00A0mm", session.word("marking.deep")});
    const auto* const made = m_work->task->readings();
    if (const auto* const known = made == nullptr ? nullptr : std::get_if<review::Readings>(made))
        parts.push_back(
            {figure(known->touches[*dot].stretch * 100.0, 0) + "\u00A0%", session.word("marking.stretch")});
    if (const auto rate = stage.figures.at(stage.head.atUs()).dotsPerSecond)
        parts.push_back({figure(*rate, 1), session.word("marking.rate")});
    if (parts.empty()) return;
    float width = kit.px(24) + kit.px(18) * static_cast<float>(parts.size() - 1);
    for (const Part& part : parts)
        width += figureWidth(kit, part.figure) + kit.px(4) + wordWidth(kit, part.word);
    Rect at = plateAt(kit.frame, canvas, Corner::bottomFar, width, std::round(kit.px(40)));
    if (canvas.width < kit.px(kNarrowCanvas)) at.y -= kit.px(52);
    plate(kit, at);
    m_plates.push_back(at);
    drawParts(kit, at, parts);
}

// What the engine found in these seconds; never before the own mark is in.
void MarkingScreen::drawFindingNow(Session& session, const Rect& canvas) {
    const scoring::Finding* const finding = findingNow();
    if (finding == nullptr) return;
    const Kit& kit = session.kit;
    const float width = std::round(std::min(kit.px(340), canvas.width - kit.px(32)));
    const float inner = width - kit.px(28);
    const std::string& name = session.word(std::string("direction.") + scoring::name(finding->direction));
    const float head = lineHeight(kit, Type::strong);
    const float height = kit.px(18) + head + paragraphHeight(kit, Type::body, finding->text, inner);
    Rect box = plateAt(kit.frame, canvas, Corner::topNear, width, height);
    box.y += kit.px(48);
    plate(kit, box);
    m_plates.push_back(box);
    const float x = box.x + kit.px(14);
    const float y = box.y + kit.px(8);
    mark(kit, markOf(finding->direction), {x + kit.px(8), y + head / 2}, kit.px(16));
    label(kit, {x + kit.px(24), y, inner - kit.px(24), head}, name, {Type::strong, Role::text, Align::left});
    paragraph(kit, {x, y + head + kit.px(2), inner, 0}, finding->text, {Type::body, Role::text, Align::left});
}

}  // namespace ui
