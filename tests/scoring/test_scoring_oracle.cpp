// The point-pattern statistics against R's spatstat (oracle/oracle.R), with the tolerances that
// the work was ordered with.
#include <cmath>
#include <string>

#include "oracle_files.hpp"
#include "stats/clark_evans.hpp"
#include "stats/f_function.hpp"
#include "stats/g_function.hpp"
#include "stats/j_function.hpp"
#include "stats/k_function.hpp"
#include "stats/k_scaled.hpp"
#include "stats/nearest_neighbours.hpp"
#include "stats/orientation.hpp"
#include "stats/pair_correlation.hpp"
#include "stats/voronoi.hpp"
#include "support/catch.hpp"

using namespace scoring;
using oracle::Figure;
using oracle::Pattern;

namespace {

constexpr double kExact = 1e-9;

void agrees(const Measured& ours, const Figure& theirs, double tolerance) {
    REQUIRE(ours.value.has_value() == theirs.value.has_value());
    CHECK(ours.value.has_value() == ours.undefinedBecause.empty());
    if (ours.value) CHECK(*ours.value == Approx(*theirs.value).epsilon(tolerance).margin(0.0));
}

// Both defined or neither, and equal to within `tolerance` of the value. `floor` is what a
// difference is measured against when the value is nearly 0.
void agree(const Pattern& pattern, const std::string& which, const Curve& ours, double tolerance,
           double floor = 0.0) {
    const auto& theirs = pattern.figure(which);
    INFO(pattern.name << ": " << which);
    REQUIRE(ours.values.size() == theirs.size());
    for (std::size_t k = 0; k < theirs.size(); ++k) {
        INFO("radius " << theirs[k].at);
        REQUIRE(ours.values[k].has_value() == theirs[k].value.has_value());
        if (!theirs[k].value) continue;
        const double allowed = tolerance * std::max(std::abs(*theirs[k].value), floor);
        CHECK(std::abs(*ours.values[k] - *theirs[k].value) <= allowed);
    }
}

std::vector<double> radii(const Pattern& pattern) { return oracle::radiiOf(pattern.figure("K_translation")); }

std::vector<double> pitchRadii(const Pattern& pattern) {
    return oracle::radiiOf(pattern.figure("K_scaled_translation"));
}

}  // namespace

TEST_CASE("there are patterns of every kind in windows of every kind") {
    CHECK(oracle::patterns().size() >= 12);
    std::size_t rectangles = 0;
    std::size_t holed = 0;
    for (const Pattern& pattern : oracle::patterns()) {
        if (pattern.window.isRectangle()) ++rectangles;
        if (!pattern.window.region().holes.empty()) ++holed;
    }
    CHECK(rectangles >= 4);
    CHECK(holed >= 1);
    CHECK(oracle::patterns().size() - rectangles - holed >= 3);
}

TEST_CASE("nearest neighbours are R's") {
    for (const Pattern& pattern : oracle::patterns()) {
        INFO(pattern.name);
        const auto nearest = nearestNeighbours(pattern.places);
        const NeighbourSummary summary = summarise(nearest);
        agrees(summary.mean, pattern.figure("nn_mean").front(), kExact);
        // An exact lattice's spread is 1e-7 of a distance: nothing but rounded coordinates.
        agrees(summary.deviation, pattern.figure("nn_sd").front(), kExact);
        agrees(summary.least, pattern.figure("nn_least").front(), kExact);
        agrees(summary.greatest, pattern.figure("nn_greatest").front(), kExact);
        const auto& distances = pattern.figure("nn_distance");
        const auto& edges = pattern.figure("edge_distance");
        REQUIRE(distances.size() == nearest.size());
        for (std::size_t i = 0; i < nearest.size(); ++i) {
            CHECK(nearest[i].distance == Approx(*distances[i].value).epsilon(kExact));
            CHECK(pattern.window.distanceToBoundary(pattern.places[i]) ==
                  Approx(*edges[i].value).epsilon(kExact));
        }
    }
}

TEST_CASE("Clark and Evans' index is R's, Donnelly's only on rectangles") {
    for (const Pattern& pattern : oracle::patterns()) {
        INFO(pattern.name);
        const ClarkEvans index = clarkEvans(pattern.places, pattern.window);
        agrees(index.naive, pattern.figure("clark_evans_naive").front(), kExact);
        agrees(index.donnelly, pattern.figure("clark_evans_donnelly").front(), kExact);
        CHECK(index.donnelly.value.has_value() == pattern.window.isRectangle());
        agrees(index.cdf, pattern.figure("clark_evans_cdf").front(), 0.005);
        // spatstat's own bins may be wider than that.
        const double theirs = *pattern.figure("clark_evans_cdf_spatstat").front().value;
        const double bin = *pattern.figure("clark_evans_cdf_bin").front().value;
        CHECK(std::abs(*index.cdf.value - theirs) <= std::max(0.005 * theirs, bin));
    }
}

TEST_CASE("K with the border correction is R's on every window") {
    for (const Pattern& pattern : oracle::patterns()) {
        agree(pattern, "K_border_spatstat", kFunctionBorder(pattern.places, pattern.window, radii(pattern)),
              kExact);
    }
}

