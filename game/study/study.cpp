#include "study/study.hpp"

#include <scoring/score.hpp>

namespace study {
namespace {

struct Wanted {
    const char* name;
    double gap;
    Generator generator;
};

constexpr Wanted kTables[] = {
    {"levels one unit of skill apart", 1.0, Generator::strokes},
    {"the same with the gap halved", 0.5, Generator::strokes},
    {"another generator: soft core", 1.0, Generator::softCore},
    {"another generator: elimination", 1.0, Generator::elimination},
};

std::optional<LevelTable> table(const Tasks& tasks, const Settings& settings, std::uint32_t part,
                                const Report& report, Levels* kept) {
    const Wanted& wanted = kTables[part];
    LevelTable result;
    result.name = wanted.name;
    result.population = {settings.seed,     part + 1,   settings.persons,
                         settings.attempts, wanted.gap, wanted.generator};
    auto levels = practise(tasks, result.population, settings.threads, report);
    if (!levels) return std::nullopt;
    result.separations = separations(*levels, wanted.gap, settings.resamples, settings.seed);
    if (kept != nullptr) *kept = std::move(*levels);
    return result;
}

bool runLevels(const Tasks& tasks, Study& study, const Report& report) {
    for (std::uint32_t part = 0; part < (study.settings.otherTables ? std::size(kTables) : 1); ++part) {
        auto one = table(tasks, study.settings, part, report, part == 0 ? &study.levels : nullptr);
        if (!one) return false;
        if (part == 0) {
            study.main = std::move(*one);
        } else {
            study.others.push_back(std::move(*one));
        }
    }
    study.nulls = nullControls(study.levels);
    study.reliabilities = reliabilities(study.levels, study.settings.resamples, study.settings.seed);
    study.classification = classify(study.levels);
    return true;
}

bool runTrials(const Tasks& tasks, Study& study, const Report& report) {
    const Settings& s = study.settings;
    for (const Generator generator : {Generator::strokes, Generator::softCore, Generator::elimination}) {
        const std::size_t experts = generator == Generator::strokes ? s.heldOut : (s.heldOut + 3) / 4;
        auto held = tryHeldOut(tasks, generator, experts, s.seed, s.threads, report);
        if (!held) return false;
        study.heldOut.push_back(std::move(*held));
    }
    auto sweeps = sweepErrors(tasks, s.sweepAttempts, s.seed, s.threads, report);
    if (!sweeps) return false;
    study.sweeps = std::move(*sweeps);
    auto bots = tryBots(tasks, s.botAttempts, s.seed, s.threads, report);
    if (!bots) return false;
    study.bots = std::move(*bots);
    return true;
}

}  // namespace

std::optional<Study> runStudy(const Tasks& tasks, const Settings& settings, const Report& report) {
    Study study;
    study.settings = settings;
    study.scoringVersion = scoring::kScoringVersion;
    study.fieldDots = tasks.field.ground.field().expectedDots();
    study.hairlineDots = tasks.hairline.ground.field().expectedDots();
    if (!runLevels(tasks, study, report) || !runTrials(tasks, study, report)) return std::nullopt;
    return study;
}

}  // namespace study
