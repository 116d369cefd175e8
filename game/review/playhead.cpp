#include "review/playhead.hpp"

#include <algorithm>
#include <cmath>

namespace review {

namespace {

// Who goes back while it plays wants the moment before the one that has just begun.
constexpr std::int64_t kJustBegunUs = 1'500'000;

}  // namespace

std::optional<std::size_t> Playhead::dot() const {
    if (m_chosen) return m_chosen;
    if (const auto under = m_track.touchAt(m_atUs)) return m_track.touches()[*under].dot;
    const std::size_t made = m_track.dotsAt(m_atUs);  // dots without samples
    return made > 0 ? std::optional(made - 1) : std::nullopt;
}

std::optional<std::size_t> Playhead::touch() const {
    return m_chosen ? m_track.touchOf(*m_chosen) : m_track.touchAt(m_atUs);
}

void Playhead::reachTo(std::int64_t endUs) {
    m_endUs = std::max(m_track.endUs(), endUs);
    if (m_atUs > m_endUs) seek(m_endUs);
}

void Playhead::advance(double seconds) {
    if (!m_playing) return;
    m_chosen.reset();
    const double us = seconds * speed() * 1e6 + m_restUs;
    const auto whole = static_cast<std::int64_t>(std::floor(us));
    m_restUs = us - static_cast<double>(whole);
    m_atUs = std::min(m_atUs + whole, m_endUs);
    if (m_atUs == m_endUs) m_playing = false;
}

void Playhead::togglePlaying() {
    if (!m_playing && m_atUs == m_endUs) seek(0);
    m_playing = !m_playing;
}

void Playhead::changeSpeed(int steps) {
    const int wanted = static_cast<int>(m_speed) + steps;
    m_speed = static_cast<std::size_t>(std::clamp(wanted, 0, static_cast<int>(kSpeeds.size()) - 1));
}

void Playhead::seek(std::int64_t tUs) {
    m_atUs = std::clamp<std::int64_t>(tUs, 0, m_endUs);
    m_restUs = 0.0;
    m_chosen.reset();
}

void Playhead::choose(std::size_t dot) {
    seek(m_track.timeOf(dot));
    m_chosen = dot;
    m_playing = false;
}

void Playhead::stepDot(int way) {
    m_playing = false;
    const std::size_t all = m_track.attempt().dots.size();
    if (way > 0) {
        const std::size_t next = m_chosen ? *m_chosen + 1 : m_track.dotsAt(m_atUs);
        if (next < all) choose(next);
        return;
    }
    const std::size_t before = m_chosen ? *m_chosen : m_track.dotsAt(m_atUs - 1);
    if (before > 0) choose(before - 1);
}

const Moment* Playhead::toMoment(const std::vector<Moment>& moments, int way) {
    const Moment* found = nullptr;
    for (const Moment& moment : moments) {
        if (way > 0 && moment.fromUs > m_atUs && found == nullptr) found = &moment;
        if (way < 0 && moment.fromUs < m_atUs - (m_playing ? kJustBegunUs : 0)) found = &moment;
    }
    if (found != nullptr) seek(found->fromUs);
    return found;
}

}  // namespace review
