#include "exam/evidence/pen_notes.hpp"

#include <string>
#include <string_view>

#include "text/list.hpp"

namespace exam {

namespace {

std::string figureOf(const Entry& entry, std::string_view key) {
    const auto whole = wholeOf(entry, key);
    return whole ? std::to_string(*whole) : "?";
}

}  // namespace

trust::Reasons penNotesOf(const std::vector<Entry>& log) {
    trust::Reasons notes;
    for (const Entry& entry : log) {
        const std::string station = "Station " + figureOf(entry, "station");
        if (entry.kind == "pen_other")
            notes.push_back({"pen-other", station + " was drawn by another pen than the preflight saw: " +
                                              textOf(entry, "name") + " instead of " +
                                              text::listed(textsOf(entry, "at_preflight")) + "."});
        if (entry.kind == "pen_slow")
            notes.push_back(
                {"pen-slow",
                 station + ": the pen reported " + figureOf(entry, "rate") +
                     " times a second over ten seconds of movement, and the paper asks for " +
                     figureOf(entry, "least_rate") +
                     ". A slow pen is the academy's to mend; people decide what it means for the work."});
    }
    return notes;
}

}  // namespace exam
