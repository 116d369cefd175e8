// `pattern` and `match` as promised to outsiders: known answers, forms, exit codes.
#include <cmath>
#include <fstream>
#include <string>

#include "app/commands.hpp"

using commands::Bench;
using commands::member;
using commands::Outcome;

namespace {

const std::string kPatterns = std::string(STIPPLE_SOURCE_DIR) + "/tests/scoring/oracle/patterns/";

// A pattern of the statistics' own fixtures as a dots.csv.
void writeDots(const Bench& bench, const std::string& name, const std::string& pattern) {
    std::ifstream in(kPatterns + pattern + ".csv");
    std::string line;
    std::string out = "x_mm,y_mm\n";
    REQUIRE(std::getline(in, line));
    while (std::getline(in, line)) {
        const std::size_t second = line.find(',');
        out += line.substr(0, line.find(',', second + 1)) + "\n";
    }
    bench.write(name, out);
}

double number(const text::Json& object, const std::string& key) {
    const auto value = member(object, key).number();
    INFO(key);
    REQUIRE(value);
    return *value;
}

}  // namespace

TEST_CASE("pattern gives the published figures of the cells") {
    const Bench bench;
    writeDots(bench, "cells.csv", "cells");
    const text::Json json = bench.told("pattern cells.csv --window rect:0,0,1,1 --r 0.05,0.1,0.15,0.2");
    CHECK(number(json, "n") == 42);
    CHECK(number(json, "intensity_per_cm2") == Approx(4200.0));
    CHECK(number(member(json, "nn_mm"), "mean") == Approx(0.128972875).epsilon(1e-8));
    CHECK(number(member(json, "clark_evans"), "naive") == Approx(1.6716795).epsilon(1e-7));
    CHECK(number(member(json, "clark_evans"), "donnelly") == Approx(1.5604256).epsilon(1e-7));
    const auto* const k = member(member(json, "k_mm2"), "translate").items();
    REQUIRE(k != nullptr);
    REQUIRE(k->size() == 4);
    CHECK((*k)[1].number().value() == Approx(0.001304).margin(1e-6));
    CHECK((*k)[3].number().value() == Approx(0.133810).margin(1e-6));
    CHECK(member(json, "smax").isNull());
    CHECK(number(member(json, "largest_empty_circle"), "radius_mm") > 0.1);
}

TEST_CASE("a pattern of no dot or one has no statistics, and that is no fault") {
    const Bench bench;
    bench.write("none.csv", "x_mm,y_mm\n");
    bench.write("one.csv", "x_mm,y_mm\n1,1\n");
    bench.write("triangle.csv", "x_mm,y_mm\n0,0\n4,0\n0,4\n");
    for (const char* const file : {"none.csv", "one.csv"}) {
        const text::Json json = bench.told(std::string("pattern ") + file + " --window triangle.csv");
        CHECK(number(json, "area_mm2") == 8.0);
        CHECK(member(member(json, "nn_mm"), "mean").isNull());
        CHECK(member(member(json, "clark_evans"), "naive").isNull());
        CHECK(bench.run(std::string("pattern ") + file + " --window rect:0,0,4,4").exit == 0);
    }
}

TEST_CASE("a window with a hole is read by its rings") {
    const Bench bench;
    bench.write("ring.csv", "x_mm,y_mm,ring\n0,0,0\n10,0,0\n10,10,0\n0,10,0\n4,4,1\n4,6,1\n6,6,1\n6,4,1\n");
    bench.write("dots.csv", "x_mm,y_mm\n1,1\n9,9\n2,8\n");
    const text::Json json = bench.told("pattern dots.csv --window ring.csv");
    CHECK(number(json, "area_mm2") == 96.0);
    CHECK(member(member(json, "clark_evans"), "donnelly").isNull());
    bench.write("inside.csv", "x_mm,y_mm\n5,5\n");
    CHECK(bench.run("pattern inside.csv --window ring.csv").exit == 2);
}

TEST_CASE("match gives the known distances") {
    const Bench bench;
    // Stone Soup's example: five against four on a line, offset by half a unit, cutoff 10.
    bench.write("five.csv", "x_mm,y_mm\n0.5,0\n10.5,0\n20.5,0\n30.5,0\n60,0\n");
    bench.write("four.csv", "x_mm,y_mm\n0,0\n10,0\n20,0\n30,0\n");
    const text::Json one = bench.told("match five.csv four.csv --cutoff 10");
    CHECK(number(one, "matched") == 4);
    CHECK(number(one, "extra") == 1);
    CHECK(number(one, "missed") == 0);
    CHECK(number(one, "ospa") == Approx(2.4));
    CHECK(number(one, "gospa") == Approx(7.0));
    CHECK(number(one, "soft_dice") == Approx(0.844444).margin(1e-6));
    CHECK(number(one, "mean_offset_mm") == Approx(0.5));
    const text::Json two = bench.told("match five.csv four.csv --cutoff 10 --p 2");
    CHECK(number(two, "ospa") == Approx(4.49444).margin(1e-5));
    CHECK(number(two, "gospa") == Approx(7.14143).margin(1e-5));
}

TEST_CASE("two empty patterns match, and nothing can be said of their likeness") {
    const Bench bench;
    bench.write("none.csv", "x_mm,y_mm\n");
    const text::Json json = bench.told("match none.csv none.csv --cutoff 1");
    CHECK(number(json, "gospa") == 0.0);
    CHECK(member(json, "soft_dice").isNull());
    CHECK(member(json, "bias_mm").isNull());
}

TEST_CASE("bad input to the statistics is exit 2 with one line that says where") {
    const Bench bench;
    bench.write("dots.csv", "x_mm,y_mm\n1,1\n2,2\n");
    bench.write("bad.csv", "x_mm,y_mm\n1,1\n1,nan\n");
    bench.write("bow.csv", "x_mm,y_mm\n0,0\n4,4\n4,0\n0,4\n");
    bench.write("line.csv", "x_mm,y_mm\n0,0\n4,4\n8,8\n");
    for (const char* const arguments :
         {"pattern missing.csv --window rect:0,0,4,4", "pattern bad.csv --window rect:0,0,4,4",
          "pattern dots.csv --window rect:0,0,1.5,4", "pattern dots.csv --window bow.csv",
          "pattern dots.csv --window line.csv", "pattern dots.csv --window rect:0,0,4",
          "pattern dots.csv --window rect:0,0,4,4 --r 1,0.5",
          "pattern dots.csv --window rect:0,0,4,4 --bandwidth 0", "match dots.csv missing.csv --cutoff 1",
          "match dots.csv dots.csv --cutoff 0", "match dots.csv dots.csv --cutoff 1 --p 0.5"}) {
        bench.refused(arguments, "");
    }
    CHECK(bench.run("pattern bad.csv --window rect:0,0,4,4").err.find("bad.csv:3:2:") != std::string::npos);
}

TEST_CASE("a heap of ten thousand dots is answered at once, with a verdict") {
    const Bench bench;
    std::string heap = "x_mm,y_mm\n";
    for (int i = 0; i < 10000; ++i)
        heap += "0." + std::to_string(1000 + i % 100) + ",0.1" + std::to_string(1000 + i / 100) + "\n";
    bench.write("heap.csv", heap);
    const Outcome outcome = bench.run("match heap.csv heap.csv --cutoff 5");
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.find("choose a cutoff") != std::string::npos);
}
