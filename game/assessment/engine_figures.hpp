// What the score says of an attempt, as the records keep it, for comparing with marks.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "text/json.hpp"

namespace assessment {

struct CriterionFigures {
    std::optional<double> points;           // 0..100; absent: undefined
    std::map<std::string, double> metrics;  // by id ("S2"), points 0..100; those without points are left out
};

struct EngineFigures {
    std::optional<double> total;                       // points 0..100
    std::map<std::string, CriterionFigures> criteria;  // "spacing", "depth", "hairline" as the level has them
};

// `score`: as store::Records::score gives it. Empty without a score.
[[nodiscard]] EngineFigures engineFiguresOf(const text::Json& score);

}  // namespace assessment
