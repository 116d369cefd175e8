// The touches of an attempt as the screening compares them: when and where the tip landed.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

#include "pen/sample.hpp"

namespace exam {

struct Landing {
    double second = 0.0;    // since the attempt's origin
    scoring::Point place;   // mm on the sheet
    std::size_t first = 0;  // sample of the landing
    std::size_t last = 0;   // last sample in contact
};

// In order of time.
[[nodiscard]] std::vector<Landing> landingsOf(const std::vector<pen::Sample>& samples);

// The middle one (of an even number the lower); `values` not empty (asserted).
[[nodiscard]] double medianOf(std::vector<double> values);

}  // namespace exam
