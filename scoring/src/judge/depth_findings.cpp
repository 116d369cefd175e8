#include <algorithm>
#include <cmath>

#include "judge/findings.hpp"
#include "judge/words.hpp"
#include "scans/depth_step.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr double kBand = 1.0 + 1e-9;
constexpr double kFar = 2.0 + 1e-9;
constexpr double kLeastStep = 0.2;   // half-widths: a smaller one is nothing to mend
constexpr double kZoneApart = 0.3;   // half-widths between the zones' usual strokes
constexpr double kSteadyHand = 0.6;  // half-widths: with a wider spread far strokes are no outliers
constexpr std::size_t kBlocks = 10;  // of the session, to name its worst part

// Positions in the series whose |z| is beyond the limit, worst first.
std::vector<std::size_t> beyond(const DepthSeries& series, double limit) {
    std::vector<std::size_t> found;
    for (std::size_t k = 0; k < series.z.size(); ++k) {
        if (std::abs(series.z[k]) > limit) found.push_back(k);
    }
    std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(series.z[a]) > std::abs(series.z[b]);
    });
    return found;
}

void point(const Attempt& attempt, const DepthSeries& series, const std::vector<std::size_t>& positions,
           Finding& finding) {
    if (positions.empty()) return;
    const Dot& worst = attempt.dots[series.dot[positions.front()]];
    finding.at = worst.place();
    finding.time = timeOf(worst);
    for (const std::size_t k : positions) finding.dots.push_back(attempt.dots[series.dot[k]].ordinal);
}

Direction sideOf(const DepthSeries& series, const std::vector<std::size_t>& positions) {
    const auto deep =
        std::count_if(positions.begin(), positions.end(), [&](std::size_t k) { return series.z[k] > 0.0; });
    const auto shallow = static_cast<std::ptrdiff_t>(positions.size()) - deep;
    if (deep >= 3 * shallow) return Direction::tooDeep;
    return shallow >= 3 * deep ? Direction::tooShallow : Direction::uneven;
}

std::string sides(const DepthSeries& series, const std::vector<std::size_t>& positions) {
    const auto deep = static_cast<std::size_t>(
        std::count_if(positions.begin(), positions.end(), [&](std::size_t k) { return series.z[k] > 0.0; }));
    return std::to_string(deep) + " too deep, " + std::to_string(positions.size() - deep) + " too shallow";
}

void countFinding(const Attempt& attempt, const DepthSeries& series, bool far, double lost,
                  std::vector<Finding>& findings) {
    const std::vector<std::size_t> positions = beyond(series, far ? kFar : kBand);
    Finding finding;
    finding.metric = far ? "D4" : "D1";
    finding.direction = sideOf(series, positions);
    finding.size = static_cast<double>(positions.size());
    finding.unit = "dots";
    finding.text =
        counted(positions.size(), "dot") + " of " + std::to_string(series.z.size()) +
        (far ? " ended more than twice the allowed depth error off (" : " ended outside the depth band (") +
        sides(series, positions) + ").";
    if (positions.empty()) {
        finding.text = "Every dot ended in the depth band, but " + std::to_string(series.z.size()) +
                       " such strokes are too few, or too alike in a row, to prove a steady hand.";
    }
    finding.lostPoints = lost;
    point(attempt, series, positions, finding);
    findings.push_back(finding);
}

// The tenth of the session that lost most: its first position in the series.
std::size_t worstBlock(const DepthSeries& series) {
    std::size_t worst = 0;
    double most = -1.0;
    for (std::size_t b = 0; b < kBlocks; ++b) {
        const std::size_t first = b * series.z.size() / kBlocks;
        const std::size_t last = (b + 1) * series.z.size() / kBlocks;
        double sum = 0.0;
        for (std::size_t k = first; k < last; ++k) sum += std::min(series.z[k] * series.z[k], 4.0);
        if (last > first && sum / static_cast<double>(last - first) > most) {
            most = sum / static_cast<double>(last - first);
            worst = first;
        }
    }
    return worst;
}

