// Every command of every screen by keyboard alone: what can be pressed is reached by the arrows or has a key
// of its own. Only dots need a pointer.
#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "window/station.hpp"

using window_test::Station;

namespace {

const std::vector<std::string> kArrows = {"Down", "Up", "Right", "Left"};
constexpr std::size_t kMostSteps = 1500;  // over a screen of some fifty commands

struct Command {
    std::string item, name, key;
    bool enabled = false;
    bool focused = false;
};

// What the screen said last of its commands.
struct Commands {
    std::string screen;
    std::vector<Command> all;

    [[nodiscard]] std::string focus() const {
        const auto found =
            std::find_if(all.begin(), all.end(), [](const Command& one) { return one.focused; });
        return found == all.end() ? std::string() : found->item;
    }
};

Command commandOf(const std::string& word) {
    std::istringstream parts(word);
    Command command;
    std::string flags;
    std::getline(parts, command.item, ':');
    std::getline(parts, command.name, ':');
    std::getline(parts, command.key, ':');
    std::getline(parts, flags);
    command.enabled = flags.find('e') != std::string::npos;
    command.focused = flags.find('f') != std::string::npos;
    return command;
}

bool saysCommands(const test_support::Line& line) { return line.text.rfind("commands ", 0) == 0; }

Commands commandsOf(const Station& station) {
    Commands commands;
    for (const auto& line : station.program().lines()) {
        if (!saysCommands(line)) continue;
        std::istringstream words(line.text);
        std::string word;
        commands = {};
        words >> word >> commands.screen;
        while (words >> word) commands.all.push_back(commandOf(word));
    }
    return commands;
}

// Presses the key and waits until the window has seen it come up, and until some frames after that have
// shown what it changes: frames alone may have been drawn before the key came.
Commands after(Station& station, const std::string& key) {
    const auto waitForLine = [&](const std::string& text, std::size_t said) {
        const auto says = [&](const test_support::Line& line) { return line.text == text; };
        REQUIRE(station.program().waitFor(says, window_test::kPatience, said));
        return station.program().lines().size();
    };
    std::size_t said = station.program().lines().size();
    station.hand().key(key);
    said = waitForLine("released " + key, said);
    for (int i = 0; i < 2; ++i) said = waitForLine("frame", said);
    return commandsOf(station);
}

// Goes wherever the arrows lead from where the focus is, and back, until nothing new is found.
class Walk {
public:
    explicit Walk(Station& station) : m_station(station) {}

    void forget() { m_ways.clear(); }

    // Everything that the arrows lead to.
    [[nodiscard]] std::set<std::string> reached() {
        std::string here = after(m_station, "Down").focus();
        std::size_t steps = 0;
        while (const auto next = nearestUntried(here)) {
            REQUIRE(++steps < kMostSteps);
            for (const std::string& arrow : next->path) here = after(m_station, arrow).focus();
            REQUIRE(here == next->item);
            const std::string to = after(m_station, next->arrow).focus();
            m_ways[here][next->arrow] = to;
            here = to;
        }
        std::set<std::string> items;
        for (const auto& [item, ways] : m_ways) items.insert(item);
        return items;
    }

    // Moves the focus to the command of that name and presses Enter there.
    void press(const std::string& name) {
        Commands commands = commandsOf(m_station);
        if (commands.focus().empty()) commands = after(m_station, "Down");
        const auto wanted = std::find_if(commands.all.begin(), commands.all.end(),
                                         [&](const Command& one) { return one.name == name; });
        REQUIRE(wanted != commands.all.end());
        for (const std::string& arrow : pathTo(commands.focus(), wanted->item)) (void)after(m_station, arrow);
        REQUIRE(commandsOf(m_station).focus() == wanted->item);
        m_station.hand().key("Return");
    }

private:
    [[nodiscard]] std::vector<std::string> pathTo(const std::string& from, const std::string& to) {
        std::deque<Step> open{{from, {}, {}}};
        std::set<std::string> seen{from};
        while (!open.empty()) {
            const Step step = open.front();
            open.pop_front();
            if (step.item == to) return step.path;
            for (const auto& [arrow, next] : m_ways[step.item]) {
                if (!seen.insert(next).second) continue;
                Step further{next, step.path, {}};
                further.path.push_back(arrow);
                open.push_back(std::move(further));
            }
        }
        FAIL("no way to " << to);
        return {};
    }

    struct Step {
        std::string item;  // where the arrow is to be tried
        std::vector<std::string> path;
        std::string arrow;
    };
    // The nearest item with an arrow that was not tried yet, by arrows that are known.
    [[nodiscard]] std::optional<Step> nearestUntried(const std::string& from) {
        std::deque<Step> open{{from, {}, {}}};
        std::set<std::string> seen{from};
        while (!open.empty()) {
            Step step = open.front();
            open.pop_front();
            auto& ways = m_ways[step.item];
            for (const std::string& arrow : kArrows) {
                if (!ways.contains(arrow)) return Step{step.item, step.path, arrow};
                if (!seen.insert(ways[arrow]).second) continue;
                Step further{ways[arrow], step.path, {}};
                further.path.push_back(arrow);
                open.push_back(std::move(further));
            }
        }
        return std::nullopt;
    }

