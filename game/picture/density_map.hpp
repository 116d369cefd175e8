// How dense the work is against what the level asks for, place by place.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"

namespace picture {

// The dots and the target intensity, both seen through the same blur (a Gaussian of kBlurPitches of the
// densest pitch), and their ratio: so the edge of a zone is no gap. About the kernel estimate of an
// intensity, Diggle 2014, "Statistical Analysis of Spatial and Spatio-Temporal Point Patterns", 5.3.
class DensityMap {
public:
    static constexpr double kBlurPitches = 2.0;  // some fifty dots count at a place [default]

    // For a level of free mode; of a trace level the map is empty.
    DensityMap(const level::Level& level, const std::vector<scoring::Dot>& dots);

    [[nodiscard]] bool empty() const { return m_columns == 0; }
    // By how much the work is denser (> 0) or less dense than asked, as a share of it: -1 = bare skin.
    // Bilinear; absent where no dot is asked for.
    [[nodiscard]] std::optional<double> deviation(scoring::Point place) const;

    struct Extreme {
        scoring::Point place;  // mm
        double deviation = 0.0;
    };
    // The places that are off by `least` or more and by more than everything around them, most of all first;
    // at most `count`, and each `apartMm` or more from the others.
    [[nodiscard]] std::vector<Extreme> extremes(std::size_t count, double least, double apartMm) const;

private:
    [[nodiscard]] double cell(std::size_t column, std::size_t row) const {
        return m_deviation[row * m_columns + column];
    }

    scoring::Point m_origin;  // mm, of the first cell's middle
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
    std::vector<double> m_deviation;  // by rows; NaN where nothing is asked for
};

}  // namespace picture
