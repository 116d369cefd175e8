#include <algorithm>
#include <cmath>

#include "judge/findings.hpp"
#include "judge/words.hpp"
#include "scans/straight_part.hpp"
#include "scans/transition_part.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr double kMostOfLine = 0.7;  // a straight part beyond is a straight front

// The place on the front next to `t` mm of arc.
Point placeNear(const Attempt& attempt, const HairlineView& view, double t) {
    const auto& at = view.front.at;
    const auto next = std::min_element(at.begin(), at.end(),
                                       [t](double a, double b) { return std::abs(a - t) < std::abs(b - t); });
    return frontPlace(attempt, view.front, static_cast<std::size_t>(next - at.begin()));
}

void offsetFinding(const Attempt& attempt, const HairlineView& view, const Metric& metric, double lost,
                   std::vector<Finding>& findings) {
    const bool back = *metric.value > 0.0;
    const auto& smooth = view.front.smooth;
    const auto worst = back ? std::max_element(smooth.begin(), smooth.end())
                            : std::min_element(smooth.begin(), smooth.end());
    Finding finding;
    finding.metric = "H1";
    finding.direction = back ? Direction::tooFarBack : Direction::tooFarForward;
    finding.size = std::abs(*metric.value);
    finding.unit = "mm";
    finding.text = "The hairline lies " + decimals(std::abs(*metric.value), 1) + " mm too far " +
                   (back ? "back." : "forward.");
    finding.at = frontPlace(attempt, view.front, static_cast<std::size_t>(worst - smooth.begin()));
    finding.lostPoints = lost;
    findings.push_back(finding);
}

// The part that runs straight, in a front that is skilled elsewhere.
// `from`: arc length, mm, that the part counts from.
void partFinding(const Attempt& attempt, const HairlineView& view, const StraightPart& part, double from,
                 bool sure, double lost, std::vector<Finding>& findings) {
    Finding finding;
    finding.metric = "H3";
    finding.direction = Direction::tooStraight;
    finding.size = std::round((part.to - part.from) * 10.0) / 10.0;
    finding.unit = "mm";
    finding.text =
        decimals(finding.size, 0) + " mm of the front run as straight as a ruler, unlike the rest.";
    finding.at = placeNear(attempt, view, from + 0.5 * (part.from + part.to));
    finding.radius = Millimetres{0.5 * finding.size};
    finding.located = sure;
    finding.lostPoints = lost;
    findings.push_back(finding);
}

void irregularityFinding(const Attempt& attempt, const HairlineView& view, const Metric& metric, double lost,
                         std::vector<Finding>& findings) {
    const bool straight = *metric.value < *metric.bandLow;
    Finding finding;
    finding.metric = "H3";
    finding.direction = straight ? Direction::tooStraight : Direction::tooRagged;
    finding.size = *metric.value;
    finding.unit = "mm";
    finding.text = std::string("The front is too ") + (straight ? "straight" : "ragged") + ": it strays " +
                   decimals(*metric.value, 2) + " mm from its course, in skilled work " +
                   decimals(*metric.bandLow, 2) + " to " + decimals(*metric.bandHigh, 2) + " mm.";
    const auto stretch = straightestStretch(view);
    finding.at =
        frontPlace(attempt, view.front, straight && stretch ? stretch->middle : raggedest(view.front));
    finding.lostPoints = lost;
    findings.push_back(finding);
}

// H4: the half of the line, or all of it, that fills in least like skilled work; `sure`: unlike any of it.
void transitionFinding(const Attempt& attempt, const HairlineView& view, const TransitionPart& part,
                       bool sure, double lost, std::vector<Finding>& findings) {
    Finding finding;
    finding.metric = "H4";
    finding.direction = part.off < 0.0 ? Direction::tooAbrupt : Direction::tooGradual;
    finding.size = std::round(std::abs(part.off) * 1000.0) / 10.0;
    finding.unit = "%";
    finding.text = std::string(sure ? "Here the" : "The") + " hairline fills in too " +
                   (part.off < 0.0 ? "abruptly" : "gradually") +
                   ": the way from its first dots to full work is " + percent(std::abs(part.off)) +
                   (part.off < 0.0 ? " shorter" : " longer") + " than in skilled work.";
    finding.at = placeNear(attempt, view, 0.5 * (part.from + part.to));
    finding.radius = Millimetres{0.5 * (part.to - part.from)};
    finding.located = sure;
    finding.lostPoints = lost;
    findings.push_back(finding);
}

