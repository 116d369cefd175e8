// What a pair of dots counts, so that pairs whose other dot may lie outside are not missed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "stats/set_covariance.hpp"
#include "stats/window.hpp"

namespace scoring {

// translation: e = |W| / |W and (W + xi - xj)|; any polygon. Ohser and Stoyan 1981.
// isotropic: e = 2 pi / the angle of the circle around xi through xj inside W; rectangles.
//   Ripley 1977.
enum class PairCorrection { translation, isotropic };

// Weights above 100 are cut to 100 (a pair across the whole window says next to nothing), as
// R's spatstat does.
inline constexpr double kGreatestWeight = 100.0;

inline constexpr const char* kNoPair = "fewer than two dots make no pair";

// Why so many places in this window have no statistic of pairs; empty when they have.
[[nodiscard]] std::string whyNoPairs(std::size_t places, const Window& window, PairCorrection correction);

class EdgeWeights {
public:
    EdgeWeights(const Window& window, const std::vector<Point>& places, PairCorrection correction);

    // The sum of the weights of (i, j) and (j, i). `offset` = xj - xi and `distance` > 0 in mm.
    [[nodiscard]] double ofBoth(std::size_t i, std::size_t j, Point offset, double distance) const;

private:
    [[nodiscard]] double isotropic(std::size_t i, double distance) const;

    const std::vector<Point>& m_places;
    std::vector<double> m_toEdge;  // per place, isotropic only
    SetCovariance m_shared;
    Box m_box;
    double m_area;
    PairCorrection m_correction;
};

}  // namespace scoring
