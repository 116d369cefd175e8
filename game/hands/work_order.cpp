#include "hands/work_order.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace hands {
namespace {

// Removes the place nearest to `from` and returns it; the list must not be empty.
scoring::Point takeNearest(Places& left, scoring::Point from) {
    std::size_t best = 0;
    double bestDistance = scoring::distance(left[0], from);
    for (std::size_t i = 1; i < left.size(); ++i) {
        const double distance = scoring::distance(left[i], from);
        if (distance < bestDistance) {
            best = i;
            bestDistance = distance;
        }
    }
    const scoring::Point place = left[best];
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(best));
    return place;
}

}  // namespace

Places inWorkOrder(const Places& places, double patchMm) {
    if (places.empty()) return {};
    // Keyed so that walking the map is the serpentine: rows upwards, every other row back.
    std::map<std::pair<long, long>, Places> patches;
    for (const scoring::Point place : places) {
        const long row = std::lround(std::floor(place.y / patchMm));
        const long column = std::lround(std::floor(place.x / patchMm));
        patches[{row, row % 2 == 0 ? column : -column}].push_back(place);
    }
    Places ordered;
    scoring::Point hand = patches.begin()->second.front();
    for (auto& patch : patches) {
        Places& left = patch.second;
        while (!left.empty()) {
            hand = takeNearest(left, hand);
            ordered.push_back(hand);
        }
    }
    return ordered;
}

}  // namespace hands
