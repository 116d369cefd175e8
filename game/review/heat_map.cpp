#include "review/heat_map.hpp"

#include <algorithm>
#include <cmath>

#include <scoring/scenario.hpp>

namespace review {

namespace {

using scoring::Point;

constexpr double kDiscPitches = 2.0;
constexpr double kMostCells = 64.0;
constexpr double kGrainMm = 0.5;  // of the sums over the target

double square(double value) { return value * value; }
bool within(Point a, Point b, double radius) {
    return square(a.x - b.x) + square(a.y - b.y) < square(radius);
}

std::size_t countWithin(const std::vector<Point>& places, Point middle, double radius) {
    return static_cast<std::size_t>(std::count_if(
        places.begin(), places.end(), [&](Point place) { return within(place, middle, radius); }));
}

// The dots of one run, as the map sums them.
struct Layer {
    std::vector<Point> dots;       // free levels: all, to be counted against the target
    std::vector<Point> offDepth;   // outside their zone's band
    std::vector<Point> unmatched;  // on marks: marks without a dot and dots without a mark
};

bool isOff(const scoring::Scenario& scenario, const scoring::Dot& dot) {
    if (!dot.depthUm || dot.zone >= scenario.zones.size()) return false;
    const scoring::Zone& zone = scenario.zones[dot.zone];
    return std::abs(*dot.depthUm / 1e3 - zone.depthTarget.value) > zone.depthHalfWidth.value;
}

// Those of `places` with none of `others` nearer than the cutoff.
void addLonely(const std::vector<Point>& places, const std::vector<Point>& others, double cutoff,
               std::vector<Point>& lonely) {
    std::copy_if(places.begin(), places.end(), std::back_inserter(lonely),
                 [&](Point place) { return countWithin(others, place, cutoff) == 0; });
}

Layer layerOf(const scoring::Scenario& scenario, const std::vector<scoring::Dot>& dots) {
    Layer layer;
    const std::vector<Point> places = scoring::placesOf(dots);
    for (std::size_t i = 0; i < dots.size() && scenario.criteria.depth; ++i) {
        if (isOff(scenario, dots[i])) layer.offDepth.push_back(places[i]);
    }
    if (!scenario.criteria.spacing) return layer;
    if (scenario.mode == scoring::Mode::free) {
        layer.dots = places;
    } else {
        addLonely(scenario.marks, places, scenario.cutoff.value, layer.unmatched);
        addLonely(places, scenario.marks, scenario.cutoff.value, layer.unmatched);
    }
    return layer;
}

// The target over the patch on a grid of kGrainMm, summed within discs.
class Ground {
public:
    explicit Ground(const scoring::Scenario& scenario)
        : m_field(scenario),
          m_box(scoring::bounds(scenario.patch)),
          m_columns(grains(m_box.width())),
          m_rows(grains(m_box.height())),
          m_densities(m_columns * m_rows, -1.0) {
        m_densest = m_field.pitchOf(m_field.maxIntensity());
        for (std::size_t row = 0; row < m_rows; ++row) {
            for (std::size_t column = 0; column < m_columns; ++column) {
                const Point place = placeOf(column, row);
                if (scoring::contains(scenario.patch, place))
                    m_densities[row * m_columns + column] = m_field.intensity(place);
            }
        }
    }
    // Of the disc around a place, mm. Where nothing is asked for it is as small as anywhere.
    [[nodiscard]] double radius(Point place) const {
        const double intensity = m_field.intensity(place);
        return kDiscPitches * (intensity > 0.0 ? m_field.pitchOf(intensity) : m_densest);
    }
    struct Disc {
        double area = 0.0;      // within the patch, mm2
        double expected = 0.0;  // dots
    };
    [[nodiscard]] Disc disc(Point middle, double radius) const {
        Disc disc;
        const auto [left, right] = span(middle.x - m_box.min.x, radius, m_columns);
        const auto [low, high] = span(middle.y - m_box.min.y, radius, m_rows);
        for (std::size_t row = low; row < high; ++row) {
            for (std::size_t column = left; column < right; ++column) {
                const double density = m_densities[row * m_columns + column];
                if (density < 0.0 || !within(placeOf(column, row), middle, radius)) continue;
                disc.area += kGrainMm * kGrainMm;
                disc.expected += density * kGrainMm * kGrainMm;
            }
        }
        return disc;
    }

private:
    static std::size_t grains(double mm) {
        return static_cast<std::size_t>(std::max(1.0, std::ceil(mm / kGrainMm)));
    }
    // The grains that a disc may reach along one side.
    static std::pair<std::size_t, std::size_t> span(double middle, double radius, std::size_t count) {
        const double most = static_cast<double>(count);
        const double first = std::clamp(std::floor((middle - radius) / kGrainMm), 0.0, most);
        const double last = std::clamp(std::ceil((middle + radius) / kGrainMm), 0.0, most);
        return {static_cast<std::size_t>(first), static_cast<std::size_t>(last)};
    }
    [[nodiscard]] Point placeOf(std::size_t column, std::size_t row) const {
        return {m_box.min.x + (static_cast<double>(column) + 0.5) * kGrainMm,
                m_box.min.y + (static_cast<double>(row) + 0.5) * kGrainMm};
    }

