#include <algorithm>
#include <cmath>

#include "judge/findings.hpp"
#include "judge/words.hpp"

namespace scoring {
namespace {

double thousandths(double value) { return std::round(value * 1000.0) / 1000.0; }

// How far the front strays from itself at the lag where it leaves the experts' envelope farthest.
void shapeFinding(const Attempt& attempt, const HairlineView& view, Finding finding,
                  std::vector<Finding>& findings) {
    const std::vector<double> curve = frontCurve(view);
    const std::vector<double> lags = shapeLags(view.front, view.step);
    const Envelope& skilled = attempt.reference.frontShape;
    std::size_t worst = 0;
    double most = -1.0;
    for (std::size_t k = 0; k < curve.size(); ++k) {
        const double beyond = std::max(curve[k] - skilled.high[k], skilled.low[k] - curve[k]);
        if (k > 0 && beyond <= most) continue;
        most = beyond;
        worst = k;
    }
    const bool ragged = curve[worst] > skilled.high[worst];
    const auto strays = [](double logarithm) { return std::exp(0.5 * logarithm); };
    finding.direction = ragged ? Direction::tooRagged : Direction::tooStraight;
    finding.size = thousandths(strays(curve[worst]));
    finding.text = "Over " + decimals(lags[worst], 1) + " mm of line the front moves by " +
                   decimals(strays(curve[worst]), 2) + " mm, in skilled work by " +
                   decimals(strays(skilled.low[worst]), 2) + " to " +
                   decimals(strays(skilled.high[worst]), 2) + " mm.";
    const auto stretch = straightestStretch(view);
    finding.at =
        frontPlace(attempt, view.front, ragged || !stretch ? raggedest(view.front) : stretch->middle);
    findings.push_back(finding);
}

void straightFinding(const Attempt& attempt, const HairlineView& view, const Gate& gate, Finding finding,
                     std::vector<Finding>& findings) {
    finding.direction = Direction::tooStraight;
    finding.size = *gate.value;
    finding.unit = "nats";
    finding.text =
        "The front is as straight as a ruler: that explains its dots better than a skilled front, by " +
        decimals(*gate.value, 1) + ", in skilled work by at most " + decimals(gate.limit, 1) + ".";
    if (const auto stretch = straightestStretch(view)) {
        finding.at = frontPlace(attempt, view.front, stretch->middle);
    }
    findings.push_back(finding);
}

void mirrorFinding(const Attempt& attempt, const HairlineView& view, const Gate& gate, Finding finding,
                   std::vector<Finding>& findings) {
    finding.direction = Direction::mirrored;
    finding.size = *gate.value;
    finding.unit = "";
    finding.text = "One half of the front mirrors the other: their irregularities agree by " +
                   percent(*gate.value) + ", in skilled work by at most " + percent(gate.limit) + ".";
    finding.at = frontPlace(attempt, view.front, view.front.at.size() / 2);
    findings.push_back(finding);
}

void sawToothFinding(const Attempt& attempt, const HairlineView& view, const SawTeeth& teeth, Finding finding,
                     std::vector<Finding>& findings) {
    finding.direction = Direction::repeating;
    finding.size = thousandths(teeth.wavelength);
    finding.text = "The front seems to repeat itself every " + decimals(teeth.wavelength, 1) +
                   " mm, like the teeth of a saw.";
    const auto& at = view.front.at;
    const auto tooth = std::min_element(at.begin(), at.end(), [&](double a, double b) {
        return std::abs(a - teeth.phase) < std::abs(b - teeth.phase);
    });
    finding.at = frontPlace(attempt, view.front, static_cast<std::size_t>(tooth - at.begin()));
    findings.push_back(finding);
}

}  // namespace

void frontGateFindings(const Attempt& attempt, const HairlineView& view, const SawTeeth& teeth,
                       const Criterion& hairline, const Losses& losses, std::vector<Finding>& findings) {
    for (const Gate& gate : hairline.gates) {
        if (!gate.tripped) continue;
        Finding finding;
        finding.metric = gate.id;
        finding.unit = "mm";
        finding.lostPoints = losses.of(gate.id);
        if (gate.id == "shape") shapeFinding(attempt, view, finding, findings);
        if (gate.id == "straight") finding.lostPoints += losses.of("H3");
        if (gate.id == "straight") straightFinding(attempt, view, gate, finding, findings);
        if (gate.id == "mirror") mirrorFinding(attempt, view, gate, finding, findings);
        if (gate.id == "sawtooth") sawToothFinding(attempt, view, teeth, finding, findings);
    }
}

}  // namespace scoring
