#include "scans/widest_gaps.hpp"

#include <algorithm>

namespace scoring {
namespace {

constexpr double kSmallest = 0.6;  // pitches; the hexagonal lattice has 0.620 everywhere

}  // namespace

VoronoiCells cellsOf(const Ground& ground, const Pattern& pattern) {
    const IntensityRaster& raster = ground.field.raster();
    return voronoiCells(pattern.places, Window({raster.frame.toSheet(raster.box()), {}}));
}

std::vector<EmptyPlace> widestGaps(const Ground& ground, const Pattern& pattern, const VoronoiCells& cells,
                                   std::size_t most) {
    std::vector<EmptyPlace> places;
    for (std::size_t i = 0; i < cells.cells.size(); ++i) {
        for (const VoronoiEdge& edge : cells.cells[i].edges) {
            const double radius = distance(edge.from, pattern.places[i]);
            if (radius < kSmallest * ground.densePitch) continue;
            const Ground::Look here = ground.look(edge.from);
            if (!here.inCore || radius < kSmallest * here.pitch) continue;
            places.push_back({edge.from, radius, radius / here.pitch});
        }
    }
    // Of thousands only the first few are wanted: a heap gives them without sorting the rest.
    const auto after = [](const EmptyPlace& a, const EmptyPlace& b) {
        if (a.scaled != b.scaled) return a.scaled < b.scaled;
        return a.middle.x != b.middle.x ? a.middle.x > b.middle.x : a.middle.y > b.middle.y;
    };
    std::make_heap(places.begin(), places.end(), after);
    std::vector<EmptyPlace> widest;
    while (!places.empty() && widest.size() < most) {
        std::pop_heap(places.begin(), places.end(), after);
        const EmptyPlace place = places.back();
        places.pop_back();
        const bool apart = std::none_of(widest.begin(), widest.end(), [&](const EmptyPlace& wider) {
            return distance(wider.middle, place.middle) < wider.radius;
        });
        if (apart) widest.push_back(place);
    }
    return widest;
}

}  // namespace scoring
