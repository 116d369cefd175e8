// `score` on many files as promised to outsiders: the order of the files, one bad file that stops
// no other, exit codes, and the same bytes however many work at it.
#include <filesystem>
#include <string>
#include <vector>

#include "app/commands.hpp"

namespace fs = std::filesystem;

using commands::Bench;
using commands::lines;
using commands::member;
using commands::Outcome;
using commands::parse;
using commands::slurp;

namespace {

const char* const kLevel = "single-dots";

// A folder result-HAND with what that hand did.
void play(const Bench& bench, const std::string& hand) {
    const Outcome played = bench.run(std::string("practice ") + kLevel + " --hand " + hand +
                                     " --seed 5 --headless --out result-" + hand);
    INFO(played.err);
    REQUIRE(played.exit != 2);
}

double number(const text::Json& object, const std::string& key) {
    const auto value = member(object, key).number();
    INFO(key);
    REQUIRE(value);
    return *value;
}

const std::vector<std::string> kMany{"result-ideal/attempt.attempt",
                                     "missing.csv",
                                     "result-absent/dots.csv",
                                     "broken.csv",
                                     "result-ideal/dots.csv",
                                     "result-absent/attempt.attempt",
                                     "torn.attempt",
                                     "a-folder.csv",
                                     "result-ideal/attempt.attempt"};

std::string joined(const std::vector<std::string>& files) {
    std::string all;
    for (const std::string& file : files) all += " " + file;
    return all;
}

// Two hands' results and three files that cannot be scored.
void setOut(const Bench& bench) {
    play(bench, "ideal");
    play(bench, "absent");
    bench.write("broken.csv", "x_mm,y_mm,colour\n1,2,3\n");
    bench.write("torn.attempt", slurp(bench.at("result-ideal/attempt.attempt")).substr(0, 30));
    fs::create_directories(bench.at("a-folder.csv"));
}

}  // namespace

TEST_CASE("many files: an array in their order, and a bad one stops no other") {
    const Bench bench;
    setOut(bench);
    const std::string score = std::string("score --level ") + kLevel + joined(kMany);
    const Outcome json = bench.run(score + " --json --jobs 1");
    INFO(json.err);
    CHECK(json.exit == 2);
    CHECK(lines(json.err) == 4);
    const text::Json rows = parse(json.out);
    REQUIRE(rows.items() != nullptr);
    REQUIRE(rows.items()->size() == kMany.size());
    for (std::size_t i = 0; i < kMany.size(); ++i) {
        const text::Json& row = (*rows.items())[i];
        INFO(kMany[i]);
        CHECK(*member(row, "path").string() == kMany[i]);
        const bool readable = kMany[i].rfind("result-", 0) == 0;
        CHECK(member(row, "scorecard").isNull() != readable);
        CHECK(member(row, "error").isNull() == readable);
        if (!readable) {
            CHECK(member(row, "error").string()->find(kMany[i]) != std::string::npos);
            continue;
        }
        const Outcome alone = bench.run(std::string("score --level ") + kLevel + " " + kMany[i] + " --json");
        CHECK(parse(alone.out).dump() == member(row, "scorecard").dump());
    }
    for (const char* const jobs : {"2", "3", "256"}) {
        const Outcome again = bench.run(score + " --json --jobs " + jobs);
        CHECK(again.exit == json.exit);
        CHECK((again.out == json.out));
        CHECK((again.err == json.err));
    }
}

TEST_CASE("many files in words: each under its name, in their order") {
    const Bench bench;
    setOut(bench);
    const std::string score = std::string("score --level ") + kLevel + joined(kMany);
    const Outcome words = bench.run(score + " --jobs 2");
    CHECK(words.exit == 2);
    std::size_t at = 0;
    for (const std::string& file : kMany) {
        if (file.rfind("result-", 0) != 0) continue;
        INFO(file);
        const std::size_t found = words.out.find(file + ":\n", at);
        REQUIRE(found != std::string::npos);
        at = found + 1;
    }
    CHECK((bench.run(score + " --jobs 1").out == words.out));
}

TEST_CASE("the exit code is 0 when all passed, 1 when one did not, 2 when one cannot be read") {
    const Bench bench;
    setOut(bench);
    const std::string good = "result-ideal/attempt.attempt";
    const std::string failed = "result-absent/attempt.attempt";
    CHECK(bench.run("score " + good).exit == 0);
    CHECK(bench.run("score " + good + " " + good).exit == 0);
    CHECK(bench.run("score " + failed).exit == 1);
    CHECK(bench.run("score " + failed + " " + good).exit == 1);
    CHECK(bench.run("score " + good + " broken.csv " + failed).exit == 2);
    const Outcome alone = bench.run("score torn.attempt --json");
    CHECK(alone.exit == 2);
    CHECK(alone.out.empty());
    CHECK(lines(alone.err) == 1);
}

TEST_CASE("a scorecard says how sure its points are, and its losses make up 100") {
    const Bench bench;
    const Outcome scored = bench.run("practice mid-scalp-field --hand shaky --seed 2 --headless --json");
    INFO(scored.err);
    const text::Json card = parse(scored.out);
    bool any = false;
    for (const char* const name : {"spacing", "depth"}) {
        const text::Json& criterion = member(member(card, "criteria"), name);
        const double points = number(criterion, "points");
        const text::Json& confidence = member(criterion, "confidence");
        CHECK(number(confidence, "share") == 0.9);
        CHECK(number(confidence, "points_low") <= points);
        CHECK(number(confidence, "points_high") >= points);
        any = any || number(confidence, "points_low") < points;
        double all = points + number(criterion, "lost_to_incompleteness");
        for (const auto& [id, metric] : *member(criterion, "metrics").members())
            all += member(metric, "lost_points").number().value_or(0.0);
        for (const text::Json& gate : *member(criterion, "gates").items()) all += number(gate, "lost_points");
        INFO(name);
        CHECK(all == Approx(100.0).margin(0.011));
    }
    CHECK(any);
    const Outcome words = bench.run("practice mid-scalp-field --hand shaky --seed 2 --headless");
    CHECK(words.out.find("(nine in ten attempts as skilled: ") != std::string::npos);
    CHECK(words.out.find(" points lost\n") != std::string::npos);
}

TEST_CASE("three hairlines together say whether they have saw-teeth, two say nothing") {
    const Bench bench;
    std::string files;
    for (const char* seed : {"1", "2", "3", "4", "5"}) {
        const std::string folder = std::string("line-") + seed;
        const Outcome played = bench.run(std::string("practice soft-hairline --hand expert --seed ") + seed +
                                         " --headless --out " + folder);
        INFO(played.err);
        REQUIRE(played.exit != 2);
        files += " " + folder + "/attempt.attempt";
        const std::string words = bench.run("score" + files).out;
        const auto said = words.find("Saw-teeth over the first ");
        INFO(words);
        CHECK((said != std::string::npos) == (seed[0] >= '3'));
        if (said == std::string::npos) continue;
        CHECK(words.substr(said + 25, 1) == (seed[0] == '3' ? "3" : "4"));
        CHECK(words.find("hairlines together: none (", said) != std::string::npos);
        CHECK(lines(words.substr(said)) == 1);
    }
    CHECK(bench.run("score" + files + " --json").out.find("Saw-teeth") == std::string::npos);
}
