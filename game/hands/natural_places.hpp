// The pattern of a good hand: dots that keep their distance without standing in rows.
#pragma once

#include "hands/plan.hpp"

namespace hands {

struct NaturalPattern {
    // Candidates for each dot that stays: more make the pattern more even; > 1.
    double candidates = 3.0;
    double tremorPitches = 0.08;  // spread of the hand about the meant place, in pitches
    double pitchFactor = 1.0;     // 1 = as dense as asked, 1.2 = a fifth wider
};

// Scatters candidates by the intensity and eliminates them in units of the local pitch until the brief's
// number is left (see eliminate()). The score's experts throw darts instead. Earlier dots are neighbours that
// are never taken away. Before all these come the brief's lone hairs.
[[nodiscard]] Places naturalPlaces(const Brief& brief, const NaturalPattern& pattern,
                                   scoring::Random& random);

// Places drawn independently by the intensity; at most `count` (fewer where there is hardly
// anything to fill).
[[nodiscard]] Places scatter(const Brief& brief, int count, scoring::Random& random);

}  // namespace hands
