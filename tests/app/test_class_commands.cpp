// Classes, assignments and attempts at them, as promised to outsiders, through the real program.
#include <string>

#include "app/commands.hpp"

namespace fs = std::filesystem;

using commands::Bench;
using commands::lines;
using commands::member;
using commands::parse;
using commands::slurp;

namespace {

const std::string kHead = "name,email,group,extra_time_percent\n";
const std::string kSit = "practice single-dots --hand ideal --headless --person Wren --assignment ";

// Wren, who has a quarter more time, and Robin.
void makeClass(const Bench& bench) {
    bench.write("roster.csv", kHead + "Wren,wren@example.org,day,25\nRobin,,evening,\n");
    bench.must("class make Spring");
    bench.must("class enrol Spring roster.csv");
}

std::string theAttempt(const Bench& bench) {
    for (const auto& entry : fs::directory_iterator(bench.at("home/data/attempts"))) return entry.path();
    return {};
}

std::string stateOf(const Bench& bench, const std::string& person) {
    const auto tasks = parse(bench.run("assign tasks " + person + " --json").out);
    return *member(tasks.items()->front(), "state").string() + " " +
           std::to_string(*member(tasks.items()->front(), "made").whole());
}

}  // namespace

TEST_CASE("the commands about classes teach by an example and tell wrong use") {
    const Bench bench;
    bench.teaches({"class", "class list", "class make", "class enrol", "class roster", "class dismiss",
                   "class instructor", "assign", "assign list", "assign make", "assign extend",
                   "assign withdraw", "assign tasks"});
    makeClass(bench);
    bench.refused("class", "subcommand");
    bench.refused("class make Spring", "another title");
    bench.refused("class enrol Autumn roster.csv", "no class 'Autumn'");
    bench.refused("class enrol Spring nothing.csv", "nothing.csv");
    bench.refused("class dismiss Spring Nobody", "Nobody");
    bench.refused("class instructor Spring Wren", "role of an instructor");
    bench.refused("assign make Spring Work", "--level");
    bench.refused("assign make Spring Work --level single-dot", "single-dots");
    bench.refused("assign make Spring Work --level single-dots --due tomorrow", "UTC");
    bench.refused("assign make Spring Work --level single-dots --due 2020-01-01T00:00:00Z", "past");
    bench.refused("assign make Spring Work --level single-dots --attempts 0", "1 to 99");
    bench.refused("assign make Spring Work --level single-dots --group night", "night");
    bench.refused("assign tasks nobody", "nobody");
    bench.must("assign make Spring Work --level single-dots");
    bench.refused("assign make Spring Work --level even-run", "another title");
    bench.refused("assign withdraw Work --reason ''", "reason");
    bench.refused("assign extend Work Wren --due 2099-01-01T00:00:00Z --reason ill", "no due time");
    bench.refused("practice single-dots --assignment Work", "--headless");
    bench.refused("practice single-dots --hand ideal --headless --assignment Work", "--person");
    bench.refused(kSit + "Nothing", "assign list");
    bench.refused(kSit + "Work --out r", "without --out");
}

TEST_CASE("empty lists say what makes the first") {
    const Bench bench;
    const auto classes = bench.run("class list");
    CHECK(classes.exit == 0);
    CHECK(classes.err.find("stipple class make") != std::string::npos);
    CHECK(bench.run("class list --json").out == "[]\n");
    CHECK(bench.run("assign list").err.find("stipple assign make") != std::string::npos);
}

TEST_CASE("a roster's faults come all at once, with line and column, and nothing is done") {
    const Bench bench;
    bench.must("class make Spring");
    bench.write("bad.csv", kHead + "Wren,wren,day,25\n,,day,\nRobin,,day,400\n");
    const auto outcome = bench.run("class enrol Spring bad.csv");
    CHECK(outcome.exit == 2);
    CHECK(outcome.out.empty());
    CHECK(lines(outcome.err) == 3);
    for (const char* place : {"bad.csv:2:2: ", "bad.csv:3:1: ", "bad.csv:4:4: "})
        CHECK(outcome.err.find(place) != std::string::npos);
    CHECK(parse(bench.run("class list --json").out).items()->front().find("members")->items()->empty());
}

TEST_CASE("a roster goes in and comes out, and going in again changes nothing") {
    const Bench bench;
    makeClass(bench);
    const auto out = bench.run("class roster Spring");
    CHECK(out.out ==
          "name,email,group,extra_time_percent\r\nRobin,,evening,0\r\nWren,wren@example.org,day,25\r\n");
    bench.write("again.csv", out.out);
    const auto again = parse(bench.run("class enrol Spring again.csv --json").out);
    CHECK(*member(again, "unchanged").whole() == 2);
    CHECK(*member(again, "added").whole() == 0);
    bench.must("class dismiss Spring Robin");
    CHECK(bench.run("class roster Spring").out.find("Robin") == std::string::npos);
    CHECK(slurp(bench.at("home/data/events.log")).find("Wren") == std::string::npos);
}

