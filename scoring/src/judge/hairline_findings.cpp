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
    const auto next = std::min_element(
        at.begin(), at.end(), [t](double a, double b) { return std::abs(a - t) < std::abs(b - t); });
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
void partFinding(const Attempt& attempt, const HairlineView& view, const StraightPart& part, double lost,
                 std::vector<Finding>& findings) {
    Finding finding;
    finding.metric = "H3";
    finding.direction = Direction::tooStraight;
    finding.size = std::round((part.to - part.from) * 10.0) / 10.0;
    finding.unit = "mm";
    finding.text =
        decimals(finding.size, 0) + " mm of the front run as straight as a ruler, unlike the rest.";
    finding.at = placeNear(attempt, view, 0.5 * (part.from + part.to));
    finding.radius = Millimetres{0.5 * finding.size};
    finding.located = true;
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
    finding.at = frontPlace(attempt, view.front,
                            straight && stretch ? stretch->middle : raggedest(view.front));
    finding.lostPoints = lost;
    findings.push_back(finding);
}

void transitionFinding(const Attempt& attempt, const HairlineView& view, const Metric& metric,
                       const std::vector<double>& reference, double lost, std::vector<Finding>& findings) {
    const std::vector<double> profile = transitionProfile(view);
    // How far the foremost dots, but for single hairs, reach ahead of the front.
    const double here = profile.back() - profile[4];
    const double usual = reference.back() - reference[4];
    const bool abrupt = here < usual;
    Finding finding;
    finding.metric = "H4";
    finding.direction = abrupt ? Direction::tooAbrupt : Direction::tooGradual;
    finding.size = *metric.value;
    finding.unit = "mm";
    finding.text = std::string("The hairline fills in too ") + (abrupt ? "abruptly" : "gradually") +
                   ": from its first dots to full work it takes " + decimals(here, 1) +
                   " mm, in skilled work " + decimals(usual, 1) + " mm.";
    finding.at = frontPlace(attempt, view.front, view.front.at.size() / 2);
    finding.lostPoints = lost;
    findings.push_back(finding);
}

// The half of the line that fills in unlike any of skilled work.
void halfFinding(const Attempt& attempt, const HairlineView& view, const TransitionPart& part, double lost,
                 std::vector<Finding>& findings) {
    Finding finding;
    finding.metric = "H4";
    finding.direction = part.off < 0.0 ? Direction::tooAbrupt : Direction::tooGradual;
    finding.size = std::round(std::abs(part.off) * 1000.0) / 10.0;
    finding.unit = "%";
    finding.text = std::string("Here the hairline fills in too ") + (part.off < 0.0 ? "abruptly" : "gradually") +
                   ": the way from its first dots to full work is " + percent(std::abs(part.off)) +
                   (part.off < 0.0 ? " shorter" : " longer") + " than in skilled work.";
    finding.at = placeNear(attempt, view, 0.5 * (part.from + part.to));
    finding.radius = Millimetres{0.5 * (part.to - part.from)};
    finding.located = true;
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

void hairlineFindings(const Attempt& attempt, const HairlineView& view, const SawTeeth& teeth,
                      const Criterion& hairline, const Losses& losses, std::vector<Finding>& findings) {
    if (losses.of("H1") >= kWorthTelling) {
        offsetFinding(attempt, view, metricOf(hairline, "H1"), losses.of("H1"), findings);
    }
    if (losses.of("H2") >= kWorthTelling) {
        shapeFinding(attempt, view, metricOf(hairline, "H2"), losses.of("H2"), findings);
    }
    const auto straight = teeth.front.empty()
                              ? std::nullopt
                              : straightPart(teeth.front, FrontProfile::kSlice, usualIrregularity(attempt.ground));
    const double line = attempt.ground.field.line()->length();
    // A ragged front blurs its transition and an abrupt one is straight: one fault, told once.
    const double both = losses.of("H3") + losses.of("H4");
    const bool rather = losses.of("H3") >= losses.of("H4");
    const double micro = rather ? both : 0.0;
    const double transition = rather ? 0.0 : both;
    if (straight && straight->sureness > localLimit(attempt, "at_straight") &&
        straight->to - straight->from < kMostOfLine * line) {
        partFinding(attempt, view, *straight, losses.of("H3"), findings);
    } else if (micro >= kWorthTelling) {
        irregularityFinding(attempt, view, metricOf(hairline, "H3"), micro, findings);
    }
    const auto half = transitionPart(view, attempt.reference.transitionQuantiles);
    if (half && half->sureness > localLimit(attempt, "at_transition")) {
        halfFinding(attempt, view, *half, losses.of("H4"), findings);
    } else if (transition >= kWorthTelling) {
        transitionFinding(attempt, view, metricOf(hairline, "H4"), attempt.reference.transitionQuantiles,
                          transition, findings);
    }
}

}  // namespace scoring
