#include "scoring/motions.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ensemble/expert_pattern.hpp"
#include "metrics/front_reader.hpp"
#include "metrics/spacing.hpp"
#include "scans/widest_gaps.hpp"
#include "support/catch.hpp"

namespace scoring::tests {

Point Motion::operator()(Point place) const {
    if (mirrored) place.x = -place.x;
    const int quarters = static_cast<int>(std::lround(degrees / 90.0));
    if (degrees == 90.0 * quarters) {
        for (int k = 0; k < quarters; ++k) place = {-place.y, place.x};
        return place + by;
    }
    const double angle = degrees * std::numbers::pi / 180.0;
    return Point{place.x * std::cos(angle) - place.y * std::sin(angle),
                 place.x * std::sin(angle) + place.y * std::cos(angle)} +
           by;
}

std::vector<Point> moved(std::vector<Point> places, const Motion& motion) {
    for (Point& place : places) place = motion(place);
    return places;
}

Scenario moved(Scenario scenario, const Motion& motion) {
    const auto polygon = [&](Polygon& region) {
        region.outer = moved(region.outer, motion);
        for (auto& hole : region.holes) hole = moved(hole, motion);
    };
    polygon(scenario.patch);
    for (Zone& zone : scenario.zones) {
        polygon(zone.area);
        for (DensityKnot& knot : zone.density.knots) {
            if (zone.density.axis == DensityAxis::y) knot.at.value += motion.by.y;
        }
    }
    if (scenario.hairline) {
        scenario.hairline->curve = moved(scenario.hairline->curve, motion);
        // The scalp stays on the same side of the line as it is walked.
        if (motion.mirrored) std::reverse(scenario.hairline->curve.begin(), scenario.hairline->curve.end());
    }
    return scenario;
}

std::vector<Point> expertPlaces(const Scenario& scenario, std::uint64_t seed) {
    const Ground ground(scenario);
    Random random(seed, 77);
    const ExpertHand hand = drawExpert(HairlineStyle::natural, random);
    return PatternMaker(ground).make(hand, random);
}

Values measure(const Scenario& scenario, const std::vector<Point>& places) {
    const Ground ground(scenario);
    const Pattern pattern(ground, places);
    Values values{{"K", coverage(ground, pattern)}};
    const auto add = [&](const char* id, const Measured& measured) {
        if (measured.value) values.emplace_back(id, *measured.value);
    };
    add("S1", densityError(ground, pattern));
    add("S2", spacingBias(ground, pattern));
    add("S3", evenness(ground, pattern));
    add("S4", gapShare(ground, pattern));
    add("S5", clumpShare(ground, pattern));
    add("S6", cellEvenness(ground, pattern, cellsOf(ground, pattern)));
    add("smax", latticePeak(ground, pattern));
    add("run6", rowShare(ground, pattern));
    add("overplacement", overplacement(ground, pattern));
    add("duplicates", duplicateShare(pattern));
    if (!scenario.hairline) return values;
    const HairlineView view(ground, pattern);
    add("H1", meanFront(view));
    add("H2", macroShape(view));
    add("H4", transitionDistance(view, std::vector<double>(100, 1.0)));
    add("H7", lopsidedness(view));
    const FrontReading front = FrontReader(ground).read(view);
    add("H3", front.irregularity);
    add("straight", front.straight);
    add("sawtooth", front.teeth.most);
    return values;
}

void checkSame(const Values& before, const Values& after, const Bounds& bounds) {
    REQUIRE(before.size() == after.size());
    for (std::size_t k = 0; k < before.size(); ++k) {
        const auto& [id, value] = before[k];
        const auto bound = bounds.find(id);
        constexpr double exact = 1e-9;
        const double most = bound == bounds.end() ? exact : bound->second * (id == "smax" ? value : 1.0);
        INFO(id << " " << value << ", moved by " << after[k].second - value);
        CHECK(std::abs(after[k].second - value) <= most);
    }
}

}  // namespace scoring::tests
