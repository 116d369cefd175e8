// P1 to P3: order, place, turn, mirror and scale of the sheet do not matter, metric by metric.
#include <algorithm>
#include <cmath>
#include <string>

#include <scoring/score.hpp>

#include "metrics/spacing.hpp"
#include "scoring/motions.hpp"
#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;
using namespace scoring::tests;

namespace {

void checkMotion(const Scenario& scenario, const std::vector<Point>& places, const Motion& motion,
                 const Bounds& bounds = {}) {
    INFO(motion.degrees << " degrees" << (motion.mirrored ? ", mirrored" : ""));
    checkSame(measure(scenario, places), measure(moved(scenario, motion), moved(places, motion)), bounds);
}

const std::vector<Motion>& quarterTurns() {
    static const std::vector<Motion> motions{{90}, {180}, {270}, {0, true}, {90, true}};
    return motions;
}

// 10 and 137 degrees lie between the directions of the structure factor, 30 and 45 on them.
const std::vector<Motion>& otherTurns() {
    static const std::vector<Motion> motions{{10}, {30}, {45}, {137, true, {3, 4}}};
    return motions;
}

template <typename T>
void shuffle(std::vector<T>& things, Random& random) {
    for (std::size_t i = things.size(); i > 1; --i) {
        std::swap(things[i - 1], things[random.below(static_cast<std::uint32_t>(i))]);
    }
}

Values valuesOf(const Scorecard& card) {
    Values values;
    for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
        if (!*criterion) continue;
        values.emplace_back((*criterion)->name, *(*criterion)->points);
        for (const Metric& metric : (*criterion)->metrics) values.emplace_back(metric.id, *metric.value);
        for (const Gate& gate : (*criterion)->gates) {
            if (gate.value) values.emplace_back(gate.id, *gate.value);
        }
    }
    return values;
}

std::vector<Dot> attemptAt(const Scenario& scenario, std::uint64_t seed) {
    Random random(seed, 78);
    const std::vector<Point> places =
        scenario.mode == Mode::trace ? scenario.marks : expertPlaces(scenario, seed);
    return dotsAt(places, depths(places.size(), 0.2, 0.7, random));
}

Scenario scaled(Scenario scenario, double factor) {
    const auto grow = [factor](std::vector<Point>& points) {
        for (Point& point : points) point = point * factor;
    };
    grow(scenario.patch.outer);
    for (Zone& zone : scenario.zones) {
        grow(zone.area.outer);
        for (DensityKnot& knot : zone.density.knots) {
            knot.at.value *= factor;
            knot.intensity.value /= factor * factor;
        }
    }
    return scenario;
}

}  // namespace

TEST_CASE("P1: the order of the dots does not matter in space") {
    for (const Scenario& scenario : {fieldScenario(), gradientScenario(), hairlineScenario()}) {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            std::vector<Point> places = expertPlaces(scenario, seed);
            const Values before = measure(scenario, places);
            Random random(seed);
            shuffle(places, random);
            checkSame(before, measure(scenario, places));
        }
    }
}

TEST_CASE("P1: the order of the dots does not matter where each keeps its time") {
    for (const bool traced : {false, true}) {
        const Scenario scenario = traced ? traceScenario() : fieldScenario();
        const Ensemble ensemble = traced ? buildEnsemble(scenario, {}) : fieldEnsemble();
        std::vector<Dot> dots = attemptAt(scenario, 5);
        const Values before = valuesOf(score(scenario, ensemble, dots));
        Random random(6);
        shuffle(dots, random);
        checkSame(before, valuesOf(score(scenario, ensemble, dots)));
    }
}

TEST_CASE("P1: the order in time only reaches the drift and what counts as independent") {
    const Scenario scenario = fieldScenario();
    std::vector<Dot> dots = attemptAt(scenario, 7);
    const Values before = valuesOf(score(scenario, fieldEnsemble(), dots));
    std::vector<std::int64_t> times;
    for (const Dot& dot : dots) times.push_back(*dot.tUs);
    Random random(8);
    shuffle(times, random);
    for (std::size_t i = 0; i < dots.size(); ++i) dots[i].tUs = times[i];
    const Values after = valuesOf(score(scenario, fieldEnsemble(), dots));
    checkSame(before, after, {{"D1", 0.1}, {"D3", 2.0}, {"depth", 100.0}});
    const auto drift = [](const Values& values) {
        return std::find_if(values.begin(), values.end(), [](const auto& v) { return v.first == "D3"; })
            ->second;
    };
    CHECK(drift(before) != drift(after));
    for (Dot& dot : dots) dot.tUs.reset();
    const Values untimed = valuesOf(score(scenario, fieldEnsemble(), dots));
    shuffle(dots, random);
    checkSame(untimed, valuesOf(score(scenario, fieldEnsemble(), dots)), {{"D3", 2.0}, {"depth", 100.0}});
}

