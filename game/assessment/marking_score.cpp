// What the records know of the automatic score of work that is marked.
#include <algorithm>

#include "assessment/marking.hpp"
#include "practice/replay.hpp"
#include "record/attempt_file/journal.hpp"

namespace assessment {

namespace {

constexpr std::array<const char*, 3> kScored{"spacing", "depth", "hairline"};

std::optional<double> pointsIn(const text::Json& json, const char* name) {
    const text::Json* const milli = json.find(name);
    if (milli == nullptr || milli->whole() == nullptr) return std::nullopt;
    return static_cast<double>(*milli->whole()) / 1000.0;
}

std::string whyUndefined(const text::Json& criteria) {
    std::string because;
    for (const char* each : kScored) {
        const text::Json* const criterion = criteria.find(each);
        const text::Json* const said = criterion != nullptr ? criterion->find("undefined_because") : nullptr;
        if (said == nullptr || said->string() == nullptr) continue;
        because += (because.empty() ? "" : "; ") + std::string(each) + ": " + *said->string();
    }
    return because.empty() ? "no reason was written down" : because;
}

}  // namespace

std::optional<EngineScore> Marking::scoreOf(const std::string& attempt) const {
    const text::Json json = m_records.score(attempt);
    const text::Json* const criteria = json.find("criteria");
    const text::Json* const version = json.find("scoring_version");
    if (criteria == nullptr || version == nullptr || version->whole() == nullptr) return std::nullopt;
    EngineScore score;
    score.scoringVersion = static_cast<int>(*version->whole());
    score.total = pointsIn(json, "total_milli");
    const std::array<std::optional<double>*, 3> into{&score.spacing, &score.depth, &score.hairline};
    for (std::size_t i = 0; i < kScored.size(); ++i) {
        if (const text::Json* const criterion = criteria->find(kScored[i]))
            *into[i] = pointsIn(*criterion, "points_milli");
    }
    if (const text::Json* const passed = json.find("passed");
        passed != nullptr && passed->boolean() != nullptr)
        score.passed = *passed->boolean();
    if (!score.total) score.undefinedBecause = whyUndefined(*criteria);
    return score;
}

std::optional<std::array<bool, kRubricCriteria>> Marking::criteriaOf(const std::string& attempt) const {
    std::array<bool, kRubricCriteria> has{false, false, false, true, true};
    const text::Json json = m_records.score(attempt);
    if (const text::Json* const criteria = json.find("criteria")) {
        for (std::size_t i = 0; i < kScored.size(); ++i) has[i] = criteria->find(kScored[i]) != nullptr;
        return has;
    }
    const auto rows = m_records.attempts({});
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const store::AttemptRow& one) { return one.attemptId == attempt; });
    if (row == rows.end()) return std::nullopt;
    const auto file = record::readAttempt(m_records.places().attempts + "/" + row->file);
    const auto* const read = std::get_if<record::Attempt>(&file);
    if (read == nullptr) return std::nullopt;
    const auto level = practice::levelOf(*read);
    const auto* const carried = std::get_if<level::Level>(&level);
    if (carried == nullptr) return std::nullopt;
    const auto& criteria = carried->scenario.criteria;
    return std::array{criteria.spacing, criteria.depth, criteria.hairline, true, true};
}

}  // namespace assessment
