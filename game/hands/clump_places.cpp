#include "hands/clump_places.hpp"

#include <algorithm>
#include <cmath>

#include "hands/row_places.hpp"

namespace hands {
namespace {

constexpr std::uint32_t kDotsInAClump = 6;
constexpr double kLeftOfWay = 0.35;    // to the clump's middle
constexpr double kReachPitches = 2.5;  // no dot wanders farther

}  // namespace

Places clumpedPlaces(const scoring::TargetField& field, const Places& natural, scoring::Random& random) {
    Places middles;
    for (const scoring::Point place : natural) {
        if (!inHairline(field, place) && random.below(kDotsInAClump) == 0) middles.push_back(place);
    }
    Places places = natural;
    if (middles.empty()) return places;
    // Fewer dots come from farther and end as near.
    const double apart = 1.0 / std::sqrt(shareLeft(field));
    const double drawnIn = 1.0 - kLeftOfWay / apart;
    for (scoring::Point& place : places) {
        if (inHairline(field, place)) continue;
        const scoring::Point middle =
            *std::min_element(middles.begin(), middles.end(), [&](scoring::Point a, scoring::Point b) {
                return scoring::distance(a, place) < scoring::distance(b, place);
            });
        if (scoring::distance(middle, place) > kReachPitches * apart * field.pitch(place)) continue;
        place = place + (middle - place) * drawnIn;
    }
    return places;
}

}  // namespace hands
