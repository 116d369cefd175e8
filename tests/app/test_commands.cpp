// The commands as promised to outsiders, through the real program: exit codes, one line of
// reproach, forms of JSON, files.
#include <cstdio>
#include <filesystem>
#include <string>

#include "app/commands.hpp"
#include "record/attempt_file/journal.hpp"

namespace fs = std::filesystem;

using commands::Bench;
using commands::lines;
using commands::member;
using commands::parse;
using commands::slurp;

namespace {

const std::string kLevels = std::string(STIPPLE_SOURCE_DIR) + "/levels";

}  // namespace

TEST_CASE("the program says its version and teaches every command by an example") {
    const Bench bench;
    CHECK(bench.run("--version").out.rfind("Stipple 0.", 0) == 0);
    bench.teaches({"", "practice", "score", "levels", "levels list", "levels show", "levels check",
                   "levels try", "experts", "experts list", "experts add", "experts check", "replay", "heal",
                   "data", "data logs", "licences"});
    CHECK(bench.run("licences").out.find("Apache License") != std::string::npos);
}

TEST_CASE("wrong use is exit 2 with one line on standard error") {
    const Bench bench;
    for (const char* arguments : {"nonsense",
                                  "practice",
                                  "practice no-such-level --hand ideal --headless",
                                  "practice single-dots --headless",
                                  "practice single-dots --hand nobody --headless",
                                  "practice single-dots --hand ideal --seed minus --headless",
                                  "score nothing.attempt",
                                  "score dots.csv",
                                  "replay nothing.attempt",
                                  "replay nothing.attempt --at -1",
                                  "levels show nowhere",
                                  "levels check",
                                  "levels frobnicate",
                                  "levels try nowhere",
                                  "levels try single-dots --seeds 0",
                                  "levels try single-dots --page no/such/folder/page.md",
                                  "experts",
                                  "experts list nowhere",
                                  "experts add single-dots dots.csv",
                                  "experts check",
                                  "--levels /no/such/folder levels show nowhere"}) {
        const auto outcome = bench.run(arguments);
        INFO(arguments << ": " << outcome.err);
        CHECK(outcome.exit == 2);
        CHECK(outcome.out.empty());
        CHECK(lines(outcome.err) >= 1);
        CHECK(outcome.err.rfind("stipple: ", 0) == 0);
    }
    CHECK(bench.run("practice singel-dots --hand ideal --headless").err.find("did you mean 'single-dots'") !=
          std::string::npos);
}

TEST_CASE("levels are listed, shown, drawn and checked") {
    const Bench bench;
    const auto list = bench.run("levels list --json");
    REQUIRE(list.exit == 0);
    const auto rows = parse(list.out);
    REQUIRE(rows.items() != nullptr);
    const auto isLevel = [](const auto& entry) { return entry.path().extension() == ".yaml"; };
    CHECK(static_cast<std::ptrdiff_t>(rows.items()->size()) ==
          std::count_if(fs::directory_iterator(kLevels), fs::directory_iterator(), isLevel));
    for (const auto& row : *rows.items()) {
        for (const char* key :
             {"id", "title", "unit", "mode", "criteria", "dots", "minutes", "hash", "path"}) {
            member(row, key);
        }
        CHECK(member(row, "hash").string()->size() == 64);
    }
    const auto show = bench.run("levels show soft-hairline --png level.png");
    CHECK(show.exit == 0);
    CHECK(slurp(bench.at("level.png")).rfind("\x89PNG", 0) == 0);

    const auto clean = bench.run("levels check '" + kLevels + "' --json");
    CHECK(clean.exit == 0);
    CHECK(*member(parse(clean.out), "ok").boolean());

    bench.write("bad.yaml", "stipple: 1\nid: bad\nbreif: x\n");
    const auto bad = bench.run("levels check bad.yaml");
    CHECK(bad.exit == 1);
    CHECK(bad.out.find("bad.yaml:3:1: error") != std::string::npos);
    const auto badJson = parse(bench.run("levels check bad.yaml --json").out);
    const auto& issue = member((*member(badJson, "files").items())[0], "issues").items()->front();
    for (const char* key : {"severity", "code", "line", "column", "key", "message", "hint"})
        member(issue, key);
}

