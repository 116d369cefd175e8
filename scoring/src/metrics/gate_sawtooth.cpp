#include "metrics/hairline.hpp"

namespace scoring {
namespace {

constexpr double kShortestLine = 40.0;  // mm: two and a half of the longest teeth

}  // namespace

std::optional<SawToothDetector> sawToothDetector(const Ground& ground,
                                                 std::shared_ptr<const FrontProfile> profile) {
    if (!ground.field.line() || !ground.field.scenario().hairline) return std::nullopt;
    if (ground.field.line()->length() < kShortestLine) return std::nullopt;
    if (ground.field.scenario().hairline->style == HairlineStyle::defined) return std::nullopt;
    if (!profile) profile = std::make_shared<const FrontProfile>(ground);
    return SawToothDetector(std::move(profile), usualIrregularity(ground));
}

std::optional<SawToothDetector> sawToothDetector(const Ground& ground) {
    return sawToothDetector(ground, nullptr);
}

SawToothEvidence sawToothEvidence(const std::optional<SawToothDetector>& detector, const HairlineView& view) {
    if (!view.undefinedBecause.empty()) return {Measured::undefined(view.undefinedBecause), {}};
    if (!detector) return {Measured::undefined(kNoTeeth), {}};
    SawTeeth found = detector->look(view.dots, view.density);
    return {Measured::of(found.most), std::move(found)};
}

}  // namespace scoring
