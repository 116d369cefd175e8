// What waits to be marked, and giving marks.
#include "app/marking_room.hpp"

namespace app {

namespace {

using assessment::Assignment;
using assessment::MarkedAttempt;
using assessment::Marking;

// The whole mark is somebody's whom the sheet's file came from.
std::variant<assessment::MarkSheet, std::string> sheetIn(const std::string& file) {
    const auto json = readJson(file);
    if (const auto* fault = std::get_if<std::string>(&json)) return *fault;
    auto sheet = assessment::sheetOf(std::get<text::Json>(json));
    if (const auto* fault = std::get_if<std::string>(&sheet)) return file + ": " + *fault;
    return sheet;
}

}  // namespace

int listMarking(const CommandLine& line, const MarkOptions& options) {
    return inRoom(line, options.by, [&](Room& room) -> MarkFault {
        const Marking marking(room.records, room.people);
        const auto books = marking.books();
        std::optional<std::string> only;
        if (!options.assignment.empty()) {
            const auto found =
                assessment::Classes(room.records, room.people).findAssignment(options.assignment);
            if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
            only = std::get<Assignment>(found).id;
        }
        auto rows = text::Json::array();
        MarkFault refused;
        for (const Assignment& assignment : books.classes.assignments) {
            if (only && assignment.id != *only) continue;
            if (auto fault = marking.whyNotRead(room.actor, assignment)) {
                refused = fault;
                continue;
            }
            for (const MarkedAttempt& work : books.marks.attempts) {
                if (work.assignment != assignment.id) continue;
                rows.push(rowJson(work, room.actor.person));
                if (!options.json) print(rowText(work, room.actor.person) + "  " + assignment.title);
            }
        }
        // Of all assignments those are listed that the actor may see; of one, or of none that may be seen,
        // why.
        if (refused && rows.items()->empty()) return refused;
        if (options.json) print(rows.dump(2));
        return std::nullopt;
    });
}

int showMarked(const CommandLine& line, const MarkOptions& options) {
    return actOnWork(
        line, options, [](Room& room, Marking& marking, const std::string& attempt) -> MarkFault {
            return marking.whyNotRead(room.actor, std::get<MarkedAttempt>(marking.find(attempt)));
        });
}

int submitMark(const CommandLine& line, const MarkOptions& options) {
    const auto sheet = sheetIn(options.file);
    if (const auto* fault = std::get_if<std::string>(&sheet)) return refuse(*fault);
    return actOnWork(line, options, [&](Room& room, Marking& marking, const std::string& attempt) {
        return marking.submit(room.actor, attempt, std::get<assessment::MarkSheet>(sheet),
                              options.rubricVersion);
    });
}

int askSecondMark(const CommandLine& line, const MarkOptions& options) {
    return actOnWork(line, options, [&](Room& room, Marking& marking, const std::string& attempt) {
        return marking.askSecond(room.actor, attempt, options.reason);
    });
}

int conferMarks(const CommandLine& line, const MarkOptions& options) {
    const auto marks = marksIn(options.marks);
    if (const auto* fault = std::get_if<std::string>(&marks)) return refuse(*fault);
    return actOnWork(line, options, [&](Room& room, Marking& marking, const std::string& attempt) {
        return marking.confer(room.actor, attempt, std::get<assessment::AgreedMarks>(marks), options.reason);
    });
}

int overruleGrade(const CommandLine& line, const MarkOptions& options) {
    if (options.pass == options.fail) return refuse("say which way: --pass or --fail");
    return actOnWork(line, options, [&](Room& room, Marking& marking, const std::string& attempt) {
        return marking.overrule(room.actor, attempt, options.pass, options.reason);
    });
}

int appealGrade(const CommandLine& line, const MarkOptions& options) {
    return actOnWork(line, options, [&](Room& room, Marking& marking, const std::string& attempt) {
        return marking.appeal(room.actor, attempt, options.reason);
    });
}

int decideAppeal(const CommandLine& line, const MarkOptions& options) {
    if (options.uphold == options.reject) return refuse("say which way: --uphold or --reject");
    if (options.pass && options.fail) return refuse("--pass and --fail exclude each other");
    std::optional<assessment::AgreedMarks> marks;
    if (!options.marks.empty()) {
        const auto read = marksIn(options.marks);
        if (const auto* fault = std::get_if<std::string>(&read)) return refuse(*fault);
        marks = std::get<assessment::AgreedMarks>(read);
    }
    std::optional<bool> verdict;
    if (options.pass || options.fail) verdict = options.pass;
    return actOnWork(line, options, [&](Room& room, Marking& marking, const std::string& attempt) {
        return marking.decideAppeal(room.actor, attempt, options.uphold, marks, options.reason, verdict);
    });
}

}  // namespace app
