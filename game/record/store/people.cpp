#include "record/store/people.hpp"

#include <algorithm>

#include "record/store/ids.hpp"
#include "record/store/settings.hpp"
#include "text/utf8.hpp"

namespace store {

namespace {

constexpr std::size_t kFewestDigits = 6;

bool hasRole(const PersonRow& row, const std::string& role) {
    return std::find(row.roles.begin(), row.roles.end(), role) != row.roles.end();
}

bool fits(const Person& person, const std::string& who) {
    const bool digits = who.size() >= kFewestDigits && isHex(who, who.size());
    return person.name == who || (digits && person.row.id.starts_with(who)) ||
           (who == "guest" && person.row.id == kGuest);
}

bool isText(const std::string& text) {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; };
    return !text::firstBadUtf8(text) && std::none_of(text.begin(), text.end(), control);
}

}  // namespace

const std::vector<std::string>& allRoles() {
    static const std::vector<std::string> kRoles{"admin",      "certifier",   "examiner",
                                                 "instructor", "invigilator", "trainee"};
    return kRoles;
}

std::optional<std::string> whyNoPassphrase(const std::string& passphrase,
                                           const std::vector<std::string>& roles) {
    const bool more =
        std::any_of(roles.begin(), roles.end(), [](const auto& role) { return role != "trainee"; });
    const std::size_t fewest = more ? 15 : 8;
    if (passphrase.size() < fewest)
        return "the passphrase is shorter than " + std::to_string(fewest) +
               " bytes; a sentence of six words is easy to keep";
    if (passphrase.size() > 1000) return "the passphrase is longer than 1000 bytes; choose a shorter one";
    return std::nullopt;
}

std::optional<std::string> whyNoName(const std::string& name) {
    if (name.empty() || name.size() > 200 || !isText(name))
        return "a name has 1 to 200 bytes of UTF-8 and no control characters";
    if ((name.size() >= kFewestDigits && isHex(name, name.size())) || name == "guest" || name == "Guest")
        return "'" + name + "' cannot be told from an id or the guest; choose another name";
    return std::nullopt;
}

Person People::withName(PersonRow row) const {
    Person person;
    person.row = std::move(row);
    if (person.row.id == kGuest) person.name = "Guest";
    if (const auto identity = findIdentity(m_records.identities(), person.row.id)) {
        person.name = identity->name;
        person.mail = identity->mail;
        person.hasPassphrase = identity->passphrase.has_value();
    }
    return person;
}

std::vector<Person> People::list() const {
    std::vector<Person> people;
    for (PersonRow& row : m_records.persons()) people.push_back(withName(std::move(row)));
    return people;
}

std::variant<Person, std::string> People::find(const std::string& who) const {
    std::vector<Person> fitting;
    for (Person& person : list()) {
        if (fits(person, who)) fitting.push_back(std::move(person));
    }
    if (fitting.size() == 1) return std::move(fitting.front());
    if (fitting.empty())
        return "nobody is called '" + who + "' (see: stipple people list); names are told apart by capitals";
    return std::to_string(fitting.size()) + " people are called '" + who +
           "'; say which by the id (see: stipple people list)";
}

bool People::guarded() const {
    const auto people = list();
    return std::any_of(people.begin(), people.end(), [](const Person& person) {
        return person.hasPassphrase && hasRole(person.row, "admin");
    });
}

std::variant<Actor, std::string> People::actor(const std::string& who,
                                               const std::optional<std::string>& passphrase) const {
    if (who.empty()) {
        if (passphrase) return std::string("a passphrase needs a person: say whose with --by PERSON");
        return Actor{};
    }
    auto found = find(who);
    if (auto* fault = std::get_if<std::string>(&found)) return std::move(*fault);
    const std::string& id = std::get<Person>(found).row.id;
    if (std::get<Person>(found).row.erasedAt) return "'" + who + "' was erased; name somebody else";
    const auto identity = findIdentity(m_records.identities(), id);
    if (!identity || !identity->passphrase) return Actor{id, false};
    if (!passphrase) return "'" + who + "' has a passphrase: give it with a file";
    if (!crypto::isPassphrase(*identity->passphrase, *passphrase))
        return "this is not the passphrase of '" + who + "'; nothing was changed";
    return Actor{id, true};
}

std::variant<Person, std::string> People::choose(const std::string& who,
                                                 const std::optional<std::string>& passphrase) const {
    auto found = find(who);
    if (std::holds_alternative<std::string>(found)) return found;
    if (std::get<Person>(found).row.erasedAt) return std::string("this person was erased; choose another");
    auto chosen = actor(who, passphrase);
    if (auto* fault = std::get_if<std::string>(&chosen)) return std::move(*fault);
    return found;
}

void recordFor(Settings& settings, const Person& person) {
    const bool guest = person.row.id == kGuest;
    settings.person = guest ? "" : person.row.id;
    settings.name = guest ? "" : person.name;
}

People::Fault People::whyNot(Act act, const Actor& actor, const std::string& subject) const {
    Doing doing;
    doing.guarded = guarded();
    doing.known = actor.known;
    if (const auto row = m_records.person(actor.person)) doing.roles = row->roles;
    doing.self = !actor.person.empty() && actor.person == subject;
    const auto identity = findIdentity(m_records.identities(), subject);
    doing.subjectGuarded = identity && identity->passphrase;
    return store::whyNot(act, doing);
}

People::Fault People::whyNotInClass(Act act, const Actor& actor, bool teaches) const {
    return whyNotOnWork(act, actor, {teaches, false, {}});
}

People::Fault People::whyNotOnWork(Act act, const Actor& actor, const Standing& standing) const {
    Doing doing;
    doing.guarded = guarded();
    doing.known = actor.known;
    doing.teaches = standing.teaches;
    doing.marks = standing.marks;
    doing.self = !actor.person.empty() && actor.person == standing.candidate;
    if (const auto row = m_records.person(actor.person)) doing.roles = row->roles;
    const auto identity = findIdentity(m_records.identities(), standing.candidate);
    doing.subjectGuarded = doing.self && identity && identity->passphrase;
    return store::whyNot(act, doing);
}

Event People::eventOf(const Actor& actor, const char* action, const std::string& subject) const {
    Event event;
    event.actor = actor.person.empty() ? std::string(kGuest) : actor.person;
    event.action = action;
    if (!subject.empty()) event.subject = subject;
    return event;
}

People::Fault People::act(const Actor& actor, const char* action, const std::string& subject,
                          const std::string& role) {
    Event event = eventOf(actor, action, subject);
    if (!role.empty()) event.details.set("role", role);
    return m_records.act(std::move(event));
}

People::Fault People::note(const Actor& actor, const std::string& action,
                           const std::optional<std::string>& subject) {
    return m_records.act(eventOf(actor, action.c_str(), subject.value_or("")));
}

People::Fault People::note(const Actor& actor, const std::string& action,
                           const std::optional<std::string>& subject, const std::string& reason,
                           text::Json details) {
    Event event = eventOf(actor, action.c_str(), subject.value_or(""));
    if (!reason.empty()) event.reason = reason;
    event.details = std::move(details);
    return m_records.act(std::move(event));
}

People::Fault People::keep(const std::string& person, const Identity& identity) {
    try {
        putIdentity(m_records.identities(), person, identity);
    } catch (const DatabaseError& error) {
        return error.what();
    }
    return std::nullopt;
}

}  // namespace store
