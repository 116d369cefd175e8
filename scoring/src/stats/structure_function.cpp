#include "stats/structure_function.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace scoring {

std::vector<double> logStructureFunction(const std::vector<double>& values, double step,
                                         const std::vector<double>& lags) {
    std::vector<double> curve;
    for (const double lag : lags) {
        const double steps = lag / step;
        const auto whole = static_cast<std::size_t>(steps);
        const double share = steps - static_cast<double>(whole);
        assert(whole + 1 < values.size());
        double sum = 0.0;
        for (std::size_t k = 0; k + whole + 1 < values.size(); ++k) {
            const double there = values[k + whole] + share * (values[k + whole + 1] - values[k + whole]);
            sum += (there - values[k]) * (there - values[k]);
        }
        curve.push_back(std::log(std::max(1e-6, sum / static_cast<double>(values.size() - whole - 1))));
    }
    return curve;
}

}  // namespace scoring