    scoring::TargetField m_field;
    scoring::Box m_box;
    std::size_t m_columns, m_rows;
    std::vector<double> m_densities;  // dots/mm2; negative outside the patch
    double m_densest = 0.0;           // mm
};

// Faults in the disc, of one run.
double faultsIn(const Layer& layer, Point middle, double radius, double expected, bool free) {
    auto faults = static_cast<double>(countWithin(layer.offDepth, middle, radius) +
                                      countWithin(layer.unmatched, middle, radius));
    if (!free) return faults;
    const auto dots = static_cast<double>(countWithin(layer.dots, middle, radius));
    return faults + std::max(0.0, std::abs(dots - expected) - kScatter * std::sqrt(expected));
}

HeatMap gridOver(const scoring::Polygon& patch) {
    HeatMap map;
    const scoring::Box box = scoring::bounds(patch);
    map.cellMm = std::max(1.0, std::max(box.width(), box.height()) / kMostCells);
    map.origin = {box.min.x + map.cellMm / 2, box.min.y + map.cellMm / 2};
    map.columns = static_cast<std::size_t>(std::max(1.0, std::ceil(box.width() / map.cellMm)));
    map.rows = static_cast<std::size_t>(std::max(1.0, std::ceil(box.height() / map.cellMm)));
    map.cells.resize(map.columns * map.rows);
    return map;
}

}  // namespace

HeatMap heatMapOf(const level::Level& level, const std::vector<std::vector<scoring::Dot>>& runs) {
    const scoring::Scenario& scenario = level.scenario;
    HeatMap map = gridOver(scenario.patch);
    map.runs = runs.size();
    if (runs.empty()) return map;
    const Ground ground(scenario);
    const bool free = scenario.criteria.spacing && scenario.mode == scoring::Mode::free;
    std::vector<Layer> layers;
    for (const auto& dots : runs) layers.push_back(layerOf(scenario, dots));
    for (std::size_t i = 0; i < map.cells.size(); ++i) {
        const Point middle{map.origin.x + static_cast<double>(i % map.columns) * map.cellMm,
                           map.origin.y + static_cast<double>(i / map.columns) * map.cellMm};
        if (!scoring::contains(scenario.patch, middle)) continue;
        const double radius = ground.radius(middle);
        const auto disc = ground.disc(middle, radius);
        if (disc.area <= 0.0) continue;
        double faults = 0.0;
        for (const Layer& layer : layers) faults += faultsIn(layer, middle, radius, disc.expected, free);
        constexpr double kMm2InCm2 = 100.0;
        const double heat = faults / (disc.area / kMm2InCm2) / static_cast<double>(runs.size());
        map.cells[i] = heat;
        if (heat <= map.most) continue;
        map.most = heat;
        map.mostAt = middle;
    }
    return map;
}

}  // namespace review
