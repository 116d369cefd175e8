// Brings the dots on a canvas to those of another moment, with as little painting as may be: going on, dots
// are added; going back or far ahead, or when the skin under them moves, all are laid anew by the painter.
#pragma once

#include <cstddef>

namespace ui {

class DotsOnCanvas {
public:
    enum class Step { nothing, add, anew };
    // Dots that are added in one frame without it being felt (some 50 us each).
    static constexpr std::size_t kMostAdded = 100;

    // What to do for the first `wanted` dots on skin that is held in the way numbered `held`. What this says
    // is done: laid() is the number of dots before, done() after. `sharp`: the picture shown last is
    // the one asked for; until then nothing new is asked of a painter that lays all anew, or a hand that
    // scrubs on would never let it finish.
    [[nodiscard]] Step towards(std::size_t wanted, std::size_t held, bool sharp);
    void done(std::size_t wanted, std::size_t held, Step step);
    [[nodiscard]] std::size_t laid() const { return m_laid; }
    [[nodiscard]] std::size_t held() const { return m_held; }
    // The skin is known to be held otherwise than was thought: the next step is anew.
    void forget() { m_known = false; }

private:
    std::size_t m_laid = 0;
    std::size_t m_held = 0;
    bool m_known = true;    // an empty canvas holds no dots
    bool m_laying = false;  // anew, and not seen yet
};

}  // namespace ui
