// Pages on which there is nothing to fill in: the next station, the break, the end before its time.
#include <string>

#include "text/figures.hpp"
#include "ui/exam_view/exam_bar.hpp"
#include "ui/exam_view/page.hpp"
#include "ui/exam_view/pen_words.hpp"
#include "ui/kit/text_draw.hpp"

namespace exam_ui {

using namespace ui_kit;

namespace {

std::string stationOf(const Room& room) {
    const exam_types::StationSheet& sheet = room.desk.station();
    return room.word("exam.stationOf",
                     {{"number", std::to_string(sheet.number)}, {"of", std::to_string(sheet.of)}});
}

// The task of the next station, which may be read before its time begins.
void sayNext(const Room& room, Column& column) {
    const exam_types::StationSheet& sheet = room.desk.station();
    column.say(stationOf(room), {Type::body, Role::muted, Align::left});
    column.gap(2);
    column.say(sheet.title, {Type::title, Role::text, Align::left});
    column.gap(12);
    column.say(sheet.brief);
    column.gap(12);
    std::string time = text::clockFigure(sheet.minutes * 60.0);
    if (sheet.extraTimePercent != 0)
        time = room.word("exam.time.extra",
                         {{"time", time}, {"percent", std::to_string(sheet.extraTimePercent)}});
    column.row(room.word("exam.row.time"), time);
}

class ReadyPage : public Page {
public:
    float draw(Room& room, const Rect& box) override {
        Column column(room.kit, box);
        sayNext(room, column);
        column.gap(12);
        column.rule();
        column.gap(12);
        column.say(room.word("exam.noAids"), {Type::body, Role::muted, Align::left});
        column.gap(16);
        const bool pen = !room.desk.facts().penOnly || (room.pointer && room.pointer->penPresent());
        column.answer(room, room.desk.trouble());
        if (!pen) {
            column.say(room.word("exam.noPen"), {Type::medium, Role::stop, Align::left});
            column.gap(12);
        }
        const ButtonSpec spec{
            .label = room.word("exam.begin"), .look = Look::filled, .key = "\n", .enabled = pen};
        if (column.press("begin", spec) || (takesEnter(room.kit) && pen)) room.desk.begin(room.nowUs);
        column.gap(12);
        column.say(room.word("exam.begin.note"), {Type::body, Role::muted, Align::left});
        return column.used();
    }
};

class BreakPage : public Page {
public:
    float draw(Room& room, const Rect& box) override {
        Column column(room.kit, box);
        column.say(room.word("exam.break.title"), {Type::title, Role::text, Align::left});
        column.gap(8);
        column.say(leftFigure(room.desk.leftUs(room.nowUs)), {Type::total, Role::text, Align::left});
        column.say(room.word("exam.break.text"), {Type::body, Role::muted, Align::left});
        column.gap(16);
        if (column.press("end-break",
                         {.label = room.word("exam.break.end"), .look = Look::filled, .key = "\n"}) ||
            takesEnter(room.kit))
            room.desk.endBreak(room.nowUs);
        column.gap(20);
        sayOfPen(room, column);
        column.rule();
        column.gap(16);
        column.say(room.word("exam.next"), {Type::medium, Role::muted, Align::left});
        column.gap(4);
        sayNext(room, column);
        return column.used();
    }
};

class StoppedPage : public Page {
public:
    float draw(Room& room, const Rect& box) override {
        Column column(room.kit, box);
        column.say(room.word("exam.stopped.title"), {Type::title, Role::text, Align::left});
        column.gap(8);
        if (const auto trouble = room.desk.trouble()) {
            column.say(*trouble, {Type::medium, Role::stop, Align::left});
            column.gap(8);
        }
        column.say(room.word("exam.stopped.text"));
        column.gap(16);
        if (column.press("leave", {.label = room.word("exam.leave"), .look = Look::filled, .key = "\n"}) ||
            takesEnter(room.kit))
            room.leaves = true;
        return column.used();
    }
};

}  // namespace

std::unique_ptr<Page> readyPage() { return std::make_unique<ReadyPage>(); }
std::unique_ptr<Page> breakPage() { return std::make_unique<BreakPage>(); }
std::unique_ptr<Page> stoppedPage() { return std::make_unique<StoppedPage>(); }

}  // namespace exam_ui