TEST_CASE("P2: moving the sheet by whole 0.1 um changes nothing") {
    const Motion motion{0, false, {12.3456, -7.8901}};
    for (const Scenario& scenario : {fieldScenario(), gradientScenario(), hairlineScenario()}) {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            checkMotion(scenario, expertPlaces(scenario, seed), motion);
        }
        const bool hairline = scenario.hairline.has_value();
        const std::vector<Dot> dots = attemptAt(scenario, 9);
        std::vector<Dot> there = dots;
        for (Dot& dot : there) {
            dot.xTenthUm += 123'456;
            dot.yTenthUm -= 78'901;
        }
        const Ensemble& ensemble = hairline ? hairlineEnsemble() : fieldEnsemble();
        checkSame(valuesOf(score(scenario, ensemble, dots)),
                  valuesOf(score(moved(scenario, motion), ensemble, there)));
    }
}

TEST_CASE("P2: turned by any angle or mirrored, everything is measured the same") {
    std::vector<Motion> motions = quarterTurns();
    motions.insert(motions.end(), otherTurns().begin(), otherTurns().end());
    for (const Motion& motion : motions) {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            std::vector<Point> places = expertPlaces(fieldScenario(), seed);
            checkMotion(fieldScenario(), places, motion);
            std::erase_if(places, [](Point place) { return place.y < -6.0; });
            checkMotion(fieldScenario(), places, motion);
            checkMotion(hairlineScenario(), expertPlaces(hairlineScenario(), seed), motion);
        }
    }
}

TEST_CASE("P2: the top of the structure factor turns with its sheet") {
    for (const double degrees : {3.75, 17.3, 45.0, 123.7}) {
        const auto places = expertPlaces(fieldScenario(), 11);
        const Scenario turned = moved(fieldScenario(), {degrees});
        const double before =
            *latticePeak(Ground(fieldScenario()), Pattern(Ground(fieldScenario()), places)).value;
        const auto there = moved(places, {degrees});
        CHECK(*latticePeak(Ground(turned), Pattern(Ground(turned), there)).value ==
              Approx(before).margin(1e-6));
    }
}

TEST_CASE("P2: a grid is told at every angle") {
    const Ground ground(fieldScenario());
    const double pitch = 1.0 / std::sqrt(0.75);
    const auto limit = std::find_if(fieldEnsemble().gateLimits.begin(), fieldEnsemble().gateLimits.end(),
                                    [](const GateLimit& gate) { return gate.gate == "smax"; })
                           ->limit;
    for (const bool square : {true, false}) {
        const Box box{{-20, -20}, {20, 20}};
        const auto lattice = square ? squareLattice(box, pitch) : hexagonalLattice(box, pitch);
        for (const double jitter : {0.10, 0.15, 0.20}) {
            for (double degrees = 0.0; degrees < 90.0; degrees += 1.25) {
                Random random(5, 41);
                std::vector<Point> places;
                for (const Point corner : lattice) {
                    const double x = random.normal();
                    const double y = random.normal();
                    const Point place = Motion{degrees}(corner) + Point{x, y} * (jitter * pitch);
                    if (std::abs(place.x) < 12.4 && std::abs(place.y) < 12.4) places.push_back(place);
                }
                INFO((square ? "square " : "hexagonal ") << jitter << " at " << degrees << " degrees");
                CHECK(*latticePeak(ground, Pattern(ground, places)).value > limit);
            }
        }
    }
}

TEST_CASE("P3: pitches, not millimetres, decide") {
    // A sheet twice as large is counted on grids twice as fine (S1, S4).
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const std::vector<Point> places = expertPlaces(gradientScenario(), seed);
        std::vector<Point> large = places;
        for (Point& place : large) place = place * 2.0;
        checkSame(measure(gradientScenario(), places), measure(scaled(gradientScenario(), 2.0), large),
                  {{"S1", 0.03}, {"S4", 0.002}, {"overplacement", 0.002}});
    }
}
