// The pen page's right side: pressure now, the curve that the presses give, and the pen's health.
#include <algorithm>
#include <string>

#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/gauges.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/pen_profiles.hpp"
#include "ui/pen_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr int kCurvePoints = 64;

float heading(const Kit& kit, const Rect& box, std::string_view text) {
    return box.y +
           paragraph(kit, {box.x, box.y, box.width, 0}, text, {Type::strong, Role::text, Align::left}) +
           kit.px(6);
}

std::string percent(double share) { return figure(share * 100.0, 0) + " %"; }

}  // namespace

float PenScreen::drawPressure(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const float y = heading(kit, box, session.word("pen.now"));
    BandRuler ruler;
    ruler.value = m_raw;
    if (m_calibration.light() && m_calibration.firm()) {
        ruler.bandLow = m_calibration.light();
        ruler.bandHigh = m_calibration.firm();
    }
    ruler.lowText = "0 %";
    ruler.highText = "100 %";
    const std::string aim =
        m_calibration.working()
            ? session.word("pen.workingAt", {{"number", percent(*m_calibration.working())}})
            : std::string();
    ruler.aimText = aim;
    return y + bandRuler(kit, {box.x, y, box.width, 0}, ruler);
}

float PenScreen::drawCurve(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const float y = heading(kit, box, session.word("pen.curve"));
    const Rect chart{box.x, y, box.width, box.bottom() - y};
    fill(kit, chart, Role::panel2, kit.px(6));
    outline(kit, chart, Role::line, kit.px(6));
    const pen::PenProfile* known = profileOf(*session.services.settings, m_device);
    const pen::PenProfile profile = m_made ? *m_made : known != nullptr ? *known : pen::PenProfile{};
    const auto at = [&](double raw, double force) {
        return ImVec2{chart.x + static_cast<float>(raw) * chart.width,
                      chart.bottom() - static_cast<float>(force) * chart.height};
    };
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const double force : {pen::kLightForce, pen::kWorkingForce, pen::kFirmForce}) {
        list->AddLine(at(0, force), at(1, force), kit.ink(Role::line), 1.0F);
        label(kit, {chart.x + kit.px(8), at(0, force).y - kit.px(20), kit.px(90), kit.px(18)},
              figure(force * 1.5, 2) + " mm", {Type::body, Role::muted, Align::left});
    }
    for (int i = 0; i < kCurvePoints; ++i)
        list->PathLineTo(at(i / (kCurvePoints - 1.0), forceOf(profile, i / (kCurvePoints - 1.0))));
    list->PathStroke(kit.ink(Role::accent), 0, kit.px(2));
    list->AddCircleFilled(at(m_raw, forceOf(profile, m_raw)), kit.px(6), kit.ink(Role::text), 24);
    return box.bottom();
}

float PenScreen::drawHealth(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    float y = heading(kit, box, session.word("pen.health"));
    const pen::HealthFigures figures = m_health.figures();
    const auto line = [&](const std::string& text, bool doubtful = false) {
        y += paragraph(kit, {box.x, y, box.width, 0}, text,
                       {Type::body, doubtful ? Role::warn : Role::muted, Align::left}) +
             kit.px(2);
    };
    if (!figures.rate) {
        line(session.word("pen.few"));
        return y;
    }
    line(session.word("pen.rate", {{"number", figure(*figures.rate, 0)}}), *figures.rate < 100.0);
    line(session.word("pen.latency",
                      {{"number", figure(*figures.latency, 1)}, {"most", figure(*figures.latency95, 1)}}));
    line(session.word("pen.levels", {{"number", std::to_string(figures.levels)}}));
    if (figures.jitter) line(session.word("pen.jitter", {{"number", figure(*figures.jitter, 2)}}));
    line(session.word("pen.dropouts", {{"number", std::to_string(figures.dropouts)}}), figures.dropouts > 0);
    if (const auto spread = m_calibration.workingSpread())
        line(session.word("pen.spread", {{"number", percent(*spread)}}), *spread > 0.25);
    return y;
}

float PenScreen::drawGrams(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const float words = std::min(box.width - kit.px(130), kit.px(380));
    const float high = paragraph(kit, {box.x, box.y, words, 0}, session.word("pen.grams"),
                                 {Type::body, Role::muted, Align::left});
    ImGui::SetCursorScreenPos({box.x + words + kit.px(12), box.y});
    ImGui::PushStyleColor(ImGuiCol_Border, kit.ink(Role::edge));
    ImGui::SetNextItemWidth(kit.px(80));
    ImGui::InputText("##grams", m_grams.data(), m_grams.size(), ImGuiInputTextFlags_CharsDecimal);
    ImGui::PopStyleColor();
    focusRing(kit, {box.x + words + kit.px(12), box.y, kit.px(80), ImGui::GetFrameHeight()}, kit.px(6));
    label(kit, {box.x + words + kit.px(98), box.y, kit.px(24), ImGui::GetFrameHeight()}, "g",
          {Type::body, Role::muted, Align::left});
    return box.y + std::max(high, ImGui::GetFrameHeight());
}

}  // namespace ui
