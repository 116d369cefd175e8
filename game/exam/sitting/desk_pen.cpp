// What a sitting notes of the pen: another one than at preflight, and one that reports too seldom. Neither
// stands in the way of anything: a pen may break and be changed, and a slow driver is the academy's to mend,
// not the candidate's. People decide what it means.
#include <algorithm>
#include <cmath>

#include "exam/sitting/desk.hpp"

namespace exam {

namespace {

constexpr std::size_t kMostName = 200;

bool among(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::int64_t microseconds(std::optional<double> ms) { return std::llround(ms.value_or(0.0) * 1e3); }

}  // namespace

void LiveSitting::watchPen(const pen::Sample& sample) {
    const auto device = m_devices.find(sample.device);
    if (device == m_devices.end() || !device->second.pen || device->second.synthetic) return;
    const std::string name = device->second.name.substr(0, kMostName);
    // Without a window there is no pen, whatever the hand is called.
    const bool compared = m_parts.room.surface == record::Surface::window && !m_penBefore.devices.empty();
    if (compared && sample.contact && !among(m_penBefore.devices, device->second.name) &&
        !among(m_story.otherPens, name) && !m_otherPen)
        m_otherPen = name;
    const auto slow = m_penWatch.take(sample);
    if (slow && !m_slowPen && m_story.slowStation != m_story.station) m_slowPen = slow;
}

void LiveSitting::tellPen(std::int64_t nowUs) {
    if (m_otherPen) {
        text::Json before = text::Json::array();
        for (const std::string& name : m_penBefore.devices) before.push(name.substr(0, kMostName));
        write("pen_other",
              text::Json::object()
                  .set("station", m_story.station)
                  .set("name", *m_otherPen)
                  .set("at_preflight", std::move(before)),
              nowUs);
        m_otherPen.reset();
    }
    if (!m_slowPen) return;
    const pen::RateFigures& figures = m_slowPen->figures;
    write("pen_slow",
          text::Json::object()
              .set("station", m_story.station)
              .set("name", m_devices[m_slowPen->device].name.substr(0, kMostName))
              .set("rate", pen::wholeRate(figures.rate.value_or(0.0)))
              .set("least_rate", pen::wholeRate(m_parts.paper.rules.minPenRate))
              .set("reports", static_cast<std::int64_t>(figures.moved))
              .set("moving_us", static_cast<std::int64_t>(std::llround(figures.movingSeconds * 1e6)))
              .set("interval_5_us", microseconds(figures.interval5))
              .set("interval_95_us", microseconds(figures.interval95)),
          nowUs);
    m_slowPen.reset();
}

exam_types::PenNotes LiveSitting::penNotes() const {
    exam_types::PenNotes notes;
    notes.atPreflight = m_penBefore.devices;
    if (!m_story.otherPens.empty()) notes.other = m_story.otherPens.back();
    notes.slowStation = m_story.slowStation;
    notes.slowRate = m_story.slowRate;
    notes.leastRate = pen::wholeRate(m_parts.paper.rules.minPenRate);
    return notes;
}

}  // namespace exam
