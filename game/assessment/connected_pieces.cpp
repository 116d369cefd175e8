#include "assessment/connected_pieces.hpp"

namespace assessment {
namespace {

using Neighbours = std::vector<std::vector<std::size_t>>;

// Which pieces are reached from `start`.
std::vector<bool> reachedFrom(std::size_t start, const Neighbours& next) {
    std::vector<bool> reached(next.size(), false);
    std::vector<std::size_t> open{start};
    reached[start] = true;
    while (!open.empty()) {
        const std::size_t piece = open.back();
        open.pop_back();
        for (const std::size_t other : next[piece]) {
            if (reached[other]) continue;
            reached[other] = true;
            open.push_back(other);
        }
    }
    return reached;
}

// Pieces reached from one another along `next`, and along `back`, the same turned round.
std::vector<std::vector<std::size_t>> groupsOf(const Neighbours& next, const Neighbours& back) {
    std::vector<std::vector<std::size_t>> groups;
    std::vector<bool> placed(next.size(), false);
    for (std::size_t piece = 0; piece < next.size(); ++piece) {
        if (placed[piece]) continue;
        const auto there = reachedFrom(piece, next), here = reachedFrom(piece, back);
        groups.emplace_back();
        for (std::size_t other = piece; other < next.size(); ++other) {
            if (placed[other] || !there[other] || !here[other]) continue;
            placed[other] = true;
            groups.back().push_back(other);
        }
    }
    return groups;
}

}  // namespace

std::vector<std::vector<std::size_t>> connectedPieces(std::size_t pieces,
                                                      const std::vector<Comparison>& comparisons) {
    Neighbours next(pieces);
    for (const Comparison& each : comparisons) {
        next.at(each.winner).push_back(each.loser);
        next.at(each.loser).push_back(each.winner);
    }
    return groupsOf(next, next);
}

std::vector<std::vector<std::size_t>> mutuallyBeaten(std::size_t pieces,
                                                     const std::vector<Comparison>& comparisons) {
    Neighbours beaten(pieces), beatenBy(pieces);
    for (const Comparison& each : comparisons) {
        beaten.at(each.winner).push_back(each.loser);
        beatenBy.at(each.loser).push_back(each.winner);
    }
    return groupsOf(beaten, beatenBy);
}

}  // namespace assessment
