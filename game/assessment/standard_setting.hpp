// Where a pass line of the score would lie by what instructors said of the same work.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "assessment/borderline_regression.hpp"
#include "assessment/contrasting_groups.hpp"
#include "assessment/engine_figures.hpp"
#include "assessment/mark_book.hpp"

namespace assessment {

// Both methods take the attempts whose agreed marks come from people who had not seen the score: the only
// mark, the mean of two or the median of three; what a conference or an appeal said is left out, since both
// have seen it. Points are totals, 0..100.
struct StandardSetting {
    Marks ratings, points;               // the agreed global mark and the total, of each of those attempts
    std::vector<double> failed, passed;  // totals of work that fails or passes by the marks alone, by the
                                         // newest rubric: with its floors, but never by the score itself
    std::size_t informed = 0;            // attempts left out for that
    BorderlineRegression borderline;
    ContrastingGroups groups;
};

// `doubleMarked`: attempts with two independent marks. Below kFewestDoubleMarked both are undefined: nobody
// knows then how far the ratings would have been another marker's.
[[nodiscard]] StandardSetting standardSettingOf(const MarkBook& book,
                                                const std::vector<std::string>& assignments,
                                                const std::map<std::string, EngineFigures>& scores,
                                                std::size_t doubleMarked);

}  // namespace assessment
