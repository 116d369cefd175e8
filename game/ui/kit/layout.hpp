// Where everything stands: pure functions from the window's size to rectangles. Nothing else
// decides a place, so that every size and scale can be tested without a window.
#pragma once

#include <vector>

namespace ui_kit {

// In window pixels, +y down.
struct Rect {
    float x = 0.0F;
    float y = 0.0F;
    float width = 0.0F;
    float height = 0.0F;
    [[nodiscard]] constexpr float right() const { return x + width; }
    [[nodiscard]] constexpr float bottom() const { return y + height; }
    [[nodiscard]] constexpr Rect inset(float by) const { return inset(by, by); }
    [[nodiscard]] constexpr Rect inset(float byX, float byY) const {
        return {x + byX, y + byY, width - 2 * byX, height - 2 * byY};
    }
    [[nodiscard]] constexpr bool holds(float px, float py) const {
        return px >= x && px < right() && py >= y && py < bottom();
    }
    [[nodiscard]] constexpr bool meets(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

struct Frame {
    float width = 1280.0F;  // of the window, pixels
    float height = 800.0F;
    float scale = 1.0F;       // of text and everything measured by it, 1.0..2.0
    bool leftHanded = false;  // side panel and plates change sides

    // Window size at 100 %.
    [[nodiscard]] float unitsWide() const { return width / scale; }
    [[nodiscard]] float unitsHigh() const { return height / scale; }
    [[nodiscard]] float px(float units) const { return units * scale; }
    // Padding of a panel, px: 16, or 24 on a wide window.
    [[nodiscard]] float padding() const { return px(unitsWide() >= 1600.0F ? 24.0F : 16.0F); }
};

struct HomeLayout {
    Rect bar, side, main;
    int columns = 3;  // of unit cards
};
[[nodiscard]] HomeLayout layoutHome(const Frame& frame);

struct PracticeLayout {
    Rect bar, canvas, side;
    bool strip = false;  // the side panel is folded to a strip of 56 units
};
// `sideOpen`: on a narrow window the folded panel was opened (over the canvas).
[[nodiscard]] PracticeLayout layoutPractice(const Frame& frame, bool sideOpen);

struct ResultLayout {
    Rect bar, left, right;  // `right`: the findings; below the picture on a small window
    bool stacked = false;   // one column that scrolls; left and right are then the same
};
[[nodiscard]] ResultLayout layoutResult(const Frame& frame);

struct ReplayLayout {
    Rect bar, canvas, side, timeline;  // the timeline lies under the canvas, and under a strip too
    bool strip = false;                // as in practice
};
[[nodiscard]] ReplayLayout layoutReplay(const Frame& frame, bool sideOpen);

struct MarkingLayout {
    Rect bar, canvas, side, timeline;
    bool strip = false;  // the panel is folded to a strip of 56 units
};
// As the replay, with a panel of 440 units that reaches down to the window's end, also opened over the
// canvas.
[[nodiscard]] MarkingLayout layoutMarking(const Frame& frame, bool sideOpen);

// Two canvases side by side in the place of one, equally wide, with a line of a pixel between them.
struct Halves {
    Rect first, second;  // from the left
};
[[nodiscard]] Halves halvesOf(const Rect& canvas);

// Settings, help, first run: one column of at most 760 units.
struct PageLayout {
    Rect bar, page, column;
};
[[nodiscard]] PageLayout layoutPage(const Frame& frame);

// Progress: panels in two columns where there is room, one below the other else; what needs the whole width
// begins at `left.x` and ends at `right.right()`. The page scrolls.
struct ProgressLayout {
    Rect bar, page;
    Rect left, right;      // the columns, over the page's height
    bool stacked = false;  // both are the same column
};
[[nodiscard]] ProgressLayout layoutProgress(const Frame& frame);

// Places of the plates on the canvas, 16 units from its edges; their sizes come from their
// texts. Mirrored for a left-handed person.
enum class Corner { topNear, topFar, bottomNear, bottomFar, bottomMiddle };
[[nodiscard]] Rect plateAt(const Frame& frame, const Rect& canvas, Corner corner, float width, float height);

}  // namespace ui_kit
