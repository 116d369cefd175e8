// Everything of this home in one file, and back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "record/store/records.hpp"

namespace store {

struct BackedUp {
    std::size_t attempts = 0;
    std::size_t people = 0;
    std::size_t files = 0;  // in all
};

// Writes attempts, events, names with passphrases, settings, own levels and recorded experts to a new
// archive. records.db is not in it: it is made again. A sentence when that failed; no file is left then.
[[nodiscard]] std::variant<BackedUp, std::string> backUpData(Records& records, const std::string& file,
                                                             const std::string& build);

// Checks the whole archive, then puts its content where it belongs. With data there already it is refused,
// unless `over`: then what is there is moved to data/before-restore-N first, nothing is deleted. The records
// are to be opened and settled afterwards; they must not be open now, and the caller holds the instance lock.
// A sentence when it failed: before the last moment nothing is changed; what was moved is moved back.
struct Restored {
    BackedUp what;
    std::string before;  // where the data before lies; empty: there was none
};
[[nodiscard]] std::variant<Restored, std::string> restoreData(const Places& places, const std::string& file,
                                                              bool over);

// What stands in the way of a restore, as a few words ("3 attempts"); nothing in an empty home.
[[nodiscard]] std::optional<std::string> dataThere(const Places& places);

}  // namespace store
