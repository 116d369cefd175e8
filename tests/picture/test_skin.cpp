#include <array>
#include <cmath>

#include "picture/report_picture.hpp"
#include "picture/sheet_painter.hpp"
#include "picture/skin_painter.hpp"
#include "scenes.hpp"
#include "support/catch.hpp"

namespace {

picture::Image skinOf(const level::Level& level, sheet::SheetView view) {
    view.width = 160;
    view.height = 120;
    picture::Image image(160, 120, 0x000000FF);
    REQUIRE(picture::SheetPainter(level).paintGround(image, view, {false, false}));
    return image;
}

double meanLight(const picture::Image& image) {
    double sum = 0.0;
    for (std::size_t i = 0; i < image.rgba.size(); i += 4) {
        sum += 0.2126 * image.rgba[i] + 0.7152 * image.rgba[i + 1] + 0.0722 * image.rgba[i + 2];
    }
    return sum / (static_cast<double>(image.rgba.size()) / 4.0);
}

sheet::SheetView middle() {
    sheet::SheetView view;
    view.pixelsPerMm = 8.0;
    return view;
}

}  // namespace

TEST_CASE("The same client has the same skin, another client another") {
    const picture::Image first = skinOf(scenes::midScalp(), middle());
    CHECK(first == skinOf(scenes::midScalp(), middle()));
    level::Level other = scenes::midScalp();
    other.client.seed = 43;
    CHECK_FALSE(first == skinOf(other, middle()));
}

TEST_CASE("Skin types darken from I to VI") {
    double last = 256.0;
    for (int type = 1; type <= 6; ++type) {
        level::Level level = scenes::midScalp();
        level.skin.fitzpatrick = type;
        const double light = meanLight(skinOf(level, middle()));
        CHECK(light < last - 4.0);
        last = light;
    }
}

TEST_CASE("Zooming, panning and turning show the same skin") {
    // The skin's mean over 2 mm squares is the same at any scale, and the same place keeps its colour.
    const level::Level level = scenes::midScalp();
    const picture::Image near = skinOf(level, middle());
    sheet::SheetView turnedView = middle();
    turnedView.rotation = 0.7;
    turnedView.pixelsPerMm = 12.0;
    turnedView.width = 160;
    turnedView.height = 120;
    const picture::Image turned = skinOf(level, turnedView);
    sheet::SheetView nearView = middle();
    nearView.width = 160;
    nearView.height = 120;
    const auto meanAround = [](const picture::Image& image, sheet::Pixel at, int half) {
        double sum = 0.0;
        for (int y = -half; y < half; ++y) {
            for (int x = -half; x < half; ++x) {
                sum += image.at(static_cast<int>(at.x) + x, static_cast<int>(at.y) + y)[1];
            }
        }
        return sum / (4.0 * half * half);
    };
    for (const scoring::Point place : {scoring::Point{0.0, 0.0}, {2.5, 1.0}, {-2.0, -1.5}}) {
        CHECK(meanAround(near, nearView.toPixel(place), 8) ==
              Approx(meanAround(turned, turnedView.toPixel(place), 12)).margin(2.5));
    }
}

namespace {

picture::Image finished(const level::Level& level, sheet::SheetView view, picture::SkinFinish finish) {
    view.width = 160;
    view.height = 120;
    picture::Image image(160, 120, 0x000000FF);
    REQUIRE(picture::SheetPainter(level, 2.0F, finish).paintGround(image, view, {false, false}));
    return image;
}

// Mean difference of green to the pixel on the right: how much there is to see from near.
double texture(const picture::Image& image) {
    double sum = 0.0;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x + 1 < image.width; ++x) sum += std::abs(image.at(x, y)[1] - image.at(x + 1, y)[1]);
    }
    return sum / (image.height * (image.width - 1.0));
}

}  // namespace

TEST_CASE("Oily skin shines, dry skin is dull and flakes, on every skin type") {
    for (int type = 1; type <= 6; ++type) {
        level::Level level = scenes::midScalp();
        level.skin.fitzpatrick = type;
        sheet::SheetView lamp = middle();
        lamp.centre = {-16.0, 24.0};  // where the sheen is
        INFO("type " << type);
        const picture::Image usual = finished(level, lamp, {});
        CHECK(usual == skinOf(level, lamp));
        CHECK(meanLight(finished(level, lamp, {.oil = 1.0F})) > meanLight(usual) + 8.0);
        CHECK(meanLight(finished(level, lamp, {.oil = 0.5F})) > meanLight(usual) + 4.0);
        // Without either the skin is as it always was: brightest where the lamp is, but not white.
        if (type == 3) CHECK(meanLight(usual) == Approx(219.2).margin(3.0));
        if (type == 6) CHECK(meanLight(usual) == Approx(123.2).margin(3.0));
        CHECK(meanLight(finished(level, lamp, {.dryness = 1.0F})) < meanLight(usual) - 4.0);
        sheet::SheetView far = middle();
        far.centre = {60.0, -50.0};  // out of the sheen
        CHECK(meanLight(finished(level, far, {.oil = 1.0F})) ==
              Approx(meanLight(finished(level, far, {}))).margin(4.0));
        // The scales, where no sheen is.
        CHECK(texture(finished(level, far, {.dryness = 1.0F})) > 1.3 * texture(finished(level, far, {})));
    }
}

