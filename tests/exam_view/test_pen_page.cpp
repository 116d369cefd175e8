// The page of a preflight's look at the pen, at a desk that a test scripts.
#include <algorithm>
#include <string>

#include "exam_view/scripted_pen_desk.hpp"
#include "exam_view/show.hpp"
#include "support/catch.hpp"

using namespace exam_view_test;
using exam_ui::PenLooked;

namespace {

Show::Step key(Show& show, const std::string& name) {
    return Show::once([&show, name] { show.hand().key(name); });
}
// What was said before is forgotten, and two frames drawn.
std::vector<Show::Step> anew(Show& show) {
    return {Show::once([&show] { show.texts.clear(); }), Show::wait(2)};
}

bool drawn(const Show& show, const std::string& text) { return show.texts.count(text) != 0; }

// So many frames that a key must have ended it before.
constexpr int kLong = 400;

}  // namespace

TEST_CASE("what devices report goes to the desk, each with its own name, time and pressure") {
    ScriptedDesk sitting;
    ScriptedPenDesk pen;
    Show show(sitting);
    const PenLooked looked = show.lookAtPen(
        pen, {Show::wait(3), Show::once([&] {
                  auto report = show.at(ScriptedDevices::kPen, 400.5, 300.25, 0.5);
                  report.serverUs = 7'000'000;
                  report.tiltXCdeg = report.tiltYCdeg = 100;
                  show.devices.reports = {report, show.at(ScriptedDevices::kMouse, 10, 20, 0.0),
                                          show.at(ScriptedDevices::kProgram, 30, 40, 0.0)};
                  show.devices.reports.push_back(report);
                  show.devices.reports.back().gone = true;
              }),
              Show::wait(3)});
    CHECK(looked == PenLooked::seen);
    REQUIRE(pen.devices.size() == 3);
    CHECK(pen.devices[ScriptedDevices::kPen].pen);
    CHECK(pen.devices[ScriptedDevices::kPen].present);
    CHECK_FALSE(pen.devices[ScriptedDevices::kMouse].pen);
    CHECK(pen.devices[ScriptedDevices::kProgram].synthetic);
    REQUIRE(pen.reports.size() == 3);  // and none of a device that was taken away
    CHECK(pen.reports[0].device == ScriptedDevices::kPen);
    CHECK(pen.reports[0].tUs == 7'000'000);
    CHECK(pen.reports[0].x == 400.5);
    CHECK(pen.reports[0].y == 300.25);
    CHECK(pen.reports[0].pressure == 0.5);
    CHECK(pen.reports[0].contact);
    CHECK(pen.reports[0].tilt);
    CHECK_FALSE(pen.reports[1].pressure);
    CHECK_FALSE(pen.reports[1].tilt);
    CHECK(pen.looks > 3);
    CHECK(std::find(show.log.begin(), show.log.end(), "screen exam pen") != show.log.end());
    CHECK(std::find(show.log.begin(), show.log.end(), "pen enough") == show.log.end());
}

TEST_CASE("the page says what to do and what was seen, programs as programs") {
    ScriptedDesk sitting;
    ScriptedPenDesk pen;
    Show show(sitting);
    std::vector<Show::Step> steps{
        Show::wait(3), Show::once([&] {
            for (const char* text : {"Preflight", "Paper SMP-2, station-03", "The pen of this station",
                                     "no pen yet", "not reported", "no dot yet", "0; 3 are enough"}) {
                INFO(text);
                CHECK(drawn(show, text));
            }
            CHECK(show.said("Move the pen over the tablet"));
            CHECK(show.said("not known yet; the paper asks for 100"));
            CHECK(show.said("Ends by itself in "));
            CHECK_FALSE(drawn(show, "A program (XTEST)"));
            pen.now.programs = {"Virtual core XTEST pointer"};
            pen.now.others = {"Mouse"};
        })};
    for (auto& step : anew(show)) steps.push_back(step);
    steps.push_back(Show::once([&] {
        CHECK(drawn(show, "A program (XTEST)"));
        CHECK(show.said("Virtual core XTEST pointer: not counted"));
        CHECK(drawn(show, "Mouse: not counted"));
        pen.seeEnough(133);
    }));
    for (auto& step : anew(show)) steps.push_back(step);
    steps.push_back(Show::once([&] {
        CHECK(drawn(show, "Pen tablet"));
        CHECK(show.said("133 reports a second; the paper asks for 100"));
        CHECK(drawn(show, "12 to 83 % of what the pen can tell"));
        CHECK(drawn(show, "reported"));
        CHECK(show.said("That is enough. The page closes"));
        pen.now.rate = 41;
    }));
    for (auto& step : anew(show)) steps.push_back(step);
    (void)show.lookAtPen(pen, steps);
    CHECK(show.said("That is enough, and the pen is too slow"));
    CHECK(std::count(show.log.begin(), show.log.end(), "pen enough") == 1);
}

