// Which two pieces to show next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace assessment {

// Comparisons a piece: 101 data sets say that ten suffice (PMC12246014).
inline constexpr std::size_t kComparisonsAPiece = 10;

struct PlannedPair {
    std::size_t left = 0, right = 0;  // pieces, from 0: which side of the screen
    std::size_t round = 0;            // from 0
};

// The whole plan, round after round. The pieces stand in a ring in an order drawn by `seed`; a round pairs
// each with the one so many places on, so that in it each piece is seen twice, once on either side. Round 0
// is the ring itself and connects all pieces; the further distances are drawn. No pair comes twice; each
// piece is compared `aPiece` times (even, >= 2, asserted), or with every other one once where there are not
// so many: nobody's outcome is looked at, so that the scale's reliability is not flattered. The same
// arguments, the same plan. Fewer than two pieces: no pairs.
[[nodiscard]] std::vector<PlannedPair> planPairs(std::size_t pieces, std::uint64_t seed,
                                                 std::size_t aPiece = kComparisonsAPiece);

// The next `most` pairs for a judge, as indices into the plan: the first that are not taken and show no piece
// of the judge's own. `taken`: judged or being shown to somebody, by pair; `own`: by piece. Fewer where there
// are no more.
[[nodiscard]] std::vector<std::size_t> nextPairs(const std::vector<PlannedPair>& plan,
                                                 const std::vector<bool>& taken, const std::vector<bool>& own,
                                                 std::size_t most);

// Pairs that no judge may see: each made one of the two pieces. `own` by judge, then by piece.
[[nodiscard]] std::vector<std::size_t> pairsWithoutJudge(const std::vector<PlannedPair>& plan,
                                                         const std::vector<std::vector<bool>>& own);

}  // namespace assessment