    Station& m_station;
    std::map<std::string, std::map<std::string, std::string>> m_ways;
};

// What can be pressed, without where the keyboard is.
std::map<std::string, bool> enabledOf(const Commands& commands) {
    std::map<std::string, bool> found;
    for (const Command& command : commands.all) found[command.item] = command.enabled;
    return found;
}

// Walks again while answers of the records come in and change what can be pressed.
std::set<std::string> reachedAtRest(Station& station, Walk& walk) {
    std::set<std::string> reached;
    std::map<std::string, bool> before;
    for (int i = 0; i < 3; ++i) {
        station.waitUntilStill();
        before = enabledOf(after(station, "Shift_L"));
        walk.forget();
        reached = walk.reached();
        if (enabledOf(commandsOf(station)) == before) break;
    }
    return reached;
}

// By the focus.
void checkFocus(Station& station, const std::string& screen, Walk& walk) {
    const auto reached = reachedAtRest(station, walk);
    const Commands commands = commandsOf(station);
    CHECK(commands.screen == screen);
    CHECK_FALSE(commands.all.empty());
    for (const Command& command : commands.all) {
        INFO(screen << ": '" << command.name << "' with key '" << command.key << "'");
        // The way back is Escape, which this walk takes everywhere.
        const bool own = !command.key.empty() || command.name == "back";
        CHECK((!command.enabled || own || reached.contains(command.item)));
    }
}

void checkFocus(Station& station, const std::string& screen) {
    Walk walk(station);
    checkFocus(station, screen, walk);
}

// Keys of buttons that have no room to show them; help has them all.
struct QuietKey {
    std::string key;
    std::string first;      // brings the screen to where the key changes something
    std::string undo = {};  // what the key opened is shut by this one
};
const std::map<std::string, QuietKey> kQuietKeys = {
    {"help", {"F1", ""}},          {"fold", {"F2", ""}},        {"minus", {"minus", ""}},
    {"plus", {"plus", ""}},        {"play", {"space", "Home"}}, {"dotOn", {"period", "Home"}},
    {"dotBack", {"comma", "End"}}, {"faster", {"Up", "Home"}},  {"slower", {"Down", "Home"}},
    {"time", {"Right", "Home"}},   {"last", {"F", "End"}},
};

// The marking desk has some of the same commands, and keys of its own for them.
const std::map<std::string, QuietKey> kDeskKeys = {
    {"cell", {"v", ""}},
    {"faster", {"Up+Control_L", "Home"}},
    {"slower", {"Down+Control_L", "Home"}},
    {"field", {"c", "", "Escape"}},
    {"section", {"Down", "b", "Escape"}},
    {"shut", {"b", "b"}},
    {"fold", {"F2", ""}},
};

void checkQuietKey(Station& station, const std::string& screen, const std::string& name) {
    const bool desk = screen == "marking" && kDeskKeys.contains(name);
    const auto found = desk ? kDeskKeys.find(name) : kQuietKeys.find(name);
    REQUIRE(found != (desk ? kDeskKeys.end() : kQuietKeys.end()));
    const QuietKey& quiet = found->second;
    if (!quiet.first.empty()) station.hand().key(quiet.first);
    station.waitUntilStill();
    const auto before =
        station.hand().pixels(station.at(0, 0), station.window().width, station.window().height);
    const bool shifted = quiet.key == "F";
    const std::size_t plus = quiet.key.find('+');
    std::vector<std::string> held;
    if (shifted) held.push_back("Shift_L");
    if (plus != std::string::npos) held.push_back(quiet.key.substr(plus + 1));
    station.hand().key(shifted ? "f" : quiet.key.substr(0, plus), held);
    (void)after(station, "Shift_L");  // some frames later
    const auto pixels =
        station.hand().pixels(station.at(0, 0), station.window().width, station.window().height);
    CHECK((pixels != before));
    if (!quiet.undo.empty()) station.hand().key(quiet.undo);
    if (station.screen() != screen) station.go("Escape", screen);
    if (name == "play") station.hand().key(quiet.key);
}

// By keys of their own, where the arrows move the picture.
void checkKeys(Station& station, const std::string& screen) {
    station.waitUntilStill();
    const Commands commands = commandsOf(station);
    CHECK(commands.screen == screen);
    CHECK_FALSE(commands.all.empty());
    for (const Command& command : commands.all) {
        INFO(screen << ": '" << command.name << "'");
        // The way back is gone at the end.
        if (command.enabled && command.key.empty() && command.name != "back")
            checkQuietKey(station, screen, command.name);
    }
}

// The box that says where a drill is: the arrows move it, so that its own commands have keys.
void checkDrillBox(Station& station) {
    std::size_t own = 0;
    for (const Command& command : after(station, "z").all) {
        if (command.name.rfind("drill", 0) != 0 || command.name == "drill") continue;
        INFO(command.name);
        CHECK_FALSE(command.key.empty());
        ++own;
    }
    CHECK(own >= 2);
    station.hand().key("Escape");
    station.waitUntilStill();
}

// The question whether to leave the work as it is: both answers have keys.
void checkQuestion(Station& station, const std::string& key) {
    const Commands commands = after(station, key);
    for (const char* answer : {"yes", "no"}) {
        const auto found = std::find_if(commands.all.begin(), commands.all.end(),
                                        [&](const Command& one) { return one.name == answer; });
        INFO("the question of " << key << ": " << answer);
        REQUIRE(found != commands.all.end());
        CHECK_FALSE(found->key.empty());
    }
    (void)after(station, "Escape");
    station.waitUntilStill();
}

void touchSome(Station& station) {
    for (int i = 0; i < 8; ++i) {
        const test_support::Place place = window_test::spot(2 * i);
        station.hand().touch(station.at(place.x, place.y), 200);
    }
}

}  // namespace

