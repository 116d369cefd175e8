// The rules that warn, each with a level that keeps it and one that does not. The rules that
// refuse have their broken files in tests/fixtures/levels/bad.
#include <algorithm>
#include <string>

#include "level/checks/checks.hpp"
#include "level/examples.hpp"
#include "support/catch.hpp"

using test_level::codes;
using test_level::example;
using test_level::load;
using test_level::with;

TEST_CASE("a free zone wants skin around it", "[level]") {
    CHECK(codes(load(with(example(), "rect: [-10, -10, 10, 10]", "rect: [-10, -10, 12, 8]"))).empty());
    const auto tight = load(with(example(), "rect: [-10, -10, 10, 10]", "rect: [-10, -8, 12.5, 8]"));
    REQUIRE(tight.level.has_value());
    CHECK(tight.issues.front().code == "no-guard-area");
    CHECK(tight.issues.front().line == 11);
    CHECK(tight.issues.front().severity == level::Severity::warning);
}

TEST_CASE("the number of dots stated may be a tenth off", "[level]") {
    CHECK(codes(load(with(example(), "expected_dots: 300", "expected_dots: 275"))).empty());
    CHECK(codes(load(with(example(), "expected_dots: 300", "expected_dots: 270"))) == "expected-dots");
    CHECK(codes(load(with(example(), "expected_dots: 300", "expected_dots: 340"))) == "expected-dots");
    CHECK(codes(load(with(example("example-trace"), "expected_dots: 3", "expected_dots: 4"))) ==
          "expected-dots");
}

TEST_CASE("large zones are counted as well as small ones", "[level]") {
    const std::string wide = with(with(example(), "rect: [-15, -15, 15, 15]", "rect: [-60, -60, 60, 60]"),
                                  "rect: [-10, -10, 10, 10]", "polygon: [[-50, -50], [50, -50], [0, 50]]");
    // Half of 100 mm x 100 mm at 0.75 dots/mm2.
    const auto told = [&](const char* dots) {
        return codes(load(with(with(with(wide, "expected_dots: 300", std::string("expected_dots: ") + dots),
                                    "max_dots: 900", "max_dots: 9000"),
                               "expected_minutes: 6", "expected_minutes: 9.9")));
    };
    CHECK(told("3750").find("expected-dots") == std::string::npos);
    CHECK(told("4150").find("expected-dots") == std::string::npos);
    CHECK(told("4200").find("expected-dots") != std::string::npos);
    CHECK(told("3380").find("expected-dots") != std::string::npos);
}

TEST_CASE("three dots a second are a race", "[level]") {
    CHECK(codes(load(with(example(), "expected_minutes: 6", "expected_minutes: 1.7"))).empty());
    CHECK(codes(load(with(example(), "expected_minutes: 6", "expected_minutes: 1.6"))) == "rushed");
}

TEST_CASE("a depth band at the edge of what holds pigment is told", "[level]") {
    CHECK(codes(load(with(example(), "depth_mm: 0.6", "depth_mm: 0.75"))).empty());
    CHECK(codes(load(with(example(), "depth_mm: 0.6", "depth_mm: 0.76"))) == "depth-band-fades");
    CHECK(codes(load(with(example(), "depth_mm: 0.6", "depth_mm: 0.44"))) == "depth-band-fades");
    CHECK(codes(load(with(example(), "depth_mm: 0.6", "depth_mm: 0.6\n    depth_half_width_mm: 0.7"))) ==
          "unusual-value depth-band-in-air");
}

TEST_CASE("values outside the usual range are told and taken", "[level]") {
    const auto loaded = load(with(with(example(), "density_per_cm2: 75", "density_per_cm2: 130"),
                                  "expected_dots: 300", "expected_dots: 520"));
    CHECK(codes(loaded) == "unusual-value");
    CHECK(loaded.issues.front().key == "zones[0].density_per_cm2");
    CHECK(loaded.level.has_value());
}

TEST_CASE("a rule waits while its keys are at fault", "[level]") {
    // The zone is broken: only that is told, not what follows from it.
    CHECK(codes(load(with(example(), "rect: [-10, -10, 10, 10]", "rect: [-10, -10, 10, .inf]"))) ==
          "not-finite");
    CHECK(codes(load(with(example("example-hairline"), "[0, -2]", "[0, -2, 3]"))) == "wrong-count");
}

TEST_CASE("each rule is named once and explained", "[level]") {
    std::vector<std::string_view> ids;
    for (const level::Check& check : level::checks()) {
        CHECK(std::find(ids.begin(), ids.end(), check.id) == ids.end());
        ids.push_back(check.id);
        CHECK(check.about.ends_with('.'));
        CHECK_FALSE(check.needs.empty());
    }
    CHECK(ids.size() == 13);
}
