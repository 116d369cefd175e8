// One hint at a time while a person works: which, when, and for how long.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/units.hpp>

#include "level/level.hpp"
#include "practice/blamed_dots.hpp"
#include "skin/skin_surface.hpp"

namespace practice {

// In order of weight: of several that hold, the first is told.
enum class Hint {
    tooDeep,
    slackSkin,
    liftedHeel,
    tooShallow,
    rowsBuilding,
    tooClose,
    tooFast,
    fasterThanBefore,
    gapBehind
};
inline constexpr std::size_t kHints = 9;
[[nodiscard]] const char* name(Hint hint);  // "too_deep" ...

// Which hints may come at all: those about what a person's gauges no longer show may not.
struct HintsAllowed {
    bool depth = true;    // tooDeep, tooShallow, slackSkin, liftedHeel
    bool spacing = true;  // rowsBuilding, tooClose, gapBehind
    bool tempo = true;    // tooFast, fasterThanBefore
};

// The rule [all figures are defaults of ours]. A hint begins when its cause holds, the needle is out of the
// skin, kFirstDots dots are made, none has been seen for kQuiet and this one not for kSame. It stays for
// kShown, or as long as its cause holds and at most kLongest. So one who goes on the same way is told once a
// minute at most, and never two things at once.
//
// The causes, of the last ten dots:
// - tooDeep, tooShallow: four of the last eight below or above their zone's depth band;
// - slackSkin: four of the last eight touches in skin slacker than kSlack of causes.hpp (physical skin only);
// - liftedHeel: three of the last eight landings with the heel off by more than kLifted of causes.hpp;
// - rowsBuilding: the last five dots within 0.12 pitches of one line, their steps alike (CV below 0.15);
// - tooClose: three of the last ten nearer than 0.4 pitches to another dot, as S5 counts clumps;
// - tooFast: the median of the last eight steps below a third of a second;
// - fasterThanBefore: the median of the last ten steps below 0.6 of that of the first ten, from 30 dots on;
// - gapBehind: a place of a zone 1.6 pitches or more from every dot, with dots around it on three sides at
// least
//   within 4 pitches, and none of the last fifteen dots within 6: the hand has moved on.
// Rows, clumps and gaps are no faults where dots go on marks.
class Hints {
public:
    static constexpr std::size_t kFirstDots = 10;
    static constexpr double kShown = 6.0;     // s
    static constexpr double kLongest = 12.0;  // s
    static constexpr double kQuiet = 15.0;    // s
    static constexpr double kSame = 60.0;     // s

    explicit Hints(const level::Level& level);

    // The next dot, and how its touch came about.
    void follow(const scoring::Dot& dot, const skin::TouchReading& touch);
    // What to show at that moment of the attempt, s, never falling; nothing most of the time.
    [[nodiscard]] std::optional<Hint> at(scoring::Seconds now, bool touching, const HintsAllowed& allowed);
    // Whether its cause holds after the last dot.
    [[nodiscard]] bool holds(Hint hint) const { return m_holds[static_cast<std::size_t>(hint)]; }
    // Where the gap lies, mm; with gapBehind only.
    [[nodiscard]] std::optional<scoring::Point> gap() const { return m_gap; }

private:
    void lookAtTouches();
    void lookAtPlaces();
    void lookAtTempo();
    void lookForGap();
    [[nodiscard]] bool isGap(scoring::Point place) const;
    [[nodiscard]] std::optional<Hint> next(double now, const HintsAllowed& allowed) const;
    void set(Hint hint, bool holds) { m_holds[static_cast<std::size_t>(hint)] = holds; }

    DepthBands m_bands;
    bool m_free = true;
    bool m_layered = true;
    std::vector<scoring::Dot> m_dots;
    std::vector<skin::TouchReading> m_touches;
    std::vector<double> m_steps;  // s between dots
    std::array<bool, kHints> m_holds{};
    std::optional<scoring::Point> m_gap;
    std::optional<Hint> m_shown;
    double m_since = 0.0;
    std::optional<double> m_leftAt;                    // when the last one went
    std::array<std::optional<double>, kHints> m_last;  // when each began
};

}  // namespace practice
