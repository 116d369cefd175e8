// Every page in eight looks and in a language 40 % longer: nothing is clipped, and what must be said is said.
#include <string>
#include <vector>

#include "exam_view/show.hpp"
#include "support/catch.hpp"

using namespace exam_view_test;

namespace {

const std::vector<Look> kLooks = {
    {1280, 800, false, 1.0},
    {1280, 800, true, 1.0},
    {1280, 800, false, 2.0},
    {1280, 800, true, 1.0, true},
    {1920, 1080, false, 1.0},
    {1920, 1080, true, 1.0},
    {1920, 1080, false, 1.0, true},
    {1920, 1080, true, 2.0},
    {1280, 800, false, 1.0, false, true},
    {1280, 800, false, 1.5, true, true},
};

constexpr Stage kStages[] = {Stage::identity, Stage::ready,     Stage::working,       Stage::resting,
                             Stage::paused,   Stage::needsCode, Stage::needsDecision, Stage::candidateClosed,
                             Stage::closed,   Stage::stopped};

bool drawn(const Show& show, const std::string& text) { return show.texts.count(text) != 0; }

}  // namespace

TEST_CASE("no text of any stage is clipped, in no look") {
    for (const Look& look : kLooks) {
        ScriptedDesk desk;
        desk.code = "7QK4-92MD-XH3T-P6VA-K";
        desk.sittingFacts.specimen = look.dark;
        desk.sittingFacts.rehearsal = look.dark;
        Show show(desk, look);
        std::vector<Show::Step> steps;
        for (const Stage stage : kStages) {
            steps.push_back(Show::once([&desk, stage] {
                desk.now = stage;
                if (stage == Stage::stopped)
                    desk.hindrance = "The disk is full: nothing more can be recorded.";
            }));
            steps.push_back(Show::wait(3));
        }
        show.play(steps);
        INFO(look.width << " " << look.scale << (look.pseudo ? " pseudo" : ""));
        for (const std::string& text : show.overflow) FAIL_CHECK("clipped: " << text);
    }
}

TEST_CASE("rehearsal and specimen are said on every page, and not otherwise") {
    for (const bool marked : {true, false}) {
        ScriptedDesk desk;
        desk.sittingFacts.rehearsal = marked;
        desk.sittingFacts.specimen = marked;
        Show show(desk);
        std::vector<Show::Step> steps;
        for (const Stage stage : kStages) {
            steps.push_back(Show::once([&desk, stage] { desk.now = stage; }));
            steps.push_back(Show::wait(1));
            steps.push_back(Show::once([&show] { show.texts.clear(); }));
            steps.push_back(Show::wait(1));
            steps.push_back(Show::once([&show, marked] {
                CHECK(drawn(show,
                            "Rehearsal: nothing here counts  ·  Specimen: for trying and teaching only") ==
                      marked);
            }));
        }
        show.play(steps);
    }
}

TEST_CASE("a working station says brief, client, time, saving, candidate and place") {
    ScriptedDesk desk;
    Show show(desk);
    show.play({Show::wait(3)});
    for (const char* text :
         {"Examination", "Paper SMP-2, sitting 2026-11-20", "Station 2 of 5", "Soft hairline",
          "Skin type III, dry", "35:00, incl. 25 % extra", "21:40", "left at this station",
          "Recording · last saved 0.2 s ago", "Call the invigilator", "Finish station: hold 2 s",
          "Candidate C-027", "Place 3"}) {
        INFO(text);
        CHECK(drawn(show, text));
    }
    CHECK_FALSE(drawn(show, "left: the last minutes"));
}

TEST_CASE("the last five minutes are said in words") {
    ScriptedDesk desk;
    desk.left = 299'000'000;
    Show show(desk);
    show.play({Show::wait(2)});
    CHECK(drawn(show, "left: the last minutes"));
    CHECK(drawn(show, "04:59"));
}

TEST_CASE("a record that cannot be written is said clearly, folded or not") {
    for (const bool fold : {false, true}) {
        ScriptedDesk desk;
        desk.hindrance = "The disk is full.";
        Show show(desk);
        show.play({Show::wait(2), Show::once([&] {
                       if (fold) show.hand().key("F2");
                   }),
                   Show::wait(10), Show::once([&] { show.texts.clear(); }), Show::wait(2)});
        CHECK(drawn(show, "The disk is full."));
        CHECK(drawn(show, "Not recorded now") == !fold);
    }
}
