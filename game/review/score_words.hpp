// The score in the words of the catalogue, the same in the window and on paper.
#pragma once

#include <string>
#include <vector>

#include <scoring/scorecard.hpp>

#include "level/level.hpp"
#include "practice/scorecard_json.hpp"
#include "text/catalogue.hpp"

namespace review {

[[nodiscard]] std::string metricName(const text::Catalogue& words, const std::string& id);
// Value and unit as people read them ("0.21 nat", "93 %"); a dash when undefined.
[[nodiscard]] std::string metricValue(const text::Catalogue& words, const scoring::Metric& metric);
[[nodiscard]] std::string gateName(const text::Catalogue& words, const std::string& id);
// Why the dots of a finding went wrong, in one sentence with figures.
[[nodiscard]] std::string causeSentence(const text::Catalogue& words, const practice::Cause& cause);
// What to do about a finding; by its cause where there is one (else null).
[[nodiscard]] std::string remedySentence(const text::Catalogue& words, const scoring::Finding& finding,
                                         const practice::Cause* cause);
// Where on the patch and when: "Midline, 9 mm behind the front · 04:12"; empty without either.
[[nodiscard]] std::string whereAndWhen(const text::Catalogue& words, const level::Level& level,
                                       const scoring::Finding& finding);
// The defined metric of the criterion that cost most and can be drawn on a ruler, or null.
[[nodiscard]] const scoring::Metric* telling(const scoring::Criterion& criterion);
// What the place of that metric means, or which artefact caps the criterion.
struct MetricState {
    std::string words;
    bool good = false;
};
[[nodiscard]] MetricState stateOf(const text::Catalogue& words, const scoring::Criterion& criterion,
                                  const scoring::Metric& metric);
[[nodiscard]] std::string placeName(const text::Catalogue& words, level::Place place);
// The pass lines in one sentence; says so where they are the program's default.
[[nodiscard]] std::string passLineOf(const text::Catalogue& words, const level::Level& level);
// What the reader must know about the figures, a sentence each. `experts`: in the reference, 0 for a trace
// level; `torn`: the end of the record was damaged.
[[nodiscard]] std::vector<std::string> honestLines(const text::Catalogue& words,
                                                   const practice::ScoredFile& scored, int experts,
                                                   bool torn);

}  // namespace review
