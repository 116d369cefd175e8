// People and what is done about them. Every act is checked against the permissions, written to the event log
// and only then done; names stay out of the log.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "crypto/passphrase.hpp"
#include "record/store/identity.hpp"
#include "record/store/permissions.hpp"
#include "record/store/records.hpp"

namespace store {

// A person with the name.
struct Person {
    PersonRow row;
    std::string name;  // "Guest" for the guest; empty for one without
    std::optional<std::string> mail;
    bool hasPassphrase = false;
};

// Who acts. By nobody named it is whoever has the system account.
struct Actor {
    std::string person;  // id; empty: not named
    bool known = false;  // gave the right passphrase
};

class People {
public:
    using Fault = std::optional<std::string>;  // nothing, or one sentence

    explicit People(Records& records, crypto::PassphraseCost cost = {}) : m_records(records), m_cost(cost) {}

    [[nodiscard]] std::vector<Person> list() const;
    // By id, by the first digits of one (6 at least), by the exact name, or "guest". A sentence when none or
    // several fit.
    [[nodiscard]] std::variant<Person, std::string> find(const std::string& who) const;

    // `who`: empty for nobody named. A person with a passphrase must give it.
    [[nodiscard]] std::variant<Actor, std::string> actor(const std::string& who,
                                                         const std::optional<std::string>& passphrase) const;
    [[nodiscard]] Fault whyNot(Act act, const Actor& actor, const std::string& subject) const;
    // The same for what is about a class; `teaches`: the actor is one of its instructors.
    [[nodiscard]] Fault whyNotInClass(Act act, const Actor& actor, bool teaches) const;
    // The same for what is about a piece of work: whether the actor teaches its class and is one of its
    // markers, and whose work it is (an id; empty for work of several).
    struct Standing {
        bool teaches = false;
        bool marks = false;
        std::string candidate;
    };
    [[nodiscard]] Fault whyNotOnWork(Act act, const Actor& actor, const Standing& standing) const;

    // The person to record for from now on, or a sentence why not: nobody fits, erased, or has a passphrase
    // and it was not given. Nothing is written down by it.
    [[nodiscard]] std::variant<Person, std::string> choose(
        const std::string& who, const std::optional<std::string>& passphrase) const;

    struct New {
        std::string name;
        std::optional<std::string> mail;
        std::vector<std::string> roles;  // none: trainee
        std::optional<std::string> passphrase;
    };
    // The new person, or a sentence.
    [[nodiscard]] std::variant<Person, std::string> add(const Actor& actor, const New& wanted);
    // Somebody who comes from another machine with an id: is added if not known, and given the roles that the
    // actor may give; `notes` says which were left out. A name that is known stays.
    struct Newcomer {
        std::string id;
        std::optional<std::string> name;
        std::optional<std::string> mail;
        std::vector<std::string> roles;
        std::optional<std::int64_t> createdAt;  // ms since 1970, there
    };
    [[nodiscard]] Fault admit(const Actor& actor, const Newcomer& newcomer, std::vector<std::string>& notes);
    [[nodiscard]] Fault rename(const Actor& actor, const Person& person, const std::string& name,
                               const std::optional<std::string>& mail);
    [[nodiscard]] Fault giveRole(const Actor& actor, const Person& person, const std::string& role);
    [[nodiscard]] Fault takeRole(const Actor& actor, const Person& person, const std::string& role);
    // Absent: takes it away.
    [[nodiscard]] Fault setPassphrase(const Actor& actor, const Person& person,
                                      const std::optional<std::string>& passphrase);
    // Name, mail, passphrase and practice are deleted, here and in the backups; what was examined or assessed
    // stays under the number, and the act with its reason.
    struct Erased {
        std::size_t attempts = 0;  // deleted files
        std::size_t kept = 0;
    };
    [[nodiscard]] std::variant<Erased, std::string> erase(const Actor& actor, const Person& person,
                                                          const std::string& reason);
    // Writes down that something was done about a person (exported ...), or about nobody.
    [[nodiscard]] Fault note(const Actor& actor, const std::string& action,
                             const std::optional<std::string>& subject);
    // The same with what else is to be known of it; no names.
    [[nodiscard]] Fault note(const Actor& actor, const std::string& action,
                             const std::optional<std::string>& subject, const std::string& reason,
                             text::Json details);

    // Whether there is an admin with a passphrase.
    [[nodiscard]] bool guarded() const;

private:
    [[nodiscard]] Event eventOf(const Actor& actor, const char* action, const std::string& subject) const;
    [[nodiscard]] Fault act(const Actor& actor, const char* action, const std::string& subject,
                            const std::string& role);
    [[nodiscard]] Person withName(PersonRow row) const;
    [[nodiscard]] Fault keep(const std::string& person, const Identity& identity);

    Records& m_records;
    crypto::PassphraseCost m_cost;
};

// Lets the window record for the person; the guest has no number and no name there.
struct Settings;
void recordFor(Settings& settings, const Person& person);

// The known roles, in order of the alphabet.
[[nodiscard]] const std::vector<std::string>& allRoles();

// Nothing, or why it is none: a passphrase has 8 to 1000 bytes, 15 for whoever is more than a trainee.
[[nodiscard]] std::optional<std::string> whyNoPassphrase(const std::string& passphrase,
                                                         const std::vector<std::string>& roles);
// Nothing, or why it is none: 1 to 200 bytes of UTF-8 without control characters, and no number that
// looks like an id.
[[nodiscard]] std::optional<std::string> whyNoName(const std::string& name);

}  // namespace store
