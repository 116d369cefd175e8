#include "pen/health.hpp"

#include <cmath>
#include <limits>

namespace pen {

namespace {

constexpr std::size_t kFewest = 50;
constexpr std::int64_t kBreakMs = 200;  // longer: the pen was away, no matter of its reports
constexpr std::size_t kMostLevels = 70'000;

using Counts = std::map<std::int64_t, std::size_t>;

std::size_t sizeOf(const Counts& counts) {
    std::size_t all = 0;
    for (const auto& [value, count] : counts) all += count;
    return all;
}

double quantile(const Counts& counts, double share) {
    const auto wanted = static_cast<double>(sizeOf(counts)) * share;
    double passed = 0.0;
    for (const auto& [value, count] : counts) {
        passed += static_cast<double>(count);
        if (passed >= wanted) return static_cast<double>(value);
    }
    return 0.0;
}

// Mean ms between reports: the server tells whole milliseconds, so that a median would only know whole ones.
double meanOf(const Counts& counts, double most) {
    double sum = 0.0;
    double number = 0.0;
    for (const auto& [value, count] : counts) {
        if (static_cast<double>(value) > most) break;
        sum += static_cast<double>(value) * static_cast<double>(count);
        number += static_cast<double>(count);
    }
    return number > 0.0 ? sum / number : 0.0;
}

}  // namespace

void PenHealth::take(const HealthReport& report) {
    ++m_reports;
    ++m_late[(report.arrivalUs - report.serverUs) / 100];
    if (report.raw && m_raw.size() < kMostLevels)
        ++m_raw[static_cast<std::int32_t>(std::lround(*report.raw * 1e6))];
    if (!m_recent.empty()) {
        const HealthReport& before = m_recent.back();
        const std::int64_t gap = (report.serverUs - before.serverUs) / 1000;
        if (gap > kBreakMs) {
            m_recent.clear();
        } else {
            ++m_gaps[gap];
            if (report.contact && before.contact) ++m_touch[gap];
        }
    }
    m_recent.push_back(report);
    if (m_recent.size() < 3) return;
    const double bendX = m_recent[2].x - 2.0 * m_recent[1].x + m_recent[0].x;
    const double bendY = m_recent[2].y - 2.0 * m_recent[1].y + m_recent[0].y;
    m_squares += bendX * bendX + bendY * bendY;
    ++m_bends;
    m_recent.erase(m_recent.begin());
}

HealthFigures PenHealth::figures() const {
    HealthFigures figures;
    figures.reports = m_reports;
    figures.levels = m_raw.size();
    if (m_reports < kFewest || sizeOf(m_gaps) < kFewest) return figures;
    const double usual = meanOf(m_gaps, kDropout * std::max(1.0, quantile(m_gaps, 0.5)));
    if (usual > 0.0) figures.rate = 1000.0 / usual;
    for (const auto& [gap, count] : m_touch) {
        if (static_cast<double>(gap) > kDropout * std::max(1.0, usual)) figures.dropouts += count;
    }
    // Independent errors of deviation s in x and in y make second differences of variance 6 s2 each.
    if (m_bends > 0) figures.jitter = std::sqrt(m_squares / static_cast<double>(m_bends) / 12.0);
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    std::optional<std::int32_t> before;
    for (const auto& [level, count] : m_raw) {
        if (before) least = std::min(least, level - *before);
        before = level;
    }
    if (m_raw.size() > 1) figures.levelStep = static_cast<double>(least) * 1e-6;
    figures.latency = quantile(m_late, 0.5) / 10.0;
    figures.latency95 = quantile(m_late, 0.95) / 10.0;
    return figures;
}

text::Json jsonOf(const HealthFigures& figures) {
    text::Json json = text::Json::object();
    json.set("reports", static_cast<std::int64_t>(figures.reports))
        .set("rate_hz", figures.rate)
        .set("dropouts", static_cast<std::int64_t>(figures.dropouts))
        .set("jitter_px", figures.jitter)
        .set("pressure_levels", static_cast<std::int64_t>(figures.levels))
        .set("pressure_step", figures.levelStep)
        .set("latency_ms", figures.latency)
        .set("latency_95_ms", figures.latency95);
    return json;
}

}  // namespace pen
