#include "ui/personal_form.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// A bank card (ISO/IEC 7810, ID-1), mm.
constexpr double kCardWide = 85.60;
constexpr double kCardHigh = 53.98;
constexpr double kUsualPixelsPerMm = 3.78;  // 96 dots an inch
constexpr double kVolumes[] = {0.0, 0.25, 0.5, 1.0};
constexpr double kScales[] = {1.0, 1.25, 1.5, 1.75, 2.0};

}  // namespace

PersonalForm::PersonalForm(const Session& session)
    : m_cardPixels(session.services.settings->pixelsPerMm.value_or(kUsualPixelsPerMm) * kCardWide) {
    const std::string& name = session.services.settings->name;
    std::copy_n(name.begin(), std::min(name.size(), m_name.size() - 1), m_name.begin());
}

// Name and note at the left, the control at the right or, in a narrow column, below them.
float PersonalForm::row(const Kit& kit, float x, float y, float width, std::string_view name,
                        std::string_view note, float controlHigh, Rect& control) const {
    const bool wide = width >= kit.px(620);
    const float words = wide ? kit.px(250) : width;
    float height = paragraph(kit, {x, y, words, 0}, name, {Type::strong, Role::text, Align::left});
    height += paragraph(kit, {x, y + height, words, 0}, note, {Type::body, Role::muted, Align::left});
    if (wide) {
        control = {x + words + kit.px(32), y, width - words - kit.px(32), controlHigh};
        return y + std::max(height, controlHigh) + kit.px(20);
    }
    control = {x, y + height + kit.px(8), width, controlHigh};
    return control.bottom() + kit.px(20);
}

float PersonalForm::draw(Session& session, float x, float y, float width) {
    y = drawName(session, x, y, width);
    y = drawHand(session, x, y, width);
    y = drawTheme(session, x, y, width);
    y = drawTextSize(session, x, y, width);
    y = drawSound(session, x, y, width);
    return drawCalibration(session, x, y, width);
}

float PersonalForm::drawName(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    Rect box;
    // The name of somebody in the records is theirs to change, with a passphrase perhaps.
    const bool person = !session.services.settings->person.empty();
    y = row(kit, x, y, width, session.word("form.name"),
            session.word(person ? "form.name.person" : "form.name.note"), controlHeight(kit), box);
    if (person) {
        label(kit, box, session.services.settings->name, {Type::strong, Role::text, Align::left});
        return y;
    }
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::PushStyleColor(ImGuiCol_Border, kit.ink(Role::edge));
    ImGui::SetNextItemWidth(std::min(box.width, kit.px(320)));
    if (ImGui::InputText("##name", m_name.data(), m_name.size())) {
        session.services.settings->name = m_name.data();
        m_changed = true;
    }
    ImGui::PopStyleColor();
    focusRing(kit, {box.x, box.y, std::min(box.width, kit.px(320)), ImGui::GetFrameHeight()}, kit.px(6));
    return y;
}

float PersonalForm::drawHand(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    Rect box;
    y = row(kit, x, y, width, session.word("form.hand"), session.word("form.hand.note"), controlHeight(kit),
            box);
    const std::string_view hands[] = {session.word("form.hand.right"), session.word("form.hand.left")};
    bool& left = session.services.settings->leftHanded;
    const int chosen = segmented(kit, "hand", {box.x, box.y}, hands, left ? 1 : 0);
    m_changed = m_changed || (chosen == 1) != left;
    left = chosen == 1;
    return y;
}

float PersonalForm::drawTheme(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    Rect box;
    y = row(kit, x, y, width, session.word("form.theme"), session.word("form.theme.note"), controlHeight(kit),
            box);
    const std::string_view themes[] = {session.word("form.theme.light"), session.word("form.theme.dark")};
    store::Theme& theme = session.services.settings->theme;
    const int before = theme == store::Theme::dark ? 1 : 0;
    const int chosen = segmented(kit, "theme", {box.x, box.y}, themes, before);
    if (chosen != before) {
        theme = chosen == 1 ? store::Theme::dark : store::Theme::light;
        m_changed = true;
    }
    return y;
}

