#include "picture/guide_painter.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "picture/stroke.hpp"

namespace picture {
namespace {

struct Style {
    double width;  // pixels
    double opacity;
    Dash dash;
};

Style styleOf(sheet::GuideKind kind) {
    switch (kind) {
        case sheet::GuideKind::front:
            return {1.3, 0.58, {}};
        case sheet::GuideKind::behindFront:
            return {1.1, 0.46, {5.0, 6.0}};
        case sheet::GuideKind::midline:
            return {1.0, 0.42, {1.5, 5.0}};
        case sheet::GuideKind::zone:
            return {1.1, 0.44, {9.0, 5.0}};
        case sheet::GuideKind::patch:
            return {1.0, 0.20, {}};
    }
    return {1.0, 0.36, {}};
}

std::uint32_t withOpacity(std::uint32_t rrggbb, double opacity) {
    return (rrggbb << 8U) | static_cast<std::uint32_t>(std::clamp(opacity, 0.0, 1.0) * 255.0 + 0.5);
}

constexpr std::uint32_t kInkTeal = 0x144642;
constexpr std::uint32_t kLightEdge = 0xFFFFFF;

constexpr double kBendMm = 1.0;  // of a line, from point to point: fingers pull skin along over 10 mm

// The line with points so close that it can bend, and not closed any more but ending where it began.
std::vector<scoring::Point> pliant(const sheet::GuideLine& line) {
    std::vector<scoring::Point> corners = line.points;
    if (line.closed && !corners.empty()) corners.push_back(corners.front());
    std::vector<scoring::Point> points;
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        const scoring::Point along = corners[i + 1] - corners[i];
        const double pieces = std::max(1.0, std::ceil(std::sqrt(scoring::dot(along, along)) / kBendMm));
        for (double k = 0.0; k < pieces; k += 1.0) points.push_back(corners[i] + along * (k / pieces));
    }
    if (!corners.empty()) points.push_back(corners.back());
    return points;
}

}  // namespace

sheet::Guides onStretchedSkin(const sheet::Guides& guides, const skin::StretchField& field) {
    if (field.points().empty()) return guides;
    sheet::Guides moved = guides;
    for (sheet::GuideLine& line : moved.lines) {
        line.points = pliant(line);
        line.closed = false;
        for (scoring::Point& point : line.points) point = field.shown(point);
    }
    for (sheet::Landmark& landmark : moved.landmarks) landmark.at = field.shown(landmark.at);
    for (scoring::Point& mark : moved.marks) mark = field.shown(mark);
    return moved;
}

void paintGuides(Image& image, const sheet::SheetView& view, const sheet::Guides& guides) {
    Mask mask(image.width, image.height);
    for (const sheet::GuideLine& line : guides.lines) {
        const Style style = styleOf(line.kind);
        std::vector<sheet::Pixel> points;
        points.reserve(line.points.size());
        for (const scoring::Point p : line.points) points.push_back(view.toPixel(p));
        mask.polyline(points, line.closed, style.width / 2.0 + 0.8, style.dash);
        mask.lay(image, withOpacity(kLightEdge, 0.55 * style.opacity));
        mask.polyline(points, line.closed, style.width / 2.0, style.dash);
        mask.lay(image, withOpacity(kInkTeal, style.opacity));
    }
    for (const sheet::Landmark& landmark : guides.landmarks) {
        const bool point = landmark.kind == sheet::LandmarkKind::midFrontalPoint ||
                           landmark.kind == sheet::LandmarkKind::leftTemplePoint ||
                           landmark.kind == sheet::LandmarkKind::rightTemplePoint;
        if (!point) continue;
        const sheet::Pixel at = view.toPixel(landmark.at);
        mask.disc(at, 4.0);
        mask.lay(image, withOpacity(kLightEdge, 0.55));
        mask.ring(at, 3.0, 0.75);
        mask.lay(image, withOpacity(kInkTeal, 0.75));
    }
}

void paintMarks(Image& image, const sheet::SheetView& view, const std::vector<scoring::Point>& marks) {
    Mask mask(image.width, image.height);
    // A ring that a good dot fits into with room around it, but never too small to see.
    const double radius = std::max(5.0, 0.42 * view.pixelsPerMm);
    for (const scoring::Point mark : marks) {
        const sheet::Pixel at = view.toPixel(mark);
        mask.ring(at, radius, 1.4);
        mask.disc(at, 1.9);
    }
    mask.lay(image, withOpacity(kLightEdge, 0.50));
    for (const scoring::Point mark : marks) {
        const sheet::Pixel at = view.toPixel(mark);
        mask.ring(at, radius, 0.6);
        mask.disc(at, 1.1);
    }
    mask.lay(image, withOpacity(kInkTeal, 0.72));
}

}  // namespace picture
