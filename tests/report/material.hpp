// Attempts with their scores, and released work, for the tests of reports.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "ensembles/ensemble_shelf.hpp"
#include "level/yaml/library.hpp"
#include "practice/judge.hpp"
#include "practice/performance.hpp"
#include "practice/practised.hpp"
#include "report/attempt_report.hpp"
#include "support/temp_folder.hpp"

namespace report::testing {

inline const text::Catalogue& english() {
    static const text::Catalogue words = [] {
        std::ifstream file(STIPPLE_SOURCE_DIR "/assets/text/en.json", std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        auto parsed = text::Catalogue::parse(bytes);
        if (const auto* fault = std::get_if<std::string>(&parsed)) FAIL(*fault);
        return std::get<text::Catalogue>(std::move(parsed));
    }();
    return words;
}

struct Work {
    level::Level level;
    record::Attempt attempt;
    practice::ScoredFile scored;
    int experts = 0;

    [[nodiscard]] AttemptReport report() const {
        return {level, attempt, scored, experts, {}, {}, {}, "Stipple 0.1.0", 1'780'000'000'000};
    }
};

inline Work judged(const level::Level& level, record::Attempt attempt) {
    static const test_support::TempFolder cache;
    static const ensembles::EnsembleShelf shelf(STIPPLE_SOURCE_DIR "/assets/ensembles", cache / "ensembles");
    const scoring::Ensemble found = shelf.ensembleFor(level.scenario);
    Work work{level, std::move(attempt), {}, found.experts};
    work.scored = practice::judge(work.level, work.attempt, found, "0.1.0 test");
    return work;
}

// A shipped level as that hand works it.
inline Work worked(const std::string& id, hands::Kind kind, std::uint64_t seed = 3) {
    const auto library = level_yaml::readLibrary({{STIPPLE_SOURCE_DIR "/levels", true}});
    for (const level::Level& level : library.levels) {
        if (level.id != id) continue;
        const auto performance = practice::performanceOf(level, kind, seed);
        const test_support::TempFolder folder;
        auto header = practice::testing::someHeader();
        header.skinSeed = seed;
        return judged(level,
                      practice::testing::attemptOf(practice::practiceHeadless(
                          level, header, performance.samples, folder / "a.attempt", performance.stretches)));
    }
    FAIL("no level " << id);
    throw std::logic_error("unreachable");
}

// The novice's hairline: the slowest of these, so made once.
inline const Work& hairline() {
    static const Work work = worked("soft-hairline", hands::Kind::novice);
    return work;
}

inline Work threeDots(int touches) {
    const test_support::TempFolder folder;
    return judged(practice::testing::threeDots(),
                  practice::testing::attemptOf(practice::practiceHeadless(
                      practice::testing::threeDots(), practice::testing::someHeader(),
                      practice::testing::touches(touches), folder / "a.attempt")));
}

}  // namespace report::testing
