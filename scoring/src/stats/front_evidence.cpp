#include "stats/front_evidence.hpp"

#include <algorithm>
#include <cmath>

namespace scoring {
namespace {

constexpr double kLeft = 5e-3;  // of the variance, that the basis may leave out
constexpr int kMostSteps = 20;
constexpr int kMostHalvings = 7;
constexpr double kEnough = 0.01;  // nats that a step must gain to go on
// A pseudo-likelihood counts what neighbouring places say more than once; this takes it back. By
// trial, as the curvature, which is about what a mm of skilled hairline tells of its front.
constexpr double kSharpness = 0.6;
constexpr double kCurvature = 0.6;  // 1/mm2 per mm of line

double squared(const std::vector<double>& weights) {
    double sum = 0.0;
    for (const double weight : weights) sum += weight * weight;
    return sum;
}

// Pivoted Cholesky: columns of a basis B with B B' = covariance but for a share kLeft of the
// variance (Harbrecht, Peters, Schneider 2012). By column, `slices` long each.
class Basis {
public:
    explicit Basis(const FrontCovariance& byLag) : m_byLag(byLag), m_left(byLag.size(), byLag.front()) {
        const std::size_t last = byLag.size() - 1;
        while (m_columns.size() < byLag.size()) {
            const auto found =
                static_cast<std::size_t>(std::max_element(m_left.begin(), m_left.end()) - m_left.begin());
            if (m_left[found] <= kLeft * byLag.front()) break;
            // With each place its mirror image, so that a line walked the other way has the same basis.
            const std::size_t pivot = std::min(found, last - found);
            add(pivot);
            if (m_left[last - pivot] > kNothing * byLag.front()) add(last - pivot);
        }
    }
    [[nodiscard]] const std::vector<std::vector<double>>& columns() const { return m_columns; }

private:
    void add(std::size_t pivot) {
        const double root = std::sqrt(m_left[pivot]);
        std::vector<double> column(m_byLag.size());
        for (std::size_t k = 0; k < column.size(); ++k) {
            column[k] = m_byLag[k > pivot ? k - pivot : pivot - k];
        }
        for (const auto& earlier : m_columns) {
            const double share = earlier[pivot];
            for (std::size_t k = 0; k < column.size(); ++k) column[k] -= earlier[k] * share;
        }
        for (std::size_t k = 0; k < column.size(); ++k) {
            column[k] /= root;
            m_left[k] = std::max(0.0, m_left[k] - column[k] * column[k]);
        }
        m_left[pivot] = 0.0;
        m_columns.push_back(std::move(column));
    }

