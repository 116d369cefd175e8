#include "level/checks/checks.hpp"
#include "text/number.hpp"

namespace level {

namespace {

// Dots of a natural field keep at least this share of the pitch (scoring's generator); closer
// than one needle's width they run together.
constexpr double kLeastPitch = 0.66;

double mostPerMm2(double needleDiameter) {
    return (kLeastPitch / needleDiameter) * (kLeastPitch / needleDiameter);
}

void checkZone(Checked& checked, const scoring::Zone& zone, const std::string& key) {
    double most = 0.0;
    for (const auto& knot : zone.density.knots) most = std::max(most, knot.intensity.value);
    const double limit = mostPerMm2(checked.level().tools.needleDiameter.value);
    if (most > limit) {
        checked.error("density-unreachable", key,
                      text::formatNumber(scoring::DotsPerMm2{most}.perCm2()) +
                          " dots/cm2 cannot be set with a " +
                          text::formatNumber(checked.level().tools.needleDiameter.value) +
                          " mm needle without dots running together",
                      "At most " + text::formatFixed(scoring::DotsPerMm2{limit}.perCm2(), 0) +
                          " dots/cm2 here, or a thinner needle.");
    }
    if (most <= 0.0)
        checked.error("density-unreachable", key, "the zone asks for no dots at all",
                      "Give at least one pair a density above 0.");
}

}  // namespace

void checkDensity(Checked& checked) {
    const auto& scenario = checked.level().scenario;
    for (std::size_t i = 0; i < scenario.zones.size(); ++i) {
        const auto& zone = scenario.zones[i];
        const std::string key =
            "zones[" + std::to_string(i) + "]." +
            (zone.density.axis == scoring::DensityAxis::uniform ? "density_per_cm2" : "density.at");
        checkZone(checked, zone, key);
    }
}

}  // namespace level
