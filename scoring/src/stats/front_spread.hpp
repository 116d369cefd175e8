// What is uncertain of a front: how far it may lie from the likeliest one, slice by slice.
#pragma once

#include <cstddef>
#include <vector>

namespace scoring {

// Normal weights over the entries of a slice's table (FrontProfile::kStep apart). Worked out once a kind of
// front.
class FrontSpread {
public:
    // `sds`: mm, per slice, > 0.
    explicit FrontSpread(const std::vector<double>& sds);

    // Of the entries 0, 1, 2 ... away; all of them, both ways, sum to 1.
    [[nodiscard]] const std::vector<double>& weights(std::size_t slice) const { return m_weights[slice]; }
    [[nodiscard]] std::size_t slices() const { return m_weights.size(); }

private:
    std::vector<std::vector<double>> m_weights;
};

}  // namespace scoring
