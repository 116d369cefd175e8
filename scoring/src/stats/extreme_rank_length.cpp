#include "stats/extreme_rank_length.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace scoring {
namespace {

using Ranks = std::vector<std::size_t>;

// Two-sided ranks of all curves at one point; equals share the least of theirs.
void addRanks(const std::vector<std::vector<double>>& curves, std::size_t point, std::vector<Ranks>& ranks) {
    std::vector<double> sorted;
    for (const auto& curve : curves) sorted.push_back(curve[point]);
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), curves[i][point]);
        const auto fromBelow = static_cast<std::size_t>(first - sorted.begin()) + 1;
        const auto fromAbove = static_cast<std::size_t>(sorted.end() - last) + 1;
        ranks[i].push_back(std::min(fromBelow, fromAbove));
    }
}

}  // namespace

std::vector<double> extremeRankLengths(const std::vector<std::vector<double>>& curves) {
    if (curves.empty()) return {};
    std::vector<Ranks> ranks(curves.size());
    for (std::size_t point = 0; point < curves.front().size(); ++point) addRanks(curves, point, ranks);
    for (Ranks& own : ranks) std::sort(own.begin(), own.end());
    std::vector<Ranks> sorted = ranks;
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> lengths;
    for (const Ranks& own : ranks) {
        const auto after = std::upper_bound(sorted.begin(), sorted.end(), own);
        lengths.push_back(static_cast<double>(after - sorted.begin()) / static_cast<double>(curves.size()));
    }
    return lengths;
}

Envelope globalEnvelope(const std::vector<std::vector<double>>& curves, double alpha) {
    const std::vector<double> lengths = extremeRankLengths(curves);
    Envelope envelope;
    for (std::size_t i = 0; i < curves.size(); ++i) {
        assert(curves[i].size() == curves.front().size());
        if (lengths[i] <= alpha) continue;
        if (envelope.low.empty()) envelope = {curves[i], curves[i]};
        for (std::size_t k = 0; k < curves[i].size(); ++k) {
            envelope.low[k] = std::min(envelope.low[k], curves[i][k]);
            envelope.high[k] = std::max(envelope.high[k], curves[i][k]);
        }
    }
    return envelope;
}

}  // namespace scoring
