#include "scans/exact_rows.hpp"

#include <algorithm>
#include <cmath>

namespace scoring {
namespace {

constexpr std::size_t kFewest = 7;
static_assert(kFewest >= kRowLength);
const double kLeastCosine = std::cos(7.0 * 3.14159265358979 / 180.0);
constexpr double kMostRatio = 1.15;

bool goesOn(const Pattern& pattern, std::size_t a, std::size_t b, std::size_t c) {
    const Point one = pattern.places[b] - pattern.places[a];
    const Point other = pattern.places[c] - pattern.places[b];
    const double first = std::sqrt(dot(one, one));
    const double second = std::sqrt(dot(other, other));
    return dot(one, other) >= kLeastCosine * first * second &&
           std::max(first, second) <= kMostRatio * std::min(first, second);
}

}  // namespace

std::vector<std::vector<std::size_t>> exactRows(const Pattern& pattern, const Rows& rows) {
    Rows exact;
    for (const auto& chain : rows) {
        if (chain.size() < kFewest) break;  // they are sorted
        std::vector<std::size_t> row{chain[0], chain[1]};
        for (std::size_t k = 2; k <= chain.size(); ++k) {
            if (k < chain.size() && goesOn(pattern, chain[k - 2], chain[k - 1], chain[k])) {
                row.push_back(chain[k]);
                continue;
            }
            if (row.size() >= kFewest) exact.push_back(row);
            if (k < chain.size()) row = {chain[k - 1], chain[k]};
        }
    }
    std::stable_sort(exact.begin(), exact.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return exact;
}

}  // namespace scoring
