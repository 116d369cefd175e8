#include "stats/voronoi_neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

#include <boost/polygon/voronoi_builder.hpp>
#include <boost/polygon/voronoi_diagram.hpp>

namespace scoring {
namespace {

constexpr double kLongestSide = 1073741824.0;  // 2^30: differences stay within 32 bits

struct Site {
    std::int32_t x, y;
    std::size_t index;
};

std::vector<Site> sitesOf(const std::vector<Point>& places, Box box) {
    for (const Point place : places) {
        box.min = {std::min(box.min.x, place.x), std::min(box.min.y, place.y)};
        box.max = {std::max(box.max.x, place.x), std::max(box.max.y, place.y)};
    }
    const double side = std::max(box.width(), box.height());
    const double scale = side > 0.0 ? kLongestSide / side : 1.0;
    std::vector<Site> sites;
    sites.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Point from = (places[i] - box.min) * scale;
        sites.push_back({static_cast<std::int32_t>(std::lround(from.x)),
                         static_cast<std::int32_t>(std::lround(from.y)), i});
    }
    std::sort(sites.begin(), sites.end(), [](const Site& a, const Site& b) {
        if (a.x != b.x) return a.x < b.x;
        return a.y != b.y ? a.y < b.y : a.index < b.index;
    });
    return sites;
}

}  // namespace

VoronoiNeighbours voronoiNeighbours(const std::vector<Point>& places, const Box& box) {
    VoronoiNeighbours result;
    result.owner.resize(places.size());
    result.around.resize(places.size());
    boost::polygon::voronoi_builder<std::int32_t> builder;
    std::vector<std::size_t> owners;  // in the order given to the builder
    const std::vector<Site> sites = sitesOf(places, box);
    for (std::size_t i = 0; i < sites.size(); ++i) {
        const bool again = i > 0 && sites[i].x == sites[i - 1].x && sites[i].y == sites[i - 1].y;
        if (!again) {
            owners.push_back(sites[i].index);
            builder.insert_point(sites[i].x, sites[i].y);
        }
        result.owner[sites[i].index] = owners.back();
    }
    boost::polygon::voronoi_diagram<double> diagram;
    builder.construct(&diagram);
    for (const auto& cell : diagram.cells()) {
        auto& around = result.around[owners[cell.source_index()]];
        const auto* const first = cell.incident_edge();
        const auto* edge = first;
        while (edge != nullptr) {
            around.push_back(owners[edge->twin()->cell()->source_index()]);
            edge = edge->next() == first ? nullptr : edge->next();
        }
    }
    return result;
}

}  // namespace scoring
