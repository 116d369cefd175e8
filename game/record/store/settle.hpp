// Brings the records to what the folder of attempts holds: at every start, and from nothing (rebuild).
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "record/store/records.hpp"

namespace store {

// Scores an attempt by the level that it carries; nothing when that cannot be done now.
using Judge = std::function<std::optional<practice::ScoredFile>(const record::Attempt&)>;
// Takes the share done; false stops after the attempt at hand.
using GoOn = std::function<bool(double share)>;

struct Settled {
    std::size_t entered = 0;  // files that were new, had grown or had no score
    std::size_t dropped = 0;  // rows whose file is gone
    std::size_t erased = 0;   // files of erased persons that were deleted
    bool stopped = false;
    std::vector<std::string> problems;  // one sentence a file that cannot be read
};

// Enters every attempt of the folder that is new, has another length than known or was open; those that a
// program still writes stay open. With a judge those without a score are scored too. An attempt that is left
// open by a crash becomes interrupted by this. May run beside Records' other functions.
[[nodiscard]] Settled settle(Records& records, const Judge& judge, const GoOn& goOn);

// Makes records.db again from the event log and the attempts, beside the old one, and puts it in its place
// when it is whole. Nothing is changed when it stops before. The caller has no records open. A sentence
// instead when the log or the disk forbid it.
[[nodiscard]] std::variant<Settled, std::string> rebuild(const Places& places, RecordsOptions options,
                                                         const Judge& judge, const GoOn& goOn);

}  // namespace store
