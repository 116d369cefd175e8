// The statistics of point patterns by hand and by trying everything.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "random_windows.hpp"
#include "stats/clark_evans.hpp"
#include "stats/f_function.hpp"
#include "stats/g_function.hpp"
#include "stats/j_function.hpp"
#include "stats/k_function.hpp"
#include "stats/k_scaled.hpp"
#include "stats/nearest_neighbours.hpp"
#include "stats/orientation.hpp"
#include "stats/pair_correlation.hpp"
#include "stats/quadrats.hpp"
#include "support/catch.hpp"

using namespace scoring;
using tests::placesIn;
using tests::randomWindow;
using tests::toWholePlaces;
using tests::unitSquare;

TEST_CASE("what is not defined has a reason") {
    const auto refuses = [](const Measured& value) {
        CHECK_FALSE(value.value.has_value());
        CHECK_FALSE(value.undefinedBecause.empty());
    };
    const auto allMissing = [](const Curve& curve) {
        CHECK_FALSE(curve.undefinedBecause.empty());
        for (const auto& value : curve.values) CHECK_FALSE(value.has_value());
    };
    const Window triangle({{{0, 0}, {4, 0}, {0, 4}}, {}});
    const std::vector<Point> few{{1, 1}, {1.5, 1}};
    refuses(clarkEvans({}, triangle).naive);
    refuses(clarkEvans({{1, 1}}, triangle).cdf);
    refuses(clarkEvans(few, triangle).donnelly);
    refuses(clarkEvans({{0.1, 0.1}, {3.5, 0.1}}, triangle).cdf);
    CHECK(clarkEvans(few, triangle).naive.value.has_value());
    refuses(quadratChiSquared(few, triangle, 2, 2));
    refuses(orientation({}, 2).strength);
    const std::vector<double> radii{0.1, 0.2};
    for (const auto correction : {PairCorrection::translation, PairCorrection::isotropic}) {
        allMissing(kFunction({{1, 1}}, triangle, radii, correction));
        allMissing(kScaled({}, {}, triangle, radii, correction));
        allMissing(pairCorrelation({{1, 1}}, triangle, radii, 0.1, correction));
    }
    allMissing(kFunction(few, triangle, radii, PairCorrection::isotropic));
    allMissing(kScaled(few, {1, 1}, triangle, radii, PairCorrection::isotropic));
    allMissing(pairCorrelation(few, triangle, radii, 0.1, PairCorrection::isotropic));
    allMissing(kFunctionBorder(few, triangle, {5.0, 6.0}));
    allMissing(kScaledBorder(few, {1, 1}, triangle, {5.0, 6.0}));
    allMissing(gFunction({{1, 1}}, triangle, radii, DistanceCorrection::kaplanMeier));
    allMissing(gFunction({{0.1, 0.1}, {3.5, 0.1}}, triangle, radii, DistanceCorrection::hanisch));
    allMissing(fFunction({}, triangle, 0.1, radii, DistanceCorrection::kaplanMeier));
    CHECK_FALSE(pairCorrelation(few, triangle, {0.0, 0.5}, 0.2, PairCorrection::translation).values[0]);
    CHECK(pairCorrelation(few, triangle, {0.0, 0.5}, 0.2, PairCorrection::translation).values[1]);
    const std::vector<Point> four{{0.25, 0.25}, {0.75, 0.25}, {0.25, 0.75}, {0.75, 0.75}};
    const Curve j = jFunction(four, unitSquare(), 0.02, {0.1, 0.345}, DistanceCorrection::kaplanMeier);
    CHECK(j.values[0].has_value());
    CHECK_FALSE(j.values[1].has_value());
    CHECK_FALSE(j.undefinedBecause.empty());
}

