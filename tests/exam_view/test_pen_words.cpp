// What the invigilator is told of the pen, and where.
#include <string>

#include "exam_view/show.hpp"
#include "support/catch.hpp"

using namespace exam_view_test;

namespace {

constexpr const char* kOther = "Not the pen of the preflight: ";
constexpr const char* kSlow = "Slow pen at station 2: 41 reports";

// What a stage's page says.
struct Said {
    bool other = false, slow = false;
};
Said said(Stage stage, const exam_types::PenNotes& notes, int station = 2) {
    ScriptedDesk desk;
    desk.now = stage;
    desk.pen = notes;
    desk.sheet.number = station;
    Show show(desk);
    show.play({Show::wait(3)});
    for (const std::string& text : show.overflow) FAIL_CHECK("clipped: " << text);
    return {show.said(kOther), show.said("Slow pen at station 2")};
}

exam_types::PenNotes notesOf(const std::vector<std::string>& atPreflight) {
    exam_types::PenNotes notes;
    notes.atPreflight = atPreflight;
    notes.leastRate = 100;
    return notes;
}

}  // namespace

TEST_CASE("where the plugged in pen is not the preflight's, the identity page says so") {
    CHECK(said(Stage::identity, notesOf({"Pen of the morning"})).other);
    CHECK_FALSE(said(Stage::identity, notesOf({"Pen"})).other);
    CHECK_FALSE(said(Stage::identity, notesOf({"Pen of the morning", "Pen"})).other);
    CHECK_FALSE(said(Stage::identity, notesOf({})).other);
    ScriptedDesk desk;
    desk.now = Stage::identity;
    desk.pen = notesOf({"Pen of the morning"});
    Show show(desk);
    show.devices.pen = false;  // none is plugged in: that is another matter
    show.play({Show::wait(3)});
    CHECK_FALSE(show.said(kOther));
    // It stands in nobody's way.
    Show enters(desk);
    enters.play({Show::wait(5), Show::once([&] { enters.hand().text("i-02"); }), Show::wait(30),
                 Show::once([&] { enters.hand().key("Return"); }), [&] { return desk.now == Stage::ready; }});
    CHECK(desk.did("identity i-02 passport"));
}

TEST_CASE("a slow pen is told beside the running station and on the pages after it") {
    exam_types::PenNotes notes = notesOf({"Pen"});
    notes.slowStation = 2;
    notes.slowRate = 41;
    for (const Stage stage : {Stage::working, Stage::paused, Stage::resting, Stage::candidateClosed}) {
        INFO(static_cast<int>(stage));
        CHECK(said(stage, notes).slow);
        CHECK_FALSE(said(stage, notesOf({"Pen"})).slow);
    }
    // Of an earlier station the running one does not speak.
    CHECK_FALSE(said(Stage::working, notes, 3).slow);
    CHECK(said(Stage::resting, notes, 3).slow);
    CHECK_FALSE(said(Stage::closed, notes).slow);
    ScriptedDesk desk;
    desk.pen = notes;
    Show show(desk);
    show.play({Show::wait(3)});
    CHECK(show.said(kSlow));
    CHECK(show.command("call")->enabled);
    CHECK(show.command("finish")->enabled);
}

TEST_CASE("a pen that drew and is not the preflight's is told beside the station") {
    exam_types::PenNotes notes = notesOf({"Pen of the morning"});
    notes.other = "Spare pen";
    CHECK(said(Stage::working, notes).other);
    CHECK(said(Stage::paused, notes).other);
    CHECK(said(Stage::candidateClosed, notes).other);
    CHECK_FALSE(said(Stage::working, notesOf({"Pen"})).other);
}

TEST_CASE("the words of the pen fit in the largest type, too") {
    for (const Look& look : {Look{1280, 800, false, 2.0}, Look{1280, 800, true, 1.5, true, true}}) {
        ScriptedDesk desk;
        desk.pen = notesOf({"Wacom Intuos Pro M Pen stylus (0x2580dc1)"});
        desk.pen.other = "Huion Tablet_H640P stylus";
        desk.pen.slowStation = 2;
        desk.pen.slowRate = 41;
        Show show(desk, look);
        std::vector<Show::Step> steps;
        for (const Stage stage :
             {Stage::identity, Stage::working, Stage::paused, Stage::resting, Stage::candidateClosed}) {
            steps.push_back(Show::once([&desk, stage] { desk.now = stage; }));
            steps.push_back(Show::wait(3));
        }
        show.play(steps);
        for (const std::string& text : show.overflow) FAIL_CHECK("clipped: " << text);
    }
}
