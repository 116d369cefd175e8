#include "exam/evidence/pen_notes.hpp"

#include <string>
#include <string_view>

namespace exam {

namespace {

std::string textOf(const Entry& entry, std::string_view key) {
    const text::Json* member = entry.details.find(key);
    return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

std::string wholeOf(const Entry& entry, std::string_view key) {
    const text::Json* member = entry.details.find(key);
    return member != nullptr && member->whole() != nullptr ? std::to_string(*member->whole()) : "?";
}

std::string namesOf(const Entry& entry, std::string_view key) {
    std::string names;
    const text::Json* member = entry.details.find(key);
    if (member == nullptr || member->items() == nullptr) return names;
    for (const text::Json& one : *member->items()) {
        if (one.string() != nullptr) names += (names.empty() ? "" : ", ") + *one.string();
    }
    return names;
}

}  // namespace

trust::Reasons penNotesOf(const std::vector<Entry>& log) {
    trust::Reasons notes;
    for (const Entry& entry : log) {
        const std::string station = "Station " + wholeOf(entry, "station");
        if (entry.kind == "pen_other")
            notes.push_back({"pen-other", station + " was drawn by another pen than the preflight saw: " +
                                              textOf(entry, "name") + " instead of " +
                                              namesOf(entry, "at_preflight") + "."});
        if (entry.kind == "pen_slow")
            notes.push_back(
                {"pen-slow",
                 station + ": the pen reported " + wholeOf(entry, "rate") +
                     " times a second over ten seconds of movement, and the paper asks for " +
                     wholeOf(entry, "least_rate") +
                     ". A slow pen is the academy's to mend; people decide what it means for the work."});
    }
    return notes;
}

}  // namespace exam
