// Before the first station: the invigilator sees who sits here.
#include <array>
#include <string>

#include "ui/exam_view/page.hpp"
#include "ui/exam_view/pen_words.hpp"
#include "ui/kit/text_draw.hpp"

namespace exam_ui {

using namespace ui_kit;

namespace {

// What the record calls the kinds of document, in the order of the page.
constexpr std::array<const char*, 4> kDocuments{"passport", "identity card", "driving licence", "other"};

class IdentityPage : public Page {
public:
    IdentityPage() { m_invigilator.focus(); }
    float draw(Room& room, const Rect& box) override {
        const Kit& kit = room.kit;
        const exam_types::SittingFacts& facts = room.desk.facts();
        Column column(kit, box);
        column.say(room.word("exam.identity.title"), {Type::title, Role::text, Align::left});
        column.gap(8);
        column.say(room.word("exam.identity.text"), {Type::body, Role::muted, Align::left});
        column.gap(16);
        column.say(facts.candidate, {Type::figure, Role::text, Align::left});
        column.gap(8);
        drawFacts(room, column);
        column.gap(12);
        sayOfPen(room, column);
        const bool entered =
            column.field("invigilator", room.word("exam.identity.invigilator"), m_invigilator);
        column.gap(14);
        column.say(room.word("exam.identity.document"), {Type::medium, Role::text, Align::left});
        column.gap(4);
        const std::array<std::string_view, 4> kinds{
            room.word("exam.document.passport"), room.word("exam.document.card"),
            room.word("exam.document.licence"), room.word("exam.document.other")};
        m_document = column.choose("document", kinds, m_document);
        column.gap(8);
        column.say(room.word("exam.identity.note"), {Type::body, Role::muted, Align::left});
        column.gap(16);
        column.answer(room, m_refusal);
        const ButtonSpec spec{.label = room.word("exam.identity.confirm"),
                              .look = Look::filled,
                              .key = "\n",
                              .enabled = !m_invigilator.empty()};
        if (column.press("confirm", spec) || entered || takesEnter(kit)) confirm(room);
        return column.used();
    }

private:
    static void drawFacts(const Room& room, Column& column) {
        const exam_types::SittingFacts& facts = room.desk.facts();
        column.row(room.word("exam.row.academy"), facts.academy);
        column.row(room.word("exam.row.paper"), facts.paper);
        if (!facts.seat.empty()) column.row(room.word("exam.row.seat"), facts.seat);
        column.row(room.word("exam.row.hand"),
                   room.word(facts.leftHanded ? "exam.hand.left" : "exam.hand.right"));
        const int extra = room.desk.station().extraTimePercent;
        column.row(room.word("exam.row.extra"),
                   extra == 0 ? room.word("exam.extra.none")
                              : room.word("exam.extra.some", {{"percent", std::to_string(extra)}}));
    }

    void confirm(Room& room) {
        m_invigilator.focus();
        if (m_invigilator.empty()) return;
        m_refusal = room.desk.confirmIdentity(m_invigilator.text(),
                                              kDocuments[static_cast<std::size_t>(m_document)], room.nowUs);
    }

    TextField m_invigilator;
    int m_document = 0;
    std::optional<std::string> m_refusal;
};

}  // namespace

std::unique_ptr<Page> identityPage() { return std::make_unique<IdentityPage>(); }

}  // namespace exam_ui
