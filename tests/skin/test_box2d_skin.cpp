#include <algorithm>
#include <cmath>
#include <string>

#include "skin/layers.hpp"
#include "skin/scene.hpp"
#include "support/catch.hpp"

namespace {

level::Level layeredLevel(double stretch) {
    level::Level level = scene::bareLevel();
    level.skin.stretch = stretch;
    return level;
}

struct Pair {
    std::unique_ptr<skin::SkinSurface> layered;
    std::unique_ptr<skin::SkinSurface> flat;
};

struct Both {
    scoring::Dot layered;
    scoring::Dot flat;
    [[nodiscard]] double depthGap() const { return (*layered.depthUm - *flat.depthUm) / 1000.0; }
    [[nodiscard]] double placeGap() const { return scoring::distance(layered.place(), flat.place()); }
};

Both both(Pair& skins, const std::vector<pen::Sample>& samples) {
    const auto layered = scene::feed(*skins.layered, samples);
    const auto flat = scene::feed(*skins.flat, samples);
    REQUIRE(layered);
    REQUIRE(flat);
    return {*layered, *flat};
}

struct Spread {
    double meanDepth = 0.0;
    double depth = 0.0;  // standard deviation of the gap to the flat skin, mm
    double place = 0.0;  // root mean square, mm
};

// A hand that works its way over the skin, three dots a second, and always presses equally.
Spread workedOver(double stretch, double depthMm) {
    const level::Level level = layeredLevel(stretch);
    level::Level flat = level;
    flat.skin.model = level::SkinModel::flat;
    Pair skins{skin::makeSkin(level, 1), skin::makeSkin(flat, 1)};
    Spread spread;
    double squares = 0.0;
    constexpr int kDots = 60;
    for (int i = 0; i < kDots; ++i) {
        const scoring::Point place{-6.0 + 1.1 * (i % 10) + 0.2 * (i % 3),
                                   3.0 + 1.2 * (i / 10) + 0.3 * (i % 2)};
        const Both dots =
            both(skins, scene::press(level, 1000000 + 330000 * i + 1000 * (i % 7), place, depthMm));
        spread.meanDepth += dots.depthGap() / kDots;
        squares += dots.depthGap() * dots.depthGap() / kDots;
        spread.place += dots.placeGap() * dots.placeGap() / kDots;
    }
    spread.depth = std::sqrt(std::max(0.0, squares - spread.meanDepth * spread.meanDepth));
    spread.place = std::sqrt(spread.place);
    return spread;
}

}  // namespace

TEST_CASE("on taut skin a steady pen goes as deep as the flat skin says", "[skin]") {
    const level::Level level = layeredLevel(1.0);
    level::Level flat = level;
    flat.skin.model = level::SkinModel::flat;
    Pair skins{skin::makeSkin(level, 1), skin::makeSkin(flat, 1)};
    CHECK(std::string(skins.layered->physicsId()) == "box2d-2");
    std::int64_t t = 0;
    for (const double depth : {0.1, 0.3, 0.45, 0.6, 0.75, 0.9, 1.2}) {
        for (int i = 0; i < 4; ++i) {
            t += 2000000 + 1300 * i;  // at other moments of the machine's stroke
            const Both dots = both(skins, scene::press(level, t, {0.5 * i, 4.0 + depth}, depth));
            CAPTURE(depth, i);
            // Deeper than the dermis the soft fat is entered slowly.
            CHECK(std::abs(dots.depthGap()) < (depth < 1.0 ? 0.005 : 0.03));
            CHECK(dots.placeGap() < 0.005);
            CHECK(dots.layered.dragUm < 5);
            CHECK(dots.layered.tUs == dots.flat.tUs);
            CHECK(dots.layered.ordinal == dots.flat.ordinal);
        }
    }
}

TEST_CASE("on taut skin a held mouse sinks as the flat skin says", "[skin]") {
    const level::Level level = layeredLevel(1.0);
    level::Level flat = level;
    flat.skin.model = level::SkinModel::flat;
    Pair skins{skin::makeSkin(level, 1), skin::makeSkin(flat, 1)};
    std::int64_t t = 0;
    for (const std::int64_t holdUs : {150000, 225000, 300000, 375000, 450000}) {
        for (int i = 0; i < 4; ++i) {
            t += 2000000 + 1300 * i;
            CAPTURE(holdUs, i);
            CHECK(std::abs(both(skins, scene::hold(t, {0.5 * i, 4.0}, holdUs)).depthGap()) < 0.01);
        }
    }
}

TEST_CASE("the slacker the skin, the farther off lie the dots of a hand that presses equally", "[skin]") {
    const Spread taut = workedOver(1.0, 0.6);
    const Spread held = workedOver(0.6, 0.6);
    const Spread slack = workedOver(0.1, 0.6);
    CAPTURE(taut.place, held.place, slack.place);
    CHECK(taut.place < 0.01);
    CHECK(held.place > taut.place + 0.01);
    CHECK(slack.place > held.place + 0.1);
    CHECK(slack.place < 0.40);
    // Equal pressure, equal depth: what spreads depth is the hand (test_trade).
    CHECK(taut.depth < 0.001);
    CHECK(held.depth < 0.001);
    CHECK(slack.depth < 0.001);
}

