#include "app/sitting_desk.hpp"

#include "app/build_info.hpp"
#include "app/exit_code.hpp"
#include "app/records_desk.hpp"
#include "app/speech.hpp"
#include "assessment/classes.hpp"
#include "assessment/hand_in.hpp"
#include "practice/judge.hpp"
#include "record/store/ids.hpp"
#include "record/store/settings.hpp"

namespace app {

namespace {

using assessment::NoSitting;
using assessment::NotBegun;
using assessment::Sitting;

// "; it was due at TIME" and the like; empty without that time.
std::string timeClause(const char* words, const std::optional<std::int64_t>& time) {
    return time ? words + store::wallClockOf(*time) : std::string();
}

// Who sits: named, or whom the window records for. Nothing, or a sentence.
std::optional<std::string> whoSits(const Desk& desk, const PracticeOptions& options,
                                   const store::People& people, std::string& person) {
    By by{options.person, options.passphraseFile};
    if (by.person.empty()) by.person = store::loadSettings(desk.places.settingsFile).settings.person;
    if (by.person.empty())
        return "an attempt at an assignment is somebody's: say whose with --person PERSON, or choose who "
               "practises: stipple people use PERSON";
    const auto actor = actorOf(people, by);
    if (const auto* fault = std::get_if<std::string>(&actor)) return *fault;
    person = std::get<store::Actor>(actor).person;
    return std::nullopt;
}

}  // namespace

std::string describe(const NotBegun& refused, const std::string& title, const level::Level& level) {
    const std::string work = "'" + title + "'";
    const auto& task = refused.task;
    switch (refused.why) {
        case NoSitting::unknown:
            return work +
                   " is not for this person, or was taken back; 'stipple assign tasks PERSON' shows "
                   "what is";
        case NoSitting::notItsLevel:
            return work + " does not have the level '" + level.id +
                   "'; 'stipple assign list --json' shows "
                   "its levels";
        case NoSitting::levelChanged:
            return "the level '" + level.id + "' is not the one that was assigned with " + work +
                   ": its file was changed since; put the old file back, or let an instructor assign it anew";
        case NoSitting::notOpen:
            return work + " is not open yet" + timeClause("; it opens at ", task->opens);
        case NoSitting::closed:
            return work + " is closed" + timeClause("; it was due at ", task->due) +
                   "; an instructor can give more time with 'stipple assign extend'";
        case NoSitting::done:
            return "no attempt is left at " + work + ": " + std::to_string(task->made) + " of " +
                   std::to_string(task->allowed) + " were handed in";
    }
    return {};
}

std::variant<Sitting, std::string> prepareSitting(const Desk& desk, const PracticeOptions& options,
                                                  const level::Level& level, bool pressure) {
    auto opened = openRecords(desk);
    if (auto* fault = std::get_if<std::string>(&opened)) return std::move(*fault);
    auto& records = std::get<store::Records>(opened);
    store::People people(records);
    std::string person;
    if (auto fault = whoSits(desk, options, people, person)) return *fault;
    const auto found = assessment::Classes(records, people).findAssignment(options.assignment);
    if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
    const auto& work = std::get<assessment::Assignment>(found);
    auto sitting = assessment::sittingNow(records, person, work.id, level);
    if (auto* fault = std::get_if<std::string>(&sitting)) return std::move(*fault);
    if (const auto* refused = std::get_if<NotBegun>(&sitting)) return describe(*refused, work.title, level);
    if (work.input == assessment::Assignment::Input::pen && !pressure)
        return "'" + work.title +
               "' is done with a pen, and these samples have no pressure; record them "
               "with a pen";
    return std::get<Sitting>(std::move(sitting));
}

int concludeSitting(const Desk& desk, const PracticeOptions& options, const Sitting& sitting,
                    const level::Level& level, const std::string& path, const record::Attempt& attempt) {
    {
        auto opened = openRecords(desk);
        const auto* unopened = std::get_if<std::string>(&opened);
        const auto fault = unopened != nullptr
                               ? std::optional(*unopened)
                               : assessment::handIn(std::get<store::Records>(opened), attempt.header);
        if (fault) return refuse(*fault + "; the attempt is kept, and handed in with the next start");
    }
    const auto reference = ensembleFor(desk, level);
    if (const auto* fault = std::get_if<std::string>(&reference)) {
        remark(*fault + "; the attempt is handed in, and scored later");
    } else {
        enterAttempt(desk, path, attempt,
                     practice::judge(level, attempt, std::get<scoring::Ensemble>(reference), buildText()));
    }
    auto json = text::Json::object();
    json.set("attempt", attempt.header.attemptId).set("assignment", sitting.task.assignment);
    json.set("level", level.id).set("made", sitting.task.made + 1).set("allowed", sitting.task.allowed);
    print(options.json
              ? json.dump(2)
              : "Handed in for " + sitting.title + ": " + level.id + ", attempt " +
                    std::to_string(sitting.task.made + 1) + " of " + std::to_string(sitting.task.allowed) +
                    ". Score and marks are shown once they are released.");
    return kGood;
}

}  // namespace app
