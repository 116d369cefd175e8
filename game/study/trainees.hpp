// People of three levels at both tasks, and what their points say about the score.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "study/patterns.hpp"
#include "study/statistics.hpp"
#include "study/workers.hpp"

namespace study {

// What is judged: spacing and depth on the field, the hairline on the hairline, their geometric mean and
// the least of the three.
enum class Measure : std::size_t { spacing, depth, hairline, geometricMean, least };
inline constexpr std::size_t kMeasures = 5;
[[nodiscard]] const char* name(Measure measure);

inline constexpr std::size_t kLevels = 3;  // novice, intermediate, expert
[[nodiscard]] const char* levelName(std::size_t level);

struct AttemptPoints {
    std::array<double, kMeasures> points{};  // 0..100; an undefined criterion counts as 0
    bool passed = false;                     // both tasks
    bool undefined = false;                  // some criterion was
};

struct Trainee {
    Person person;
    std::vector<AttemptPoints> attempts;
    [[nodiscard]] double mean(Measure measure) const;  // over the attempts
};
using Levels = std::array<std::vector<Trainee>, kLevels>;

struct Tasks {
    const Task& field;
    const Task& hairline;
};

struct Population {
    std::uint64_t seed = 1;
    std::uint32_t part = 1;     // which table of the study: other people, other numbers
    std::size_t persons = 200;  // a level
    std::size_t attempts = 3;
    double gap = 1.0;  // between the levels' mean skills
    Generator generator = Generator::strokes;
};

[[nodiscard]] AttemptPoints pointsOf(const Tasks& tasks, const Habits& habits, Generator generator,
                                     scoring::Random& random);
// Nothing when the report stopped the work.
[[nodiscard]] std::optional<Levels> practise(const Tasks& tasks, const Population& population,
                                             unsigned threads, const Report& report);

// How well a measure tells two adjacent levels apart, beside what could be reached at best.
struct Separation {
    Measure measure{};
    std::size_t lower = 0;       // the lower level; the upper one is the next
    Interval area;               // AUC of the mean of the attempts, person bootstrap
    double standardError = 0.0;  // after Hanley and McNeil
    // AUC of the same persons' latent errors: the best linear score of the ln sizes of the errors that
    // belong to the measure (all of them for the last two), its weights from the known model.
    Interval ceiling;
    double modelCeiling = 0.0;  // the same for endlessly many persons
    Interval share;             // (area - 0.5) / (ceiling - 0.5), persons resampled together
};
inline constexpr double kShareAim = 0.9;

struct NullControl {
    Measure measure{};
    double area = 0.0;           // intermediates, every second one against the others
    double standardError = 0.0;  // of the rank sum when nothing differs (Mann and Whitney 1947)
};

struct Reliability {
    Measure measure{};
    std::size_t level = kLevels;  // kLevels: all persons together
    Interval single;              // ICC(2,1)
    Interval mean;                // ICC(2,k) of the attempts' mean
};

// Decisions on the persons with an even index by cuts from those with an odd one.
struct Classification {
    std::array<ContrastingCut, 2> cuts;                     // of `least`, between adjacent levels
    std::array<std::array<int, kLevels>, kLevels> table{};  // [true level][decided level]
    Interval right;                                         // share decided right, Wilson
    std::optional<double> weightedKappa;                    // quadratic weights
    std::array<Interval, kLevels> passRate;                 // first attempts, pass line 60 each, Wilson
    double consistency = 0.0;                               // same verdict on attempts 1 and 2
    std::optional<double> consistencyKappa;
};

[[nodiscard]] std::vector<Separation> separations(const Levels& levels, double gap, int resamples,
                                                  std::uint64_t seed);
[[nodiscard]] std::vector<NullControl> nullControls(const Levels& levels);
[[nodiscard]] std::vector<Reliability> reliabilities(const Levels& levels, int resamples, std::uint64_t seed);
[[nodiscard]] Classification classify(const Levels& levels);

// AUC of the best linear score of `errors` ln sizes for endlessly many persons: u = slope^2 errors / noise^2,
// d'^2 = gap^2 u / (1 + spread^2 u), AUC = Phi(d'/sqrt 2).
[[nodiscard]] double modelCeiling(std::size_t errors, double gap);
// The best linear score of a person's ln sizes for a measure; more is better.
[[nodiscard]] double latentScore(const Person& person, Measure measure);

}  // namespace study