TEST_CASE("nearest neighbours and the nearest few are those of trying all, ties by index") {
    Random random(202);
    for (int round = 0; round < 1500; ++round) {
        const Window window = randomWindow(random);
        auto places = placesIn(random, window, 2 + random.below(40));
        // Some on whole places, so that distances tie and dots double.
        if (round % 3 == 0) toWholePlaces(places);
        const auto nearest = nearestNeighbours(places);
        const NeighbourGrid grid(places, usualCell(places));
        const std::size_t probe = random.below(static_cast<std::uint32_t>(places.size()));
        std::vector<Neighbour> all;
        for (std::size_t j = 0; j < places.size(); ++j) {
            if (j != probe) all.push_back({j, distance(places[probe], places[j])});
        }
        std::stable_sort(all.begin(), all.end(), [](const Neighbour& a, const Neighbour& b) {
            return a.distance < b.distance - 1e-13;
        });
        CHECK(nearest[probe].index == all.front().index);
        const std::size_t count = 1 + random.below(18);
        const auto few = nearestFew(grid, places.size(), places[probe], count, usualCell(places), probe);
        REQUIRE(few.size() == std::min(count, all.size()));
        for (std::size_t k = 0; k < few.size(); ++k) {
            CHECK(few[k].index == all[k].index);
            CHECK(few[k].distance == Approx(all[k].distance));
        }
    }
}

TEST_CASE("Kaplan and Meier's estimate by hand") {
    const Window& window = unitSquare();
    // Times 1, 2 (cut), 2 (seen), 3 (cut), 4: the one seen at 2 counts before the cut at 2.
    const std::vector<CutDistance> seen{{1, 9}, {5, 2}, {2, 2}, {7, 3}, {4, 9}};
    const Curve km = distanceDistribution(seen, window, {0.5, 1, 2, 3, 4}, DistanceCorrection::kaplanMeier);
    const std::vector<double> expected{0.0, 0.2, 0.4, 0.4, 1.0};
    for (std::size_t k = 0; k < expected.size(); ++k) CHECK(*km.values[k] == Approx(expected[k]));
    CHECK(*kaplanMeierMean(seen) == Approx(1 * 0.2 + 2 * 0.2 + 4 * 0.6));
    CHECK_FALSE(kaplanMeierMean({{5, 2}}).has_value());
    // The last one cut: the mean of what was seen.
    CHECK(*kaplanMeierMean({{1, 9}, {5, 2}}) == Approx(1.0));
    const Curve rs = distanceDistribution(seen, window, {1, 2, 3, 9}, DistanceCorrection::reducedSample);
    CHECK(*rs.values[0] == Approx(0.2));
    CHECK(*rs.values[1] == Approx(0.4));
    CHECK(*rs.values[2] == Approx(1.0 / 3.0));
    CHECK(*rs.values[3] == Approx(1.0));
    CHECK(*distanceDistribution(seen, window, {2}, DistanceCorrection::reducedSample).values[0] == 0.4);
}

TEST_CASE("the functions of random dots are those of randomness") {
    Random random(203);
    const Window window(rectangle({0, 0}, {50, 40}));
    const auto places = placesIn(random, window, 4000);  // 2 a mm2
    const std::vector<double> radii{0.2, 0.4, 0.6};
    for (const auto correction :
         {DistanceCorrection::kaplanMeier, DistanceCorrection::reducedSample, DistanceCorrection::hanisch}) {
        const Curve g = gFunction(places, window, radii, correction);
        const Curve f = fFunction(places, window, 0.25, radii, correction);
        const Curve j = jFunction(places, window, 0.25, radii, correction);
        for (std::size_t k = 0; k < radii.size(); ++k) {
            const double expected = 1.0 - std::exp(-2.0 * std::numbers::pi * radii[k] * radii[k]);
            CHECK(*g.values[k] == Approx(expected).margin(0.03));
            CHECK(*f.values[k] == Approx(expected).margin(0.02));
            if (j.values[k]) CHECK(*j.values[k] == Approx(1.0).margin(0.12));
        }
    }
    const std::vector<double> pitches(places.size(), std::sqrt(0.5));
    const Curve g = pairCorrelation(places, window, {1.0}, 0.2, PairCorrection::isotropic);
    CHECK(*g.values[0] == Approx(1.0).margin(0.05));
    const Curve scaled = kScaled(places, pitches, window, {1.5}, PairCorrection::translation);
    CHECK(*scaled.values[0] == Approx(std::numbers::pi * 2.25).epsilon(0.04));
}

