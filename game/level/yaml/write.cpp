#include "level/yaml/write.hpp"

#include <cmath>
#include <cstddef>
#include <string_view>

#include "level/clip.hpp"
#include "level/fields.hpp"
#include "text/json.hpp"
#include "text/number.hpp"

namespace level_yaml {

namespace {

using text::formatNumber;

constexpr double kOutline = 0.02;          // mm that an outline may be off
constexpr std::size_t kMostCorners = 200;  // of an area: the field table's

// A string in double quotes: JSON's are YAML's.
std::string quoted(const std::string& words) { return text::Json(words).dump(); }

// Without the noise of the way to dots per mm2 and back.
std::string perCm2Of(scoring::DotsPerMm2 intensity) {
    return formatNumber(std::round(intensity.perCm2() * 1e6) / 1e6);
}

std::string pairOf(double a, double b) { return "[" + formatNumber(a) + ", " + formatNumber(b) + "]"; }

// To the micrometre.
double rounded(double mm) { return std::round(mm * 1000.0) / 1000.0; }

std::string placeOf(scoring::Point place) { return pairOf(rounded(place.x), rounded(place.y)); }

std::string pointsOf(const std::vector<scoring::Point>& places) {
    std::string text = "[";
    for (std::size_t i = 0; i < places.size(); ++i) text += (i > 0 ? ", " : "") + placeOf(places[i]);
    return text + "]";
}

std::string wordOf(std::string_view key, std::size_t choice) {
    return std::string(level::choicesOf(*level::findField(key))[choice]);
}

const char* flagOf(bool on) { return on ? "true" : "false"; }

bool isRectangle(const std::vector<scoring::Point>& ring) {
    if (ring.size() != 4) return false;
    for (std::size_t i = 0; i < 4; ++i) {
        const scoring::Point step = ring[(i + 1) % 4] - ring[i];
        const scoring::Point next = ring[(i + 2) % 4] - ring[(i + 1) % 4];
        if ((step.x != 0.0) == (step.y != 0.0) || (step.x != 0.0) == (next.x != 0.0)) return false;
    }
    return true;
}

std::string areaOf(const scoring::Polygon& area) {
    if (isRectangle(area.outer)) {
        const scoring::Box box = scoring::bounds(area);
        return "{rect: [" + formatNumber(rounded(box.min.x)) + ", " + formatNumber(rounded(box.min.y)) +
               ", " + formatNumber(rounded(box.max.x)) + ", " + formatNumber(rounded(box.max.y)) + "]}";
    }
    return "{polygon: " + pointsOf(level::simplified(area.outer, kOutline, kMostCorners)) + "}";
}

std::string line(const char* key, const std::string& value) {
    return std::string("  ") + key + ": " + value + "\n";
}

std::string densityOf(const scoring::Density& density) {
    if (density.axis == scoring::DensityAxis::uniform)
        return "    density_per_cm2: " + perCm2Of(density.knots.front().intensity) + "\n";
    std::string at;
    for (const scoring::DensityKnot& knot : density.knots)
        at +=
            (at.empty() ? "[" : ", [") + formatNumber(knot.at.value) + ", " + perCm2Of(knot.intensity) + "]";
    return "    density:\n      along: " +
           wordOf("zones[].density.along", static_cast<std::size_t>(density.axis) - 1) + "\n      at: [" +
           at + "]\n";
}

std::string zonesOf(const scoring::Scenario& scenario) {
    std::string text = "zones:\n";
    for (const scoring::Zone& zone : scenario.zones) {
        text += "  - id: " + quoted(zone.id) + "\n    area: " + areaOf(zone.area) + "\n" +
                densityOf(zone.density) + "    depth_mm: " + formatNumber(zone.depthTarget.value) +
                "\n    depth_half_width_mm: " + formatNumber(zone.depthHalfWidth.value) + "\n";
    }
    return text;
}

std::string referenceOf(const scoring::Scenario& scenario) {
    const bool trace = scenario.mode == scoring::Mode::trace;
    std::string text = "reference:\n" + line("mode", trace ? "trace" : "free");
    if (trace)
        text += line("cutoff_mm", formatNumber(scenario.cutoff.value)) +
                line("marks_mm", pointsOf(scenario.marks));
    if (!scenario.hairline) return text;
    const auto& hairline = *scenario.hairline;
    return text + "  hairline:\n    style: " +
           wordOf("reference.hairline.style", static_cast<std::size_t>(hairline.style)) +
           "\n    depth_mm: " + formatNumber(hairline.depth.value) +
           "\n    curve_mm: " + pointsOf(hairline.curve) + "\n";
}

std::string skinOf(const level::Skin& skin) {
    return "skin:\n" + line("model", wordOf("skin.model", static_cast<std::size_t>(skin.model))) +
           line("fitzpatrick", std::to_string(skin.fitzpatrick)) +
           line("stretch", formatNumber(skin.stretch)) +
           line("thickness_mm", formatNumber(skin.thickness.value)) +
           line("fade_above_mm", formatNumber(skin.fadeAbove.value)) +
           line("blowout_below_mm", formatNumber(skin.blowoutBelow.value)) +
           line("severe_below_mm", formatNumber(skin.severeBelow.value));
}

std::string clientOf(const level::Client& client) {
    std::string text = "client:\n" + line("seed", std::to_string(client.seed)) +
                       line("skin", wordOf("client.skin", static_cast<std::size_t>(client.skin))) +
                       line("breathing_mm", formatNumber(client.breathing.value)) +
                       line("breaths_per_min", formatNumber(client.breathsPerMin)) +
                       line("flinch", formatNumber(client.flinch)) +
                       line("hair_in_the_way", flagOf(client.hairInTheWay));
    if (!client.scars.empty()) text += "  scars:\n";
    for (const level::Scar& scar : client.scars)
        text += "    - area: " + areaOf(scar.area) + "\n      spread: " + formatNumber(scar.spread) +
                "\n      retention: " + formatNumber(scar.retention) +
                "\n      stiffness: " + formatNumber(scar.stiffness) + "\n";
    if (!client.hair.empty()) text += "  hair:\n";
    for (const level::ExistingHair& hair : client.hair)
        text += "    - area: " + areaOf(hair.area) + "\n      per_cm2: " + formatNumber(hair.perCm2) + "\n";
    return text;
}

std::string toolsOf(const level::Tools& tools) {
    return "tools:\n" + line("input", tools.penRequired ? "pen" : "any") + line("needle", tools.needle) +
           line("needle_diameter_mm", formatNumber(tools.needleDiameter.value)) +
           line("needle_hang_mm", formatNumber(tools.needleHang.value)) +
           line("mouse_sink_mm_per_s", formatNumber(tools.mouseSinkMmPerS)) +
           line("machine_hz", formatNumber(tools.machineHz)) +
           line("shade", wordOf("tools.shade", static_cast<std::size_t>(tools.shade))) +
           line("dilution", formatNumber(tools.dilution));
}

std::string scoringOf(const scoring::Scenario& scenario) {
    std::string words;
    const auto add = [&](bool scored, const char* word) {
        if (scored) words += (words.empty() ? "" : ", ") + std::string(word);
    };
    add(scenario.criteria.spacing, "spacing");
    add(scenario.criteria.depth, "depth");
    add(scenario.criteria.hairline, "hairline");
    std::string text = "scoring:\n" + line("criteria", "[" + words + "]");
    if (!scenario.cuts) return text;
    text += "pass:\n";
    if (scenario.criteria.spacing) text += line("spacing", formatNumber(scenario.cuts->spacing));
    if (scenario.criteria.depth) text += line("depth", formatNumber(scenario.cuts->depth));
    if (scenario.criteria.hairline) text += line("hairline", formatNumber(scenario.cuts->hairline));
    return text;
}

}  // namespace

std::string yamlOf(const level::Level& level) {
    return "stipple: 1\nid: " + quoted(level.id) + "\ntitle: " + quoted(level.title) +
           "\nunit: " + std::to_string(level.unit) + "\nbrief: " + quoted(level.brief) + "\npatch:\n" +
           line("place", wordOf("patch.place", static_cast<std::size_t>(level.place))) +
           line("area", areaOf(level.scenario.patch)) + zonesOf(level.scenario) +
           referenceOf(level.scenario) + skinOf(level.skin) + clientOf(level.client) + toolsOf(level.tools) +
           "aids:\n" + line("guides", flagOf(level.aids.guides)) + line("marks", flagOf(level.aids.marks)) +
           line("needle_view", flagOf(level.aids.needleView)) + line("gauges", flagOf(level.aids.gauges)) +
           "limits:\n" + line("minutes", formatNumber(level.limits.minutes)) +
           line("expected_dots", std::to_string(level.limits.expectedDots)) +
           line("expected_minutes", formatNumber(level.limits.expectedMinutes)) +
           line("max_dots", std::to_string(level.limits.maxDots)) + scoringOf(level.scenario);
}

}  // namespace level_yaml
