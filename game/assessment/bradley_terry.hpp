// A scale of pieces from judgements of two at a time.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <scoring/measured.hpp>

namespace assessment {

inline constexpr std::size_t kFewestPieces = 3;
// Every piece also met an imaginary one at 0 so often, half of it won and half lost. So a piece that always
// won has a place too, and nobody's changes when the first loss comes. Mease, The American Statistician 57,
// 2003 (one game won and one lost); half as strong here, which for a single comparison is Jeffreys' prior
// (Firth, Biometrika 80, 1993).
inline constexpr double kImaginaryComparisons = 1.0;

struct Comparison {
    std::size_t winner = 0, loser = 0;  // pieces, from 0; not the same (asserted)
    std::size_t judge = 0;              // from 0
};

struct PlacedPiece {
    double logit = 0.0;  // the pieces' mean is 0; a piece 1 above another wins 73 % of comparisons with it
    double error = 0.0;  // standard error
    std::size_t won = 0, compared = 0;
};

struct BradleyTerry {
    std::vector<PlacedPiece> pieces;  // by piece; empty when undefined
    std::string undefinedBecause;
    // When the comparisons fall apart: pieces that are compared with one another, by group; a piece
    // without a comparison is a group of its own. Otherwise empty.
    std::vector<std::vector<std::size_t>> groups;
    // Scale separation reliability (sd^2 - mean squared error) / sd^2 of the logits, at most 1; 0.8 is asked
    // for (101 data sets: PMC12246014). Below 0: pieces differ less than chance makes them. Holds for pairs
    // that do not depend on earlier outcomes, as pair_plan's (Bramley 2015).
    scoring::Measured separation;
};

// Bradley and Terry 1952: P(i beats j) = 1 / (1 + exp(b_j - b_i)); maximum likelihood by Newton's method,
// errors from the curvature there. `imaginary` >= 0; with 0 it is the plain maximum, undefined too where
// pieces only won or only lost, alone or as a group (Ford 1957); the groups are named then. Undefined: fewer
// than kFewestPieces pieces, pieces that are not all connected. Pieces up to some hundreds (cubic in their
// number).
[[nodiscard]] BradleyTerry bradleyTerry(std::size_t pieces, const std::vector<Comparison>& comparisons,
                                        double imaginary = kImaginaryComparisons);

// P(a beats b) of pieces at these logits.
[[nodiscard]] double chanceToWin(double a, double b);

}  // namespace assessment