void lossFinding(const Attempt& attempt, const DepthSeries& series, double lost,
                 std::vector<Finding>& findings) {
    const double off = median(series.z);
    const double spread = robustSpread(series.z);
    const bool biased = std::abs(off) > spread;
    Finding finding;
    finding.metric = "D2";
    finding.unit = "half-widths";
    finding.lostPoints = lost;
    if (biased) {
        finding.direction = off > 0.0 ? Direction::tooDeep : Direction::tooShallow;
        finding.size = std::round(std::abs(off) * 1000.0) / 1000.0;
        finding.text = "The usual stroke ends " + decimals(std::abs(off), 2) +
                       " half-widths of the band too " + (off > 0.0 ? "deep." : "shallow.");
    } else {
        finding.direction = Direction::uneven;
        finding.size = std::round(spread * 1000.0) / 1000.0;
        finding.text = "Depth is uneven: it varies by " + decimals(spread, 2) +
                       " half-widths of the band from stroke to stroke.";
    }
    const Dot& from = attempt.dots[series.dot[worstBlock(series)]];
    finding.at = from.place();
    finding.time = timeOf(from);
    if (finding.time) finding.text += " Worst from " + clockTime(finding.time->value) + " on.";
    for (const std::size_t k : beyond(series, kBand))
        finding.dots.push_back(attempt.dots[series.dot[k]].ordinal);
    findings.push_back(finding);
}

// D3: the last tenth of the session shows where the drift has led.
void driftFinding(const Attempt& attempt, const DepthSeries& series, double lost,
                  std::vector<Finding>& findings) {
    const double drift = signedDrift(series);
    const Dot& from = attempt.dots[series.dot[(kBlocks - 1) * series.z.size() / kBlocks]];
    Finding finding;
    finding.metric = "D3";
    finding.direction = Direction::drifting;
    finding.size = std::round(std::abs(drift) * 1000.0) / 1000.0;
    finding.unit = "half-widths";
    finding.text = "Depth drifts: from the first strokes to the last they end " +
                   decimals(std::abs(drift), 2) + " half-widths of the band " +
                   (drift > 0.0 ? "deeper." : "shallower.");
    finding.at = from.place();
    finding.time = timeOf(from);
    finding.lostPoints = lost;
    findings.push_back(finding);
}

// D5: the zone whose usual stroke is farthest off, at the middle of its dots.
void zoneFinding(const Attempt& attempt, const DepthSeries& series, double lost,
                 std::vector<Finding>& findings) {
    const std::vector<ZoneMedian> zones = zoneMedians(series);
    const auto worst = std::max_element(
        zones.begin(), zones.end(),
        [](const ZoneMedian& a, const ZoneMedian& b) { return std::abs(a.z) < std::abs(b.z); });
    Finding finding;
    finding.metric = "D5";
    finding.direction = worst->z > 0.0 ? Direction::tooDeep : Direction::tooShallow;
    finding.size = std::round(std::abs(worst->z) * 1000.0) / 1000.0;
    finding.unit = "half-widths";
    finding.text = "In zone \"" + attempt.ground.field.scenario().zones[worst->zone].id +
                   "\" the usual stroke ends " + decimals(std::abs(worst->z), 2) +
                   " half-widths of the band too " + (worst->z > 0.0 ? "deep." : "shallow.");
    Point middle;
    double count = 0.0;
    for (std::size_t k = 0; k < series.z.size(); ++k) {
        if (series.zone[k] != worst->zone) continue;
        middle = middle + attempt.dots[series.dot[k]].place();
        count += 1.0;
    }
    finding.at = middle * (1.0 / count);
    finding.lostPoints = lost;
    findings.push_back(finding);
}

