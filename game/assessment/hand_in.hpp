// Handing in: an attempt at an assignment is handed in when it ends, however it ends. Whoever begins has used
// one of their attempts, so nobody begins again until it goes well, and a crash loses nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "record/attempt_file/attempt.hpp"
#include "record/store/records.hpp"

namespace assessment {

// Writes into the event log that the attempt is handed in; nothing where it was already, where it was made
// for no assignment, or for one that the records do not know. `left`: a crash left it, the event says so.
// Nothing, or one sentence; then the next start tries again. The attempt's file is not touched.
[[nodiscard]] std::optional<std::string> handIn(store::Records& records, const record::AttemptHeader& header,
                                                bool left = false);

struct LeftOver {
    std::size_t handedIn = 0;
    std::vector<std::string> problems;  // one sentence each: the log cannot be written
};
// Hands in what a crash left: attempts at assignments that have ended, or that nobody writes any more, and of
// which the log does not say so; enters them without a score, which settling makes. Looks at those that the
// records know as assessments, and at files that they do not know; with `level` (an id) only at such files
// whose name has it, so that a new database with thousands of files to read does not keep a person waiting.
// Files that cannot be read are passed over: settling tells of them.
[[nodiscard]] LeftOver handInLeftOver(store::Records& records, const std::optional<std::string>& level = {});

}  // namespace assessment
