// What the next drill is for, in the words of the catalogue.
#pragma once

#include <string>

#include "review/next_drill.hpp"
#include "text/catalogue.hpp"

namespace review {

// "Next, from your weakest figure"
[[nodiscard]] const std::string& drillHead(const text::Catalogue& words, const NextDrill& drill);
// Why, in one sentence with the figure. `level` is the drill's.
[[nodiscard]] std::string drillReason(const text::Catalogue& words, const NextDrill& drill,
                                      const CourseLevel& level);

// Both in one, with the level's title: "Next in the course: Slack skin. You have passed what comes before."
[[nodiscard]] std::string nextSentence(const text::Catalogue& words, const NextDrill& drill,
                                       const CourseLevel& level, const std::string& title);

}  // namespace review
