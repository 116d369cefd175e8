// How much of the gauges a person still needs: help that steps back as skill grows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "level/level.hpp"
#include "record/store/run_table.hpp"

namespace review {

// A run at a level that was scored, as rules that look back see it.
struct PastRun {
    std::string levelId;
    std::optional<bool> passed;                      // absent: no pass line
    std::optional<double> spacing, depth, hairline;  // points, 0..100; absent: not scored or undefined
};

// Of the records' runs those that are finished and scored, in the same order.
[[nodiscard]] std::vector<PastRun> pastRunsOf(const std::vector<store::Run>& runs);

// full: as drawn. sparse: the figure without its band, so that the eye judges it. none: its place is empty.
enum class Help { full, sparse, none };

// By gauge.
struct HelpLevels {
    Help needle = Help::full;   // the needle in the skin
    Help stretch = Help::full;  // how taut the skin is
    Help spacing = Help::full;
    Help tempo = Help::full;
    Help depth = Help::full;  // bar of depths, points so far
    [[nodiscard]] bool allFull() const;
    friend bool operator==(const HelpLevels&, const HelpLevels&) = default;
};

// A run is good in a criterion when its points reach the level's pass line (60 without one).
// - none: five runs or more at this level, four of the last five of them good, and the last one good;
// - sparse: at least one run at this level, and two of the last three good; while there are fewer than three
//   here, the newest at other levels that score the same stand in for those missing;
// - full otherwise. Two runs that go wrong bring help back, so nobody is left alone with a bad habit.
// Spacing's gauge goes by spacing; needle, stretch and depth by depth consistency; tempo by whichever
// criterion of the level is weakest. A drill has the help of its level; runs at drills and warm-ups count for
// nothing.
//
// Why: figures shown while one works make the work better at once and its memory worse, the more the
// oftener they are shown (guidance hypothesis: Salmoni, Schmidt and Walter 1984; Winstein and Schmidt 1990);
// beginners at a complex task need them all the same (Sigrist and others 2013). The numbers are defaults of
// ours.
//
// `runs`: one person's, oldest first. The level's aids are no part of this: what they forbid is never shown.
[[nodiscard]] HelpLevels helpFor(const level::Level& level, const std::vector<PastRun>& runs);

// For the record (docs/attempt-format.md, kind "aids"): each gauge's help, and whether the person asked for
// it.
[[nodiscard]] std::string jsonOf(const HelpLevels& levels, bool asked);

}  // namespace review
