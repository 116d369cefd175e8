// The expert's layer: another hand's work at the same level, and what it is and is not.
#include <string>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"

namespace ui {

using namespace ui_kit;

void ResultScreen::nextExpert(Session& session) {
    const std::size_t turn = m_expert != nullptr ? m_expert->turn() + 1 : 0;
    m_expert = std::make_unique<ExpertTask>(session.services, m_level, turn);
    if (m_held != Held::experts) return;
    m_held = Held::none;
    m_canvas.setDots({});
}

void ResultScreen::drawExpert(Session& session, const Rect& box) {
    if (m_expert == nullptr) nextExpert(session);
    const Kit& kit = session.kit;
    const ExpertWork* const work = m_expert->ready();
    const std::string title =
        work == nullptr ? session.word("layer.expert.making")
                        : session.word(work->recorded ? "layer.expert.recorded" : "layer.expert.synthetic",
                                       {{"number", std::to_string(work->number)},
                                        {"dots", std::to_string(work->dots.size())}});
    const std::string& note = session.word("layer.expert.note");
    const ButtonSpec next{.label = session.word("layer.expert.next"), .icon = Icon::again, .key = "N"};
    const float inner = std::min(kit.px(340), box.width - kit.px(24 + 28));
    const float high = kit.px(30) + paragraphHeight(kit, Type::strong, title, inner) +
                       paragraphHeight(kit, Type::body, note, inner) + controlHeight(kit);
    const Rect at = legendPlate(kit, box, inner + kit.px(28), high);
    const float x = at.x + kit.px(14);
    float y = at.y + kit.px(10);
    y += paragraph(kit, {x, y, inner, 0}, title, {Type::strong, Role::text, Align::left}) + kit.px(2);
    y += paragraph(kit, {x, y, inner, 0}, note, {Type::body, Role::muted, Align::left}) + kit.px(8);
    if (button(kit, "nextExpert", {x, y, buttonWidth(kit, next), controlHeight(kit)}, next))
        nextExpert(session);
}

}  // namespace ui
