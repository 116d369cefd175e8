// Sums over pairs as functions of a radius: what K and the pair correlation are made of.
#pragma once

#include <cstddef>
#include <vector>

namespace scoring {

// Finds places in a list of radii in about one step.
class RadiusIndex {
public:
    // `radii` ascending, >= 0; kept by reference.
    explicit RadiusIndex(const std::vector<double>& radii);
    // The index of the first radius >= value; radii.size() when there is none.
    [[nodiscard]] std::size_t firstAtLeast(double value) const;

private:
    const std::vector<double>& m_radii;
    std::vector<std::size_t> m_hints;
    double m_bucketsAUnit = 0.0;
};

// Per radius r the sum of the weights of all entries with distance <= r.
class StepSums {
public:
    explicit StepSums(const std::vector<double>& radii) : m_index(radii), m_from(radii.size() + 1, 0.0) {}
    void add(double distance, double weight) { m_from[m_index.firstAtLeast(distance)] += weight; }
    // Counts only at radii in [distance, last].
    void addUpTo(double distance, double last, double weight);
    [[nodiscard]] std::vector<double> sums() const;

private:
    RadiusIndex m_index;
    std::vector<double> m_from;  // what begins at each radius
};

// Per radius r the sum of weight * k(r - distance) with Epanechnikov's kernel
// k(t) = 0.75/h (1 - (t/h)^2) for |t| < h.
//
// The kernel is a parabola, so all distances between two radii (a cell) add to a radius that
// reaches the whole cell by their number, mean and square alone; one by one they are added only
// where the kernel ends within their cell. Exact but for rounding.
class KernelSums {
public:
    KernelSums(const std::vector<double>& radii, double halfWidth);
    void add(double distance, double weight);
    [[nodiscard]] std::vector<double> sums() const;

private:
    // Of the distances in (radius before, radius]: sums of weight * (distance - radius)^power,
    // and the radii [first, last) that reach all of the cell.
    struct Cell {
        double power0 = 0.0, power1 = 0.0, power2 = 0.0;
        std::size_t first = 0, last = 0;
    };
    void addTo(std::size_t k, double distance, double weight);

    const std::vector<double>& m_radii;
    RadiusIndex m_index;
    std::vector<Cell> m_cells;
    std::vector<double> m_sums;  // of what was added one by one
    double m_halfWidth;
};

}  // namespace scoring