TEST_CASE("Escape ends it with what there is, Enter only when it is enough, by keys alone") {
    ScriptedDesk sitting;
    for (const bool enough : {false, true}) {
        ScriptedPenDesk pen;
        if (enough) pen.seeEnough(133);
        Show show(sitting);
        // Its clock stands, so that no time ends it.
        show.stands = 1'000'000'000;
        int frames = 0;
        (void)show.lookAtPen(pen, {Show::wait(5), key(show, "Return"), [&] { return ++frames > kLong; }});
        INFO("enough " << enough);
        CHECK((frames > kLong) == !enough);
    }
    ScriptedPenDesk pen;
    Show show(sitting);
    show.stands = 1'000'000'000;
    int frames = 0;
    (void)show.lookAtPen(pen, {Show::wait(5), key(show, "Escape"), [&] { return ++frames > kLong; }});
    CHECK(frames < kLong);
    // The button is reached and pressed by keys.
    Show focused(sitting);
    focused.stands = 1'000'000'000;
    frames = 0;
    (void)focused.lookAtPen(pen, {Show::wait(5), focused.press("end"), [&] { return ++frames > kLong; }});
    CHECK(frames < kLong);
}

TEST_CASE("it ends by itself after half a minute, and three seconds after there was enough") {
    ScriptedDesk sitting;
    for (const bool enough : {false, true}) {
        ScriptedPenDesk pen;
        Show show(sitting);
        show.stands = 1'000'000'000;
        const std::int64_t most = enough ? exam_ui::kPenEnoughUs : exam_ui::kPenLookUs;
        int frames = 0;
        (void)show.lookAtPen(pen,
                             {Show::wait(2), Show::once([&] {
                                  if (enough) pen.seeEnough(133);
                              }),
                              Show::wait(2), Show::once([&] { *show.stands += most - 1000; }), Show::wait(20),
                              Show::once([&] { *show.stands += 1000; }), [&] { return ++frames > kLong; }});
        INFO("enough " << enough);
        CHECK(frames < 5);
    }
}

TEST_CASE("dots that are pressed over the button do not press it before there is enough") {
    ScriptedDesk sitting;
    ScriptedPenDesk pen;
    Show show(sitting);
    show.stands = 1'000'000'000;
    int frames = 0;
    // Every place of the column, where the button is too.
    std::vector<Show::Step> steps{Show::wait(5), Show::once([&] {
                                      auto window = show.hand().window("Stipple preflight", 20.0);
                                      REQUIRE(window);
                                      show.hand().moveWindow(*window, {0, 0});
                                  }),
                                  Show::wait(5)};
    for (int y = 80; y < 800; y += 20) {
        steps.push_back(Show::once([&show, y] { show.hand().touch({380, y}, 20); }));
        steps.push_back(Show::wait(2));
    }
    steps.push_back(Show::once([&] { ++frames; }));
    (void)show.lookAtPen(pen, steps);
    CHECK(frames == 1);
}

TEST_CASE("where devices cannot be told apart nobody looks") {
    ScriptedDesk sitting;
    ScriptedPenDesk pen;
    Show show(sitting);
    show.noPointer = true;
    CHECK(show.lookAtPen(pen, {}) == PenLooked::noWindow);
    CHECK(pen.looks == 0);
}

TEST_CASE("no text of the page is clipped, in no look, and a specimen says what it is") {
    ScriptedDesk sitting;
    const std::vector<Look> looks = {{1280, 800, false, 1.0},
                                     {1280, 800, true, 2.0},
                                     {1920, 1080, true, 1.0},
                                     {1280, 800, false, 1.0, false, true},
                                     {1280, 800, false, 1.5, true, true}};
    for (const Look& look : looks) {
        ScriptedPenDesk pen;
        pen.lookFacts.specimen = look.dark;
        Show show(sitting, look);
        (void)show.lookAtPen(pen,
                             {Show::wait(3), Show::once([&] {
                                  pen.seeEnough(41);
                                  pen.now.programs = {"Virtual core XTEST pointer"};
                                  pen.now.others = {"Mouse", "Wacom Intuos Pro M Pen eraser (0x2580dc1)"};
                                  pen.now.pens = {"Wacom Intuos Pro M Pen stylus (0x2580dc1)"};
                              }),
                              Show::wait(3)});
        INFO(look.width << " " << look.scale << (look.pseudo ? " pseudo" : ""));
        for (const std::string& text : show.overflow) FAIL_CHECK("clipped: " << text);
        if (!look.pseudo)
            CHECK(drawn(show, "Specimen: for trying and teaching only") == pen.lookFacts.specimen);
    }
}
