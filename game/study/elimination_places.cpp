// A second trainee of another kind: the pattern of the program's synthetic hands, weighted sample
// elimination on too many candidates, with no rows and no clumps of its own.
#include <algorithm>
#include <cmath>

#include "hands/natural_places.hpp"
#include "study/patterns.hpp"

namespace study {

Places eliminationPlaces(const Plan& plan, const Habits& habits, scoring::Random& random) {
    if (plan.expected <= 0.0) return {};
    const Ground& ground = plan.ground;
    const hands::Brief brief{ground.field(),
                             scoring::bounds(ground.field().scenario().patch),
                             [&](scoring::Point place) {
                                 const std::size_t cell = ground.cellAt(place);
                                 return cell < plan.intensity.size() ? plan.intensity[cell] : 0.0;
                             },
                             {},
                             {},
                             static_cast<int>(std::lround(plan.expected))};
    // More candidates for the more regular hand: 1 (a random scatter) to about 3.5.
    const double share = habits.leastDistance / kGreatestRegularity;
    const hands::NaturalPattern pattern{1.02 + 2.5 * share * share * share, 0.0, 1.0};
    Places places = hands::naturalPlaces(brief, pattern, random);
    std::stable_sort(places.begin(), places.end(), [&](scoring::Point a, scoring::Point b) {
        return ground.blockAt(a) < ground.blockAt(b);
    });
    return places;
}

}  // namespace study
