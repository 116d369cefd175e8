// A button that has to be held: what ends a station must not be pressed by mistake.
#pragma once

#include <cstdint>
#include <optional>

#include "ui/kit/controls.hpp"

namespace exam_ui {

class HoldButton {
public:
    static constexpr std::int64_t kHoldUs = 2'000'000;

    // Its key went down or up.
    void key(bool down) { m_key = down; }
    // The window lost the keyboard: a release that nobody tells.
    void release() { m_key = false; }
    // Draws it; true once, in the frame in which it was held long enough by pointer, space bar or key.
    [[nodiscard]] bool draw(const ui_kit::Kit& kit, const char* id, const ui_kit::Rect& box,
                            const ui_kit::ButtonSpec& spec, std::int64_t nowUs);
    // 0 = not held .. 1 = held long enough, of the frame drawn last.
    [[nodiscard]] double share() const { return m_share; }

private:
    [[nodiscard]] bool after(bool held, std::int64_t nowUs);

    bool m_key = false;
    bool m_done = false;  // and not let go since
    std::optional<std::int64_t> m_sinceUs;
    double m_share = 0.0;
};

}  // namespace exam_ui
