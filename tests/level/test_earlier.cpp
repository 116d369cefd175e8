// Work that a level begins with: its file, its checks, its place in the hash.
#include <string>

#include "level/examples.hpp"
#include "level/yaml/load.hpp"
#include "support/catch.hpp"

using test_level::codes;
using test_level::example;
using test_level::with;

namespace {

level_yaml::Loaded loadOn(const std::string& csv, const std::string& yaml = example("example-earlier")) {
    return level_yaml::load(yaml, "made.yaml",
                            [&](const std::string&) { return std::optional<std::string>(csv); });
}

std::string fileOf(int dots) {
    std::string csv = "x_mm,y_mm,depth_mm\n";
    for (int i = 0; i < dots; ++i)
        csv += std::to_string(-9 + i % 18) + "," + std::to_string(-9 + i / 18) + ",0.6\n";
    return csv;
}

}  // namespace

TEST_CASE("earlier work comes out as written, and the score knows its places", "[level]") {
    const auto loaded = loadOn("y_mm,x_mm,depth_mm,diameter_mm,t_s\n-2.5,1.25,0.61,0.27,3\n3,4,0.5,,\n" +
                               std::string("0,0,0.6,,\n"));
    REQUIRE(loaded.level.has_value());
    const level::Level& level = *loaded.level;
    CHECK(level.earlier.days == 30.0);
    REQUIRE(level.earlier.dots.size() == 3);
    CHECK(level.earlier.dots[0].place() == scoring::Point{1.25, -2.5});
    CHECK(level.earlier.dots[0].depthUm == 610);
    CHECK(level.earlier.dots[0].diameterUm == 270);
    CHECK(level.earlier.dots[1].ordinal == 1);
    CHECK_FALSE(level.earlier.dots[1].diameterUm);
    CHECK(level.scenario.earlier == scoring::placesOf(level.earlier.dots));
    REQUIRE(level.files.size() == 1);
    CHECK(level.files[0].name == "example-earlier.csv");
}

TEST_CASE("earlier dots are in the hash", "[level]") {
    const auto one = loadOn(fileOf(44));
    const auto other = loadOn(fileOf(45));
    REQUIRE((one.level && other.level));
    CHECK(one.level->hash != other.level->hash);
}

TEST_CASE("the dots expected are those that earlier ones leave", "[level]") {
    CHECK(codes(loadOn(fileOf(44))).empty());
    CHECK(codes(loadOn(fileOf(90))) == "expected-dots");
    CHECK(codes(loadOn(fileOf(266),
                       with(example("example-earlier"), "expected_dots: 256", "expected_dots: 32")))
              .empty());
    CHECK(codes(loadOn(fileOf(271), with(example("example-earlier"), "expected_dots: 256",
                                         "expected_dots: 29"))) == "earlier-too-many");
}

TEST_CASE("lone dots a little ahead of a zone belong to it", "[level]") {
    CHECK(codes(loadOn(fileOf(44) + "0,-14.5,0.5\n")).empty());
    CHECK(codes(loadOn(fileOf(44) + "0,-15.5,0.5\n")) == "earlier-outside-zones");
}
