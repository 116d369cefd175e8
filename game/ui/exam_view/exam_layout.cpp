#include "ui/exam_view/exam_layout.hpp"

#include <algorithm>
#include <cmath>

namespace exam_ui {

namespace {

constexpr float kBar = 64.0F;  // units
constexpr float kBanner = 30.0F;
constexpr float kBrief = 304.0F;
constexpr float kWideBrief = 360.0F;
constexpr float kStrip = 64.0F;
constexpr float kColumn = 620.0F;
constexpr float kMargin = 24.0F;
constexpr float kWideFrom = 1600.0F;
constexpr float kFoldedBelow = 900.0F;

}  // namespace

ExamLayout layoutExam(const ui_kit::Frame& frame, bool folded, bool banner) {
    ExamLayout layout;
    layout.bar = {0, 0, frame.width, std::round(frame.px(kBar))};
    layout.banner = {0, layout.bar.bottom(), frame.width, banner ? std::round(frame.px(kBanner)) : 0.0F};
    const float top = layout.banner.bottom();
    layout.page = {0, top, frame.width, frame.height - top};
    const float brief = frame.unitsWide() >= kWideFrom ? kWideBrief : kBrief;
    const float width = std::round(frame.px(folded ? kStrip : brief));
    layout.side = {frame.leftHanded ? frame.width - width : 0.0F, top, width, layout.page.height};
    layout.canvas = {frame.leftHanded ? 0.0F : width, top, frame.width - width, layout.page.height};
    const float column = std::round(std::min(frame.px(kColumn), frame.width - 2 * frame.px(kMargin)));
    layout.column = {std::round((frame.width - column) / 2), top, column, layout.page.height};
    return layout;
}

bool beginsFolded(const ui_kit::Frame& frame) { return frame.unitsWide() < kFoldedBelow; }

}  // namespace exam_ui
