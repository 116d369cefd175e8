#include <algorithm>
#include <cmath>

#include "judge/findings.hpp"
#include "judge/words.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr double kStretch = 15.0;  // mm of line, for the straightest part

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

// Window in the middle of the stretch where the front strays least from its smooth course.
std::size_t straightest(const FrontWindows& windows, const Front& front) {
    const auto half = static_cast<std::size_t>(0.5 * kStretch / windows.step);
    std::size_t best = front.at.size() / 2;
    double least = -1.0;
    for (std::size_t k = half; k + half < front.at.size(); ++k) {
        double sum = 0.0;
        for (std::size_t i = k - half; i <= k + half; ++i) {
            sum += (front.reach[i] - front.smooth[i]) * (front.reach[i] - front.smooth[i]);
        }
        if (least < 0.0 || sum < least) {
            least = sum;
            best = k;
        }
    }
    return best;
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
    finding.at =
        frontPlace(attempt, view.front,
                   straight ? straightest(*attempt.ground.front, view.front) : raggedest(view.front));
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

void hairlineFindings(const Attempt& attempt, const HairlineView& view, const Criterion& hairline,
                      const Losses& losses, std::vector<Finding>& findings) {
    if (losses.of("H1") > 0.0)
        offsetFinding(attempt, view, metricOf(hairline, "H1"), losses.of("H1"), findings);
    if (losses.of("H2") > 0.0)
        shapeFinding(attempt, view, metricOf(hairline, "H2"), losses.of("H2"), findings);
    if (losses.of("H3") > 0.0) {
        irregularityFinding(attempt, view, metricOf(hairline, "H3"), losses.of("H3"), findings);
    }
    if (losses.of("H4") > 0.0) {
        transitionFinding(attempt, view, metricOf(hairline, "H4"), attempt.reference.transitionQuantiles,
                          losses.of("H4"), findings);
    }
}

}  // namespace scoring
