// Levels written and read again.
#include <filesystem>

#include "level/examples.hpp"
#include "level/yaml/write.hpp"
#include "support/catch.hpp"

namespace {

void checkScenario(const scoring::Scenario& a, const scoring::Scenario& b) {
    CHECK(a.mode == b.mode);
    REQUIRE(a.zones.size() == b.zones.size());
    for (std::size_t i = 0; i < a.zones.size(); ++i) {
        CHECK(a.zones[i].id == b.zones[i].id);
        CHECK(scoring::area(a.zones[i].area) == Approx(scoring::area(b.zones[i].area)).epsilon(0.002));
        CHECK(a.zones[i].density.axis == b.zones[i].density.axis);
        REQUIRE(a.zones[i].density.knots.size() == b.zones[i].density.knots.size());
        for (std::size_t k = 0; k < a.zones[i].density.knots.size(); ++k)
            CHECK(a.zones[i].density.knots[k].intensity.value ==
                  Approx(b.zones[i].density.knots[k].intensity.value));
        CHECK(a.zones[i].depthTarget == b.zones[i].depthTarget);
        CHECK(a.zones[i].depthHalfWidth == b.zones[i].depthHalfWidth);
    }
    CHECK(a.marks == b.marks);
    CHECK(a.cutoff == b.cutoff);
    REQUIRE(a.hairline.has_value() == b.hairline.has_value());
    if (a.hairline) {
        CHECK(a.hairline->curve == b.hairline->curve);
        CHECK(a.hairline->style == b.hairline->style);
        CHECK(a.hairline->depth == b.hairline->depth);
    }
    CHECK(a.criteria.spacing == b.criteria.spacing);
    CHECK(a.criteria.depth == b.criteria.depth);
    CHECK(a.criteria.hairline == b.criteria.hairline);
    REQUIRE(a.cuts.has_value() == b.cuts.has_value());
    if (a.cuts && a.criteria.spacing) CHECK(a.cuts->spacing == b.cuts->spacing);
    if (a.cuts && a.criteria.depth) CHECK(a.cuts->depth == b.cuts->depth);
    if (a.cuts && a.criteria.hairline) CHECK(a.cuts->hairline == b.cuts->hairline);
}

void checkClient(const level::Client& a, const level::Client& b) {
    CHECK(a.seed == b.seed);
    CHECK(a.skin == b.skin);
    CHECK(a.breathing == b.breathing);
    CHECK(a.breathsPerMin == b.breathsPerMin);
    CHECK(a.flinch == b.flinch);
    CHECK(a.hairInTheWay == b.hairInTheWay);
    REQUIRE(a.scars.size() == b.scars.size());
    for (std::size_t i = 0; i < a.scars.size(); ++i) CHECK(a.scars[i].stiffness == b.scars[i].stiffness);
    REQUIRE(a.hair.size() == b.hair.size());
    for (std::size_t i = 0; i < a.hair.size(); ++i) CHECK(a.hair[i].perCm2 == b.hair[i].perCm2);
}

void checkSame(const level::Level& a, const level::Level& b) {
    CHECK(a.id == b.id);
    CHECK(a.title == b.title);
    CHECK(a.unit == b.unit);
    CHECK(a.brief == b.brief);
    CHECK(a.place == b.place);
    checkScenario(a.scenario, b.scenario);
    checkClient(a.client, b.client);
    CHECK(a.skin.model == b.skin.model);
    CHECK(a.skin.fitzpatrick == b.skin.fitzpatrick);
    CHECK(a.skin.stretch == b.skin.stretch);
    CHECK(a.skin.thickness == b.skin.thickness);
    CHECK(a.skin.fadeAbove == b.skin.fadeAbove);
    CHECK(a.skin.blowoutBelow == b.skin.blowoutBelow);
    CHECK(a.skin.severeBelow == b.skin.severeBelow);
    CHECK(a.tools.penRequired == b.tools.penRequired);
    CHECK(a.tools.needle == b.tools.needle);
    CHECK(a.tools.needleDiameter == b.tools.needleDiameter);
    CHECK(a.tools.needleHang == b.tools.needleHang);
    CHECK(a.tools.mouseSinkMmPerS == b.tools.mouseSinkMmPerS);
    CHECK(a.tools.machineHz == b.tools.machineHz);
    CHECK(a.tools.shade == b.tools.shade);
    CHECK(a.tools.dilution == b.tools.dilution);
    CHECK(a.aids.guides == b.aids.guides);
    CHECK(a.aids.marks == b.aids.marks);
    CHECK(a.aids.needleView == b.aids.needleView);
    CHECK(a.aids.gauges == b.aids.gauges);
    CHECK(a.limits.minutes == b.limits.minutes);
    CHECK(a.limits.expectedDots == b.limits.expectedDots);
    CHECK(a.limits.expectedMinutes == b.limits.expectedMinutes);
    CHECK(a.limits.maxDots == b.limits.maxDots);
}

level::Level again(const level::Level& level) {
    const auto loaded = test_level::load(level_yaml::yamlOf(level));
    for (const level::Issue& issue : loaded.issues) UNSCOPED_INFO(level::describe(level.id, issue));
    REQUIRE(loaded.level);
    return *loaded.level;
}

}  // namespace

TEST_CASE("every shipped level reads back as it was written") {
    for (const auto& file : std::filesystem::directory_iterator(STIPPLE_SOURCE_DIR "/levels")) {
        if (file.path().extension() != ".yaml") continue;
        INFO(file.path());
        const auto loaded = level_yaml::loadFile(file.path().string());
        REQUIRE(loaded.level);
        const level::Level read = again(*loaded.level);
        checkSame(*loaded.level, read);
        CHECK(level_yaml::yamlOf(read) == level_yaml::yamlOf(again(read)));
    }
}

TEST_CASE("odd words and every choice survive") {
    auto loaded = test_level::load(test_level::example("example-hairline"));
    REQUIRE(loaded.level);
    level::Level level = *loaded.level;
    level.title = "Quotes \" and: # \\ 'é' – yes";
    level.brief = "One line.\nAnother: [x] {y} %z @a `b`";
    level.aids = {false, false, false, false};
    level.tools.penRequired = true;
    level.tools.shade = level::Shade::light;
    level.client.skin = level::SkinKind::thin;
    level.client.breathing = {0.25};
    level.client.flinch = 0.4;
    level.client.breathsPerMin = 17;
    level.client.seed = 4000000000;
    level.tools.dilution = 30;
    level.tools.needle = "3RL";
    level.tools.needleDiameter = {0.3};
    level.tools.needleHang = {1.7};
    level.tools.mouseSinkMmPerS = 2.5;
    level.tools.machineHz = 120;
    level.skin = {level::SkinModel::layered, 5, 0.45, {1.9}, {0.25}, {0.95}, {1.3}};
    level.scenario.cuts = scoring::Cuts{61, 72, 83};
    level.place = level::Place::back;
    checkSame(level, again(level));
    level.client = {};
    level.skin.model = level::SkinModel::flat;
    checkSame(level, again(level));
}
