// Everything that is held about one person in one file, for the person and for another machine.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "record/store/people.hpp"
#include "record/store/settle.hpp"

namespace store {

struct Exported {
    std::size_t attempts = 0;
};

// Writes profile, attempts with their scores, and the events about the person and the attempts to a new
// archive, with a page in plain words. Its passphrase stays here. Of the attempts `notTold` (ids) there is
// the recording alone: no score, no event by others, and the page says so. A sentence when that failed or is
// not allowed.
[[nodiscard]] std::variant<Exported, std::string> exportPerson(Records& records, People& people,
                                                               const Actor& actor, const Person& person,
                                                               const std::string& file,
                                                               const std::string& build,
                                                               const std::set<std::string>& notTold = {});

struct Imported {
    std::string person;              // id
    std::string name;                // empty for the guest
    bool fresh = false;              // was not known here
    std::size_t attempts = 0;        // new ones
    std::size_t known = 0;           // that were here already
    std::vector<std::string> notes;  // what was left out, and why
};

// Checks the whole archive and every attempt in it, then adds the person, if not known, and the attempts that
// are not here. Doing it twice is doing it once. A name that is known here stays as it is. Roles beyond
// trainee are given only by whom may give them. A sentence, and nothing changed, when the archive is no good,
// an attempt differs from the one here of the same id, or the person was erased here.
[[nodiscard]] std::variant<Imported, std::string> importPerson(Records& records, People& people,
                                                               const Actor& actor, const std::string& file,
                                                               const Judge& judge);

// An attempt as a document: its row.
[[nodiscard]] text::Json attemptJson(const AttemptRow& row);

}  // namespace store
