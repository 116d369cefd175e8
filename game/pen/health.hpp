// How well a pen reports: what an attempt's figures of depth and place can be trusted to.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "text/json.hpp"

namespace pen {

// One report, as PenHealth needs it.
struct HealthReport {
    std::int64_t serverUs = 0;   // the server's time, whole milliseconds
    std::int64_t arrivalUs = 0;  // on the same clock
    double x = 0.0;              // pixels
    double y = 0.0;
    std::optional<double> raw{};  // pressure, 0..1
    bool contact = false;
};

struct HealthFigures {
    std::size_t reports = 0;
    std::optional<double> rate;       // reports a second while it moves without a break
    std::size_t dropouts = 0;         // breaks of more than kDropout reports inside a touch
    std::optional<double> jitter;     // px: of a place about its neighbours, one deviation
    std::size_t levels = 0;           // different pressures seen
    std::optional<double> levelStep;  // least difference of two of them, of the whole
    std::optional<double> latency;    // ms from the server's time to this program, median
    std::optional<double> latency95;  // ms, 95 of 100
};

class PenHealth {
public:
    static constexpr double kDropout = 4.0;  // usual intervals

    void take(const HealthReport& report);
    // Of all reports so far; nothing where there are too few (fewer than 50).
    [[nodiscard]] HealthFigures figures() const;

private:
    std::size_t m_reports = 0;
    std::vector<HealthReport> m_recent;           // the last of one run, for the jitter
    std::map<std::int64_t, std::size_t> m_gaps;   // ms between neighbours of one run: how often
    std::map<std::int64_t, std::size_t> m_touch;  // the same inside touches
    std::map<std::int64_t, std::size_t> m_late;   // 0.1 ms
    std::map<std::int32_t, std::size_t> m_raw;    // 1e-6 of the whole
    double m_squares = 0.0;                       // of second differences, px2
    std::size_t m_bends = 0;
};

[[nodiscard]] text::Json jsonOf(const HealthFigures& figures);

}  // namespace pen
