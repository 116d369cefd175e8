#include "review/score_words.hpp"

#include <algorithm>
#include <cmath>

#include "review/figures.hpp"

namespace review {

namespace {

// The word of the key, or the bare id: an older catalogue must not hide a newer figure.
std::string wordOr(const text::Catalogue& words, const std::string& key, const std::string& id) {
    return words.has(key) ? words(key) : id;
}

}  // namespace

std::string metricName(const text::Catalogue& words, const std::string& id) {
    return wordOr(words, "metric." + id, id);
}

std::string gateName(const text::Catalogue& words, const std::string& id) {
    return wordOr(words, "gate." + id, id);
}

std::string metricValue(const text::Catalogue& words, const scoring::Metric& metric) {
    if (!metric.value) return "–";
    const std::string number = metricFigure(metric, *metric.value);
    const std::string unit = wordOr(words, "unitname." + metric.unit, metric.unit);
    // A no-break space: a unit on a line of its own says nothing.
    return unit.empty() ? number : number + "\u00A0" + unit;
}

std::string causeSentence(const text::Catalogue& words, const practice::Cause& cause) {
    const auto share = [](double value) { return figure(100.0 * value, 0) + "\u00A0%"; };
    const char* const key = !cause.throughout                              ? "causes.contrast"
                            : cause.kind == practice::CauseKind::slackSkin ? "causes.slackThroughout"
                                                                           : "causes.handThroughout";
    return words(key, {{"what", words(std::string("cause.") + practice::name(cause.kind))},
                       {"those", words(std::string("those.") + practice::name(cause.blame))},
                       {"share", share(cause.contrast.share())},
                       {"others", share(cause.contrast.otherShare())},
                       {"number", std::to_string(cause.off.value_or(0))},
                       {"left", std::to_string(cause.offIfTaut.value_or(0))}});
}

std::string remedySentence(const text::Catalogue& words, const scoring::Finding& finding,
                           const practice::Cause* cause) {
    return words(cause != nullptr ? std::string("mend.") + practice::name(cause->kind)
                                  : std::string("remedy.") + scoring::name(finding.direction));
}

std::string whereAndWhen(const text::Catalogue& words, const level::Level& level,
                         const scoring::Finding& finding) {
    std::string text;
    if (finding.at) {
        const long across = std::lround(std::abs(finding.at->x));
        const std::string key = across == 0         ? "where.midline"
                                : finding.at->x > 0 ? "where.left"
                                                    : "where.right";
        text = words(key, {{"mm", std::to_string(across)}});
        if (level.scenario.hairline && level.scenario.hairline->curve.size() >= 2) {
            const double behind =
                scoring::LineProjection(level.scenario.hairline->curve).project(*finding.at).n;
            text += ", " + words(behind >= 0 ? "where.behind" : "where.ahead",
                                 {{"mm", std::to_string(std::lround(std::abs(behind)))}});
        }
    }
    if (finding.time) text += (text.empty() ? "" : " · ") + clockFigure(finding.time->value);
    return text;
}

const scoring::Metric* telling(const scoring::Criterion& criterion) {
    const scoring::Metric* best = nullptr;
    double cost = -1.0;
    for (const scoring::Metric& metric : criterion.metrics) {
        if (!metric.value || !metric.desirability) continue;
        const double lost = metric.weight * -std::log(std::clamp(*metric.desirability, 0.02, 1.0));
        if (lost > cost) {
            best = &metric;
            cost = lost;
        }
    }
    return best;
}

MetricState stateOf(const text::Catalogue& words, const scoring::Criterion& criterion,
                    const scoring::Metric& metric) {
    const auto tripped =
        std::find_if(criterion.gates.begin(), criterion.gates.end(),
                     [](const scoring::Gate& gate) { return gate.tripped && !gate.advisory; });
    if (tripped != criterion.gates.end())
        return {words("result.gateTripped", {{"gate", gateName(words, tripped->id)}}), false};
    const bool good = *metric.desirability >= 1.0;
    const bool band = metric.bandLow || metric.bandHigh;
    if (good) return {words(band ? "result.inside" : "result.full"), true};
    return {words(band ? "result.outside" : "result.costs"), false};
}

std::string placeName(const text::Catalogue& words, level::Place place) {
    switch (place) {
        case level::Place::practiceSkin:
            return words("place.practiceSkin");
        case level::Place::front:
            return words("place.front");
        case level::Place::leftTemple:
            return words("place.leftTemple");
        case level::Place::rightTemple:
            return words("place.rightTemple");
        case level::Place::midScalp:
            return words("place.midScalp");
        case level::Place::crown:
            return words("place.crown");
        case level::Place::back:
            return words("place.back");
    }
    return {};
}

std::string passLineOf(const text::Catalogue& words, const level::Level& level) {
    if (!level.scenario.cuts) return words("level.noPassLine");
    constexpr double kDefaultCut = 60.0;
    const scoring::Cuts& cuts = *level.scenario.cuts;
    const scoring::Criteria& parts = level.scenario.criteria;
    std::string list;
    std::vector<double> lines;
    const auto add = [&](bool part, const char* key, double cut) {
        if (!part) return;
        list += (list.empty() ? "" : ", ") + words(key) + " " + shortFigure(cut);
        lines.push_back(cut);
    };
    add(parts.spacing, "criterion.spacing", cuts.spacing);
    add(parts.depth, "criterion.depth", cuts.depth);
    add(parts.hairline, "criterion.hairline", cuts.hairline);
    const bool equal = !lines.empty() && std::count(lines.begin(), lines.end(), lines.front()) ==
                                             static_cast<std::ptrdiff_t>(lines.size());
    if (!equal) return words("level.passLines", {{"cuts", list}});
    const bool usual = lines.front() == kDefaultCut;
    return words(usual ? "level.passDefault" : "level.passEach", {{"points", shortFigure(lines.front())}});
}

std::vector<std::string> honestLines(const text::Catalogue& words, const practice::ScoredFile& scored,
                                     int experts, bool torn) {
    std::vector<std::string> lines;
    if (scored.depthSource == record::DepthSource::holdTime) lines.push_back(words("honest.holdTime"));
    if (scored.depthSource == record::DepthSource::none) lines.push_back(words("honest.noDepth"));
    const scoring::ReferenceSource& skilled = scored.reference;
    if (skilled.recorded) {
        lines.push_back(words("honest.recorded", {{"attempts", std::to_string(skilled.attempts)},
                                                  {"persons", std::to_string(skilled.persons)}}));
    } else if (experts > 0) {
        lines.push_back(words("honest.reference", {{"number", std::to_string(experts)}}));
    } else {
        lines.push_back(words("honest.trace"));
    }
    if (torn) lines.push_back(words("honest.torn"));
    return lines;
}

}  // namespace review
