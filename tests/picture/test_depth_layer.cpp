// The depth scale: colours, counts and shapes.
#include "picture/depth_layer.hpp"

#include <array>
#include <cmath>
#include <set>

#include "scenes.hpp"
#include "support/catch.hpp"

using scenes::view;

namespace {

// Relative luminance of 0xRRGGBBAA, near enough for an order.
double brightness(std::uint32_t colour) {
    return 0.21 * (colour >> 24U) + 0.72 * (colour >> 16U & 255U) + 0.07 * (colour >> 8U & 255U);
}

}  // namespace

TEST_CASE("A dot's place on the depth scale is told in half-widths of its zone's band") {
    const level::Level level = scenes::midScalp();  // 0.6 +- 0.15 mm
    scoring::Dot dot = scenes::dotAt(0, 0, 900);
    dot.zone = 0;
    CHECK(*picture::offAim(level, dot) == Approx(2.0));
    dot.depthUm = 450;
    CHECK(*picture::offAim(level, dot) == -1.0);
    dot.depthUm.reset();
    CHECK_FALSE(picture::offAim(level, dot));
    dot.depthUm = 600;
    dot.zone = 255;
    CHECK_FALSE(picture::offAim(level, dot));
}

TEST_CASE("The depth scale is blue above, ink at the aim, orange below") {
    const std::uint32_t shallow = picture::depthColour(-3.0);
    const std::uint32_t aim = picture::depthColour(0.0);
    const std::uint32_t deep = picture::depthColour(3.0);
    CHECK((shallow >> 8U & 255U) > (shallow >> 24U));  // more blue than red
    CHECK((deep >> 24U) > (deep >> 8U & 255U));
    CHECK(brightness(aim) < brightness(shallow));
    CHECK(brightness(aim) < brightness(deep));
    CHECK(picture::depthColour(-9.0) == shallow);
    CHECK(picture::depthColour(9.0) == deep);
    for (double off = -2.5; off <= 0.0; off += 0.5)
        CHECK(brightness(picture::depthColour(off)) < brightness(picture::depthColour(off - 0.5)));
}

TEST_CASE("Dots are counted by their depth, those without one apart") {
    const level::Level level = scenes::midScalp();
    std::vector<scoring::Dot> dots;
    for (const int depth : {400, 600, 600, 900, 920, 940}) {
        dots.push_back(scenes::dotAt(0, 0, depth));
        dots.back().zone = 0;
    }
    dots[1].depthUm.reset();
    const picture::DepthCounts counts = picture::countDepths(level, dots);
    CHECK(counts.shallow == 1);
    CHECK(counts.good == 1);
    CHECK(counts.deep == 3);
    CHECK(counts.unknown == 1);
}

TEST_CASE("Every shape of the depth layer is seen on its dot, a ring open in its middle") {
    const level::Level level = scenes::midScalp();
    const std::array<int, 3> depths{300, 600, 1000};
    std::set<std::uint32_t> middles;
    for (const int depth : depths) {
        scoring::Dot dot = scenes::dotAt(0, 0, depth);
        dot.zone = 0;
        picture::Image image(320, 240, 0x643F2DFF);
        picture::paintDepths(image, view(), level, {dot}, 1.0);
        const std::uint8_t* const at = image.at(160, 120);
        middles.insert(at[0] << 16U | at[1] << 8U | at[2]);
        // Far from the dot only the veil is laid.
        picture::Image bare(320, 240, 0x643F2DFF);
        picture::paintDepths(bare, view(), level, {}, 1.0);
        CHECK(image.at(10, 10)[0] == bare.at(10, 10)[0]);
        if (depth == 300) CHECK(at[0] > 100);  // the veiled skin, or the ring's casing
        if (depth == 1000) CHECK(at[0] > at[2] + 100);
    }
    CHECK(middles.size() == 3);
}
