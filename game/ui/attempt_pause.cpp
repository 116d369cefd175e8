// The attempt's clock stands: its device was taken away, or the person rests.
#include <algorithm>

#include "ui/attempt_feed.hpp"

namespace ui {

void AttemptFeed::pause(const PointerReport& report, const PointerSource* source) {
    m_missing = "?";
    if (source != nullptr) {
        const std::vector<PointerDevice> devices = source->devices();
        if (report.device < devices.size()) m_missing = devices[report.device].name;
    }
    // At rest it stands already.
    if (!resting()) m_pausedAtUs = report.arrivalUs / 1000 * 1000;
    m_live->note({m_lastUs, "device_gone", R"({"index":)" + std::to_string(report.device) + "}"});
}

// Whole milliseconds, so that the server's stay what they are.
void AttemptFeed::endPause(std::int64_t nowUs, const std::string& more) {
    const std::int64_t paused = std::max<std::int64_t>(0, nowUs - m_pausedAtUs) / 1000 * 1000;
    m_pausedUs += paused;
    m_live->note({m_lastUs, "pause", R"({"us":)" + std::to_string(paused) + more + "}"});
}

void AttemptFeed::resume(const PointerReport& report) {
    m_missing.clear();
    m_described[report.device] = {};
    endPause(report.serverUs, "");
}

bool AttemptFeed::rest(std::int64_t nowUs, const std::string& by) {
    if (!m_live || m_live->ended() || m_contact || resting()) return false;
    m_restBy = by;
    // A device that is away has stopped the clock before.
    if (m_missing.empty()) m_pausedAtUs = nowUs / 1000 * 1000;
    return true;
}

void AttemptFeed::goOn(std::int64_t nowUs) {
    if (!resting()) return;
    const std::string by = *m_restBy;
    m_restBy.reset();
    if (m_missing.empty()) endPause(nowUs, R"(,"by":")" + by + "\"");
}

// Whose button is held is known all the same: one that is pressed at rest is no touch afterwards.
void AttemptFeed::takeAtRest(const PointerReport& report, const PointerSource* source) {
    if (report.eraser) return;
    m_held[report.device] = report.contact;
    if (!fits(report)) return;
    if (report.gone) {
        if (report.device == m_device && m_missing.empty()) pause(report, source);
    } else if (!m_missing.empty()) {
        m_missing.clear();
        m_described[report.device] = {};
    }
}

void AttemptFeed::note(const std::string& kind, const std::string& json) {
    if (m_live) {
        m_live->note({m_lastUs, kind, json});
    } else {
        m_notes[kind] = json;
    }
}

}  // namespace ui
