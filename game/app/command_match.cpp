#include <cmath>

#include <scoring/match_figures.hpp>

#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/places_file.hpp"
#include "app/speech.hpp"
#include "text/json.hpp"
#include "text/number.hpp"

namespace app {

namespace {

text::Json jsonOf(const scoring::MatchFigures& figures) {
    text::Json bias;
    if (figures.bias) bias = text::Json::array().push(figures.bias->x).push(figures.bias->y);
    text::Json mean;
    if (figures.distance) mean = figures.distance->value;
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    return text::Json::object()
        .set("n_dots", count(figures.dots))
        .set("n_reference", count(figures.reference))
        .set("matched", count(figures.matched))
        .set("missed", count(figures.missed()))
        .set("extra", count(figures.extra()))
        .set("gospa", figures.gospa)
        .set("ospa", figures.ospa)
        .set("soft_dice", figures.softDice)
        .set("mean_offset_mm", std::move(mean))
        .set("bias_mm", std::move(bias));
}

void tell(const scoring::MatchFigures& figures) {
    const auto mm = [](double value) { return text::formatFixed(value, 4) + " mm"; };
    print(std::to_string(figures.dots) + " dots, " + std::to_string(figures.reference) +
          " in the reference: " + std::to_string(figures.matched) + " matched, " +
          std::to_string(figures.missed()) + " missed, " + std::to_string(figures.extra()) + " extra");
    print("GOSPA      " + mm(figures.gospa));
    print("OSPA       " + mm(figures.ospa));
    print("soft Dice  " +
          (figures.softDice ? text::formatFixed(*figures.softDice, 4) : "undefined: both are empty"));
    if (!figures.distance) return;
    print("distance   " + mm(figures.distance->value) + " on average, " + mm(figures.bias->x) + " in x, " +
          mm(figures.bias->y) + " in y");
}

}  // namespace

int matchDots(const MatchOptions& options) {
    if (!(options.cutoff > 0.0) || !std::isfinite(options.cutoff))
        return refuse("--cutoff must be more than 0 mm; half the spacing of the reference is usual");
    if (!(options.p >= 1.0 && options.p <= 16.0)) return refuse("--p must lie between 1 and 16");
    auto dots = placesIn(options.dots);
    if (const auto* fault = std::get_if<std::string>(&dots)) return refuse(*fault);
    auto reference = placesIn(options.reference);
    if (const auto* fault = std::get_if<std::string>(&reference)) return refuse(*fault);
    const auto figures =
        scoring::matchFigures(std::get<std::vector<scoring::Point>>(dots),
                              std::get<std::vector<scoring::Point>>(reference), {options.cutoff}, options.p);
    if (!figures) {
        return refuse("over a million pairs lie within " + text::formatNumber(options.cutoff) +
                      " mm, so that no matching means anything; choose a cutoff of about half the spacing");
    }
    if (options.json) {
        print(jsonOf(*figures).dump(2));
    } else {
        tell(*figures);
    }
    return kGood;
}

}  // namespace app
