#include "hands/natural_places.hpp"

#include <algorithm>
#include <cmath>

#include "hands/elimination.hpp"

namespace hands {

Places scatter(const Brief& brief, int count, scoring::Random& random) {
    Places places;
    const double highest = brief.field.maxIntensity();
    // Bounded, so that a brief with next to nothing to fill ends as well.
    const long attempts = 2000L + 400L * count;
    for (long i = 0; i < attempts && static_cast<int>(places.size()) < count; ++i) {
        const scoring::Point place{random.uniform(brief.reach.min.x, brief.reach.max.x),
                                   random.uniform(brief.reach.min.y, brief.reach.max.y)};
        if (random.uniform() * highest < brief.intensity(place)) places.push_back(place);
    }
    return places;
}

Places naturalPlaces(const Brief& brief, const NaturalPattern& pattern, scoring::Random& random) {
    const double share = 1.0 / (pattern.pitchFactor * pattern.pitchFactor);
    const int keep = static_cast<int>(std::lround(brief.dots * share));
    // As many candidates as for all dots at once, of which those that stand there are some.
    const auto there = static_cast<int>(brief.earlier.size());
    const auto drawn = static_cast<int>(std::lround((keep + there) * pattern.candidates)) - there;
    Candidates all;
    all.places = scatter(brief, drawn, random);
    if (all.places.empty()) return {};
    all.free = all.places.size();
    all.places.insert(all.places.end(), brief.earlier.begin(), brief.earlier.end());
    for (const scoring::Point place : all.places) {
        all.pitch.push_back(pattern.pitchFactor * pitchOf(brief.field, brief.intensity(place)));
    }
    Places places = brief.lone;
    for (const std::size_t i : eliminate(all, static_cast<std::size_t>(std::max(0, keep)))) {
        const double tremor = pattern.tremorPitches * all.pitch[i];
        const double dx = tremor * random.normal();
        const double dy = tremor * random.normal();
        places.push_back(all.places[i] + scoring::Point{dx, dy});
    }
    return places;
}

}  // namespace hands
