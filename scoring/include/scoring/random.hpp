// Seeded random numbers that are the same on every machine and compiler (the standard
// library's distributions are not specified to the bit). PCG32 (O'Neill 2014, XSH RR 64/32).
#pragma once

#include <cstdint>

namespace scoring {

class Random {
public:
    // Two generators with another stream number give unrelated sequences for one seed.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    [[nodiscard]] std::uint32_t next();
    // A whole number in 0..bound-1, without bias (Lemire). bound must be > 0.
    [[nodiscard]] std::uint32_t below(std::uint32_t bound);
    // In [0, 1), a multiple of 2^-32.
    [[nodiscard]] double uniform();
    // In [low, high).
    [[nodiscard]] double uniform(double low, double high);
    // Normal with mean 0 and standard deviation 1, by Marsaglia's polar method on sqrt and a
    // float log, so that the value does not depend on the processor.
    [[nodiscard]] double normal();

private:
    std::uint64_t m_state;
    std::uint64_t m_increment;
    double m_spare = 0.0;
    bool m_hasSpare = false;
};

}  // namespace scoring
