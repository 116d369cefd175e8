#include "review/ghost.hpp"

#include <algorithm>

namespace review {

std::size_t Ghost::madeBy(std::int64_t tUs) const {
    return static_cast<std::size_t>(std::upper_bound(madeUs.begin(), madeUs.end(), tUs) - madeUs.begin());
}

Ghost atPaceOf(const ReplayTrack& track, const std::vector<scoring::Dot>& dots) {
    Ghost ghost;
    const std::size_t count = std::min(dots.size(), track.attempt().dots.size());
    for (std::size_t i = 0; i < count; ++i) {
        ghost.places.push_back(dots[i].place());
        ghost.madeUs.push_back(track.timeOf(i));
    }
    return ghost;
}

Ghost atOwnPace(const std::vector<scoring::Dot>& dots) {
    Ghost ghost;
    std::int64_t latest = 0;
    for (const scoring::Dot& dot : dots) {
        latest = std::max(latest, dot.tUs.value_or(latest));
        ghost.places.push_back(dot.place());
        ghost.madeUs.push_back(latest);
    }
    return ghost;
}

}  // namespace review
