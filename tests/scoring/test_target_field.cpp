#include <cmath>

#include <scoring/scenario.hpp>

#include "intensity_raster.hpp"
#include "stats/coverage_cells.hpp"
#include "stats/neighbour_grid.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

Zone zone(const Polygon& area, const Density& density) { return {"zone", area, density, {0.5}, {0.15}}; }

Density uniform(double perCm2) { return {DensityAxis::uniform, {{{0}, DotsPerMm2::fromPerCm2(perCm2)}}}; }

}  // namespace

TEST_CASE("the expected dots are density times area") {
    Scenario scenario;
    scenario.zones = {zone(rectangle({-12.5, -12.5}, {12.5, 12.5}), uniform(75))};
    const TargetField field(scenario);
    CHECK(field.expectedDots() == Approx(468.75));
    CHECK(field.maxIntensity() == Approx(0.75));
    CHECK(field.pitch({0, 0}) == Approx(1.0 / std::sqrt(0.75)));
    CHECK(field.intensity({13, 0}) == 0.0);
    CHECK(field.zoneAt({13, 0}) == -1);
}

TEST_CASE("the first zone that holds a place owns it") {
    Scenario scenario;
    scenario.zones = {zone(rectangle({0, 0}, {2, 2}), uniform(100)),
                      zone(rectangle({0, 0}, {4, 4}), uniform(50))};
    const TargetField field(scenario);
    CHECK(field.zoneAt({1, 1}) == 0);
    CHECK(field.zoneAt({3, 3}) == 1);
    CHECK(field.intensity({1, 1}) == 1.0);
    CHECK(field.expectedDots() == Approx(4 * 1.0 + 12 * 0.5));
}

TEST_CASE("densities are straight between knots and constant beyond them") {
    Scenario scenario;
    scenario.zones = {zone(rectangle({-10, -10}, {10, 10}),
                           {DensityAxis::y, {{{-5}, DotsPerMm2{0.2}}, {{5}, DotsPerMm2{0.6}}}})};
    const TargetField field(scenario);
    CHECK(field.intensity({0, -8}) == Approx(0.2));
    CHECK(field.intensity({0, 0}) == Approx(0.4));
    CHECK(field.intensity({0, 8}) == Approx(0.6));
    CHECK(field.expectedDots() == Approx(20 * (5 * 0.2 + 10 * 0.4 + 5 * 0.6)));
}

TEST_CASE("a density along the hairline follows its distance, and the pitch is capped in a fade-out") {
    Scenario scenario;
    scenario.hairline = Hairline{{{-20, 0}, {20, 0}}, HairlineStyle::natural, {10}};
    scenario.zones = {zone(rectangle({-20, 0}, {20, 10}),
                           {DensityAxis::hairline, {{{0}, DotsPerMm2{0.0}}, {{10}, DotsPerMm2{0.5}}}})};
    const TargetField field(scenario);
    CHECK(field.intensity({3, 5}) == Approx(0.25));
    CHECK(field.pitch({3, 0.001}) == Approx(1.0 / std::sqrt(0.09 * field.maxIntensity())));
    CHECK(field.pitch({3, -5}) == field.pitch({3, 0.001}));
}

TEST_CASE("without any density the pitch is infinite and nothing is expected") {
    const TargetField field(Scenario{});
    CHECK(field.expectedDots() == 0.0);
    CHECK(std::isinf(field.pitch({0, 0})));
}

TEST_CASE("coverage cells share out the whole target, none larger than asked for") {
    Scenario scenario;
    scenario.zones = {zone(rectangle({-12, -10}, {12, 10}),
                           {DensityAxis::x, {{{-12}, DotsPerMm2{0.2}}, {{12}, DotsPerMm2{0.9}}}})};
    const TargetField field(scenario);
    const CoverageCells cells = coverageCells(field.raster(), 25.0);
    double sum = 0.0;
    for (const double expected : cells.expected) {
        CHECK(expected <= 25.0);
        CHECK(expected > 8.0);
        sum += expected;
    }
    CHECK(sum == Approx(field.expectedDots()));
    const auto counts = countInCells(cells, field.raster(), {{0.1, 0.1}, {500, 0}});
    std::size_t inside = 0;
    for (const std::size_t count : counts) inside += count;
    CHECK(inside == 1);
}

TEST_CASE("cells and the larger parts around them come out as when each is halved by itself") {
    Scenario scenario;
    scenario.zones = {zone(Polygon{{{-12, -10}, {12, -10}, {14, 3}, {-2, 16}}, {{{-3, -3}, {0, 2}, {4, -4}}}},
                           {DensityAxis::y, {{{-10}, DotsPerMm2{0.2}}, {{16}, DotsPerMm2{0.9}}}})};
    const TargetField field(scenario);
    const auto both = coverageCells(field.raster(), 7.0, 31.0);
    const CoverageCells cells = coverageCells(field.raster(), 7.0);
    const CoverageCells parts = coverageCells(field.raster(), 31.0);
    CHECK(parts.expected.size() < cells.expected.size());
    CHECK((both.first.expected == cells.expected));
    CHECK((both.first.middle == cells.middle));
    CHECK((both.first.owner == cells.owner));
    CHECK((both.second.expected == parts.expected));
    CHECK((both.second.middle == parts.middle));
    CHECK((both.second.owner == parts.owner));
}

TEST_CASE("the raster holds its zones and nothing beyond") {
    const IntensityRaster raster = rasterise({zone(rectangle({1, 2}, {4.5, 4}), uniform(75))}, nullptr, 0.0);
    CHECK(raster.columns == 14);
    CHECK(raster.rows == 8);
    const std::size_t none = raster.intensity.size();
    CHECK(raster.cellAt({1.1, 2.1}) == 0);
    CHECK(raster.cellAt({4.4, 2.1}) == 13);
    CHECK(raster.cellAt({1.1, 2.3}) == 14);
    // Just past each side, not the next row's first cell.
    for (const Point outside : {Point{4.5, 2.1}, Point{4.6, 2.1}, Point{0.9, 2.3}, Point{1.1, 1.9},
                                Point{1.1, 4.0}, Point{4.4, 4.1}}) {
        CHECK(raster.cellAt(outside) == none);
    }
}
