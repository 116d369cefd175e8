// Noise for the looks of skin and the ways of hair: the same for the same seed on every machine (whole-number
// hashes and float arithmetic only). Lattices repeat after `period` cells, so that a tile of
// skin meets itself without a seam.
#pragma once

#include <cstdint>

namespace noise {

// A value in [0, 1) of a lattice point.
[[nodiscard]] float hashed(std::int32_t i, std::int32_t j, std::uint32_t seed);

struct Period {
    std::int32_t x = 1 << 20;  // cells, > 0
    std::int32_t y = 1 << 20;
};

// Smoothed value noise in [0, 1), one lattice cell a unit.
[[nodiscard]] float valueNoise(float x, float y, std::uint32_t seed, Period period = {});
// Octaves of value noise, each of half the size and weight of the last; in [0, 1).
[[nodiscard]] float fractalNoise(float x, float y, std::uint32_t seed, int octaves, Period period = {});

// Distances to the nearest and second nearest of one random point a cell, in cells.
struct CellDistances {
    float nearest = 0.0F;
    float second = 0.0F;
};
[[nodiscard]] CellDistances cellNoise(float x, float y, std::uint32_t seed, Period period = {});

// 0 below low, 1 above high, smooth between (3t^2 - 2t^3).
[[nodiscard]] float smoothStep(float low, float high, float x);

}  // namespace noise
