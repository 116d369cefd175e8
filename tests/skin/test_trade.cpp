// The skin does what the trade says (docs/skin.md): the steady hand of all twenty seeds.
#include <fstream>
#include <sstream>
#include <vector>

#include "skin/trade_figures.hpp"
#include "support/catch.hpp"

namespace {

const std::vector<trade::Spread>& spreads() {
    static const std::vector<trade::Spread> all = [] {
        std::vector<trade::Spread> made;
        for (const double stretch : trade::kStretches) made.push_back(trade::spreadAt(stretch, 20, 300));
        return made;
    }();
    return all;
}

}  // namespace

TEST_CASE("depth spreads by 0.15 to 0.25 mm on slack skin, by at most 0.06 mm on taut", "[trade]") {
    CHECK(spreads().front().depthSd >= 0.15);
    CHECK(spreads().front().depthSd <= 0.25);
    CHECK(spreads().back().depthSd <= 0.06);
}

TEST_CASE("dots lie 0.25 to 0.35 mm off on slack skin, at most 0.06 mm on taut", "[trade]") {
    CHECK(spreads().front().placeRms >= 0.25);
    CHECK(spreads().front().placeRms <= 0.35);
    CHECK(spreads().back().placeRms <= 0.06);
}

TEST_CASE("every pull of the fingers makes depth and place more even", "[trade]") {
    for (std::size_t i = 1; i < spreads().size(); ++i) {
        CAPTURE(spreads()[i].stretch);
        CHECK(spreads()[i].depthSd < spreads()[i - 1].depthSd);
        CHECK(spreads()[i].placeRms < spreads()[i - 1].placeRms);
        CHECK(spreads()[i].slope < spreads()[i - 1].slope);
    }
}

TEST_CASE("nearly every touch leaves a dot", "[trade]") {
    for (const trade::Spread& spread : spreads()) CHECK(spread.dots >= 5990);
}

TEST_CASE("the same touch gives the same dot, whatever the machine's stroke", "[trade]") {
    for (const trade::Spread& spread : spreads()) {
        CAPTURE(spread.stretch);
        CHECK(spread.sameDepth < 0.002);
        CHECK(spread.samePlace < 0.002);
    }
}

TEST_CASE("depth rises at least three times as steeply with pressure when the skin is slack", "[trade]") {
    CHECK(spreads().front().slope >= 3.0 * spreads().back().slope);
}

TEST_CASE("slack skin is not the flat one, taut skin is", "[trade]") {
    CHECK(std::abs(spreads().front().flatDepth) >= 0.05);
    CHECK(spreads().front().flatPlace >= 0.1);
    CHECK(std::abs(spreads().back().flatDepth) <= 0.005);
    CHECK(trade::worstOffFlatWhenTaut().depth <= 0.005);
    CHECK(trade::worstOffFlatWhenTaut().place <= 0.005);
}

TEST_CASE("each thing that the hand does spreads slack skin's dots by itself, and no dice do", "[trade]") {
    const auto slack = trade::causesAt(0.0, 1, 150);
    REQUIRE(slack.size() == 5);
    CHECK(slack[0].depthSd < 0.002);                   // nothing but the way
    CHECK(slack[1].depthSd > 0.15);                    // pressure
    CHECK(slack[2].depthSd > 0.03);                    // speed of approach
    CHECK(slack[3].depthSd > 5.0 * slack[0].depthSd);  // heel
    CHECK(slack[3].depthSd > 0.008);
    CHECK(slack[3].placeRms > slack[0].placeRms + 0.02);
}

TEST_CASE("docs/skin.md holds the figures that are measured here", "[trade]") {
    std::ifstream in(std::string(STIPPLE_SOURCE_DIR) + "/docs/skin.md");
    std::ostringstream page;
    page << in.rdbuf();
    for (const trade::Spread& spread : spreads()) {
        CAPTURE(trade::tableRow(spread));
        CHECK(page.str().find(trade::tableRow(spread)) != std::string::npos);
    }
}
