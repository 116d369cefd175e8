#include "pen/report_rate.hpp"

#include <algorithm>
#include <cmath>

namespace pen {

namespace {

constexpr std::int64_t kBinUs = 100;

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
}

// ms.
double quantile(const std::map<std::int64_t, std::size_t>& bins, double share) {
    double all = 0.0;
    for (const auto& [bin, count] : bins) all += static_cast<double>(count);
    double passed = 0.0;
    for (const auto& [bin, count] : bins) {
        passed += static_cast<double>(count);
        if (passed >= all * share) return static_cast<double>(bin * kBinUs) * 1e-3;
    }
    return 0.0;
}

}  // namespace

void ReportRate::take(std::int64_t tUs, double x, double y) {
    const bool moved = m_now && (x != m_x || y != m_y);
    m_x = x;
    m_y = y;
    ++m_reports;
    if (!m_now) {
        m_now = Delivery{tUs, std::nullopt, 0};
    } else if (tUs > m_now->tUs) {
        const std::int64_t gapUs = tUs - m_now->tUs;
        close();
        m_now = Delivery{tUs, gapUs > kRestUs ? std::nullopt : std::optional(gapUs), 0};
    }
    if (moved) ++m_now->moved;
}

void ReportRate::close() {
    if (!m_now->gapUs || m_now->moved == 0) return;
    m_moved += m_now->moved;
    m_movingUs += *m_now->gapUs;
    ++m_intervals[*m_now->gapUs / kBinUs];
    m_blockMoved += m_now->moved;
    m_blockUs += *m_now->gapUs;
    ++m_blockDeliveries;
    if (m_blockMoved < kBlock) return;
    const double seconds = static_cast<double>(m_blockUs) * 1e-6;
    m_blocks.push_back(static_cast<double>(m_blockMoved) / seconds);
    m_deliveryBlocks.push_back(static_cast<double>(m_blockDeliveries) / seconds);
    m_blockMoved = 0;
    m_blockDeliveries = 0;
    m_blockUs = 0;
}

RateFigures ReportRate::figures() const {
    RateFigures figures;
    figures.reports = m_reports;
    figures.moved = m_moved;
    figures.movingSeconds = movingSeconds();
    if (!m_intervals.empty()) {
        figures.interval5 = quantile(m_intervals, 0.05);
        figures.interval95 = quantile(m_intervals, 0.95);
    }
    if (m_blocks.size() < kFewestBlocks) return figures;
    figures.rate = median(m_blocks);
    figures.deliveryRate = median(m_deliveryBlocks);
    return figures;
}

void ReportRate::restart() {
    m_reports = 0;
    m_moved = 0;
    m_movingUs = 0;
    m_blockMoved = 0;
    m_blockDeliveries = 0;
    m_blockUs = 0;
    m_deliveryBlocks.clear();
    m_blocks.clear();
    m_intervals.clear();
}

std::int64_t wholeRate(double rate) { return std::llround(rate); }

}  // namespace pen
