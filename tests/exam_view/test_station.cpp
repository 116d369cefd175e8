// The hand at a running station: whose touches count, what ends a station, what the desk hears of devices.
#include <algorithm>
#include <iterator>
#include <string>

#include "exam_view/show.hpp"
#include "support/catch.hpp"

using namespace exam_view_test;

namespace {

constexpr double kX = 800, kY = 430;  // on the skin

// A touch of so many reports, one a frame.
std::vector<Show::Step> touch(Show& show, std::uint8_t device, double x = kX, double y = kY) {
    std::vector<Show::Step> steps;
    for (int i = 0; i < 12; ++i) {
        steps.push_back(Show::once([&show, device, x, y, i] {
            show.devices.reports.push_back(show.at(device, x, y, i < 8 ? 0.4 : 0.0));
        }));
    }
    return steps;
}

std::vector<Show::Step> joined(std::vector<std::vector<Show::Step>> parts) {
    std::vector<Show::Step> all;
    for (auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

const std::string kRefused = "That touch came from a";

}  // namespace

TEST_CASE("a pen's touch makes a dot, at its time since the station began") {
    ScriptedDesk desk;
    desk.now = Stage::ready;
    Show show(desk);
    show.ahead = 77'000'000;  // a machine that has slept
    show.play(joined({{Show::wait(3), Show::once([&] { show.hand().key("Return"); }),
                       [&] { return desk.now == Stage::working; }, Show::wait(5)},
                      touch(show, ScriptedDevices::kPen),
                      {Show::wait(2)}}));
    REQUIRE(desk.dots().size() == 1);
    REQUIRE_FALSE(desk.samples.empty());
    for (const pen::Sample& sample : desk.samples) {
        CHECK(sample.tUs >= 0);
        CHECK(sample.tUs % 1000 == 0);
        CHECK(sample.tUs < 60'000'000);
        CHECK(sample.device == ScriptedDevices::kPen);
    }
    CHECK(desk.did("device Pen"));
    CHECK(desk.did("note view"));
}

TEST_CASE("a program's touch makes no dot outside a rehearsal; it is said and told to the desk") {
    for (const bool rehearsal : {false, true}) {
        ScriptedDesk desk;
        desk.sittingFacts.rehearsal = rehearsal;
        desk.sittingFacts.penOnly = false;
        Show show(desk);
        show.play(joined({{Show::wait(3)},
                          touch(show, ScriptedDevices::kProgram),
                          {Show::once([&] { show.texts.clear(); }), Show::wait(2)}}));
        CHECK(desk.dots().size() == (rehearsal ? 1U : 0U));
        CHECK(desk.did("synthetic draw contact") == !rehearsal);
        CHECK(desk.did("synthetic let contact") == rehearsal);
        CHECK(show.said(kRefused) == !rehearsal);
        CHECK(desk.samples.empty() == !rehearsal);
    }
}

TEST_CASE("a program's pen is no pen, and its pulled finger is none") {
    ScriptedDesk desk;
    Show show(desk);
    show.play(joined({{Show::wait(3), Show::once([&] {
                           for (int i = 0; i < 10; ++i) {
                               auto report = show.at(ScriptedDevices::kProgram, kX + 6.0 * i, kY, 0.0);
                               report.buttons = i < 9 ? 4 : 0;
                               show.devices.reports.push_back(report);
                           }
                           auto report = show.at(ScriptedDevices::kProgram, kX, kY, 0.5);
                           report.pressure = 30000;
                           show.devices.reports.push_back(report);
                       })},
                      {Show::wait(2)}}));
    CHECK(desk.samples.empty());
    CHECK_FALSE(desk.did("stretch 1"));
    CHECK(desk.did("synthetic draw contact"));
}

TEST_CASE("clicks on panels and keys by programs are let through and told") {
    ScriptedDesk desk;
    Show show(desk);
    show.play(joined({{Show::wait(3)},
                      touch(show, ScriptedDevices::kProgram, 100, 300),
                      {Show::once([&] { show.devices.syntheticKeys = 3; }), Show::wait(2)}}));
    CHECK(desk.did("synthetic let click"));
    CHECK(desk.did("synthetic let keys: 3"));
    CHECK_FALSE(desk.did("synthetic draw contact"));
}

TEST_CASE("a mouse makes no dots where the paper asks for a pen") {
    ScriptedDesk desk;
    Show show(desk);
    show.play(joined({{Show::wait(3)},
                      touch(show, ScriptedDevices::kMouse),
                      {Show::once([&] { show.texts.clear(); }), Show::wait(2)}}));
    CHECK(desk.samples.empty());
    CHECK(show.said("A mouse makes no dots"));
}

TEST_CASE("F10 ends a station after two seconds, not before") {
    ScriptedDesk desk;
    Show show(desk);
    // The sitting's clock is the test's.
    show.stands = 1'000'000'000;
    show.play({Show::wait(5), Show::once([&] { show.hand().hold("F10"); }), Show::wait(10),
               Show::once([&] { show.ahead += 1'200'000; }), Show::wait(3), Show::once([&] {
                   CHECK(desk.now == Stage::working);
                   show.hand().letGo("F10");
               }),
               Show::wait(10), Show::once([&] { show.ahead += 1'200'000; }), Show::wait(3), Show::once([&] {
                   CHECK(desk.now == Stage::working);
                   show.hand().hold("F10");
               }),
               Show::wait(10), Show::once([&] { show.ahead += 2'000'000; }),
               [&] { return desk.now == Stage::resting; }, Show::once([&] { show.hand().letGo("F10"); }),
               Show::wait(3)});
    CHECK(std::count(desk.acts.begin(), desk.acts.end(), "finish") == 1);
}

TEST_CASE("F2 folds the brief, and clock and stations stay") {
    ScriptedDesk desk;
    Show show(desk);
    show.play({Show::wait(5), Show::once([&] { show.hand().key("F2"); }), Show::wait(10),
               Show::once([&] { show.texts.clear(); }), Show::wait(2)});
    CHECK(show.texts.count("Soft hairline") == 0);
    CHECK(show.texts.count("21:40") == 1);
    CHECK(show.texts.count("left at this station") == 1);
    CHECK(show.command("call") != nullptr);
    CHECK(show.command("finish") != nullptr);
}
