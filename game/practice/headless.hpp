// Practice without a window: samples in, attempt file out.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "level/level.hpp"
#include "pen/sample.hpp"
#include "practice/stretch_event.hpp"
#include "record/attempt_file/attempt.hpp"
#include "record/attempt_file/journal.hpp"

namespace practice {

// Plays the samples on the level into a new attempt file at `path` and reads that file back.
// The header as for LiveAttempt::begin. Ends as finished when the samples end or the level's
// time or dots are used up; an illegal sample is a fault that names it (the file then stays,
// interrupted). `stretches` are the off hand's, each before the sample that its afterSamples counts to.
// Same level, header, samples and stretches: same bytes.
[[nodiscard]] std::variant<record::Attempt, record::FileFault> practiceHeadless(
    const level::Level& level, record::AttemptHeader header, const std::vector<pen::Sample>& samples,
    const std::string& path, const std::vector<Stretch>& stretches = {});

}  // namespace practice
