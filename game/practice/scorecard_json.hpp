// The scorecard as a document: schema stipple.scorecard/1, described in
// docs/scorecard-format.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <scoring/ensemble.hpp>
#include <scoring/scorecard.hpp>

#include "practice/causes.hpp"
#include "record/attempt_file/attempt.hpp"
#include "text/json.hpp"

namespace practice {

struct ScoredFile {
    std::optional<std::string> attemptId;
    std::string state;  // finished, abandoned, interrupted, dots_only
    std::string levelId;
    std::string levelHash;
    record::InputKind input = record::InputKind::mouse;
    record::DepthSource depthSource = record::DepthSource::none;
    std::string build;
    scoring::ReferenceSource reference;  // whose work the attempt is compared with
    scoring::Scorecard scorecard;
    std::vector<std::optional<Cause>>
        causes;  // one a finding; empty without samples or where nothing is named
};

// No clock reading: same dots, same bytes.
[[nodiscard]] text::Json scorecardJson(const ScoredFile& scored);

}  // namespace practice
