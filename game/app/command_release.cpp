// Telling candidates, and grading anew what they were told.
#include "app/marking_room.hpp"

namespace app {

namespace {

using assessment::Assignment;
using assessment::MarkedAttempt;
using assessment::Marking;

text::Json jsonOf(const Marking::Move& move) {
    auto json = text::Json::object();
    json.set("attempt", move.attempt).set("pseudonym", move.pseudonym);
    json.set("before_version", move.beforeVersion);
    return json.set("before", gradeJson(move.before)).set("after", gradeJson(move.after));
}

// Agreed work with the grade that a release would tell; one's own is left out.
MarkFault previewRelease(const Room& room, const Marking& marking, const Assignment& assignment,
                         const MarkOptions& options) {
    if (auto fault = marking.whyNotRead(room.actor, assignment)) return fault;
    const auto books = marking.books();
    auto rows = text::Json::array();
    for (const MarkedAttempt& work : books.marks.attempts) {
        if (work.assignment != assignment.id || work.state != MarkedAttempt::State::agreed ||
            !assessment::seesScore(work, room.actor.person))
            continue;
        const auto told = marking.gradeNow(work, books.marks.assignments.at(assignment.id));
        auto row = rowJson(work, room.actor.person);
        rows.push(row.set("grade", gradeJson(told.grade)));
        if (!options.json)
            print(work.attempt.substr(0, 8) + "  " + work.pseudonym + "  " + gradeText(told.grade));
    }
    if (options.json) {
        print(rows.dump(2));
    } else if (rows.items()->empty()) {
        print("Nothing of " + assignment.title + " that you may see is agreed and not released");
    }
    return std::nullopt;
}

// The attempt that is named, or none for all; a sentence when it is not there.
std::variant<std::optional<std::string>, std::string> oneOf(const Marking& marking,
                                                            const Assignment& assignment,
                                                            const std::string& which) {
    if (which.empty()) return std::optional<std::string>();
    const auto found = marking.find(which, assignment.id);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    return std::optional(std::get<MarkedAttempt>(found).attempt);
}

}  // namespace

int releaseGrades(const CommandLine& line, const MarkOptions& options) {
    return onMarking(
        line, options, [&](Room& room, Marking& marking, const Assignment& assignment) -> MarkFault {
            if (options.preview) return previewRelease(room, marking, assignment, options);
            const auto attempt = oneOf(marking, assignment, options.which);
            if (const auto* fault = std::get_if<std::string>(&attempt)) return *fault;
            const auto released =
                marking.release(room.actor, assignment, std::get<std::optional<std::string>>(attempt));
            if (const auto* fault = std::get_if<std::string>(&released)) return *fault;
            const auto& done = std::get<Marking::Released>(released);
            auto json = text::Json::object();
            json.set("released", static_cast<std::int64_t>(done.attempts));
            json.set("waiting", static_cast<std::int64_t>(done.waiting));
            print(options.json ? json.dump(2)
                               : assignment.title + ": " + counted(done.attempts, "attempt") + " released, " +
                                     std::to_string(done.waiting) + " not agreed yet");
            return std::nullopt;
        });
}

int regradeWork(const CommandLine& line, const MarkOptions& options) {
    return onMarking(
        line, options, [&](Room& room, Marking& marking, const Assignment& assignment) -> MarkFault {
            const auto moved = options.preview ? marking.regradePreview(room.actor, assignment)
                                               : marking.regrade(room.actor, assignment, options.reason);
            if (const auto* fault = std::get_if<std::string>(&moved)) return *fault;
            auto rows = text::Json::array();
            for (const Marking::Move& move : std::get<std::vector<Marking::Move>>(moved)) {
                rows.push(jsonOf(move));
                if (!options.json)
                    print(move.attempt.substr(0, 8) + "  " + move.pseudonym + "  " + gradeText(move.before) +
                          " -> " + gradeText(move.after));
            }
            if (options.json) {
                print(rows.dump(2));
            } else if (rows.items()->empty()) {
                print("No grade moves.");
            }
            return std::nullopt;
        });
}

}  // namespace app
