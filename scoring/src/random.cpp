#include <scoring/random.hpp>

#include <cassert>
#include <cmath>

namespace scoring {

// PCG32, M. E. O'Neill 2014, https://www.pcg-random.org (XSH RR 64/32), seeded as pcg32_srandom_r.
Random::Random(std::uint64_t seed, std::uint64_t stream) : m_state(0), m_increment((stream << 1U) | 1U) {
    (void)next();
    m_state += seed;
    (void)next();
}

std::uint32_t Random::next() {
    const std::uint64_t old = m_state;
    m_state = old * 6364136223846793005ULL + m_increment;
    const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
    const auto turn = static_cast<std::uint32_t>(old >> 59U);
    return (shifted >> turn) | (shifted << ((32U - turn) & 31U));
}

// D. Lemire, Fast random integer generation in an interval, ACM TOMACS 2019.
std::uint32_t Random::below(std::uint32_t bound) {
    assert(bound > 0);
    std::uint64_t product = static_cast<std::uint64_t>(next()) * bound;
    if (static_cast<std::uint32_t>(product) < bound) {
        const std::uint32_t reject = (0U - bound) % bound;
        while (static_cast<std::uint32_t>(product) < reject) {
            product = static_cast<std::uint64_t>(next()) * bound;
        }
    }
    return static_cast<std::uint32_t>(product >> 32U);
}

double Random::uniform() { return next() * 0x1p-32; }

double Random::uniform(double low, double high) { return low + (high - low) * uniform(); }

double Random::normal() {
    if (m_hasSpare) {
        m_hasSpare = false;
        return m_spare;
    }
    double x = 0.0;
    double y = 0.0;
    double squared = 0.0;
    do {
        x = 2.0 * uniform() - 1.0;
        y = 2.0 * uniform() - 1.0;
        squared = x * x + y * y;
    } while (squared >= 1.0 || squared == 0.0);
    const auto logarithm = static_cast<double>(std::log(static_cast<float>(squared)));
    const double factor = std::sqrt(-2.0 * logarithm / squared);
    m_spare = y * factor;
    m_hasSpare = true;
    return x * factor;
}

}  // namespace scoring
