// Words, numbers and the hash.
#include <string>

#include "crypto/blake2b.hpp"
#include "level/examples.hpp"
#include "level/yaml/nearest.hpp"
#include "level/yaml/number_text.hpp"
#include "support/catch.hpp"

using test_level::example;
using test_level::load;
using test_level::with;

TEST_CASE("a slip finds the word that was meant", "[level]") {
    const std::vector<std::string_view> words{"depth_mm", "density_per_cm2", "area", "id"};
    CHECK(level_yaml::nearest("dpeth_mm", words) == "depth_mm");
    CHECK(level_yaml::nearest("aria", words) == "area");
    CHECK(level_yaml::nearest("colour", words).empty());
    CHECK(level_yaml::sameInOtherUnit("depth_inch", words) == "depth_mm");
    CHECK(level_yaml::sameInOtherUnit("depth", words) == "depth_mm");
    CHECK(level_yaml::sameInOtherUnit("density_per_mm2", words) == "density_per_cm2");
    CHECK(level_yaml::sameInOtherUnit("area_mm", words).empty());
}

TEST_CASE("each way of writing a number wrong has its own word", "[level]") {
    const auto code = [](const char* text) { return level_yaml::explainNumber(text, false, "mm").code; };
    CHECK(code("NaN") == "not-finite");
    CHECK(code("-.Inf") == "not-finite");
    CHECK(code("007") == "leading-zero");
    CHECK(code("-01.5") == "leading-zero");
    CHECK(code("1,5") == "comma-decimal");
    CHECK(code("1.234,5") == "comma-decimal");
    CHECK(code("1e999") == "number-too-large");
    CHECK(code("5mm") == "wrong-unit");
    CHECK(code("0x10") == "not-a-number");
    CHECK(code("+3") == "not-a-number");
    CHECK(code("") == "not-a-number");
    CHECK(code("~") == "not-a-number");
    CHECK(level_yaml::explainNumber("3", true, "mm").hint.find("quotes") != std::string::npos);
}

TEST_CASE("every word of a choice means its own value", "[level]") {
    const std::string base = example();
    const auto place = [&](const char* word) {
        return load(with(base, "mid_scalp", word)).level.value_or(level::Level{}).place;
    };
    CHECK(place("practice_skin") == level::Place::practiceSkin);
    CHECK(place("front") == level::Place::front);
    CHECK(place("left_temple") == level::Place::leftTemple);
    CHECK(place("right_temple") == level::Place::rightTemple);
    CHECK(place("mid_scalp") == level::Place::midScalp);
    CHECK(place("crown") == level::Place::crown);
    CHECK(place("back") == level::Place::back);

    const auto style = [](const char* word) {
        const auto loaded =
            load(with(example("example-hairline"), "style: soft", std::string("style: ") + word));
        return loaded.level ? loaded.level->scenario.hairline->style : scoring::HairlineStyle{-1};
    };
    CHECK(style("soft") == scoring::HairlineStyle::soft);
    CHECK(style("natural") == scoring::HairlineStyle::natural);
    CHECK(style("broken") == scoring::HairlineStyle::broken);
    CHECK(style("faded") == scoring::HairlineStyle::faded);
    CHECK(style("defined") == scoring::HairlineStyle::defined);

    const auto axis = [](const char* word) {
        const auto loaded = load(with(example("example-hairline"), "density_per_cm2: 75",
                                      std::string("density: {along: ") + word + ", at: [[0, 75], [1, 75]]}"));
        return loaded.level ? loaded.level->scenario.zones[0].density.axis : scoring::DensityAxis::uniform;
    };
    CHECK(axis("x") == scoring::DensityAxis::x);
    CHECK(axis("y") == scoring::DensityAxis::y);
    CHECK(axis("hairline") == scoring::DensityAxis::hairline);

    const auto model = [&](const char* word) {
        const auto loaded = load(with(base, "limits:", std::string("skin: {model: ") + word + "}\nlimits:"));
        return loaded.level.value_or(level::Level{}).skin.model;
    };
    CHECK(model("flat") == level::SkinModel::flat);
    CHECK(model("layered") == level::SkinModel::layered);

    const auto shade = [&](const char* word) {
        const auto loaded = load(with(base, "limits:", std::string("tools: {shade: ") + word + "}\nlimits:"));
        return loaded.level ? loaded.level->tools.shade : level::Shade{-1};
    };
    CHECK(shade("light") == level::Shade::light);
    CHECK(shade("medium") == level::Shade::medium);
    CHECK(shade("dark") == level::Shade::dark);
}

TEST_CASE("the defaults of the table are those of the types", "[level]") {
    const auto loaded = load(example());
    REQUIRE(loaded.level.has_value());
    const level::Skin skin;
    CHECK(loaded.level->skin.model == skin.model);
    CHECK(loaded.level->skin.fitzpatrick == skin.fitzpatrick);
    CHECK(loaded.level->skin.stretch == skin.stretch);
    CHECK(loaded.level->skin.thickness == skin.thickness);
    CHECK(loaded.level->skin.fadeAbove == skin.fadeAbove);
    CHECK(loaded.level->skin.blowoutBelow == skin.blowoutBelow);
    CHECK(loaded.level->skin.severeBelow == skin.severeBelow);
    const level::Tools tools;
    CHECK(loaded.level->tools.needle == tools.needle);
    CHECK(loaded.level->tools.needleDiameter == tools.needleDiameter);
    CHECK(loaded.level->tools.needleHang == tools.needleHang);
    CHECK(loaded.level->tools.mouseSinkMmPerS == tools.mouseSinkMmPerS);
    CHECK(loaded.level->tools.machineHz == tools.machineHz);
    CHECK(loaded.level->tools.shade == tools.shade);
    CHECK(loaded.level->tools.dilution == tools.dilution);
    CHECK(loaded.level->client.seed == level::Client{}.seed);
}

TEST_CASE("a level without pass lines has none", "[level]") {
    const auto loaded = load(with(example(), "pass:\n  spacing: 60\n  depth: 60\n", ""));
    REQUIRE(loaded.level.has_value());
    CHECK_FALSE(loaded.level->scenario.cuts.has_value());
}

TEST_CASE("the hash covers the file and what it refers to", "[level]") {
    const std::string yaml =
        with(example("example-trace"), "marks_mm: [[-5, 0], [0, 3], [5, -1]]", "marks_file: m.csv");
    const std::string marks = "x_mm,y_mm\n-5,0\n0,3\n5,-1\n";
    const auto hashWith = [&](const std::string& text, const std::string& csv) {
        const auto loaded = level_yaml::load(
            text, "made.yaml", [&](const std::string&) { return std::optional<std::string>(csv); });
        REQUIRE(loaded.level.has_value());
        REQUIRE(loaded.level->files.size() == 1);
        CHECK(loaded.level->files[0].name == "m.csv");
        CHECK(loaded.level->files[0].bytes == csv);
        CHECK(loaded.level->bytes == text);
        return loaded.level->hash;
    };
    crypto::Blake2b expected;
    expected.addU64(1).addU64(yaml.size()).add(yaml).addU64(marks.size()).add(marks);
    const std::string hash = hashWith(yaml, marks);
    CHECK(hash == crypto::hex(expected.finish()));
    CHECK(hashWith(yaml, marks + "-5,4\n") != hash);
    CHECK(hashWith(yaml + "# a remark\n", marks) != hash);
}
