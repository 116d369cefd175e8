// The whole of a person's progress as map, command and screens show it, put together in one place.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "review/course.hpp"
#include "review/fatigue.hpp"
#include "review/heat_map.hpp"
#include "review/learning_curve.hpp"
#include "review/next_drill.hpp"
#include "review/norms.hpp"
#include "review/practised.hpp"

namespace review {

// The levels in the course's order, as the rules need them.
struct Syllabus {
    std::vector<std::size_t> order;  // indices into the levels that it was made of
    std::vector<CourseLevel> levels;
    std::vector<Trains> trains;
};
[[nodiscard]] Syllabus syllabusOf(const std::vector<level::Level>& levels);

// From the records alone.
struct Progress {
    std::vector<store::Run> runs;  // oldest first, without drills and warm-ups
    Course course;                 // its levels as the syllabus has them
    std::optional<NextDrill> drill;
    Practised practised;                // of all runs
    std::vector<LearningCurve> curves;  // over all levels
};
// `runs` of one person at all levels, drills and warm-ups among them, oldest first; `now` in ms since 1970.
[[nodiscard]] Progress progressOf(const Syllabus& syllabus, std::vector<store::Run> runs, std::int64_t now);

inline constexpr std::size_t kHeatRuns = 10;

// What needs the dots, and so the files of the last runs. Slow (some milliseconds a file): not for a frame.
struct WorkFigures {
    std::string level;                  // its id
    HeatMap heat;                       // of the last kHeatRuns counted runs that can be read
    std::optional<Fatigue> fatigue;     // of the newest of them
    std::optional<std::size_t> newest;  // which run that is
    std::vector<std::string> problems;  // one sentence a file that cannot be read
};
// Of the runs at `level`; those at an older or newer text of it (another hash) are left out: its patch may be
// another. `folder` holds the attempts. Asked between two files whether it should go on; else the result is
// of those read so far.
[[nodiscard]] WorkFigures workFiguresOf(const level::Level& level, const std::string& folder,
                                        const std::vector<store::Run>& runs,
                                        const std::function<bool()>& goOn = nullptr);

}  // namespace review
