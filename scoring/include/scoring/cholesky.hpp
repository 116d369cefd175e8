// A symmetric positive matrix as the product of a lower triangle and its transpose (Cholesky).
#pragma once

#include <cstddef>
#include <vector>

namespace scoring {

class Cholesky {
public:
    // `matrix`: size x size, by row; only its upper triangle is read. Positive definite (asserted).
    Cholesky(std::vector<double> matrix, std::size_t size);

    // Solves matrix * x = `values` in place.
    void solve(std::vector<double>& values) const;
    // Half the logarithm of the matrix's determinant.
    [[nodiscard]] double halfLogDeterminant() const;

private:
    std::size_t m_size;
    std::vector<double> m_upper;  // by row
};

}  // namespace scoring
