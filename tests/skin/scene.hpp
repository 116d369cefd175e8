// A bare level and hand-made pen samples for the skin's tests.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "level/level.hpp"
#include "pen/sample.hpp"
#include "skin/skin_surface.hpp"

namespace scene {

inline level::Level bareLevel() {
    level::Level level;
    level.id = "scene";
    level.scenario.patch = scoring::rectangle({-20.0, 0.0}, {20.0, 20.0});
    scoring::Zone zone;
    zone.id = "field";
    zone.area = level.scenario.patch;
    zone.density.knots = {{{0.0}, scoring::DotsPerMm2::fromPerCm2(75.0)}};
    zone.depthTarget = {0.60};
    zone.depthHalfWidth = {0.15};
    level.scenario.zones.push_back(zone);
    return level;
}

inline pen::Sample at(std::int64_t tUs, double xMm, double yMm, bool contact) {
    pen::Sample sample;
    sample.tUs = tUs;
    sample.xUm = static_cast<std::int32_t>(xMm * 1000.0);
    sample.yUm = static_cast<std::int32_t>(yMm * 1000.0);
    sample.contact = contact;
    return sample;
}

inline pen::Sample pressed(std::int64_t tUs, double xMm, double yMm, std::uint16_t pressure) {
    pen::Sample sample = at(tUs, xMm, yMm, pressure > 0);
    sample.pressure = pressure;
    return sample;
}

// A pen that presses within 25 ms, stays for `holdUs` and lifts.
inline std::vector<pen::Sample> press(const level::Level& level, std::int64_t startUs, scoring::Point place,
                                      double depthMm, std::int64_t holdUs = 75000) {
    const std::uint16_t full = skin::pressureOfDepth(level.tools, {depthMm});
    std::vector<pen::Sample> samples{pressed(startUs - 5000, place.x, place.y, 0)};
    for (std::int64_t t = 0; t < 25000 + holdUs; t += 5000) {
        const double share = t >= 20000 ? 1.0 : static_cast<double>(t + 5000) / 25000.0;
        const auto pressure = static_cast<std::uint16_t>(full * share);
        samples.push_back(pressed(startUs + t, place.x, place.y, pressure));
    }
    samples.push_back(pressed(startUs + 25000 + holdUs, place.x, place.y, 0));
    return samples;
}

// A mouse button held for `holdUs`.
inline std::vector<pen::Sample> hold(std::int64_t startUs, scoring::Point place, std::int64_t holdUs) {
    return {at(startUs, place.x, place.y, true), at(startUs + holdUs, place.x, place.y, false)};
}

// Feeds the samples; the last dot that left the skin.
inline std::optional<scoring::Dot> feed(skin::SkinSurface& skin, const std::vector<pen::Sample>& samples) {
    std::optional<scoring::Dot> last;
    for (const pen::Sample& sample : samples) {
        if (auto dot = skin.feel(sample)) last = dot;
    }
    return last;
}

}  // namespace scene
