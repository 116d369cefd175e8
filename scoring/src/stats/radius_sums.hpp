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
class KernelSums {
public:
    KernelSums(const std::vector<double>& radii, double halfWidth);
    void add(double distance, double weight);
    [[nodiscard]] std::vector<double> sums() const;

private:
    const std::vector<double>& m_radii;
    RadiusIndex m_index;
    std::vector<double> m_sums;
    double m_halfWidth;
};

}  // namespace scoring
