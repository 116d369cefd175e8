// The scorecard's text, byte for byte: a promise to others.
#include "practice/scorecard_json.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"

using namespace practice;

namespace {

scoring::Metric metric(const std::string& id, const std::string& unit, std::optional<double> value,
                       std::optional<double> desirability) {
    scoring::Metric made;
    made.id = id;
    made.unit = unit;
    made.value = value;
    made.desirability = desirability;
    if (!value) made.undefinedBecause = "no dot carries a depth.";
    return made;
}

ScoredFile example() {
    ScoredFile scored;
    scored.attemptId = "0123456789abcdef0123456789abcdef";
    scored.state = "finished";
    scored.levelId = "mid-scalp-field";
    scored.levelHash = std::string(64, 'b');
    scored.input = record::InputKind::mouse;
    scored.depthSource = record::DepthSource::holdTime;
    scored.build = "0.1.0 abc1234";

    scoring::Criterion spacing;
    spacing.name = "spacing";
    spacing.points = 49.9999999;
    spacing.pointsLow = 41.2345678;
    spacing.pointsHigh = 50.0;
    spacing.lostToIncompleteness = 2.5;
    spacing.metrics = {metric("S2", "pitch", 0.123456789, 0.7654321),
                       metric("S9", "nat", -0.0000001, std::nullopt)};
    spacing.metrics[0].lostPoints = 10.1234567;
    spacing.metrics[0].error = 0.0123456789;
    spacing.gates = {{"smax", true, 3.25, 2.5, false, 37.3765433},
                     {"mirror", false, std::nullopt, 0.1, true}};
    spacing.largestEmptyCircle = {1.23456789, "", scoring::Point{3.00004, -4.5},
                                  scoring::Millimetres{1.4255555}};
    scoring::Criterion depth;
    depth.name = "depth";
    depth.undefinedBecause = "No dot carries a depth.";
    depth.metrics = {metric("D1", "half-width", std::nullopt, std::nullopt)};

    scoring::Scorecard& card = scored.scorecard;
    card.dots = 3;
    card.spacing = spacing;
    card.depth = depth;
    card.passed = false;
    scoring::Finding gap;
    gap.criterion = "spacing";
    gap.metric = "S4";
    gap.text = "A gap 2.4 mm across.";
    gap.direction = scoring::Direction::gap;
    gap.size = 2.4;
    gap.unit = "mm";
    gap.at = scoring::Point{1.00004, -2.5};
    gap.time = scoring::Seconds{12.3456784};
    gap.lostPoints = 10.1234567;
    scoring::Finding uneven;
    uneven.criterion = "depth";
    uneven.metric = "D1";
    uneven.text = "Uneven.";
    uneven.direction = scoring::Direction::uneven;
    uneven.unit = "half-width";
    card.findings = {gap, uneven};
    return scored;
}

const std::string kGolden = std::string(STIPPLE_SOURCE_DIR) + "/tests/practice/golden/scorecard.json";

}  // namespace

TEST_CASE("the scorecard is written as promised") {
    CHECK(scorecardJson(example()).dump(2) + "\n" == test_support::bytesOf(kGolden));
}

TEST_CASE("what a level does not have is null, and so is what a file does not have") {
    ScoredFile scored = example();
    scored.attemptId.reset();
    scored.scorecard.depth.reset();
    scored.scorecard.passed.reset();
    const text::Json json = scorecardJson(scored);
    CHECK(json.find("attempt_id")->isNull());
    CHECK(json.find("passed")->isNull());
    CHECK(json.find("total_points")->isNull());
    CHECK(json.find("criteria")->find("depth")->isNull());
    CHECK(json.find("criteria")->find("hairline")->isNull());
    CHECK(json.find("criteria")->find("spacing")->members());
}

TEST_CASE(
    "a largest empty circle that is undefined is null with its reason, and no other criterion has one") {
    ScoredFile scored = example();
    scored.scorecard.spacing->largestEmptyCircle = {std::nullopt, "no dots", std::nullopt, std::nullopt};
    const text::Json json = scorecardJson(scored);
    const text::Json& spacing = *json.find("criteria")->find("spacing");
    CHECK(spacing.find("largest_empty_circle")->isNull());
    CHECK(spacing.find("largest_empty_circle_undefined_because")->dump() == "\"no dots\"");
    CHECK(json.find("criteria")->find("depth")->find("largest_empty_circle") == nullptr);
}

TEST_CASE("the scorecard can be read back as JSON") {
    const std::string bytes = scorecardJson(example()).dump();
    const auto read = text::parseJson(bytes);
    REQUIRE(std::holds_alternative<text::Json>(read));
    CHECK(std::get<text::Json>(read).dump() == bytes);
}

TEST_CASE("a criterion without points has no confidence and has lost none, which is not 0") {
    const text::Json json = scorecardJson(example());
    const text::Json& depth = *json.find("criteria")->find("depth");
    CHECK(depth.find("confidence")->isNull());
    CHECK(depth.find("lost_to_incompleteness")->isNull());
    CHECK(depth.find("metrics")->find("D1")->find("lost_points")->isNull());
}

TEST_CASE("a reference by recorded experts says how many, and which gates stop some of them") {
    ScoredFile scored = example();
    scored.reference = {true, 8, 24, {{"smax", 1}}};
    CHECK(scorecardJson(scored).find("reference")->dump() ==
          R"({"source":"recorded","persons":8,"attempts":24,"stopped_by":{"smax":1}})");
}
