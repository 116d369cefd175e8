// What is left of a dot days and years after it was made: the scab, the loss with the upper skin,
// the spread of deep pigment, its turn to blue-grey, the fading. docs/healing.md lists every
// number with its grade of evidence.
#pragma once

#include <array>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"

namespace skin {

// Age of the work since the attempt.
struct Days {
    double value = 0.0;
    friend bool operator==(const Days&, const Days&) = default;
};

// Ten years. Nothing is published beyond the touch-up, which is due after 3 to 7 years.
inline constexpr Days kLastDay{3650.0};
// Scabs are off by then, and pigment of the epidermis is gone.
inline constexpr Days kScabsOff{10.0};
inline constexpr Days kHealed{30.0};
// The ages at which work is usually looked at.
inline constexpr std::array<Days, 6> kUsualAges{{{0.0}, kScabsOff, kHealed, {365.0}, {1095.0}, {1825.0}}};

// A dot as it is seen at some age. A fresh one is the recorded dot: its diameter and tone, and
// nothing else.
struct HealedDot {
    double diameterMm = 0.0;  // as seen, scab included; > 0, also of a dot that is lost
    double tone = 0.0;        // darkness as seen, 0 = bare skin .. 1 = full pigment
    double blue = 0.0;        // shift of the pigment's colour to blue-grey, 0 = none .. 1
    double softness = 0.0;    // what its edge has lost, 0 = as fresh .. 1 = no edge
    double scab = 0.0;        // 0 = none .. 1 = wholly under its scab
    double redness = 0.0;     // of the skin around it, as a share of the fresh redness

    // Paler than what is seen as a dot [default].
    [[nodiscard]] bool lost() const { return tone < 0.05; }
};

// The healing of one level's skin up to one age. Scars are not asked for here: what they do to a
// dot's width and tone is in the recorded dot already.
class Healing {
public:
    // 0 <= age <= kLastDay (asserted). Keeps nothing of the level by reference.
    Healing(const level::Level& level, Days age);

    // Continuous in age and depth. A dot without a depth heals as one in the middle of the band,
    // one without a diameter is as wide as its needle.
    [[nodiscard]] HealedDot of(const scoring::Dot& dot) const;

private:
    [[nodiscard]] double keptShare(double depthMm) const;
    [[nodiscard]] double toneAt(double fresh, double depthMm) const;
    [[nodiscard]] double growthOfSpread(double depthMm, double fromShare) const;

    level::Skin m_skin;
    double m_needleMm;
    double m_fading;     // pace of this kind of skin
    double m_age;        // days
    double m_healing;    // how far the first healing is, 0 .. 1 at day 30
    double m_shed;       // how much of the upper skin has been renewed, 0 .. 1 at day 28
    double m_years;      // since day 30
    double m_yearsTone;  // what those years leave of a tone
};

// A dot of a dots.csv, which carries no tone and perhaps no diameter: both as the skin of the level
// would have left them at its depth after a usual dwell. What the dot does carry stays. The dot
// needs a depth (asserted).
[[nodiscard]] scoring::Dot asLeftBySkin(const level::Level& level, const scoring::Dot& dot);

// The dots that the level begins with, fresh as they once were; their age then is Earlier::days.
[[nodiscard]] std::vector<scoring::Dot> earlierDots(const level::Level& level);
// Their age when the new work has that age; held at kLastDay.
[[nodiscard]] Days ageOfEarlier(const level::Level& level, Days ofNewWork);
// Whether their holes are still open: until the scabs are off the skin remembers them as worked.
[[nodiscard]] bool earlierIsOpen(const level::Level& level);

}  // namespace skin
