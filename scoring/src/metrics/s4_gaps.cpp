#include "metrics/spacing.hpp"
#include "scans/emptiest_place.hpp"

namespace scoring {

std::optional<GapMap> gapsOf(const Ground& ground, const Pattern& pattern) {
    if (!tooFewForSpacing(ground, pattern).empty()) return std::nullopt;
    return mapGaps(ground, pattern, 0);
}

Measured gapShare(const Ground& ground, const Pattern& pattern, const std::optional<GapMap>& gaps) {
    return gaps ? Measured::of(gaps->share) : Measured::undefined(tooFewForSpacing(ground, pattern));
}

Measured gapShare(const Ground& ground, const Pattern& pattern) {
    return gapShare(ground, pattern, gapsOf(ground, pattern));
}

LargestEmptyCircle coreEmptyCircle(const Ground& ground, const Pattern& pattern, const VoronoiCells& cells,
                                   const std::optional<GapMap>& gaps, const std::vector<EmptyPlace>& widest) {
    LargestEmptyCircle shown;
    if (!gaps) {
        shown.undefinedBecause = tooFewForSpacing(ground, pattern);
        return shown;
    }
    const EmptyPlace place = emptiestPlace(ground, pattern, cells, gaps->away, widest);
    shown.value = Measured::of(place.scaled).value;
    shown.at = place.middle;
    shown.radius = Millimetres{place.radius};
    return shown;
}

}  // namespace scoring
