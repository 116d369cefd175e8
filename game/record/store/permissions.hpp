// Who may do what with the records. One table for window and commands.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace store {

// What can be done. `...Self`: by the person whom it is about.
enum class Act {
    addPerson,
    changeRole,
    rename,
    setPassphrase,
    erase,
    exportPerson,
    importPerson,
    backUp,
    restore,
    keepClass,      // make a class, change who is in it, read its names
    assign,         // give it work, more time, or take the work back
    readAgreement,  // see how the markers of a class and the score agree, with the markers' names
    setLine,        // of a class, below which a metric is only advice
    planPairs,      // have work of a class compared two at a time
    judgePairs,     // choose between two pieces; of pairs that name the actor as a judge
};
[[nodiscard]] const char* name(Act act);

// Who does it, about whom.
struct Doing {
    bool guarded = false;            // there is an admin with a passphrase
    bool known = false;              // the actor gave a passphrase, and it was right
    std::vector<std::string> roles;  // the actor's
    bool self = false;               // the actor is whom it is about
    bool subjectGuarded = false;     // whom it is about has a passphrase
    bool teaches = false;            // the actor is an instructor of the class that it is about
};

// Nothing, or one sentence why not.
//
// As long as there is no admin with a passphrase, whoever has the system account may do everything that
// concerns nobody with a passphrase; such a person does it by it. From then on: an admin everything; an
// instructor adds people, and keeps, assigns to, reads the agreement of and plans pairs in their own classes;
// an instructor or examiner judges pairs; everybody their own name, passphrase, export and erasure, with the
// passphrase if they have one.
[[nodiscard]] std::optional<std::string> whyNot(Act act, const Doing& doing);

}  // namespace store
