// Who may do what at the window of an examination: every page by whoever might stand before it, with the
// passphrases, labels and codes that they have; no way out, none back into what is finished, none to
// practice.
#include <cstdio>
#include <functional>
#include <iostream>

#include "window/exam_place.hpp"
#include "window/role_matrix.hpp"
#include "window/station.hpp"
#ifdef STIPPLE_ROLES_BY_PEN
#include "pen_tablet/inputtest_pen.hpp"
#include "pen_tablet/pen_station.hpp"
#endif

using window_roles::Came;
using window_roles::ExamPlace;
using window_roles::Tally;

namespace {

// s for what must not come; keys at their full cost take a second or more.
constexpr double kForbidden = 3.0, kForbiddenAtCost = 6.0;
constexpr double kPatience = 90.0;

template <class StationOfKind>
class Seat : public window_roles::Place {
public:
    template <class... With>
    explicit Seat(With... with) : m_station(with...) {}

    void open(const std::vector<std::string>& arguments) override { m_station.open(arguments); }
    [[nodiscard]] test_support::XHand& hand() override { return m_station.hand(); }
    [[nodiscard]] test_support::ChildProcess& program() const override { return m_station.program(); }
    [[nodiscard]] const test_support::Account& account() const override { return m_station.account(); }

private:
    StationOfKind m_station;
};

using Mouse = Seat<window_test::Station>;
#ifdef STIPPLE_ROLES_BY_PEN
struct Pen : Seat<pen_tablet::PenStation> {
    Pen() : Seat(pen_tablet::Driver::inputtest) {}
};
#endif

// Somebody with what they type.
struct Actor {
    std::string id, typed;
    bool allowed = false;
};

// Everybody whose passphrase is not the one of whoever opened the sitting.
std::vector<Actor> strangers() {
    return {{"the candidate, with a key of their own", ExamPlace::passphraseOf("E-07")},
            {"another examiner", ExamPlace::passphraseOf("E-04")},
            {"a revoked examiner", ExamPlace::passphraseOf("E-08")},
            {"the author", ExamPlace::passphraseOf("A-01")},
            {"a certifier", ExamPlace::passphraseOf("K-01")},
            {"the office", ExamPlace::passphraseOf("office")},
            {"whoever opened the paper", ExamPlace::passphraseOf("release")},
            {"a guesser", "a long guess and a wrong one"},
            {"nobody", ""}};
}

class Sitting {
public:
    Sitting(ExamPlace& place, Tally& tally, double forbidden = kForbidden)
        : m_place(place), m_tally(tally), m_forbidden(forbidden) {}

    // From the door to the receipt.
    void tryAll() {
        m_place.sit();
        identity();
        firstStation();
        codes();
        decisions();
        closing();
        m_place.press("Return");  // the receipt was copied
        CHECK(m_place.exitCode() == 0);
    }
    void identity() {
        leave("identity");
        m_place.restart();
        for (const Actor& actor : {Actor{"the candidate, by their number", "c-027"},
                                   Actor{"the candidate, by their number written otherwise", "C 027"},
                                   Actor{"the candidate, by their key's label", "e-07"}, Actor{"nobody", ""},
                                   Actor{"nobody, by a blank", " "}, Actor{"the invigilator", "i-02", true}})
            tryOne("say who sits here", actor, "ready", true, [&] {
                m_place.rubOut();
                m_place.type(actor.typed);
                m_place.press("Return");
            });
    }
    // What holds without a pen where only a pen draws.
    void noPen() {
        m_place.sit();
        // There is no list of invigilators at a station: whose label it was is seen on the sheet.
        tryOne("say who sits here", {"somebody whom nobody knows", "x-99", true}, "ready", true, [&] {
            m_place.type("x-99");
            m_place.press("Return");
        });
        tryOne("begin without a pen", {"the candidate, by keys", ""}, "working", false, [&] {
            for (const char* key : {"Return", "space", "F10"}) m_place.press(key);
        });
        tryOne("begin without a pen", {"the candidate, by the mouse", ""}, "working", false,
               [&] { (void)m_place.clickMain(); });
        leave("ready");
    }

private:
    using Do = std::function<void()>;

    // `offered`: there is something to press. Comes through when the page does, or something has happened.
    void tryOne(const std::string& act, const Actor& actor, const std::string& page, bool offered,
                const Do& attempt) {
        const std::string before = m_place.happened();
        attempt();
        const bool came = m_place.comes(page, actor.allowed ? kPatience : m_forbidden);
        const std::string after = m_place.happened();
        const std::string written = before == after ? "" : after;
        m_tally.count(act, actor.id, actor.allowed,
                      came      ? Came::through
                      : offered ? Came::refused
                                : Came::notOffered,
                      written, true);
        CHECK_FALSE(m_place.saysPractice());
    }

    // Out of the window, or from this page to any other but the one that calls the invigilator, from which
    // the same page comes back.
    void leave(const std::string& page) {
        REQUIRE(m_place.comes(page, kPatience));
        const std::vector<std::pair<const char*, Do>> ways{
            {"Esc", [&] { m_place.press("Escape"); }},
            {"F1", [&] { m_place.press("F1"); }},
            {"Alt and F4", [&] { m_place.press("F4", {"Alt_L"}); }},
            {"Ctrl and Q", [&] { m_place.press("q", {"Control_L"}); }},
            {"the window's button", [&] { m_place.askToClose(); }},
            {"the bar", [&] { m_place.clickBar(); }},
            {"the keys of practice", [&] { m_place.pressPractice(); }}};
        for (const auto& [way, go] : ways) {
            const std::string before = m_place.happened();
            go();
            if (m_place.page() == "paused") {
                m_place.press("Return");
                (void)m_place.comes(page, m_forbidden);
            }
            // Without a pen nobody goes on from there.
            const bool stays = m_place.page() == page || m_place.page() == "paused";
            const bool out = m_place.ended() || !stays || m_place.saysPractice();
            const std::string after = m_place.happened();
            m_tally.count("leave the page '" + page + "'", way, false, out ? Came::through : Came::notOffered,
                          before == after ? "" : after, false);
            REQUIRE_FALSE(m_place.ended());
        }
    }

