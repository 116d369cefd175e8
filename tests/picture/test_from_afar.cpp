// What the eye makes of a picture from some distance.
#include "picture/from_afar.hpp"

#include <cmath>
#include <cstdlib>

#include "support/catch.hpp"

TEST_CASE("A minute of arc is 0.29 mm at a metre") {
    CHECK(picture::resolvedMm(1000.0) == Approx(0.2909).epsilon(0.001));
    CHECK(picture::resolvedMm(600.0) == Approx(0.1745).epsilon(0.001));
}

TEST_CASE("Skin from as far as the screen has its true size, from farther less") {
    CHECK(picture::pixelsPerMmFrom(600.0, 4.0) == Approx(4.0));
    CHECK(picture::pixelsPerMmFrom(1200.0, 4.0) == Approx(2.0));
}

TEST_CASE("Two dots closer than the eye tells apart run together, farther ones do not") {
    const auto dip = [](int apart) {
        picture::Image image(121, 41, 0xE0C0A0FF);
        for (const int x : {60 - apart / 2, 60 + apart / 2}) {
            for (int y = 19; y <= 21; ++y) {
                for (int k = 0; k < 3; ++k) image.at(x, y)[k] = 20;
            }
        }
        picture::blur(image, 8.0);
        return image.at(60, 20)[0] - image.at(60 - apart / 2, 20)[0];
    };
    CHECK(dip(4) <= 0);  // one blot, darkest in its middle
    CHECK(dip(20) > 2);  // two
}

TEST_CASE("Running together keeps the light, an even picture, and takes no width as none") {
    picture::Image even(50, 30, 0x8A6B50FF);
    const picture::Image before = even;
    picture::blur(even, 6.0);
    for (std::size_t i = 0; i < even.rgba.size(); ++i) REQUIRE(std::abs(even.rgba[i] - before.rgba[i]) <= 1);
    picture::Image line(51, 31, 0x000000FF);
    for (int y = 0; y < 31; ++y) line.at(25, y)[0] = 255;
    const picture::Image sharp = line;
    picture::blur(line, 0.0);
    CHECK(line == sharp);
    picture::blur(line, 5.0);
    double light = 0.0;
    for (int x = 0; x < 51; ++x) {
        const double share = line.at(x, 15)[0] / 255.0;
        light += share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    }
    CHECK(light == Approx(1.0).margin(0.03));
}
