#include "record/store/permissions.hpp"

#include <algorithm>

namespace store {

namespace {

bool holds(const Doing& doing, const char* role) {
    return doing.known && std::find(doing.roles.begin(), doing.roles.end(), role) != doing.roles.end();
}

bool isOfMarker(Act act) { return act == Act::mark || act == Act::askSecond || act == Act::readMarks; }

// What the instructors of a class do; a mark is for the markers alone to give.
bool isOfClass(Act act) {
    switch (act) {
        case Act::keepClass:
        case Act::assign:
        case Act::setMarking:
        case Act::askSecond:
        case Act::moderate:
        case Act::overrule:
        case Act::release:
        case Act::regrade:
        case Act::decideAppeal:
        case Act::readMarks:
        case Act::readAgreement:
        case Act::setLine:
        case Act::planPairs:
            return true;
        default:
            return false;
    }
}

bool isOwn(Act act) {
    switch (act) {
        case Act::rename:
        case Act::setPassphrase:
        case Act::erase:
        case Act::exportPerson:
        case Act::appeal:
        case Act::readMarks:
        case Act::makeKey:
            return true;
        default:
            return false;
    }
}

std::string whoMay(Act act, bool guarded) {
    if (act == Act::mark) return "a marker of the work who is an instructor or an examiner";
    if (act == Act::judgePairs) return "an instructor or an examiner";
    if (act == Act::appeal) return "the candidate";
    if (act == Act::readMarks)
        return "a marker of the work, the candidate, an instructor of the class or an admin";
    if (act == Act::askSecond) return "a marker of the work, an instructor of the class or an admin";
    if (isOfClass(act)) return "an instructor of the class or an admin";
    if (!guarded) return "the person";
    return isOwn(act) ? "an admin or the person" : "an admin";
}

}  // namespace

const char* name(Act act) {
    switch (act) {
        case Act::addPerson:
            return "add a person";
        case Act::changeRole:
            return "change a role";
        case Act::rename:
            return "rename a person";
        case Act::setPassphrase:
            return "set a passphrase";
        case Act::erase:
            return "erase a person";
        case Act::exportPerson:
            return "export a person";
        case Act::importPerson:
            return "import a person";
        case Act::backUp:
            return "back up";
        case Act::restore:
            return "restore";
        case Act::keepClass:
            return "keep a class";
        case Act::assign:
            return "assign work to a class";
        case Act::setMarking:
            return "say how work is marked";
        case Act::mark:
            return "mark this work";
        case Act::askSecond:
            return "ask for a second mark";
        case Act::moderate:
            return "write down a conference";
        case Act::overrule:
            return "overrule a grade";
        case Act::release:
            return "release grades";
        case Act::regrade:
            return "grade anew";
        case Act::appeal:
            return "contest a grade";
        case Act::decideAppeal:
            return "decide an appeal";
        case Act::readMarks:
            return "read marks";
        case Act::readAgreement:
            return "read the agreement of a class";
        case Act::setLine:
            return "set the line of a class";
        case Act::planPairs:
            return "plan pairs";
        case Act::judgePairs:
            return "judge pairs";
        case Act::keepKeys:
            return "keep keys";
        case Act::makeKey:
            return "make a key";
    }
    return "";
}

std::optional<std::string> whyNot(Act act, const Doing& doing) {
    if (holds(doing, "admin")) return std::nullopt;
    if (isOwn(act) && doing.self && (doing.known || !doing.subjectGuarded)) return std::nullopt;
    if (act == Act::addPerson && holds(doing, "instructor")) return std::nullopt;
    if (isOfClass(act) && doing.teaches && holds(doing, "instructor")) return std::nullopt;
    if (isOfMarker(act) && doing.marks && (holds(doing, "instructor") || holds(doing, "examiner")))
        return std::nullopt;
    if (act == Act::judgePairs && (holds(doing, "instructor") || holds(doing, "examiner")))
        return std::nullopt;
    if (!doing.guarded && !doing.subjectGuarded) return std::nullopt;
    return std::string("to ") + name(act) + " takes " + whoMay(act, doing.guarded) +
           ": name who acts with --by PERSON and give the passphrase with a file";
}

}  // namespace store
