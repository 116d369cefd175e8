#include "sheet/guides.hpp"

#include <algorithm>
#include <cmath>

namespace sheet {
namespace {

constexpr double kStepMm = 0.5;          // between points of a line that runs beside the front
constexpr double kBehindMm = 10.0;       // the trade's transition line
constexpr double kMidlineAheadMm = 9.0;  // how far the midline reaches into the forehead
constexpr double kFoldMm = 0.05;
constexpr double kSkinAroundMm = 6.0;

void add(scoring::Box& box, scoring::Point place) {
    box.min = {std::min(box.min.x, place.x), std::min(box.min.y, place.y)};
    box.max = {std::max(box.max.x, place.x), std::max(box.max.y, place.y)};
}

std::vector<scoring::Point> besideFront(const scoring::LineProjection& line, double behind) {
    std::vector<scoring::Point> points;
    const int steps = std::max(1, static_cast<int>(std::ceil(line.length() / kStepMm)));
    points.reserve(static_cast<std::size_t>(steps) + 1U);
    for (int i = 0; i <= steps; ++i) {
        const scoring::Point point = line.at(line.length() * i / steps, behind);
        // Inside a sharp bend the offset curve folds back on itself: those points are nearer
        // to the front than asked for.
        if (line.project(point).n > behind - kFoldMm) points.push_back(point);
    }
    return points;
}

// Where the curve crosses x = 0, or its point nearest to it.
scoring::Point atMidline(const std::vector<scoring::Point>& curve) {
    for (std::size_t i = 1; i < curve.size(); ++i) {
        const scoring::Point a = curve[i - 1];
        const scoring::Point b = curve[i];
        if (a.x <= 0.0 && b.x > 0.0) return a + (b - a) * (-a.x / (b.x - a.x));
    }
    return *std::min_element(curve.begin(), curve.end(), [](scoring::Point a, scoring::Point b) {
        return std::abs(a.x) < std::abs(b.x);
    });
}

void addHairline(const scoring::Hairline& hairline, const scoring::Box& patch, Guides& guides) {
    const scoring::LineProjection line(hairline.curve);
    guides.behindFrontMm = std::min(kBehindMm, hairline.depth.value);
    guides.lines.push_back({GuideKind::front, hairline.curve, false, {}});
    guides.lines.push_back({GuideKind::behindFront, besideFront(line, guides.behindFrontMm), false, {}});
    guides.landmarks.push_back({LandmarkKind::leftTemplePoint, hairline.curve.back(), {}});
    guides.landmarks.push_back({LandmarkKind::rightTemplePoint, hairline.curve.front(), {}});
    const double labelAt = 0.86 * line.length();
    guides.landmarks.push_back({LandmarkKind::frontLabel, line.at(labelAt, 0.0), {}});
    guides.landmarks.push_back({LandmarkKind::behindFrontLabel, line.at(labelAt, guides.behindFrontMm), {}});
    // A brief for one temple does not reach the midline and has no mid-frontal point.
    if (hairline.curve.front().x > 0.0 || hairline.curve.back().x < 0.0) return;
    const scoring::Point middle = atMidline(hairline.curve);
    guides.landmarks.push_back({LandmarkKind::midFrontalPoint, middle, {}});
    guides.lines.push_back({GuideKind::midline,
                            {{0.0, std::max(patch.min.y, middle.y - kMidlineAheadMm)}, {0.0, patch.max.y}},
                            false,
                            {}});
}

scoring::Point zoneLabelPlace(const scoring::Polygon& area) {
    const scoring::Box box = scoring::bounds(area);
    return {(box.min.x + box.max.x) / 2.0, box.max.y - std::min(2.0, box.height() / 4.0)};
}

}  // namespace

Guides guidesOf(const level::Level& level) {
    const scoring::Scenario& scenario = level.scenario;
    Guides guides;
    guides.marks = scenario.marks;
    guides.lines.push_back({GuideKind::patch, scenario.patch.outer, true, {}});
    for (const scoring::Zone& zone : scenario.zones) {
        guides.lines.push_back({GuideKind::zone, zone.area.outer, true, zone.id});
        for (const auto& hole : zone.area.holes)
            guides.lines.push_back({GuideKind::zone, hole, true, zone.id});
        guides.landmarks.push_back({LandmarkKind::zoneLabel, zoneLabelPlace(zone.area), zone.id});
    }
    if (scenario.hairline) addHairline(*scenario.hairline, scoring::bounds(scenario.patch), guides);
    return guides;
}

scoring::Box firstSight(const level::Level& level) {
    const scoring::Scenario& scenario = level.scenario;
    const scoring::Box patch = scoring::bounds(scenario.patch);
    scoring::Box work{patch.max, patch.min};  // empty: grows by what is added
    for (const scoring::Zone& zone : scenario.zones) {
        const scoring::Box box = scoring::bounds(zone.area);
        add(work, box.min);
        add(work, box.max);
    }
    for (const scoring::Point mark : scenario.marks) add(work, mark);
    if (scenario.hairline) {
        for (const scoring::Point point : scenario.hairline->curve) add(work, point);
    }
    if (work.width() <= 0.0 || work.height() <= 0.0) return patch;
    work.min = work.min - scoring::Point{kSkinAroundMm, kSkinAroundMm};
    work.max = work.max + scoring::Point{kSkinAroundMm, kSkinAroundMm};
    const bool patchFits = patch.width() <= 1.25 * work.width() && patch.height() <= 1.25 * work.height();
    return patchFits ? patch : work;
}

}  // namespace sheet
