#include "hands/natural_places.hpp"

#include <algorithm>
#include <cmath>
#include <queue>
#include <utility>

#include "hands/neighbours.hpp"

namespace hands {
namespace {

// Twice the radius of the densest packing of equal discs, in pitches: 2 sqrt(1 / (2 sqrt 3)).
// No two dots can all stand farther apart than this.
constexpr double kReach = 1.0745699;

double eighthPower(double x) {
    const double squared = x * x;
    const double fourth = squared * squared;
    return fourth * fourth;
}

struct Candidates {
    Places places;
    std::vector<double> pitch;  // mm, of each
};

double closeness(const Candidates& all, std::size_t i, std::size_t j) {
    const double apart = scoring::distance(all.places[i], all.places[j]);
    const double inPitches = 0.5 * apart * (1.0 / all.pitch[i] + 1.0 / all.pitch[j]);
    return inPitches >= kReach ? 0.0 : eighthPower(1.0 - inPitches / kReach);
}

std::vector<std::vector<std::size_t>> neighbourLists(const Candidates& all) {
    const double widest = *std::max_element(all.pitch.begin(), all.pitch.end());
    const Neighbours grid(all.places, kReach * widest);
    std::vector<std::vector<std::size_t>> lists(all.places.size());
    for (std::size_t i = 0; i < lists.size(); ++i) {
        grid.forEachNear(all.places[i], [&](std::size_t j) {
            if (j != i && closeness(all, i, j) > 0.0) lists[i].push_back(j);
        });
    }
    return lists;
}

// Indices of the candidates that stay.
std::vector<std::size_t> eliminate(const Candidates& all, std::size_t keep) {
    const std::vector<std::vector<std::size_t>> near = neighbourLists(all);
    std::vector<double> weight(all.places.size(), 0.0);
    for (std::size_t i = 0; i < near.size(); ++i) {
        for (const std::size_t j : near[i]) weight[i] += closeness(all, i, j);
    }
    // Weights only fall, so an entry that is out of date is too high: it is put back lower.
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry> heaviest;
    for (std::size_t i = 0; i < weight.size(); ++i) heaviest.emplace(weight[i], i);
    std::vector<bool> gone(all.places.size(), false);
    for (std::size_t left = all.places.size(); left > keep;) {
        const auto [stated, i] = heaviest.top();
        heaviest.pop();
        if (stated > weight[i]) {
            heaviest.emplace(weight[i], i);
            continue;
        }
        gone[i] = true;
        --left;
        for (const std::size_t j : near[i]) weight[j] -= closeness(all, i, j);
    }
    std::vector<std::size_t> stay;
    for (std::size_t i = 0; i < gone.size(); ++i) {
        if (!gone[i]) stay.push_back(i);
    }
    return stay;
}

}  // namespace

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
    Candidates all;
    all.places = scatter(brief, static_cast<int>(std::lround(keep * pattern.candidates)), random);
    if (all.places.empty()) return {};
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
