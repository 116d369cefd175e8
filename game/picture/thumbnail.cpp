#include "picture/thumbnail.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <scoring/random.hpp>

#include "picture/earlier_work.hpp"
#include "picture/sheet_painter.hpp"
#include "sheet/guides.hpp"

namespace picture {
namespace {

constexpr double kPixelsPerMm = 7.0;  // near enough for single dots to be seen
constexpr std::size_t kMostDots = 600;

scoring::Dot dotOf(scoring::Point place, std::size_t ordinal) {
    scoring::Dot dot;
    dot.ordinal = static_cast<std::uint32_t>(ordinal);
    dot.xTenthUm = scoring::Dot::tenthUm(place.x);
    dot.yTenthUm = scoring::Dot::tenthUm(place.y);
    return dot;  // no depth, no tone: drawn as a good one
}

// Places within the view that follow the asked density, none too near another: what the level
// is about, not a model solution.
std::vector<scoring::Dot> illustration(const level::Level& level, const scoring::Box& seen) {
    const scoring::TargetField field(level.scenario);
    std::vector<scoring::Dot> dots;
    if (field.maxIntensity() <= 0.0) return dots;
    scoring::Random random(level.client.seed, 11);
    const auto tries = static_cast<std::size_t>(12.0 * seen.width() * seen.height() * field.maxIntensity());
    for (std::size_t i = 0; i < tries && dots.size() < kMostDots; ++i) {
        const scoring::Point place{random.uniform(seen.min.x, seen.max.x),
                                   random.uniform(seen.min.y, seen.max.y)};
        const double intensity = field.intensity(place);
        if (random.uniform() * field.maxIntensity() >= intensity) continue;
        const double apart = 0.68 / std::sqrt(intensity);
        const bool crowded = std::any_of(dots.begin(), dots.end(), [&](const scoring::Dot& dot) {
            return scoring::distance(dot.place(), place) < apart;
        });
        if (!crowded) dots.push_back(dotOf(place, dots.size()));
    }
    return dots;
}

// The part to show: the middle of the work, at the scale at which dots are seen, or all of it
// when that is smaller.
sheet::SheetView viewOf(const level::Level& level, int width, int height) {
    const scoring::Box work = sheet::firstSight(level);
    sheet::SheetView view = sheet::fitted(work, width, height, 2.0);
    view.pixelsPerMm = std::max(view.pixelsPerMm, kPixelsPerMm);
    // A hairline is about its front edge: keep it in the lower third.
    if (level.scenario.hairline) {
        const auto& curve = level.scenario.hairline->curve;
        view.centre = curve[curve.size() / 2] + scoring::Point{0.0, 0.22 * height / view.pixelsPerMm};
    }
    return view;
}

}  // namespace

Image paintThumbnail(const level::Level& level, int width, int height) {
    width = std::max(width, 16);
    height = std::max(height, 16);
    const sheet::SheetView view = viewOf(level, width, height);
    const bool trace = level.scenario.mode == scoring::Mode::trace;
    Image image(width, height, SheetPainter::meanColour(level));
    const SheetPainter painter(level, 1.0F);
    static_cast<void>(painter.paintGround(image, view, {false, trace}));
    if (trace) return image;
    if (const EarlierWork earlier(level); !earlier.empty()) {
        earlier.paint(image, view);
        return image;
    }
    const scoring::Point half{width / view.pixelsPerMm / 2.0, height / view.pixelsPerMm / 2.0};
    const DotPainter dotPainter(level, DotPainter::Skin::calm);
    for (const scoring::Dot& dot : illustration(level, {view.centre - half, view.centre + half})) {
        dotPainter.paint(image, view, dot);
    }
    return image;
}

}  // namespace picture
