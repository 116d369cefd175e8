#include "exam/sitting/pen_look.hpp"

#include <algorithm>

namespace exam {

namespace {

constexpr double kMovement = 0.8;  // of the whole; the rest are the dots

}  // namespace

void PenLook::take(const exam_types::PenReport& report) {
    if (m_reports.size() < kMostReports) m_reports.push_back(report);
}

void PenLook::look() {
    if (m_looked == m_reports.size()) return;
    m_looked = m_reports.size();
    const PenFigures now = figures();
    m_seen.pens = now.devices;
    m_seen.others = now.others;
    m_seen.programs = now.programs;
    m_seen.rate.reset();
    if (now.rate) m_seen.rate = pen::wholeRate(*now.rate);
    m_seen.pressures.reset();
    if (now.leastPressure && now.mostPressure) m_seen.pressures = {*now.leastPressure, *now.mostPressure};
    m_seen.tilt = now.tilt;
    m_seen.dots = now.touches;
    const double moved = std::min(1.0, now.figures.movingSeconds / kEnoughSeconds);
    const double pressed = std::min(1.0, static_cast<double>(now.touches) / kEnoughTouches);
    m_seen.share = kMovement * moved + (1.0 - kMovement) * pressed;
    m_seen.enough = now.rate && moved >= 1.0 && pressed >= 1.0;
}

}  // namespace exam
