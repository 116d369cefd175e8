#include "ui/exam_view/pen_words.hpp"
#include "text/list.hpp"

#include <algorithm>

namespace exam_ui {

using namespace ui_kit;

namespace {

// The pens that are plugged in, when none of them was there at preflight.
std::string othersHere(const Room& room, const std::vector<std::string>& before) {
    std::vector<std::string> here;
    if (!room.pointer) return {};
    for (const PointerDevice& device : room.pointer->devices()) {
        if (!device.pen || !device.present || device.synthetic) continue;
        if (std::find(before.begin(), before.end(), device.name) != before.end()) return {};
        here.push_back(device.name);
    }
    return text::listed(here);
}

}  // namespace

std::optional<std::string> otherPenWords(const Room& room) {
    const exam_types::PenNotes notes = room.desk.penNotes();
    std::string other = notes.other;
    if (other.empty() && !notes.atPreflight.empty()) other = othersHere(room, notes.atPreflight);
    if (other.empty()) return std::nullopt;
    return room.word("exam.pen.other", {{"pen", other}, {"before", text::listed(notes.atPreflight)}});
}

std::optional<std::string> slowPenWords(const Room& room) {
    const exam_types::PenNotes notes = room.desk.penNotes();
    const bool working = room.desk.stage() == exam_types::Stage::working;
    if (notes.slowStation == 0 || (working && notes.slowStation != room.desk.station().number))
        return std::nullopt;
    return room.word("exam.pen.slow", {{"station", std::to_string(notes.slowStation)},
                                       {"rate", std::to_string(notes.slowRate)},
                                       {"least", std::to_string(notes.leastRate)}});
}

void sayOfPen(const Room& room, Column& column) {
    for (const auto& words : {otherPenWords(room), slowPenWords(room)}) {
        if (!words) continue;
        column.say(*words, {Type::medium, Role::warn, Align::left});
        column.gap(8);
    }
}

}  // namespace exam_ui
