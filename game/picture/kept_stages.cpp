#include "picture/kept_stages.hpp"

#include <algorithm>

namespace picture {

void KeptStages::clear() {
    m_kept.clear();
    m_dots.clear();
    m_step = kFirstStep;
}

KeptStages::Found KeptStages::longest(const std::vector<scoring::Dot>& dots) {
    const auto differ = std::mismatch(m_dots.begin(), m_dots.end(), dots.begin(), dots.end());
    const auto same = static_cast<std::size_t>(differ.first - m_dots.begin());
    // Fewer of the same dots leave the rest for later; other dots do not.
    if (same < dots.size() && same < m_dots.size()) {
        std::erase_if(m_kept, [same](const Kept& kept) { return kept.dots > same; });
        m_dots.resize(m_kept.empty() ? 0 : m_kept.back().dots);
    }
    Found found;
    for (const Kept& kept : m_kept) {
        if (kept.dots <= same) found = {&kept.stage, kept.dots};
    }
    return found;
}

void KeptStages::keep(const WorkedSheet& sheet, const std::vector<scoring::Dot>& dots, std::size_t count) {
    if (!m_kept.empty() && m_kept.back().dots >= count) return;
    m_dots.assign(dots.begin(), dots.begin() + static_cast<std::ptrdiff_t>(count));
    m_kept.push_back({count, sheet.stage()});
    thinOut();
}

// Every second one goes when they are too many.
void KeptStages::thinOut() {
    const std::size_t most = std::max<std::size_t>(2, kMostBytes / m_kept.back().stage.inked.rgba.size());
    if (m_kept.size() <= most) return;
    m_step *= 2;
    std::erase_if(m_kept, [this](const Kept& kept) { return kept.dots % m_step != 0; });
    m_dots.resize(m_kept.empty() ? 0 : m_kept.back().dots);
}

}  // namespace picture