// H2: where the smooth front lies farthest from its own mean.
void shapeFinding(const Attempt& attempt, const HairlineView& view, const Metric& metric, double lost,
                  std::vector<Finding>& findings) {
    const auto& smooth = view.front.smooth;
    const double middle = mean(smooth);
    std::size_t worst = 0;
    for (std::size_t k = 1; k < smooth.size(); ++k) {
        if (std::abs(smooth[k] - middle) > std::abs(smooth[worst] - middle)) worst = k;
    }
    const double away = smooth[worst] - middle;
    Finding finding;
    finding.metric = "H2";
    finding.direction = Direction::misshapen;
    finding.size = std::round(std::abs(away) * 1000.0) / 1000.0;
    finding.unit = "mm";
    finding.text = "The course of the hairline wanders by " + decimals(*metric.value, 2) +
                   " mm from the drawn one, in skilled work by up to " + decimals(*metric.bandHigh, 2) +
                   " mm; most here, " + decimals(std::abs(away), 1) + " mm too far " +
                   (away > 0.0 ? "back." : "forward.");
    finding.at = frontPlace(attempt, view.front, worst);
    finding.lostPoints = lost;
    findings.push_back(finding);
}

}  // namespace

Point frontPlace(const Attempt& attempt, const Front& front, std::size_t k) {
    return attempt.ground.field.line()->at(front.at[k], front.reach[k]);
}

std::size_t raggedest(const Front& front) {
    std::size_t worst = 0;
    for (std::size_t k = 1; k < front.at.size(); ++k) {
        if (std::abs(front.reach[k] - front.smooth[k]) > std::abs(front.reach[worst] - front.smooth[worst]))
            worst = k;
    }
    return worst;
}

namespace {

// H3: the part that runs straight, or the whole front.
void frontFinding(const Attempt& attempt, const HairlineView& view, const SawTeeth& teeth,
                  const Criterion& hairline, double ownLoss, double lost, std::vector<Finding>& findings) {
    const Metric& metric = metricOf(hairline, "H3");
    const auto straight = teeth.front.empty() ? std::nullopt
                                              : straightPart(teeth.front, FrontProfile::kSlice,
                                                             usualIrregularity(attempt.ground));
    const bool part =
        straight && straight->to - straight->from < kMostOfLine * attempt.ground.field.line()->length();
    const bool ruled = std::any_of(hairline.gates.begin(), hairline.gates.end(), [](const Gate& gate) {
        return gate.id == "straight" && gate.tripped;  // its finding tells of H3 too
    });
    const bool sure = part && !ruled && straight->sureness > localLimit(attempt, "at_straight");
    const bool tell = lost >= kWorthTelling && !ruled;
    if (sure || (part && tell && *metric.value < *metric.bandLow)) {
        partFinding(attempt, view, *straight, teeth.from, sure, sure ? ownLoss : lost, findings);
    } else if (tell) {
        irregularityFinding(attempt, view, metric, lost, findings);
    }
}

}  // namespace

void hairlineFindings(const Attempt& attempt, const HairlineView& view, const SawTeeth& teeth,
                      const Criterion& hairline, const Losses& losses, std::vector<Finding>& findings) {
    const double offset = losses.of("H1");
    const double shape = losses.of("H2");
    if (offset >= kWorthTelling) {
        offsetFinding(attempt, view, metricOf(hairline, "H1"), offset, findings);
    }
    if (shape >= kWorthTelling) shapeFinding(attempt, view, metricOf(hairline, "H2"), shape, findings);
    // A ragged front blurs its transition and an abrupt one is straight: one fault, told once.
    const double micro = losses.of("H3");
    const double transition = losses.of("H4");
    const bool rather = micro >= transition;
    frontFinding(attempt, view, teeth, hairline, micro, rather ? micro + transition : 0.0, findings);
    const auto half = transitionPart(view, attempt.reference.transitionQuantiles);
    const bool sure = half && half->sureness > localLimit(attempt, "at_transition");
    const double lost = rather ? 0.0 : micro + transition;
    if (half && (sure || lost >= kWorthTelling)) {
        transitionFinding(attempt, view, *half, sure, sure ? transition : lost, findings);
    }
}

}  // namespace scoring
