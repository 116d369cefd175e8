// A station's work in a test academy's evidence: made by a hand, cut by interruptions, written as a file.
#pragma once

#include <utility>

#include "decision/evidence_maker.hpp"
#include "level/level.hpp"

namespace exam_day {

// Plays the hand's work at the whole level into the attempt, at the level that candidates see and with the
// header's skin.
void perform(record::Attempt& attempt, const level::Level& shown, const level::Level& whole,
             const Candidate& candidate);
// One attempt cut in two at a sample, as an interruption leaves it.
[[nodiscard]] std::pair<record::Attempt, record::Attempt> cut(const record::Attempt& whole,
                                                              std::size_t samples);

}  // namespace exam_day
