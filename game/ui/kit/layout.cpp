#include "ui/kit/layout.hpp"

#include <algorithm>
#include <cmath>

namespace ui_kit {

namespace {

constexpr float kBar = 56.0F;  // units
constexpr float kTimeline = 140.0F;
constexpr float kStripBelow = 1100.0F;
constexpr float kStackBelow = 1100.0F;
constexpr float kDeskPanel = 440.0F;
constexpr float kWideDeskPanel = 480.0F;
constexpr float kDeskCanvas = 480.0F;

Rect topBar(const Frame& frame) { return {0, 0, frame.width, std::round(frame.px(kBar))}; }

// Splits what is below the bar: `sideWidth` pixels at the left (or right), the rest beside it.
void split(const Frame& frame, float sideWidth, bool sideLeft, Rect& side, Rect& rest) {
    const float top = topBar(frame).height;
    const float width = std::round(sideWidth);
    const float height = frame.height - top;
    if (sideLeft) {
        side = {0, top, width, height};
        rest = {width, top, frame.width - width, height};
    } else {
        side = {frame.width - width, top, width, height};
        rest = {0, top, frame.width - width, height};
    }
}

bool wide(const Frame& frame) { return frame.unitsWide() >= 1600.0F; }

}  // namespace

HomeLayout layoutHome(const Frame& frame) {
    HomeLayout layout;
    layout.bar = topBar(frame);
    const float side = wide(frame) ? 384.0F : 328.0F;
    split(frame, frame.px(side), true, layout.side, layout.main);
    layout.columns = layout.main.width / frame.scale >= 840.0F   ? 3
                     : layout.main.width / frame.scale >= 520.0F ? 2
                                                                 : 1;
    return layout;
}

PracticeLayout layoutPractice(const Frame& frame, bool sideOpen) {
    PracticeLayout layout;
    layout.bar = topBar(frame);
    layout.strip = frame.unitsWide() < kStripBelow;
    const float side = layout.strip ? 56.0F : wide(frame) ? 384.0F : 320.0F;
    split(frame, frame.px(side), frame.leftHanded, layout.side, layout.canvas);
    if (layout.strip && sideOpen) {
        // Opened over the canvas, whose view stays as it is.
        const float open = std::min(std::round(frame.px(320.0F)), frame.width);
        layout.side.x = frame.leftHanded ? 0.0F : frame.width - open;
        layout.side.width = open;
    }
    return layout;
}

ResultLayout layoutResult(const Frame& frame) {
    ResultLayout layout;
    layout.bar = topBar(frame);
    layout.stacked = frame.unitsWide() < kStackBelow;
    if (layout.stacked) {
        layout.left = {0, layout.bar.height, frame.width, frame.height - layout.bar.height};
        layout.right = layout.left;
        return layout;
    }
    split(frame, frame.px(wide(frame) ? 560.0F : 452.0F), false, layout.right, layout.left);
    return layout;
}

ReplayLayout layoutReplay(const Frame& frame, bool sideOpen) {
    const PracticeLayout like = layoutPractice(frame, sideOpen);
    ReplayLayout layout{like.bar, like.canvas, like.side, like.canvas, like.strip};
    layout.timeline.height = std::round(frame.px(kTimeline));
    layout.canvas.height -= layout.timeline.height;
    layout.timeline.y = layout.canvas.bottom();
    if (layout.strip) {
        // Opened, the panel leaves the timeline free.
        layout.side.height = layout.canvas.height;
        layout.timeline.x = 0.0F;
        layout.timeline.width = frame.width;
    }
    return layout;
}

MarkingLayout layoutMarking(const Frame& frame, bool sideOpen) {
    MarkingLayout layout;
    layout.bar = topBar(frame);
    layout.strip = frame.unitsWide() < kDeskPanel + kDeskCanvas;
    const float side = layout.strip ? 56.0F : wide(frame) ? kWideDeskPanel : kDeskPanel;
    split(frame, frame.px(side), frame.leftHanded, layout.side, layout.canvas);
    layout.timeline = layout.canvas;
    layout.timeline.height = std::round(frame.px(kTimeline));
    layout.canvas.height -= layout.timeline.height;
    layout.timeline.y = layout.canvas.bottom();
    if (layout.strip && sideOpen) {
        const float open = std::min(std::round(frame.px(kDeskPanel)), frame.width);
        layout.side.x = frame.leftHanded ? 0.0F : frame.width - open;
        layout.side.width = open;
    }
    return layout;
}

Halves halvesOf(const Rect& canvas) {
    const float width = std::floor((canvas.width - 1.0F) / 2);
    return {{canvas.x, canvas.y, width, canvas.height},
            {canvas.right() - width, canvas.y, width, canvas.height}};
}

PageLayout layoutPage(const Frame& frame) {
    PageLayout layout;
    layout.bar = topBar(frame);
    layout.page = {0, layout.bar.height, frame.width, frame.height - layout.bar.height};
    const float width = std::min(frame.px(760.0F), frame.width - 2 * frame.px(24.0F));
    layout.column = {std::round((frame.width - width) / 2), layout.page.y, std::round(width),
                     layout.page.height};
    return layout;
}

ProgressLayout layoutProgress(const Frame& frame) {
    ProgressLayout layout;
    const PageLayout like = layoutPage(frame);
    layout.bar = like.bar;
    layout.page = like.page;
    layout.stacked = frame.unitsWide() < kStackBelow;
    const float width = std::round(std::min(frame.px(1400.0F), frame.width - 2 * frame.px(28.0F)));
    const float x = std::round((frame.width - width) / 2);
    layout.left = {x, like.page.y, width, like.page.height};
    layout.right = layout.left;
    if (layout.stacked) return layout;
    const float gap = std::round(frame.px(40.0F));
    layout.left.width = std::round((width - gap) / 2);
    layout.right.x = layout.left.right() + gap;
    layout.right.width = x + width - layout.right.x;
    return layout;
}

Rect plateAt(const Frame& frame, const Rect& canvas, Corner corner, float width, float height) {
    const float margin = std::round(frame.px(16.0F));
    const bool top = corner == Corner::topNear || corner == Corner::topFar;
    const float y = top ? canvas.y + margin : canvas.bottom() - margin - height;
    if (corner == Corner::bottomMiddle)
        return {std::round(canvas.x + (canvas.width - width) / 2), y, width, height};
    const bool near = corner == Corner::topNear || corner == Corner::bottomNear;
    const bool left = near != frame.leftHanded;
    return {left ? canvas.x + margin : canvas.right() - margin - width, y, width, height};
}

}  // namespace ui_kit
