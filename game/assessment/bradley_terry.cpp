#include "assessment/bradley_terry.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <scoring/cholesky.hpp>

#include "assessment/connected_pieces.hpp"
#include "assessment/mark_table.hpp"

namespace assessment {
namespace {

using Logits = std::vector<double>;

class Likelihood {
public:
    Likelihood(std::size_t pieces, const std::vector<Comparison>& comparisons, double imaginary)
        : m_pieces(pieces), m_comparisons(comparisons), m_imaginary(imaginary) {}

    [[nodiscard]] double at(const Logits& logits) const {
        double sum = 0.0;
        for (const Comparison& each : m_comparisons)
            sum += logOfChance(logits[each.winner] - logits[each.loser]);
        for (const double logit : logits) {
            sum += 0.5 * m_imaginary * (logOfChance(logit) + logOfChance(-logit));
        }
        return sum;
    }

    [[nodiscard]] std::vector<double> gradient(const Logits& logits) const {
        std::vector<double> slope(m_pieces);
        for (std::size_t i = 0; i < m_pieces; ++i)
            slope[i] = m_imaginary * (0.5 - chanceToWin(logits[i], 0.0));
        for (const Comparison& each : m_comparisons) {
            const double surprise = 1.0 - chanceToWin(logits[each.winner], logits[each.loser]);
            slope[each.winner] += surprise;
            slope[each.loser] -= surprise;
        }
        return slope;
    }

    // Minus the second derivatives. Without imaginary comparisons a common shift changes nothing; the
    // constant 1 / pieces everywhere makes the matrix regular and holds the mean where it is.
    [[nodiscard]] scoring::Cholesky curvature(const Logits& logits) const {
        const double level = m_imaginary > 0.0 ? 0.0 : 1.0 / static_cast<double>(m_pieces);
        std::vector<double> matrix(m_pieces * m_pieces, level);
        for (std::size_t i = 0; i < m_pieces; ++i) {
            const double p = chanceToWin(logits[i], 0.0);
            matrix[i * m_pieces + i] += m_imaginary * p * (1.0 - p);
        }
        for (const Comparison& each : m_comparisons) {
            const double p = chanceToWin(logits[each.winner], logits[each.loser]);
            const double weight = p * (1.0 - p);
            matrix[each.winner * m_pieces + each.winner] += weight;
            matrix[each.loser * m_pieces + each.loser] += weight;
            matrix[each.winner * m_pieces + each.loser] -= weight;
            matrix[each.loser * m_pieces + each.winner] -= weight;
        }
        return {std::move(matrix), m_pieces};
    }

private:
    static double logOfChance(double ahead) { return -std::log1p(std::exp(-ahead)); }

    std::size_t m_pieces;
    const std::vector<Comparison>& m_comparisons;
    double m_imaginary;
};

// Newton's steps, halved while they lead downhill; the likelihood is concave, so there is one maximum.
Logits maximumOf(const Likelihood& likelihood, std::size_t pieces) {
    constexpr int kMostSteps = 200;
    constexpr double kNear = 1e-12;  // logits
    Logits logits(pieces, 0.0);
    for (int step = 0; step < kMostSteps; ++step) {
        std::vector<double> move = likelihood.gradient(logits);
        likelihood.curvature(logits).solve(move);
        const double here = likelihood.at(logits);
        double longest = 0.0;
        for (const double part : move) longest = std::max(longest, std::abs(part));
        for (double share = 1.0; share > 1e-6; share *= 0.5) {
            Logits next = logits;
            for (std::size_t i = 0; i < pieces; ++i) next[i] += share * move[i];
            // Close to the top the steps are below what the sum can tell.
            if (longest > 1e-6 && !(likelihood.at(next) >= here)) continue;
            logits = std::move(next);
            break;
        }
        if (longest < kNear) break;
    }
    return logits;
}

// Variances of the logits less their mean: the diagonal of C V C with V the inverse of the curvature.
std::vector<double> variancesOf(const scoring::Cholesky& curvature, std::size_t pieces) {
    std::vector<double> diagonal(pieces), rowMeans(pieces);
    for (std::size_t i = 0; i < pieces; ++i) {
        std::vector<double> column(pieces, 0.0);
        column[i] = 1.0;
        curvature.solve(column);
        diagonal[i] = column[i];
        rowMeans[i] = meanOf(column);
    }
    const double mean = meanOf(rowMeans);
    std::vector<double> variances(pieces);
    for (std::size_t i = 0; i < pieces; ++i) variances[i] = diagonal[i] - 2.0 * rowMeans[i] + mean;
    return variances;
}

scoring::Measured separationOf(const std::vector<PlacedPiece>& pieces) {
    std::vector<double> logits;
    double error = 0.0;
    for (const PlacedPiece& piece : pieces) {
        logits.push_back(piece.logit);
        error += piece.error * piece.error / static_cast<double>(pieces.size());
    }
    const double spread = spreadOf(logits);
    if (!(spread > 1e-9)) return scoring::Measured::undefined("all pieces have the same place");
    return {(spread * spread - error) / (spread * spread), {}};
}

BradleyTerry none(std::string because, std::vector<std::vector<std::size_t>> groups = {}) {
    BradleyTerry result;
    result.undefinedBecause = because;
    result.groups = std::move(groups);
    result.separation = scoring::Measured::undefined(std::move(because));
    return result;
}

}  // namespace

double chanceToWin(double a, double b) { return 1.0 / (1.0 + std::exp(b - a)); }

BradleyTerry bradleyTerry(std::size_t pieces, const std::vector<Comparison>& comparisons, double imaginary) {
    assert(imaginary >= 0.0);
    assert(std::all_of(comparisons.begin(), comparisons.end(), [&](const Comparison& each) {
        return each.winner < pieces && each.loser < pieces && each.winner != each.loser;
    }));
    if (pieces < kFewestPieces) return none("there are fewer than three pieces");
    auto groups = connectedPieces(pieces, comparisons);
    if (groups.size() > 1)
        return none("the pieces fall into groups that were never compared with one another",
                    std::move(groups));
    if (!(imaginary > 0.0)) {
        groups = mutuallyBeaten(pieces, comparisons);
        if (groups.size() > 1)
            return none("some pieces only won or only lost against the rest", std::move(groups));
    }

    const Likelihood likelihood(pieces, comparisons, imaginary);
    const Logits logits = maximumOf(likelihood, pieces);
    const std::vector<double> variances = variancesOf(likelihood.curvature(logits), pieces);
    const double mean = meanOf(logits);
    BradleyTerry result;
    for (std::size_t i = 0; i < pieces; ++i)
        result.pieces.push_back({logits[i] - mean, std::sqrt(variances[i]), 0, 0});
    for (const Comparison& each : comparisons) {
        ++result.pieces[each.winner].won;
        ++result.pieces[each.winner].compared;
        ++result.pieces[each.loser].compared;
    }
    result.separation = separationOf(result.pieces);
    return result;
}

}  // namespace assessment