TEST_CASE("Pores are seen from near, not from afar, and never as dark as a dot") {
    // Against latex, whose sheet has none: the darkest pixels against their surroundings.
    const auto deepest = [](const level::Level& level, double pixelsPerMm) {
        sheet::SheetView view = middle();
        view.pixelsPerMm = pixelsPerMm;
        const picture::Image image = skinOf(level, view);
        double worst = 0.0;
        for (int y = 6; y < image.height - 6; ++y) {
            for (int x = 6; x < image.width - 6; ++x) {
                const double around = (image.at(x - 6, y)[1] + image.at(x + 6, y)[1] + image.at(x, y - 6)[1] +
                                       image.at(x, y + 6)[1]) /
                                      4.0;
                worst = std::max(worst, 1.0 - image.at(x, y)[1] / around);
            }
        }
        return worst;
    };
    const level::Level skin = scenes::midScalp();
    CHECK(deepest(skin, 30.0) > deepest(skin, 8.5) + 0.02);
    CHECK(deepest(skin, 30.0) < 0.30);  // a dot takes three quarters
}

TEST_CASE("The light comes from the upper left") {
    level::Level level = scenes::midScalp();
    sheet::SheetView view = middle();
    view.centre = {-30.0, 30.0};
    const double upperLeft = meanLight(skinOf(level, view));
    view.centre = {30.0, -30.0};
    CHECK(upperLeft > meanLight(skinOf(level, view)) + 15.0);
}

TEST_CASE("A scar is paler than the skin around it") {
    level::Level level = scenes::midScalp();
    sheet::SheetView view = middle();
    view.pixelsPerMm = 40.0;
    const double before = meanLight(skinOf(level, view));
    level::Scar scar;
    scar.area = scoring::rectangle({-8.0, -6.0}, {8.0, 6.0});
    level.client.scars.push_back(scar);
    CHECK(meanLight(skinOf(level, view)) > before + 3.0);

    // A small one hardly less, in its middle.
    view.pixelsPerMm = 160.0;
    const auto gain = [&](double halfMm) {
        level.client.scars.front().area = scoring::rectangle({-halfMm, -halfMm}, {halfMm, halfMm});
        const double scarred = meanLight(skinOf(level, view));
        level::Level clear = level;
        clear.client.scars.clear();
        return scarred - meanLight(skinOf(clear, view));
    };
    CHECK(gain(1.2) > 0.8 * gain(8.0));
}

TEST_CASE("Far off the patch lies the mat") {
    level::Level level = scenes::midScalp();
    sheet::SheetView view = middle();
    view.centre = {200.0, 0.0};
    const picture::Image image = skinOf(level, view);
    for (std::size_t i = 4; i < image.rgba.size(); i += 4) {
        REQUIRE(std::abs(image.rgba[i] - image.rgba[0]) == 0);
    }
    CHECK(image.rgba[2] > image.rgba[0]);  // a cool cloth, not skin
}

TEST_CASE("Painting stops when it is told to and says so") {
    const picture::SheetPainter painter(scenes::withHair());
    picture::Image image(320, 240, 0x000000FF);
    sheet::SheetView view = middle();
    view.width = 320;
    view.height = 240;
    int asked = 0;
    CHECK_FALSE(painter.paintGround(image, view, {}, [&asked] { return ++asked < 4; }));
    CHECK(asked == 4);
}

TEST_CASE("A report has the size asked for and shows dots and guides") {
    const level::Level level = scenes::midScalp();
    picture::ReportPicture wanted;
    wanted.width = 300;
    wanted.height = 200;
    const picture::Image bare = picture::paintReport(level, {}, wanted);
    CHECK(bare.width == 300);
    CHECK(bare.height == 200);
    CHECK_FALSE(bare == picture::paintReport(level, {scenes::dotAt(0.0, 0.0)}, wanted));
    wanted.guides = true;
    CHECK_FALSE(bare == picture::paintReport(level, {}, wanted));
}
