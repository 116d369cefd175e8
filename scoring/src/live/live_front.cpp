#include "live/live_front.hpp"

#include <algorithm>
#include <cmath>

#include "live/settled.hpp"
#include "stats/order.hpp"

namespace scoring {
namespace {

constexpr double kLeastDensity = 0.5;  // ownDensity() holds it there
constexpr double kBeside = 1e-9;       // mm; nearer to a window's end a dot is looked at anew
constexpr double kBeyond = 1.0;        // steps beyond a window's ends that are known too

std::size_t sliceOf(const FrontWindows& windows, double t) {
    return static_cast<std::size_t>(std::clamp(t, 0.0, windows.length) / windows.step);
}

// The share of each f in the mean of f_lo: what it comes to when this f is 1 and all others are 0.
std::vector<double> weightsOfMean(const FrontWindows& windows) {
    std::vector<double> weights;
    std::vector<double> one(windows.at.size(), 0.0);
    for (double& here : one) {
        here = 1.0;
        weights.push_back(mean(smoothFront(windows, one)));
        here = 0.0;
    }
    return weights;
}

}  // namespace

LiveFront::LiveFront(const FrontWindows& windows)
    : m_windows(windows),
      m_half(frontHalfWidth(windows, m_density)),
      m_farthest(frontHalfWidth(windows, kLeastDensity) + kBeyond * windows.step),
      m_slices(sliceOf(windows, windows.length) + 1),
      m_weight(weightsOfMean(windows)) {
    // Both ways a value of f_lo adds up at most all f twice, then the mean all values: see autocorrelation()
    // of LiveDepth for the rule.
    m_error = 8.0 * static_cast<double>(3 * windows.at.size() + 8) * kHalfUlp;
    for (const double at : windows.at) {
        m_window.push_back({at, {}, 0.0, 0.0});
        gather(m_window.back());
        m_reach.push_back(windows.depth);
        look(m_window.size() - 1);
    }
    addUp();
}

void LiveFront::gather(Window& window) {
    const double known = m_half + kBeyond * m_windows.step;
    window.sorted.clear();
    window.least = 0.0;
    window.most = known;
    const std::size_t last = sliceOf(m_windows, window.at + known);
    for (std::size_t slice = sliceOf(m_windows, window.at - known); slice <= last; ++slice) {
        for (const auto& [t, n] : m_slices[slice]) {
            const double away = std::abs(t - window.at);
            if (holds(window, t)) {
                window.sorted.push_back(n);
                window.least = std::max(window.least, away);
            } else {
                window.most = std::min(window.most, away);
            }
        }
    }
    std::sort(window.sorted.begin(), window.sorted.end());
}

void LiveFront::look(std::size_t window) {
    const auto reach = frontReach(m_windows, m_window[window].at, m_density, m_window[window].sorted);
    m_reach[window] = reach.value_or(m_windows.depth);
}

// Done when an f has changed, not when it is read: most dots lie far from the line and change none.
void LiveFront::addUp() {
    m_sum = 0.0;
    m_greatest = 0.0;
    for (std::size_t i = 0; i < m_reach.size(); ++i) {
        m_sum += m_weight[i] * m_reach[i];
        m_greatest = std::max(m_greatest, std::abs(m_reach[i]));
    }
}

void LiveFront::add(const LineCoordinates& dot) {
    m_slices[sliceOf(m_windows, dot.t)].emplace_back(dot.t, dot.n);
    const auto first =
        std::lower_bound(m_windows.at.begin(), m_windows.at.end(), dot.t - m_farthest - kBeside);
    for (auto i = static_cast<std::size_t>(first - m_windows.at.begin()); i < m_window.size(); ++i) {
        Window& window = m_window[i];
        if (window.at > dot.t + m_farthest + kBeside) break;
        const double away = std::abs(dot.t - window.at);
        if (!holds(window, dot.t)) {
            window.most = std::min(window.most, away);
            continue;
        }
        window.sorted.insert(std::upper_bound(window.sorted.begin(), window.sorted.end(), dot.n), dot.n);
        window.least = std::max(window.least, away);
        look(i);
    }
    addUp();
}

void LiveFront::setDensity(double density) {
    if (density == m_density) return;
    m_density = density;
    m_half = frontHalfWidth(m_windows, density);
    for (std::size_t i = 0; i < m_window.size(); ++i) {
        const bool same = m_half > m_window[i].least + kBeside && m_half < m_window[i].most - kBeside;
        if (!same) gather(m_window[i]);
        look(i);
    }
    addUp();
}

Measured LiveFront::meanFront() const {
    const double error = m_error * m_greatest;
    if (const auto sure = settled(m_sum - error, m_sum + error)) return *sure;
    return Measured::of(mean(smoothFront(m_windows, m_reach)));
}

}  // namespace scoring
