#include <cmath>

#include "picture/stroke.hpp"
#include "support/catch.hpp"

namespace {

// Black ink on a clear ground: the sum of its alpha is the shape's area in pixels.
double area(const picture::Image& image) {
    double sum = 0.0;
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) sum += image.rgba[i] / 255.0;
    return sum;
}

template <typename Draw>
picture::Image drawn(Draw draw, std::uint32_t colour = 0x000000FF) {
    picture::Image image(80, 60, 0x00000000);
    picture::Mask mask(80, 60);
    draw(mask);
    mask.lay(image, colour);
    return image;
}

constexpr double kPi = 3.14159265358979;

}  // namespace

TEST_CASE("Shapes have their areas") {
    CHECK(area(drawn([](picture::Mask& m) {
              m.disc({40.3, 30.7}, 9.0);
          })) == Approx(kPi * 81.0).epsilon(0.01));
    CHECK(area(drawn([](picture::Mask& m) {
              m.ring({40.3, 30.7}, 12.0, 1.0);
          })) == Approx(2.0 * kPi * 12.0 * 2.0).epsilon(0.01));
    CHECK(area(drawn([](picture::Mask& m) {
              m.box({10.0, 10.0}, {50.0, 30.0}, 0.0);
          })) == Approx(800.0).epsilon(0.01));
    CHECK(area(drawn([](picture::Mask& m) {
              m.segment({10.0, 20.0}, {70.0, 41.0}, 1.5);
          })) == Approx(3.0 * std::hypot(60.0, 21.0) + kPi * 2.25).epsilon(0.02));
    CHECK(area(drawn([](picture::Mask& m) {
              m.polygon({{10.0, 10.0}, {60.0, 12.0}, {30.0, 50.0}});
          })) == Approx(980.0).epsilon(0.01));
    const double outline = area(drawn([](picture::Mask& m) {
        m.boxOutline({10.0, 10.0}, {60.0, 40.0}, 6.0, 1.0);
    }));
    CHECK(outline == Approx(2.0 * (2.0 * (50.0 + 30.0) - 48.0 + 2.0 * kPi * 6.0)).epsilon(0.02));
}

TEST_CASE("A half clear line is even where it crosses itself") {
    const picture::Image image = drawn(
        [](picture::Mask& m) {
            m.polyline({{10.0, 30.5}, {70.0, 30.5}, {40.5, 10.0}, {40.5, 50.0}}, false, 2.0);
        },
        0x00000080);
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) REQUIRE(image.rgba[i] <= 128);
    CHECK(image.at(40, 30)[3] == 128);
    CHECK(image.at(20, 30)[3] == 128);
}

TEST_CASE("Dashes leave gaps in their proportion") {
    const double solid = area(drawn([](picture::Mask& m) {
        m.polyline({{4.0, 30.5}, {76.0, 30.5}}, false, 0.5);
    }));
    const double dashed = area(drawn([](picture::Mask& m) {
        m.polyline({{4.0, 30.5}, {76.0, 30.5}}, false, 0.5, {6.0, 6.0});
    }));
    CHECK(dashed < 0.68 * solid);
    CHECK(dashed > 0.45 * solid);
    const double ring = area(drawn([](picture::Mask& m) { m.dashedRing({40.0, 30.0}, 20.0, 1.0, 12); }));
    CHECK(ring < 0.8 * 2.0 * kPi * 40.0);
    CHECK(ring > 0.5 * 2.0 * kPi * 40.0);
}

TEST_CASE("Drawing outside the picture is harmless and the mask is clean afterwards") {
    picture::Image image(20, 20, 0x00000000);
    picture::Mask mask(20, 20);
    mask.segment({-1e7, 5.0}, {1e7, 5.0}, 1.0);
    mask.disc({1000.0, 1000.0}, 5.0);
    mask.lay(image, 0x000000FF);
    const picture::Image once = image;
    mask.lay(image, 0xFF0000FF);
    CHECK(image == once);
}

TEST_CASE("Ink over a clear ground keeps its colour") {
    const picture::Image image = drawn([](picture::Mask& m) { m.disc({40.0, 30.0}, 8.0); }, 0x0A5C55C0);
    CHECK(image.at(40, 30)[0] == 0x0A);
    CHECK(image.at(40, 30)[1] == 0x5C);
    CHECK(image.at(40, 30)[2] == 0x55);
    CHECK(image.at(40, 30)[3] == 0xC0);
}
