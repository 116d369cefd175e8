#include "picture/analysis.hpp"

#include <algorithm>
#include <array>

#include "picture/finding_mark.hpp"
#include "picture/marking_layer.hpp"

namespace picture {
namespace {

constexpr std::uint32_t kShallow = 0x1A63A6FF;
constexpr std::uint32_t kGood = 0x2B3836EB;
constexpr std::uint32_t kDeep = 0xA84300FF;
constexpr std::uint32_t kUnknown = 0x4D5D59FF;
constexpr double kCasingPx = 1.5;
constexpr std::size_t kMostMarks = 8;  // the worst; more would hide the dots
constexpr int kBadges = 2;

const scoring::Zone* zoneOf(const level::Level& level, const scoring::Dot& dot) {
    const auto& zones = level.scenario.zones;
    if (dot.zone < zones.size()) return &zones[dot.zone];
    const scoring::Point place = dot.place();
    const auto found = std::find_if(zones.begin(), zones.end(), [place](const scoring::Zone& zone) {
        return scoring::contains(zone.area, place);
    });
    return found == zones.end() ? nullptr : &*found;
}

// The shape of a class, `more` pixels larger all around.
void shape(Mask& mask, DepthClass depth, sheet::Pixel at, double scale, double more) {
    switch (depth) {
        case DepthClass::shallow:
            mask.ring(at, 4.2 * scale, 1.0 * scale + more);
            return;
        case DepthClass::good:
            mask.disc(at, 2.9 * scale + more);
            return;
        case DepthClass::deep: {
            const double half = 4.2 * scale + more;
            mask.box({at.x - half, at.y - half}, {at.x + half, at.y + half}, 0.0);
            return;
        }
        case DepthClass::unknown:
            mask.disc(at, 2.2 * scale + more);
            return;
    }
}

void layDepths(Image& image, const sheet::SheetView& view, const level::Level& level,
               const std::vector<scoring::Dot>& dots, double scale) {
    struct Style {
        DepthClass depth;
        std::uint32_t colour;
        double casing;
    };
    // Faults last, so that no good dot covers one. A good dot is quiet: its casing is thin.
    const std::array<Style, 4> styles{{{DepthClass::unknown, kUnknown, 0.8},
                                       {DepthClass::good, kGood, 0.8},
                                       {DepthClass::shallow, kShallow, kCasingPx},
                                       {DepthClass::deep, kDeep, kCasingPx}}};
    Mask mask(image.width, image.height);
    for (const Style& style : styles) {
        std::vector<sheet::Pixel> places;
        for (const scoring::Dot& dot : dots) {
            if (depthClassOf(level, dot) == style.depth) places.push_back(view.toPixel(dot.place()));
        }
        for (const sheet::Pixel at : places) shape(mask, style.depth, at, scale, style.casing * scale);
        mask.lay(image, kCasing);
        for (const sheet::Pixel at : places) shape(mask, style.depth, at, scale, 0.0);
        mask.lay(image, style.colour);
    }
}

void drawDigit(Mask& mask, int number, sheet::Pixel at, double scale) {
    const auto line = [&](std::initializer_list<sheet::Pixel> points) {
        std::vector<sheet::Pixel> placed;
        for (const sheet::Pixel p : points) placed.push_back({at.x + p.x * scale, at.y + p.y * scale});
        mask.polyline(placed, false, 0.9 * scale);
    };
    if (number == 1) {
        line({{-2.2, -2.6}, {0.6, -4.6}, {0.6, 4.6}});
    } else {
        line({{-2.7, -2.6},
              {-2.1, -3.8},
              {-0.9, -4.5},
              {0.6, -4.5},
              {1.9, -3.8},
              {2.5, -2.5},
              {2.2, -1.0},
              {-2.8, 4.5},
              {2.9, 4.5}});
    }
}

Badge layBadge(Image& image, Mask& mask, const PixelBox& around, int number, std::size_t finding,
               double scale) {
    Badge badge{number, finding, {}, 11.5 * scale};
    const double reach = badge.radius + 3.0;
    // At the mark's upper left corner, but whole within the picture.
    badge.at = {std::clamp(around.left - 2.0 * scale, reach, std::max(reach, image.width - reach)),
                std::clamp(around.top - 2.0 * scale, reach, std::max(reach, image.height - reach))};
    mask.disc(badge.at, badge.radius + kCasingPx * scale);
    mask.lay(image, 0xFFFFFFFF);
    mask.disc(badge.at, badge.radius);
    mask.lay(image, 0x14201EFF);
    drawDigit(mask, number, badge.at, scale);
    mask.lay(image, 0xFFFFFFFF);
    return badge;
}

}  // namespace

DepthClass depthClassOf(const level::Level& level, const scoring::Dot& dot) {
    if (!dot.depthUm) return DepthClass::unknown;
    const double depth = *dot.depthUm / 1000.0;
    double low = level.skin.fadeAbove.value;
    double high = level.skin.blowoutBelow.value;
    if (const scoring::Zone* zone = zoneOf(level, dot)) {
        low = zone->depthTarget.value - zone->depthHalfWidth.value;
        high = zone->depthTarget.value + zone->depthHalfWidth.value;
    }
    // A whole micrometre of slack: depths are whole micrometres, limits need not be.
    if (depth < low - 0.0005) return DepthClass::shallow;
    return depth > high + 0.0005 ? DepthClass::deep : DepthClass::good;
}

std::vector<Badge> paintAnalysis(Image& image, const sheet::SheetView& view, const level::Level& level,
                                 const std::vector<scoring::Dot>& dots, const scoring::Scorecard& card,
                                 const AnalysisLayers& layers) {
    Mask mask(image.width, image.height);
    if (layers.veil) layVeil(image, mask);
    if (layers.depth) layDepths(image, view, level, dots, layers.scale);
    std::vector<Badge> badges;
    if (!layers.findings) return badges;
    std::vector<PixelBox> boxes;
    std::vector<std::size_t> drawn;
    for (std::size_t i = 0; i < card.findings.size() && drawn.size() < kMostMarks; ++i) {
        const auto box = layFindingMark(image, mask, view, dots, card.findings[i], layers.scale);
        if (!box) continue;
        boxes.push_back(*box);
        drawn.push_back(i);
    }
    for (std::size_t k = 0; k < drawn.size() && static_cast<int>(k) < kBadges; ++k) {
        badges.push_back(layBadge(image, mask, boxes[k], static_cast<int>(k) + 1, drawn[k], layers.scale));
    }
    return badges;
}

std::optional<sheet::SheetView> findingView(const scoring::Finding& finding,
                                            const std::vector<scoring::Dot>& dots, double width,
                                            double height) {
    const std::vector<scoring::Point> places = placesOf(finding, dots);
    if (places.empty()) return std::nullopt;
    scoring::Point low = places.front();
    scoring::Point high = places.front();
    for (const scoring::Point p : places) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const double reach = finding.radius ? finding.radius->value : 0.0;
    constexpr double kAroundMm = 2.5;
    const scoring::Point margin{reach + kAroundMm, reach + kAroundMm};
    sheet::SheetView view = sheet::fitted({low - margin, high + margin}, width, height, 0.0);
    view.pixelsPerMm = std::clamp(view.pixelsPerMm, 3.0, 24.0);
    return view;
}

void paintFinding(Image& image, const sheet::SheetView& view, const std::vector<scoring::Dot>& dots,
                  const scoring::Finding& finding, double scale) {
    Mask mask(image.width, image.height);
    static_cast<void>(layFindingMark(image, mask, view, dots, finding, scale));
}

}  // namespace picture