TEST_CASE("slack skin holds up who presses lightly and lets in too deep who presses hard", "[skin]") {
    double light = 0.01;
    double hard = -0.01;
    for (const double stretch : {1.0, 0.7, 0.4, 0.1}) {
        const double lighter = workedOver(stretch, 0.40).meanDepth;
        const double harder = workedOver(stretch, 0.75).meanDepth;
        CAPTURE(stretch, lighter, harder);
        CHECK(lighter < light);
        CHECK((harder > hard || stretch == 0.7));  // a little slack holds up hard presses too
        light = lighter;
        hard = harder;
    }
    CHECK(light < -0.15);
    CHECK(hard > 0.3);
}

TEST_CASE("scar tissue holds the needle back", "[skin]") {
    level::Level level = layeredLevel(0.8);
    level::Scar scar;
    scar.area = scoring::rectangle({0.0, 0.0}, {20.0, 20.0});
    scar.stiffness = 2.0;
    level.client.scars.push_back(scar);
    const auto surface = skin::makeSkin(level, 1);
    const auto healthy = scene::feed(*surface, scene::press(level, 1000000, {-5.0, 5.0}, 0.6));
    const auto scarred = scene::feed(*surface, scene::press(level, 9000000, {5.0, 5.0}, 0.6));
    CHECK(*scarred->depthUm < *healthy->depthUm - 15);
}

TEST_CASE("the window follows a needle that is dragged far, and the dot is dragged", "[skin]") {
    for (const double stretch : {0.0, 0.8}) {
        const level::Level level = layeredLevel(stretch);
        const auto surface = skin::makeSkin(level, 1);
        std::vector<pen::Sample> samples = scene::press(level, 1000000, {-5.0, 5.0}, 0.6, 400000);
        for (std::size_t i = 6; i < samples.size(); ++i) samples[i].xUm += 100 * static_cast<int>(i - 6);
        const auto dot = scene::feed(*surface, samples);
        REQUIRE(dot);
        CHECK(dot->flags == scoring::kDragged);
        CHECK(dot->dragUm > 6000);
        CHECK(dot->dragUm < 8000);
        CHECK(dot->xTenthUm > -40000);
        CHECK(dot->xTenthUm < 20000);
    }
}

TEST_CASE("slack skin goes along with a needle that slips a little", "[skin]") {
    const auto slip = [](double stretch) {
        const level::Level level = layeredLevel(stretch);
        const auto surface = skin::makeSkin(level, 1);
        std::vector<pen::Sample> samples = scene::press(level, 1000000, {0.0, 5.0}, 0.6);
        for (std::size_t i = 6; i < samples.size(); ++i) samples[i].xUm += 20 * static_cast<int>(i - 6);
        return scene::feed(*surface, samples)->dragUm;
    };
    CHECK(slip(0.0) < slip(1.0) - 10);
}

TEST_CASE("a tap shorter than a step leaves nothing, and a needle held for minutes rests", "[skin]") {
    const level::Level level = layeredLevel(0.8);
    const auto surface = skin::makeSkin(level, 1);
    CHECK_FALSE(scene::feed(*surface, scene::hold(1000000, {0.0, 5.0}, 2000)));
    const auto dot = scene::feed(*surface, scene::hold(2000000, {0.0, 5.0}, 600000000));
    REQUIRE(dot);
    CHECK(*dot->depthUm > 1300);
    CHECK(dot->dwellUs == 600000000);
}

TEST_CASE("how samples are cut up between the same places does not matter", "[skin]") {
    // A straight ramp given by its ends or by many samples: the interpolated hand is the same to
    // the rounding of the samples.
    const level::Level level = layeredLevel(0.8);
    const auto coarse = skin::makeSkin(level, 1);
    const auto fine = skin::makeSkin(level, 1);
    const std::vector<pen::Sample> two{scene::pressed(1000000, 0.0, 5.0, 1),
                                       scene::pressed(1120000, 0.12, 5.0, 24001),
                                       scene::pressed(1125000, 0.12, 5.0, 0)};
    std::vector<pen::Sample> many;
    for (int i = 0; i <= 24; ++i) {
        many.push_back(
            scene::pressed(1000000 + 5000 * i, 0.005 * i, 5.0, static_cast<std::uint16_t>(1 + 1000 * i)));
    }
    many.push_back(scene::pressed(1125000, 0.12, 5.0, 0));
    const auto a = scene::feed(*coarse, two);
    const auto b = scene::feed(*fine, many);
    CHECK(std::abs(*a->depthUm - *b->depthUm) <= 1);
    CHECK(std::abs(a->xTenthUm - b->xTenthUm) <= 10);
}

TEST_CASE("What the skin holds against the needle is shown: more the harder the press, none without it",
          "[box2d]") {
    const auto most = [](double stretch, double depthMm) {
        const level::Level level = layeredLevel(stretch);
        const auto surface = skin::makeSkin(level, 1);
        CHECK(surface->needle().resistanceMn == 0.0);
        double seen = 0.0;
        for (const pen::Sample& sample : scene::press(level, 1000000, {0.0, 5.0}, depthMm)) {
            static_cast<void>(surface->feel(sample));
            CHECK(surface->needle().resistanceMn >= 0.0);
            seen = std::max(seen, surface->needle().resistanceMn);
        }
        CHECK(surface->needle().resistanceMn == 0.0);
        return seen;
    };
    double last = 0.0;
    for (const double depth : {0.2, 0.4, 0.6, 0.9, 1.1}) {
        CHECK(most(1.0, depth) > last + 20.0);
        last = most(1.0, depth);
    }
    // The hand's force is met by the tissue's, whatever the stretch: at rest nothing else holds it.
    CHECK(most(1.0, 0.6) ==
          Approx(static_cast<double>(skin::resistance(skin::Layers{}, 0.6F))).epsilon(0.15));
}