TEST_CASE("every command of the window can be given by keyboard") {
    Station station;
    station.openTool(STIPPLE_WALK_DESK);
    station.go("", "first_run");
    checkFocus(station, "first_run");
    station.go("Escape", "pen");  // one is plugged in that nobody calibrated
    checkFocus(station, "pen");
    station.go("Escape", "home");
    Walk home(station);
    checkFocus(station, "home", home);
    station.go("F1", "help");
    checkFocus(station, "help");
    station.go("Escape", "home");
    home.press("settings");
    station.go("", "settings");
    Walk settings(station);
    checkFocus(station, "settings", settings);
    settings.press("area");
    station.go("", "tablet");
    checkFocus(station, "tablet");
    station.go("Escape", "settings");
    station.go("Escape", "home");
    station.go("p", "progress");
    checkFocus(station, "progress");
    station.go("Escape", "home");
    station.go("u", "people");
    checkFocus(station, "people");
    station.go("Escape", "home");
    station.go("w", "practice");
    station.waitForSkin();
    touchSome(station);
    station.go("Return", "warm-up");
    checkFocus(station, "warm-up");
    station.go("Escape", "home");
    station.go("Return", "practice");
    station.waitForSkin();
    checkKeys(station, "practice");
    touchSome(station);
    checkQuestion(station, "r");
    checkQuestion(station, "Escape");
    // The rest: what can be done in it has keys too.
    (void)after(station, "p");
    checkKeys(station, "practice");
    (void)after(station, "p");
    (void)station.finish();
    checkFocus(station, "result");
    checkDrillBox(station);
    station.go("p", "replay");
    checkKeys(station, "replay");
    station.go("Escape", "result");
    // What the arrows asked about is put away first.
    station.hand().key("Escape");
    station.waitUntilStill();
    if (station.screen() != "home") station.go("Escape", "home");
    CHECK(station.close() == 0);
}

TEST_CASE("every command of the marking desk can be given by keyboard") {
    Station station;
    const auto ran =
        test_support::run({{STIPPLE_FILL_MARKING, station.account().home(), "soft-hairline", "2"},
                           station.account().environment(station.display()),
                           station.account().folder().path().string()},
                          600);
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
    station.openTool(STIPPLE_WALK_DESK);
    station.go("", "home");
    station.waitUntilStill();
    station.go("k", "marking_list");
    checkFocus(station, "marking_list");
    station.go("Return", "marking");
    checkKeys(station, "marking");
    // The bank lies over the canvas; its own commands have keys too.
    for (const Command& command : after(station, "b").all) {
        INFO(command.name);
        if (command.name == "sentence") CHECK_FALSE(command.key.empty());
    }
    (void)after(station, "b");
    for (const char* name : {"section", "shut"}) checkQuietKey(station, "marking", name);
    for (const char* mark : {"1", "2", "3", "4", "5"}) station.hand().key(mark);
    station.hand().key("Return", {"Control_L"});
    REQUIRE(station.program().waitFor(
        [](const test_support::Line& line) { return line.text.rfind("marked C-", 0) == 0; },
        window_test::kPatience));
    checkKeys(station, "marking");
    CHECK(station.close() == 0);
}

TEST_CASE("every command of agreement and pairs can be given by keyboard") {
    Station station;
    station.prepare(STIPPLE_MARKED_CLASS, {"4", "single-dots", "0.5"});
    station.openTool(STIPPLE_WALK_DESK);
    station.go("", "home");
    station.go("a", "agreement");
    checkFocus(station, "agreement");
    station.go("j", "pairs");
    checkKeys(station, "pairs");
    station.go("Escape", "agreement");
    CHECK(station.close() == 0);
}
