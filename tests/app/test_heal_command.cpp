// `stipple heal` through the real program: the pictures, the words, the refusals.
#include <algorithm>
#include <string>

#include "app/commands.hpp"

using commands::Bench;
using commands::lines;
using commands::slurp;

namespace {

// An attempt of ideal work in result/.
void practise(const Bench& bench, const std::string& hand = "ideal") {
    const auto played =
        bench.run("practice mid-scalp-field --hand " + hand + " --seed 3 --headless --out result");
    INFO(played.err);
    REQUIRE((played.exit == 0 || played.exit == 1));
}

}  // namespace

TEST_CASE("healing draws what replay draws, then other pictures with the age") {
    const Bench bench;
    practise(bench);
    REQUIRE(bench.run("replay result/attempt.attempt --png replay.png").exit == 0);
    const auto fresh = bench.run("heal result/attempt.attempt --days 0 --png fresh.png");
    INFO(fresh.err);
    REQUIRE(fresh.exit == 0);
    CHECK(lines(fresh.out) == 1);
    CHECK(fresh.out.find("mid-scalp-field, day 0: ") != std::string::npos);
    CHECK((slurp(bench.at("fresh.png")) == slurp(bench.at("replay.png"))));
    std::string last = slurp(bench.at("fresh.png"));
    for (const char* days : {"5", "10", "30", "365", "1095", "1825", "3650", "30.5"}) {
        INFO(days);
        const auto healed =
            bench.run(std::string("heal result/attempt.attempt --days ") + days + " --png healed.png");
        CHECK(healed.exit == 0);
        CHECK(healed.out.find(std::string("day ") + days + ":") != std::string::npos);
        const std::string picture = slurp(bench.at("healed.png"));
        CHECK(picture.rfind("\x89PNG", 0) == 0);
        CHECK_FALSE((picture == last));
        last = picture;
    }
    const auto again = bench.run("heal result/attempt.attempt --days 30.5 --png again.png");
    CHECK((slurp(bench.at("again.png")) == last));
}

TEST_CASE("a light hand loses its dots, a good one keeps them") {
    const auto lost = [](const std::string& hand) {
        const Bench bench;
        practise(bench, hand);
        const auto healed = bench.run("heal result/attempt.attempt --days 30 --png healed.png");
        REQUIRE(healed.exit == 0);
        // "Level mid-scalp-field, day 30: 397 dots, 12 of them lost. ..."
        const std::size_t at = healed.out.find(" dots, ");
        REQUIRE(at != std::string::npos);
        return std::stoi(healed.out.substr(at + 7));
    };
    CHECK(lost("ideal") == 0);
    CHECK(lost("light") > 60);
}

TEST_CASE("dots of a table heal on the level that is named") {
    const Bench bench;
    practise(bench);
    const auto healed = bench.run("heal result/dots.csv --level mid-scalp-field --days 365 --png healed.png");
    INFO(healed.err);
    REQUIRE(healed.exit == 0);
    CHECK(healed.out.find(", 0 of them lost") != std::string::npos);
    CHECK(slurp(bench.at("healed.png")).rfind("\x89PNG", 0) == 0);
}

TEST_CASE("what cannot heal is refused with what, where and how to mend it") {
    const Bench bench;
    practise(bench);
    bench.write("flat.csv", "x_mm,y_mm\n1,2\n3,4\n");
    bench.write("hole.csv", "x_mm,y_mm,depth_mm\n1,2,0.6\n3,4,\n");
    bench.write("bad.csv", "x_mm,y_mm,colour\n1,2,3\n");
    struct Case {
        const char* arguments;
        const char* said;
    };
    const Case cases[] = {
        {"heal result/attempt.attempt --png a.png", "--days"},
        {"heal result/attempt.attempt --days 30", "--png"},
        {"heal --days 30 --png a.png", "FILE"},
        {"heal result/attempt.attempt --days soon --png a.png", "--days soon: this is no age"},
        {"heal result/attempt.attempt --days=-1 --png a.png", "from 0 to 3650"},
        {"heal result/attempt.attempt --days 3651 --png a.png", "from 0 to 3650"},
        {"heal result/attempt.attempt --days nan --png a.png", "no age"},
        {"heal result/attempt.attempt --days 1e999 --png a.png", "no age"},
        {"heal result/attempt.attempt --days 30 --png no/such/folder/a.png", "no/such/folder/a.png"},
        {"heal nothing.attempt --days 30 --png a.png", "nothing.attempt"},
        {"heal result/scorecard.json --days 30 --png a.png", "scorecard.json"},
        {"heal result/attempt.attempt --level single-dots --days 30 --png a.png", "leave --level out"},
        {"heal result/dots.csv --days 30 --png a.png", "add --level LEVEL"},
        {"heal result/dots.csv --level nowhere --days 30 --png a.png", "nowhere"},
        {"heal nothing.csv --level single-dots --days 30 --png a.png", "nothing.csv"},
        {"heal bad.csv --level single-dots --days 30 --png a.png", "colour"},
        {"heal flat.csv --level single-dots --days 30 --png a.png", "flat.csv:2:1: "},
        {"heal hole.csv --level single-dots --days 30 --png a.png", "hole.csv:3:3: "},
    };
    for (const Case& one : cases) {
        bench.refused(one.arguments, one.said);
        CHECK_FALSE(commands::fs::exists(bench.at("a.png")));
    }
    const auto help = bench.run("heal --help");
    CHECK(help.exit == 0);
    CHECK(help.out.find("Example: stipple heal ") != std::string::npos);
}
