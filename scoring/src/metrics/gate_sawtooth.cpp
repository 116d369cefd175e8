#include "metrics/hairline.hpp"

namespace scoring {
namespace {

constexpr double kShortestLine = 40.0;  // mm: two and a half of the longest teeth

}  // namespace

bool canHaveTeeth(const Ground& ground) {
    if (!ground.field.line() || !ground.field.scenario().hairline) return false;
    return ground.field.line()->length() >= kShortestLine &&
           ground.field.scenario().hairline->style != HairlineStyle::defined;
}

}  // namespace scoring
