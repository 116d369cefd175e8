// Every disk that a power cut may leave behind, from the list of what was done to it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "support/faulty_vfs.hpp"

namespace store::testing {

// How what was not yet synced fares.
enum class Unsynced {
    lost,        // none of it arrived
    kept,        // all of it
    someWrites,  // each write by a throw of the dice
    someSectors  // each 512 bytes of each write by a throw of the dice
};

struct CutDisk {
    // How many commits the program had been told of by then.
    int acknowledged = 0;
    std::size_t at = 0;     // after so many changes
    std::uint64_t die = 0;  // 0 for lost and kept
};

// Calls `check` with a folder that holds the files as they may be found after a cut behind each of the
// changes: data lost and kept, names lost and kept, and `dice` throws of either kind. Returns how many
// different disks there were.
//
// A file's bytes are safe after its sync; its name after its first sync (SQLite then syncs the folder) or a
// durable remove of any file. Until then creations and removals may have happened or not.
std::size_t forEveryCut(const std::vector<test_support::DiskChange>& changes, int dice,
                        const std::string& folder, const std::function<void(const CutDisk&)>& check);

}  // namespace store::testing
