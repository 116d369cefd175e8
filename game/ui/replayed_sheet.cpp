#include "ui/replayed_sheet.hpp"

#include <cmath>
#include <utility>

#include "ui/kit/stretched_skin.hpp"

namespace ui {

using namespace ui_kit;

namespace {

const std::vector<review::Held> kNotHeld;

}  // namespace

ReplayedSheet::ReplayedSheet(const review::ReplayTrack& track) : m_track(track), m_picture(track.level()) {
    m_picture.keepStages();
}

void ReplayedSheet::learn(const review::Readings* readings) {
    m_readings = readings;
    if (readings != nullptr && !m_track.set().empty()) m_dots.forget();  // slips are known now
}

const std::vector<review::Held>& ReplayedSheet::held() const {
    if (m_track.level().skin.model != level::SkinModel::layered) return kNotHeld;
    return m_readings != nullptr ? m_readings->held : m_track.set();
}

// Where the skin has it under the fingers.
scoring::Dot ReplayedSheet::shownDot(const scoring::Dot& dot) const {
    if (m_field.points().empty()) return dot;
    const scoring::Point place = m_field.shown(dot.place());
    scoring::Dot moved = dot;
    moved.xTenthUm = scoring::Dot::tenthUm(place.x);
    moved.yTenthUm = scoring::Dot::tenthUm(place.y);
    return moved;
}

void ReplayedSheet::layAnew(std::size_t count) {
    const std::vector<scoring::Dot>& dots = m_track.attempt().dots;
    std::vector<scoring::Dot> shown;
    shown.reserve(count);
    for (std::size_t i = 0; i < count; ++i) shown.push_back(shownDot(dots[i]));
    picture::Pallor pallor;
    if (!m_field.points().empty()) {
        const level::Level& level = m_track.level();
        pallor = pallorOf(level, [&](scoring::Point place) {
            return skin::whiteningOf(level.skin.stretch + m_field.tension(m_field.relaxed(place)));
        });
    }
    m_picture.setDots(std::move(shown), std::move(pallor));
}

// Brings the canvas to the moment; a picture that is being laid anew is waited for.
void ReplayedSheet::followTime() {
    const std::size_t number = review::heldAt(held(), m_atUs);
    const std::size_t wanted = m_track.dotsAt(m_atUs);
    const DotsOnCanvas::Step step = m_dots.towards(wanted, number, m_picture.sharp());
    if (step == DotsOnCanvas::Step::nothing) return;
    m_field.set(number > 0 ? held()[number - 1].fingers : std::vector<skin::StretchPoint>{});
    if (step == DotsOnCanvas::Step::anew) {
        layAnew(wanted);
    } else {
        for (std::size_t i = m_dots.laid(); i < wanted; ++i)
            m_picture.addDot(shownDot(m_track.attempt().dots[i]));
    }
    m_dots.done(wanted, number, step);
}

void ReplayedSheet::draw(sf::RenderTarget& target, const Rect& canvas, const sheet::SheetView& view,
                         std::int64_t atUs) {
    m_atUs = atUs;
    m_canvas = canvas;
    m_view = view;
    const level::Aids& aids = m_track.level().aids;
    m_picture.setView(view, {.guides = aids.guides, .marks = aids.marks, .fingers = m_field.points()});
    followTime();
    m_picture.draw(target, canvas, headShift());
}

sf::Vector2i ReplayedSheet::headShift() const {
    if (m_readings == nullptr) return {};
    const scoring::Point offset = review::clientAt(*m_readings, m_atUs).offset;
    const sheet::Pixel rest = m_view.toPixel({});
    const sheet::Pixel moved = m_view.toPixel(offset);
    return {static_cast<int>(std::lround(moved.x - rest.x)), static_cast<int>(std::lround(moved.y - rest.y))};
}

ImVec2 ReplayedSheet::onScreen(scoring::Point relaxed) const {
    const sheet::Pixel at = m_view.toPixel(m_field.shown(relaxed));
    const sf::Vector2f shift(headShift());
    return {m_canvas.x + shift.x + static_cast<float>(at.x), m_canvas.y + shift.y + static_cast<float>(at.y)};
}

void ReplayedSheet::drawNeedle(const Kit& kit, sf::RenderTarget& target) {
    const auto needle = m_track.needleAt(m_atUs);
    if (!needle) return;
    const bool left = m_track.attempt().header.leftHanded;
    m_needle.dress(left ? picture::WorkingHand::left : picture::WorkingHand::right,
                   static_cast<double>(kit.frame.scale));
    const sheet::Pixel at = m_view.toPixel(needle->place);
    m_needle.draw(target, m_canvas,
                  {m_canvas.x + static_cast<float>(at.x), m_canvas.y + static_cast<float>(at.y)},
                  needle->contact ? 0.0F : 1.0F);
}

void ReplayedSheet::drawFingers(const Kit& kit) const {
    const auto& set = m_readings != nullptr && !held().empty() ? held() : m_track.set();
    if (const std::size_t number = review::heldAt(set, m_atUs); number > 0)
        drawFingerMarks(kit, m_canvas, m_view, headShift(), set[number - 1].fingers);
}

scoring::Point ReplayedSheet::relaxedAt(float x, float y) const {
    const sf::Vector2f shift(headShift());
    const sheet::Pixel at{static_cast<double>(x - shift.x - m_canvas.x),
                          static_cast<double>(y - shift.y - m_canvas.y)};
    return m_field.relaxed(m_view.toSheet(at));
}

std::optional<std::size_t> ReplayedSheet::dotAt(float x, float y, float reachPx) const {
    return m_track.nearestDot(relaxedAt(x, y), static_cast<double>(reachPx) / m_view.pixelsPerMm,
                              m_dots.laid());
}

void drawRingOnSkin(const Kit& kit, ImVec2 at, float radius, std::uint32_t colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircle(at, kit.px(radius), packed(rgb(0xFFFFFF)), 28, kit.px(5));
    list.AddCircle(at, kit.px(radius), packed(rgb(colour)), 28, kit.px(2));
}

}  // namespace ui
