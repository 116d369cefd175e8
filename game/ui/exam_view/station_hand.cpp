#include "ui/exam_view/station_hand.hpp"

#include <algorithm>
#include <cmath>

namespace exam_ui {

namespace {

using exam_types::Stage;
using ui_kit::PointerReport;

std::int32_t micrometres(double mm) {
    return static_cast<std::int32_t>(std::lround(std::clamp(mm, -999.0, 999.0) * 1000.0));
}

}  // namespace

void StationHand::begin() {
    m_kind.reset();
    m_touching.reset();
    m_described.fill({});
    m_changes = 0;
    m_lastUs = 0;
    m_contact = false;
    m_refused = Refused::none;
    m_trouble.reset();
}

StationHand::Refused StationHand::whyNot(const Room& room, const PointerReport& report) const {
    if (report.synthetic && !room.rehearsal()) return Refused::synthetic;
    if (report.eraser) return Refused::eraser;
    if (room.desk.facts().penOnly && !report.pressure) return Refused::needsPen;
    const Kind kind{report.pressure.has_value(), report.tiltXCdeg.has_value()};
    if (m_kind && kind != *m_kind) return Refused::foreign;
    return Refused::none;
}

// Whether the report counts as contact of the needle; notes whose touch it is.
bool StationHand::touchBy(Room& room, const Touch& touch) {
    const PointerReport& report = touch.report;
    bool& held = m_held[report.device];
    const bool landed = report.contact && !held;
    held = report.contact;
    if (m_touching) return *m_touching == report.device && report.contact;
    if (!landed) return false;
    const bool drawing = touch.onSkin && room.desk.stage() == Stage::working;
    const Refused why = whyNot(room, report);
    if (report.synthetic)
        room.desk.synthetic(drawing && why == Refused::synthetic, drawing ? "contact" : "click", room.nowUs);
    if (!touch.mayPress) return false;
    m_refused = why;
    return why == Refused::none;
}

void StationHand::take(Room& room, const Touch& touch) {
    const PointerReport& report = touch.report;
    const bool contact = touchBy(room, touch);
    const bool working = room.desk.stage() == Stage::working;
    if (!working) {
        m_contact = false;
        m_touching.reset();
        return;
    }
    if (m_touching && *m_touching != report.device) return;  // another device moves while one touches
    if (!m_kind && contact) m_kind = Kind{report.pressure.has_value(), report.tiltXCdeg.has_value()};
    // The hand is recorded from a station's first touch on, and of that hand every report.
    if (!m_kind || whyNot(room, report) != Refused::none) return;
    m_contact = contact;
    m_touching = contact ? std::optional(report.device) : std::nullopt;
    give(room, touch);
}

void StationHand::give(Room& room, const Touch& touch) {
    const PointerReport& report = touch.report;
    const std::int64_t offset = room.serverOffsetUs() - room.desk.originUs();
    if (report.serverUs + offset < 0) return;  // from before the station
    pen::Sample sample;
    sample.tUs = std::max(report.serverUs + offset, m_lastUs);
    sample.arrivalUs = std::max<std::int64_t>(report.arrivalUs + offset, 0);
    sample.xUm = micrometres(touch.place.x);
    sample.yUm = micrometres(touch.place.y);
    sample.pressure = report.pressure;
    sample.tiltXCdeg = report.tiltXCdeg;
    sample.tiltYCdeg = report.tiltYCdeg;
    sample.contact = m_contact;
    sample.buttons = report.buttons;
    sample.device = report.device;
    describeOne(room, report.device);
    m_trouble = room.desk.take(sample);
    if (!m_trouble) m_lastUs = sample.tUs;
}

void StationHand::describeOne(Room& room, std::size_t device) {
    exam_types::DeviceWord word;
    word.device = static_cast<std::uint8_t>(device);
    word.name = "window";
    word.json = R"({"name":"window","kind":"mouse"})";
    if (room.pointer) {
        const auto devices = room.pointer->devices();
        if (device >= devices.size()) return;
        const ui_kit::PointerDevice& known = devices[device];
        word = {word.device, known.name, known.pen, known.synthetic, known.json};
    }
    if (m_described[device] == word.json) return;
    m_described[device] = word.json;
    room.desk.describe(word, room.nowUs);
}

void StationHand::describe(Room& room) {
    // Where a mouse does, nobody waits for a pen that has not been used.
    const bool needed = room.desk.facts().penOnly || pen();
    const bool there = !needed || (room.pointer && room.pointer->penPresent());
    if (m_penThere != there) room.desk.penThere(there, room.nowUs);
    m_penThere = there;
    if (!room.pointer || room.desk.stage() != Stage::working || room.pointer->changes() == m_changes) return;
    m_changes = room.pointer->changes();
    const auto devices = room.pointer->devices();
    for (std::size_t i = 0; i < devices.size() && i < m_described.size(); ++i) {
        if (devices[i].pen || !m_described[i].empty()) describeOne(room, i);
    }
}

}  // namespace exam_ui
