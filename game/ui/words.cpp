#include "ui/words.hpp"

#include <algorithm>
#include <cmath>

#include "text/number.hpp"

namespace ui {

std::string minutesFigure(double minutes) {
    const double tenths = std::round(minutes * 10.0) / 10.0;
    return text::formatFixed(tenths, tenths == std::floor(tenths) ? 0 : 1);
}

std::string clockFigure(double seconds) {
    const long whole = std::lround(std::floor(std::max(seconds, 0.0)));
    const auto two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(whole / 60) + ":" + two(whole % 60);
}

std::string figure(double value, int decimals) {
    std::string text = text::formatFixed(value, decimals);
    if (!text.empty() && text.front() == '-') text = "−" + text.substr(1);
    return text;
}

std::string loadOf(const ui_kit::Kit& kit, const level::Level& level) {
    return (*kit.words)("level.load", {{"dots", std::to_string(level.limits.expectedDots)},
                                       {"minutes", minutesFigure(level.limits.expectedMinutes)}});
}

std::string unitName(const ui_kit::Kit& kit, int unit) {
    const std::string key = "unit." + std::to_string(unit);
    return kit.words->has(key) ? kit(key) : (*kit.words)("unit.other", {{"number", std::to_string(unit)}});
}

std::string placeName(const ui_kit::Kit& kit, level::Place place) {
    switch (place) {
        case level::Place::practiceSkin:
            return kit("place.practiceSkin");
        case level::Place::front:
            return kit("place.front");
        case level::Place::leftTemple:
            return kit("place.leftTemple");
        case level::Place::rightTemple:
            return kit("place.rightTemple");
        case level::Place::midScalp:
            return kit("place.midScalp");
        case level::Place::crown:
            return kit("place.crown");
        case level::Place::back:
            return kit("place.back");
    }
    return {};
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
    if (!level.scenario.cuts) return kit("level.noPassLine");
    constexpr double kDefaultCut = 60.0;
    const scoring::Cuts& cuts = *level.scenario.cuts;
    const scoring::Criteria& parts = level.scenario.criteria;
    std::string list;
    std::vector<double> lines;
    const auto add = [&](bool part, const char* key, double cut) {
        if (!part) return;
        list += (list.empty() ? "" : ", ") + kit(key) + " " + minutesFigure(cut);
        lines.push_back(cut);
    };
    add(parts.spacing, "criterion.spacing", cuts.spacing);
    add(parts.depth, "criterion.depth", cuts.depth);
    add(parts.hairline, "criterion.hairline", cuts.hairline);
    const bool equal = !lines.empty() && std::count(lines.begin(), lines.end(), lines.front()) ==
                                             static_cast<std::ptrdiff_t>(lines.size());
    if (!equal) return (*kit.words)("level.passLines", {{"cuts", list}});
    const bool usual = lines.front() == kDefaultCut;
    return (*kit.words)(usual ? "level.passDefault" : "level.passEach",
                        {{"points", minutesFigure(lines.front())}});
}

std::string sentence(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    if (!text.empty() && text.back() != '.') text += '.';
    return text;
}

}  // namespace ui
