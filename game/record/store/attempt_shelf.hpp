// The attempts that lie in the data folder. Nothing here deletes one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "record/attempt_file/attempt.hpp"

namespace store {

struct ShelvedAttempt {
    std::string path;
    std::string attemptId;
    std::string levelId;
    std::string levelHash;
    std::string wallClock;  // RFC 3339 UTC, when it began
    record::Kind kind = record::Kind::practice;
    record::EndState end = record::EndState::interrupted;
    std::size_t dots = 0;
    bool torn = false;
};

struct Shelf {
    std::vector<ShelvedAttempt> attempts;  // newest first; of one moment, by path
    std::vector<std::string> problems;     // one sentence a file that cannot be read
};

// Reads every *.attempt of the folder (not below it). A folder that does not exist is empty.
[[nodiscard]] Shelf readShelf(const std::string& folder);

// Of a level's id in a file name, bytes.
inline constexpr std::size_t kLongestInFileName = 60;
// A path for a new attempt in the folder: "<time>-<level>-<first 8 digits of the id>.attempt",
// so that a folder listing is in order of time.
[[nodiscard]] std::string newAttemptPath(const std::string& folder, const record::AttemptHeader& header);

}  // namespace store
