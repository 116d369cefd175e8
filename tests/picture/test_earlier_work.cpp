// Work that a level begins with is on every picture, at its age.
#include <memory>

#include "picture/earlier_work.hpp"
#include "picture/report_picture.hpp"
#include "picture/sheet_canvas.hpp"
#include "picture/thumbnail.hpp"
#include "picture/worked_sheet.hpp"
#include "scenes.hpp"
#include "support/catch.hpp"

namespace {

level::Level begun(double days, std::size_t count = 60) {
    level::Level level = scenes::midScalp();
    level.earlier.dots = scenes::scattered(count, 5);
    level.earlier.days = days;
    level.scenario.earlier = scoring::placesOf(level.earlier.dots);
    return level;
}

level::Level untouched() { return scenes::midScalp(); }

sheet::SheetView view() {
    sheet::SheetView view;
    view.pixelsPerMm = 8.0;
    view.width = 200.0;
    view.height = 150.0;
    return view;
}

picture::ReportPicture aged(double days) {
    picture::ReportPicture wanted;
    wanted.width = 320;
    wanted.height = 200;
    wanted.age = {days};
    return wanted;
}

picture::Image onCanvas(const level::Level& level, const std::vector<scoring::Dot>& dots,
                        picture::Overlays overlays = {}) {
    picture::SheetCanvas canvas(level);
    canvas.setDots(dots);
    canvas.setView(view(), std::move(overlays));
    return *canvas.waitSharp().image;
}

}  // namespace

TEST_CASE("earlier dots are drawn as dots of that age are") {
    const level::Level bare = untouched();
    const level::Level level = begun(30.0);
    CHECK(picture::paintReport(level, {}, aged(0.0)) ==
          picture::paintReport(bare, level.earlier.dots, aged(30.0)));
    CHECK(picture::paintReport(level, {}, aged(365.0)) ==
          picture::paintReport(bare, level.earlier.dots, aged(395.0)));
    // Of the same session: as fresh ones, redness and all.
    const level::Level now = begun(0.0);
    CHECK(picture::paintReport(now, {}, aged(0.0)) ==
          picture::paintReport(bare, now.earlier.dots, aged(0.0)));
}

TEST_CASE("they are on the canvas before the first touch, and stay when dots come and go") {
    const level::Level level = begun(30.0);
    const auto before = onCanvas(level, {});
    CHECK_FALSE(before == onCanvas(untouched(), {}));
    const auto dots = scenes::scattered(20, 9);
    picture::SheetCanvas canvas(level);
    canvas.setView(view());
    (void)canvas.waitSharp();
    for (const auto& dot : dots) canvas.addDot(dot);
    CHECK(*canvas.shown().image == onCanvas(level, dots));
    canvas.setDots({});
    CHECK(*canvas.waitSharp().image == before);
}

TEST_CASE("they age with the work and go with stretched skin") {
    const level::Level level = begun(30.0);
    picture::SheetCanvas canvas(level);
    canvas.setView(view());
    const picture::Image first = *canvas.waitSharp().image;
    canvas.setAge({365.0});
    CHECK_FALSE(*canvas.waitSharp().image == first);
    picture::Overlays pulled;
    pulled.fingers = {{-10000, 0, -2000, 0}, {10000, 0, 2000, 0}};
    const picture::Image bareThere = onCanvas(untouched(), {}, pulled);
    const picture::Image there = onCanvas(level, {}, pulled);
    CHECK_FALSE(there == bareThere);
    CHECK_FALSE(there == onCanvas(level, {}));
}

TEST_CASE("a level's small picture shows what it begins with") {
    CHECK_FALSE(picture::paintThumbnail(begun(30.0), 160, 100) ==
                picture::paintThumbnail(begun(30.0, 20), 160, 100));
    CHECK_FALSE(picture::paintThumbnail(begun(30.0), 160, 100) ==
                picture::paintThumbnail(untouched(), 160, 100));
}
