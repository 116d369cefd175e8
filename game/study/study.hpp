// The whole study: synthetic trainees through the score, as tables, JSON and a page of plots. It verifies
// that the software does what it should; it says nothing about people.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "study/trainees.hpp"
#include "study/trials.hpp"
#include "text/json.hpp"

namespace study {

struct Settings {
    std::uint64_t seed = 1;
    std::size_t persons = 200;  // a level; at least 8
    std::size_t attempts = 3;
    std::size_t heldOut = 2000;      // experts through the gates; a quarter as many by other generators
    std::size_t sweepAttempts = 16;  // per dose; spacing errors take four times as many
    std::size_t botAttempts = 20;
    int resamples = 1000;  // of the bootstrap
    unsigned threads = 1;
    bool otherTables = true;  // levels with the gap halved and by the other generators
};

// One table of levels under a name.
struct LevelTable {
    std::string name;
    Population population;
    std::vector<Separation> separations;
};

struct Study {
    Settings settings;
    int scoringVersion = 0;
    std::string build;                           // version and commit, or empty
    double fieldDots = 0.0, hairlineDots = 0.0;  // expected
    LevelTable main;
    Levels levels;                   // of the main table
    std::vector<LevelTable> others;  // gap halved, other generators
    std::vector<NullControl> nulls;
    std::vector<Reliability> reliabilities;
    Classification classification;
    std::vector<HeldOut> heldOut;
    std::vector<Sweep> sweeps;
    std::vector<BotResult> bots;
};

// Nothing when `report` stopped the work. Same settings and references: the same study, whatever the number
// of threads. The references should be built from another seed than the study's numbers (they are: other
// streams), so that nothing is judged by what it was anchored on.
[[nodiscard]] std::optional<Study> runStudy(const Tasks& tasks, const Settings& settings,
                                            const Report& report);

// An aim of the project and what became of it.
struct Aim {
    std::string what;
    std::string found;
    bool met = false;
};
[[nodiscard]] std::vector<Aim> aims(const Study& study);

extern const char* const kHeading;
[[nodiscard]] std::string studyText(const Study& study);
[[nodiscard]] text::Json studyJson(const Study& study);
[[nodiscard]] std::string studyPage(const Study& study);  // SVG

}  // namespace study
