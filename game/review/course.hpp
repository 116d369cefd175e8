// The course of a person: the state of each level, made from the attempts in the records and nothing else.
//
// A run counts when it is practice, has a dot on the skin and is over: finished with a score, abandoned or
// interrupted. Not counted: demonstrations, rehearsals and exams, what was called void, what is still open, a
// run without a dot (the brief was looked at, nothing was tried), and a finished one whose score is not there
// yet. Whose hand made it does not matter: synthetic input counts for the person whom it was recorded for.
//
// A counted run is accurate when it was finished and its scorecard passed. It is at pace when it took at most
// the level's expected minutes times kPaceFactor; pace is looked at for accurate runs only. A level is passed
// once two of three consecutive counted runs were accurate and at pace, at any time: later runs never take
// that back. Its accuracy is passed once two of three were accurate at whatever pace. A level without a pass
// line can be neither; its unit does not wait for it.
//
// All of it is advice: every level may be started at any time.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "level/level.hpp"
#include "record/store/run_table.hpp"

namespace review {

// Half as long again as a good attempt takes (`limits.expected_minutes`, about a dot a second): whoever needs
// longer still thinks about each dot, and a head of 20 to 30 hours would take them 40. A default of ours.
inline constexpr double kPaceFactor = 1.5;
// One lucky run proves little, and one bad one among three good ones should not cost much.
inline constexpr std::size_t kWindow = 3;
inline constexpr std::size_t kNeeded = 2;

// What the course needs of a level.
struct CourseLevel {
    std::string id;
    int unit = 0;
    double expectedMinutes = 0.0;  // > 0
    bool judged = true;            // has a pass line
};
[[nodiscard]] CourseLevel courseLevelOf(const level::Level& level);
// Indices of the levels as the course goes: by unit, then by the file's name, which carries the order
// ("2-1-...").
[[nodiscard]] std::vector<std::size_t> courseOrder(const std::vector<level::Level>& levels);

enum class RunMark {
    passed,
    slow,
    failed,
    aborted
};  // accurate and at pace, accurate, finished, not finished
[[nodiscard]] const char* name(RunMark mark);
// Of a run at the level; absent: it does not count.
[[nodiscard]] std::optional<RunMark> markOf(const store::Run& run, const CourseLevel& level);
// The longest that an accurate run at the level may take, s.
[[nodiscard]] double paceSeconds(const CourseLevel& level);

enum class LevelState { untried, begun, accurate, passed };
[[nodiscard]] const char* name(LevelState state);

struct LevelProgress {
    LevelState state = LevelState::untried;
    std::size_t counted = 0;  // runs
    std::optional<std::size_t>
        best;  // of the runs: the finished one with most points in total, the first of equals
    std::optional<std::size_t> passed;  // the run that passed the level
    std::vector<RunMark> lastMarks;     // of the last three counted runs at most, oldest first
    std::vector<std::size_t> lastRuns;  // which those are
};

struct UnitProgress {
    int unit = 0;
    std::size_t judged = 0;    // levels with a pass line
    std::size_t passed = 0;    // of those
    std::optional<int> after;  // the unit that is better passed before; absent: open
    [[nodiscard]] bool all() const { return passed == judged; }
};

struct Course {
    std::vector<LevelProgress> levels;  // as given
    std::vector<UnitProgress> units;    // in the order of their first levels
    std::size_t judged = 0;             // levels with a pass line
    std::size_t passed = 0;
    // Of the unit; null: no level has it.
    [[nodiscard]] const UnitProgress* unit(int number) const;
};

// `levels` in the course's order, units together; `runs` of one person, oldest first. Runs at other levels do
// not matter. A unit is open when it is the first, when all judged levels of the unit before are passed, and
// for good once a level of it or of a later unit was passed.
[[nodiscard]] Course courseOf(const std::vector<CourseLevel>& levels, const std::vector<store::Run>& runs);

}  // namespace review