    void begin() {
        tryOne("begin a station", {"the candidate", "", true}, "working", true,
               [&] { m_place.press("Return"); });
    }
    void firstStation() {
        leave("ready");
        begin();
        leave("working");
        m_place.finishStation("resting");
        leave("resting");
        const std::size_t begun = m_place.count("station_begun");
        tryOne("begin the next station in the break", {"the candidate, by F10 and Ctrl", ""}, "working",
               false, [&] {
                   m_place.press("F10");
                   m_place.press("Return", {"Alt_L"});
               });
        CHECK(m_place.count("station_begun") == begun);
        tryOne("end the break", {"the candidate", "", true}, "ready", true, [&] { m_place.press("Return"); });
        leave("ready");  // by the bar and by keys: no way back into the first
        begin();
        leave("working");
        CHECK(m_place.count("station_begun") == begun + 1);
    }

    void code(const Actor& actor) {
        tryOne("go on with a code", actor, "working", true, [&] {
            m_place.type(actor.typed);
            m_place.press("Return");
        });
    }
    void codes() {
        const auto own = m_place.codes("codes.txt");
        const auto others = m_place.codes("others.txt");
        m_place.restart();
        leave("code");
        m_place.restart();
        for (const Actor& actor :
             {Actor{"a guesser", "aaaa-aaaa"}, Actor{"who has another sitting's code", others.front()},
              Actor{"the examiner, by passphrase", ExamPlace::passphraseOf("E-03")}, Actor{"nobody", ""},
              Actor{"who has a code of this sitting", own[0], true}})
            code(actor);
        m_place.restart();
        REQUIRE(m_place.comes("code", kPatience));
        code({"who has a code that was used", own[0]});
        code({"who has the next code of this sitting", own[1], true});
    }

    // On a fresh page; `meanwhile` happens while it is shown.
    void decide(const Actor& actor, const std::string& reason, const Do& meanwhile = {}) {
        m_place.putKeysBack();
        m_place.restart();
        REQUIRE(m_place.comes("decision", kPatience));
        if (meanwhile) meanwhile();
        tryOne("let a sitting go on by decision", actor, "working", true, [&] {
            if (!reason.empty()) m_place.type(reason);
            m_place.press("Tab");
            m_place.type(actor.typed);
            (void)m_place.clickMain();
            m_place.press("Return");
        });
    }
    void decisions() {
        m_place.restart();
        leave("decision");
        for (const Actor& actor : strangers()) decide(actor, "power cut");
        const std::string own = ExamPlace::passphraseOf("E-03");
        decide({"the examiner, without a reason", own}, "");
        decide({"the examiner, whose role was taken", own}, "power cut", [&] { role(false); });
        role(true);
        decide({"the examiner, whose key was revoked", own}, "power cut", [&] { m_place.revoke("E-03"); });
        decide({"the examiner who opened the sitting", own, true}, "power cut");
    }
    void role(bool give) const {
        std::vector<std::string> command{"people", "role", "Examiner3", "examiner"};
        if (!give) command.emplace_back("--take");
        m_place.must(command);
    }

    void close(const Actor& actor) {
        tryOne("close a sitting", actor, "closed", true, [&] {
            m_place.type(actor.typed);
            m_place.press("Return");
        });
        if (!actor.allowed) m_place.putKeysBack();
    }
    void closing() {
        m_place.finishStation("closing");
        leave("closing");
        m_place.restart();
        REQUIRE(m_place.comes("closing", kPatience));
        for (const Actor& actor : strangers()) close(actor);
        const std::string own = ExamPlace::passphraseOf("E-03");
        role(false);
        close({"the examiner, whose role was taken", own});
        role(true);
        m_place.revoke("E-03");
        close({"the examiner, whose key was revoked", own});
        m_place.restart();  // which goes by the newest list that it has seen
        REQUIRE(m_place.comes("closing", kPatience));
        close({"the examiner who opened the sitting", own, true});
        leave("closed");
    }

    ExamPlace& m_place;
    Tally& m_tally;
    double m_forbidden;
};

void check(const char* what, const Tally& tally) {
    std::cout << what << ": " << tally.sum() << "\n";
    CHECK(tally.sum().ends_with(" 0 forbidden possible"));
}

}  // namespace

TEST_CASE("nobody does at an examination's window what is not theirs to do: a specimen") {
    Mouse mouse;
    ExamPlace place(mouse, true);
    Tally tally;
    Sitting(place, tally).tryAll();
    check("Window of an examination, specimen paper", tally);
}

TEST_CASE("without a pen nobody begins a paper that asks for one") {
    Mouse mouse;
    ExamPlace place(mouse, false);
    Tally tally;
    Sitting(place, tally).noPen();
    check("Window of an examination, no pen", tally);
}

#ifdef STIPPLE_ROLES_BY_PEN
TEST_CASE("nobody does at an examination's window what is not theirs to do: a paper by pen only") {
    if (const std::string why = pen_tablet::Xorg::whyNot(pen_tablet::Driver::inputtest); !why.empty()) {
        std::printf("skipped: no X server with a pen can start: %s\n", why.c_str());
        return;
    }
    Pen pen;
    ExamPlace place(pen, false);
    Tally tally;
    Sitting(place, tally, kForbiddenAtCost).tryAll();
    check("Window of an examination, paper by pen only", tally);
}
#endif
