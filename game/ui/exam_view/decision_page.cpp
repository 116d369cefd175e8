// Interrupted once more than the paper's rules settle: the examiner decides, by passphrase and with a reason.
#include "ui/exam_view/page.hpp"
#include "ui/kit/text_draw.hpp"

namespace exam_ui {

using namespace ui_kit;

namespace {

class DecisionPage : public Page {
public:
    DecisionPage() { m_reason.focus(); }
    float draw(Room& room, const Rect& box) override {
        Column column(room.kit, box);
        column.say(room.word("exam.decision.title"), {Type::title, Role::text, Align::left});
        column.gap(8);
        column.say(room.word("exam.decision.text"));
        column.gap(16);
        (void)column.field("reason", room.word("exam.decision.reason"), m_reason);
        column.gap(14);
        (void)column.field("passphrase", room.word("exam.passphrase"), m_passphrase);
        column.gap(16);
        column.answer(room, m_refusal);
        const bool may = !m_reason.empty() && !m_passphrase.empty() && !room.later;
        if (column.press("go-on",
                         {.label = room.word("exam.decision.goOn"), .look = Look::filled, .enabled = may}))
            decide(room, true);
        column.gap(8);
        if (column.press("stop", {.label = room.word("exam.decision.stop"), .enabled = may}))
            decide(room, false);
        return column.used();
    }

private:
    void decide(Room& room, bool goOn) {
        room.later = [this, &room, goOn] {
            m_refusal = room.desk.decide(goOn, m_passphrase.text(), m_reason.text(), room.nowUs);
            m_passphrase.clear();
        };
    }

    TextField m_reason;
    TextField m_passphrase{TextField::Kind::secret};
    std::optional<std::string> m_refusal;
};

}  // namespace

std::unique_ptr<Page> decisionPage() { return std::make_unique<DecisionPage>(); }

}  // namespace exam_ui
