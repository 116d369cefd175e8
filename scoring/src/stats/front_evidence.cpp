#include "stats/front_evidence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace scoring {
namespace {

constexpr double kLeft = 5e-3;  // of the variance, that the basis may leave out
constexpr int kMostTurns = 60;
constexpr int kStepsATurn = 3;  // with one curvature, which is dear to work out
constexpr int kMostHalvings = 7;
constexpr double kEnough = 0.002;  // nats: nearer to the top than this no step is taken
constexpr double kKept = 0.2;      // of what it promised a step must gain, else it went past the top
// A pseudo-likelihood counts what neighbouring places say more than once; this takes it back. By
// trial, as the curvature, which is about what a mm of skilled hairline tells of its front.
constexpr double kSharpness = 0.6;
constexpr double kCurvature = 0.6;  // 1/mm2 per mm of line
constexpr double kUsual = kCurvature * FrontProfile::kSlice;

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

// By slice.
std::vector<double> basisOf(const FrontCovariance& covariance) {
    const Basis basis(covariance);
    std::vector<double> bySlice;
    bySlice.reserve(covariance.size() * basis.columns().size());
    for (std::size_t k = 0; k < covariance.size(); ++k) {
        for (const auto& column : basis.columns()) bySlice.push_back(column[k]);
    }
    return bySlice;
}

}  // namespace

FrontKind::FrontKind(const FrontCovariance& covariance)
    : m_slices(covariance.size()),
      m_basis(basisOf(covariance)),
      m_rank(m_basis.size() / m_slices),
      m_usualSums(usualSums()),
      m_usual(m_usualSums, m_rank),
      m_spread(usualSpread()),
      m_bound(-m_usual.halfLogDeterminant()) {
    // Less half of the trace of the distribution's covariance, over the prior's, and the rank: half of what
    // the usual curvature makes of the spread.
    for (const double sd : usualSpread()) m_bound += 0.5 * kUsual * sd * sd;
}

std::vector<double> FrontKind::usualSums() const {
    std::vector<double> sums(m_rank * m_rank, 0.0);
    for (std::size_t i = 0; i < m_rank; ++i) sums[i * m_rank + i] = 1.0;
    addSquares(std::vector<double>(m_slices, kUsual), sums);
    return sums;
}

std::vector<double> FrontKind::usualSpread() const {
    std::vector<double> sds;
    for (std::size_t k = 0; k < m_slices; ++k) {
        const auto row = m_basis.begin() + static_cast<std::ptrdiff_t>(k * m_rank);
        std::vector<double> solved(row, row + static_cast<std::ptrdiff_t>(m_rank));
        m_usual.solve(solved);
        sds.push_back(std::sqrt(std::inner_product(solved.begin(), solved.end(), row, 0.0)));
    }
    return sds;
}

// Four slices at once, so that each sum is fetched less often.
void FrontKind::addSquares(const std::vector<double>& curvature, std::vector<double>& sums) const {
    std::vector<std::size_t> curved;
    for (std::size_t k = 0; k < m_slices; ++k) {
        if (curvature[k] > 0.0) curved.push_back(k);
    }
    for (std::size_t first = 0; first < curved.size(); first += 4) {
        std::array<const double*, 4> basis{};
        std::array<double, 4> weight{};  // 0 where fewer than four are left
        for (std::size_t n = 0; n < 4; ++n) {
            const std::size_t k = curved[std::min(first + n, curved.size() - 1)];
            basis[n] = &m_basis[k * m_rank];
            if (first + n < curved.size()) weight[n] = curvature[k];
        }
        const auto [a, b, c, d] = basis;
        for (std::size_t i = 0; i < m_rank; ++i) {
            double* const row = &sums[i * m_rank];
            const double ofA = weight[0] * a[i];
            const double ofB = weight[1] * b[i];
            const double ofC = weight[2] * c[i];
            const double ofD = weight[3] * d[i];
            for (std::size_t j = i; j < m_rank; ++j)
                row[j] += ofA * a[j] + ofB * b[j] + ofC * c[j] + ofD * d[j];
        }
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

FrontKind::Place FrontKind::placeOf(const FrontLikelihood& likelihood, std::vector<double> weights) const {
    std::vector<double> front = frontOf(weights);
    const double value = kSharpness * likelihood.value(front) - 0.5 * squared(weights);
    return {std::move(weights), std::move(front), value};
}

FrontKind::Place FrontKind::nearest(const FrontLikelihood& likelihood,
                                    const std::vector<double>& front) const {
    std::vector<double> weights = gathered(front);
    for (double& weight : weights) weight *= kUsual;
    m_usual.solve(weights);
    return placeOf(likelihood, std::move(weights));
}

Cholesky FrontKind::curvatureAt(const FrontLikelihood& likelihood, const std::vector<double>& front) const {
    std::vector<double> more;
    likelihood.curvature(front, more);
    for (double& curvature : more) curvature = std::max(std::abs(kSharpness * curvature) - kUsual, 0.0);
    std::vector<double> sums = m_usualSums;
    addSquares(more, sums);
    return {std::move(sums), m_rank};
}

double FrontKind::climb(const FrontLikelihood& likelihood, const Cholesky& curvature, Place& at) const {
    std::vector<double> slope;
    likelihood.slope(at.front, slope);
    std::vector<double> uphill = gathered(slope);
    for (std::size_t i = 0; i < m_rank; ++i) uphill[i] = kSharpness * uphill[i] - at.weights[i];
    std::vector<double> move = uphill;
    curvature.solve(move);
    // What the whole step would gain on an even slope; on a hill of this curvature, half of it.
    const double promised = std::inner_product(move.begin(), move.end(), uphill.begin(), 0.0);
    if (0.5 * promised < kEnough) return -1.0;
    double stride = 1.0;
    for (int halving = 0; halving < kMostHalvings; ++halving, stride *= 0.5) {
        std::vector<double> weights = at.weights;
        for (std::size_t i = 0; i < m_rank; ++i) weights[i] += stride * move[i];
        Place next = placeOf(likelihood, std::move(weights));
        const double gained = next.value - at.value;
        if (gained < kKept * stride * promised) continue;
        at = std::move(next);
        return gained;
    }
    return -1.0;
}

FrontKind::Fit FrontKind::fit(const FrontLikelihood& likelihood, const std::vector<double>& start) const {
    const FrontLikelihood averaged = likelihood.averagedOver(m_spread);
    Place at = nearest(averaged, start);
    for (int turn = 0; turn < kMostTurns; ++turn) {
        const Cholesky curvature = curvatureAt(averaged, at.front);
        double gained = climb(averaged, curvature, at);
        if (gained < 0.0) break;
        for (int step = 1; step < kStepsATurn && gained >= 0.0; ++step)
            gained = climb(averaged, curvature, at);
    }
    return {at.value + m_bound, std::move(at.front)};
}

}  // namespace scoring