TEST_CASE("K with the translation correction is R's on rectangles and the sum over pairs on polygons") {
    for (const Pattern& pattern : oracle::patterns()) {
        const Curve ours =
            kFunction(pattern.places, pattern.window, radii(pattern), PairCorrection::translation);
        agree(pattern, "K_translation", ours, kExact);
        REQUIRE(pattern.has("K_translation_spatstat") == pattern.window.isRectangle());
        if (pattern.window.isRectangle()) agree(pattern, "K_translation_spatstat", ours, kExact);
    }
}

TEST_CASE("K with the isotropic correction is R's on rectangles and undefined elsewhere") {
    for (const Pattern& pattern : oracle::patterns()) {
        const Curve ours =
            kFunction(pattern.places, pattern.window, radii(pattern), PairCorrection::isotropic);
        if (pattern.window.isRectangle()) {
            agree(pattern, "K_isotropic_spatstat", ours, 1e-6);
        } else {
            CHECK_FALSE(ours.undefinedBecause.empty());
            for (const auto& value : ours.values) CHECK_FALSE(value.has_value());
        }
    }
}

TEST_CASE("the pair correlation is the kernel sum, and near enough pcf.ppp") {
    for (const Pattern& pattern : oracle::patterns()) {
        const double half = stoyanHalfWidth(pattern.places.size(), pattern.window);
        const Curve ours = pairCorrelation(pattern.places, pattern.window, radii(pattern), half,
                                           PairCorrection::translation);
        agree(pattern, "pcf", ours, kExact);
        const auto& theirs = pattern.figure("pcf_spatstat");
        for (std::size_t k = 0; k < theirs.size(); ++k) {
            INFO(pattern.name << " at " << theirs[k].at);
            if (*theirs[k].value > 0.2) CHECK(*ours.values[k] == Approx(*theirs[k].value).epsilon(0.005));
        }
    }
}

TEST_CASE("the locally scaled forms are R's") {
    for (const Pattern& pattern : oracle::patterns()) {
        const auto at = pitchRadii(pattern);
        const auto& [name, places, pitches, window, figures] = pattern;
        const Curve translated = kScaled(places, pitches, window, at, PairCorrection::translation);
        agree(pattern, "K_scaled_translation", translated, kExact);
        agree(pattern, "pcf_scaled",
              pairCorrelationScaled(places, pitches, window, at, 0.15, PairCorrection::translation), kExact);
        agree(pattern, "K_scaled_border", kScaledBorder(places, pitches, window, at), kExact);
        if (!window.isRectangle()) continue;
        agree(pattern, "K_scaled_translation_spatstat", translated, kExact);
        agree(pattern, "K_scaled_isotropic_spatstat",
              kScaled(places, pitches, window, at, PairCorrection::isotropic), 1e-6);
    }
}

TEST_CASE("G is the definition and R's") {
    for (const Pattern& pattern : oracle::patterns()) {
        const auto g = [&](DistanceCorrection correction) {
            return gFunction(pattern.places, pattern.window, radii(pattern), correction);
        };
        agree(pattern, "G_km", g(DistanceCorrection::kaplanMeier), kExact);
        agree(pattern, "G_rs", g(DistanceCorrection::reducedSample), kExact);
        // spatstat sorts the distances into bins and, on polygons, erodes a pixel image.
        agree(pattern, "G_rs_spatstat", g(DistanceCorrection::reducedSample), 0.005, 1.0);
        agree(pattern, "G_km_spatstat", g(DistanceCorrection::kaplanMeier), 0.005, 1.0);
        agree(pattern, "G_han_spatstat", g(DistanceCorrection::hanisch), 0.005, 1.0);
    }
}

TEST_CASE("F and J are the definition on a grid of sites") {
    for (const Pattern& pattern : oracle::patterns()) {
        const auto& [name, places, pitches, window, figures] = pattern;
        const auto count = static_cast<double>(places.size());
        const double step = 0.3 * std::sqrt(window.area() / count);
        const auto at = radii(pattern);
        agree(pattern, "F_km", fFunction(places, window, step, at, DistanceCorrection::kaplanMeier), kExact);
        agree(pattern, "F_rs", fFunction(places, window, step, at, DistanceCorrection::reducedSample),
              kExact);
        agree(pattern, "J_km", jFunction(places, window, step, at, DistanceCorrection::kaplanMeier), kExact,
              1e-3);
    }
}

// deldir, which spatstat has them from, rounds its corners to six decimals.
TEST_CASE("Voronoi cells have R's areas on every window") {
    for (const Pattern& pattern : oracle::patterns()) {
        INFO(pattern.name);
        const VoronoiCells cells = voronoiCells(pattern.places, pattern.window);
        const auto& areas = pattern.figure("voronoi_area");
        REQUIRE(areas.size() == pattern.places.size());
        for (std::size_t i = 0; i < areas.size(); ++i) {
            CHECK(cells.areaOf(i) == Approx(*areas[i].value).epsilon(2e-5));
        }
    }
}

TEST_CASE("the directions of nearest neighbours are R's") {
    for (const Pattern& pattern : oracle::patterns()) {
        if (!pattern.has("orientation_2")) continue;
        INFO(pattern.name);
        const auto directions =
            neighbourDirections(pattern.places, pattern.window, nearestNeighbours(pattern.places));
        for (const int fold : {2, 4, 6}) {
            agrees(orientation(directions, fold).strength,
                   pattern.figure("orientation_" + std::to_string(fold)).front(), kExact);
        }
    }
}
