#include "picture/finding_mark.hpp"

#include <algorithm>
#include <cmath>

namespace picture {
namespace {

using scoring::Direction;

constexpr std::uint32_t kCasing = 0xFFFFFFF0;
constexpr std::uint32_t kGap = 0x5A48B0FF;
constexpr std::uint32_t kClump = 0xA12A5CFF;
constexpr std::uint32_t kRow = 0x735600FF;
constexpr std::uint32_t kDeep = 0xA84300FF;
constexpr std::uint32_t kShallow = 0x1A63A6FF;
constexpr std::uint32_t kOther = 0x14201EFF;
constexpr double kCasingPx = 1.5;

struct Extent {
    sheet::Pixel low;
    sheet::Pixel high;
    [[nodiscard]] sheet::Pixel middle() const { return {(low.x + high.x) / 2.0, (low.y + high.y) / 2.0}; }
    [[nodiscard]] double radius() const { return std::hypot(high.x - low.x, high.y - low.y) / 2.0; }
};

Extent extentOf(const std::vector<sheet::Pixel>& pixels) {
    Extent extent{pixels.front(), pixels.front()};
    for (const sheet::Pixel p : pixels) {
        extent.low = {std::min(extent.low.x, p.x), std::min(extent.low.y, p.y)};
        extent.high = {std::max(extent.high.x, p.x), std::max(extent.high.y, p.y)};
    }
    return extent;
}

PixelBox around(sheet::Pixel at, double reach) {
    const auto whole = [](double v) { return static_cast<int>(std::clamp(v, -1e6, 1e6)); };
    return {whole(at.x - reach), whole(at.y - reach), whole(at.x + reach) + 1, whole(at.y + reach) + 1};
}

// Draws twice: the casing, wider by its width on each side, then the ink.
template <typename Draw>
void cased(Image& image, Mask& mask, std::uint32_t colour, double half, double casing, Draw draw) {
    draw(half + casing);
    mask.lay(image, kCasing);
    draw(half);
    mask.lay(image, colour);
}

// The line that fits the dots best, as its two ends; the direction is the larger principal axis.
Extent fittedLine(const std::vector<sheet::Pixel>& pixels, double beyond) {
    double mx = 0.0;
    double my = 0.0;
    for (const sheet::Pixel p : pixels) {
        mx += p.x;
        my += p.y;
    }
    mx /= static_cast<double>(pixels.size());
    my /= static_cast<double>(pixels.size());
    double xx = 0.0;
    double xy = 0.0;
    double yy = 0.0;
    for (const sheet::Pixel p : pixels) {
        xx += (p.x - mx) * (p.x - mx);
        xy += (p.x - mx) * (p.y - my);
        yy += (p.y - my) * (p.y - my);
    }
    const double angle = 0.5 * std::atan2(2.0 * xy, xx - yy);
    const double dx = std::cos(angle);
    const double dy = std::sin(angle);
    double least = 0.0;
    double most = 0.0;
    for (const sheet::Pixel p : pixels) {
        const double along = (p.x - mx) * dx + (p.y - my) * dy;
        least = std::min(least, along);
        most = std::max(most, along);
    }
    return {{mx + (least - beyond) * dx, my + (least - beyond) * dy},
            {mx + (most + beyond) * dx, my + (most + beyond) * dy}};
}

// One mark under way: where it is drawn and how large.
struct Marker {
    Image& image;
    Mask& mask;
    double scale;
    double radiusPx;  // of the finding itself, 0 when it has none

    PixelBox ring(const Extent& extent, std::uint32_t colour, bool dashed) const {
        const double radius = std::max({12.0 * scale, radiusPx, extent.radius() + 7.0 * scale});
        const int dashes = std::max(8, static_cast<int>(radius * 6.283 / (9.0 * scale)));
        if (dashed) {
            mask.ring(extent.middle(), radius, (1.1 + kCasingPx) * scale);
            mask.lay(image, 0xFFFFFFB0);
            mask.dashedRing(extent.middle(), radius, 1.1 * scale, dashes);
            mask.lay(image, colour);
        } else {
            cased(image, mask, colour, 1.1 * scale, kCasingPx * scale,
                  [&](double half) { mask.ring(extent.middle(), radius, half); });
        }
        return around(extent.middle(), radius * 0.75);
    }

    PixelBox triangle(const Extent& extent, std::uint32_t colour) const {
        const double radius = 1.6 * std::max({11.0 * scale, radiusPx, extent.radius() + 4.0 * scale});
        const sheet::Pixel at = extent.middle();
        const std::vector<sheet::Pixel> corners{{at.x, at.y - radius},
                                                {at.x + 0.866 * radius, at.y + 0.5 * radius},
                                                {at.x - 0.866 * radius, at.y + 0.5 * radius}};
        cased(image, mask, colour, 1.1 * scale, kCasingPx * scale,
              [&](double half) { mask.polyline(corners, true, half); });
        return around(at, radius * 0.7);
    }

