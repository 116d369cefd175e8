#include "pen/calibration.hpp"

#include <algorithm>
#include <cmath>

namespace pen {

namespace {

constexpr double kNoise = 0.005;  // above rest: a touch whatever the driver says

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// What a touch was pressed to: the median of the harder half of its reports. On the way down and up it
// passes through everything below.
double plateau(std::vector<double> raw) {
    std::sort(raw.begin(), raw.end());
    return raw[raw.size() - 1 - raw.size() / 4];
}

}  // namespace

Calibration::Values* Calibration::current() {
    switch (m_step) {
        case Step::light:
            return &m_light;
        case Step::working:
            return &m_working;
        case Step::firm:
            return &m_firm;
        case Step::rest:
        case Step::done:
            return nullptr;
    }
    return nullptr;
}

void Calibration::take(double raw, bool driver, bool counted) {
    if (m_step == Step::rest) {
        if (driver) return;
        m_rest = std::max(m_rest, raw);
        if (++m_restReports >= kRestReports) m_step = Step::light;
        return;
    }
    const bool down = driver || raw > m_rest + kNoise;
    if (down && !m_down) m_counted = counted;
    if (down) m_touch.push_back(raw);
    if (!down && m_down) endTouch();
    m_down = down;
}

void Calibration::endTouch() {
    Values* values = current();
    if (values != nullptr && m_counted && !m_touch.empty()) {
        values->push_back(plateau(m_touch));
        if (values->size() >= kTouches) m_step = static_cast<Step>(static_cast<int>(m_step) + 1);
    }
    m_touch.clear();
}

void Calibration::skipRest() {
    if (m_step == Step::rest) m_step = Step::light;
}

double Calibration::progress() const {
    const auto share = [](std::size_t have, std::size_t want) {
        return static_cast<double>(have) / static_cast<double>(want);
    };
    switch (m_step) {
        case Step::rest:
            return share(m_restReports, kRestReports);
        case Step::light:
            return share(m_light.size(), kTouches);
        case Step::working:
            return share(m_working.size(), kTouches);
        case Step::firm:
            return share(m_firm.size(), kTouches);
        case Step::done:
            return 1.0;
    }
    return 0.0;
}

std::optional<double> Calibration::valueOf(const Values& values) {
    if (values.size() < kTouches) return std::nullopt;
    return median(values);
}

Presses Calibration::presses() const {
    return {m_rest, light().value_or(0.0), working().value_or(0.0), firm().value_or(0.0)};
}

std::optional<double> Calibration::workingSpread() const {
    if (m_working.size() < kTouches) return std::nullopt;
    double mean = 0.0;
    for (const double value : m_working) mean += value / static_cast<double>(m_working.size());
    double squares = 0.0;
    for (const double value : m_working) squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(m_working.size() - 1)) / mean;
}

}  // namespace pen