TEST_CASE("K with pitches of all sizes is the sum over all pairs") {
    Random random(207);
    for (int round = 0; round < 300; ++round) {
        const Window window = randomWindow(random);
        const auto places = placesIn(random, window, 25);
        std::vector<double> pitches;
        for (std::size_t i = 0; i < places.size(); ++i)
            pitches.push_back(std::pow(10.0, random.uniform(-1, 1)));
        const SetCovariance shared(window);
        double sum = 0.0;
        double near = 0.0;
        double looking = 0.0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const bool looks = window.distanceToBoundary(places[i]) / pitches[i] >= 0.8;
            looking += looks ? 1.0 : 0.0;
            for (std::size_t j = 0; j < places.size(); ++j) {
                const double scaled =
                    distance(places[i], places[j]) * 0.5 * (1.0 / pitches[i] + 1.0 / pitches[j]);
                if (j == i || scaled > 0.8) continue;
                sum += std::min(window.area() / shared.area(places[i] - places[j]), 100.0);
                near += looks ? 1.0 : 0.0;
            }
        }
        const Curve translated = kScaled(places, pitches, window, {0.8}, PairCorrection::translation);
        CHECK(*translated.values[0] == Approx(sum / 25.0).epsilon(1e-9));
        const Curve border = kScaledBorder(places, pitches, window, {0.8});
        REQUIRE(border.values[0].has_value() == (looking > 0.0));
        if (looking > 0.0) CHECK(*border.values[0] == Approx(near / looking).epsilon(1e-9));
    }
}

TEST_CASE("with one pitch the scaled forms are the plain ones in pitches") {
    Random random(204);
    for (int round = 0; round < 200; ++round) {
        const Window window = randomWindow(random);
        const auto places = placesIn(random, window, 60);
        const double pitch = random.uniform(0.5, 2.0);
        const std::vector<double> pitches(places.size(), pitch);
        const auto count = static_cast<double>(places.size());
        const Curve scaled = kScaled(places, pitches, window, {0.7, 1.1}, PairCorrection::translation);
        const Curve plain =
            kFunction(places, window, {0.7 * pitch, 1.1 * pitch}, PairCorrection::translation);
        for (std::size_t k = 0; k < 2; ++k) {
            CHECK(*scaled.values[k] == Approx(*plain.values[k] * (count - 1.0) / window.area()));
        }
    }
}

TEST_CASE("moved, turned by a right angle and reordered dots have the same K and G") {
    Random random(205);
    for (int round = 0; round < 100; ++round) {
        const Window window = randomWindow(random);
        const auto places = placesIn(random, window, 50);
        const auto turn = [](Point place) { return Point{3.0 - place.y, place.x + 7.0}; };
        Polygon turned = window.region();
        for (Point& corner : turned.outer) corner = turn(corner);
        for (auto& hole : turned.holes) {
            for (Point& corner : hole) corner = turn(corner);
        }
        std::vector<Point> moved;
        for (auto place = places.rbegin(); place != places.rend(); ++place) moved.push_back(turn(*place));
        const std::vector<double> radii{0.31, 0.77, 1.3};
        const auto k1 = kFunction(places, window, radii, PairCorrection::translation);
        const auto k2 = kFunction(moved, Window(turned), radii, PairCorrection::translation);
        const auto g1 = gFunction(places, window, radii, DistanceCorrection::hanisch);
        const auto g2 = gFunction(moved, Window(turned), radii, DistanceCorrection::hanisch);
        for (std::size_t k = 0; k < radii.size(); ++k) {
            CHECK(*k1.values[k] == Approx(*k2.values[k]).epsilon(1e-9));
            if (g1.values[k]) CHECK(*g1.values[k] == Approx(*g2.values[k]).margin(1e-3));
        }
    }
}

TEST_CASE("rows have one direction, scatter has none") {
    std::vector<Point> rows;
    for (int row = 0; row < 12; ++row) {
        for (int k = 0; k < 30; ++k) rows.push_back({0.7 * k + 0.05 * (row % 3), 2.0 * row + 1.0});
    }
    const Window window(rectangle({-1, -1}, {22, 25}));
    const auto order = orientation(neighbourDirections(rows, window, nearestNeighbours(rows)), 2);
    CHECK(*order.strength.value == Approx(1.0));
    CHECK(std::min(order.direction, std::numbers::pi - order.direction) == Approx(0.0).margin(1e-9));
    Random random(206);
    const auto scatter = placesIn(random, window, 1500);
    CHECK(*orientation(neighbourDirections(scatter, window, nearestNeighbours(scatter)), 2).strength.value <
          0.1);
    // The neighbour of the first may be nearer outside, the third is doubled.
    const std::vector<Point> few{{0.1, 0.5}, {0.5, 0.5}, {0.9, 0.5}, {0.9, 0.5}};
    CHECK(neighbourDirections(few, unitSquare(), nearestNeighbours(few)).size() == 1);
}
