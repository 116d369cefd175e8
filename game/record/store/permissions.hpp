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
    setMarking,     // say by whom and by which rubric the work of a class is marked
    mark,           // give a mark to work that one is to mark
    askSecond,      // ask for a second mark
    moderate,       // write down what a conference came to
    overrule,       // pass or fail against the grade
    release,        // tell candidates
    regrade,        // grade released work anew
    appeal,         // contest one's own grade
    decideAppeal,   // answer that
    readMarks,      // see marks, grades and states
    readAgreement,  // see how the markers of a class and the score agree, with the markers' names
    setLine,        // of a class, below which a metric is only advice
    planPairs,      // have work of a class compared two at a time
    judgePairs,     // choose between two pieces; of pairs that name the actor as a judge
    keepKeys,       // make the academy, certify, revoke and import keys
    makeKey,        // make a key for oneself, or for another; change its passphrase
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
    bool marks = false;              // the actor is one of the markers of the work that it is about
};

// Nothing, or one sentence why not.
//
// As long as there is no admin with a passphrase, whoever has the system account may do everything that
// concerns nobody with a passphrase; such a person does it by it. From then on: an admin everything; an
// instructor adds people, and keeps and assigns to their own classes; everybody their own name, passphrase,
// export and erasure, with the passphrase if they have one. Marking: the markers of the work, who are
// instructors or examiners, mark it, ask for a second mark and read its marks; everything else the
// instructors of the class do; the candidate reads what was released and contests it. The instructors of
// a class read its agreement, set its line and plan pairs; an instructor or examiner judges pairs. Keys: an
// admin keeps them, everybody makes their own.
[[nodiscard]] std::optional<std::string> whyNot(Act act, const Doing& doing);

}  // namespace store
