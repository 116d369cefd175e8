#include "ui/dots_on_canvas.hpp"

namespace ui {

DotsOnCanvas::Step DotsOnCanvas::towards(std::size_t wanted, std::size_t held, bool sharp) {
    if (sharp) m_laying = false;
    if (m_laying) return Step::nothing;
    if (!m_known || held != m_held || wanted < m_laid || wanted > m_laid + kMostAdded) return Step::anew;
    return wanted == m_laid ? Step::nothing : Step::add;
}

void DotsOnCanvas::done(std::size_t wanted, std::size_t held, Step step) {
    if (step == Step::nothing) return;
    m_laid = wanted;
    m_held = held;
    m_known = true;
    m_laying = step == Step::anew;
}

}  // namespace ui
