// Which kind of front explains the dots better: each kind is a Gaussian process with a covariance
// of its own, and its evidence is the likelihood of the dots averaged over all fronts of the kind.
// No single front decides: what the dots leave uncertain is averaged over at every step.
#pragma once

#include <vector>

#include <scoring/cholesky.hpp>

#include "stats/front_likelihood.hpp"
#include "stats/front_spread.hpp"

namespace scoring {

// Covariance of the front at two places, mm2, by the slices of line between them, from 0 on.
using FrontCovariance = std::vector<double>;

class FrontKind {
public:
    // For fronts of as many slices as the covariance has values.
    explicit FrontKind(const FrontCovariance& covariance);

    struct Fit {
        double evidence = 0.0;      // nats, but for a constant common to all kinds
        std::vector<double> front;  // the middle of the likely fronts of this kind, mm, per slice
    };
    // The variational bound on the evidence by a normal distribution over fronts (Opper and Archambeau,
    // Neural Computation 21 (2009)), greatest over its middle as reached from `start`; its covariance is the
    // one that dots of the usual curvature leave. The likelihood averaged over it has hills a front's breadth
    // wide: the likelihood itself has one for each few dots, and which of them a climb ends on hung on
    // ten-thousandths of a millimetre.
    [[nodiscard]] Fit fit(const FrontLikelihood& likelihood, const std::vector<double>& start) const;

private:
    struct Place {
        std::vector<double> weights;
        std::vector<double> front;  // mm, per slice
        double value = 0.0;         // nats
    };
    // 1 + basis' basis times the usual curvature; by row, the upper triangle.
    [[nodiscard]] std::vector<double> usualSums() const;
    // What such dots leave uncertain of the front, mm sd, per slice.
    [[nodiscard]] std::vector<double> usualSpread() const;
    // To such sums basis' curvature basis, for a curvature >= 0 per slice, 1/mm2.
    void addSquares(const std::vector<double>& curvature, std::vector<double>& sums) const;
    // What a step from this front is solved with: the size of the curvature there, and nowhere flatter than
    // usual. Where the curvature is negative, or a step so long that it goes past the top, what rounding
    // differs by would grow from step to step, until another hill is climbed.
    [[nodiscard]] Cholesky curvatureAt(const FrontLikelihood& likelihood,
                                       const std::vector<double>& front) const;
    [[nodiscard]] std::vector<double> frontOf(const std::vector<double>& weights) const;
    // Basis' times a value per slice.
    [[nodiscard]] std::vector<double> gathered(const std::vector<double>& bySlice) const;
    [[nodiscard]] Place placeOf(const FrontLikelihood& likelihood, std::vector<double> weights) const;
    // Whose front is nearest to this one, by the usual curvature and prior.
    [[nodiscard]] Place nearest(const FrontLikelihood& likelihood, const std::vector<double>& front) const;
    // One step uphill that gains; returns the gain, below 0 when there is none.
    double climb(const FrontLikelihood& likelihood, const Cholesky& curvature, Place& at) const;

    std::size_t m_slices;
    std::vector<double> m_basis;      // per slice, by rank: front = basis * weights, weights N(0, 1)
    std::size_t m_rank;               // columns of the basis
    std::vector<double> m_usualSums;  // see usualSums()
    Cholesky m_usual;                 // of them
    FrontSpread m_spread;             // see usualSpread()
    double m_bound;                   // nats: what of the bound does not depend on the front
};

}  // namespace scoring
