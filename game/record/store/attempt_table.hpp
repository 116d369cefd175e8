// Attempts and their scores as rows of records.db. Everything here throws DatabaseError.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "practice/scorecard_json.hpp"
#include "record/attempt_file/attempt.hpp"
#include "record/store/database.hpp"

namespace store {

// An attempt as lists show it.
struct AttemptRow {
    std::string attemptId;  // 32 hexadecimal digits
    std::string person;     // an id, or kGuest
    std::string kind;       // practice, assessment, exam, rehearsal, demo
    std::string state;      // open, finished, abandoned, interrupted, void
    std::string levelId;
    std::string levelHash;  // 64 hexadecimal digits
    std::string input;
    std::string depthSource;
    std::optional<std::string> hand;
    int scoringVersion = 0;      // of the score; of the attempt's header while there is none
    std::int64_t startedAt = 0;  // ms since 1970
    std::int64_t durationUs = 0;
    std::int64_t dots = 0;
    bool torn = false;
    std::string file;      // its name in the folder of attempts
    std::string fileHash;  // 64 hexadecimal digits; empty while it is open
    bool scored = false;
    std::optional<std::int64_t> totalMilli;  // thousandths of a point
    std::optional<bool> passed;
};

// Which attempts are asked for; what is absent does not matter.
struct AttemptFilter {
    std::optional<std::string> person;
    std::optional<std::string> level;
    std::int64_t most = -1;  // the newest so many; -1: all
};

// The file that an attempt lies in.
struct AttemptFile {
    std::string name;        // within the folder of attempts
    std::int64_t bytes = 0;  // its length
    std::string hash;        // BLAKE2b-256, 64 hexadecimal digits; empty: it is still being written
};

// Puts the attempt in, or in place of what was known of it; its score goes. A person who is not known yet
// is from then on, by the number alone. An attempt that an event called void stays void.
void putAttempt(const Database& database, const record::Attempt& attempt, const AttemptFile& file);
// Puts the score of an attempt that is there, in place of the one before.
void putScore(const Database& database, const practice::ScoredFile& scored);
// Newest first; of one moment, by id.
[[nodiscard]] std::vector<AttemptRow> listAttempts(const Database& database, const AttemptFilter& filter);
// By file name.
struct KnownFile {
    std::string attemptId;
    std::int64_t bytes = 0;
    std::string state;
    bool scored = false;
};
[[nodiscard]] std::map<std::string, KnownFile> knownFiles(const Database& database);
void takeOut(const Database& database, const std::string& attemptId);

// The criteria, metrics and gates of one attempt's score, as kept; null without a score.
[[nodiscard]] text::Json scoreJson(const Database& database, const std::string& attemptId);

}  // namespace store