    PixelBox rails(const std::vector<sheet::Pixel>& pixels) const {
        const Extent line = fittedLine(pixels, 7.0 * scale);
        const double length = std::hypot(line.high.x - line.low.x, line.high.y - line.low.y);
        const double nx = -(line.high.y - line.low.y) / length * 8.0 * scale;
        const double ny = (line.high.x - line.low.x) / length * 8.0 * scale;
        cased(image, mask, kRow, 1.2 * scale, kCasingPx * scale, [&](double half) {
            mask.segment({line.low.x + nx, line.low.y + ny}, {line.high.x + nx, line.high.y + ny}, half);
            mask.segment({line.low.x - nx, line.low.y - ny}, {line.high.x - nx, line.high.y - ny}, half);
        });
        return around(line.low, 6.0 * scale).joined(around(line.high, 6.0 * scale));
    }

    // One box around dots that lie together, else a small one around each.
    PixelBox boxes(const std::vector<sheet::Pixel>& pixels, std::uint32_t colour) const {
        const Extent extent = extentOf(pixels);
        if (extent.radius() <= 55.0 * scale) return box(extent, colour, std::max(11.0 * scale, radiusPx));
        PixelBox first;
        for (const sheet::Pixel at : pixels) {
            const PixelBox each = box({at, at}, colour, 8.0 * scale);
            if (first.empty()) first = each;
        }
        return first;
    }

    PixelBox box(const Extent& extent, std::uint32_t colour, double more) const {
        const sheet::Pixel low{extent.low.x - more, extent.low.y - more};
        const sheet::Pixel high{extent.high.x + more, extent.high.y + more};
        cased(image, mask, colour, 1.1 * scale, kCasingPx * scale,
              [&](double half) { mask.boxOutline(low, high, 5.0 * scale, half); });
        return around(low, 0.0).joined(around(high, 0.0));
    }
};

PixelBox drawn(const Marker& marker, const std::vector<sheet::Pixel>& pixels, Direction direction) {
    const Extent extent = extentOf(pixels);
    switch (direction) {
        case Direction::gap:
        case Direction::tooWide:
        case Direction::incomplete:
        case Direction::missed:
            return marker.ring(extent, kGap, true);
        case Direction::clump:
        case Direction::tooDense:
        case Direction::duplicate:
            return marker.triangle(extent, kClump);
        case Direction::row:
            return pixels.size() > 1 ? marker.rails(pixels) : marker.ring(extent, kRow, false);
        case Direction::tooDeep:
            return marker.boxes(pixels, kDeep);
        case Direction::tooShallow:
            return marker.boxes(pixels, kShallow);
        default:
            return marker.ring(extent, kOther, false);
    }
}

constexpr std::size_t kMostDotsMarked = 24;

}  // namespace

std::vector<scoring::Point> placesOf(const scoring::Finding& finding, const std::vector<scoring::Dot>& dots) {
    std::vector<scoring::Point> places;
    for (const std::uint32_t ordinal : finding.dots) {
        // Dots usually stand in their order; a table of dots may not.
        const bool inOrder = ordinal < dots.size() && dots[ordinal].ordinal == ordinal;
        const auto found =
            inOrder ? dots.begin() + static_cast<std::ptrdiff_t>(ordinal)
                    : std::find_if(dots.begin(), dots.end(),
                                   [ordinal](const scoring::Dot& dot) { return dot.ordinal == ordinal; });
        if (found != dots.end()) places.push_back(found->place());
    }
    // A fault of the whole work is shown where it is worst, not as a ring around everything.
    const bool everywhere = places.size() > kMostDotsMarked;
    const bool aboutPlace =
        everywhere || finding.direction == Direction::gap || finding.direction == Direction::missed;
    if (finding.at && (places.empty() || aboutPlace)) places.assign(1, *finding.at);
    return places;
}

std::optional<PixelBox> layFindingMark(Image& image, Mask& mask, const sheet::SheetView& view,
                                       const std::vector<scoring::Dot>& dots, const scoring::Finding& finding,
                                       double scale) {
    std::vector<sheet::Pixel> pixels;
    for (const scoring::Point place : placesOf(finding, dots)) pixels.push_back(view.toPixel(place));
    if (pixels.empty()) return std::nullopt;
    const double radius = finding.radius ? finding.radius->value * view.pixelsPerMm : 0.0;
    const PixelBox box = drawn({image, mask, scale, radius}, pixels, finding.direction);
    if (box.clipped(image.width, image.height).empty()) return std::nullopt;
    return box;
}

}  // namespace picture
