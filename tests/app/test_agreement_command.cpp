// The commands of agreement and pairs on a class that is marked, as a person calls them.
#include <set>

#include "app/commands.hpp"

using namespace commands;

namespace {

// Eleven pieces marked twice by three, none of the pairs judged.
struct MarkedHome {
    Bench bench;
    MarkedHome() {
        const std::string made = "'" STIPPLE_MARKED_CLASS "' '" + bench.at("home").string() +
                                 "' 11 single-dots 0 > /dev/null 2>&1";
        REQUIRE(std::system(made.c_str()) == 0);
    }
    [[nodiscard]] std::string log() const { return slurp(bench.at("home") / "data" / "events.log"); }
};

std::string textOf(const text::Json& json, const char* member) { return *json.find(member)->string(); }

}  // namespace

TEST_CASE("the panel of a class, to read and as JSON, with no candidate's name") {
    const MarkedHome home;
    const auto page = home.bench.run("agreement 'Soft front' --by 'Instructor 1'");
    CHECK(page.exit == 0);
    CHECK(page.out.find("11 attempts marked twice") != std::string::npos);
    CHECK(page.out.find("fewer than ten attempts carry both marks") != std::string::npos);
    CHECK(page.out.find("Trainee") == std::string::npos);
    const auto told = home.bench.run("agreement --class 'Spring course' --json --by 'Instructor 1'");
    CHECK(told.exit == 0);
    CHECK(told.err.empty());
    CHECK(told.out.find("Trainee") == std::string::npos);
    const auto json = parse(told.out);
    CHECK(textOf(json, "schema") == "stipple.agreement/1");
    CHECK(*json.find("marked_twice")->whole() == 11);
    CHECK(json.find("markers")->items()->size() == 3);
    const auto* global = json.find("criteria")->find("global");
    REQUIRE(global != nullptr);
    CHECK(global->find("mean_with_score")->find("spearman")->find("value")->number());
    CHECK(global->find("between_markers")->items()->size() == 3);
    CHECK(json.find("criteria")->find("cleanness")->find("no_score_because")->string() != nullptr);
}

TEST_CASE("a line of one's own is set with a reason") {
    const MarkedHome home;
    const std::string by = " --by 'Instructor 1'";
    CHECK(home.bench.run("agreement line 'Spring course' 0.5" + by).exit == 2);
    CHECK(home.bench.run("agreement line 'Spring course' 2 --reason more" + by).exit == 2);
    CHECK(home.bench.run("agreement line 'Spring course' 0.5 --reason stricter" + by).exit == 0);
    const auto json = parse(home.bench.run("agreement 'Soft front' --json" + by).out);
    CHECK(json.find("advisory_line")->number() == 0.5);
}

TEST_CASE("pairs are judged by a script, pair after pair, and come to a scale") {
    const MarkedHome home;
    const std::string judge = "agreement pairs judge 'Soft front' --json --by 'Examiner 1'";
    std::set<std::int64_t> seen;
    for (int i = 0; i < 3; ++i) {
        const auto next = parse(home.bench.run(judge).out);
        const std::int64_t pair = *next.find("next")->find("pair")->whole();
        CHECK(seen.insert(pair).second);
        const auto chosen = home.bench.run("agreement pairs judge 'Soft front' " + std::to_string(pair) +
                                           " left --json --by 'Examiner 1'");
        CHECK(chosen.exit == 0);
        CHECK(*parse(chosen.out).find("judged")->whole() == i + 1);
    }
    CHECK(home.bench.run("agreement pairs judge 'Soft front' --undo --by 'Examiner 1'").exit == 0);
    CHECK(home.bench.run("agreement pairs judge 'Soft front' --undo --by 'Examiner 1'").exit == 2);
    const auto shown =
        parse(home.bench.run("agreement pairs show 'Soft front' --json --by 'Instructor 1'").out);
    REQUIRE(shown.items()->size() == 1);
    CHECK(*shown.items()->front().find("judged")->whole() == 2);
    CHECK(shown.items()->front().find("undefined_because")->string() != nullptr);
}

TEST_CASE("what is not allowed is refused with exit 2 and leaves the log as it is") {
    const MarkedHome home;
    REQUIRE(home.bench.run("people add Office").exit == 0);
    REQUIRE(home.bench.run("people role Office admin").exit == 0);
    home.bench.write("office.txt", "a long passphrase of the office\n");
    REQUIRE(home.bench.run("people passphrase Office --passphrase-file office.txt").exit == 0);
    const std::string before = home.log();
    for (const char* who : {"", " --by 'Trainee 1'", " --by 'Examiner 1'"}) {
        for (const std::string command :
             {"agreement 'Soft front'", "agreement --class 'Spring course' --json",
              "agreement pairs show 'Soft front'", "agreement line 'Spring course' 0.5 --reason stricter",
              "agreement pairs plan 'Soft front' --judge 'Examiner 1'",
              "agreement pairs judge 'Soft front' 1 left"}) {
            INFO(command << who);
            const auto refused = home.bench.run(command + who);
            CHECK(refused.exit == 2);
            CHECK(refused.out.empty());
        }
    }
    CHECK(home.bench.run("agreement").exit == 2);
    CHECK(home.bench.run("agreement Nothing").exit == 2);
    CHECK(home.log() == before);
    const std::string office = " --by Office --passphrase-file office.txt";
    CHECK(home.bench.run("agreement 'Soft front'" + office).exit == 0);
}
