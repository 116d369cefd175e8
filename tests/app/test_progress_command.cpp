// stipple progress as promised to outsiders (docs/progress-format.md), through the real program.
#include <string>

#include "app/commands.hpp"

using commands::Bench;
using commands::member;
using commands::parse;

namespace {

void practise(const Bench& bench, const std::string& level, const std::string& hand, int seed) {
    const auto played = bench.run("practice " + level + " --hand " + hand + " --seed " +
                                  std::to_string(seed) + " --headless --person Wren");
    INFO(played.err);
    REQUIRE(played.exit <= 1);
}

text::Json progressOf(const Bench& bench, const std::string& more = "") {
    const auto told = bench.run("progress --person Wren --json" + more);
    INFO(told.err);
    REQUIRE(told.exit == 0);
    CHECK(told.err.empty());
    return parse(told.out);
}

const text::Json& levelOf(const text::Json& progress, const std::string& id) {
    for (const text::Json& level : *member(progress, "levels").items()) {
        if (*member(level, "id").string() == id) return level;
    }
    FAIL("no level " << id);
    return progress;
}

std::string textOf(const text::Json& object, const std::string& key) { return *member(object, key).string(); }

}  // namespace

TEST_CASE("the map tells what was practised, and what comes next") {
    const Bench bench;
    REQUIRE(bench.run("people add Wren").exit == 0);
    auto progress = progressOf(bench);
    CHECK(textOf(progress, "schema") == "stipple.progress/1");
    CHECK(textOf(levelOf(progress, "single-dots"), "state") == "untried");
    CHECK(textOf(member(progress, "next"), "level") == "single-dots");
    CHECK(textOf(member(progress, "next"), "reason") == "first");
    CHECK(member(progress, "level").isNull());

    practise(bench, "single-dots", "ideal", 1);
    progress = progressOf(bench);
    CHECK(textOf(levelOf(progress, "single-dots"), "state") == "begun");
    CHECK(textOf(member(progress, "next"), "reason") == "again");
    practise(bench, "single-dots", "ideal", 2);
    progress = progressOf(bench);
    const text::Json& dots = levelOf(progress, "single-dots");
    CHECK(textOf(dots, "state") == "passed");
    CHECK(*member(dots, "runs").whole() == 2);
    CHECK(textOf((*member(dots, "last").items())[1], "mark") == "passed");
    CHECK(*member(progress, "passed").whole() == 1);
    CHECK(*member(levelOf(progress, "mid-scalp-field"), "after_unit").whole() == 1);
    CHECK(textOf(member(progress, "next"), "level") == "even-run");
    // Nobody else's.
    CHECK(*member(parse(bench.run("progress --json").out), "passed").whole() == 0);
}

TEST_CASE("a weak figure is named, and a level is looked at closely") {
    const Bench bench;
    REQUIRE(bench.run("people add Wren").exit == 0);
    for (int seed = 1; seed <= 2; ++seed) practise(bench, "even-run", "heavy", seed);
    const auto progress = progressOf(bench, " --level even-run");
    const text::Json& next = member(progress, "next");
    CHECK(textOf(next, "reason") == "weakness");
    CHECK(textOf(member(next, "weakest"), "criterion") == "depth");
    const text::Json& level = member(progress, "level");
    CHECK(member(level, "runs").items()->size() == 2);
    CHECK(member(level, "problems").items()->empty());
    const text::Json& heat = member(level, "heat");
    CHECK(*member(heat, "runs").whole() == 2);
    CHECK(*member(heat, "most").number() > 1.0);
    CHECK(member(heat, "cells").items()->size() ==
          static_cast<std::size_t>(*member(heat, "columns").whole() * *member(heat, "rows").whole()));
    CHECK(member(member(level, "fatigue"), "quarters").items()->size() == 4);
    const text::Json& norms = member(progress, "norms");
    CHECK(member(member(norms, "D1"), "median").isNull());
    CHECK(textOf(member(norms, "D1"), "undefined_because").find("2 of the 5") != std::string::npos);
    const text::Json& depth = member(member(progress, "curves"), "depth");
    CHECK(member(depth, "points").items()->size() == 2);
    CHECK(member(member(depth, "trend"), "slope").isNull());
    const auto page = bench.run("progress --person Wren --level even-run");
    CHECK(page.exit == 0);
    CHECK(page.out.find("Next: ") != std::string::npos);
    CHECK(page.out.find("a cm2 and run") != std::string::npos);
}

TEST_CASE("progress without a name is that of whom the window records for; a passphrase is asked for") {
    const Bench bench;
    bench.write("pass.txt", "six quiet words make a key\n");
    REQUIRE(bench.run("people add Wren --passphrase-file pass.txt").exit == 0);
    CHECK(bench.run("progress --person Wren").exit == 2);
    CHECK(bench.run("progress --person Wren --passphrase-file pass.txt").exit == 0);
    CHECK(bench.run("progress").out.rfind("Guest: ", 0) == 0);
    REQUIRE(bench.run("people use Wren --passphrase-file pass.txt").exit == 0);
    CHECK(bench.run("progress").out.rfind("Wren: ", 0) == 0);
}
