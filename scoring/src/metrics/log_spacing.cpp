#include "metrics/log_spacing.hpp"

#include <algorithm>
#include <cmath>

#include "metrics/spacing.hpp"

namespace scoring {

std::vector<double> logSpacings(const Pattern& pattern) {
    std::vector<double> logs;
    logs.reserve(pattern.spacing.size());
    for (const double u : pattern.spacing) logs.push_back(std::log(std::max(u, 0.01)));
    return logs;
}

std::string tooFewForSpacing(const Ground& ground, const Pattern& pattern) {
    if (pattern.places.empty()) return "no dots";
    if (ground.coreSamples.empty()) return "the zones leave no room a pitch away from their edges";
    if (pattern.core.size() < kFewestCoreDots) {
        return "only " + std::to_string(pattern.core.size()) +
               " dots lie a pitch or more inside the zones; " + std::to_string(kFewestCoreDots) +
               " are needed";
    }
    return {};
}

}  // namespace scoring
