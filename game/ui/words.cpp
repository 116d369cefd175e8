#include "ui/words.hpp"

#include <utility>

#include "review/figures.hpp"
#include "review/score_words.hpp"

namespace ui {

std::string minutesFigure(double minutes) { return review::shortFigure(minutes); }

std::string clockFigure(double seconds) { return review::clockFigure(seconds); }

std::string figure(double value, int decimals) { return review::figure(value, decimals); }

std::string loadOf(const ui_kit::Kit& kit, const level::Level& level) {
    return (*kit.words)("level.load", {{"dots", std::to_string(level.limits.expectedDots)},
                                       {"minutes", minutesFigure(level.limits.expectedMinutes)}});
}

std::string unitName(const ui_kit::Kit& kit, int unit) {
    const std::string key = "unit." + std::to_string(unit);
    return kit.words->has(key) ? kit(key) : (*kit.words)("unit.other", {{"number", std::to_string(unit)}});
}

std::string placeName(const ui_kit::Kit& kit, level::Place place) {
    return review::placeName(*kit.words, place);
}

std::string criteriaOf(const ui_kit::Kit& kit, const level::Level& level) {
    std::string list;
    const auto add = [&](bool part, const char* key) {
        if (part) list += (list.empty() ? "" : ", ") + kit(key);
    };
    add(level.scenario.criteria.spacing, "criterion.spacing");
    add(level.scenario.criteria.depth, "criterion.depth");
    add(level.scenario.criteria.hairline, "criterion.hairline");
    return list;
}

std::string passLineOf(const ui_kit::Kit& kit, const level::Level& level) {
    return review::passLineOf(*kit.words, level);
}

std::string sentence(std::string text) { return review::sentence(std::move(text)); }

}  // namespace ui
