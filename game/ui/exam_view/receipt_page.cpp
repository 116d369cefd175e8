// The end: a code that ties the sealed file to a sheet of paper.
#include <cmath>

#include "ui/exam_view/page.hpp"
#include "ui/kit/text_draw.hpp"

namespace exam_ui {

using namespace ui_kit;

namespace {

class ReceiptPage : public Page {
public:
    float draw(Room& room, const Rect& box) override {
        const Kit& kit = room.kit;
        const exam_types::SittingFacts& facts = room.desk.facts();
        Column column(kit, box);
        column.say(room.word("exam.receipt.title"), {Type::title, Role::text, Align::left});
        column.gap(8);
        column.say(room.word("exam.receipt.text"));
        column.gap(16);
        drawCode(room, column);
        column.gap(16);
        column.row(room.word("exam.row.candidate"), facts.candidate);
        column.row(room.word("exam.row.paper"), facts.paper);
        column.row(room.word("exam.row.date"), facts.date);
        if (!facts.seat.empty()) column.row(room.word("exam.row.seat"), facts.seat);
        column.gap(10);
        column.say(room.word("exam.receipt.note"), {Type::body, Role::muted, Align::left});
        column.gap(16);
        if (column.press("leave", {.label = room.word("exam.leave"), .look = Look::filled, .key = "\n"}) ||
            takesEnter(kit))
            room.leaves = true;
        return column.used();
    }

private:
    // As large as it goes: it is copied by hand.
    static void drawCode(const Room& room, Column& column) {
        const Kit& kit = room.kit;
        const std::string code = room.desk.receipt();
        const float room44 = column.box().width - kit.px(32);
        const Type type = textWidth(kit, Type::total, code) <= room44    ? Type::total
                          : textWidth(kit, Type::figure, code) <= room44 ? Type::figure
                                                                         : Type::title;
        const float high = lineHeight(kit, type) + kit.px(24);
        const Rect box{column.box().x, std::round(column.y()), column.box().width, std::round(high)};
        card(kit, box);
        label(kit, box.inset(kit.px(16), 0), code, {type, Role::text, Align::centre});
        column.gap(high / kit.frame.scale);
    }
};

}  // namespace

std::unique_ptr<Page> receiptPage() { return std::make_unique<ReceiptPage>(); }

}  // namespace exam_ui
