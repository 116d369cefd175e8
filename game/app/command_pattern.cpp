#include <algorithm>
#include <cmath>

#include <scoring/pattern_figures.hpp>

#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/places_file.hpp"
#include "app/speech.hpp"
#include "text/json.hpp"
#include "text/number.hpp"

namespace app {

namespace {

using text::Json;

Json listOf(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values) list.push(value);
    return list;
}

Json listOf(const scoring::CurveValues& values) {
    Json list = Json::array();
    for (const std::optional<double>& value : values) list.push(value);
    return list;
}

Json circleOf(const scoring::PatternFigures& figures) {
    if (!figures.emptyRadius) return {};
    return Json::object()
        .set("radius_mm", figures.emptyRadius->value)
        .set("at_mm", Json::array().push(figures.emptyCentre->x).push(figures.emptyCentre->y));
}

Json jsonOf(const scoring::PatternFigures& figures) {
    Json bandwidth;
    if (figures.bandwidth) bandwidth = figures.bandwidth->value;
    return Json::object()
        .set("n", static_cast<std::int64_t>(figures.n))
        .set("area_mm2", figures.areaMm2)
        .set("intensity_per_cm2", figures.intensity.perCm2())
        .set("nn_mm", Json::object()
                          .set("mean", figures.nnMean)
                          .set("sd", figures.nnDeviation)
                          .set("min", figures.nnLeast)
                          .set("median", figures.nnMedian)
                          .set("max", figures.nnGreatest))
        .set("clark_evans", Json::object()
                                .set("naive", figures.clarkEvansNaive)
                                .set("donnelly", figures.clarkEvansDonnelly)
                                .set("cdf", figures.clarkEvansCdf))
        .set("k_mm2", Json::object()
                          .set("r_mm", listOf(figures.radii))
                          .set("translate", listOf(figures.kTranslate))
                          .set("border", listOf(figures.kBorder))
                          .set("isotropic", listOf(figures.kIsotropic)))
        .set("pcf", Json::object()
                        .set("r_mm", listOf(figures.radii))
                        .set("translate", listOf(figures.pcfTranslate))
                        .set("bandwidth_mm", std::move(bandwidth)))
        .set("largest_empty_circle", circleOf(figures))
        .set("smax", figures.smax);
}

std::string shown(const std::optional<double>& value, int decimals, const char* unit) {
    return value ? text::formatFixed(*value, decimals) + unit : std::string("undefined");
}

void tell(const scoring::PatternFigures& figures) {
    print(std::to_string(figures.n) + " dots on " + text::formatFixed(figures.areaMm2, 2) +
          " mm2: " + text::formatFixed(figures.intensity.perCm2(), 1) + " per cm2");
    print("nearest neighbour     mean " + shown(figures.nnMean, 4, " mm") + ", deviation " +
          shown(figures.nnDeviation, 4, " mm") + ", " + shown(figures.nnLeast, 4, "") + " to " +
          shown(figures.nnGreatest, 4, " mm") + ", median " + shown(figures.nnMedian, 4, " mm"));
    print("Clark-Evans           naive " + shown(figures.clarkEvansNaive, 5, "") + ", Donnelly " +
          shown(figures.clarkEvansDonnelly, 5, "") + ", cdf " + shown(figures.clarkEvansCdf, 5, ""));
    if (!figures.clarkEvansDonnelly && figures.n > 1)
        print("                      Donnelly: " + figures.noDonnellyBecause);
    if (figures.emptyRadius) {
        print("largest empty circle  " + text::formatFixed(figures.emptyRadius->value, 4) + " mm around " +
              text::formatFixed(figures.emptyCentre->x, 3) + ", " +
              text::formatFixed(figures.emptyCentre->y, 3));
    }
    print("structure factor      " +
          (figures.smax ? text::formatFixed(*figures.smax, 2) : "undefined under 100 dots"));
    print("r mm      K mm2 translation   border     isotropic   pair correlation");
    for (std::size_t i = 0; i < figures.radii.size(); ++i) {
        print(text::formatFixed(figures.radii[i], 4) + "    " + shown(figures.kTranslate[i], 5, "") + "    " +
              shown(figures.kBorder[i], 5, "") + "    " + shown(figures.kIsotropic[i], 5, "") + "    " +
              shown(figures.pcfTranslate[i], 4, ""));
    }
}

// Radii that the curves can use, or a sentence.
Given<std::vector<double>> radiiOf(const PatternOptions& options, std::size_t places,
                                   const scoring::Polygon& window) {
    if (options.radii.empty()) return scoring::usualRadii(places, window);
    auto read = numbersIn(options.radii);
    if (const auto* fault = std::get_if<std::string>(&read)) return "--r: " + *fault;
    const auto& radii = std::get<std::vector<double>>(read);
    if (radii.front() < 0.0 || !std::is_sorted(radii.begin(), radii.end()))
        return std::string("--r: radii must ascend and not be negative");
    return read;
}

}  // namespace

int describePattern(const PatternOptions& options) {
    if (options.bandwidth && !(*options.bandwidth > 0.0 && std::isfinite(*options.bandwidth)))
        return refuse("--bandwidth must be more than 0 mm");
    auto places = placesIn(options.dots);
    if (const auto* fault = std::get_if<std::string>(&places)) return refuse(*fault);
    auto window = windowFrom(options.window);
    if (const auto* fault = std::get_if<std::string>(&window)) return refuse(*fault);
    const auto& dots = std::get<std::vector<scoring::Point>>(places);
    const auto& region = std::get<scoring::Polygon>(window);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        // Its edge belongs to the window, whichever side it is.
        if (scoring::contains(region, dots[i]) || scoring::distanceToBoundary(region, dots[i]) == 0.0)
            continue;
        return refuse(options.dots + ":" + std::to_string(i + 2) + ": the dot at " +
                      text::formatNumber(dots[i].x) + ", " + text::formatNumber(dots[i].y) +
                      " mm lies outside the window; widen it or leave the dot out");
    }
    auto radii = radiiOf(options, dots.size(), region);
    if (const auto* fault = std::get_if<std::string>(&radii)) return refuse(*fault);
    scoring::PatternSettings settings;
    settings.radii = std::get<std::vector<double>>(radii);
    if (options.bandwidth) settings.bandwidth = scoring::Millimetres{*options.bandwidth};
    const scoring::PatternFigures figures = scoring::patternFigures(dots, region, settings);
    if (options.json) {
        print(jsonOf(figures).dump(2));
    } else {
        tell(figures);
    }
    return kGood;
}

}  // namespace app
