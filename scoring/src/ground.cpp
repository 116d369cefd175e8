#include "ground.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "intensity_raster.hpp"
#include "stats/neighbour_grid.hpp"

namespace scoring {
namespace {

constexpr double kMostInACell = 25.0;       // dots expected in a cell whose density is judged
constexpr double kMostInAPart = 50.0;       // in a part that counts as worked or not: in smaller ones
constexpr double kFewestParts = 12.0;       // chance alone leaves too few where the pitch is wide
constexpr double kCoreStep = 0.25;          // of the smallest pitch
constexpr double kMostCoreSamples = 60000;  // a coarser grid beyond that
constexpr double kFrontWindow = 3.0;        // pitches
constexpr double kFrontStep = 0.5;          // pitches
constexpr double kSurely = 1.0 - 1e-12;     // whole steps, whatever rounding says
constexpr double kFewestInWindow = 10.0;    // dots expected, twice the order taken

// Expected dots with n <= depth in so many slices of `step` mm of arc from `from` on.
std::vector<double> massAlongLine(const TargetField& field, const FrontWindows& windows, double from,
                                  std::size_t slices) {
    std::vector<double> mass(slices, 0.0);
    const IntensityRaster& raster = field.raster();
    raster.forEachCell([&](IntensityRaster::Cell cell, double intensity) {
        const LineCoordinates at = raster.along(cell);
        if (at.beyondEnds || at.n > windows.depth || at.t < from) return;
        const auto slice = static_cast<std::size_t>((at.t - from) / windows.step);
        if (slice < mass.size()) mass[slice] += intensity * IntensityRaster::kCellArea;
    });
    return mass;
}

std::optional<FrontWindows> frontWindows(const TargetField& field, double pitch) {
    if (!field.line() || !field.scenario().hairline || !std::isfinite(pitch)) return std::nullopt;
    FrontWindows windows{kFrontWindow * pitch,
                         kFrontStep * pitch,
                         field.scenario().hairline->depth.value,
                         field.line()->length(),
                         {}};
    // In the middle of the line, so that a line walked the other way has the same windows.
    const double whole = std::floor(windows.length / windows.step * kSurely);
    const double from = 0.5 * (windows.length - whole * windows.step);
    const std::vector<double> mass = massAlongLine(field, windows, from, static_cast<std::size_t>(whole));
    const auto half = static_cast<std::size_t>(kFrontWindow / kFrontStep / 2.0);
    for (std::size_t i = half; i + half <= mass.size(); ++i) {
        double expected = 0.0;
        for (std::size_t k = i - half; k < i + half; ++k) expected += mass[k];
        if (expected >= kFewestInWindow) windows.at.push_back(from + static_cast<double>(i) * windows.step);
    }
    return windows;
}

// What the earlier dots leave of each part.
std::vector<double> leftToDo(const CoverageCells& parts, const IntensityRaster& raster,
                             const std::vector<Point>& earlier) {
    std::vector<double> left = parts.expected;
    if (earlier.empty()) return left;
    const auto there = countInCells(parts, raster, earlier);
    for (std::size_t part = 0; part < left.size(); ++part) {
        left[part] = std::max(0.0, left[part] - static_cast<double>(there[part]));
    }
    return left;
}

ScanBins scanBins(const TargetField& field) {
    const IntensityRaster& raster = field.raster();
    ScanBins bins;
    bins.frame = raster.frame;
    const double cellsABin = ScanBins::kSide / IntensityRaster::kStep;
    bins.columns = static_cast<std::size_t>(static_cast<double>(raster.columns) / cellsABin) + 1;
    bins.rows = static_cast<std::size_t>(static_cast<double>(raster.rows) / cellsABin) + 1;
    bins.expected.assign(bins.columns * bins.rows, 0.0);
    const auto binOf = [cellsABin](std::size_t at) {
        return static_cast<std::size_t>((static_cast<double>(at) + 0.5) / cellsABin);
    };
    raster.forEachCell([&](IntensityRaster::Cell cell, double intensity) {
        if (field.line() && raster.along(cell).n < kBehindLine) return;
        bins.expected[binOf(cell.row) * bins.columns + binOf(cell.column)] +=
            intensity * IntensityRaster::kCellArea;
    });
    return bins;
}

}  // namespace

Ground::Ground(const Scenario& scenario)
    : field(scenario),
      outline(scenario.zones),
      densePitch(1.0 / std::sqrt(field.maxIntensity())),
      scan(scanBins(field)),
      front(frontWindows(field, densePitch)) {
    const IntensityRaster& raster = field.raster();
    if (scenario.mode == Mode::free) earlier = scenario.earlier;
    expectedOwn = std::max(0.0, field.expectedDots() - static_cast<double>(earlier.size()));
    // As many dots to do in each as without earlier ones.
    const double toDoInAPart = std::clamp(expectedOwn / kFewestParts, kMostInACell, kMostInAPart);
    const double inAPart =
        expectedOwn > 0.0 ? toDoInAPart * (field.expectedDots() / expectedOwn) : toDoInAPart;
    std::tie(cells, parts) = coverageCells(raster, kMostInACell, inAPart);
    toDo = leftToDo(parts, raster, earlier);
    const double width = raster.box().width();
    const double height = raster.box().height();
    if (!std::isfinite(densePitch) || width <= 0.0 || height <= 0.0) return;
    const double step = std::max(kCoreStep * densePitch, std::sqrt(width * height / kMostCoreSamples));
    coreSampleArea = step * step;
    coreInCell.assign(cells.expected.size(), 0.0);
    for (double y = 0.5 * step; y < height; y += step) {
        for (double x = 0.5 * step; x < width; x += step) {
            const Point place = raster.frame.toSheet(Point{x, y});
            const Look here = look(place);
            if (!here.inCore) continue;
            coreSamples.push_back({place, here.pitch});
            coreExpected += here.intensity * coreSampleArea;
            const std::size_t cell = cells.ownerOf(raster.cellAt(place));
            if (cell != kNone) coreInCell[cell] += here.intensity * coreSampleArea;
        }
    }
}

Ground::Look Ground::look(Point place) const {
    Look here;
    const int zone = field.zoneAt(place);
    LineCoordinates along;
    if (zone >= 0) {
        if (field.line()) along = field.alongLine(place);
        here.intensity =
            densityAt(field.scenario().zones[static_cast<std::size_t>(zone)].density, along, place);
    }
    here.pitch = field.pitchOf(here.intensity);
    if (here.intensity <= 0.0) return here;
    const bool behind = !field.line() || along.n >= kBehindLine;
    here.inCore = behind && !outline.isNearerThan(here.pitch, place);
    return here;
}

}  // namespace scoring
