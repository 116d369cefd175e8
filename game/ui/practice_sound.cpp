// What the practice screen lets the machine sound like.
#include <algorithm>

#include "record/store/settings.hpp"
#include "ui/kit/monotonic.hpp"
#include "ui/practice_screen.hpp"

namespace ui {

// The machine runs while the needle is over the skin; a hand hears depth and drag before it sees them.
void PracticeScreen::sound(const Session& session, bool overSkin) {
    constexpr double kTearing = 20.0;  // mm/s: a needle dragged so fast drags as hard as it can
    if (m_played || m_ended) return m_sound.stop();
    const std::int64_t now = ui_kit::monotonicUs();
    const scoring::Point tip = m_feed.needle().tip;
    const double seconds = static_cast<double>(std::max<std::int64_t>(1, now - m_heardAtUs)) / 1e6;
    MachineLoad load;
    load.running = overSkin && m_feed.missingDevice().empty();
    load.hz = m_level.tools.machineHz;
    if (m_feed.contact()) {
        load.depth = std::max(0.0, shownDepth()) / std::max(0.1, m_level.skin.severeBelow.value);
        load.drag = std::min(1.0, scoring::distance(tip, m_heardAt) / seconds / kTearing);
    }
    m_heardAt = tip;
    m_heardAtUs = now;
    m_sound.play(load, session.services.settings->volume);
}

}  // namespace ui
