#include "intensity_raster.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "far_behind.hpp"

namespace scoring {
namespace {

double interpolate(const std::vector<DensityKnot>& knots, double at) {
    if (at <= knots.front().at.value) return knots.front().intensity.value;
    for (std::size_t i = 1; i < knots.size(); ++i) {
        if (at > knots[i].at.value) continue;
        const double from = knots[i - 1].at.value;
        const double width = knots[i].at.value - from;
        const double share = width > 0.0 ? (at - from) / width : 1.0;
        return knots[i - 1].intensity.value +
               share * (knots[i].intensity.value - knots[i - 1].intensity.value);
    }
    return knots.back().intensity.value;
}

// A middle that lies on a zone's edge itself falls to one side of it, whatever rounding says.
constexpr double kBeside = 1e-9;  // mm

Polygon inFrame(const SheetFrame& frame, Polygon region) {
    const auto ring = [&frame](std::vector<Point>& corners) {
        for (Point& corner : corners) corner = frame.toFrame(corner);
    };
    ring(region.outer);
    for (auto& hole : region.holes) ring(hole);
    return region;
}

// Where the region's rings cross the line of this y, by growing x; pairs enclose the inside.
std::vector<double> crossings(const Polygon& region, double y) {
    std::vector<double> xs;
    const auto ring = [&](const std::vector<Point>& corners) {
        for (std::size_t i = 0; i < corners.size(); ++i) {
            Point a = corners[i];
            Point b = corners[(i + 1) % corners.size()];
            if ((a.y > y) == (b.y > y)) continue;
            if (a.y > b.y) std::swap(a, b);
            xs.push_back(a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y)));
        }
    };
    ring(region.outer);
    for (const auto& hole : region.holes) ring(hole);
    std::sort(xs.begin(), xs.end());
    return xs;
}

constexpr std::size_t kTile = 16;  // cells along the side of a tile

// Sets n of the cells that lie far behind the line, tile by tile, and of the others to "not known".
void markFarTiles(IntensityRaster& raster, const LineProjection& line, double far) {
    constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    raster.along.assign(raster.intensity.size(), {0.0, kUnknown, false});
    for (std::size_t row = 0; row < raster.rows; row += kTile) {
        for (std::size_t column = 0; column < raster.columns; column += kTile) {
            const std::size_t right = std::min(column + kTile, raster.columns);
            const std::size_t high = std::min(row + kTile, raster.rows);
            // A whole cell around it, so that it holds every place that cellAt() finds in it.
            const auto at = [](double x, double y) { return Point{x, y} * IntensityRaster::kStep; };
            const Box tile{at(static_cast<double>(column) - 1.0, static_cast<double>(row) - 1.0),
                           at(static_cast<double>(right) + 1.0, static_cast<double>(high) + 1.0)};
            if (!isFarBehind(line, raster.frame.toSheet(tile), far)) continue;
            for (std::size_t y = row; y < high; ++y) {
                for (std::size_t x = column; x < right; ++x)
                    raster.along[y * raster.columns + x].n = std::numeric_limits<double>::infinity();
            }
        }
    }
}

// `area`: the zone's, in the raster's frame.
void fillRow(IntensityRaster& raster, std::size_t row, const Zone& zone, const Polygon& area,
             const LineProjection* line) {
    const std::size_t first = row * raster.columns;
    const std::vector<double> xs =
        crossings(area, (static_cast<double>(row) + 0.5) * IntensityRaster::kStep + kBeside);
    const auto columnOf = [&](double x) {
        const double column = std::ceil((x - kBeside) / IntensityRaster::kStep - 0.5);
        return static_cast<std::size_t>(std::clamp(column, 0.0, static_cast<double>(raster.columns)));
    };
    for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
        const std::size_t end = first + columnOf(xs[i + 1]);
        for (std::size_t cell = first + columnOf(xs[i]); cell < end; ++cell) {
            const Point middle = raster.middle(cell);
            LineCoordinates along;
            if (line != nullptr) {
                if (std::isnan(raster.along[cell].n)) raster.along[cell] = line->project(middle);
                along = raster.along[cell];
            }
            raster.intensity[cell] = densityAt(zone.density, along, middle);
        }
    }
}

}  // namespace

std::size_t IntensityRaster::cellAt(Point place) const {
    const Point at = frame.toFrame(place);
    const double column = std::floor(at.x / kStep);
    const double row = std::floor(at.y / kStep);
    if (!(column >= 0.0 && row >= 0.0 && column < static_cast<double>(columns) &&
          row < static_cast<double>(rows))) {
        return intensity.size();
    }
    return static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column);
}

double densityAt(const Density& density, const LineCoordinates& along, Point place) {
    assert(!density.knots.empty());
    switch (density.axis) {
        case DensityAxis::uniform:
            return density.knots.front().intensity.value;
        case DensityAxis::x:
            return interpolate(density.knots, place.x);
        case DensityAxis::y:
            return interpolate(density.knots, place.y);
        case DensityAxis::hairline:
            return interpolate(density.knots, along.n);
    }
    return 0.0;
}

IntensityRaster rasterise(const std::vector<Zone>& zones, const LineProjection* line, double far) {
    IntensityRaster raster;
    if (zones.empty()) return raster;
    raster.frame = frameOf(zones);
    const Box box = boxIn(raster.frame, zones);
    raster.columns = static_cast<std::size_t>(std::ceil(box.width() / IntensityRaster::kStep - 1e-9));
    raster.rows = static_cast<std::size_t>(std::ceil(box.height() / IntensityRaster::kStep - 1e-9));
    raster.intensity.assign(raster.columns * raster.rows, 0.0);
    if (line != nullptr) markFarTiles(raster, *line, far);
    // Backwards, so that the first zone that holds a place has the last word.
    for (auto zone = zones.rbegin(); zone != zones.rend(); ++zone) {
        const Polygon area = inFrame(raster.frame, zone->area);
        for (std::size_t row = 0; row < raster.rows; ++row) fillRow(raster, row, *zone, area, line);
    }
    return raster;
}

}  // namespace scoring
