#include "intensity_raster.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

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

}  // namespace

// Fills a raster; the line, which may be null, is asked once for each cell near it.
class Rasteriser {
public:
    Rasteriser(const std::vector<Zone>& zones, const LineProjection* line, double far);
    void fill(const Zone& zone);
    [[nodiscard]] IntensityRaster take() { return std::move(m_raster); }

private:
    void findNearTiles(double far);
    // `area`: the zone's, in the raster's frame.
    void fillRow(std::size_t row, const Zone& zone, const Polygon& area);
    LineCoordinates alongOf(IntensityRaster::Cell cell, Point middle);

    IntensityRaster m_raster;
    const LineProjection* m_line;
};

Rasteriser::Rasteriser(const std::vector<Zone>& zones, const LineProjection* line, double far)
    : m_line(line) {
    m_raster.frame = frameOf(zones);
    const Box box = boxIn(m_raster.frame, zones);
    m_raster.columns = static_cast<std::size_t>(std::ceil(box.width() / IntensityRaster::kStep - 1e-9));
    m_raster.rows = static_cast<std::size_t>(std::ceil(box.height() / IntensityRaster::kStep - 1e-9));
    m_raster.intensity.assign(m_raster.columns * m_raster.rows, 0.0);
    if (line != nullptr) findNearTiles(far);
}

void Rasteriser::findNearTiles(double far) {
    constexpr std::size_t kTile = IntensityRaster::kTile;
    constexpr LineCoordinates kUnknown{0.0, std::numeric_limits<double>::quiet_NaN(), false};
    std::uint32_t near = 0;
    for (std::size_t row = 0; row < m_raster.rows; row += kTile) {
        for (std::size_t column = 0; column < m_raster.columns; column += kTile) {
            const std::size_t right = std::min(column + kTile, m_raster.columns);
            const std::size_t high = std::min(row + kTile, m_raster.rows);
            // A whole cell around it, so that it holds every place that find() finds in it.
            const auto at = [](double x, double y) { return Point{x, y} * IntensityRaster::kStep; };
            const Box tile{at(static_cast<double>(column) - 1.0, static_cast<double>(row) - 1.0),
                           at(static_cast<double>(right) + 1.0, static_cast<double>(high) + 1.0)};
            const bool isFar = isFarBehind(*m_line, m_raster.frame.toSheet(tile), far);
            m_raster.m_tiles.push_back(isFar ? IntensityRaster::kFar : near++);
        }
    }
    m_raster.m_along.assign(near * kTile * kTile, kUnknown);
}

LineCoordinates Rasteriser::alongOf(IntensityRaster::Cell cell, Point middle) {
    if (m_line == nullptr) return {};
    if (m_raster.isFar(cell)) return m_raster.along(cell);
    LineCoordinates& along = m_raster.m_along[m_raster.alongIndex(cell)];
    if (std::isnan(along.n)) along = m_line->project(middle);
    return along;
}

void Rasteriser::fillRow(std::size_t row, const Zone& zone, const Polygon& area) {
    const std::vector<double> xs =
        crossings(area, (static_cast<double>(row) + 0.5) * IntensityRaster::kStep + kBeside);
    const auto columnOf = [&](double x) {
        const double column = std::ceil((x - kBeside) / IntensityRaster::kStep - 0.5);
        return static_cast<std::size_t>(std::clamp(column, 0.0, static_cast<double>(m_raster.columns)));
    };
    for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
        const std::size_t end = columnOf(xs[i + 1]);
        for (std::size_t column = columnOf(xs[i]); column < end; ++column) {
            const Point middle = m_raster.middle({column, row});
            m_raster.intensity[m_raster.indexOf({column, row})] =
                densityAt(zone.density, alongOf({column, row}, middle), middle);
        }
    }
}

void Rasteriser::fill(const Zone& zone) {
    const Polygon area = inFrame(m_raster.frame, zone.area);
    for (std::size_t row = 0; row < m_raster.rows; ++row) fillRow(row, zone, area);
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
    if (zones.empty()) return {};
    Rasteriser rasteriser(zones, line, far);
    // Backwards, so that the first zone that holds a place has the last word.
    for (auto zone = zones.rbegin(); zone != zones.rend(); ++zone) rasteriser.fill(*zone);
    return rasteriser.take();
}

}  // namespace scoring
