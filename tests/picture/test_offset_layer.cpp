// Dots against the marks of a level.
#include "picture/offset_layer.hpp"

#include "scenes.hpp"
#include "support/catch.hpp"

namespace {

level::Level marked() {
    level::Level level = scenes::midScalp();
    level.scenario.mode = scoring::Mode::trace;
    level.scenario.cutoff = scoring::Millimetres{0.5};
    level.scenario.marks = {{-4.0, 0.0}, {0.0, 0.0}, {4.0, 0.0}};
    return level;
}

}  // namespace

TEST_CASE("Each mark has its nearest dot, what is left over is missed or extra") {
    const auto offsets = picture::offsetsOf(
        marked(), {scenes::dotAt(0.3, 0.0), scenes::dotAt(0.1, 0.0), scenes::dotAt(4.2, 0.1)});
    REQUIRE(offsets.pairs.size() == 2);
    CHECK(offsets.pairs[0].dot == scoring::Point{0.1, 0.0});
    CHECK(offsets.pairs[0].mark == scoring::Point{0.0, 0.0});
    REQUIRE(offsets.missed.size() == 1);
    CHECK(offsets.missed[0] == scoring::Point{-4.0, 0.0});
    REQUIRE(offsets.extra.size() == 1);
    CHECK(offsets.extra[0] == scoring::Point{0.3, 0.0});
}

TEST_CASE("A way to a dot is drawn longer than it is") {
    sheet::SheetView view;
    view.pixelsPerMm = 10.0;
    view.width = 200;
    view.height = 100;
    const picture::Image skin(200, 100, 0xC89B7BFF);
    picture::Image image = skin;
    picture::paintOffsets(image, view, picture::offsetsOf(marked(), {scenes::dotAt(0.4, 0.0)}), 1.0);
    picture::Image none = skin;
    picture::paintOffsets(none, view, {}, 1.0);
    // 0.4 mm are 4 pixels; drawn are 20.
    CHECK(image.at(100 + 17, 50)[0] < none.at(100 + 17, 50)[0] - 50);
    CHECK(image.at(100 + 26, 50)[0] == none.at(100 + 26, 50)[0]);
}
