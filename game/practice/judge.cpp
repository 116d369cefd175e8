#include "practice/judge.hpp"

#include <algorithm>
#include <scoring/score.hpp>

namespace practice {

ScoredFile judge(const level::Level& level, const record::Attempt& attempt, const scoring::Ensemble& ensemble,
                 const std::string& build) {
    ScoredFile scored;
    scored.attemptId = attempt.header.attemptId;
    scored.state = record::name(attempt.end);
    scored.levelId = level.id;
    scored.levelHash = level.hash;
    scored.input = attempt.header.input;
    scored.depthSource = attempt.header.depthSource;
    scored.build = build;
    scored.reference = ensemble.source;
    scored.scorecard = scoring::score(level.scenario, ensemble, attempt.dots);
    return scored;
}

std::optional<std::string> addCauses(ScoredFile& scored, const level::Level& level,
                                     const record::Attempt& attempt, const std::function<bool()>& goOn) {
    const DepthBands bands(level.scenario);
    const auto mayHaveOne = [&](const scoring::Finding& finding) {
        const auto blamed = blamedDots(bands, attempt.dots, finding);
        return blamed && blamed->those.size() >= kFewestDots;
    };
    const auto& findings = scored.scorecard.findings;
    if (std::none_of(findings.begin(), findings.end(), mayHaveOne)) return std::nullopt;
    auto seen = circumstancesOf(attempt, goOn);
    if (auto* reason = std::get_if<std::string>(&seen)) return std::move(*reason);
    scored.causes = causesOf(level.scenario, attempt.dots, std::get<std::vector<Circumstances>>(seen),
                             attempt.header.depthSource, scored.scorecard);
    return std::nullopt;
}

ScoredFile judgeDots(const level::Level& level, const std::vector<scoring::Dot>& dots,
                     const scoring::Ensemble& ensemble, const std::string& build) {
    const bool anyDepth = std::any_of(dots.begin(), dots.end(),
                                      [](const scoring::Dot& dot) { return dot.depthUm.has_value(); });
    ScoredFile scored;
    scored.state = "dots_only";
    scored.levelId = level.id;
    scored.levelHash = level.hash;
    scored.input = record::InputKind::dotsCsv;
    scored.depthSource = anyDepth ? record::DepthSource::given : record::DepthSource::none;
    scored.build = build;
    scored.reference = ensemble.source;
    scored.scorecard = scoring::score(level.scenario, ensemble, dots);
    return scored;
}

}  // namespace practice