float PersonalForm::drawTextSize(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    Rect box;
    y = row(kit, x, y, width, session.word("form.text"), session.word("form.text.note"), controlHeight(kit),
            box);
    double& scale = session.services.settings->textScale;
    int chosen = 0;
    for (int i = 0; i < 5; ++i) {
        if (std::abs(kScales[i] - scale) < 0.01) chosen = i;
    }
    const std::string_view sizes[] = {"100 %", "125 %", "150 %", "175 %", "200 %"};
    const int next = segmented(kit, "text", {box.x, box.y}, sizes, chosen);
    if (next != chosen) {
        scale = kScales[next];
        m_changed = true;
    }
    return y;
}

float PersonalForm::drawSound(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    Rect box;
    y = row(kit, x, y, width, session.word("form.sound"), session.word("form.sound.note"), controlHeight(kit),
            box);
    double& volume = session.services.settings->volume;
    int chosen = 0;
    for (int i = 0; i < 4; ++i) {
        if (volume >= kVolumes[i] - 0.01) chosen = i;
    }
    const std::string_view steps[] = {session.word("form.sound.off"), session.word("form.sound.quiet"),
                                      session.word("form.sound.medium"), session.word("form.sound.loud")};
    const int next = segmented(kit, "sound", {box.x, box.y}, steps, chosen);
    if (next != chosen) {
        volume = kVolumes[next];
        m_changed = true;
    }
    return y;
}

void PersonalForm::drawCard(const Session& session, const Rect& box) const {
    const Kit& kit = session.kit;
    fill(kit, box, Role::soft, box.height * 0.06F);
    outline(kit, box, Role::accent, box.height * 0.06F, kit.px(2));
    const Rect chipBox{box.x + box.width * 0.10F, box.y + box.height * 0.34F, box.width * 0.14F,
                       box.height * 0.17F};
    outline(kit, chipBox, Role::accent, kit.px(4), kit.px(1.5F));
    const std::string size = session.word("form.card.size");
    label(kit, {box.x + kit.px(8), box.bottom() - kit.px(34), box.width - kit.px(16), kit.px(24)}, size,
          {Type::body, Role::text, Align::centre});
}

float PersonalForm::drawCalibration(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    Rect box;
    const double widest = static_cast<double>(width >= kit.px(620) ? width - kit.px(282) : width);
    m_cardPixels = std::clamp(m_cardPixels, 120.0, std::max(widest, 130.0));
    const float high = static_cast<float>(m_cardPixels * kCardHigh / kCardWide);
    const float line = controlHeight(kit);
    std::optional<double>& saved = session.services.settings->pixelsPerMm;
    y = row(kit, x, y, width, session.word("form.card"), session.word("form.card.note"),
            high + kit.px(24) + 2 * line, box);
    drawCard(session, {box.x, box.y, static_cast<float>(m_cardPixels), high});
    Rect cell{box.x, box.y + high + kit.px(12), line, line};
    if (button(kit, "narrower", cell, {.icon = Icon::minus, .tip = session.word("form.card.narrower")}))
        m_cardPixels -= 1;
    if (ImGui::IsItemActive() && ImGui::GetIO().MouseDownDuration[0] > 0.4F) m_cardPixels -= 1;
    cell.x = cell.right() + kit.px(8);
    if (button(kit, "wider", cell, {.icon = Icon::plus, .tip = session.word("form.card.wider")}))
        m_cardPixels += 1;
    if (ImGui::IsItemActive() && ImGui::GetIO().MouseDownDuration[0] > 0.4F) m_cardPixels += 1;
    const ButtonSpec keep{.label = session.word("form.card.keep")};
    cell = {cell.right() + kit.px(8), cell.y, buttonWidth(kit, keep), line};
    if (button(kit, "keepCard", cell, keep)) {
        saved = m_cardPixels / kCardWide;
        m_changed = true;
    }
    const std::string state = saved ? session.word("form.card.saved", {{"number", figure(*saved, 2)}})
                                    : session.word("form.card.none");
    label(kit, {box.x, cell.bottom() + kit.px(6), box.width, line}, state,
          {Type::body, Role::muted, Align::left});
    if (saved) {
        const ButtonSpec forget{.label = session.word("form.card.forget"), .look = Look::quiet};
        cell = {cell.right() + kit.px(8), cell.y, buttonWidth(kit, forget), line};
        if (button(kit, "forgetCard", cell, forget)) {
            saved.reset();
            m_changed = true;
        }
    }
    return y;
}

}  // namespace ui
