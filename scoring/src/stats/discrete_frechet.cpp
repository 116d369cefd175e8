#include "stats/discrete_frechet.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace scoring {

double discreteFrechet(const std::vector<Point>& a, const std::vector<Point>& b) {
    assert(!a.empty() && !b.empty());
    // The shortest leash that brings both to corner i of a and corner j of b, row by row.
    std::vector<double> before;
    std::vector<double> here(b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            const double apart = distance(a[i], b[j]);
            if (i == 0 && j == 0) {
                here[j] = apart;
            } else if (i == 0) {
                here[j] = std::max(here[j - 1], apart);
            } else if (j == 0) {
                here[j] = std::max(before[j], apart);
            } else {
                here[j] = std::max(std::min({before[j - 1], before[j], here[j - 1]}), apart);
            }
        }
        before = here;
    }
    return before.back();
}

}  // namespace scoring
