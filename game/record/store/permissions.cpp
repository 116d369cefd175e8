#include "record/store/permissions.hpp"

#include <algorithm>

namespace store {

namespace {

bool holds(const Doing& doing, const char* role) {
    return doing.known && std::find(doing.roles.begin(), doing.roles.end(), role) != doing.roles.end();
}

bool isOfClass(Act act) {
    return act == Act::keepClass || act == Act::assign || act == Act::readAgreement || act == Act::setLine ||
           act == Act::planPairs;
}

bool isOwn(Act act) {
    return act == Act::rename || act == Act::setPassphrase || act == Act::erase || act == Act::exportPerson;
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
        case Act::readAgreement:
            return "read the agreement of a class";
        case Act::setLine:
            return "set the line of a class";
        case Act::planPairs:
            return "plan pairs";
        case Act::judgePairs:
            return "judge pairs";
    }
    return "";
}

std::optional<std::string> whyNot(Act act, const Doing& doing) {
    if (holds(doing, "admin")) return std::nullopt;
    if (isOwn(act) && doing.self && (doing.known || !doing.subjectGuarded)) return std::nullopt;
    if (act == Act::addPerson && holds(doing, "instructor")) return std::nullopt;
    if (isOfClass(act) && doing.teaches && holds(doing, "instructor")) return std::nullopt;
    if (act == Act::judgePairs && (holds(doing, "instructor") || holds(doing, "examiner")))
        return std::nullopt;
    if (!doing.guarded && !doing.subjectGuarded) return std::nullopt;
    const std::string who = isOfClass(act)           ? "an instructor of the class or an admin"
                            : act == Act::judgePairs ? "an instructor or examiner"
                            : doing.guarded          ? "an admin"
                                                     : "the person";
    const std::string own = doing.guarded && isOwn(act) ? " or the person" : "";
    return std::string("to ") + name(act) + " takes " + who + own +
           ": name who acts with --by PERSON and give the passphrase with a file";
}

}  // namespace store
