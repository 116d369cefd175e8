// Systems of equations with a known answer.
#include <cmath>

#include <scoring/cholesky.hpp>
#include <scoring/random.hpp>

#include "support/catch.hpp"

using namespace scoring;

TEST_CASE("a matrix of two rows by hand") {
    // 4 2 / 2 5: determinant 16; the lower triangle is not read.
    const Cholesky factored({4.0, 2.0, -99.0, 5.0}, 2);
    CHECK(factored.halfLogDeterminant() == Approx(0.5 * std::log(16.0)));
    std::vector<double> values{8.0, 12.0};
    factored.solve(values);
    CHECK(values[0] == Approx(1.0));
    CHECK(values[1] == Approx(2.0));
}

TEST_CASE("what a matrix was multiplied with is found again") {
    Random random(4);
    for (std::size_t size = 1; size <= 40; ++size) {
        // B'B + 1 is positive definite whatever B is.
        std::vector<double> b(size * size);
        for (double& entry : b) entry = random.uniform() - 0.5;
        std::vector<double> matrix(size * size, 0.0);
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = 0; j < size; ++j) {
                if (i == j) matrix[i * size + j] = 1.0;
                for (std::size_t k = 0; k < size; ++k)
                    matrix[i * size + j] += b[k * size + i] * b[k * size + j];
            }
        }
        std::vector<double> wanted(size);
        for (double& value : wanted) value = random.uniform() - 0.5;
        std::vector<double> values(size, 0.0);
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = 0; j < size; ++j) values[i] += matrix[i * size + j] * wanted[j];
        }
        Cholesky(matrix, size).solve(values);
        for (std::size_t i = 0; i < size; ++i) REQUIRE(values[i] == Approx(wanted[i]).margin(1e-9));
    }
}
