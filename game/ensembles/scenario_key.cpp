#include "ensembles/scenario_key.hpp"

#include <cmath>

#include <scoring/score.hpp>

namespace ensembles {

namespace {

// Bumped when the bytes below change their meaning.
constexpr std::uint64_t kKeyFormat = 1;

void addWhole(crypto::Blake2b& hash, std::int64_t number) { hash.addU64(static_cast<std::uint64_t>(number)); }
void addLength(crypto::Blake2b& hash, double mm) { addWhole(hash, std::llround(mm * 1e4)); }

void addPoints(crypto::Blake2b& hash, const std::vector<scoring::Point>& points) {
    hash.addU64(points.size());
    for (const scoring::Point point : points) {
        addLength(hash, point.x);
        addLength(hash, point.y);
    }
}

void addPolygon(crypto::Blake2b& hash, const scoring::Polygon& polygon) {
    addPoints(hash, polygon.outer);
    hash.addU64(polygon.holes.size());
    for (const auto& hole : polygon.holes) addPoints(hash, hole);
}

void addZone(crypto::Blake2b& hash, const scoring::Zone& zone) {
    addPolygon(hash, zone.area);
    addWhole(hash, static_cast<int>(zone.density.axis));
    hash.addU64(zone.density.knots.size());
    for (const scoring::DensityKnot& knot : zone.density.knots) {
        addLength(hash, knot.at.value);
        addWhole(hash, std::llround(knot.intensity.value * 1e6));
    }
    addLength(hash, zone.depthTarget.value);
    addLength(hash, zone.depthHalfWidth.value);
}

void addHairline(crypto::Blake2b& hash, const std::optional<scoring::Hairline>& hairline) {
    hash.addU64(hairline ? 1 : 0);
    if (!hairline) return;
    addPoints(hash, hairline->curve);
    addWhole(hash, static_cast<int>(hairline->style));
    addLength(hash, hairline->depth.value);
}

void addScenario(crypto::Blake2b& hash, const scoring::Scenario& scenario) {
    addWhole(hash, static_cast<int>(scenario.mode));
    addPolygon(hash, scenario.patch);
    hash.addU64(scenario.zones.size());
    for (const scoring::Zone& zone : scenario.zones) addZone(hash, zone);
    addHairline(hash, scenario.hairline);
    addPoints(hash, scenario.marks);
    addLength(hash, scenario.cutoff.value);
    for (const bool scored : {scenario.criteria.spacing, scenario.criteria.depth, scenario.criteria.hairline})
        hash.addU64(scored ? 1 : 0);
}

}  // namespace

crypto::Hash scenarioKey(const scoring::Scenario& scenario, const scoring::EnsembleSettings& settings) {
    crypto::Blake2b hash;
    hash.addU64(kKeyFormat);
    addWhole(hash, scoring::kScoringVersion);
    hash.addU64(settings.seed);
    addWhole(hash, settings.experts);
    addWhole(hash, settings.exemplars);
    addScenario(hash, scenario);
    return hash.finish();
}

crypto::Hash taskKey(const scoring::Scenario& scenario) {
    crypto::Blake2b hash;
    hash.add("stipple.recordings/1");
    addScenario(hash, scenario);
    if (!scenario.earlier.empty()) addPoints(hash, scenario.earlier);
    return hash.finish();
}

crypto::Hash recordedKey(const crypto::Hash& scenarioKey, const crypto::Hash& recordings,
                         const std::vector<scoring::Point>& earlier) {
    crypto::Blake2b hash;
    hash.add("stipple.recorded/1");
    hash.add(scenarioKey);
    hash.add(recordings);
    if (!earlier.empty()) addPoints(hash, earlier);
    return hash.finish();
}

}  // namespace ensembles
