// How healing shows: what the pictures of the ages must have in common.
#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

#include "picture/complexion.hpp"
#include "picture/dot_look.hpp"
#include "picture/healed_look.hpp"
#include "picture/sheet_canvas.hpp"
#include "picture/sheet_painter.hpp"
#include "picture/worked_sheet.hpp"
#include "scenes.hpp"
#include "support/catch.hpp"

namespace {

sheet::SheetView smallView() {
    sheet::SheetView view;
    view.pixelsPerMm = 24.0;
    view.width = 120.0;
    view.height = 90.0;
    return view;
}

picture::DotLook lookAt(const level::Level& level, const scoring::Dot& dot, double days) {
    const skin::Healing healing(level, skin::Days{days});
    return picture::healedLook(dot, healing.of(dot), level.skin, picture::complexionOf(level));
}

// The light that one dot takes from an even ground, summed over the picture.
double missingLight(const level::Level& level, const scoring::Dot& dot, double days) {
    const auto& linear = picture::linearOfByte();
    const sheet::SheetView view = smallView();
    const std::uint32_t ground = picture::SheetPainter::meanColour(level);
    picture::Image image(120, 90, ground);
    const picture::Image bare = image;
    picture::DotPainter(level, skin::Days{days}).paint(image, view, dot);
    double missing = 0.0;
    for (std::size_t i = 0; i < image.rgba.size(); ++i)
        missing += static_cast<double>(linear[bare.rgba[i]] - linear[image.rgba[i]]);
    return missing;
}

}  // namespace

TEST_CASE("A dot painted at day 0 is the fresh dot, to the byte") {
    level::Level level = scenes::midScalp();
    for (int depth = 100; depth <= 1500; depth += 50) {
        const scoring::Dot dot = scenes::dotAt(0.3, -0.2, depth);
        picture::Image fresh(120, 90, 0xDDB498FF);
        picture::Image aged = fresh;
        picture::Image almost = fresh;
        picture::DotPainter(level).paint(fresh, smallView(), dot);
        picture::DotPainter(level, skin::Days{0.0}).paint(aged, smallView(), dot);
        picture::DotPainter(level, skin::Days{1e-9}).paint(almost, smallView(), dot);
        INFO(depth);
        CHECK(aged == fresh);
        for (std::size_t i = 0; i < fresh.rgba.size(); ++i)
            REQUIRE(std::abs(static_cast<int>(fresh.rgba[i]) - static_cast<int>(almost.rgba[i])) <= 1);
    }
}

TEST_CASE("From day 30 on a dot takes less light with every year, on every skin") {
    for (int type = 1; type <= 6; ++type) {
        level::Level level = scenes::midScalp();
        level.skin.fitzpatrick = type;
        for (const int depth : {350, 450, 600, 850, 1000, 1200}) {
            double last = missingLight(level, scenes::dotAt(0.0, 0.0, depth), 30.0);
            for (const double days : {180.0, 365.0, 730.0, 1095.0, 1825.0, 3650.0}) {
                const double now = missingLight(level, scenes::dotAt(0.0, 0.0, depth), days);
                INFO("type " << type << ", " << depth << " um, day " << days << ": " << now << " of "
                             << last);
                CHECK(now < last * 1.005);  // bytes round
                last = now;
            }
        }
    }
}

TEST_CASE("Deep dots heal bluer, wider and softer than good ones; shallow ones are gone") {
    for (int type = 1; type <= 6; ++type) {
        level::Level level = scenes::midScalp();
        level.skin.fitzpatrick = type;
        const auto coolness = [&](int depth, double days) {
            const auto ink = lookAt(level, scenes::dotAt(0.0, 0.0, depth), days).ink;
            return ink.b - ink.r;
        };
        INFO("type " << type);
        for (const double days : {30.0, 365.0, 1825.0}) {
            CHECK(coolness(1150, days) > coolness(600, days) + 5.0F);
            const auto good = lookAt(level, scenes::dotAt(0.0, 0.0, 600), days);
            const auto deep = lookAt(level, scenes::dotAt(0.0, 0.0, 1150), days);
            CHECK(deep.radiusMm > good.radiusMm);
            CHECK(deep.rim > good.rim);
            CHECK(lookAt(level, scenes::dotAt(0.0, 0.0, 250), days).opacity == 0.0F);
        }
        CHECK(coolness(1150, 1825.0) > coolness(1150, 30.0));
        CHECK(coolness(1150, 30.0) > coolness(1150, 0.0));
    }
}

TEST_CASE("Redness is gone by day 3, and a scab is brown") {
    const level::Level level = scenes::midScalp();
    const scoring::Dot dot = scenes::dotAt(0.0, 0.0, 600);
    const auto fresh = picture::freshLook(dot, level.skin, picture::complexionOf(level));
    CHECK(lookAt(level, dot, 1.5).redness == Approx(0.5F * fresh.redness));
    CHECK(lookAt(level, dot, 3.0).redness == 0.0F);
    CHECK(fresh.flush > 0.0F);
    CHECK(lookAt(level, dot, 1.5).flush == Approx(0.5F * fresh.flush));
    CHECK(lookAt(level, dot, 3.0).flush == 0.0F);
    const auto scab = lookAt(level, dot, 5.0);
    CHECK(scab.ink.r > scab.ink.b + 20.0F);
    CHECK(scab.radiusMm > fresh.radiusMm);
}

TEST_CASE("The canvas shows the age that is asked for, and fresh dots again") {
    const level::Level level = scenes::withHair();
    const std::vector<scoring::Dot> dots = scenes::scattered(300, 5);
    sheet::SheetView view = smallView();
    view.pixelsPerMm = 8.0;
    const auto oracle = [&](double days) {
        picture::Image image(120, 90, 0x000000FF);
        REQUIRE(picture::SheetPainter(level).paintGround(image, view, {}));
        picture::WorkedSheet sheet(std::move(image), view,
                                   std::make_shared<const picture::DotPainter>(level, skin::Days{days}));
        sheet.lay(dots);
        sheet.compose();
        return sheet.image();
    };
    picture::SheetCanvas canvas(level);
    canvas.setAge(skin::Days{30.0});  // before the first view
    canvas.setDots(dots);
    canvas.setView(view);
    CHECK(*canvas.waitSharp().image == oracle(30.0));
    for (const skin::Days age : skin::kUsualAges) {
        canvas.setAge(age);
        const picture::Shown shown = canvas.waitSharp();
        CHECK(shown.sharp);
        CHECK(*shown.image == oracle(age.value));
    }
    // A flurry ends at the last one; a dot that comes late is of the same age as the others.
    for (int i = 0; i < 40; ++i) canvas.setAge(skin::Days{static_cast<double>(i)});
    static_cast<void>(canvas.waitSharp());
    canvas.setAge(skin::Days{0.0});
    CHECK(*canvas.waitSharp().image == oracle(0.0));
    view.pixelsPerMm = 9.0;
    canvas.setView(view);
    CHECK(*canvas.waitSharp().image == oracle(0.0));
}
