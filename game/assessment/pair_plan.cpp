#include "assessment/pair_plan.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include <scoring/random.hpp>

namespace assessment {
namespace {

// Fisher and Yates.
template <typename T>
void shuffle(std::vector<T>& values, scoring::Random& random) {
    for (std::size_t left = values.size(); left > 1; --left) {
        std::swap(values[left - 1], values[random.below(static_cast<std::uint32_t>(left))]);
    }
}

// Places on along the ring, 1 first. Half of the ring pairs each piece with one only, so it is left for
// when the others are used up.
std::vector<std::size_t> distancesOf(std::size_t pieces, std::size_t aPiece, scoring::Random& random) {
    std::vector<std::size_t> distances;
    for (std::size_t d = 2; 2 * d < pieces; ++d) distances.push_back(d);
    shuffle(distances, random);
    if (pieces > 2) distances.insert(distances.begin(), 1);
    if (pieces % 2 == 0) distances.push_back(pieces / 2);
    distances.resize(std::min(distances.size(), aPiece / 2));
    return distances;
}

bool showsOwn(const PlannedPair& pair, const std::vector<bool>& own) {
    return own.at(pair.left) || own.at(pair.right);
}

}  // namespace

std::vector<PlannedPair> planPairs(std::size_t pieces, std::uint64_t seed, std::size_t aPiece) {
    assert(aPiece >= 2 && aPiece % 2 == 0);
    std::vector<PlannedPair> plan;
    if (pieces < 2) return plan;
    scoring::Random random(seed);
    std::vector<std::size_t> ring(pieces);
    std::iota(ring.begin(), ring.end(), std::size_t{0});
    shuffle(ring, random);
    const auto distances = distancesOf(pieces, aPiece, random);
    for (std::size_t round = 0; round < distances.size(); ++round) {
        const bool opposite = 2 * distances[round] == pieces;
        std::vector<PlannedPair> pairs;
        for (std::size_t i = 0; i < (opposite ? pieces / 2 : pieces); ++i) {
            PlannedPair pair{ring[i], ring[(i + distances[round]) % pieces], round};
            if (opposite && random.below(2) == 1) std::swap(pair.left, pair.right);
            pairs.push_back(pair);
        }
        // Along the ring each piece would be seen twice running.
        shuffle(pairs, random);
        plan.insert(plan.end(), pairs.begin(), pairs.end());
    }
    return plan;
}

std::vector<std::size_t> nextPairs(const std::vector<PlannedPair>& plan, const std::vector<bool>& taken,
                                   const std::vector<bool>& own, std::size_t most) {
    assert(taken.size() == plan.size());
    std::vector<std::size_t> next;
    for (std::size_t i = 0; i < plan.size() && next.size() < most; ++i) {
        if (!taken[i] && !showsOwn(plan[i], own)) next.push_back(i);
    }
    return next;
}

std::vector<std::size_t> pairsWithoutJudge(const std::vector<PlannedPair>& plan,
                                           const std::vector<std::vector<bool>>& own) {
    std::vector<std::size_t> unseen;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (std::all_of(own.begin(), own.end(), [&](const auto& judge) { return showsOwn(plan[i], judge); }))
            unseen.push_back(i);
    }
    return unseen;
}

}  // namespace assessment
