#include "review/drill_places.hpp"

#include <algorithm>
#include <optional>

#include "practice/drill.hpp"

namespace review {

namespace {

using scoring::Box;
using scoring::Point;

constexpr double kShared = 1.0 / 3.0;  // of the smaller's area
constexpr double kLook = 8.0;          // mm: side of the box in which faulty dots are counted

Box unionOf(const Box& a, const Box& b) {
    return {{std::min(a.min.x, b.min.x), std::min(a.min.y, b.min.y)},
            {std::max(a.max.x, b.max.x), std::max(a.max.y, b.max.y)}};
}

Box around(Point place, double reach) { return {place - Point{reach, reach}, place + Point{reach, reach}}; }

double shared(const Box& a, const Box& b) {
    const double width = std::min(a.max.x, b.max.x) - std::max(a.min.x, b.min.x);
    const double height = std::min(a.max.y, b.max.y) - std::max(a.min.y, b.min.y);
    if (width <= 0 || height <= 0) return 0.0;
    return width * height / std::min(a.width() * a.height(), b.width() * b.height());
}

bool inZones(const level::Level& level, Point place) {
    return std::any_of(level.scenario.zones.begin(), level.scenario.zones.end(),
                       [&](const scoring::Zone& zone) { return scoring::contains(zone.area, place); });
}

std::vector<Point> placesOf(const scoring::Finding& finding, const std::vector<scoring::Dot>& dots) {
    std::vector<Point> places;
    for (const std::uint32_t ordinal : finding.dots) {
        if (ordinal < dots.size()) places.push_back(dots[ordinal].place());
    }
    return places;
}

// The box of the fault itself; nothing where it is all over the sheet, or beside the work.
std::optional<Box> boxOf(const level::Level& level, const scoring::Finding& finding,
                         const std::vector<scoring::Dot>& dots) {
    std::optional<Box> box;
    if (finding.at) box = around(*finding.at, finding.radius ? finding.radius->value : 0.0);
    std::optional<Box> named;
    for (const Point place : placesOf(finding, dots))
        named = named ? unionOf(*named, {place, place}) : Box{place, place};
    const bool together = named && std::max(named->width(), named->height()) <= kWidestPlace;
    if (together) box = box ? unionOf(*box, *named) : *named;
    if (!box || std::max(box->width(), box->height()) > 2 * kWidestPlace) return std::nullopt;
    if (!inZones(level, (box->min + box->max) * 0.5) && !finding.radius && !together) return std::nullopt;
    return Box{box->min - Point{kAroundFault, kAroundFault}, box->max + Point{kAroundFault, kAroundFault}};
}

// Around the dot that has most faulty ones near it.
std::optional<Box> worstDots(const std::vector<scoring::Finding>& findings,
                             const std::vector<scoring::Dot>& dots) {
    std::vector<Point> faulty;
    for (const scoring::Finding& finding : findings) {
        const std::vector<Point> places = placesOf(finding, dots);
        faulty.insert(faulty.end(), places.begin(), places.end());
    }
    std::optional<Box> worst;
    std::ptrdiff_t most = 0;
    for (const Point middle : faulty) {
        const Box box = around(middle, kLook / 2);
        const auto count = std::count_if(faulty.begin(), faulty.end(), [&](Point place) {
            return place.x >= box.min.x && place.x <= box.max.x && place.y >= box.min.y &&
                   place.y <= box.max.y;
        });
        if (count <= most) continue;
        most = count;
        worst = box;
    }
    return worst;
}

}  // namespace

std::vector<Box> placesToDrill(const level::Level& level, const std::vector<scoring::Finding>& findings,
                               const std::vector<scoring::Dot>& dots, std::size_t most) {
    std::vector<Box> places;
    const auto add = [&](const Box& fault) {
        const Box box = practice::boxForDrill(level, fault);
        const auto other = std::find_if(places.begin(), places.end(),
                                        [&](const Box& one) { return shared(one, box) > kShared; });
        if (other != places.end()) {
            const Box both = unionOf(*other, box);
            if (std::max(both.width(), both.height()) <= kWidestDrill) *other = both;
            return;
        }
        if (places.size() < most) places.push_back(box);
    };
    for (const scoring::Finding& finding : findings) {
        if (const auto fault = boxOf(level, finding, dots)) add(*fault);
    }
    if (places.empty()) {
        if (const auto fault = worstDots(findings, dots)) add(*fault);
    }
    return places;
}

}  // namespace review
