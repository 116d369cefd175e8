// Synthetic hands through the levels of a course, along the path that people's attempts take: samples, skin,
// dots, score. It says whether the levels ask for skill, and of which hands; it says nothing about people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <scoring/ensemble.hpp>

#include "hands/hand.hpp"
#include "level/level.hpp"
#include "study/statistics.hpp"
#include "study/workers.hpp"
#include "text/json.hpp"

namespace study {

struct CurriculumSettings {
    std::size_t idealSeeds = 100;  // attempts of the ideal hand at each level, >= 1: seeds 1, 2, 3 ...
    std::size_t seeds = 20;        // of each other hand, >= 1
    unsigned threads = 1;
};

// Points 0..100 of several attempts; linear between order statistics (Hyndman and Fan 1996, type 7).
// Undefined points count as less than any, so a figure is absent where it falls on one.
struct Quartiles {
    std::optional<double> low, median, high;
};
// Not empty (asserted).
[[nodiscard]] Quartiles quartilesOf(std::vector<std::optional<double>> points);

struct HandAtLevel {
    hands::Kind hand{};
    std::size_t attempts = 0;
    std::size_t passed = 0;
    Quartiles total;                                          // geometric mean of the criteria
    std::vector<std::pair<std::string, Quartiles>> criteria;  // those of the level, in the score's order
    [[nodiscard]] Interval passRate() const { return wilson(passed, attempts); }
};

struct LevelTrial {
    std::string id, title;
    int unit = 0;
    bool hasPassLine = false;
    std::vector<HandAtLevel> hands;  // ideal, expert, intermediate, novice
};

struct Curriculum {
    CurriculumSettings settings;
    int scoringVersion = 0;
    std::string physics;  // of the skin that most levels have
    std::vector<LevelTrial> levels;
    std::size_t attempts = 0;
    std::size_t dots = 0;
};

// A level and what it is scored against.
struct CourseLevel {
    level::Level level;
    scoring::Ensemble reference;
};

// Nothing when `report` stopped the work. Same levels and seeds: the same figures, whatever the number of
// threads. Asserts that no hand makes a sample that the runner refuses.
[[nodiscard]] std::optional<Curriculum> runCurriculum(const std::vector<CourseLevel>& levels,
                                                      const CurriculumSettings& settings,
                                                      const Report& report);

// From this unit of the course on a novice is not to pass.
inline constexpr int kFirstUnitForSkill = 3;
// What a level does not do that a level of a course should, a sentence each; none where all is well. Medians
// of the total rise from novice over intermediate to expert; the ideal hand passes 19 in 20; from unit
// kFirstUnitForSkill on the novice passes 1 in 10 at most. Without a pass line only the medians count.
[[nodiscard]] std::vector<std::string> missesOf(const LevelTrial& level);

[[nodiscard]] std::string curriculumPage(const Curriculum& course);  // Markdown
[[nodiscard]] text::Json curriculumJson(const Curriculum& course);

}  // namespace study
