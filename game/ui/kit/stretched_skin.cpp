#include "ui/kit/stretched_skin.hpp"

#include "skin/skin_extent.hpp"

namespace ui_kit {

namespace {

constexpr float kFingerPx = 15.0F;
constexpr double kPallorStepMm = 2.0;  // fingers stretch the skin over tens of millimetres

}  // namespace

picture::Pallor pallorOf(const level::Level& level, const std::function<double(scoring::Point)>& whitening) {
    picture::Pallor pallor;
    const scoring::Box box = skin::skinExtent(level);
    pallor.first = box.min;
    pallor.stepMm = kPallorStepMm;
    pallor.columns = static_cast<int>(box.width() / kPallorStepMm) + 2;
    pallor.rows = static_cast<int>(box.height() / kPallorStepMm) + 2;
    bool white = false;
    for (int row = 0; row < pallor.rows; ++row) {
        for (int column = 0; column < pallor.columns; ++column) {
            const scoring::Point place =
                box.min + scoring::Point{column * kPallorStepMm, row * kPallorStepMm};
            pallor.values.push_back(static_cast<float>(whitening(place)));
            white = white || pallor.values.back() > 0.0F;
        }
    }
    return white ? pallor : picture::Pallor{};
}

void drawFingerMarks(const Kit& kit, const Rect& canvas, const sheet::SheetView& view, sf::Vector2i shift,
                     const std::vector<skin::StretchPoint>& fingers) {
    if (fingers.empty()) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImGui::PushClipRect({canvas.x, canvas.y}, {canvas.right(), canvas.bottom()}, true);
    const sf::Vector2f moved(shift);
    const auto at = [&](double xUm, double yUm) {
        const sheet::Pixel pixel = view.toPixel({xUm / 1000.0, yUm / 1000.0});
        return ImVec2{canvas.x + moved.x + static_cast<float>(pixel.x),
                      canvas.y + moved.y + static_cast<float>(pixel.y)};
    };
    for (const skin::StretchPoint& finger : fingers) {
        const ImVec2 from = at(finger.xUm, finger.yUm);
        const ImVec2 to =
            at(double{1} * finger.xUm + finger.pullXUm, double{1} * finger.yUm + finger.pullYUm);
        list->AddLine(from, to, kit.ink(Role::panel, 0.9), kit.px(5));
        list->AddLine(from, to, kit.ink(Role::accent), kit.px(2));
        list->AddCircleFilled(to, kit.px(kFingerPx), kit.ink(Role::panel, 0.55), 32);
        list->AddCircle(to, kit.px(kFingerPx), kit.ink(Role::accent), 32, kit.px(2));
    }
    ImGui::PopClipRect();
}

}  // namespace ui_kit
