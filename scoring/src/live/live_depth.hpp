// The depths of the dots so far: D1, D2, D4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/measured.hpp>
#include <scoring/scenario.hpp>

namespace scoring {

// Sums run on in the order in which the batch adds. D2's is the batch's own. D1 needs deviations from a
// mean that every dot moves: r1 follows from running sums of z, z^2 and z z' to within a bound on the
// roundings of both ways, and D1 from r1.
class LiveDepth {
public:
    // Keeps a reference to the field.
    explicit LiveDepth(const TargetField& field) : m_field(field) {}

    void add(const Dot& dot);

    [[nodiscard]] Measured inBandRate() const;
    [[nodiscard]] Measured depthLoss() const;
    [[nodiscard]] Measured farTail() const;

private:
    struct Range {
        double low = 0.0, high = 0.0;
    };
    void take(double z);
    void retake();
    void enter(double z, const std::optional<std::int64_t>& tUs);
    [[nodiscard]] std::string why() const;
    [[nodiscard]] std::optional<Range> autocorrelation() const;

    const TargetField& m_field;
    std::size_t m_dots = 0;
    std::size_t m_withoutDepth = 0;
    bool m_timed = true;
    std::vector<double> m_deposited;    // z in the order of deposit
    std::vector<double> m_series;       // z in order of time where there are times, else of deposit
    std::vector<std::int64_t> m_times;  // of the series, us
    // Over the series, from its first to its last, as far as it has come.
    std::size_t m_taken = 0;
    std::size_t m_inBand = 0;
    std::size_t m_far = 0;
    double m_sum = 0.0;
    double m_squares = 0.0;
    double m_products = 0.0;  // of neighbours in the series
    double m_loss = 0.0;
};

}  // namespace scoring
