#include <scoring/cholesky.hpp>

#include <cassert>
#include <cmath>
#include <utility>

namespace scoring {

// Row by row from the top, each taken off all rows below it: the loops run along rows, many entries at once.
Cholesky::Cholesky(std::vector<double> matrix, std::size_t size) : m_size(size), m_upper(std::move(matrix)) {
    assert(m_upper.size() == size * size);
    for (std::size_t k = 0; k < m_size; ++k) {
        double* const top = &m_upper[k * m_size];
        assert(top[k] > 0.0);
        top[k] = std::sqrt(top[k]);
        for (std::size_t j = k + 1; j < m_size; ++j) top[j] /= top[k];
        for (std::size_t i = k + 1; i < m_size; ++i) {
            double* const row = &m_upper[i * m_size];
            const double share = top[i];
            for (std::size_t j = i; j < m_size; ++j) row[j] -= share * top[j];
        }
    }
}

void Cholesky::solve(std::vector<double>& values) const {
    assert(values.size() == m_size);
    for (std::size_t k = 0; k < m_size; ++k) {
        const double* const row = &m_upper[k * m_size];
        values[k] /= row[k];
        const double share = values[k];
        for (std::size_t i = k + 1; i < m_size; ++i) values[i] -= share * row[i];
    }
    for (std::size_t i = m_size; i-- > 0;) {
        const double* const row = &m_upper[i * m_size];
        for (std::size_t k = i + 1; k < m_size; ++k) values[i] -= row[k] * values[k];
        values[i] /= row[i];
    }
}

double Cholesky::halfLogDeterminant() const {
    double sum = 0.0;
    for (std::size_t i = 0; i < m_size; ++i) sum += std::log(m_upper[i * m_size + i]);
    return sum;
}

}  // namespace scoring
