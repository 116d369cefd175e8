#include "level/yaml/read_scenario.hpp"

#include "level/band.hpp"
#include "level/yaml/read_marks.hpp"
#include "text/number.hpp"

namespace level_yaml {

namespace {

constexpr double kLongestCurve = 600.0;  // mm: more is a scribble, and slow to follow

bool isId(const std::string& text) {
    return !text.empty() &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

scoring::Polygon readBand(const Section& area, const Front& front) {
    const auto range = area.numbers("behind_hairline", 2);
    if (range.empty()) return {};
    if (range[0] >= range[1]) {
        area.error("behind_hairline", "range-order", "the band ends before it begins",
                   "Write the smaller distance first.");
        return {};
    }
    if (!front.given) {
        area.error("behind_hairline", "missing-key", "there is no hairline that the band could follow",
                   "Add reference.hairline, or give the area as rect or polygon.");
        return {};
    }
    return front.curve.empty() ? scoring::Polygon{} : level::bandBehind(front.curve, range[0], range[1]);
}

scoring::Polygon readRect(const Section& area) {
    const auto sides = area.numbers("rect", 4);
    if (sides.empty()) return {};
    if (sides[0] >= sides[2] || sides[1] >= sides[3]) {
        area.error("rect", "range-order", "the second corner must lie right of and above the first",
                   "Write [x0, y0, x1, y1] with x0 < x1 and y0 < y1.");
        return {};
    }
    return scoring::rectangle({sides[0], sides[1]}, {sides[2], sides[3]});
}

scoring::Density readDensity(const Section& zone) {
    const bool uniform = zone.has("density_per_cm2");
    if (uniform == zone.has("density")) {
        zone.error(uniform ? "density" : "density_per_cm2", uniform ? "one-of-two" : "missing-key",
                   uniform ? "the density is given twice" : "the zone has no density",
                   "Give either density_per_cm2 or density.");
        return {};
    }
    if (uniform) {
        const double perCm2 = zone.number("density_per_cm2");
        return {scoring::DensityAxis::uniform, {{{0.0}, scoring::DotsPerMm2::fromPerCm2(perCm2)}}};
    }
    const Section density = zone.section("density");
    scoring::Density out;
    // The choices follow the enumeration behind `uniform`.
    out.axis = static_cast<scoring::DensityAxis>(density.choice("along") + 1);
    for (const scoring::Point knot : density.points("at")) {
        if (!out.knots.empty() && knot.x <= out.knots.back().at.value)
            density.error("at", "knots-not-rising", "the first numbers of the pairs do not rise",
                          "List the pairs by their first number, each once.");
        out.knots.push_back({{knot.x}, scoring::DotsPerMm2::fromPerCm2(knot.y)});
    }
    return out;
}

scoring::Zone readZone(const Section& section, const Front& front) {
    scoring::Zone zone;
    zone.id = section.text("id");
    if (section.has("id") && !isId(zone.id))
        section.error("id", "bad-id", "'" + zone.id + "' is no name for a zone",
                      "Use small letters, digits and hyphens.");
    zone.area = readArea(section.section("area"), front);
    zone.density = readDensity(section);
    zone.depthTarget = {section.number("depth_mm")};
    zone.depthHalfWidth = {section.number("depth_half_width_mm")};
    if (zone.density.axis == scoring::DensityAxis::hairline && !front.given)
        section.error("density", "missing-key", "the density follows a hairline that the level does not have",
                      "Add reference.hairline, or let it follow x or y.");
    return zone;
}

// A curve that bands and projections can rely on, or nothing after an error.
std::vector<scoring::Point> readCurve(const Section& hairline) {
    auto curve = hairline.points("curve_mm");
    double length = 0.0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        length += scoring::distance(curve[i], curve[i - 1]);
        if (curve[i].x > curve[i - 1].x) continue;
        hairline.error(
            "curve_mm", "curve-not-rising",
            "point " + std::to_string(i + 1) + " of the hairline does not lie right of the one before",
            "List the hairline from the client's right (-x) to the left (+x).");
        return {};
    }
    if (length > kLongestCurve) {
        hairline.error("curve_mm", "curve-too-long",
                       "the hairline is " + text::formatFixed(length, 0) + " mm long",
                       "At most " + text::formatNumber(kLongestCurve) + " mm; a real one has about 300.");
        return {};
    }
    if (curve.size() < 2) curve.clear();
    return curve;
}

Front readHairline(const Section& reference, scoring::Scenario& scenario) {
    const Section section = reference.section("hairline");
    if (!reference.has("hairline")) return {};
    scoring::Hairline hairline;
    hairline.curve = readCurve(section);
    hairline.style = static_cast<scoring::HairlineStyle>(section.choice("style"));
    hairline.depth = {section.number("depth_mm")};
    Front front{true, hairline.curve};
    scenario.hairline = std::move(hairline);
    return front;
}

void readMarks(const Section& reference, const ReadFile& readFile, level::Level& level) {
    const bool listed = reference.has("marks_mm");
    const bool inFile = reference.has("marks_file");
    if (level.scenario.mode == scoring::Mode::free) {
        for (const char* key : {"marks_mm", "marks_file", "cutoff_mm"}) {
            if (reference.has(key))
                reference.error(key, "not-in-free-mode",
                                std::string("'") + key + "' has no meaning in mode free",
                                "Take it out, or use mode trace.");
        }
        return;
    }
    if (!reference.has("cutoff_mm"))
        reference.error("cutoff_mm", "missing-key", "the key 'cutoff_mm' is missing",
                        "Mode trace needs it: the farthest distance of a dot from its mark.");
    if (listed == inFile)
        reference.error("marks_mm", listed ? "one-of-two" : "missing-key",
                        listed ? "the marks are given twice" : "mode trace needs marks",
                        "Give either marks_mm or marks_file.");
    level.scenario.cutoff = {reference.number("cutoff_mm")};
    level.scenario.marks =
        inFile ? readMarksFile(reference, readFile, level.files) : reference.points("marks_mm");
}

void readCriteria(const Section& file, scoring::Scenario& scenario) {
    for (const std::string_view word : file.section("scoring").words("criteria")) {
        if (word == "spacing") scenario.criteria.spacing = true;
        if (word == "depth") scenario.criteria.depth = true;
        if (word == "hairline") scenario.criteria.hairline = true;
    }
    const Section pass = file.section("pass");
    if (!pass.present()) return;
    scenario.cuts = scoring::Cuts{pass.number("spacing"), pass.number("depth"), pass.number("hairline")};
    const auto unused = [&](const char* key, bool scored) {
        if (!pass.has(key) || scored) return;
        pass.error(key, "cut-without-criterion",
                   std::string("'") + key + "' has a pass line, but is not scored",
                   "Add it to scoring.criteria, or take the pass line out.");
    };
    unused("spacing", scenario.criteria.spacing);
    unused("depth", scenario.criteria.depth);
    unused("hairline", scenario.criteria.hairline);
}

}  // namespace

scoring::Polygon readArea(const Section& area, const Front& front) {
    if (!area.present()) return {};
    const int given =
        (area.has("rect") ? 1 : 0) + (area.has("polygon") ? 1 : 0) + (area.has("behind_hairline") ? 1 : 0);
    if (given != 1) {
        area.error("", given == 0 ? "missing-key" : "one-of-two",
                   given == 0 ? "the area has no shape" : "the area is given more than once",
                   "Give exactly one of rect, polygon and behind_hairline.");
        return {};
    }
    if (area.has("rect")) return readRect(area);
    if (area.has("polygon")) return {area.points("polygon"), {}};
    return readBand(area, front);
}

Front readScenario(const Section& file, const ReadFile& readFile, level::Level& level) {
    const Section reference = file.section("reference");
    level.scenario.mode = reference.word("mode") == "trace" ? scoring::Mode::trace : scoring::Mode::free;
    Front front = readHairline(reference, level.scenario);
    readMarks(reference, readFile, level);

    const Section patch = file.section("patch");
    level.place = static_cast<level::Place>(patch.choice("place"));
    level.scenario.patch = readArea(patch.section("area"), front);
    for (const Section& zone : file.sections("zones")) level.scenario.zones.push_back(readZone(zone, front));
    readCriteria(file, level.scenario);
    return front;
}

}  // namespace level_yaml
