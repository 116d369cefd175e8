#include "pattern.hpp"

#include <algorithm>
#include <cmath>

namespace scoring {

double gridCell(const Ground& ground) { return std::isfinite(ground.densePitch) ? ground.densePitch : 1.0; }

Pattern::Pattern(const Ground& ground, std::vector<Point> dots, std::size_t earlierOnes)
    : places(std::move(dots)), grid(places, gridCell(ground)), earlier(earlierOnes) {
    pitches.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Ground::Look here = ground.look(places[i]);
        pitches.push_back(here.pitch);
        if (here.inCore) core.push_back(i);
        if (here.inCore && isOwn(i)) ++ownCore;
    }
    for (const std::size_t i : core) {
        const Neighbour near = grid.nearest(places[i], i);
        nearest.push_back(near.index);
        spacing.push_back(near.index == kNone ? near.distance : scaled(i, near.index, near.distance));
    }
}

bool Pattern::anyOwn(const std::vector<std::size_t>& dots) const {
    return std::any_of(dots.begin(), dots.end(), [this](std::size_t dot) { return isOwn(dot); });
}

Pattern patternOf(const Ground& ground, const std::vector<Dot>& dots) {
    std::vector<Point> places = ground.earlier;
    const std::vector<Point> own = placesOf(dots);
    places.insert(places.end(), own.begin(), own.end());
    return {ground, std::move(places), ground.earlier.size()};
}

std::vector<std::size_t> duplicates(const Pattern& pattern) {
    std::vector<std::size_t> again;
    std::vector<bool> dropped(pattern.places.size(), false);
    for (std::size_t i = pattern.earlier; i < pattern.places.size(); ++i) {
        if (!std::isfinite(pattern.pitches[i])) continue;
        pattern.grid.visitWithin(pattern.places[i], duplicateReach(pattern.pitches[i]),
                                 [&](std::size_t other, Point, double squared) {
                                     if (other >= i || dropped[other]) return;
                                     if (pattern.scaled(i, other, std::sqrt(squared)) < kDuplicate)
                                         dropped[i] = true;
                                 });
        if (dropped[i]) again.push_back(i);
    }
    return again;
}

}  // namespace scoring