    static constexpr double kNothing = 1e-9;  // of the variance: what rounding leaves
    const FrontCovariance& m_byLag;
    std::vector<double> m_left;  // of the variance, by slice
    std::vector<std::vector<double>> m_columns;
};

}  // namespace

FrontKind::FrontKind(const FrontCovariance& covariance) : m_slices(covariance.size()) {
    const Basis basis(covariance);
    const auto& columns = basis.columns();
    m_rank = columns.size();
    for (std::size_t k = 0; k < m_slices; ++k) {
        for (const auto& column : columns) m_basis.push_back(column[k]);
    }
    factor();
}

void FrontKind::factor() {
    m_cholesky.assign(m_rank * m_rank, 0.0);
    for (std::size_t i = 0; i < m_rank; ++i) m_cholesky[i * m_rank + i] = 1.0;
    for (std::size_t k = 0; k < m_slices; ++k) {
        const double* const row = &m_basis[k * m_rank];
        for (std::size_t i = 0; i < m_rank; ++i) {
            const double weighed = kCurvature * FrontProfile::kSlice * row[i];
            for (std::size_t j = 0; j <= i; ++j) m_cholesky[i * m_rank + j] += weighed * row[j];
        }
    }
    for (std::size_t i = 0; i < m_rank; ++i) {
        double* const row = &m_cholesky[i * m_rank];
        for (std::size_t j = 0; j <= i; ++j) {
            const double* const earlier = &m_cholesky[j * m_rank];
            double value = row[j];
            for (std::size_t k = 0; k < j; ++k) value -= row[k] * earlier[k];
            row[j] = i == j ? std::sqrt(value) : value / earlier[j];
        }
        m_halfLogDeterminant += std::log(row[i]);
    }
}

void FrontKind::solve(std::vector<double>& weights) const {
    for (std::size_t i = 0; i < m_rank; ++i) {
        for (std::size_t k = 0; k < i; ++k) weights[i] -= m_cholesky[i * m_rank + k] * weights[k];
        weights[i] /= m_cholesky[i * m_rank + i];
    }
    for (std::size_t i = m_rank; i-- > 0;) {
        for (std::size_t k = i + 1; k < m_rank; ++k) weights[i] -= m_cholesky[k * m_rank + i] * weights[k];
        weights[i] /= m_cholesky[i * m_rank + i];
    }
}

std::vector<double> FrontKind::frontOf(const std::vector<double>& weights) const {
    std::vector<double> front(m_slices, 0.0);
    // Four slices at once: one sum alone waits for each of its additions.
    const double* row = m_basis.data();
    std::size_t k = 0;
    for (; k + 4 <= m_slices; k += 4, row += 4 * m_rank) {
        double a = 0.0, b = 0.0, c = 0.0, d = 0.0;
        for (std::size_t i = 0; i < m_rank; ++i) {
            a += row[i] * weights[i];
            b += row[m_rank + i] * weights[i];
            c += row[2 * m_rank + i] * weights[i];
            d += row[3 * m_rank + i] * weights[i];
        }
        front[k] = a;
        front[k + 1] = b;
        front[k + 2] = c;
        front[k + 3] = d;
    }
    for (; k < m_slices; ++k, row += m_rank) {
        for (std::size_t i = 0; i < m_rank; ++i) front[k] += row[i] * weights[i];
    }
    return front;
}

std::vector<double> FrontKind::gathered(const std::vector<double>& bySlice) const {
    std::vector<double> weights(m_rank, 0.0);
    for (std::size_t k = 0; k < m_slices; ++k) {
        const double* const row = &m_basis[k * m_rank];
        for (std::size_t i = 0; i < m_rank; ++i) weights[i] += row[i] * bySlice[k];
    }
    return weights;
}

std::vector<double> FrontKind::weightsOf(const std::vector<double>& front) const {
    std::vector<double> weights = gathered(front);
    for (double& weight : weights) weight *= kCurvature * FrontProfile::kSlice;
    solve(weights);
    return weights;
}

double FrontKind::climb(const FrontLikelihood& likelihood, std::vector<double>& weights,
                        std::vector<double>& front, double& best) const {
    std::vector<double> slope;
    likelihood.slope(front, slope);
    std::vector<double> move = gathered(slope);
    for (std::size_t i = 0; i < m_rank; ++i) move[i] = kSharpness * move[i] - weights[i];
    solve(move);
    double stride = 1.0;
    for (int halving = 0; halving < kMostHalvings; ++halving, stride *= 0.5) {
        std::vector<double> next = weights;
        for (std::size_t i = 0; i < m_rank; ++i) next[i] += stride * move[i];
        std::vector<double> nextFront = frontOf(next);
        const double value = kSharpness * likelihood.value(nextFront) - 0.5 * squared(next);
        if (value < best) continue;
        const double gained = value - best;
        best = value;
        weights = std::move(next);
        front = std::move(nextFront);
        return gained;
    }
    return -1.0;
}

FrontKind::Fit FrontKind::fit(const FrontLikelihood& likelihood, const std::vector<double>& start) const {
    std::vector<double> weights = weightsOf(start);
    std::vector<double> front = frontOf(weights);
    double best = kSharpness * likelihood.value(front) - 0.5 * squared(weights);
    for (int step = 0; step < kMostSteps; ++step) {
        if (climb(likelihood, weights, front, best) < kEnough) break;
    }
    return {best - m_halfLogDeterminant, std::move(front)};
}

}  // namespace scoring
