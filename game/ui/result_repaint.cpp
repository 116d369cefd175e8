// The picture of the result screen on its texture: the dots of the layer that is chosen, and over them its
// marks.
#include <algorithm>
#include <cmath>

#include "picture/density_layer.hpp"
#include "picture/from_afar.hpp"
#include "picture/offset_layer.hpp"
#include "record/store/settings.hpp"
#include "ui/kit/pixels.hpp"
#include "ui/result_screen.hpp"

namespace ui {

namespace {

constexpr double kCommonScreenPerMm = 96.0 / 25.4;  // where the screen is not calibrated
constexpr std::size_t kMostExtremes = 6;
constexpr double kExtremesApartMm = 6.0;

bool paintsOver(ResultLayer layer) {
    return layer == ResultLayer::findings || layer == ResultLayer::depth || layer == ResultLayer::pattern ||
           layer == ResultLayer::afar;
}

}  // namespace

// From afar the skin has the size that it has from there; all else is seen as the hand zooms.
sheet::SheetView ResultScreen::viewAsked(const Session& session) const {
    sheet::SheetView view = m_view.view();
    if (m_shown != ResultLayer::afar) return view;
    const double screen = session.services.settings->pixelsPerMm.value_or(kCommonScreenPerMm);
    view.pixelsPerMm = picture::pixelsPerMmFrom(10.0 * kTalkingDistancesCm[m_distance], screen);
    return view;
}

// Gives the canvas the expert's dots, none while they are made, or the attempt's own.
void ResultScreen::holdDots() {
    const bool experts = m_shown == ResultLayer::expert;
    const ExpertWork* const work = experts && m_expert != nullptr ? m_expert->ready() : nullptr;
    const Held wanted = !experts ? Held::own : work != nullptr ? Held::experts : Held::none;
    if (wanted == m_held) return;
    m_held = wanted;
    m_canvas.setDots(wanted == Held::own ? m_judged->attempt().dots
                     : work != nullptr   ? work->dots
                                         : std::vector<scoring::Dot>{});
}

// Brings the texture up to date. Marks are laid once the picture is there, and again when it is sharp.
void ResultScreen::repaint(Session& session, const ui_kit::Rect& box) {
    m_view.setCanvas(box);
    holdDots();
    // Marked spots are wiped off long before the work heals.
    const bool marks = m_level.aids.marks && m_shown != ResultLayer::healed && m_shown != ResultLayer::afar;
    m_canvas.setView(viewAsked(session), {.guides = false, .marks = marks});
    m_canvas.setAge(shownAge());
    const picture::Shown shown = m_canvas.shown();
    if (shown.image == nullptr || shown.image->width <= 0) return;
    const double scale = static_cast<double>(session.kit.frame.scale);
    const bool same = !shown.fresh && shown.dirty.empty() && m_painted == m_shown &&
                      m_paintedScale == scale && m_paintedSharp == shown.sharp &&
                      m_paintedDistance == m_distance;
    if (same) return;
    m_painted = m_shown;
    m_paintedScale = scale;
    m_paintedSharp = shown.sharp;
    m_paintedDistance = m_distance;
    m_paintedView = shown.view;
    m_badges.clear();
    if (!paintsOver(m_shown)) {
        ui_kit::upload(m_texture, *shown.image);
        return;
    }
    picture::Image marked = *shown.image;
    paintLayer(marked, shown.view, scale);
    ui_kit::upload(m_texture, marked);
}

void ResultScreen::paintLayer(picture::Image& image, const sheet::SheetView& view, double scale) {
    const std::vector<scoring::Dot>& dots = m_judged->attempt().dots;
    switch (m_shown) {
        case ResultLayer::findings:
            m_badges = picture::paintAnalysis(image, view, m_level, dots, card(), {.scale = scale});
            break;
        case ResultLayer::depth:
            picture::paintDepths(image, view, m_level, dots, scale);
            break;
        case ResultLayer::pattern:
            if (m_level.scenario.mode == scoring::Mode::trace) {
                picture::paintOffsets(image, view, picture::offsetsOf(m_level, dots), scale);
                break;
            }
            if (!m_density) {
                m_density.emplace(m_level, dots);
                m_extremes =
                    m_density->extremes(kMostExtremes, picture::kDensityContours.front(), kExtremesApartMm);
            }
            picture::paintDensity(image, view, *m_density, scale);
            break;
        case ResultLayer::afar:
            picture::blur(image,
                          picture::resolvedMm(10.0 * kTalkingDistancesCm[m_distance]) * view.pixelsPerMm);
            break;
        default:
            break;
    }
}

}  // namespace ui
