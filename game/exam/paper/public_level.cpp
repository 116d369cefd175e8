#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

#include "exam/paper/paper.hpp"
#include "level/checks/asked_dots.hpp"
#include "level/clip.hpp"
#include "level/yaml/load.hpp"
#include "level/yaml/tree.hpp"
#include "level/yaml/tree_text.hpp"
#include "text/number.hpp"

namespace exam {

namespace {

using level_yaml::list;
using level_yaml::map;
using level_yaml::member;
using level_yaml::Member;
using level_yaml::Node;
using level_yaml::scalar;

constexpr std::size_t kIdBytes = 48;  // of a level's id
// What takes the place of target and tolerance: legal on every level, meant for none.
constexpr const char* kNoDepth = "0.1";
constexpr const char* kNoHalfWidth = "0.05";
constexpr const char* kNoCutoff = "0.05";
constexpr double kNoDensity = 100.0;    // dots/cm2
constexpr double kAboveEarlier = 1.5;   // times: the loader wants something left to do
constexpr double kLeastPitch = 0.66;    // of the needle, as the loader has it
constexpr double kThickDensity = 10.0;  // dots/cm2, with a needle that could not set kNoDensity

// Sections that say nothing of what good work is. A section that levels are given one day stays out until
// somebody has thought about it.
constexpr std::array kAsTheyAre{"skin", "earlier", "tools"};

std::string millimetres(double mm) { return text::formatNumber(std::round(mm * 1000.0) / 1000.0); }

Node placesOf(const std::vector<scoring::Point>& places) {
    std::vector<Node> items;
    items.reserve(places.size());
    for (const scoring::Point place : places)
        items.push_back(list({scalar(millimetres(place.x)), scalar(millimetres(place.y))}));
    return list(std::move(items));
}

// A band behind a hairline that is not shown would need the hairline.
Node areaOf(const Node& asWritten, const scoring::Polygon& area, bool hairlineStays) {
    if (hairlineStays || asWritten.find("behind_hairline") == nullptr) return asWritten;
    constexpr double kOff = 0.02;              // mm
    constexpr std::size_t kMostCorners = 200;  // of a polygon in a level
    return map({member("polygon", placesOf(level::simplified(area.outer, kOff, kMostCorners)))});
}

// dots/cm2: the same for all levels, but high enough for earlier work and no higher than the needle can set.
double densityFor(const level::Level& whole) {
    scoring::Scenario even = whole.scenario;
    for (scoring::Zone& zone : even.zones) zone.density = {scoring::DensityAxis::uniform, {{{0.0}, {1.0}}}};
    const double pitch = kLeastPitch / whole.tools.needleDiameter.value;
    const double most = std::floor(100.0 * pitch * pitch);
    const double earlier = static_cast<double>(whole.scenario.earlier.size());
    const double standing = earlier == 0.0 ? 0.0 : 100.0 * earlier / std::max(1.0, level::askedDots(even));
    const double usual = most < kNoDensity ? kThickDensity : kNoDensity;
    return std::min(most, std::max(usual, std::ceil(kAboveEarlier * standing)));
}

// A map as it is, but for its area.
Node withArea(const Node& section, const scoring::Polygon& area, bool hairlineStays) {
    Node changed = section;
    for (Member& each : changed.members) {
        if (each.key == "area") each.value = areaOf(each.value, area, hairlineStays);
    }
    return changed;
}

Node clientOf(const level::Level& whole, const Node& client, bool hairlineStays) {
    Node changed = client;
    for (Member& each : changed.members) {
        std::vector<Node>& items = each.value.items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool scars = each.key == "scars";
            items[i] = withArea(items[i], scars ? whole.client.scars[i].area : whole.client.hair[i].area,
                                hairlineStays);
        }
    }
    return changed;
}

Node zonesOf(const level::Level& whole, const Node& root, bool hairlineStays) {
    const std::string density = text::formatNumber(densityFor(whole));
    std::vector<Node> zones;
    const std::vector<Node>& written = root.find("zones")->value.items;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const Node& area = written[i].find("area")->value;
        zones.push_back(map({member("id", written[i].find("id")->value),
                             member("area", areaOf(area, whole.scenario.zones[i].area, hairlineStays)),
                             member("density_per_cm2", scalar(density)), member("depth_mm", scalar(kNoDepth)),
                             member("depth_half_width_mm", scalar(kNoHalfWidth))}));
    }
    return list(std::move(zones));
}

