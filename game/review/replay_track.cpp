#include "review/replay_track.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "practice/replay.hpp"
#include "practice/stretch_event.hpp"

namespace review {

namespace {

std::size_t countUpTo(const std::vector<std::int64_t>& times, std::int64_t tUs) {
    return static_cast<std::size_t>(std::upper_bound(times.begin(), times.end(), tUs) - times.begin());
}

bool madeBy(const scoring::Dot& dot, const TouchSpan& touch) {
    const std::int64_t held =
        std::min<std::int64_t>(touch.toUs - touch.fromUs, std::numeric_limits<std::int32_t>::max());
    return dot.tUs == touch.toUs && dot.dwellUs == held;
}

}  // namespace

std::size_t heldAt(const std::vector<Held>& held, std::int64_t tUs) {
    const auto after = std::upper_bound(held.begin(), held.end(), tUs,
                                        [](std::int64_t t, const Held& one) { return t < one.fromUs; });
    return static_cast<std::size_t>(after - held.begin());
}

std::variant<ReplayTrack, std::string> ReplayTrack::of(record::Attempt attempt) {
    auto read = practice::levelOf(attempt);
    if (auto* reason = std::get_if<std::string>(&read)) return std::move(*reason);
    return ReplayTrack(std::move(attempt), std::move(std::get<level::Level>(read)));
}

ReplayTrack::ReplayTrack(record::Attempt attempt, level::Level level)
    : m_attempt(std::move(attempt)), m_level(std::move(level)) {
    std::int64_t latest = 0;
    m_dotUs.reserve(m_attempt.dots.size());
    for (const scoring::Dot& dot : m_attempt.dots) {
        latest = std::max(latest, dot.tUs.value_or(latest));
        m_dotUs.push_back(latest);
    }
    m_endUs = latest;
    latest = 0;
    m_sampleUs.reserve(m_attempt.samples.size());
    for (const pen::Sample& sample : m_attempt.samples) {
        latest = std::max(latest, sample.tUs);
        m_sampleUs.push_back(latest);
    }
    m_endUs = std::max(m_endUs, latest);
    findTouches();
    matchDots();
    findFingers();
}

void ReplayTrack::findTouches() {
    bool down = false;
    for (std::size_t i = 0; i < m_attempt.samples.size(); ++i) {
        const bool contact = m_attempt.samples[i].contact;
        if (contact && !down) m_touches.push_back({i, i, m_sampleUs[i], m_sampleUs[i], std::nullopt});
        if (contact || down) {
            m_touches.back().lift = i;
            m_touches.back().toUs = m_sampleUs[i];
        }
        down = contact;
    }
}

// Dots and touches come in the same order; a touch may leave no dot, a dot's samples may be missing.
void ReplayTrack::matchDots() {
    m_touchOfDot.resize(m_attempt.dots.size());
    std::size_t touch = 0;
    for (std::size_t dot = 0; dot < m_attempt.dots.size(); ++dot) {
        while (touch < m_touches.size() && m_touches[touch].toUs < m_dotUs[dot]) ++touch;
        std::size_t tried = touch;
        while (tried < m_touches.size() && m_touches[tried].toUs == m_dotUs[dot] &&
               !madeBy(m_attempt.dots[dot], m_touches[tried]))
            ++tried;
        if (tried == m_touches.size() || !madeBy(m_attempt.dots[dot], m_touches[tried])) continue;
        m_touches[tried].dot = dot;
        m_touchOfDot[dot] = tried;
        touch = tried + 1;
    }
}

// Events that are none are passed over here: whoever runs the samples through the skin is told of them.
void ReplayTrack::findFingers() {
    const auto read = practice::stretchesOf(m_attempt);
    const auto* stretches = std::get_if<std::vector<practice::Stretch>>(&read);
    if (stretches == nullptr) return;
    std::int64_t latest = 0;
    for (const practice::Stretch& stretch : *stretches) {
        latest = std::max(latest, stretch.tUs);
        m_set.push_back({latest, stretch.points});
    }
    m_endUs = std::max(m_endUs, latest);
}

std::size_t ReplayTrack::dotsAt(std::int64_t tUs) const { return countUpTo(m_dotUs, tUs); }

std::optional<double> ReplayTrack::sinceLast(std::size_t dot) const {
    if (dot == 0) return std::nullopt;
    return static_cast<double>(m_dotUs[dot] - m_dotUs[dot - 1]) / 1e6;
}

std::optional<std::size_t> ReplayTrack::touchAt(std::int64_t tUs) const {
    const auto after = std::upper_bound(m_touches.begin(), m_touches.end(), tUs,
                                        [](std::int64_t t, const TouchSpan& one) { return t < one.fromUs; });
    if (after == m_touches.begin()) return std::nullopt;
    return static_cast<std::size_t>(after - m_touches.begin()) - 1;
}

std::optional<NeedleAt> ReplayTrack::needleAt(std::int64_t tUs) const {
    const std::size_t count = countUpTo(m_sampleUs, tUs);
    if (count == 0) return std::nullopt;
    const pen::Sample& from = m_attempt.samples[count - 1];
    const pen::Sample& to = m_attempt.samples[std::min(count, m_attempt.samples.size() - 1)];
    const std::int64_t step = count < m_sampleUs.size() ? m_sampleUs[count] - m_sampleUs[count - 1] : 0;
    const double share =
        step > 0 ? static_cast<double>(tUs - m_sampleUs[count - 1]) / static_cast<double>(step) : 0.0;
    const auto between = [share](double a, double b) { return a + (b - a) * share; };
    NeedleAt needle;
    needle.place = {between(from.xUm, to.xUm) / 1000.0, between(from.yUm, to.yUm) / 1000.0};
    needle.contact = from.contact;
    if (from.pressure)
        needle.pressure = between(*from.pressure, to.pressure.value_or(*from.pressure)) / 65535.0;
    needle.sample = count - 1;
    needle.towards = share;
    return needle;
}

std::optional<std::size_t> ReplayTrack::nearestDot(scoring::Point place, double farthestMm,
                                                   std::size_t among) const {
    std::optional<std::size_t> nearest;
    double least = farthestMm;
    for (std::size_t i = 0; i < std::min(among, m_attempt.dots.size()); ++i) {
        const double away = scoring::distance(m_attempt.dots[i].place(), place);
        if (away > least) continue;
        nearest = i;
        least = away;
    }
    return nearest;
}

std::vector<std::size_t> ReplayTrack::dotsAPart(std::size_t parts) const {
    std::vector<std::size_t> counts(parts, 0);
    if (parts == 0 || m_endUs <= 0) return counts;
    for (const std::int64_t tUs : m_dotUs) {
        const double share = static_cast<double>(tUs) / static_cast<double>(m_endUs);
        ++counts[std::min(parts - 1, static_cast<std::size_t>(share * static_cast<double>(parts)))];
    }
    return counts;
}

}  // namespace review
