#include "live/live_depth.hpp"

#include <algorithm>
#include <cmath>

#include "live/settled.hpp"
#include "metrics/depth.hpp"
#include "stats/autocorrelation.hpp"

namespace scoring {

void LiveDepth::take(double z) {
    if (m_taken > 0) m_products += m_series[m_taken - 1] * z;
    ++m_taken;
    m_inBand += isInBand(z) ? 1U : 0U;
    m_far += isFar(z) ? 1U : 0U;
    m_sum += z;
    m_squares += z * z;
    m_loss += boundedLoss(z);
}

void LiveDepth::retake() {
    m_taken = m_inBand = m_far = 0;
    m_sum = m_squares = m_products = m_loss = 0.0;
    for (const double z : m_series) take(z);
}

void LiveDepth::add(const Dot& dot) {
    ++m_dots;
    m_withoutDepth += dot.depthUm ? 0U : 1U;
    if (m_withoutDepth > 0 || m_field.scenario().zones.empty()) return;  // undefined for good
    const std::size_t zone = depthZone(m_field, dot.place());
    enter(halfWidths(m_field.scenario().zones[zone], *dot.depthUm), dot.tUs);
}

void LiveDepth::enter(double z, const std::optional<std::int64_t>& tUs) {
    m_deposited.push_back(z);
    if (m_timed && !tUs) {
        m_timed = false;
        m_series = m_deposited;
        retake();
        return;
    }
    if (!m_timed || m_times.empty() || m_times.back() <= *tUs) {
        m_series.push_back(z);
        if (m_timed) m_times.push_back(*tUs);
        take(z);
        return;
    }
    // A time before the last one's: after its equals, as a stable sort puts it.
    const auto at = std::upper_bound(m_times.begin(), m_times.end(), *tUs);
    m_series.insert(m_series.begin() + (at - m_times.begin()), z);
    m_times.insert(at, *tUs);
    retake();
}

std::string LiveDepth::why() const { return whyNoDepths(m_field.scenario(), m_dots, m_withoutDepth); }

// What lagOneAutocorrelation() of the series may be. With u the error of one rounding, a sum of n terms as
// it is computed is off by at most n u of the sum of their sizes (Higham 2002, 4.2), all of which are
// at most sums of z^2 here. Sums of squares and products of deviations from the mean, expanded, hold
// three such sums and a few roundings, those of the batch one: 5 n u together. Taken: 8 (n + 16) u.
std::optional<LiveDepth::Range> LiveDepth::autocorrelation() const {
    const auto n = static_cast<double>(m_taken);
    if (m_taken < 3) return Range{};
    const double mean = m_sum / n;  // to the last bit the batch's
    const double squares = m_squares - mean * (2.0 * m_sum - n * mean);
    const double ends = m_series.front() + m_series.back();
    const double products = m_products - mean * (2.0 * m_sum - ends - (n - 1.0) * mean);
    const double error = 8.0 * (n + 16.0) * kHalfUlp * m_squares;
    if (!(squares > 2.0 * error)) return std::nullopt;
    const double low = products - error;
    const double high = products + error;
    return Range{low / (low < 0.0 ? squares - error : squares + error),
                 high / (high < 0.0 ? squares + error : squares - error)};
}

Measured LiveDepth::inBandRate() const {
    if (const std::string because = why(); !because.empty()) return Measured::undefined(because);
    if (!m_timed) return Measured::of(inBandBound(m_inBand, m_taken, 0.0));
    if (const std::optional<Range> r1 = autocorrelation(); r1 && r1->high < 1.0) {
        // The bound falls with r1; its own roundings come to a few units of 1e-16.
        constexpr double kRoundings = 1e-13;
        const double least = inBandBound(m_inBand, m_taken, std::max(0.0, r1->high));
        const double most = inBandBound(m_inBand, m_taken, std::max(0.0, r1->low));
        if (const auto sure = settled(least - kRoundings, most + kRoundings)) return *sure;
    }
    const double r1 = std::max(0.0, lagOneAutocorrelation(m_series));
    return Measured::of(inBandBound(m_inBand, m_taken, r1));
}

Measured LiveDepth::depthLoss() const {
    if (const std::string because = why(); !because.empty()) return Measured::undefined(because);
    return Measured::of(m_loss / static_cast<double>(m_taken));
}

Measured LiveDepth::farTail() const {
    if (const std::string because = why(); !because.empty()) return Measured::undefined(because);
    return Measured::of(static_cast<double>(m_far) / static_cast<double>(m_taken));
}

}  // namespace scoring
