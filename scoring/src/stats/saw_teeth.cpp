#include "stats/saw_teeth.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "front_style.hpp"

namespace scoring {
namespace {

constexpr double kOffset = 1.5;  // mm sd, of the whole front
constexpr double kWander = 0.6;  // mm RMS
// By trial on the calibration seeds: a skilled front a little smoother than it is, teeth that
// keep step over about eleven of their lengths.
constexpr double kSkilled = 0.9;    // of the style's usual RMS
constexpr double kTeeth = 0.97;     // of the same
constexpr double kDrift = 0.008;    // of the covariance's logarithm, per tooth squared
constexpr std::size_t kWaves = 48;  // to average over wavelengths
constexpr std::size_t kWavelengths = 20;
constexpr double kShortest = 4.8;  // mm
constexpr double kLongest = 16.8;

double lagOf(std::size_t slices) { return static_cast<double>(slices) * FrontProfile::kSlice; }

double wave(double tau, double length) { return std::cos(2.0 * std::numbers::pi * tau / length); }

// Covariance, for a variance of one, of waves of every length between two.
FrontCovariance waves(std::size_t slices, double shortest, double longest) {
    FrontCovariance sum(slices, 0.0);
    for (std::size_t i = 0; i < kWaves; ++i) {
        const double length =
            shortest * std::pow(longest / shortest, (static_cast<double>(i) + 0.5) / kWaves);
        for (std::size_t k = 0; k < slices; ++k) sum[k] += wave(lagOf(k), length) / kWaves;
    }
    return sum;
}

// Offset and slow wander, which every front may have.
FrontCovariance underneath(std::size_t slices) {
    FrontCovariance covariance = waves(slices, kShortestMacro, kLongestMacro);
    for (double& value : covariance) value = kOffset * kOffset + kWander * kWander * value;
    return covariance;
}

FrontCovariance skilledFront(FrontCovariance under, double rms) {
    const FrontCovariance micro = waves(under.size(), kShortestMicro, kLongestMicro);
    for (std::size_t k = 0; k < under.size(); ++k) under[k] += kSkilled * kSkilled * rms * rms * micro[k];
    return under;
}

FrontCovariance toothedFront(FrontCovariance under, double rms, double length) {
    for (std::size_t k = 0; k < under.size(); ++k) {
        const double teeth = lagOf(k) / length;
        under[k] += kTeeth * kTeeth * rms * rms * wave(lagOf(k), length) * std::exp(-kDrift * teeth * teeth);
    }
    return under;
}

// Where the front, less its mean, is most like a crest of this wave: its place next to the middle.
double crest(const std::vector<double>& front, double length) {
    double mean = 0.0;
    for (const double here : front) mean += here / static_cast<double>(front.size());
    double cosines = 0.0;
    double sines = 0.0;
    for (std::size_t k = 0; k < front.size(); ++k) {
        const double angle =
            2.0 * std::numbers::pi * (static_cast<double>(k) + 0.5) * FrontProfile::kSlice / length;
        cosines -= (front[k] - mean) * std::cos(angle);  // less n is farther ahead
        sines -= (front[k] - mean) * std::sin(angle);
    }
    const double first = std::atan2(sines, cosines) / (2.0 * std::numbers::pi) * length;
    const double middle = 0.5 * static_cast<double>(front.size()) * FrontProfile::kSlice;
    return first + std::round((middle - first) / length) * length;
}

}  // namespace

double usualIrregularity(const Ground& ground) {
    const FrontStyle style = frontStyle(ground.field.scenario().hairline->style);
    return 0.5 * (style.microLow + style.microHigh);
}

const std::vector<double>& SawToothDetector::wavelengths() {
    static const std::vector<double> all = [] {
        std::vector<double> lengths;
        for (std::size_t i = 0; i < kWavelengths; ++i) {
            lengths.push_back(kShortest *
                              std::pow(kLongest / kShortest, static_cast<double>(i) / (kWavelengths - 1)));
        }
        return lengths;
    }();
    return all;
}

SawToothDetector::SawToothDetector(const Ground& ground)
    : m_profile(ground),
      m_skilled(skilledFront(underneath(m_profile.slices), usualIrregularity(ground))),
      m_straight(underneath(m_profile.slices)) {
    const FrontCovariance under = underneath(m_profile.slices);
    for (const double length : wavelengths()) {
        m_teeth.emplace_back(toothedFront(under, usualIrregularity(ground), length));
    }
}

SawTeeth SawToothDetector::look(const std::vector<LineCoordinates>& dots, double density) const {
    const FrontLikelihood likelihood(m_profile, dots, density);
    const FrontKind::Fit skilled = m_skilled.fit(likelihood, std::vector<double>(m_profile.slices, 0.0));
    SawTeeth found;
    std::size_t best = 0;
    std::vector<double> front;
    for (std::size_t i = 0; i < m_teeth.size(); ++i) {
        FrontKind::Fit fit = m_teeth[i].fit(likelihood, skilled.front);
        found.evidence.push_back(fit.evidence);
        if (i > 0 && fit.evidence <= found.evidence[best]) continue;
        best = i;
        front = std::move(fit.front);
    }
    // A skilled front may have stopped on a lesser hill: it also starts from the teeth found.
    const double straight = m_straight.fit(likelihood, std::vector<double>(m_profile.slices, 0.0)).evidence;
    const double other = std::max({skilled.evidence, m_skilled.fit(likelihood, front).evidence, straight});
    found.straighter = straight - skilled.evidence;
    found.front = skilled.front;
    for (double& evidence : found.evidence) evidence -= other;
    found.most = found.evidence[best];
    found.wavelength = wavelengths()[best];
    found.phase = crest(front, found.wavelength);
    return found;
}

double SawToothDetector::straighter(const std::vector<LineCoordinates>& dots, double density) const {
    const FrontLikelihood likelihood(m_profile, dots, density);
    const std::vector<double> start(m_profile.slices, 0.0);
    return m_straight.fit(likelihood, start).evidence - m_skilled.fit(likelihood, start).evidence;
}

}  // namespace scoring
