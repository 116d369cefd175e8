#include "practice/hints.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "practice/causes.hpp"

namespace practice {

namespace {

constexpr std::size_t kTouches = 8;
constexpr std::size_t kOff = 4;
constexpr std::size_t kHeels = 3;
constexpr std::size_t kInRow = 5;
constexpr double kStraight = 0.12, kAlike = 0.15;  // pitches; share
constexpr std::size_t kDots = 10, kClose = 3;
constexpr double kTooClose = 0.4;     // pitches, S5's
constexpr double kHaste = 1.0 / 3.0;  // s
constexpr std::size_t kBeforeDrift = 30;
constexpr double kDrift = 0.6;
constexpr double kGap = 1.6, kAround = 4.0, kMovedOn = 6.0;  // pitches
constexpr std::size_t kNewest = 15, kGapEvery = 5;

// Of `count` steps from `first` on.
double median(const std::vector<double>& steps, std::size_t first, std::size_t count) {
    const auto from = steps.begin() + static_cast<std::ptrdiff_t>(first);
    std::vector<double> values(from, from + static_cast<std::ptrdiff_t>(count));
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

bool ofDepth(Hint hint) { return hint <= Hint::tooShallow; }
bool ofTempo(Hint hint) { return hint == Hint::tooFast || hint == Hint::fasterThanBefore; }

bool allows(const HintsAllowed& allowed, Hint hint) {
    return ofDepth(hint) ? allowed.depth : ofTempo(hint) ? allowed.tempo : allowed.spacing;
}

// Distance of a place from the line through two others.
double fromLine(scoring::Point place, scoring::Point a, scoring::Point b) {
    const double length = scoring::distance(a, b);
    return length > 0 ? std::abs(scoring::cross(b - a, place - a)) / length : scoring::distance(place, a);
}

// The last dots, one after another, on one line and equally far apart.
bool inRow(const std::vector<scoring::Dot>& dots, double pitch) {
    const std::size_t first = dots.size() - kInRow;
    const scoring::Point a = dots[first].place();
    const scoring::Point b = dots.back().place();
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t i = first; i + 1 < dots.size(); ++i) {
        if (fromLine(dots[i].place(), a, b) > kStraight * pitch) return false;
        const scoring::Point step = dots[i + 1].place() - dots[i].place();
        if (scoring::dot(step, b - a) <= 0) return false;  // to and fro
        const double length = std::hypot(step.x, step.y);
        sum += length;
        squares += length * length;
    }
    const double mean = sum / (kInRow - 1);
    const double variance = std::max(0.0, squares / (kInRow - 1) - mean * mean);
    return mean > 0 && std::sqrt(variance) < kAlike * mean;
}

}  // namespace

const char* name(Hint hint) {
    constexpr const char* names[kHints] = {"too_deep",    "slack_skin",         "lifted_heel",
                                           "too_shallow", "rows_building",      "too_close",
                                           "too_fast",    "faster_than_before", "gap_behind"};
    return names[static_cast<std::size_t>(hint)];
}

Hints::Hints(const level::Level& level)
    : m_bands(level.scenario),
      m_free(level.scenario.mode == scoring::Mode::free),
      m_layered(level.skin.model == level::SkinModel::layered) {}

void Hints::follow(const scoring::Dot& dot, const skin::TouchReading& touch) {
    if (!m_dots.empty() && dot.tUs && m_dots.back().tUs)
        m_steps.push_back(static_cast<double>(*dot.tUs - *m_dots.back().tUs) / 1e6);
    m_dots.push_back(dot);
    m_touches.push_back(touch);
    lookAtTouches();
    lookAtTempo();
    if (m_free) lookAtPlaces();
}

void Hints::lookAtTouches() {
    if (m_dots.size() < kTouches) return;
    std::size_t deep = 0, shallow = 0, slack = 0, lifted = 0;
    for (std::size_t i = m_dots.size() - kTouches; i < m_dots.size(); ++i) {
        const std::optional<double> off = m_bands.off(m_dots[i]);
        if (off && *off > 1.0) ++deep;
        if (off && *off < -1.0) ++shallow;
        if (m_layered && m_touches[i].stretch < kSlack) ++slack;
        if (m_touches[i].heelLift > kLifted) ++lifted;
    }
    set(Hint::tooDeep, deep >= kOff);
    set(Hint::tooShallow, shallow >= kOff);
    set(Hint::slackSkin, slack >= kOff);
    set(Hint::liftedHeel, lifted >= kHeels);
}

void Hints::lookAtTempo() {
    if (m_steps.size() < kTouches) return;
    set(Hint::tooFast, median(m_steps, m_steps.size() - kTouches, kTouches) < kHaste);
    if (m_steps.size() + 1 < kBeforeDrift) return;
    const double first = median(m_steps, 0, kDots);
    set(Hint::fasterThanBefore, median(m_steps, m_steps.size() - kDots, kDots) < kDrift * first);
}

void Hints::lookAtPlaces() {
    if (m_dots.size() < kDots) return;
    std::size_t close = 0;
    for (std::size_t i = m_dots.size() - kDots; i < m_dots.size(); ++i) {
        const scoring::Point place = m_dots[i].place();
        const double least = kTooClose * m_bands.field().pitch(place);
        for (std::size_t k = 0; k < m_dots.size(); ++k) {
            if (k == i || scoring::distance(m_dots[k].place(), place) >= least) continue;
            ++close;
            break;
        }
    }
    set(Hint::tooClose, close >= kClose);
    set(Hint::rowsBuilding, inRow(m_dots, m_bands.field().pitch(m_dots.back().place())));
    if (m_dots.size() > kNewest && m_dots.size() % kGapEvery == 0) lookForGap();
}

bool Hints::isGap(scoring::Point place) const {
    const double intensity = m_bands.field().intensity(place);
    if (intensity <= 0.0) return false;
    const double pitch = m_bands.field().pitchOf(intensity);
    bool sides[4] = {false, false, false, false};
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        const scoring::Point away = m_dots[i].place() - place;
        const double distance = std::hypot(away.x, away.y);
        if (distance < kGap * pitch) return false;
        if (i + kNewest >= m_dots.size() && distance < kMovedOn * pitch) return false;
        if (distance < kAround * pitch) sides[(away.x < 0 ? 1 : 0) + (away.y < 0 ? 2 : 0)] = true;
    }
    return std::count(std::begin(sides), std::end(sides), true) >= 3;
}

