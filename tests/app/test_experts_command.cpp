// `experts`: what may be recorded, what is said when it may not, and scores that follow the recordings.
#include <fstream>
#include <string>
#include <variant>
#include <vector>

#include "app/commands.hpp"
#include "pen/dots_csv.hpp"

using commands::Bench;
using commands::lines;
using commands::member;
using commands::Outcome;
using commands::parse;
using commands::refused;
using commands::slurp;

namespace {

const std::string kLevel = "mid-scalp-field";

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// What a hand left on the level, as a file of dots. Nobody's work: it stands for a recording in these tests.
std::string dotsBy(const Bench& bench, const std::string& hand, int seed) {
    const std::string folder = hand + std::to_string(seed);
    const Outcome played = bench.run("practice " + kLevel + " --hand " + hand + " --seed " +
                                     std::to_string(seed) + " --headless --out " + folder);
    INFO(played.err);
    REQUIRE(played.exit != 2);
    return folder + "/dots.csv";
}

Outcome add(const Bench& bench, const std::string& files, const std::string& person) {
    return bench.run("experts add " + kLevel + " " + files + " --person " + person);
}

// Eight persons with three attempts each: three hands' work, moved by 0.01 mm from person to person.
void record(const Bench& bench) {
    std::vector<std::vector<scoring::Dot>> hands;
    for (int seed = 1; seed <= 3; ++seed) {
        const std::string bytes = slurp(bench.at(dotsBy(bench, "expert", seed)));
        hands.push_back(std::get<std::vector<scoring::Dot>>(pen::readDotsCsv(bytes)));
    }
    for (int person = 1; person <= 8; ++person) {
        std::string files;
        for (auto& dots : hands) {
            for (scoring::Dot& dot : dots) dot.xTenthUm += 100;
            const std::string name = "moved" + std::to_string(files.size()) + ".csv";
            bench.write(name, pen::writeDotsCsv(dots));
            files += name + " ";
        }
        const Outcome added = add(bench, files, "p-" + std::to_string(person));
        INFO(added.err);
        REQUIRE(added.exit == 0);
    }
}

}  // namespace

TEST_CASE("without recordings the program says so, and scores by synthetic experts") {
    const Bench bench;
    const Outcome list = bench.run("experts list " + kLevel);
    CHECK(list.exit == 0);
    CHECK(holds(list.out, "No experts are recorded for 'mid-scalp-field'"));
    const auto json = parse(bench.run("experts list " + kLevel + " --json").out);
    CHECK(*member(json, "attempts").whole() == 0);
    CHECK(*member(member(json, "needed"), "persons").whole() == 8);
    const Outcome check = bench.run("experts check " + kLevel + " --json");
    CHECK(check.exit == 1);
    CHECK(member(parse(check.out), "reference").isNull());
    const auto card = parse(bench.run("practice " + kLevel + " --hand expert --headless --json").out);
    CHECK(*member(member(card, "reference"), "source").string() == "synthetic");
}

TEST_CASE("what is no expert's work is refused with one line, and nothing is kept") {
    const Bench bench;
    const std::string dots = dotsBy(bench, "expert", 1);
    refused(add(bench, "expert1/attempt.attempt", "anna"), "a synthetic hand made it");
    refused(add(bench, "missing.csv", "anna"), "cannot read missing.csv");
    refused(add(bench, dots, "Anna"), "'Anna' is no --person");
    refused(bench.run("experts add single-dots " + dots + " --person anna"),
            "this is the work of another level");
    bench.write("broken.csv", "x_mm,y_mm,depth_mm,t_s\n0,0,0.5,0\n0,1,deep,1\n");
    refused(add(bench, "broken.csv", "anna"), "broken.csv:3:3: error: depth_mm: 'deep'");
    refused(add(bench, dots + " " + dots, "anna"), "holds the same dots as");
    CHECK(*member(parse(bench.run("experts list " + kLevel + " --json").out), "attempts").whole() == 0);

    REQUIRE(add(bench, dots, "anna").exit == 0);
    refused(add(bench, dots, "bert"), "holds the same dots as");
    const Outcome second = add(bench, dotsBy(bench, "expert", 2), "anna");
    CHECK(second.exit == 0);
    CHECK(holds(second.out, "Added attempt 2 of anna: "));
    const Outcome few = bench.run("experts check " + kLevel);
    CHECK(few.exit == 1);
    CHECK(holds(few.out, "2 recorded attempts of 1 person, 0 of them with 3 or more"));
    const Outcome scored = bench.run("score --level " + kLevel + " " + dots);
    CHECK(holds(scored.err, "8 persons with 3 attempts each are needed"));
    CHECK(holds(scored.out, "Compared with synthetic experts."));
}

