// The canvas of the replay: dots, needle, fingers and head as they were at the moment.
#include <algorithm>
#include <cmath>

#include "picture/finding_mark.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/replay_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/scale_plate.hpp"
#include "ui/stretched_skin.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

const std::vector<review::Held> kNotHeld;
constexpr float kRingPx = 9.0F;           // around the dot looked at
constexpr float kFoundPx = 6.0F;          // around a dot that a finding names
constexpr std::size_t kMostRinged = 200;  // more would hide the skin

}  // namespace

const std::vector<review::Held>& ReplayScreen::held() const {
    if (m_stage->track.level().skin.model != level::SkinModel::layered) return kNotHeld;
    const review::Readings* const made = readings();
    return made != nullptr ? made->held : m_stage->track.set();
}

// Where the skin has it under the fingers.
scoring::Dot ReplayScreen::shownDot(const scoring::Dot& dot) const {
    if (m_stage->field.points().empty()) return dot;
    const scoring::Point place = m_stage->field.shown(dot.place());
    scoring::Dot moved = dot;
    moved.xTenthUm = scoring::Dot::tenthUm(place.x);
    moved.yTenthUm = scoring::Dot::tenthUm(place.y);
    return moved;
}

void ReplayScreen::layAnew(std::size_t count) {
    const std::vector<scoring::Dot>& dots = m_stage->track.attempt().dots;
    std::vector<scoring::Dot> shown;
    shown.reserve(count);
    for (std::size_t i = 0; i < count; ++i) shown.push_back(shownDot(dots[i]));
    picture::Pallor pallor;
    if (const skin::StretchField& field = m_stage->field; !field.points().empty()) {
        const level::Level& level = m_stage->track.level();
        pallor = pallorOf(level, [&](scoring::Point place) {
            return skin::whiteningOf(level.skin.stretch + field.tension(field.relaxed(place)));
        });
    }
    m_stage->picture.setDots(std::move(shown), std::move(pallor));
}

// Brings the canvas to the moment; a picture that is being laid anew is waited for.
void ReplayScreen::followTime() {
    Stage& stage = *m_stage;
    const std::size_t number = review::heldAt(held(), stage.head.atUs());
    const std::size_t wanted = stage.track.dotsAt(stage.head.atUs());
    const DotsOnCanvas::Step step = stage.dots.towards(wanted, number, stage.picture.sharp());
    if (step == DotsOnCanvas::Step::nothing) return;
    stage.field.set(number > 0 ? held()[number - 1].fingers : std::vector<skin::StretchPoint>{});
    if (step == DotsOnCanvas::Step::anew) {
        layAnew(wanted);
    } else {
        for (std::size_t i = stage.dots.laid(); i < wanted; ++i)
            stage.picture.addDot(shownDot(stage.track.attempt().dots[i]));
    }
    stage.dots.done(wanted, number, step);
}

sf::Vector2i ReplayScreen::headShift() const {
    const review::Readings* const made = readings();
    if (made == nullptr) return {};
    const scoring::Point offset = review::clientAt(*made, m_stage->head.atUs()).offset;
    const sheet::Pixel rest = m_stage->view.view().toPixel({});
    const sheet::Pixel moved = m_stage->view.view().toPixel(offset);
    return {static_cast<int>(std::lround(moved.x - rest.x)), static_cast<int>(std::lround(moved.y - rest.y))};
}

ImVec2 ReplayScreen::onScreen(scoring::Point relaxed) const {
    const sheet::Pixel at = m_stage->view.view().toPixel(m_stage->field.shown(relaxed));
    const sf::Vector2f shift(headShift());
    return {m_stage->view.canvas().x + shift.x + static_cast<float>(at.x),
            m_stage->view.canvas().y + shift.y + static_cast<float>(at.y)};
}

void ReplayScreen::drawNeedle(Session& session, sf::RenderTarget& target) {
    const auto needle = m_stage->track.needleAt(m_stage->head.atUs());
    if (!needle) return;
    const bool left = m_stage->track.attempt().header.leftHanded;
    m_stage->needle.dress(left ? picture::WorkingHand::left : picture::WorkingHand::right,
                          static_cast<double>(session.kit.frame.scale));
    const Rect& canvas = m_stage->view.canvas();
    const sheet::Pixel at = m_stage->view.view().toPixel(needle->place);
    m_stage->needle.draw(target, canvas,
                         {canvas.x + static_cast<float>(at.x), canvas.y + static_cast<float>(at.y)},
                         needle->contact ? 0.0F : 1.0F);
}

