// Who may do what at the window of practice: every kind of person at every act that a screen offers, by real
// keys, and the keys that no screen offers. What the table does not allow must come to nothing: no screen
// that shows it, no event, no changed file.
#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "window/role_acts.hpp"

using namespace window_roles;

namespace {

constexpr double kForbidden = 4.0;  // s for what must not come

// What the screens offer, besides levels on the course map and people on their page. Whoever puts more there
// gives it a row above as well: no screen gives roles, sets passphrases, renames, erases, exports, restores,
// keeps classes, sets rules, releases grades, decides appeals, or deals with keys, papers and certificates.
const std::map<std::string, Names> kOffered{
    {"first_run", {"cell", "narrower", "wider", "keepCard", "done", "skip"}},
    {"pen", {"back", "again", "area"}},
    {"home",
     {"warmUp", "notToday", "start", "person", "settings", "help", "progress", "marking", "calibrate",
      "drill", "fix", "task", "look"}},
    {"people", {"back", "choose", "add"}},
    {"help", {"back"}},
    {"progress", {"before", "after", "all", "start", "help", "back", "run", "cell", "replay"}},
    {"marking_list", {"back", "sit", "open", "agreement", "pairs"}},
    {"marking",
     {"back", "next", "nextOne", "cell", "comment", "faster", "slower", "dotOn", "dotBack", "play", "time",
      "mark", "bank", "field", "second", "submit", "fold"}},
    {"agreement", {"help", "back", "before", "after", "sit", "judge", "agreement.tab."}},
    {"pairs", {"help", "back", "left", "age", "away", "takeBack", "right", "sit"}},
    {"feedback", {"back", "replay", "sit", "appeal", "send", "leave", "watch", "cell"}},
    {"practice",
     {"fold", "drill", "minus", "plus", "guides", "restart", "finish", "help", "abandon", "pause", "back",
      "yes", "no"}},
    {"handed-in", {"on", "back"}},
};

bool isPerson(const std::string& name) {
    return name.size() == 32 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// What a screen offered that stands in no table; empty for nothing.
std::string unknown(const RoleDesk& desk, const Names& levels) {
    std::string found;
    for (const auto& [screen, names] : desk.everShown()) {
        const auto known = kOffered.find(screen);
        for (const std::string& name : names) {
            const bool knows = known != kOffered.end() &&
                               std::any_of(known->second.begin(), known->second.end(),
                                           [&](const std::string& one) { return name.starts_with(one); });
            const bool choice =
                (screen == "home" && levels.contains(name)) || (screen == "people" && isPerson(name));
            if (!knows && !choice) found += " " + screen + ":" + name;
        }
    }
    return found;
}

// What was written since: events and files.
std::string written(const RoleDesk& desk, std::size_t events,
                    const std::map<std::string, std::string>& files) {
    std::string names = desk.actionsSince(events);
    const auto now = desk.files();
    for (const auto& [name, bytes] : now) {
        const auto was = files.find(name);
        if (was == files.end() || was->second != bytes) names += " " + name;
    }
    for (const auto& [name, bytes] : files) {
        if (!now.contains(name)) names += " -" + name;
    }
    return names;
}

void tryOne(Tally& tally, const Act& act, At& at) {
    const auto files = at.desk.files();
    const std::size_t events = at.desk.events();
    const bool allowed = act.allowed.contains(at.actor.id);
    at.patience = allowed ? window_test::kPatience : kForbidden;
    const Came how = act.attempt(at);
    const std::string names = written(at.desk, events, files);
    tally.count(act.name, at.actor.id, allowed, how, names, !act.writes.empty());
    if (allowed && !act.writes.empty()) CHECK(names.find(act.writes) != std::string::npos);
}

}  // namespace

// STIPPLE_ROLE names one person, to try them alone.
TEST_CASE("nobody does at the window of practice what is not theirs to do") {
    const School school;
    const Names levels = school.levels();
    const std::vector<Act> acts = allActs();
    const char* const only = std::getenv("STIPPLE_ROLE");
    Tally tally;
    for (const Actor& actor : actors()) {
        if (only != nullptr && actor.id != only) continue;
        std::cout << actor.id << std::endl;
        RoleDesk desk(school, actor.stranger ? actor.person : "guest");
        At at{school, actor, desk, kForbidden};
        for (const Act& act : acts) tryOne(tally, act, at);
        const std::string more = unknown(desk, levels);
        tally.count("anything that no row has", actor.id, false,
                    more.empty() ? Came::notOffered : Came::through, more, false);
        desk.goHome();
        CHECK(desk.station().close() == 0);
    }
    std::cout << "Window of practice: " << tally.sum() << "\n";
    CHECK(tally.sum().ends_with(" 0 forbidden possible"));
}
