#include "support/catch.hpp"
#include "ui/exam_view/exam_bar.hpp"
#include "ui/exam_view/exam_layout.hpp"

using exam_ui::layoutExam;
using ui_kit::Frame;

TEST_CASE("brief and canvas share what is below the bar, whatever the window") {
    for (const Frame& frame : {Frame{1280, 800, 1.0F, false}, Frame{1920, 1080, 1.0F, true},
                               Frame{1280, 800, 2.0F, false}, Frame{1920, 1080, 2.0F, true}}) {
        for (const bool folded : {false, true}) {
            for (const bool banner : {false, true}) {
                const auto layout = layoutExam(frame, folded, banner);
                CHECK(layout.bar.bottom() == layout.banner.y);
                CHECK(layout.side.y == layout.banner.bottom());
                CHECK(layout.side.bottom() == frame.height);
                CHECK(layout.side.width + layout.canvas.width == frame.width);
                CHECK_FALSE(layout.side.meets(layout.canvas));
                CHECK((layout.banner.height > 0) == banner);
                CHECK(layout.column.x >= 0);
                CHECK(layout.column.right() <= frame.width);
            }
        }
    }
}

TEST_CASE("the brief lies away from the working hand, 304 or 360 units wide, and folds to a strip") {
    CHECK(layoutExam({1280, 800, 1.0F, false}, false, false).side.x == 0);
    CHECK(layoutExam({1280, 800, 1.0F, false}, false, false).side.width == 304);
    CHECK(layoutExam({1280, 800, 1.0F, true}, false, false).side.right() == 1280);
    CHECK(layoutExam({1920, 1080, 1.0F, false}, false, false).side.width == 360);
    CHECK(layoutExam({1280, 800, 1.0F, false}, true, false).side.width == 64);
    CHECK(layoutExam({1280, 800, 1.0F, false}, false, false).bar.height == 64);
    CHECK_FALSE(exam_ui::beginsFolded({1280, 800, 1.0F, false}));
    CHECK(exam_ui::beginsFolded({1280, 800, 2.0F, false}));
}

TEST_CASE("what is left is rounded up, and the last five minutes are the last ones") {
    CHECK(exam_ui::leftFigure(0) == "00:00");
    CHECK(exam_ui::leftFigure(1) == "00:01");
    CHECK(exam_ui::leftFigure(1'300'000'000) == "21:40");
    CHECK(exam_ui::leftFigure(1'300'000'001) == "21:41");
    CHECK_FALSE(exam_ui::lastMinutes(300'000'001));
    CHECK(exam_ui::lastMinutes(300'000'000));
}