// The dot under the pointer is looked at.
void ReplayScreen::pick(float x, float y, float reachPx) {
    const sf::Vector2i shift = headShift();
    const sheet::SheetView& view = m_stage->view.view();
    const sheet::Pixel at =
        m_stage->view.inCanvas(static_cast<double>(x) - shift.x, static_cast<double>(y) - shift.y);
    const scoring::Point place = m_stage->field.relaxed(view.toSheet(at));
    const auto dot = m_stage->track.nearestDot(place, static_cast<double>(reachPx) / view.pixelsPerMm,
                                               m_stage->dots.laid());
    if (dot) m_stage->head.choose(*dot);
}

void ReplayScreen::drawOnCanvas(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const auto& set = readings() != nullptr && !held().empty() ? held() : m_stage->track.set();
    if (const std::size_t number = review::heldAt(set, m_stage->head.atUs()); number > 0)
        drawFingerMarks(kit, canvas, m_stage->view.view(), headShift(), set[number - 1].fingers);
    drawRings(session, canvas);
    drawFinding(session, canvas);
    const double perMm = m_stage->view.view().pixelsPerMm;
    const Rect box =
        plateAt(kit.frame, canvas, Corner::bottomNear, scalePlateWidth(kit, perMm), std::round(kit.px(40)));
    scalePlate(kit, box, perMm);
    m_plates.push_back(box);
}

void ReplayScreen::drawRings(const Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const std::vector<scoring::Dot>& dots = m_stage->track.attempt().dots;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect({canvas.x, canvas.y}, {canvas.right(), canvas.bottom()}, true);
    const auto ring = [&](std::size_t dot, float radius, std::uint32_t colour) {
        const ImVec2 at = onScreen(dots[dot].place());
        list.AddCircle(at, kit.px(radius), packed(rgb(0xFFFFFF)), 28, kit.px(5));
        list.AddCircle(at, kit.px(radius), packed(rgb(colour)), 28, kit.px(2));
    };
    const scoring::Finding* const finding = m_findingsShown ? findingNow() : nullptr;
    if (finding != nullptr && finding->dots.size() <= kMostRinged) {
        for (const std::uint32_t ordinal : finding->dots) {
            if (ordinal < m_stage->dots.laid()) ring(ordinal, kFoundPx, 0x14201E);
        }
    }
    const auto dot = m_stage->head.dot();
    if (dot && *dot < m_stage->dots.laid()) ring(*dot, kRingPx, 0x0A5C55);
    list.PopClipRect();
}

// What was found in these seconds, on a plate.
void ReplayScreen::drawFinding(Session& session, const Rect& canvas) {
    const scoring::Finding* const finding = m_findingsShown ? findingNow() : nullptr;
    if (finding == nullptr) return;
    const Kit& kit = session.kit;
    const float width = std::round(std::min(kit.px(340), canvas.width - kit.px(32)));
    const float inner = width - kit.px(28);
    const std::string& name = session.word(std::string("direction.") + scoring::name(finding->direction));
    const float head = lineHeight(kit, Type::strong);
    const float height = kit.px(18) + head + paragraphHeight(kit, Type::body, finding->text, inner);
    const Rect box = plateAt(kit.frame, canvas, Corner::topNear, width, height);
    plate(kit, box);
    m_plates.push_back(box);
    const float x = box.x + kit.px(14);
    const float y = box.y + kit.px(8);
    mark(kit, markOf(finding->direction), {x + kit.px(8), y + head / 2}, kit.px(16));
    label(kit, {x + kit.px(24), y, inner - kit.px(24), head}, name, {Type::strong, Role::text, Align::left});
    paragraph(kit, {x, y + head + kit.px(2), inner, 0}, finding->text, {Type::body, Role::text, Align::left});
}

}  // namespace ui
