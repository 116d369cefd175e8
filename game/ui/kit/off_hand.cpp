#include "ui/kit/off_hand.hpp"

#include <algorithm>
#include <cmath>

namespace ui_kit {

namespace {

constexpr double kLeastPull = 0.2;  // mm: less is a finger set down by mistake

std::int32_t micrometres(double mm) { return static_cast<std::int32_t>(std::lround(mm * 1000.0)); }

}  // namespace

std::optional<skin::StretchPoint> OffHand::pulling() const {
    if (!m_from) return std::nullopt;
    scoring::Point pull = m_to - *m_from;
    // Rounding down, so that no whole micrometre is too far.
    const double longest = (skin::kLongestPullUm - 1) / 1000.0;
    const double length = std::hypot(pull.x, pull.y);
    if (length > longest) pull = pull * (longest / length);
    return skin::StretchPoint{micrometres(m_from->x), micrometres(m_from->y), micrometres(pull.x),
                              micrometres(pull.y)};
}

bool OffHand::hold(bool holding, scoring::Point place) {
    if (holding) {
        if (!m_from) m_from = place;
        m_to = place;
        return false;
    }
    const auto finger = pulling();
    m_from.reset();
    if (!finger || std::hypot(finger->pullXUm, finger->pullYUm) < kLeastPull * 1000.0) return false;
    if (m_fingers.size() >= skin::kMostStretchPoints) m_fingers.erase(m_fingers.begin());
    m_fingers.push_back(*finger);
    return true;
}

bool OffHand::letGo() {
    m_from.reset();
    if (m_fingers.empty()) return false;
    m_fingers.clear();
    return true;
}

}  // namespace ui_kit
