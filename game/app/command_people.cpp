#include <algorithm>

#include "app/people_room.hpp"
#include "app/record_commands.hpp"
#include "app/speech.hpp"
#include "assessment/draft_marks.hpp"
#include "record/store/ids.hpp"
#include "record/store/settings.hpp"
#include "text/list.hpp"

namespace app {

namespace {

using store::Actor;
using store::People;
using store::Person;

text::Json timeJson(const std::optional<std::int64_t>& milliseconds) {
    return milliseconds ? text::Json(store::wallClockOf(*milliseconds)) : text::Json();
}

text::Json jsonOf(const Person& person) {
    auto roles = text::Json::array();
    for (const std::string& role : person.row.roles) roles.push(role);
    auto json = text::Json::object();
    json.set("id", person.row.id).set("name", person.name).set("mail", person.mail);
    json.set("roles", std::move(roles)).set("passphrase", person.hasPassphrase);
    json.set("created_at", timeJson(person.row.createdAt)).set("erased_at", timeJson(person.row.erasedAt));
    return json.set("attempts", person.row.attempts);
}

std::string lineOf(const Person& person) {
    const std::string name = person.row.erasedAt   ? "(erased)"
                             : person.name.empty() ? "(no name)"
                                                   : person.name;
    const std::string id = person.row.id == store::kGuest ? "guest     " : person.row.id.substr(0, 8) + "  ";
    std::string line = id + name;
    if (!person.row.roles.empty()) line += "  " + text::listed(person.row.roles);
    line +=
        "  " + std::to_string(person.row.attempts) + (person.row.attempts == 1 ? " attempt" : " attempts");
    return line + (person.hasPassphrase ? "  passphrase" : "");
}

// The same for work on one person; without --by a passphrase is that person's own.
template <typename Work>
int onPerson(const CommandLine& line, const PeopleOptions& options, Work work) {
    By by = options.by;
    if (by.person.empty() && !by.passphraseFile.empty()) by.person = options.person;
    return inRoom(line, by, [&](Room& room) -> std::optional<std::string> {
        const auto found = room.people.find(options.person);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        const auto& person = std::get<Person>(found);
        if (std::optional<std::string> fault = work(room, person)) return fault;
        if (auto fault = room.records.backUpAll()) remark(*fault);
        return std::nullopt;
    });
}

void tell(const Room& room, const PeopleOptions& options, const std::string& id,
          const std::string& sentence) {
    const auto person = room.people.find(id);
    print(options.json ? jsonOf(std::get<Person>(person)).dump(2) : sentence);
}

}  // namespace

int listPeople(const CommandLine& line, bool json) {
    return inRoom(line, {}, [&](Room& room) -> std::optional<std::string> {
        auto rows = text::Json::array();
        for (const Person& person : room.people.list()) {
            rows.push(jsonOf(person));
            if (!json) print(lineOf(person));
        }
        if (json) print(rows.dump(2));
        return std::nullopt;
    });
}

int addPerson(const CommandLine& line, const PeopleOptions& options) {
    return inRoom(line, options.by, [&](Room& room) -> std::optional<std::string> {
        People::New wanted{options.name, options.mail, options.roles, {}};
        if (!options.passphraseFile.empty()) {
            if (auto fault = readPassphrase(options.passphraseFile, wanted.passphrase.emplace()))
                return fault;
        }
        const auto added = room.people.add(room.actor, wanted);
        if (wanted.passphrase) crypto::wipe(*wanted.passphrase);
        if (const auto* fault = std::get_if<std::string>(&added)) return *fault;
        const auto& person = std::get<Person>(added);
        tell(room, options, person.row.id, "Added " + person.name + " (" + person.row.id + ")");
        if (auto fault = room.records.backUpAll()) remark(*fault);
        return std::nullopt;
    });
}

int renamePerson(const CommandLine& line, const PeopleOptions& options) {
    return onPerson(line, options, [&](Room& room, const Person& person) -> std::optional<std::string> {
        if (auto fault = room.people.rename(room.actor, person, options.name, options.mail)) return fault;
        tell(room, options, person.row.id, person.name + " is " + options.name + " now");
        return std::nullopt;
    });
}

int changeRole(const CommandLine& line, const PeopleOptions& options) {
    return onPerson(line, options, [&](Room& room, const Person& person) -> std::optional<std::string> {
        const std::string& role = options.roles.front();
        if (auto fault = options.take ? room.people.takeRole(room.actor, person, role)
                                      : room.people.giveRole(room.actor, person, role))
            return fault;
        const std::string now = text::listed(std::get<Person>(room.people.find(person.row.id)).row.roles);
        tell(room, options, person.row.id, person.name + ": " + (now.empty() ? "no role" : now));
        return std::nullopt;
    });
}

int changePassphrase(const CommandLine& line, const PeopleOptions& options) {
    return onPerson(line, options, [&](Room& room, const Person& person) -> std::optional<std::string> {
        std::optional<std::string> fresh;
        if (!options.none) {
            if (auto fault = readPassphrase(options.passphraseFile, fresh.emplace())) return fault;
        }
        auto fault = room.people.setPassphrase(room.actor, person, fresh);
        if (fresh) crypto::wipe(*fresh);
        if (fault) return fault;
        tell(room, options, person.row.id,
             person.name + (options.none ? " has no passphrase now" : " has a new passphrase"));
        return std::nullopt;
    });
}

int usePerson(const CommandLine& line, const PeopleOptions& options) {
    return inRoom(line, {}, [&](Room& room) -> std::optional<std::string> {
        std::optional<std::string> passphrase;
        if (!options.by.passphraseFile.empty()) {
            if (auto fault = readPassphrase(options.by.passphraseFile, passphrase.emplace())) return fault;
        }
        const auto chosen = room.people.choose(options.person, passphrase);
        if (passphrase) crypto::wipe(*passphrase);
        if (const auto* fault = std::get_if<std::string>(&chosen)) return *fault;
        const auto& person = std::get<Person>(chosen);
        const std::string& file = room.records.places().settingsFile;
        auto loaded = store::loadSettings(file);
        if (loaded.problem) return *loaded.problem;
        store::recordFor(loaded.settings, person);
        if (auto fault = store::saveSettings(file, loaded.settings)) return fault;
        tell(room, options, person.row.id,
             "The window records for " + person.name + " from its next start on");
        return std::nullopt;
    });
}

int erasePerson(const CommandLine& line, const PeopleOptions& options) {
    By by = options.by;
    if (by.person.empty() && !by.passphraseFile.empty()) by.person = options.person;
    return inRoom(line, by, [&](Room& room) -> std::optional<std::string> {
        const auto found = room.people.find(options.person);
        if (const auto* fault = std::get_if<std::string>(&found)) return *fault;
        const auto& person = std::get<Person>(found);
        const auto done = room.people.erase(room.actor, person, options.reason);
        if (const auto* fault = std::get_if<std::string>(&done)) return *fault;
        const auto& erased = std::get<People::Erased>(done);
        assessment::draftsIn(room.records.places()).forgetAll(person.row.id);
        if (options.json) {
            auto json = text::Json::object();
            json.set("id", person.row.id).set("attempts_deleted", static_cast<std::int64_t>(erased.attempts));
            print(json.set("attempts_kept", static_cast<std::int64_t>(erased.kept)).dump(2));
        } else {
            print("Erased: name and " + counted(erased.attempts, "attempt") + "; " +
                  std::to_string(erased.kept) + " of assessments and exams are kept under the number " +
                  person.row.id.substr(0, 8));
        }
        return std::nullopt;
    });
}

}  // namespace app
