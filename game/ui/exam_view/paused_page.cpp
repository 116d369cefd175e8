// An invigilator was called, or no pen is there.
#include "ui/exam_view/page.hpp"
#include "ui/exam_view/pen_words.hpp"
#include "ui/kit/text_draw.hpp"

namespace exam_ui {

using namespace ui_kit;

namespace {

class PausedPage : public Page {
public:
    float draw(Room& room, const Rect& box) override {
        Column column(room.kit, box);
        const bool pen = !room.desk.facts().penOnly || (room.pointer && room.pointer->penPresent());
        column.say(room.word(pen ? "exam.paused.title" : "exam.paused.pen"),
                   {Type::title, Role::text, Align::left});
        column.gap(8);
        if (const auto trouble = room.desk.trouble()) {
            column.say(*trouble, {Type::medium, Role::stop, Align::left});
            column.gap(8);
        }
        column.say(room.word(pen ? "exam.paused.text" : "exam.paused.penText"));
        column.gap(8);
        column.say(room.word("exam.paused.clock"), {Type::body, Role::muted, Align::left});
        column.gap(16);
        sayOfPen(room, column);
        const ButtonSpec spec{
            .label = room.word("exam.goOn"), .look = Look::filled, .key = "\n", .enabled = pen};
        if (column.press("go-on", spec) || (takesEnter(room.kit) && pen))
            room.desk.invigilatorDone(room.nowUs);
        return column.used();
    }
};

}  // namespace

std::unique_ptr<Page> pausedPage() { return std::make_unique<PausedPage>(); }

}  // namespace exam_ui