TEST_CASE("an attempt for an assignment is handed in with the extra time and without a score") {
    const Bench bench;
    makeClass(bench);
    bench.must("assign make Spring Work --level single-dots --attempts 2 --due 2099-01-01T00:00:00Z");
    const auto sat = bench.run(kSit + "Work --json");
    INFO(sat.err);
    REQUIRE(sat.exit == 0);
    const auto told = parse(sat.out);
    CHECK(*member(told, "made").whole() == 1);
    CHECK(sat.out.find("points") == std::string::npos);
    CHECK(stateOf(bench, "Wren") == "open 1");
    CHECK(stateOf(bench, "Robin") == "open 0");
    const std::string file = theAttempt(bench);
    const std::string bytes = slurp(file);
    CHECK(bytes.find(R"("kind":"assessment")") != std::string::npos);
    CHECK(bytes.find(R"("extra_time_percent":25)") != std::string::npos);
    CHECK(bytes.find("Wren") == std::string::npos);
    CHECK(bench.run("replay '" + file + "' --signature").exit == 0);
    const auto progress = parse(bench.run("progress --person Wren --json").out);
    CHECK(*member(progress.find("levels")->items()->front(), "state").string() == "untried");
    bench.must(kSit + "Work");
    bench.refused(kSit + "Work", "2 of 2");
    CHECK(stateOf(bench, "Wren") == "done 2");
}

TEST_CASE("work is refused that is too early, not theirs, changed, taken back or without a pen") {
    const Bench bench;
    makeClass(bench);
    bench.must("assign make Spring Early --level single-dots --opens 2098-01-01T00:00:00Z");
    bench.refused(kSit + "Early", "opens at 2098");
    bench.must("assign make Spring Evening --level single-dots --group evening");
    bench.refused(kSit + "Evening", "not for this person");
    bench.must("assign make Spring Other --level even-run");
    bench.refused(kSit + "Other", "does not have the level");
    bench.must("assign make Spring Back --level single-dots");
    bench.must("assign withdraw Back --reason 'the wrong level'");
    bench.refused(kSit + "Back", "taken back");
    bench.must("assign make Spring Pen --level single-dots --pen");
    bench.write(
        "mouse.csv",
        "t_us,x_um,y_um,pressure,tilt_x_cdeg,tilt_y_cdeg,contact,buttons\n0,1000,1000,,,,1,0\n200000,1000,"
        "1000,,,,0,0\n");
    bench.refused("practice single-dots --pen mouse.csv --headless --person Wren --assignment Pen",
                  "done with a pen");
    fs::create_directories(bench.at("own"));
    std::string yaml = slurp(STIPPLE_SOURCE_DIR "/levels/1-1-single-dots.yaml");
    const auto at = yaml.find("title: ");
    REQUIRE(at != std::string::npos);
    bench.write("own/changed.yaml", yaml.insert(at + 7, "Not "));
    bench.must("assign make Spring Changed --level single-dots");
    bench.refused("practice own/changed.yaml --hand ideal --headless --person Wren --assignment Changed",
                  "not the one that was assigned");
}

TEST_CASE("what a crash left is handed in before the next attempt begins") {
    const Bench bench;
    makeClass(bench);
    bench.must("assign make Spring Work --level single-dots --attempts 2");
    bench.must(kSit + "Work");
    // As if the program had been killed in the middle of it: no closing block, no event, no row.
    const std::string file = theAttempt(bench);
    const std::string log = slurp(bench.at("home/data/events.log"));
    fs::resize_file(file, fs::file_size(file) * 2 / 3);
    const std::size_t last = log.rfind('\n', log.size() - 2);
    bench.write("home/data/events.log", log.substr(0, last + 1));
    fs::remove(bench.at("home/data/records.db"));
    CHECK(stateOf(bench, "Wren") == "open 0");
    bench.must(kSit + "Work");
    CHECK(stateOf(bench, "Wren") == "done 2");
    bench.refused(kSit + "Work", "2 of 2");
    CHECK(slurp(bench.at("home/data/events.log")).find(R"("reason":"interrupted")") != std::string::npos);
}

TEST_CASE("a late due time opens again for one person") {
    const Bench bench;
    makeClass(bench);
    bench.must("assign make Spring Work --level single-dots --due 2098-01-01T00:00:00Z");
    bench.must("assign extend Work Wren --due 2099-01-01T00:00:00Z --reason 'was ill'");
    const auto wren = parse(bench.run("assign tasks Wren --json").out);
    CHECK(*member(wren.items()->front(), "due").string() == "2099-01-01T00:00:00.000Z");
    CHECK(*member(wren.items()->front(), "due_extended").boolean());
    const auto robin = parse(bench.run("assign tasks Robin --json").out);
    CHECK(*member(robin.items()->front(), "due").string() == "2098-01-01T00:00:00.000Z");
}
