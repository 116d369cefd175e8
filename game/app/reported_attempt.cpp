#include "app/reported_attempt.hpp"

#include <algorithm>
#include <filesystem>

#include "assessment/classes.hpp"
#include "assessment/marking.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/store/ids.hpp"
#include "report/released_work.hpp"
#include "review/drill_words.hpp"
#include "review/progress.hpp"

namespace app {

namespace {

using Fault = std::optional<std::string>;
using Row = store::AttemptRow;

constexpr std::size_t kFewestDigits = 6;
constexpr const char* kOfExam = ": an attempt of an exam has no report; its result is the exam's to give";

// A name with a slash or an ending is a file's; so is one that is there.
bool isFile(const std::string& what) {
    std::error_code error;
    return what.find('/') != std::string::npos || what.ends_with(".attempt") ||
           std::filesystem::exists(what, error);
}

std::variant<Row, std::string> rowOf(const store::Records& records, const std::string& which) {
    std::vector<Row> found;
    if (which.size() >= kFewestDigits && store::isHex(which, which.size())) {
        for (Row& row : records.attempts({})) {
            if (row.attemptId.starts_with(which)) found.push_back(std::move(row));
        }
    }
    if (found.size() == 1) return found.front();
    if (found.empty())
        return "'" + which + "' is no attempt; give its file, its id or the id's first six digits";
    return "several attempts begin with '" + which + "'; write more of the id";
}

// What the course proposes to the person now.
std::string nextOf(const Desk& desk, const store::Records& records, const std::string& person,
                   const text::Catalogue& words) {
    const auto levels = level_yaml::readLibrary(desk.levelFolders).levels;
    const review::Syllabus syllabus = review::syllabusOf(levels);
    const std::int64_t now = store::millisecondsOf(records.now()).value_or(0);
    const review::Progress progress = review::progressOf(syllabus, records.runs({person, {}}), now);
    if (!progress.drill) return {};
    const std::size_t index = progress.drill->level;
    return review::nextSentence(words, *progress.drill, syllabus.levels[index],
                                levels[syllabus.order[index]].title);
}

// What the records say of practice: whose it is and what comes next.
Fault tellOfPractice(const Desk& desk, const store::Records& records, const store::People& people,
                     const store::Actor& actor, const Row& row, const text::Catalogue& words,
                     ReportedAttempt& reported) {
    // Who may have a copy of somebody's data may have a report of it.
    if (auto fault = people.whyNot(store::Act::exportPerson, actor, row.person)) return fault;
    const auto person = people.find(row.person);
    if (const auto* known = std::get_if<store::Person>(&person);
        known != nullptr && row.person != store::kGuest && !known->name.empty())
        reported.name = known->name;
    if (row.kind == "practice") reported.next = nextOf(desk, records, row.person, words);
    return std::nullopt;
}

Fault readFrom(const std::string& path, ReportedAttempt& reported) {
    auto read = record::readAttempt(path);
    if (const auto* fault = std::get_if<record::FileFault>(&read)) return fault->message;
    reported.path = path;
    reported.attempt = std::get<record::Attempt>(std::move(read));
    return std::nullopt;
}

// Work of an assignment: nothing of it before the candidate has been told.
Fault tellOfWork(store::Records& records, store::People& people, const store::Actor& actor,
                 const std::string& attempt, ReportedAttempt& reported) {
    const assessment::Marking marking(records, people);
    const assessment::Marking::Books books = marking.books();
    const assessment::MarkedAttempt* const work = books.marks.find(attempt);
    if (work == nullptr)
        return "the attempt " + attempt + " was made for an assignment that is not known here";
    if (auto fault = marking.whyNotRead(actor, *work)) return fault;
    if (work->released.empty())
        return work->pseudonym + " has no released grade yet; its report can be printed from then on";
    const assessment::Assignment* const assignment = books.classes.findAssignment(work->assignment);
    reported.released = report::releasedWorkOf(*work, books.marks.assignments.at(work->assignment),
                                               assignment != nullptr ? assignment->title : "");
    const auto person = people.find(work->person);
    if (const auto* known = std::get_if<store::Person>(&person); known != nullptr && !known->name.empty())
        reported.name = known->name;
    return std::nullopt;
}

Fault fromRecords(const Desk& desk, const std::string& which, const By& by, const text::Catalogue& words,
                  ReportedAttempt& reported) {
    auto opened = openRecords(desk);
    if (auto* fault = std::get_if<std::string>(&opened)) return std::move(*fault);
    auto& records = std::get<store::Records>(opened);
    store::People people(records);
    const auto actor = actorOf(people, by);
    if (const auto* fault = std::get_if<std::string>(&actor)) return *fault;
    const auto row = rowOf(records, which);
    if (const auto* fault = std::get_if<std::string>(&row)) return *fault;
    const Row& found = std::get<Row>(row);
    if (found.kind == "exam" || found.kind == "rehearsal") return which + kOfExam;
    const auto& asks = std::get<store::Actor>(actor);
    const Fault fault = found.kind == "assessment"
                            ? tellOfWork(records, people, asks, found.attemptId, reported)
                            : tellOfPractice(desk, records, people, asks, found, words, reported);
    if (fault) return fault;
    return readFrom(desk.places.attempts + "/" + found.file, reported);
}

// A file of practice stands for itself; what the records say of other work decides about its report.
Fault fromFile(const Desk& desk, const std::string& path, const By& by, const text::Catalogue& words,
               ReportedAttempt& reported) {
    if (auto fault = readFrom(path, reported)) return fault;
    const record::Kind kind = reported.attempt.header.kind;
    if (kind == record::Kind::practice || kind == record::Kind::demo) return std::nullopt;
    if (kind == record::Kind::assessment)
        return fromRecords(desk, reported.attempt.header.attemptId, by, words, reported);
    return path + kOfExam;
}

}  // namespace

std::variant<ReportedAttempt, std::string> attemptToReport(const Desk& desk, const std::string& what,
                                                           const By& by, const text::Catalogue& words) {
    ReportedAttempt reported;
    const Fault fault = isFile(what) ? fromFile(desk, what, by, words, reported)
                                     : fromRecords(desk, what, by, words, reported);
    if (fault) return *fault;
    return reported;
}

}  // namespace app
