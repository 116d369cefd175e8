// All stations are done: the candidate has closed, the examiner signs and seals.
#include "ui/exam_view/page.hpp"
#include "ui/exam_view/pen_words.hpp"
#include "ui/kit/text_draw.hpp"

namespace exam_ui {

using namespace ui_kit;

namespace {

class ClosePage : public Page {
public:
    ClosePage() { m_passphrase.focus(); }
    float draw(Room& room, const Rect& box) override {
        Column column(room.kit, box);
        column.say(room.word("exam.close.title"), {Type::title, Role::text, Align::left});
        column.gap(8);
        column.say(room.word("exam.close.text"));
        column.gap(16);
        column.row(room.word("exam.row.candidate"), room.desk.facts().candidate);
        if (const auto trouble = room.desk.trouble()) {
            column.gap(4);
            column.say(*trouble, {Type::medium, Role::stop, Align::left});
        }
        column.gap(12);
        sayOfPen(room, column);
        column.rule();
        column.gap(16);
        column.say(room.word("exam.close.examiner"), {Type::strong, Role::text, Align::left});
        column.gap(8);
        const bool entered = column.field("passphrase", room.word("exam.passphrase"), m_passphrase);
        column.gap(16);
        column.answer(room, m_refusal);
        const bool may = !m_passphrase.empty() && !room.later;
        const ButtonSpec spec{
            .label = room.word("exam.close.seal"), .look = Look::filled, .key = "\n", .enabled = may};
        if ((column.press("seal", spec) || entered || takesEnter(room.kit)) && may) seal(room);
        return column.used();
    }

private:
    void seal(Room& room) {
        room.later = [this, &room] {
            m_refusal = room.desk.close(m_passphrase.text(), room.nowUs);
            m_passphrase.clear();
            m_passphrase.focus();
        };
    }

    TextField m_passphrase{TextField::Kind::secret};
    std::optional<std::string> m_refusal;
};

}  // namespace

std::unique_ptr<Page> closePage() { return std::make_unique<ClosePage>(); }

}  // namespace exam_ui
