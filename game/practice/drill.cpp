#include "practice/drill.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "level/clip.hpp"
#include "level/yaml/load.hpp"
#include "level/yaml/write.hpp"

namespace practice {

namespace {

constexpr double kWiden = 1.0;         // mm, a step on each side
constexpr double kLook = 0.5;          // mm between the places at which the core is looked for
constexpr double kBehindFront = 8.0;   // mm: the core begins there [scoring/README.md]
constexpr double kLeastMinutes = 1.0;  // to have a look first
constexpr std::size_t kMostZones = 16, kTitleBytes = 60, kIdBytes = 48;

scoring::Box boxOfZones(const scoring::Scenario& scenario) {
    scoring::Box all = scoring::bounds(scenario.zones.front().area);
    for (const scoring::Zone& zone : scenario.zones) {
        const scoring::Box box = scoring::bounds(zone.area);
        all.min = {std::min(all.min.x, box.min.x), std::min(all.min.y, box.min.y)};
        all.max = {std::max(all.max.x, box.max.x), std::max(all.max.y, box.max.y)};
    }
    return all;
}

double frontIn(const std::vector<scoring::Point>& curve) {
    double length = 0.0;
    for (std::size_t i = 1; i < curve.size(); ++i) length += scoring::distance(curve[i], curve[i - 1]);
    return length;
}

// Zones and marks in the box; the front as long as the box is wide.
scoring::Scenario cutTo(const scoring::Scenario& whole, const scoring::Box& box) {
    scoring::Scenario part = whole;
    part.cuts.reset();
    part.zones.clear();
    for (const scoring::Zone& zone : whole.zones) {
        std::vector<scoring::Polygon> pieces = level::clipped(zone.area, box);
        for (std::size_t i = 0; i < pieces.size() && part.zones.size() < kMostZones; ++i) {
            scoring::Zone piece = zone;
            if (i > 0) piece.id = zone.id.substr(0, 28) + "-" + std::to_string(i + 1);
            piece.area = std::move(pieces[i]);
            part.zones.push_back(std::move(piece));
        }
    }
    std::erase_if(part.marks, [&](scoring::Point mark) {
        return std::none_of(part.zones.begin(), part.zones.end(),
                            [&](const scoring::Zone& zone) { return scoring::contains(zone.area, mark); });
    });
    if (!whole.criteria.hairline) return part;
    part.hairline->curve = level::between(whole.hairline->curve, box.min.x, box.max.x);
    return part;
}

// Of the scoring core: a pitch from every outline and, with a hairline, behind its first millimetres.
double coreDots(const scoring::Scenario& scenario) {
    const scoring::TargetField field(scenario);
    const scoring::Box box = boxOfZones(scenario);
    double dots = 0.0;
    for (double y = box.min.y + kLook / 2; y < box.max.y; y += kLook) {
        for (double x = box.min.x + kLook / 2; x < box.max.x; x += kLook) {
            const int zone = field.zoneAt({x, y});
            if (zone < 0) continue;
            const double intensity = field.intensity({x, y});
            const scoring::Polygon& area = scenario.zones[static_cast<std::size_t>(zone)].area;
            if (scoring::distanceToBoundary(area, {x, y}) < field.pitchOf(intensity)) continue;
            if (field.line() && field.alongLine({x, y}).n < kBehindFront) continue;
            dots += intensity * kLook * kLook;
        }
    }
    return dots;
}

bool enough(const scoring::Scenario& part) {
    if (part.zones.empty()) return false;
    if (part.mode == scoring::Mode::trace) return part.marks.size() >= kLeastMarks;
    if (part.criteria.hairline && frontIn(part.hairline->curve) < kLeastFront) return false;
    return coreDots(part) >= kLeastCoreDots;
}

bool holds(const scoring::Box& box, const scoring::Box& all) {
    return box.min.x <= all.min.x && box.min.y <= all.min.y && box.max.x >= all.max.x &&
           box.max.y >= all.max.y;
}

// To a tenth of a millimetre, so that the file reads well.
scoring::Box tidy(scoring::Box box) {
    const auto down = [](double mm) { return std::floor(mm * 10.0) / 10.0; };
    const auto up = [](double mm) { return std::ceil(mm * 10.0) / 10.0; };
    return {{down(box.min.x), down(box.min.y)}, {up(box.max.x), up(box.max.y)}};
}

level::Limits limitsOf(const level::Level& whole, const scoring::Scenario& part) {
    const bool trace = part.mode == scoring::Mode::trace;
    const double expected =
        trace ? static_cast<double>(part.marks.size()) : scoring::TargetField(part).expectedDots();
    const double share = std::min(1.0, expected / std::max(1, whole.limits.expectedDots));
    const auto tenth = [](double value) { return std::ceil(value * 10.0) / 10.0; };
    level::Limits limits;
    limits.expectedDots = std::max(1, static_cast<int>(std::lround(expected)));
    limits.maxDots =
        std::max(2 * limits.expectedDots, static_cast<int>(std::lround(share * whole.limits.maxDots)));
    limits.expectedMinutes = std::max(0.1, tenth(share * whole.limits.expectedMinutes));
    limits.minutes =
        std::max({kLeastMinutes, 2 * limits.expectedMinutes, tenth(share * whole.limits.minutes)});
    return limits;
}

// Whole characters only.
std::string cutBytes(std::string words, std::size_t most) {
    if (words.size() <= most) return words;
    while (most > 0 && (static_cast<unsigned char>(words[most]) & 0xC0U) == 0x80U) --most;
    words.resize(most);
    return words;
}

std::string idOf(const std::string& id) {
    if (isDrill(id)) return id;
    return id.substr(0, kIdBytes - kDrillSuffix.size()) + std::string(kDrillSuffix);
}

}  // namespace

bool isDrill(std::string_view levelId) { return levelId.ends_with(kDrillSuffix); }

scoring::Box boxForDrill(const level::Level& level, scoring::Box wanted) {
    const scoring::Box all = boxOfZones(level.scenario);
    scoring::Box box = tidy(wanted);
    while (!enough(cutTo(level.scenario, box)) && !holds(box, all))
        box = {box.min - scoring::Point{kWiden, kWiden}, box.max + scoring::Point{kWiden, kWiden}};
    return box;
}

std::variant<level::Level, std::string> drillOf(const level::Level& level, scoring::Box wanted,
                                                const DrillWords& words) {
    level::Level drill = level;
    drill.id = idOf(level.id);
    drill.title = cutBytes(words.title, kTitleBytes);
    drill.brief = words.brief;
    drill.scenario = cutTo(level.scenario, boxForDrill(level, wanted));
    if (drill.scenario.zones.empty()) return "nothing of '" + level.id + "' lies there";
    drill.limits = limitsOf(level, drill.scenario);
    auto loaded = level_yaml::load(level_yaml::yamlOf(drill), drill.id + ".yaml",
                                   [](const std::string&) { return std::nullopt; });
    if (loaded.level) return std::move(*loaded.level);
    return level::describe("the drill of '" + level.id + "'", loaded.issues.front());
}

}  // namespace practice