// The guide line behind the front is drawn no farther back than the hairline is deep.
Member hairlineOf(const level::Level& whole, const Node& reference) {
    constexpr double kBehindMm = 10.0;
    const double behind = std::min(kBehindMm, whole.scenario.hairline->depth.value);
    return member(
        "hairline",
        map({member("curve_mm", reference.find("hairline")->value.find("curve_mm")->value),
             member("style", scalar("natural")), member("depth_mm", scalar(text::formatNumber(behind)))}));
}

Node referenceOf(const level::Level& whole, const Node& reference, bool hairlineStays) {
    std::vector<Member> members;
    const bool trace = whole.scenario.mode == scoring::Mode::trace;
    members.push_back(member("mode", scalar(trace ? "trace" : "free")));
    if (trace) {
        assert(whole.aids.marks);
        members.push_back(member("cutoff_mm", scalar(kNoCutoff)));
        for (const char* key : {"marks_mm", "marks_file"}) {
            if (const Member* marks = reference.find(key)) members.push_back(member(key, marks->value));
        }
    }
    if (hairlineStays) members.push_back(hairlineOf(whole, reference));
    return map(std::move(members));
}

Node limitsOf(const level::Level& whole, std::optional<double> minutes) {
    return map({member("minutes", scalar(text::formatNumber(minutes.value_or(whole.limits.minutes)))),
                member("expected_dots", scalar("1")), member("expected_minutes", scalar("0.05")),
                member("max_dots", scalar(std::to_string(whole.limits.maxDots)))});
}

Node aidsOf(const level::Aids& aids) {
    return map({member("guides", scalar(aids.guides ? "true" : "false")),
                member("marks", scalar(aids.marks ? "true" : "false")),
                member("needle_view", scalar("false")), member("gauges", scalar("false"))});
}

std::string publicId(const std::string& id) {
    return id.substr(0, kIdBytes - kExamSuffix.size()) + std::string(kExamSuffix);
}

std::string publicYaml(const level::Level& whole, const Node& root, std::optional<double> minutes) {
    const bool hairlineStays = whole.scenario.hairline && whole.aids.guides;
    std::vector<Member> members{member("stipple", scalar("1")), member("id", scalar(publicId(whole.id))),
                                member("title", root.find("title")->value),
                                member("unit", root.find("unit")->value),
                                member("brief", root.find("brief")->value)};
    for (const char* key : kAsTheyAre) {
        const Member* section = root.find(key);
        if (section != nullptr) members.push_back(member(key, section->value));
    }
    members.push_back(
        member("patch", withArea(root.find("patch")->value, whole.scenario.patch, hairlineStays)));
    if (const Member* client = root.find("client"))
        members.push_back(member("client", clientOf(whole, client->value, hairlineStays)));
    members.push_back(member("zones", zonesOf(whole, root, hairlineStays)));
    members.push_back(member("reference", referenceOf(whole, root.find("reference")->value, hairlineStays)));
    members.push_back(member("aids", aidsOf(whole.aids)));
    members.push_back(member("limits", limitsOf(whole, minutes)));
    members.push_back(member("scoring", map({member("criteria", list({scalar("spacing")}))})));
    return level_yaml::textOf(map(std::move(members)));
}

}  // namespace

level::Level publicLevel(const level::Level& whole, std::optional<double> minutes) {
    const auto tree = level_yaml::parseTree(whole.bytes);
    const Node* root = std::get_if<Node>(&tree);
    assert(root != nullptr);
    const std::string yaml = publicYaml(whole, *root, minutes);
    auto loaded = level_yaml::load(yaml, publicId(whole.id) + ".yaml",
                                   [&](const std::string& name) -> std::optional<std::string> {
                                       for (const level::ReferredFile& file : whole.files) {
                                           if (file.name == name) return file.bytes;
                                       }
                                       return std::nullopt;
                                   });
    assert(loaded.level);
    return std::move(*loaded.level);
}

}  // namespace exam
