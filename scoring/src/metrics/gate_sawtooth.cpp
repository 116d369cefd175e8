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

std::optional<SawToothDetector> sawToothDetector(const Ground& ground) {
    if (!canHaveTeeth(ground)) return std::nullopt;
    return SawToothDetector(ground);
}

SawToothEvidence sawToothEvidence(const std::optional<SawToothDetector>& detector, const HairlineView& view) {
    if (!view.undefinedBecause.empty()) return {Measured::undefined(view.undefinedBecause), {}};
    if (!detector) return {Measured::undefined(kNoTeeth), {}};
    SawTeeth found = detector->look(view.dots, view.density);
    return {Measured::of(found.most), std::move(found)};
}

}  // namespace scoring