TEST_CASE("hands try a level: a page, JSON, and exit 1 where it does not ask for skill") {
    const Bench bench;
    const auto good = bench.run("levels try single-dots --ideal-seeds 3 --seeds 3 --page course.md --json");
    INFO(good.err);
    CHECK(good.exit == 0);
    CHECK(slurp(bench.at("course.md")).find("### 1: Single dots (`single-dots`)") != std::string::npos);
    const auto course = parse(good.out);
    CHECK(*member(course, "schema").string() == "stipple.curriculum/1");
    const auto& level = member(course, "levels").items()->front();
    CHECK(member(level, "hands").items()->size() == 4);
    CHECK(member(level, "misses").items()->empty());

    // No hand follows so deep a breath.
    bench.write("hard.yaml", slurp(kLevels + "/1-1-single-dots.yaml") +
                                 "\nclient: {breathing_mm: 2, breaths_per_min: 30}\n");
    const auto bad = bench.run("levels try ./hard.yaml --ideal-seeds 3 --seeds 3");
    CHECK(bad.exit == 1);
    CHECK(bad.err.find("stipple: single-dots: the ideal hand passes only ") != std::string::npos);
    CHECK(bad.out.find("**Missed:**") != std::string::npos);
}

TEST_CASE("an id that two folders hold is an error that names both") {
    const Bench bench;
    fs::create_directories(bench.at("mine"));
    fs::copy_file(kLevels + "/1-1-single-dots.yaml", bench.at("mine/copy.yaml"));
    const auto list = bench.run("--levels mine levels list");
    CHECK(list.exit == 2);
    CHECK(list.err.find("copy.yaml") != std::string::npos);
    CHECK(list.err.find("single-dots.yaml") != std::string::npos);
}

