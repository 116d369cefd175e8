#include "exam/decision/screening/landings.hpp"

#include <algorithm>
#include <cassert>

namespace exam {

std::vector<Landing> landingsOf(const std::vector<pen::Sample>& samples) {
    std::vector<Landing> landings;
    bool down = false;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const pen::Sample& sample = samples[i];
        if (sample.contact && !down) {
            landings.push_back(
                {static_cast<double>(sample.tUs) * 1e-6, {sample.xUm / 1000.0, sample.yUm / 1000.0}, i, i});
        } else if (sample.contact) {
            landings.back().last = i;
        }
        down = sample.contact;
    }
    return landings;
}

double medianOf(std::vector<double> values) {
    assert(!values.empty());
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace exam
