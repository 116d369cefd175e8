#include <string>

#include "level/yaml/library.hpp"
#include "level/yaml/load.hpp"
#include "support/catch.hpp"

namespace {

const std::string kLevels = STIPPLE_SOURCE_DIR "/levels";

std::string told(const std::string& path, const std::vector<level::Issue>& issues) {
    std::string out;
    for (const level::Issue& issue : issues) out += level::describe(path, issue) + "\n";
    return out;
}

level::Level loaded(const std::string& name) {
    auto result = level_yaml::loadFile(kLevels + "/" + name);
    INFO(told(name, result.issues));
    REQUIRE(result.level.has_value());
    return *std::move(result.level);
}

}  // namespace

TEST_CASE("every shipped level is clean, without a warning", "[level]") {
    const auto library = level_yaml::readLibrary({{kLevels, true}});
    for (const auto& fault : library.faults) FAIL_CHECK(told(fault.path, fault.issues));
    REQUIRE_FALSE(library.levels.empty());
    for (const level::Level& level : library.levels) {
        const auto result = level_yaml::loadFile(level.path);
        INFO(told(level.path, result.issues));
        CHECK(result.issues.empty());
        CHECK(level.hash.size() == 64);
    }
}

TEST_CASE("a trace level comes out as written", "[level]") {
    const level::Level level = loaded("1-1-single-dots.yaml");
    CHECK(level.id == "single-dots");
    CHECK(level.unit == 1);
    CHECK(level.place == level::Place::practiceSkin);
    CHECK(level.scenario.mode == scoring::Mode::trace);
    CHECK(level.scenario.marks.size() == 16);
    CHECK(level.scenario.cutoff.value == 1.5);
    CHECK(level.scenario.criteria.spacing);
    CHECK(level.scenario.criteria.depth);
    CHECK_FALSE(level.scenario.criteria.hairline);
    REQUIRE(level.scenario.zones.size() == 1);
    CHECK(level.scenario.zones[0].depthTarget.value == 0.6);
    REQUIRE(level.scenario.cuts.has_value());
    CHECK(level.scenario.cuts->depth == 60.0);
    CHECK(level.skin.stretch == 0.9);
    CHECK(level.skin.fadeAbove.value == 0.30);  // the table's default
    CHECK(level.tools.needleHang.value == 1.5);
    CHECK(level.tools.shade == level::Shade::dark);
    CHECK(level.tools.dilution == 25.0);
    CHECK(level.aids.marks);
    CHECK(level.limits.maxDots == 60);
}

TEST_CASE("a free level asks for the dots that its density gives", "[level]") {
    const level::Level level = loaded("2-1-mid-scalp-field.yaml");
    CHECK(level.scenario.mode == scoring::Mode::free);
    CHECK(level.scenario.zones[0].density.knots[0].intensity.value == Approx(0.75));
    CHECK(scoring::TargetField(level.scenario).expectedDots() == Approx(23 * 23 * 0.75).epsilon(0.02));
}