TEST_CASE("a synthetic hand practises without a window and leaves five files") {
    const Bench bench;
    const auto played = bench.run("practice mid-scalp-field --hand ideal --seed 3 --headless --out result");
    INFO(played.err);
    REQUIRE(played.exit == 0);
    CHECK(played.out.find("Passed.") != std::string::npos);
    CHECK(played.out.find("Result: " + bench.at("result").string()) != std::string::npos);
    for (const char* name : {"attempt.attempt", "dots.csv", "samples.csv", "scorecard.json", "picture.png"}) {
        INFO(name);
        CHECK(fs::file_size(bench.at("result") / name) > 100);
    }
    const auto card = parse(slurp(bench.at("result/scorecard.json")));
    CHECK(*member(card, "schema").string() == "stipple.scorecard/1");
    CHECK(*member(member(card, "input"), "kind").string() == "synthetic");
    CHECK(*member(card, "passed").boolean());

    SECTION("never over what is there") {
        const auto again = bench.run("practice mid-scalp-field --hand ideal --headless --out result");
        CHECK(again.exit == 2);
        CHECK(again.err.find("is there already") != std::string::npos);
    }
    SECTION("scoring the attempt gives the same bytes as the folder's scorecard, each time") {
        const auto first = bench.run("score result/attempt.attempt --json");
        CHECK(first.exit == 0);
        CHECK(first.out == slurp(bench.at("result/scorecard.json")));
        CHECK(bench.run("score --level mid-scalp-field result/attempt.attempt --json").out == first.out);
    }
    SECTION("dots.csv alone scores alike") {
        const auto dots = bench.run("score --level mid-scalp-field result/dots.csv --json");
        REQUIRE((dots.exit == 0 || dots.exit == 1));
        const auto other = parse(dots.out);
        CHECK(*member(other, "state").string() == "dots_only");
        CHECK(member(other, "attempt_id").isNull());
        CHECK(member(other, "criteria").dump() == member(card, "criteria").dump());
    }
    SECTION("only attempts at the same level are shown side by side, and only in the window") {
        CHECK(bench.run("replay result/attempt.attempt --beside result/attempt.attempt").exit == 2);
        REQUIRE(bench.run("practice even-run --hand absent --headless --out other").exit != 2);
        const auto other = bench.run("replay result/attempt.attempt --window --beside other/attempt.attempt");
        CHECK(other.exit == 2);
        CHECK(other.err.find("even-run") != std::string::npos);
        CHECK(bench.run("replay result/attempt.attempt --window --beside nothing.attempt").exit == 2);
    }
    SECTION("replaying it gives the same dots and the same number twice") {
        const auto replayed =
            bench.run("replay result/attempt.attempt --dots again.csv --samples again-samples.csv");
        CHECK(replayed.exit == 0);
        CHECK((slurp(bench.at("again.csv")) == slurp(bench.at("result/dots.csv"))));
        CHECK((slurp(bench.at("again-samples.csv")) == slurp(bench.at("result/samples.csv"))));
        const auto number = bench.run("replay result/attempt.attempt --signature");
        CHECK(number.out.size() == 17);
        CHECK(bench.run("replay result/attempt.attempt --signature").out == number.out);
        CHECK(bench.run("replay result/attempt.attempt --at 20 --dots early.csv --png early.png").exit == 0);
        CHECK(lines(slurp(bench.at("early.csv"))) < lines(slurp(bench.at("again.csv"))));
    }
    SECTION("its samples can be practised again") {
        const auto dots = slurp(bench.at("result/dots.csv"));
        CHECK(bench.run("practice mid-scalp-field --pen result/samples.csv --seed 3 --headless --out second")
                  .exit == 0);
        CHECK((slurp(bench.at("second/dots.csv")) == dots));
        CHECK(
            bench.run("practice mid-scalp-field --pen result/attempt.attempt --headless --out third").exit ==
            0);
        CHECK((slurp(bench.at("third/dots.csv")) == dots));
    }
    SECTION("several files give an array in the order given, the unreadable one with its reason") {
        bench.write("broken.csv", "x_mm,y_mm,colour\n1,2,3\n");
        const auto many =
            bench.run("score --level mid-scalp-field result/attempt.attempt broken.csv --json --jobs 2");
        CHECK(many.exit == 2);
        const auto rows = parse(many.out);
        REQUIRE(rows.items()->size() == 2);
        CHECK(member((*rows.items())[0], "error").isNull());
        CHECK(member((*rows.items())[1], "scorecard").isNull());
        CHECK(member((*rows.items())[1], "error").string()->find("colour") != std::string::npos);
    }
}

TEST_CASE("nothing done is undefined with its reason, not passed, and exit 1") {
    const Bench bench;
    const auto absent = bench.run("practice soft-hairline --hand absent --headless --json");
    CHECK(absent.exit == 1);
    const auto card = parse(absent.out);
    CHECK_FALSE(*member(card, "passed").boolean());
    CHECK(member(card, "total_points").isNull());
    for (const char* name : {"spacing", "depth", "hairline"}) {
        const auto& criterion = member(member(card, "criteria"), name);
        CHECK(member(criterion, "points").isNull());
        CHECK_FALSE(member(criterion, "undefined_because").string()->empty());
    }
}

TEST_CASE("attempts of a person are kept in the data folder, which the program names") {
    const Bench bench;
    REQUIRE(bench.run("practice single-dots --hand ideal --headless").exit == 0);
    const auto data = parse(bench.run("data --json").out);
    CHECK(*member(data, "attempt_count").whole() == 1);
    const fs::path attempts = *member(data, "attempts").string();
    CHECK(attempts.string().rfind(bench.at("home").string(), 0) == 0);
    const auto file = *fs::directory_iterator(attempts);
    auto read = record::readAttempt(file.path().string());
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    CHECK(std::get<record::Attempt>(read).header.surface == record::Surface::headless);
    CHECK(std::get<record::Attempt>(read).end == record::EndState::finished);
}
