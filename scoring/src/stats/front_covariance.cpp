#include "stats/front_covariance.hpp"

#include <cmath>
#include <numbers>

#include "front_style.hpp"

namespace scoring {
namespace {

constexpr double kOffset = 1.5;     // mm sd, of the whole front
constexpr double kWander = 0.6;     // mm RMS
constexpr double kRuled = 0.5;      // mm sd
constexpr double kDrift = 0.008;    // of the covariance's logarithm, per tooth squared; by trial
constexpr std::size_t kWaves = 48;  // to average over wavelengths

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

}  // namespace

FrontCovariances::FrontCovariances(std::size_t slices)
    : m_straight(waves(slices, kShortestMacro, kLongestMacro)),
      m_irregular(waves(slices, kShortestMicro, kLongestMicro)) {
    for (double& value : m_straight) value = kOffset * kOffset + kWander * kWander * value;
}

FrontCovariance FrontCovariances::ruled() const {
    return FrontCovariance(m_straight.size(), kRuled * kRuled);
}

FrontCovariance FrontCovariances::irregular(double rms) const {
    FrontCovariance covariance = m_straight;
    for (std::size_t k = 0; k < covariance.size(); ++k) covariance[k] += rms * rms * m_irregular[k];
    return covariance;
}

FrontCovariance FrontCovariances::toothed(double rms, double length) const {
    FrontCovariance covariance = m_straight;
    for (std::size_t k = 0; k < covariance.size(); ++k) {
        const double teeth = lagOf(k) / length;
        covariance[k] += rms * rms * wave(lagOf(k), length) * std::exp(-kDrift * teeth * teeth);
    }
    return covariance;
}

}  // namespace scoring
