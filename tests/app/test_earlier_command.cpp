// A level on earlier work from its making to its scorecard, by commands alone.
#include <string>

#include "app/commands.hpp"

using namespace commands;

namespace {

const std::string kLevels = STIPPLE_SOURCE_DIR "/levels";

// The shipped second pass as an author writes it first, on untouched skin; its dots expected are those of
// both layers.
std::string untouched() {
    std::string yaml = slurp(kLevels + "/4-1-second-pass.yaml");
    const std::size_t from = yaml.find("earlier:\n");
    REQUIRE(from != std::string::npos);
    yaml.erase(from, yaml.find("limits:\n") - from);
    const std::size_t id = yaml.find("id: second-pass");
    return yaml.replace(id, 15, "id: my-pass");
}

}  // namespace

TEST_CASE("a level on earlier work is made, checked, practised and replayed") {
    const Bench bench;
    bench.write("mine.yaml", untouched());
    const auto made = bench.run("levels earlier mine.yaml --seed 7 --share 0.6 --csv mine.csv");
    REQUIRE(made.exit == 0);
    CHECK(made.out.find("in all") != std::string::npos);
    CHECK(lines(slurp(bench.at("mine.csv"))) == 239);  // 0.6 of 397, and the header
    const std::string first = slurp(bench.at("mine.csv"));
    REQUIRE(bench.run("levels earlier mine.yaml --seed 7 --share 0.6 --csv mine.csv").exit == 0);
    CHECK(slurp(bench.at("mine.csv")) == first);

    std::string yaml = untouched();
    yaml.insert(yaml.find("limits:\n"), "earlier: {dots_file: mine.csv, days: 30}\n");
    yaml.replace(yaml.find("expected_dots: 198"), 18, "expected_dots: 159");
    bench.write("mine.yaml", yaml);
    CHECK(bench.run("levels check mine.yaml").exit == 0);
    CHECK(bench.run("levels show mine.yaml").out.find("Begins    on 238 earlier dots, 30 days old") !=
          std::string::npos);
    const auto played = bench.run("practice mine.yaml --hand ideal --seed 2 --headless --out done --json");
    REQUIRE(played.exit == 0);
    CHECK(*member(parse(played.out), "n_dots").number() == 159.0);
    CHECK(*member(parse(played.out), "passed").boolean());
    // The attempt carries the file: it is the same where the level is not.
    fs::remove(bench.at("mine.yaml"));
    fs::remove(bench.at("mine.csv"));
    CHECK(bench.run("score done/attempt.attempt --json").out == played.out);
    CHECK(bench.run("replay done/attempt.attempt --png again.png").exit == 0);
    CHECK(slurp(bench.at("again.png")) == slurp(bench.at("done/picture.png")));
}

TEST_CASE("who adds nothing to earlier work has no points") {
    const Bench bench;
    bench.write("none.csv", "x_mm,y_mm\n");
    const auto nothing = bench.run("score --level second-pass none.csv --json");
    CHECK(nothing.exit == 1);
    CHECK(*member(parse(nothing.out), "passed").boolean() == false);
    CHECK(member(member(member(parse(nothing.out), "criteria"), "spacing"), "points").isNull());
}

TEST_CASE("earlier work that cannot be made is refused in one line") {
    const Bench bench;
    for (const char* wrong : {"levels earlier mid-scalp-field --share 1.2 --csv a.csv",
                              "levels earlier mid-scalp-field --share 0.3 --share 0.5 --csv a.csv",
                              "levels earlier mid-scalp-field --share 0.3 --hand surgeon --csv a.csv",
                              "levels earlier single-dots --share 0.3 --csv a.csv",
                              "levels earlier nobody --share 0.3 --csv a.csv"}) {
        CAPTURE(wrong);
        bench.refused(wrong, "");
        CHECK_FALSE(fs::exists(bench.at("a.csv")));
    }
    CHECK(bench.run("levels --help").out.find("earlier") == std::string::npos);
}
