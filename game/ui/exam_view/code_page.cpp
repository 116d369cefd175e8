// After a longer interruption: a single-use code of the examiner's.
#include "ui/exam_view/page.hpp"
#include "ui/kit/text_draw.hpp"

namespace exam_ui {

using namespace ui_kit;

namespace {

class CodePage : public Page {
public:
    CodePage() { m_code.focus(); }
    float draw(Room& room, const Rect& box) override {
        Column column(room.kit, box);
        column.say(room.word("exam.code.title"), {Type::title, Role::text, Align::left});
        column.gap(8);
        column.say(room.word("exam.code.text"));
        column.gap(16);
        const bool entered = column.field("code", room.word("exam.code.field"), m_code);
        column.gap(16);
        column.answer(room, m_refusal);
        const ButtonSpec spec{.label = room.word("exam.code.use"),
                              .look = Look::filled,
                              .key = "\n",
                              .enabled = !m_code.empty()};
        if (column.press("use", spec) || entered || takesEnter(room.kit)) use(room);
        return column.used();
    }

private:
    void use(Room& room) {
        m_code.focus();
        if (m_code.empty()) return;
        m_refusal = room.desk.useCode(m_code.text(), room.nowUs);
        m_code.clear();
    }

    TextField m_code;
    std::optional<std::string> m_refusal;
};

}  // namespace

std::unique_ptr<Page> codePage() { return std::make_unique<CodePage>(); }

}  // namespace exam_ui