// From one stroke on.
void stepFinding(const Attempt& attempt, const DepthSeries& series, const DepthStep& step, double lost,
                 std::vector<Finding>& findings) {
    const bool later = std::abs(step.after) >= std::abs(step.before);
    const double off = later ? step.after : step.before;
    const Dot& at = attempt.dots[series.dot[step.first]];
    Finding finding;
    finding.metric = "D2";
    finding.direction = off > 0.0 ? Direction::tooDeep : Direction::tooShallow;
    finding.size = std::round(std::abs(off) * 1000.0) / 1000.0;
    finding.unit = "half-widths";
    finding.text = std::string(later ? "From " : "Until ") + decimals(timeOf(at)->value, 0) +
                   " s strokes end " + decimals(std::abs(off), 2) + " half-widths of the band too " +
                   (off > 0.0 ? "deep" : "shallow") + ", " + (later ? "before" : "after") + " that " +
                   decimals(std::abs(later ? step.before : step.after), 2) + ".";
    finding.at = at.place();
    finding.time = timeOf(at);
    finding.located = true;
    finding.lostPoints = lost;
    findings.push_back(finding);
}

// Strokes so deep that they are a critical error.
void safetyFinding(const Attempt& attempt, const DepthSeries& series, const Gate& gate, double lost,
                   std::vector<Finding>& findings) {
    std::vector<std::size_t> deep;
    for (const std::size_t k : beyond(series, kFar)) {
        if (series.z[k] > 0.0) deep.push_back(k);
    }
    Finding finding;
    finding.metric = gate.id;
    finding.direction = Direction::tooDeep;
    finding.size = static_cast<double>(deep.size());
    finding.unit = "dots";
    finding.text = counted(deep.size(), "dot") + " of " + std::to_string(series.z.size()) +
                   " went so deep that pigment spreads; " + percent(gate.limit) + " is the most allowed.";
    finding.lostPoints = lost;
    point(attempt, series, deep, finding);
    findings.push_back(finding);
}

// Whether one zone's usual stroke is off while another's is not.
bool oneZoneOff(const DepthSeries& series) {
    double least = 1e9;
    double most = 0.0;
    for (const ZoneMedian& zone : zoneMedians(series)) {
        least = std::min(least, std::abs(zone.z));
        most = std::max(most, std::abs(zone.z));
    }
    return most - least > kZoneApart;
}

}  // namespace

// One cause explains what several metrics lost: a zone, a step, a drift, wild strokes; else the
// usual stroke or its spread.
void depthFindings(const Attempt& attempt, const DepthSeries& series, const Criterion& depth,
                   const Losses& losses, std::vector<Finding>& findings) {
    const Gate& safety = depth.gates.front();
    if (safety.tripped) safetyFinding(attempt, series, safety, losses.of(safety.id), findings);
    double rest = losses.of("D1") + losses.of("D2");
    const double drift = losses.of("D3");
    const double tail = losses.of("D4");
    const double zone = losses.of("D5");
    const auto step = depthStep(series);
    const bool steps = step && !step->steady && step->sureness > localLimit(attempt, "at_step") &&
                       std::abs(step->after - step->before) >= kLeastStep;
    const bool zoneOff = zone > 0.0 && oneZoneOff(series);
    const bool wild = tail >= kWorthTelling && robustSpread(series.z) < kSteadyHand;
    if (zoneOff && zone + rest >= kWorthTelling) {
        zoneFinding(attempt, series, zone + rest, findings);
    } else if (steps) {
        stepFinding(attempt, series, *step, rest + drift, findings);
    } else if (drift >= kWorthTelling && drift >= 0.25 * rest) {
        driftFinding(attempt, series, drift + rest, findings);
    } else if (wild) {
        countFinding(attempt, series, true, tail + rest, findings);
    } else if (rest + zone >= kWorthTelling) {
        if (losses.of("D1") > 0.0 && beyond(series, kBand).empty()) {
            countFinding(attempt, series, false, rest + zone, findings);
        } else {
            lossFinding(attempt, series, rest + zone, findings);
        }
    }
    if (tail >= kWorthTelling && !wild) countFinding(attempt, series, true, tail, findings);
}

}  // namespace scoring
