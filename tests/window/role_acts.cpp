#include "window/role_acts.hpp"

namespace window_roles {

namespace {

Actor himself(const std::string& id, const std::string& person) {
    return {id, person, School::passphraseOf(person)};
}
Actor stranger(const std::string& id, const std::string& person) {
    return {id, person, "a long guess and a wrong one", true};
}

const Names kNobody;
const Names kDeskHolders{"teacher", "marker", "teacher of another class"};
const Names kJudges{"teacher", "examiner"};

Came came(bool through, bool offered) {
    if (through) return Came::through;
    return offered ? Came::refused : Came::notOffered;
}

void openPeople(At& at) {
    at.desk.goHome();
    at.desk.press("u");
    at.desk.rest();
}

// The row of that number, with that passphrase, on the page of people; whether the window went on with it.
Came practiseAs(At& at, const std::string& id, const std::string& passphrase, bool guarded) {
    openPeople(at);
    if (!at.desk.choose(id)) return Came::notOffered;
    if (guarded) {
        at.desk.type(passphrase);
        at.desk.press("Return");
    }
    return came(at.desk.wait([&] { return at.desk.screen() == "home"; }, at.patience), true);
}

std::vector<Act> people() {
    const Names all = [] {
        Names names;
        for (const Actor& actor : actors()) {
            if (!actor.stranger) names.insert(actor.id);
        }
        return names;
    }();
    const auto add = [](At& at, const std::string& by) {
        openPeople(at);
        // The keyboard's first field is the passphrase of the row in use, where it has one.
        const bool guarded = !School::passphraseOf(at.actor.person).empty();
        for (int i = 0; i < (guarded ? 2 : 1); ++i) at.desk.press("Tab");
        at.desk.type("newcomer");
        for (int i = 0; i < 2; ++i) at.desk.press("Tab");
        if (by != "guest") at.desk.type(by);
        at.desk.press("Tab");
        at.desk.type(at.actor.passphrase);
        const std::size_t before = at.desk.events();
        at.desk.press("Return");
        return came(at.desk.wait([&] { return at.desk.events() > before; }, at.patience), true);
    };
    return {
        {"practise as oneself", all, "",
         [](At& at) {
             const bool guest = at.actor.person == "guest";
             return practiseAs(at, guest ? std::string(32, '0') : at.school.id(at.actor.person),
                               at.actor.passphrase, !School::passphraseOf(at.actor.person).empty());
         }},
        {"practise as the office with one's own passphrase",
         {"office"},
         "",
         [](At& at) { return practiseAs(at, at.school.id("Office"), at.actor.passphrase, true); }},
        {"practise as the certifier without a passphrase", kNobody, "",
         [](At& at) { return practiseAs(at, at.school.id("Certifier"), "", true); }},
        {"practise as somebody who was erased", kNobody, "",
         [](At& at) { return practiseAs(at, at.school.erased(), "", false); }},
        {"add somebody",
         {"office", "teacher", "teacher of another class"},
         "person_added",
         [add](At& at) { return add(at, at.actor.person); }},
        {"add somebody in the office's name",
         {"office"},
         "person_added",
         [add](At& at) { return add(at, "Office"); }},
    };
}

// On the list of what is to be marked, past its passphrase.
bool openList(At& at) {
    at.desk.goHome();
    at.desk.press("k");
    at.desk.rest();
    if (at.desk.screen() != "marking_list") return false;
    return at.desk.sitDown(at.actor.passphrase);
}

bool atDesk(At& at) { return at.desk.screen() == "marking"; }

void give(At& at, const std::string& mark) {
    for (int i = 0; i < 4; ++i) at.desk.press(mark);
    at.desk.press("Return", {"Control_L"});
    at.desk.rest();
}

// The titles of work that the list of marking tells for the first time.
Came readList(At& at, const std::string& title) {
    at.desk.goHome();
    const bool offered = at.desk.offers("marking");
    const std::size_t from = at.desk.said();
    (void)openList(at);
    return came(at.desk.saidSince(from, "text " + title), offered);
}

std::vector<Act> marking() {
    return {
        {"read how far the work of another class is",
         {"teacher of another class"},
         "",
         [](At& at) { return readList(at, kColleaguesWork); }},
        {"open work to be marked", kDeskHolders, "",
         [](At& at) {
             const bool offered = openList(at) && at.desk.offers("open");
             const std::size_t from = at.desk.said();
             at.desk.press("Return");
             // The skin is there, and the line that says so, or why not.
             at.desk.wait([&] { return at.desk.saidSince(from, "marking C-"); }, atDesk(at) ? 8.0 : 1.0);
             return came(at.desk.saidSince(from, "marking C-"), offered);
         }},
        {"give a mark", kDeskHolders, "mark_submitted",
         [](At& at) {
             const std::size_t before = at.desk.events();
             const bool offered = atDesk(at);
             give(at, "3");
             return came(at.desk.events() > before, offered);
         }},
        {"change a mark that was given", kNobody, "mark_submitted",
         [](At& at) {
             const std::size_t before = at.desk.events();
             const bool offered = atDesk(at);
             give(at, "5");
             return came(at.desk.events() > before, offered);
         }},
    };
}

void openAgreement(At& at) {
    at.desk.goHome();
    at.desk.press("a");
    at.desk.rest();
    (void)at.desk.sitDown(at.actor.passphrase);
}

std::vector<Act> comparing() {
    return {
        {"read the agreement of a class",
         {"office", "teacher", "teacher of another class"},
         "",
         [](At& at) {
             openAgreement(at);
             return came(at.desk.offers("after"), at.desk.screen() == "agreement");
         }},
        {"judge pairs", kJudges, "pair_judged",
         [](At& at) {
             openAgreement(at);
             const bool offered = at.desk.offers("judge");
             at.desk.press("j");
             at.desk.rest();
             const std::size_t before = at.desk.events();
             at.desk.press("Left");
             at.desk.rest();
             return came(at.desk.events() > before, offered);
         }},
        {"see pairs from the list of marking",
         {"teacher"},
         "",
         [](At& at) {
             const bool offered = openList(at);
             at.desk.press("j");
             at.desk.rest();
             (void)at.desk.sitDown(at.actor.passphrase);
             return came(at.desk.screen() == "pairs" && at.desk.offers("left"), offered);
         }},
        {"take a choice of a pair back", kJudges, "pair_taken_back",
         [](At& at) {
             openAgreement(at);
             at.desk.press("j");
             at.desk.rest();
             const bool offered = at.desk.screen() == "pairs";
             const std::size_t before = at.desk.events();
             at.desk.press("z");
             at.desk.rest();
             return came(at.desk.events() > before, offered);
         }},
    };
}

std::vector<Act> own() {
    return {
        {"read marks that were released",
         {"trainee"},
         "",
         [](At& at) {
             at.desk.goHome();
             at.desk.press("l");
             at.desk.rest();
             if (at.desk.screen() != "feedback") return Came::notOffered;
             (void)at.desk.sitDown(at.actor.passphrase);
             return came(at.desk.offers("replay"), true);
         }},
        {"contest a grade",
         {"trainee"},
         "appeal_made",
         [](At& at) {
             const bool offered = at.desk.screen() == "feedback";
             const std::size_t before = at.desk.events();
             at.desk.press("a");
             at.desk.rest();
             (void)at.desk.sitDown(at.actor.passphrase);
             at.desk.type("my depth was steady");
             at.desk.press("Return");
             return came(at.desk.wait([&] { return at.desk.events() > before; }, offered ? at.patience : 0.5),
                         offered);
         }},
        // Whoever sits where a trainee was chosen practises as that trainee, until another is chosen.
        {"hand in work",
         {"trainee", "trainee without a passphrase", "stranger at the trainee's window"},
         "attempt_handed_in",
         [](At& at) {
             at.desk.goHome();
             at.desk.press("t");
             if (!at.desk.wait([&] { return at.desk.screen() == "practice"; }, 2.0)) return Came::notOffered;
             at.desk.station().waitForSkin();
             const auto place = window_test::spot(20);
             at.desk.station().hand().touch(at.desk.station().at(place.x, place.y), 200);
             at.desk.rest();
             const std::size_t before = at.desk.events();
             at.desk.press("Return");
             return came(at.desk.wait([&] { return at.desk.events() > before; }), true);
         }},
    };
}

// Keys that no command of a screen has. `way`: leads there from the course map.
Act otherKeys(const std::string& screen, const std::string& way, const std::vector<std::string>& own) {
    return {"press every other key on " + screen, kNobody, "", [=](At& at) {
                at.desk.goHome();
                if (!way.empty()) at.desk.press(way);
                at.desk.rest();
                const bool there = at.desk.screen() == screen;
                at.desk.pressAllOthers(own);
                // Nothing else has opened, and the text that a field took is nobody's.
                return came(there && at.desk.screen() != screen, false);
            }};
}

// The course map's keys of levels, of work and of drills lead to screens of practice; they are acts above.
std::vector<Act> hidden() {
    return {otherKeys("home", "", {"p", "u", "k", "a", "w", "t", "l", "f", "d", "x", "n"}),
            otherKeys("people", "u", {}), otherKeys("agreement", "a", {"j"}),
            otherKeys("marking_list", "k", {"a", "j"}), otherKeys("progress", "p", {})};
}

}  // namespace

std::vector<Actor> actors() {
    return {{"nobody", "guest", ""},
            himself("office", "Office"),
            himself("teacher", "Teacher"),
            himself("teacher of another class", "Colleague"),
            himself("teacher without a passphrase", "Bare"),
            himself("former teacher", "Former"),
            himself("marker", "Assessor"),
            himself("examiner", "Examiner"),
            himself("certifier", "Certifier"),
            himself("invigilator", "Invigilator"),
            himself("trainee", "Hazel"),
            himself("trainee without a passphrase", "Rowan"),
            himself("trainee who has left", "Left"),
            himself("trainee of another class", "Linden"),
            stranger("stranger at the office's window", "Office"),
            stranger("stranger at the teacher's window", "Teacher"),
            stranger("stranger at the marker's window", "Assessor"),
            stranger("stranger at the trainee's window", "Hazel")};
}

std::vector<Act> allActs() {
    std::vector<Act> all;
    for (auto&& acts : {people(), marking(), comparing(), own(), hidden()})
        all.insert(all.end(), acts.begin(), acts.end());
    return all;
}

}  // namespace window_roles