TEST_CASE("experts who disagree silence a metric, gates stop some of them, and the check says both") {
    const Bench bench;
    record(bench);
    const auto list = parse(bench.run("experts list " + kLevel + " --json").out);
    const auto& persons = *member(list, "persons").items();
    REQUIRE(persons.size() == 8);
    for (std::size_t p = 5; p < 8; ++p) {
        for (const auto& attempt : *member(persons[p], "attempts").items()) {
            const std::string path = *member(attempt, "path").string();
            auto dots = std::get<std::vector<scoring::Dot>>(pen::readDotsCsv(slurp(path)));
            for (scoring::Dot& dot : dots) *dot.depthUm += 350;
            std::ofstream(path) << pen::writeDotsCsv(dots);
        }
    }
    const Outcome json = bench.run("experts check " + kLevel + " --json");
    INFO(json.out << json.err);
    CHECK(json.exit == 0);
    const auto reference = member(parse(json.out), "reference");
    CHECK(member(reference, "not_judged").dump().find(R"({"metric":"D2","side":"high"})") !=
          std::string::npos);
    CHECK(*member(member(reference, "stopped_by"), "depth_safety").whole() == 9);
    const Outcome words = bench.run("experts check " + kLevel);
    CHECK(holds(words.out, "gate depth_safety stops 9 of them"));
    CHECK(holds(words.out, "D2 costs nothing when it is too high"));
    const Outcome scored = bench.run("score --level " + kLevel + " expert1/dots.csv");
    CHECK(holds(scored.out, "gate depth_safety stops 9 of them"));
}

TEST_CASE("enough recordings are the reference, and a broken one stops the score with its place") {
    const Bench bench;
    record(bench);
    const Outcome check = bench.run("experts check " + kLevel + " --json");
    INFO(check.out << check.err);
    CHECK(check.exit == 0);
    const auto verdict = parse(check.out);
    CHECK(*member(verdict, "ok").boolean());
    CHECK(*member(member(verdict, "reference"), "attempts").whole() == 24);
    CHECK(member(verdict, "issues").items()->empty());
    CHECK(member(member(verdict, "reference"), "not_judged").items()->empty());

    const std::string score = "score --level " + kLevel + " expert1/dots.csv";
    const auto reference = member(parse(bench.run(score + " --json").out), "reference");
    CHECK(*member(reference, "source").string() == "recorded");
    CHECK(*member(reference, "persons").whole() == 8);
    CHECK(holds(bench.run(score).out, "Compared with 24 recorded attempts of 8 persons"));

    const auto list = parse(bench.run("experts list " + kLevel + " --json").out);
    const auto& first = (*member((*member(list, "persons").items())[0], "attempts").items())[0];
    const std::string path = *member(first, "path").string();
    const std::string bytes = slurp(path);
    std::ofstream(path) << bytes << "99,0,0.5,,900\n";
    const std::string place = path + ":" + std::to_string(lines(bytes) + 1) + ":1: error: ";
    const Outcome broken = bench.run(score);
    CHECK(broken.exit == 2);
    CHECK(broken.out.empty());
    CHECK(lines(broken.err) == 1);
    CHECK(holds(broken.err, place));
    CHECK(holds(broken.err, "stipple experts check"));
    const Outcome told = bench.run("experts check " + kLevel);
    CHECK(told.exit == 1);
    CHECK(holds(told.out, place));
}
