// Marking in the people's room: what the commands about one piece of work or one assignment begin with.
#pragma once

#include <fstream>
#include <iostream>
#include <iterator>

#include "app/mark_commands.hpp"
#include "app/mark_text.hpp"
#include "app/people_room.hpp"
#include "assessment/classes.hpp"
#include "assessment/marking.hpp"

namespace app {

using MarkFault = std::optional<std::string>;

// Work on one assignment that is there: work(room, marking, assignment) returns a sentence, or nothing.
template <typename Options, typename Work>
int onMarking(const CommandLine& line, const Options& options, Work work) {
    return inRoom(line, options.by, [&](Room& room) -> MarkFault {
        const auto found = assessment::Classes(room.records, room.people).findAssignment(options.assignment);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        assessment::Marking marking(room.records, room.people);
        return work(room, marking, std::get<assessment::Assignment>(found));
    });
}

// An act on one attempt; then what the actor may see of it is said.
template <typename Act>
int actOnWork(const CommandLine& line, const MarkOptions& options, Act act) {
    return inRoom(line, options.by, [&](Room& room) -> MarkFault {
        assessment::Marking marking(room.records, room.people);
        const auto found = marking.find(options.which);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        const std::string& attempt = std::get<assessment::MarkedAttempt>(found).attempt;
        if (MarkFault fault = act(room, marking, attempt)) return fault;
        const auto work = std::get<assessment::MarkedAttempt>(marking.find(attempt));
        print(options.json ? workJson(work, room.actor.person).dump(2) : workText(work, room.actor.person));
        return std::nullopt;
    });
}

// A JSON file, or standard input for "-"; a sentence when it is none.
[[nodiscard]] inline std::variant<text::Json, std::string> readJson(const std::string& file) {
    std::ifstream opened;
    if (file != "-") opened.open(file, std::ios::binary);
    std::istream& in = file == "-" ? std::cin : opened;
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (file != "-" && (!opened.is_open() || opened.bad()))
        return file + ": cannot be read; check the name and its permissions";
    auto parsed = text::parseJson(bytes);
    if (const auto* error = std::get_if<text::JsonError>(&parsed))
        return file + ": is no JSON: " + error->what + " at byte " + std::to_string(error->byte);
    return std::get<text::Json>(std::move(parsed));
}

}  // namespace app