// Beside dots that the hand has left behind: a gap has dots around it, so places two pitches from one of them
// find it, and no raster of the sheet is needed. The newest of those first.
void Hints::lookForGap() {
    constexpr std::size_t kMostLooked = 60;
    constexpr double kBeside = 1.9;  // pitches
    constexpr scoring::Point kWays[] = {{1, 0},  {0.7, 0.7},   {0, 1},  {-0.7, 0.7},
                                        {-1, 0}, {-0.7, -0.7}, {0, -1}, {0.7, -0.7}};
    m_gap.reset();
    const std::size_t end = m_dots.size() - kNewest;
    for (std::size_t i = end; i > 0 && end - i < kMostLooked && !m_gap; --i) {
        const scoring::Point from = m_dots[i - 1].place();
        const double pitch = m_bands.field().pitch(from);
        for (const scoring::Point way : kWays) {
            const scoring::Point place = from + way * (kBeside * pitch);
            if (!isGap(place)) continue;
            m_gap = place;
            break;
        }
    }
    set(Hint::gapBehind, m_gap.has_value());
}

std::optional<Hint> Hints::next(double now, const HintsAllowed& allowed) const {
    for (std::size_t i = 0; i < kHints; ++i) {
        const auto hint = static_cast<Hint>(i);
        if (!m_holds[i] || !allows(allowed, hint)) continue;
        if (m_last[i] && now - *m_last[i] < kSame) continue;
        return hint;
    }
    return std::nullopt;
}

std::optional<Hint> Hints::at(scoring::Seconds now, bool touching, const HintsAllowed& allowed) {
    if (m_shown) {
        const double shown = now.value - m_since;
        const bool over = shown >= kLongest || (shown >= kShown && !holds(*m_shown));
        if (!over && allows(allowed, *m_shown)) return m_shown;
        m_leftAt = now.value;
        m_shown.reset();
    }
    if (touching || m_dots.size() < kFirstDots) return std::nullopt;
    if (m_leftAt && now.value - *m_leftAt < kQuiet) return std::nullopt;
    m_shown = next(now.value, allowed);
    if (!m_shown) return std::nullopt;
    m_since = now.value;
    m_last[static_cast<std::size_t>(*m_shown)] = now.value;
    return m_shown;
}

}  // namespace practice
