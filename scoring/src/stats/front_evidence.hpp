// Which kind of front explains the dots better: each kind is a Gaussian process with a covariance
// of its own, and its evidence is the likelihood of the dots averaged over all fronts of the kind.
#pragma once

#include <vector>

#include "stats/front_likelihood.hpp"

namespace scoring {

// Covariance of the front at two places, mm2, by the slices of line between them, from 0 on.
using FrontCovariance = std::vector<double>;

class FrontKind {
public:
    // For fronts of as many slices as the covariance has values.
    explicit FrontKind(const FrontCovariance& covariance);

    struct Fit {
        double evidence = 0.0;      // nats, but for a constant common to all kinds
        std::vector<double> front;  // the most likely front of this kind, mm, per slice
    };
    // Laplace's approximation at the most likely front that is reached from `start`, with one
    // fixed curvature (Rasmussen and Williams 2006, section 3.4).
    [[nodiscard]] Fit fit(const FrontLikelihood& likelihood, const std::vector<double>& start) const;

private:
    void factor();
    void solve(std::vector<double>& weights) const;
    [[nodiscard]] std::vector<double> frontOf(const std::vector<double>& weights) const;
    // The weights whose front is nearest to this one, by curvature and prior.
    [[nodiscard]] std::vector<double> weightsOf(const std::vector<double>& front) const;
    // Basis' times a value per slice.
    [[nodiscard]] std::vector<double> gathered(const std::vector<double>& bySlice) const;
    // One step uphill that gains; returns the gain, below 0 when there is none.
    double climb(const FrontLikelihood& likelihood, std::vector<double>& weights, std::vector<double>& front,
                 double& best) const;

    std::size_t m_slices;
    std::size_t m_rank = 0;
    std::vector<double> m_basis;     // per slice, by rank: front = basis * weights, weights N(0, 1)
    std::vector<double> m_cholesky;  // of 1 + curvature basis' basis, rank x rank, lower
    double m_halfLogDeterminant = 0.0;
};

}  // namespace scoring
