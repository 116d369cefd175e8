// Export and import of a person, backup and restore of everything.
#include <filesystem>
#include <memory>

#include "app/build_info.hpp"
#include "app/exit_code.hpp"
#include "app/record_commands.hpp"
#include "app/speech.hpp"
#include "assessment/not_told.hpp"
#include "record/store/data_archive.hpp"
#include "record/store/instance_lock.hpp"
#include "record/store/person_archive.hpp"

namespace app {

namespace {

using store::Actor;
using store::People;

text::Json number(std::size_t count) { return static_cast<std::int64_t>(count); }

// What the others need: records and who acts.
struct Opened {
    Desk desk;
    std::unique_ptr<store::Records> records;
    Actor actor;
};

std::variant<Opened, std::string> openFor(const CommandLine& line, const By& by) {
    auto desk = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&desk)) return std::move(*fault);
    Opened opened{std::get<Desk>(std::move(desk)), nullptr, {}};
    auto records = openRecords(opened.desk);
    if (auto* fault = std::get_if<std::string>(&records)) return std::move(*fault);
    opened.records = std::make_unique<store::Records>(std::get<store::Records>(std::move(records)));
    const auto actor = actorOf(People(*opened.records), by);
    if (const auto* fault = std::get_if<std::string>(&actor)) return *fault;
    opened.actor = std::get<Actor>(actor);
    return opened;
}

store::Judge judgeOf(const Desk& desk) {
    return makeJudge([&desk](const level::Level& level) { return ensembleFor(desk, level); });
}

// Whether the one who acts may put something else in the place of what is here. Records that cannot be opened
// are what a restore is for.
std::optional<std::string> whyNoRestore(const Desk& desk, const By& by) {
    auto opened = openRecords(desk);
    if (const auto* fault = std::get_if<std::string>(&opened)) {
        remark(*fault);
        return std::nullopt;
    }
    const People people(std::get<store::Records>(opened));
    const auto actor = actorOf(people, by);
    if (const auto* fault = std::get_if<std::string>(&actor)) return *fault;
    return people.whyNot(store::Act::restore, std::get<Actor>(actor), "");
}

std::string absolute(const std::string& file) {
    std::error_code error;
    return std::filesystem::absolute(file, error).lexically_normal().string();
}

}  // namespace

int exportToFile(const CommandLine& line, const ArchiveOptions& options) {
    By by = options.by;
    if (by.person.empty() && !by.passphraseFile.empty()) by.person = options.person;
    auto opened = openFor(line, by);
    if (const auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    auto& [desk, records, actor] = std::get<Opened>(opened);
    People people(*records);
    const auto found = people.find(options.person);
    if (const auto* fault = std::get_if<std::string>(&found)) return refuse(*fault);
    const auto& person = std::get<store::Person>(found);
    watchForInterrupt();
    for (const std::string& problem : store::settle(*records, judgeOf(desk), nullptr).problems)
        remark(problem);
    const auto done = store::exportPerson(*records, people, actor, person, absolute(options.file),
                                          buildText(), assessment::notToldYet(records->log().events()));
    if (const auto* fault = std::get_if<std::string>(&done)) return refuse(*fault);
    const std::size_t attempts = std::get<store::Exported>(done).attempts;
    if (options.json) {
        auto json = text::Json::object();
        json.set("file", absolute(options.file)).set("person", person.row.id);
        print(json.set("attempts", number(attempts)).dump(2));
    } else {
        print("Exported " + person.name + " with " + counted(attempts, "attempt") + " to " +
              absolute(options.file));
    }
    return kGood;
}

int importFromFile(const CommandLine& line, const ArchiveOptions& options) {
    auto opened = openFor(line, options.by);
    if (const auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    auto& [desk, records, actor] = std::get<Opened>(opened);
    People people(*records);
    watchForInterrupt();
    const auto done = store::importPerson(*records, people, actor, options.file, judgeOf(desk));
    if (const auto* fault = std::get_if<std::string>(&done)) return refuse(*fault);
    const auto& imported = std::get<store::Imported>(done);
    for (const std::string& note : imported.notes) remark(note);
    if (auto fault = records->backUpAll()) remark(*fault);
    if (options.json) {
        auto json = text::Json::object();
        json.set("person", imported.person).set("name", imported.name).set("new_person", imported.fresh);
        json.set("attempts", number(imported.attempts)).set("attempts_known", number(imported.known));
        print(json.dump(2));
    } else {
        print("Imported " + (imported.name.empty() ? std::string("the guest") : imported.name) + ": " +
              counted(imported.attempts, "new attempt") + ", " + std::to_string(imported.known) +
              " known already");
    }
    return kGood;
}

int backUpToFile(const CommandLine& line, const ArchiveOptions& options) {
    auto opened = openFor(line, options.by);
    if (const auto* fault = std::get_if<std::string>(&opened)) return refuse(*fault);
    auto& [desk, records, actor] = std::get<Opened>(opened);
    if (auto fault = People(*records).whyNot(store::Act::backUp, actor, "")) return refuse(*fault);
    const auto done = store::backUpData(*records, absolute(options.file), buildText());
    if (const auto* fault = std::get_if<std::string>(&done)) return refuse(*fault);
    const auto& made = std::get<store::BackedUp>(done);
    if (options.json) {
        auto json = text::Json::object();
        json.set("file", absolute(options.file)).set("attempts", number(made.attempts));
        print(json.set("people", number(made.people)).set("files", number(made.files)).dump(2));
    } else {
        print("Backed up " + counted(made.attempts, "attempt") + " and " + std::to_string(made.people) +
              " people to " + absolute(options.file));
    }
    return kGood;
}

int restoreFromFile(const CommandLine& line, const ArchiveOptions& options) {
    auto found = openDesk(line.levelsFolder);
    if (auto* fault = std::get_if<std::string>(&found)) return refuse(*fault);
    const Desk& desk = std::get<Desk>(found);
    if (auto fault = store::makePlaces(desk.places)) return refuse(*fault);
    const auto lock = store::InstanceLock::take(desk.places.lockFile);
    if (const auto* fault = std::get_if<std::string>(&lock)) return refuse(*fault);
    if (auto fault = whyNoRestore(desk, options.by)) return refuse(*fault);
    const auto done = store::restoreData(desk.places, options.file, options.over);
    if (const auto* fault = std::get_if<std::string>(&done)) return refuse(*fault);
    const auto& restored = std::get<store::Restored>(done);
    auto fresh = openRecords(desk);
    if (const auto* fault = std::get_if<std::string>(&fresh)) return refuse(*fault);
    watchForInterrupt();
    ProgressLine progress("Entering the attempts", 1.0);
    const auto settled = store::settle(std::get<store::Records>(fresh), judgeOf(desk),
                                       [&](double share) { return progress.show(share); });
    for (const std::string& problem : settled.problems) remark(problem);
    if (options.json) {
        auto json = text::Json::object();
        json.set("attempts", number(restored.what.attempts)).set("people", number(restored.what.people));
        json.set("files", number(restored.what.files));
        print(
            json.set("before", restored.before.empty() ? text::Json() : text::Json(restored.before)).dump(2));
        return kGood;
    }
    print("Restored " + counted(restored.what.attempts, "attempt") + " and " +
          std::to_string(restored.what.people) + " people");
    if (!restored.before.empty()) print("What was there before lies in " + restored.before);
    return kGood;
}

}  // namespace app
