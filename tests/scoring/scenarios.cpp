#include "scoring/scenarios.hpp"

#include <cmath>
#include <stdexcept>

namespace scoring {
namespace {

Zone zoneOf(const Polygon& area, const Density& density) { return {"zone", area, density, {0.5}, {0.15}}; }

}  // namespace

Scenario fieldScenario(double side, double perCm2) {
    Scenario scenario;
    const double half = side / 2.0;
    scenario.patch = rectangle({-half - 5, -half - 5}, {half + 5, half + 5});
    scenario.zones = {zoneOf(rectangle({-half, -half}, {half, half}),
                             {DensityAxis::uniform, {{{0}, DotsPerMm2::fromPerCm2(perCm2)}}})};
    scenario.criteria = {true, true, false};
    scenario.cuts = Cuts{};
    return scenario;
}

Scenario gradientScenario() {
    Scenario scenario = fieldScenario(26.0);
    scenario.zones.front().density = {
        DensityAxis::y, {{{-13}, DotsPerMm2::fromPerCm2(35)}, {{13}, DotsPerMm2::fromPerCm2(85)}}};
    return scenario;
}

Scenario hairlineScenario(HairlineStyle style) {
    Scenario scenario;
    scenario.patch = rectangle({-50, -12}, {50, 40});
    std::vector<Point> curve;
    for (int i = -20; i <= 20; ++i) curve.push_back({2.0 * i, 4.0 * i * i / 400.0});
    Polygon band{curve, {}};
    for (auto point = curve.rbegin(); point != curve.rend(); ++point) {
        band.outer.push_back({point->x, point->y + 20.0});
    }
    scenario.zones = {zoneOf(band, {DensityAxis::hairline,
                                    {{{0}, DotsPerMm2::fromPerCm2(15)},
                                     {{4}, DotsPerMm2::fromPerCm2(35)},
                                     {{10}, DotsPerMm2::fromPerCm2(50)},
                                     {{16}, DotsPerMm2::fromPerCm2(60)}}})};
    scenario.hairline = Hairline{curve, style, {10}};
    scenario.criteria = {true, true, true};
    scenario.cuts = Cuts{};
    return scenario;
}

Scenario traceScenario() {
    Scenario scenario = fieldScenario(25.0, 16.0);
    scenario.mode = Mode::trace;
    scenario.cutoff = {0.9};
    for (int i = 0; i < 48; ++i) scenario.marks.push_back({2.5 * (i % 8) - 9.0, 2.5 * (i / 8) - 6.0});
    return scenario;
}

std::vector<Dot> dotsAt(const std::vector<Point>& places, const std::vector<double>& z) {
    std::vector<Dot> dots;
    for (std::size_t i = 0; i < places.size(); ++i) {
        Dot dot;
        dot.ordinal = static_cast<std::uint32_t>(i);
        dot.tUs = static_cast<std::int64_t>(i) * 400'000;
        dot.xTenthUm = Dot::tenthUm(places[i].x);
        dot.yTenthUm = Dot::tenthUm(places[i].y);
        const double half = i < z.size() ? z[i] : 0.0;
        dot.depthUm = static_cast<std::int32_t>(std::lround(500.0 + 150.0 * half));
        dots.push_back(dot);
    }
    return dots;
}

std::vector<double> depths(std::size_t count, double bias, double spread, Random& random) {
    std::vector<double> z;
    for (std::size_t i = 0; i < count; ++i) z.push_back(bias + spread * random.normal());
    return z;
}

const Ground& hairlineGround() {
    static const Scenario scenario = hairlineScenario();
    static const Ground ground(scenario);
    return ground;
}

const Ensemble& fieldEnsemble() {
    static const Ensemble ensemble = buildEnsemble(fieldScenario(), {});
    return ensemble;
}

const Ensemble& hairlineEnsemble() {
    static const Ensemble ensemble = [] {
        EnsembleSettings settings;
        settings.fronts = 600;  // enough for the tests; the shipped tables take more
        return buildEnsemble(hairlineScenario(), settings);
    }();
    return ensemble;
}

const Metric& metricIn(const Criterion& criterion, const char* id) {
    for (const Metric& metric : criterion.metrics) {
        if (metric.id == id) return metric;
    }
    throw std::out_of_range(id);
}

const Gate& gateIn(const Criterion& criterion, const char* id) {
    for (const Gate& gate : criterion.gates) {
        if (gate.id == id) return gate;
    }
    throw std::out_of_range(id);
}

std::vector<Point> squareLattice(Box box, double pitch) {
    std::vector<Point> places;
    for (double y = box.min.y; y <= box.max.y; y += pitch) {
        for (double x = box.min.x; x <= box.max.x; x += pitch) places.push_back({x, y});
    }
    return places;
}

std::vector<Point> hexagonalLattice(Box box, double pitch) {
    std::vector<Point> places;
    const double a = pitch * std::sqrt(2.0 / std::sqrt(3.0));
    int row = 0;
    for (double y = box.min.y; y <= box.max.y; y += a * std::sqrt(3.0) / 2.0, ++row) {
        for (double x = box.min.x + (row % 2) * a / 2.0; x <= box.max.x; x += a) places.push_back({x, y});
    }
    return places;
}

}  // namespace scoring
