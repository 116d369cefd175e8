// The generated documents in the repository are those that the field table gives.
// UPDATE_GOLDEN=1 writes them anew.
#include <set>
#include <string>

#include "level/documents.hpp"
#include "level/fields.hpp"
#include "level/yaml/load.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "text/json.hpp"
#include "text/number.hpp"

namespace {

void compare(const std::string& path, const std::string& made) {
    INFO(path << " is stale: run this test with UPDATE_GOLDEN=1 and read the difference");
    CHECK(test_support::isGolden(path, made));
}

}  // namespace

TEST_CASE("the schema in the repository is fresh", "[level]") {
    compare(STIPPLE_SOURCE_DIR "/levels/level.schema.json", level::schemaJson());
    CHECK(std::holds_alternative<text::Json>(text::parseJson(level::schemaJson())));
}

TEST_CASE("the page of the format is fresh", "[level]") {
    compare(STIPPLE_SOURCE_DIR "/docs/level-format.md", level::formatPage());
}

TEST_CASE("the example of the page is a clean level", "[level]") {
    const std::string page = level::formatPage();
    const std::size_t begin = page.find("```yaml\n") + 8;
    const std::string example = page.substr(begin, page.find("```", begin) - begin);
    const auto loaded =
        level_yaml::load(example, "example.yaml", [](const std::string&) { return std::nullopt; });
    for (const auto& issue : loaded.issues) FAIL_CHECK(level::describe("example.yaml", issue));
    CHECK(loaded.level.has_value());
}

TEST_CASE("the field table is sound", "[level]") {
    std::set<std::string_view> keys;
    for (const level::Field& field : level::fields()) {
        INFO(field.key);
        CHECK(keys.insert(field.key).second);
        CHECK_FALSE(field.help.empty());
        CHECK(field.help.back() == '.');
        CHECK((field.presence == level::Presence::defaulted) == !field.fallback.empty());
        if (const auto number = text::parseNumber(field.fallback)) {
            CHECK(field.hard.holds(*number));
            CHECK(field.soft.holds(*number));
        }
        if (field.soft.bounded()) {
            CHECK(field.hard.low <= field.soft.low);
            CHECK(field.hard.high >= field.soft.high);
        }
        const bool hasWords = field.kind == level::Kind::choice || field.kind == level::Kind::words;
        CHECK(hasWords == !level::choicesOf(field).empty());
    }
}

TEST_CASE("rows are found by key and by section", "[level]") {
    REQUIRE(level::findField("zones[].depth_mm") != nullptr);
    CHECK(level::findField("zones[].depth_cm") == nullptr);
    CHECK(level::fieldsIn("aids").size() == 4);
    CHECK(level::fieldsIn("client.scars[]").size() == 4);
}
