// The pen while somebody sits: whether it reports as often as the paper asks for.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "pen/report_rate.hpp"
#include "pen/sample.hpp"

namespace exam {

class PenWatch {
public:
    static constexpr double kStretchSeconds = 10.0;  // of movement, rests left out

    explicit PenWatch(double leastRate) : m_leastRate(leastRate) {}

    struct Slow {
        std::uint8_t device = 0;
        pen::RateFigures figures;
    };
    // A station begins.
    void begin() { m_rates.clear(); }
    // The next sample of a pen. After each ten seconds in which that device moved: its figures, when its rate
    // (pen::ReportRate), to whole reports a second, was below the least one or there was none.
    [[nodiscard]] std::optional<Slow> take(const pen::Sample& sample);

private:
    double m_leastRate;
    std::map<std::uint8_t, pen::ReportRate> m_rates;  // by device, of the running stretch
};

}  // namespace exam
