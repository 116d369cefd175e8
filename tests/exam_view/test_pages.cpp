// Every page by keyboard alone, with real keys.
#include <algorithm>
#include <string>

#include "exam_view/show.hpp"
#include "support/catch.hpp"

using namespace exam_view_test;

namespace {

Show::Step until(const ScriptedDesk& desk, Stage stage) {
    return [&desk, stage] { return desk.now == stage; };
}
Show::Step key(Show& show, const std::string& name) {
    return Show::once([&show, name] { show.hand().key(name); });
}
Show::Step type(Show& show, const std::string& words) {
    return Show::once([&show, words] { show.hand().text(words); });
}

}  // namespace

TEST_CASE("identity: the invigilator's label, a document by its kind, Enter") {
    ScriptedDesk desk;
    desk.now = Stage::identity;
    Show show(desk);
    show.play(
        {Show::wait(5), type(show, "e-03"), Show::wait(30), key(show, "Return"), until(desk, Stage::ready)});
    CHECK(desk.did("identity e-03 passport"));
}

TEST_CASE("identity: nothing is confirmed without a label, and a refusal is shown") {
    ScriptedDesk desk;
    desk.now = Stage::identity;
    desk.refusal = "Nobody of that label invigilates today.";
    Show show(desk);
    show.play({Show::wait(5), key(show, "Return"), Show::wait(20),
               Show::once([&] { CHECK_FALSE(desk.did("identity  passport")); }), type(show, "x"),
               Show::wait(20), key(show, "Return"), [&] { return desk.did("identity x passport"); },
               Show::once([&] { show.texts.clear(); }), Show::wait(2)});
    CHECK(show.texts.count("Nobody of that label invigilates today.") == 1);
    CHECK(desk.now == Stage::identity);
}

TEST_CASE("ready begins with Enter, but without a pen it does not") {
    ScriptedDesk desk;
    desk.now = Stage::ready;
    Show show(desk);
    show.devices.pen = false;
    show.play({Show::wait(5), key(show, "Return"), Show::wait(20), Show::once([&] {
                   CHECK(desk.now == Stage::ready);
                   CHECK(show.texts.count("No pen is plugged in. Call the invigilator.") == 1);
                   show.devices.pen = true;
               }),
               Show::wait(5), key(show, "Return"), until(desk, Stage::working)});
    CHECK(desk.did("pen gone"));
    CHECK(desk.did("pen there"));
}

TEST_CASE("break, pause and the ways to call, by keys") {
    ScriptedDesk desk;
    desk.now = Stage::resting;
    Show show(desk);
    show.play({Show::wait(5), key(show, "Return"), until(desk, Stage::ready), Show::wait(5),
               key(show, "Escape"), until(desk, Stage::paused), Show::wait(5), key(show, "Return"),
               until(desk, Stage::ready), Show::wait(5), key(show, "Return"), until(desk, Stage::working),
               Show::wait(5), key(show, "F1"), until(desk, Stage::paused), Show::wait(5), key(show, "Return"),
               until(desk, Stage::working)});
    CHECK(std::count(desk.acts.begin(), desk.acts.end(), "call") == 2);
}

TEST_CASE("the window's own closing calls an invigilator and ends nothing") {
    ScriptedDesk desk;
    Show show(desk);
    show.play({Show::wait(5), Show::once([&] {
                   const auto window = show.hand().window("Stipple examination", 20.0);
                   REQUIRE(window);
                   show.hand().askToClose(*window);
               }),
               until(desk, Stage::paused), Show::wait(3)});
    CHECK(desk.did("call"));
    CHECK(show.ended == exam_ui::Ended::left);
}

TEST_CASE("a wrong code is said and the field is empty again") {
    ScriptedDesk desk;
    desk.now = Stage::needsCode;
    desk.refusal = "This code was not given out for this sitting.";
    Show show(desk);
    show.play({Show::wait(5), type(show, "4f7k"), Show::wait(20), key(show, "Return"),
               [&] { return desk.did("code 4f7k"); }, Show::once([&] { desk.refusal.reset(); }),
               Show::wait(10), type(show, "q2md"), Show::wait(20), key(show, "Return"),
               until(desk, Stage::working)});
    CHECK(desk.did("code q2md"));
}

TEST_CASE("a decision wants a reason and a passphrase") {
    for (const bool goOn : {true, false}) {
        ScriptedDesk desk;
        desk.now = Stage::needsDecision;
        Show show(desk);
        show.play({Show::wait(5), type(show, "power cut"), Show::wait(30),
                   Show::once([&] { CHECK_FALSE(show.command(goOn ? "go-on" : "stop")->enabled); }),
                   key(show, "Tab"), Show::wait(10), type(show, "six quiet words"), Show::wait(40),
                   show.press(goOn ? "go-on" : "stop"), until(desk, goOn ? Stage::working : Stage::stopped)});
        CHECK(desk.did(std::string(goOn ? "go on " : "stop ") + "six quiet words power cut"));
    }
}

TEST_CASE("close: candidate, examiner's passphrase, receipt, end") {
    ScriptedDesk desk;
    desk.now = Stage::candidateClosed;
    desk.refusal = "Wrong passphrase.";
    Show show(desk);
    show.play(
        {Show::wait(5), type(show, "wrong"), Show::wait(20), key(show, "Return"),
         [&] { return desk.did("close wrong"); }, Show::once([&] { desk.refusal.reset(); }), Show::wait(5),
         Show::once([&] { CHECK(show.texts.count("Wrong passphrase.") == 1); }), Show::wait(10),
         type(show, "right"), Show::wait(20), key(show, "Return"), until(desk, Stage::closed), Show::wait(5),
         Show::once([&] { CHECK(show.texts.count("7QK4-92MD-XH3T-P6VA-K") == 1); }), key(show, "Return"),
         Show::wait(500)},
        450);
    CHECK(show.ended == exam_ui::Ended::closed);
}
