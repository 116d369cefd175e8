#include "hands/elimination.hpp"

#include <algorithm>
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

}  // namespace

std::vector<std::size_t> eliminate(const Candidates& all, std::size_t keep) {
    const std::vector<std::vector<std::size_t>> near = neighbourLists(all);
    std::vector<double> weight(all.places.size(), 0.0);
    for (std::size_t i = 0; i < near.size(); ++i) {
        for (const std::size_t j : near[i]) weight[i] += closeness(all, i, j);
    }
    // Weights only fall, so an entry that is out of date is too high: it is put back lower.
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry> heaviest;
    for (std::size_t i = 0; i < all.free; ++i) heaviest.emplace(weight[i], i);
    std::vector<bool> gone(all.free, false);
    for (std::size_t left = all.free; left > keep;) {
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

}  // namespace hands
