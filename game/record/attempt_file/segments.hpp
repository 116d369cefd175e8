// The segments of an exam's station: one file for each stretch of work between interruptions.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "record/attempt_file/attempt.hpp"

namespace record {

// One attempt out of the segments, in order: the first one's header, all samples, events, dots and states;
// end, signatures and chain of the last. One sentence when they are none or do not belong together: not
// numbered 1, 2, 3 ..., of different stations, levels or seeds, one does not continue the chain value that
// the one before ended with, its dots or its times do not go on from it, or one that was closed is continued.
[[nodiscard]] std::variant<Attempt, std::string> joinSegments(std::vector<Attempt> segments);

}  // namespace record
