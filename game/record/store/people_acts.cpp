// The acts: each is allowed, written down, done.
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "crypto/random_id.hpp"
#include "record/store/durable_file.hpp"
#include "record/store/identity.hpp"
#include "record/store/ids.hpp"
#include "record/store/people.hpp"
#include "record/store/settings.hpp"

namespace store {

namespace {

bool hasRole(const PersonRow& row, const std::string& role) {
    return std::find(row.roles.begin(), row.roles.end(), role) != row.roles.end();
}

std::optional<std::string> whyNoRole(const std::string& role) {
    if (std::find(allRoles().begin(), allRoles().end(), role) != allRoles().end()) return std::nullopt;
    std::string known;
    for (const std::string& each : allRoles()) known += (known.empty() ? "" : ", ") + each;
    return "'" + role + "' is no role; there are: " + known;
}

// Reasons against one who is no person of this place's own.
std::optional<std::string> whyNoSubject(const Person& person) {
    if (person.row.id == kGuest) return "the guest has no name, role or passphrase; add a person instead";
    if (person.row.erasedAt) return "this person was erased";
    return std::nullopt;
}

std::optional<std::string> hashed(const std::string& passphrase, crypto::PassphraseCost cost,
                                  std::optional<std::string>& hash) {
    hash = crypto::hashPassphrase(passphrase, cost);
    if (hash) return std::nullopt;
    return "there is not enough memory to keep a passphrase safely (256 MiB); close other programs and try "
           "again";
}

// The window's settings show the name of the person whom it records for; an empty one is the guest's.
std::optional<std::string> tellSettings(const std::string& file, const std::string& person,
                                        const std::string& name) {
    auto loaded = loadSettings(file);
    if (!loaded.found || loaded.settings.person != person) return std::nullopt;
    loaded.settings.name = name;
    if (name.empty()) loaded.settings.person.clear();
    return saveSettings(file, loaded.settings);
}

}  // namespace

std::variant<Person, std::string> People::add(const Actor& actor, const New& wanted) {
    const std::vector<std::string> roles =
        wanted.roles.empty() ? std::vector<std::string>{"trainee"} : wanted.roles;
    if (auto fault = whyNot(Act::addPerson, actor, "")) return *fault;
    const bool more =
        std::any_of(roles.begin(), roles.end(), [](const auto& role) { return role != "trainee"; });
    if (auto fault = more ? whyNot(Act::changeRole, actor, "") : std::nullopt) return *fault;
    if (auto fault = whyNoName(wanted.name)) return *fault;
    for (const std::string& role : roles) {
        if (auto fault = whyNoRole(role)) return *fault;
    }
    Identity identity{wanted.name, wanted.mail, {}};
    if (wanted.passphrase) {
        if (auto fault = whyNoPassphrase(*wanted.passphrase, roles)) return *fault;
        if (auto fault = hashed(*wanted.passphrase, m_cost, identity.passphrase)) return *fault;
    }
    const std::string id = crypto::hex(crypto::randomId());
    if (auto fault = act(actor, "person_added", id, "")) return *fault;
    for (const std::string& role : roles) {
        if (auto fault = act(actor, "role_given", id, role)) return *fault;
    }
    if (auto fault = keep(id, identity)) return *fault;
    return withName(*m_records.person(id));
}

People::Fault People::admit(const Actor& actor, const Newcomer& newcomer, std::vector<std::string>& notes) {
    if (newcomer.id == kGuest) return std::nullopt;
    const auto row = m_records.person(newcomer.id);
    if (!row || !row->createdAt) {
        Event event = eventOf(actor, "person_added", newcomer.id);
        event.details.set("created_at", newcomer.createdAt);
        if (auto fault = m_records.act(std::move(event))) return fault;
    }
    for (const std::string& role : newcomer.roles) {
        if (row && hasRole(*row, role)) continue;
        if (auto refused = role == "trainee" ? std::nullopt : whyNot(Act::changeRole, actor, newcomer.id)) {
            notes.push_back("the role '" + role + "' was not taken over: " + *refused);
        } else if (auto fault = act(actor, "role_given", newcomer.id, role)) {
            return fault;
        }
    }
    if (!newcomer.name || findIdentity(m_records.identities(), newcomer.id)) return std::nullopt;
    return keep(newcomer.id, {*newcomer.name, newcomer.mail, {}});
}

People::Fault People::rename(const Actor& actor, const Person& person, const std::string& name,
                             const std::optional<std::string>& mail) {
    if (auto fault = whyNoSubject(person)) return fault;
    if (auto fault = whyNot(Act::rename, actor, person.row.id)) return fault;
    if (auto fault = whyNoName(name)) return fault;
    if (auto fault = act(actor, "person_renamed", person.row.id, "")) return fault;
    auto identity = findIdentity(m_records.identities(), person.row.id).value_or(Identity{});
    identity.name = name;
    if (mail) identity.mail = mail->empty() ? std::nullopt : mail;
    if (auto fault = keep(person.row.id, identity)) return fault;
    return tellSettings(m_records.places().settingsFile, person.row.id, name);
}

People::Fault People::giveRole(const Actor& actor, const Person& person, const std::string& role) {
    if (auto fault = whyNoSubject(person)) return fault;
    if (auto fault = whyNoRole(role)) return fault;
    if (auto fault = whyNot(Act::changeRole, actor, person.row.id)) return fault;
    return act(actor, "role_given", person.row.id, role);
}

People::Fault People::takeRole(const Actor& actor, const Person& person, const std::string& role) {
    if (auto fault = whyNoSubject(person)) return fault;
    if (!hasRole(person.row, role)) return "'" + person.name + "' has no role '" + role + "'";
    if (auto fault = whyNot(Act::changeRole, actor, person.row.id)) return fault;
    return act(actor, "role_taken", person.row.id, role);
}

People::Fault People::setPassphrase(const Actor& actor, const Person& person,
                                    const std::optional<std::string>& passphrase) {
    if (auto fault = whyNoSubject(person)) return fault;
    if (auto fault = whyNot(Act::setPassphrase, actor, person.row.id)) return fault;
    auto identity = findIdentity(m_records.identities(), person.row.id);
    if (!identity) return std::string("a person without a name has no passphrase; rename the person first");
    identity->passphrase.reset();
    if (passphrase) {
        if (auto fault = whyNoPassphrase(*passphrase, person.row.roles)) return fault;
        if (auto fault = hashed(*passphrase, m_cost, identity->passphrase)) return fault;
    }
    if (auto fault = act(actor, passphrase ? "passphrase_set" : "passphrase_taken", person.row.id, ""))
        return fault;
    return keep(person.row.id, *identity);
}

std::variant<People::Erased, std::string> People::erase(const Actor& actor, const Person& person,
                                                        const std::string& reason) {
    if (auto fault = whyNoSubject(person)) return *fault;
    if (auto fault = whyNot(Act::erase, actor, person.row.id)) return *fault;
    const auto before = m_records.attempts({person.row.id, {}, -1});
    Event event = eventOf(actor, "person_erased", person.row.id);
    event.reason = reason;
    if (auto fault = m_records.act(std::move(event))) return *fault;
    Erased erased;
    erased.kept = m_records.attempts({person.row.id, {}, -1}).size();
    for (const AttemptRow& row : before) {
        if (row.kind == "assessment" || row.kind == "exam") continue;
        const std::string path = m_records.places().attempts + "/" + row.file;
        if (::unlink(path.c_str()) != 0 && errno != ENOENT)
            return path + ": the attempt cannot be deleted: " + reasonOf(errno);
        ++erased.attempts;
    }
    if (auto fault = syncFolder(m_records.places().attempts)) return *fault;
    try {
        forgetIdentity(m_records.identities(), person.row.id);
    } catch (const DatabaseError& error) {
        return std::string(error.what());
    }
    if (auto fault = tellSettings(m_records.places().settingsFile, person.row.id, "")) return *fault;
    if (auto fault = m_records.renewBackups()) return *fault;
    return erased;
}

}  // namespace store
