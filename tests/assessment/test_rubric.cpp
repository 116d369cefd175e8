#include "assessment/rubric.hpp"

#include "assessment/json_mutations.hpp"
#include "support/catch.hpp"

using namespace assessment;

namespace {

// The text as a reader of files sees it.
std::variant<Rubric, std::string> readBack(const text::Json& json) {
    const auto parsed = text::parseJson(json.dump());
    REQUIRE(std::holds_alternative<text::Json>(parsed));
    return rubricOf(std::get<text::Json>(parsed));
}

std::string faultOf(const text::Json& json) {
    const auto read = readBack(json);
    const auto* fault = std::get_if<std::string>(&read);
    return fault != nullptr ? *fault : std::string();
}

}  // namespace

TEST_CASE("the standard rubric has an anchor for every mark and passes at three") {
    const Rubric& standard = standardRubric();
    CHECK(standard.version == 1);
    CHECK(standard.cut == 3.0);
    for (const RubricPart& part : standard.parts) {
        CHECK(part.weight == 1.0);
        for (const std::string& anchor : part.anchors) CHECK(anchor.size() > 10);
    }
    CHECK(standard.parts[static_cast<std::size_t>(RubricCriterion::depth)].floor == 2.0);
    CHECK(standard.parts[static_cast<std::size_t>(RubricCriterion::global)].floor == 1.0);
}

TEST_CASE("a rubric reads back the same") {
    Rubric rubric = standardRubric();
    rubric.title = "Hairlines A";
    rubric.version = 7;
    rubric.cut = 3.25;
    rubric.parts[2].weight = 2.5;
    rubric.parts[4].floor = 1.5;
    const auto read = readBack(rubricJson(rubric));
    REQUIRE(std::holds_alternative<Rubric>(read));
    CHECK(std::get<Rubric>(read) == rubric);
}

TEST_CASE("a file may leave the version out") {
    text::Json::Object members = *rubricJson(standardRubric()).members();
    std::erase_if(members, [](const auto& member) { return member.first == "version"; });
    CHECK(faultOf(text::Json(members)).empty());
}

TEST_CASE("every member of a rubric that is missing, wrong or unknown is named") {
    std::size_t tried = 0;
    testing::eachMutation(rubricJson(standardRubric()), "",
                          [&](const std::string& place, const text::Json& changed) {
                              if (place == "version missing") return;
                              INFO(place);
                              CHECK_FALSE(faultOf(changed).empty());
                              ++tried;
                          });
    CHECK(tried > 80);
}

TEST_CASE("figures of a rubric outside their range are refused") {
    Rubric rubric = standardRubric();
    SECTION("a cut below 1") { rubric.cut = 0.9; }
    SECTION("a cut above 5") { rubric.cut = 5.1; }
    SECTION("a weight below 0") { rubric.parts[1].weight = -0.1; }
    SECTION("a weight above 10") { rubric.parts[1].weight = 10.5; }
    SECTION("a floor below 1") { rubric.parts[1].floor = 0.5; }
    SECTION("no weight at all") {
        for (RubricPart& part : rubric.parts) part.weight = 0.0;
    }
    SECTION("an anchor of two lines") { rubric.parts[3].anchors[2] = "one\ntwo"; }
    SECTION("an empty anchor") { rubric.parts[3].anchors[2].clear(); }
    SECTION("a title too long") { rubric.title = std::string(201, 'x'); }
    CHECK_FALSE(faultOf(rubricJson(rubric)).empty());
}

TEST_CASE("a fault names the member and what it should be") {
    Rubric rubric = standardRubric();
    rubric.parts[0].weight = 11.0;
    CHECK(faultOf(rubricJson(rubric)) == "'criteria.spacing.weight' is no number from 0 to 10");
    CHECK(faultOf(text::Json(3)) == "it is no object");
}
