// `score` on many files before a person: how far it is, and Ctrl-C.
#include <string>

#include "app/terminal.hpp"

using commands::Bench;
using commands::member;
using commands::Outcome;
using commands::parse;
using commands::runOnTerminal;
using commands::TerminalOutcome;

namespace {

std::string names(std::size_t count) {
    std::string files;
    for (std::size_t i = 0; i < count; ++i) files += " result/dots.csv";
    return files;
}

// A field that was worked, and its name so many times: each takes some milliseconds.
std::string manyFiles(const Bench& bench, std::size_t count) {
    const Outcome played =
        bench.run("practice mid-scalp-field --hand expert --seed 5 --headless --out result");
    INFO(played.err);
    REQUIRE(played.exit != 2);
    return "score --level mid-scalp-field --json --jobs 1" + names(count);
}

constexpr std::size_t kEndless = 5000;  // a minute of work and more: nobody waits for the end of it

}  // namespace

TEST_CASE("Ctrl-C lets what is scored be printed whole, and says how much is not") {
    const Bench bench;
    const std::string score = manyFiles(bench, kEndless);
    const TerminalOutcome outcome = runOnTerminal(bench.command(score), bench.at("rows.json"), " %");
    CHECK(outcome.exit == 2);
    CHECK(outcome.screen.find("Scoring 5000 files") != std::string::npos);
    CHECK(outcome.screen.find("of 5000 files are not scored") != std::string::npos);
    const text::Json rows = parse(outcome.out);
    REQUIRE(rows.items() != nullptr);
    CHECK(rows.items()->size() == kEndless);
    std::size_t scored = 0;
    for (const text::Json& row : *rows.items()) {
        if (member(row, "error").isNull()) {
            ++scored;
            CHECK_FALSE(member(row, "scorecard").isNull());
        } else {
            CHECK(*member(row, "error").string() == "stopped");
        }
    }
    CHECK(scored > 0);
    CHECK(scored < kEndless);
}

TEST_CASE("on a terminal without Ctrl-C all is scored, and no progress goes into a file") {
    const Bench bench;
    const TerminalOutcome few = runOnTerminal(bench.command(manyFiles(bench, 2)), bench.at("rows.json"));
    INFO(few.screen);
    CHECK(few.exit != 2);
    CHECK(parse(few.out).items()->size() == 2);
    const Outcome piped = bench.run("score --level mid-scalp-field --json --jobs 1" + names(300));
    CHECK(piped.err.empty());
    CHECK(parse(piped.out).items()->size() == 300);
}
