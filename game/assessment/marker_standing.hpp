// How one marker stands to the others: with them, above or below them, or nowhere in particular.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "assessment/estimate.hpp"
#include "assessment/mark_table.hpp"

namespace assessment {

// The lines of the verdict: defaults of ours.
struct StandingLines {
    // A rank correlation with the others' mean below it does not agree: between nothing (0) and what single
    // trained markers reach with one another (0.64-0.72, Martin et al. 1997).
    double agreement = 0.4;
    // A bias of less is not told, in marks: whole marks round it away.
    double bias = 0.5;
};

enum class MarkerVerdict { agrees, lenient, severe, doesNotAgree };

struct MarkerStanding {
    std::size_t marker = 0;                 // column
    std::vector<std::size_t> comparedWith;  // the markers whose mean is the measure; never the marker
    Estimate bias;                          // mean of own less others' mark; interval by Student's t
    Estimate correlation;                   // spearman() of own marks and others' mean
    std::optional<MarkerVerdict> verdict;
    std::string undefinedBecause;  // set without a verdict
    // Compared with one marker only: that the two differ is told, which of them is off is not.
    bool againstOneOnly = false;
};

// For each column of marks on one criterion. The rules:
// 1. A marker's measure is the mean of the others' marks on the same attempts, of those who marked them.
// 2. Who does not agree (correlation below the line, or all own marks alike while the others' differ) is
// taken out of the
//    others' measure, the least correlated first, while three or more are in it.
// 3. Then who is lenient or severe (interval of the bias without 0, and the bias at the line or beyond) in
// the same
//    way, the farthest first: one marker's bias must not make the others seem biased the other way.
// 4. Everybody is judged by whom is left: does not agree, else lenient or severe, else agrees.
// Undefined below kFewestDoubleMarked attempts shared with the others, and where the others' marks are all
// alike.
[[nodiscard]] std::vector<MarkerStanding> markerStandings(const MarkTable& table,
                                                          const StandingLines& lines = {});

}  // namespace assessment
