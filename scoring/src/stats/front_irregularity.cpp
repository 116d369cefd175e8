#include "stats/front_irregularity.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace scoring {
namespace {

constexpr std::array kLadder{0.4, 0.7, 1.1, 1.7, 2.6};  // mm RMS
constexpr double kTempering = 5.0;                      // by trial: the root that tells people apart best

}  // namespace

FrontIrregularity::FrontIrregularity(const FrontCovariances& kinds)
    : m_slices(kinds.straight().size()), m_ruled(kinds.ruled()), m_straight(kinds.straight()) {
    for (const double rms : kLadder) m_irregular.emplace_back(kinds.irregular(rms));
}

FrontKind::Fit FrontIrregularity::straight(const FrontLikelihood& likelihood) const {
    const std::vector<double> line(m_slices, 0.0);
    FrontKind::Fit wandering = m_straight.fit(likelihood, line);
    FrontKind::Fit ruled = m_ruled.fit(likelihood, line);
    const double apart = std::abs(wandering.evidence - ruled.evidence);
    FrontKind::Fit& likelier = wandering.evidence >= ruled.evidence ? wandering : ruled;
    likelier.evidence += std::log(0.5 * (1.0 + std::exp(-apart)));
    return std::move(likelier);
}

double FrontIrregularity::mean(const FrontLikelihood& likelihood, FrontKind::Fit straight) const {
    // Each climb starts from the less irregular front before it: what an irregular front may be in doubt
    // of, the calmer one has decided.
    FrontKind::Fit calmer = std::move(straight);
    std::vector<double> evidence{calmer.evidence};
    for (const FrontKind& kind : m_irregular) {
        calmer = kind.fit(likelihood, calmer.front);
        evidence.push_back(calmer.evidence);
    }
    const double most = *std::max_element(evidence.begin(), evidence.end());
    double weights = std::exp((evidence.front() - most) / kTempering);
    double sum = 0.0;
    for (std::size_t k = 0; k < kLadder.size(); ++k) {
        const double weight = std::exp((evidence[k + 1] - most) / kTempering);
        weights += weight;
        sum += weight * kLadder[k];
    }
    return sum / weights;
}

}  // namespace scoring
