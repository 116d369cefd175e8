#include <algorithm>
#include <cmath>

#include "picture/dot_splat.hpp"
#include "scenes.hpp"
#include "support/catch.hpp"

namespace {

constexpr std::uint32_t kPaper = 0xDDB498FF;

// The dot's area in pixels, as the light that it takes away from an even ground.
double inkArea(const picture::Image& image, const picture::DotLook& look) {
    const auto& linear = picture::linearOfByte();
    const double ground = static_cast<double>(linear[0xB4]);
    const float skin = 180.0F;
    const double core =
        static_cast<double>(linear[picture::toByte(skin + look.opacity * (look.ink.g - skin))]);
    double sum = 0.0;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            sum += (ground - static_cast<double>(linear[image.at(x, y)[1]])) / (ground - core);
        }
    }
    return sum;
}

picture::DotLook blackInk(float radiusMm, float rim) {
    picture::DotLook look;
    look.ink = picture::rgbOf(0x342A28);
    look.opacity = 0.86F;
    look.radiusMm = radiusMm;
    look.rim = rim;
    return look;
}

}  // namespace

TEST_CASE("The ink on the screen is the dot's area, whatever its size and place") {
    for (const float radius : {0.5F, 0.75F, 1.0F, 1.5F, 2.0F, 3.0F, 4.0F}) {
        for (const float rim : {0.05F, 0.16F, 0.45F}) {
            double sum = 0.0;
            int count = 0;
            for (const double dx : {0.0, 0.13, 0.25, 0.5, 0.77}) {
                for (const double dy : {0.0, 0.31, 0.5, 0.9}) {
                    picture::Image image(24, 24, kPaper);
                    const picture::DotLook look = blackInk(radius, rim);
                    static_cast<void>(picture::splatDot(image, {11.0 + dx, 12.0 + dy}, 1.0, look));
                    const double area = inkArea(image, look);
                    const double truth = 3.14159265 * static_cast<double>(radius * radius);
                    CAPTURE(radius, rim, dx, dy, area, truth);
                    CHECK(area == Approx(truth).epsilon(0.02).margin(0.05));
                    sum += area / truth;
                    ++count;
                }
            }
            // Bytes hold 1/255 of the light: it shows in a dot of four pixels.
            CHECK(sum / count == Approx(1.0).epsilon(radius < 0.6F ? 0.025 : 0.012));
        }
    }
}

TEST_CASE("The centre of the ink is the centre of the dot") {
    const auto& linear = picture::linearOfByte();
    for (const double dx : {0.0, 0.2, 0.5, 0.85}) {
        picture::Image image(24, 24, kPaper);
        static_cast<void>(picture::splatDot(image, {11.0 + dx, 12.3}, 1.0, blackInk(1.2F, 0.16F)));
        double sum = 0.0;
        double sumX = 0.0;
        double sumY = 0.0;
        for (int y = 0; y < 24; ++y) {
            for (int x = 0; x < 24; ++x) {
                const double ink = static_cast<double>(linear[0xB4] - linear[image.at(x, y)[1]]);
                sum += ink;
                sumX += ink * (x + 0.5);
                sumY += ink * (y + 0.5);
            }
        }
        CHECK(sumX / sum == Approx(11.0 + dx).margin(0.02));
        CHECK(sumY / sum == Approx(12.3).margin(0.02));
    }
}

TEST_CASE("Only the pixels it names are changed, and nothing off the picture") {
    picture::DotLook look = blackInk(0.14F, 0.16F);
    look.redness = 1.0F;
    const picture::Image clean(60, 40, kPaper);
    for (const sheet::Pixel at :
         {sheet::Pixel{30.2, 20.7}, {0.0, 0.0}, {59.9, 39.9}, {-3.0, 10.0}, {30.0, 45.0}}) {
        picture::Image image = clean;
        const picture::PixelBox box = picture::splatDot(image, at, 8.0, look);
        bool changed = false;
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 60; ++x) {
                const bool same = std::equal(image.at(x, y), image.at(x, y) + 4, clean.at(x, y));
                changed = changed || !same;
                const bool inside = x >= box.left && x < box.right && y >= box.top && y < box.bottom;
                if (!inside) CHECK(same);
            }
        }
        CHECK(changed);
        CHECK(box == box.clipped(60, 40));
    }
    picture::Image image = clean;
    CHECK(picture::splatDot(image, {-400.0, 20.0}, 8.0, look).empty());
    CHECK(image == clean);
}

TEST_CASE("Dots that overlap come out the same in either order, but for rounding") {
    picture::DotLook look = blackInk(0.20F, 0.16F);
    look.redness = 1.0F;
    picture::Image one(40, 40, kPaper);
    picture::Image other(40, 40, kPaper);
    static_cast<void>(picture::splatDot(one, {19.0, 20.0}, 8.0, look));
    static_cast<void>(picture::splatDot(one, {21.3, 20.5}, 8.0, look));
    static_cast<void>(picture::splatDot(other, {21.3, 20.5}, 8.0, look));
    static_cast<void>(picture::splatDot(other, {19.0, 20.0}, 8.0, look));
    for (std::size_t i = 0; i < one.rgba.size(); ++i) {
        CHECK(std::abs(static_cast<int>(one.rgba[i]) - static_cast<int>(other.rgba[i])) <= 3);
    }
}

TEST_CASE("Deep dots are wider and bluer, shallow ones paler, than good ones") {
    const level::Level level = scenes::midScalp();
    const picture::Complexion skin = picture::complexionOf(level);
    scoring::Dot fromTable = scenes::dotAt(0.0, 0.0);
    fromTable.toneE4 = 0;
    fromTable.dwellUs = 0;
    fromTable.diameterUm.reset();
    const auto look = [&](int depthUm) {
        fromTable.depthUm = depthUm;
        return picture::freshLook(fromTable, level.skin, skin);
    };
    const picture::DotLook good = look(550);
    const picture::DotLook shallow = look(150);
    const picture::DotLook deep = look(1000);
    CHECK(good.radiusMm == Approx(0.14F));
    CHECK(good.opacity == Approx(0.86F));
    CHECK(good.ink.r == Approx(52.0F));
    CHECK(shallow.opacity == Approx(0.50F));
    CHECK(shallow.ink.r > good.ink.r);
    CHECK(deep.ink.b > deep.ink.r);
    CHECK(deep.rim > 3.0F * good.rim);
    CHECK(deep.opacity == Approx(0.52F));
}

TEST_CASE("A recorded tone is what is seen; none is bare skin") {
    const level::Level level = scenes::midScalp();
    scoring::Dot dot = scenes::dotAt(0.0, 0.0);
    dot.toneE4 = 5000;
    CHECK(picture::freshLook(dot, level.skin, picture::complexionOf(level)).opacity == Approx(0.5F));
    dot.toneE4 = 0;
    CHECK(picture::freshLook(dot, level.skin, picture::complexionOf(level)).opacity == 0.0F);
}

TEST_CASE("Latex does not redden") {
    level::Level level = scenes::midScalp();
    CHECK(picture::freshLook(scenes::dotAt(0.0, 0.0), level.skin, picture::complexionOf(level)).redness >
          0.0F);
    level.place = level::Place::practiceSkin;
    CHECK(picture::freshLook(scenes::dotAt(0.0, 0.0), level.skin, picture::complexionOf(level)).redness ==
          0.0F);
}
