#include "window/role_desk.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "text/json.hpp"

namespace fs = std::filesystem;
using test_support::Line;

namespace window_roles {

namespace {

constexpr double kQuiet = 0.7;     // s without a new line: the answers are in
constexpr int kMostSteps = 60;     // of the keyboard over a screen
constexpr std::size_t kHash = 65;  // of a line of the event log

const std::vector<std::string>& allKeys() {
    static const std::vector<std::string> kKeys = [] {
        std::vector<std::string> keys;
        for (char c = 'a'; c <= 'z'; ++c) keys.emplace_back(1, c);
        for (char c = '0'; c <= '9'; ++c) keys.emplace_back(1, c);
        for (int i = 2; i <= 12; ++i) keys.push_back("F" + std::to_string(i));
        for (const char* name : {"Delete", "Insert", "Home", "End", "BackSpace", "comma", "period", "slash"})
            keys.emplace_back(name);
        return keys;
    }();
    return kKeys;
}

std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

Shown shownOf(const std::string& word) {
    std::istringstream parts(word);
    Shown shown;
    std::string item, flags;
    std::getline(parts, item, ':');
    std::getline(parts, shown.name, ':');
    std::getline(parts, shown.key, ':');
    std::getline(parts, flags);
    shown.enabled = flags.find('e') != std::string::npos;
    shown.focused = flags.find('f') != std::string::npos;
    return shown;
}

bool saysCommands(const Line& line) { return line.text.rfind("commands ", 0) == 0; }

}  // namespace

RoleDesk::RoleDesk(const School& school, const std::string& person) {
    school.copyTo(m_station.account(), person);
    m_station.openTool(STIPPLE_WALK_DESK);
    wait([&] { return !screen().empty(); }, window_test::kPatience);
    goHome();
    rest();
}

void RoleDesk::pass() { std::this_thread::sleep_for(std::chrono::milliseconds(30)); }

void RoleDesk::press(const std::string& key, const std::vector<std::string>& held) {
    std::size_t from = said();
    m_station.hand().key(key, held);
    for (int i = 0; i < 2; ++i) {
        const auto frame = m_station.program().waitFor([](const Line& line) { return line.text == "frame"; },
                                                       window_test::kPatience, from);
        REQUIRE(frame);
        from = said();
    }
}

void RoleDesk::type(const std::string& words) {
    m_station.hand().text(words);
    press("Shift_L");
}

void RoleDesk::rest() {
    const auto spoken = [&] {
        const auto lines = m_station.program().lines();
        return std::count_if(lines.begin(), lines.end(),
                             [](const Line& line) { return line.text != "frame"; });
    };
    auto before = spoken();
    double since = test_support::now();
    const double end = since + window_test::kPatience;
    while (test_support::now() - since < kQuiet && test_support::now() < end) {
        pass();
        if (const auto count = spoken(); count != before) {
            before = count;
            since = test_support::now();
        }
    }
}

void RoleDesk::goHome() {
    for (int i = 0; i < 12 && screen() != "home"; ++i) {
        const bool asks = offers("yes");
        press(asks ? "Return" : "Escape");
        wait([&] { return screen() == "home"; }, 0.5);
    }
    REQUIRE(screen() == "home");
}

std::vector<Shown> RoleDesk::commands() const {
    std::vector<Shown> all;
    const auto lines = m_station.program().lines();
    const auto last = std::find_if(lines.rbegin(), lines.rend(), saysCommands);
    if (last == lines.rend()) return all;
    std::istringstream words(last->text);
    std::string word;
    words >> word >> word;
    while (words >> word) all.push_back(shownOf(word));
    return all;
}

bool RoleDesk::offers(const std::string& name) const {
    const auto all = commands();
    return std::any_of(all.begin(), all.end(),
                       [&](const Shown& one) { return one.name == name && one.enabled; });
}

bool RoleDesk::choose(const std::string& name) {
    if (!offers(name)) return false;
    const auto there = [&] {
        const auto all = commands();
        return std::any_of(all.begin(), all.end(),
                           [&](const Shown& one) { return one.name == name && one.focused; });
    };
    // As many steps as the list has rows between, in one go; then one after the other.
    const auto all = commands();
    const auto place = [&](const auto& which) {
        return std::find_if(all.begin(), all.end(), which) - all.begin();
    };
    const auto rows = place([&](const Shown& one) { return one.name == name; }) -
                      place([&](const Shown& one) { return one.focused; });
    for (auto i = std::abs(rows); i > 1; --i) m_station.hand().key(rows > 0 ? "Down" : "Up");
    press("Shift_L");
    wait(there, 0.3);
    for (const char* arrow : {"Down", "Up", "Right"}) {
        for (int i = 0; i < kMostSteps && !there(); ++i) press(arrow);
    }
    if (!there()) return false;
    press("Return");
    return true;
}

bool RoleDesk::sitDown(const std::string& passphrase) {
    rest();
    const auto asks = [&] {
        const auto all = commands();
        return std::any_of(all.begin(), all.end(), [](const Shown& one) { return one.name == "sit"; });
    };
    if (!asks()) return true;
    type(passphrase);
    const std::size_t from = said();
    press("Return");
    // Said once only; of a second wrong one the button's coming back tells.
    wait([&] { return !asks() || saidSince(from, "not the passphrase"); }, 6.0);
    rest();
    return !asks();
}

void RoleDesk::pressAllOthers(const std::vector<std::string>& own) {
    std::vector<std::string> known = own;
    for (const Shown& one : commands()) known.push_back(lower(one.key));
    for (const std::string& key : allKeys()) {
        // A held key makes no other key of it: screens ask for the letter alone.
        if (std::find(known.begin(), known.end(), lower(key)) != known.end()) continue;
        m_station.hand().key(key);
        for (const char* held : {"Control_L", "Alt_L", "Shift_L"}) m_station.hand().key(key, {held});
        std::this_thread::sleep_for(std::chrono::milliseconds(15));
    }
    press("Shift_L");
    rest();
}

bool RoleDesk::saidSince(std::size_t from, const std::string& words) const {
    const auto lines = m_station.program().lines();
    for (std::size_t i = from; i < lines.size(); ++i) {
        if (lines[i].text.find(words) != std::string::npos) return true;
    }
    return false;
}

std::map<std::string, std::vector<std::string>> RoleDesk::everShown() const {
    std::map<std::string, std::vector<std::string>> all;
    for (const Line& line : m_station.program().lines()) {
        if (!saysCommands(line)) continue;
        std::istringstream words(line.text);
        std::string word, where;
        words >> word >> where;
        auto& names = all[where];
        while (words >> word) {
            const std::string name = shownOf(word).name;
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
    }
    return all;
}

std::string RoleDesk::inUse() const {
    const auto json =
        text::parseJson(test_support::bytesOf(m_station.account().home() + "/config/settings.json"));
    const auto* settings = std::get_if<text::Json>(&json);
    const text::Json* person = settings == nullptr ? nullptr : settings->find("person");
    return person == nullptr || person->string() == nullptr ? std::string() : *person->string();
}

std::size_t RoleDesk::events() const {
    const std::string log = test_support::bytesOf(m_station.account().home() + "/data/events.log");
    return static_cast<std::size_t>(std::count(log.begin(), log.end(), '\n'));
}

std::string RoleDesk::actionsSince(std::size_t events) const {
    std::istringstream log(test_support::bytesOf(m_station.account().home() + "/data/events.log"));
    std::string actions;
    std::string line;
    for (std::size_t i = 0; std::getline(log, line); ++i) {
        if (i < events || line.size() < kHash) continue;
        const auto json = text::parseJson(line.substr(kHash));
        const auto* event = std::get_if<text::Json>(&json);
        if (event != nullptr) actions += " " + *event->find("action")->string();
    }
    return actions;
}

std::map<std::string, std::string> RoleDesk::files() const {
    std::map<std::string, std::string> found;
    const std::string data = m_station.account().home() + "/data";
    for (const auto& entry : fs::recursive_directory_iterator(data)) {
        const std::string name = fs::relative(entry.path(), data).string();
        if (entry.is_directory() || name.find(".db") != std::string::npos || name.starts_with("backups") ||
            name.ends_with("lock") || name.ends_with(".log"))
            continue;
        found[name] = test_support::bytesOf(entry.path().string());
    }
    return found;
}

}  // namespace window_roles
