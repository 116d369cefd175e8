#include "metrics/log_spacing.hpp"

#include <algorithm>
#include <cmath>

#include "metrics/spacing.hpp"

namespace scoring {

double logSpacing(double u) { return std::log(std::max(u, 0.01)); }

std::vector<double> logSpacings(const Pattern& pattern) {
    std::vector<double> logs;
    logs.reserve(pattern.spacing.size());
    for (const double u : pattern.spacing) logs.push_back(logSpacing(u));
    return logs;
}

std::string tooFewForSpacing(const Ground& ground, const Pattern& pattern) {
    return tooFewForSpacing(ground, pattern.own(), pattern.ownCore);
}

std::string tooFewForSpacing(const Ground& ground, std::size_t dots, std::size_t coreDots) {
    if (dots == 0) return "no dots";
    if (ground.coreSamples.empty()) return "the zones leave no room a pitch away from their edges";
    if (coreDots < kFewestCoreDots) {
        return "only " + std::to_string(coreDots) + " dots lie a pitch or more inside the zones; " +
               std::to_string(kFewestCoreDots) + " are needed";
    }
    return {};
}

}  // namespace scoring
