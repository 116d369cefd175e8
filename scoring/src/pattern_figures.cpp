#include <scoring/pattern_figures.hpp>

#include <algorithm>
#include <cmath>

#include "stats/clark_evans.hpp"
#include "stats/empty_circle.hpp"
#include "stats/k_function.hpp"
#include "stats/nearest_neighbours.hpp"
#include "stats/order.hpp"
#include "stats/pair_correlation.hpp"
#include "stats/structure_factor.hpp"

namespace scoring {

namespace {

constexpr std::size_t kFewestForPeak = 100;

void addNeighbours(const std::vector<Point>& places, PatternFigures& figures) {
    const std::vector<Neighbour> nearest = nearestNeighbours(places);
    const NeighbourSummary summary = summarise(nearest);
    figures.nnMean = summary.mean.value;
    figures.nnDeviation = summary.deviation.value;
    figures.nnLeast = summary.least.value;
    figures.nnGreatest = summary.greatest.value;
    if (places.size() < 2) return;
    std::vector<double> distances;
    distances.reserve(nearest.size());
    for (const Neighbour& one : nearest) distances.push_back(one.distance);
    figures.nnMedian = median(std::move(distances));
}

void addCurves(const std::vector<Point>& places, const Window& window, const PatternSettings& settings,
               PatternFigures& figures) {
    figures.kTranslate = kFunction(places, window, settings.radii, PairCorrection::translation).values;
    figures.kIsotropic = kFunction(places, window, settings.radii, PairCorrection::isotropic).values;
    figures.kBorder = kFunctionBorder(places, window, settings.radii).values;
    figures.bandwidth = settings.bandwidth;
    if (!figures.bandwidth && !places.empty())
        figures.bandwidth = Millimetres{stoyanHalfWidth(places.size(), window)};
    figures.pcfTranslate.resize(settings.radii.size());
    if (figures.bandwidth) {
        figures.pcfTranslate = pairCorrelation(places, window, settings.radii, figures.bandwidth->value,
                                               PairCorrection::translation)
                                   .values;
    }
}

}  // namespace

PatternFigures patternFigures(const std::vector<Point>& places, const Polygon& region,
                              const PatternSettings& settings) {
    const Window window(region);
    PatternFigures figures;
    figures.n = places.size();
    figures.areaMm2 = window.area();
    figures.intensity = {static_cast<double>(places.size()) / window.area()};
    figures.radii = settings.radii;
    addNeighbours(places, figures);
    const ClarkEvans index = clarkEvans(places, window);
    figures.clarkEvansNaive = index.naive.value;
    figures.clarkEvansDonnelly = index.donnelly.value;
    figures.clarkEvansCdf = index.cdf.value;
    figures.noDonnellyBecause = index.donnelly.undefinedBecause;
    addCurves(places, window, settings, figures);
    if (const auto circle = largestEmptyCircle(voronoiCells(places, window), places, window)) {
        figures.emptyRadius = Millimetres{circle->radius};
        figures.emptyCentre = circle->centre;
    }
    if (places.size() >= kFewestForPeak)
        figures.smax = structurePeak(places, std::sqrt(window.area() / static_cast<double>(places.size())));
    return figures;
}

std::vector<double> usualRadii(std::size_t places, const Polygon& region) {
    constexpr int kSteps = 50;
    const Box box = bounds(region);
    double most = std::min(box.width(), box.height()) / 4.0;
    if (places > 0) most = std::min(most, 2.5 * std::sqrt(area(region) / static_cast<double>(places)));
    std::vector<double> radii;
    for (int i = 0; i <= kSteps; ++i) radii.push_back(most * i / kSteps);
    return radii;
}

}  // namespace scoring
