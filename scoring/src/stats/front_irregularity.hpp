// How irregular the front of a hairline is, and whether it is straight, as its dots tell.
#pragma once

#include <vector>

#include "stats/front_covariance.hpp"
#include "stats/front_evidence.hpp"

namespace scoring {

class FrontIrregularity {
public:
    explicit FrontIrregularity(const FrontCovariances& kinds);

    // Of straight fronts, on the line or off it and wandering slowly: the likelier one, with the mean of both
    // kinds' evidence.
    [[nodiscard]] FrontKind::Fit straight(const FrontLikelihood& likelihood) const;

    // The mean irregularity in mm RMS over fronts with none and with 0.4 to 2.6 mm, each weighed by the fifth
    // root of its evidence: a pseudo-likelihood is surer than it may be (generalised posterior: Bissiri,
    // Holmes and Walker, J. R. Stat. Soc. B 78 (2016)). `straight`: of the same dots.
    [[nodiscard]] double mean(const FrontLikelihood& likelihood, FrontKind::Fit straight) const;

private:
    std::size_t m_slices;
    FrontKind m_ruled;
    FrontKind m_straight;
    std::vector<FrontKind> m_irregular;  // by growing irregularity
};

// All that reading a front by its dots needs of a scenario. Needs a hairline (asserted).
struct FrontModel {
    explicit FrontModel(const Ground& ground) : profile(ground), kinds(profile.slices), irregularity(kinds) {}
    FrontProfile profile;
    FrontCovariances kinds;
    FrontIrregularity irregularity;
};

}  // namespace scoring
