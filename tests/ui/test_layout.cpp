// Every size that the program is shown at: nothing overlaps, nothing lies outside the window.
#include <vector>

#include "support/catch.hpp"
#include "ui/kit/layout.hpp"

using namespace ui_kit;

namespace {

struct Size {
    float width, height;
};
constexpr Size kSizes[] = {{1280, 800}, {1920, 1080}};
constexpr float kScales[] = {1.0F, 1.5F, 2.0F};

std::vector<Frame> allFrames() {
    std::vector<Frame> frames;
    for (const Size size : kSizes) {
        for (const float scale : kScales) {
            for (const bool left : {false, true}) frames.push_back({size.width, size.height, scale, left});
        }
    }
    return frames;
}

bool inside(const Rect& box, const Frame& frame) {
    return box.x >= 0 && box.y >= 0 && box.right() <= frame.width && box.bottom() <= frame.height &&
           box.width > 0 && box.height > 0;
}

bool apart(const Rect& a, const Rect& b) {
    return a.right() <= b.x || b.right() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y;
}

void checkApart(const Frame& frame, const std::vector<Rect>& boxes) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        CHECK(inside(boxes[i], frame));
        for (std::size_t j = i + 1; j < boxes.size(); ++j) CHECK(apart(boxes[i], boxes[j]));
    }
}

}  // namespace

TEST_CASE("the parts of each screen lie in the window and do not overlap") {
    for (const Frame& frame : allFrames()) {
        INFO(frame.width << " x " << frame.height << " at " << frame.scale
                         << (frame.leftHanded ? " left" : ""));
        const HomeLayout home = layoutHome(frame);
        checkApart(frame, {home.bar, home.side, home.main});
        const PracticeLayout practice = layoutPractice(frame, false);
        checkApart(frame, {practice.bar, practice.canvas, practice.side});
        const ReplayLayout replay = layoutReplay(frame, false);
        checkApart(frame, {replay.bar, replay.canvas, replay.side, replay.timeline});
        const MarkingLayout marking = layoutMarking(frame, false);
        checkApart(frame, {marking.bar, marking.canvas, marking.side, marking.timeline});
        CHECK(inside(layoutMarking(frame, true).side, frame));
        CHECK(marking.side.bottom() == frame.height);
        if (!marking.strip) CHECK(marking.canvas.width >= frame.px(480));
        const Halves halves = halvesOf(replay.canvas);
        checkApart(frame, {replay.bar, halves.first, halves.second, replay.side, replay.timeline});
        CHECK(halves.first.width == halves.second.width);
        CHECK(halves.first.x == replay.canvas.x);
        CHECK(halves.second.right() == replay.canvas.right());
        const ResultLayout result = layoutResult(frame);
        if (result.stacked) {
            checkApart(frame, {result.bar, result.left});
        } else {
            checkApart(frame, {result.bar, result.left, result.right});
        }
        const ProgressLayout progress = layoutProgress(frame);
        checkApart(frame, {progress.bar, progress.page});
        CHECK(inside(progress.left, frame));
        CHECK(inside(progress.right, frame));
        CHECK(progress.stacked == (progress.left == progress.right));
        if (!progress.stacked) CHECK(apart(progress.left, progress.right));
        const PageLayout page = layoutPage(frame);
        checkApart(frame, {page.bar, page.page});
        CHECK(inside(page.column, frame));
    }
}

TEST_CASE("at 100 % the widths are those of the design") {
    const Frame small{1280, 800, 1.0F, false};
    const Frame large{1920, 1080, 1.0F, false};
    CHECK(layoutPractice(small, false).canvas.width == 960.0F);
    CHECK(layoutPractice(small, false).side.width == 320.0F);
    CHECK(layoutPractice(large, false).canvas.width == 1536.0F);
    CHECK(layoutPractice(large, false).side.width == 384.0F);
    CHECK(layoutHome(small).side.width == 328.0F);
    CHECK(layoutHome(large).side.width == 384.0F);
    CHECK(layoutHome(small).columns == 3);
    CHECK(layoutResult(small).left.width == 828.0F);
    CHECK(layoutResult(large).left.width == 1360.0F);
    CHECK(layoutHome(small).bar.height == 56.0F);
    CHECK(layoutMarking(small, false).canvas.width == 840.0F);
    CHECK(layoutMarking(small, false).side.width == 440.0F);
    CHECK(layoutMarking(large, false).canvas.width == 1440.0F);
    CHECK(layoutMarking(large, false).side.width == 480.0F);
}

TEST_CASE("the skin has at least three quarters of the width") {
    for (const Frame& frame : allFrames()) {
        INFO(frame.width << " at " << frame.scale);
        CHECK(layoutPractice(frame, false).canvas.width >= 0.75F * frame.width);
    }
}

TEST_CASE("below 1100 units the gauges fold to a strip and open over the canvas") {
    const Frame narrow{1280, 800, 1.5F, false};
    const PracticeLayout folded = layoutPractice(narrow, false);
    const PracticeLayout open = layoutPractice(narrow, true);
    CHECK(folded.strip);
    CHECK(folded.side.width == 84.0F);
    CHECK(open.canvas == folded.canvas);
    CHECK(open.side.width == 480.0F);
    CHECK(open.side.right() == 1280.0F);
}

TEST_CASE("a left-handed layout is the mirror image") {
    for (const Frame& frame : allFrames()) {
        if (frame.leftHanded) continue;
        Frame mirrored = frame;
        mirrored.leftHanded = true;
        const PracticeLayout right = layoutPractice(frame, false);
        const PracticeLayout left = layoutPractice(mirrored, false);
        CHECK(left.side.x == 0.0F);
        CHECK(left.side.width == right.side.width);
        CHECK(left.canvas.x == right.side.width);
        CHECK(left.canvas.width == right.canvas.width);
        const Rect near = plateAt(frame, right.canvas, Corner::topNear, 100, 40);
        const Rect mirror = plateAt(mirrored, left.canvas, Corner::topNear, 100, 40);
        CHECK(near.x - right.canvas.x == Approx(left.canvas.right() - mirror.right()));
    }
}

TEST_CASE("plates stand in their corners and apart") {
    const Frame frame{1280, 800, 1.0F, false};
    const Rect canvas = layoutPractice(frame, false).canvas;
    const Rect near = plateAt(frame, canvas, Corner::bottomNear, 120, 40);
    const Rect middle = plateAt(frame, canvas, Corner::bottomMiddle, 400, 44);
    const Rect far = plateAt(frame, canvas, Corner::bottomFar, 150, 40);
    CHECK(near.x == 16.0F);
    CHECK(near.bottom() == 784.0F);
    CHECK(far.right() == 944.0F);
    checkApart(frame, {near, middle, far});
}
