#include <scoring/match_figures.hpp>

#include <algorithm>
#include <cmath>

#include "stats/assignment.hpp"

namespace scoring {

std::optional<MatchFigures> matchFigures(const std::vector<Point>& dots, const std::vector<Point>& reference,
                                         Millimetres cutoff, double p) {
    if (tooDenseToMatch(reference, dots, cutoff.value)) return std::nullopt;
    const Matching matching = match(reference, dots, cutoff.value, p);
    MatchFigures figures;
    figures.dots = dots.size();
    figures.reference = reference.size();
    figures.matched = matching.pairs.size();
    double powers = 0.0;  // sum of d^p
    double soft = 0.0;
    double distances = 0.0;
    Point bias;
    for (const Pair& pair : matching.pairs) {
        powers += std::pow(pair.distance, p);
        soft += 1.0 - std::pow(pair.distance / cutoff.value, p);
        distances += pair.distance;
        bias = bias + (dots[pair.dot] - reference[pair.mark]);
    }
    const double whole = std::pow(cutoff.value, p);
    const auto leftOver = static_cast<double>(figures.missed() + figures.extra());
    figures.gospa = std::pow(powers + whole / 2.0 * leftOver, 1.0 / p);
    const std::size_t larger = std::max(dots.size(), reference.size());
    if (larger == 0) return figures;
    const auto unmatched = static_cast<double>(larger - figures.matched);
    figures.ospa = std::pow((powers + whole * unmatched) / static_cast<double>(larger), 1.0 / p);
    figures.softDice = 2.0 * soft / static_cast<double>(dots.size() + reference.size());
    if (figures.matched == 0) return figures;
    const double share = 1.0 / static_cast<double>(figures.matched);
    figures.distance = Millimetres{distances * share};
    figures.bias = bias * share;
    return figures;
}

}  // namespace scoring
