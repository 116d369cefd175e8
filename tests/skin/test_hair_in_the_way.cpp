// Hairs that the needle lands on.
#include <cmath>

#include <rapidcheck.h>

#include "skin/hairs_in_the_way.hpp"
#include "skin/scene.hpp"
#include "skin/stubble_growth.hpp"
#include "support/catch.hpp"

namespace {

double between(double low, double high) {
    return low + (high - low) * static_cast<double>(*rc::gen::inRange(0, 1000001)) / 1e6;
}

level::Level hairy(bool inTheWay) {
    level::Level level = scene::bareLevel();
    level.skin.stretch = 1.0;
    level.client.seed = 4;
    level.client.hair.push_back({level.scenario.patch, 75.0});
    level.client.hairInTheWay = inTheWay;
    return level;
}

double toSegment(scoring::Point p, const skin::Hair& hair) {
    const scoring::Point a{static_cast<double>(hair.rootX), static_cast<double>(hair.rootY)};
    const scoring::Point along =
        scoring::Point{static_cast<double>(hair.tipX), static_cast<double>(hair.tipY)} - a;
    const double share = std::clamp(scoring::dot(p - a, along) / scoring::dot(along, along), 0.0, 1.0);
    return scoring::distance(p, a + along * share);
}

// Distance to the nearest surface of a hair less the needle's radius; < 0: the needle is on it.
double roomAt(const std::vector<skin::Hair>& hairs, scoring::Point p) {
    double nearest = 1.0e9;
    for (const skin::Hair& hair : hairs)
        nearest = std::min(nearest, toSegment(p, hair) - static_cast<double>(hair.width) / 2.0 - 0.125);
    return nearest;
}

}  // namespace

TEST_CASE("a tip glances off a hair where it lands on one, and nowhere else", "[hair]") {
    const level::Level level = hairy(true);
    const skin::HairsInTheWay inTheWay(level);
    const auto hairs = skin::growStubble(level, skin::HairField(level));
    int met = 0;
    CHECK(rc::check("by trying all hairs", [&] {
        const scoring::Point place{between(-19.9, 19.9), between(0.1, 19.9)};
        const skin::Glance glance = inTheWay.at(place);
        const double room = roomAt(hairs, place);
        if (std::abs(room) < 0.002) return;  // hairs are known to a micrometre
        const double aside = std::sqrt(scoring::dot(glance.aside, glance.aside));
        RC_ASSERT((room < 0.0) == (glance.heldUp > 0.0));
        RC_ASSERT((room < 0.0) == (aside > 0.0));
        RC_ASSERT(aside < 0.19);
        RC_ASSERT(glance.heldUp <= 0.25);
        met += room < 0.0 ? 1 : 0;
    }));
    CHECK(met > 5);
}

TEST_CASE("a tip that has glanced off lies beside the hair it met", "[hair]") {
    const level::Level level = hairy(true);
    const skin::HairsInTheWay inTheWay(level);
    for (const skin::Hair& hair : skin::growStubble(level, skin::HairField(level))) {
        const scoring::Point middle{static_cast<double>(hair.rootX + hair.tipX) / 2.0,
                                    static_cast<double>(hair.rootY + hair.tipY) / 2.0};
        if (!scoring::contains(level.scenario.patch, middle)) continue;
        const skin::Glance glance = inTheWay.at(middle);
        REQUIRE(glance.heldUp > 0.2);
        REQUIRE(scoring::distance(glance.aside, {}) >= 0.125 + static_cast<double>(hair.width) / 2.0 - 0.002);
    }
}

TEST_CASE("a dot on a hair is off its mark and shallow, if the level has hair in the way", "[hair]") {
    const level::Level way = hairy(true);
    const level::Level shaved = hairy(false);
    const auto hairs = skin::growStubble(way, skin::HairField(way));
    int on = 0;
    int beside = 0;
    for (int i = 0; i < 60; ++i) {
        const scoring::Point place{-14.0 + 0.47 * i, 9.0 + 0.11 * (i % 7)};
        const auto touch = scene::press(way, 1000000, place, 0.6);
        const auto surface = skin::makeSkin(way, 1);
        const auto bare = skin::makeSkin(shaved, 1);
        const auto dot = scene::feed(*surface, touch);
        const auto free = scene::feed(*bare, touch);
        if (roomAt(hairs, place) > 0.005) {
            ++beside;
            CHECK(dot == free);
        }
        if (roomAt(hairs, place) > -0.1) continue;
        ++on;
        CHECK(*dot->depthUm < *free->depthUm - 10);
        CHECK(scoring::distance(dot->place(), free->place()) > 0.05);
    }
    CHECK(on >= 3);
    CHECK(beside >= 20);
}

TEST_CASE("without hair, or without the key, nothing is in the way", "[hair]") {
    const skin::HairsInTheWay shaved(hairy(false));
    level::Level bald = hairy(true);
    bald.client.hair.clear();
    const skin::HairsInTheWay none(bald);
    for (double x = -19.0; x < 19.0; x += 0.13) {
        CHECK(shaved.at({x, 9.0}).heldUp == 0.0);
        CHECK(none.at({x, 9.0}).heldUp == 0.0);
    }
    // Far outside the patch too, where no cell is.
    const skin::HairsInTheWay inTheWay(hairy(true));
    CHECK(inTheWay.at({-900.0, 900.0}).heldUp == 0.0);
}
