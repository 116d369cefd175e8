// An attempt marked at the desk by real keys and clicks: the event log then holds exactly that sheet, few
// keys were needed, a kill loses nothing that was entered, and no name is to be seen from outside.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "text/json.hpp"
#include "window/station.hpp"

using test_support::Place;
using text::Json;
using window_test::Station;

namespace {

constexpr unsigned kRing = 0x0A5C55;  // around the dot that is looked at
constexpr int kMostKeys = 25;
// The canvas of the desk in a window of 1280 x 800, clear of tabs and plates.
constexpr int kCanvasTop = 110;
constexpr int kCanvasBottom = 600;
constexpr int kCanvasWide = 830;
constexpr Place kAside{1200, 640};  // on the panel's empty part

struct Filled {
    std::string marker, assignment;
    std::vector<std::string> attempts;
};

Filled fill(const Station& station, const std::string& level, int trainees,
            const std::string& passphrase = {}) {
    std::vector<std::string> command{STIPPLE_FILL_MARKING, station.account().home(), level,
                                     std::to_string(trainees)};
    if (!passphrase.empty()) command.push_back(passphrase);
    const auto ran = test_support::run({command, station.account().environment(station.display()),
                                        station.account().folder().path().string()},
                                       600);
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
    std::istringstream lines(ran.output);
    Filled filled;
    lines >> filled.marker >> filled.assignment;
    for (std::string attempt; lines >> attempt;) filled.attempts.push_back(attempt);
    return filled;
}

// Whose desk opened last: "C-208".
std::string waitForDesk(Station& station, std::size_t from) {
    const auto shown = station.program().waitFor(
        [](const test_support::Line& line) { return line.text.rfind("marking C-", 0) == 0; },
        window_test::kPatience, from);
    INFO(station.program().output(true));
    REQUIRE(shown);
    return shown->text.substr(8, shown->text.rfind(' ') - 8);
}

std::string openDesk(Station& station) {
    station.open();
    station.go("", "home");
    station.waitUntilStill();
    station.go("k", "marking_list");
    station.waitUntilStill();
    const std::size_t said = station.program().lines().size();
    station.go("Return", "marking");
    const std::string candidate = waitForDesk(station, said);
    station.waitUntilStill();
    return candidate;
}

// Keys, counted; letters of a comment are typed and do not count.
class Keys {
public:
    explicit Keys(Station& station) : m_station(station) {}
    void press(const std::string& key, const std::vector<std::string>& held = {}) {
        m_station.hand().key(key, held);
        ++m_count;
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    Station& m_station;
    int m_count = 0;
};

// The middle of the ring on the canvas.
Place ring(Station& station) {
    station.hand().moveTo(station.at(kAside.x, kAside.y));
    station.waitUntilStill();
    const int wide = station.window().width;
    const auto pixels = station.hand().pixels(station.at(0, 0), wide, station.window().height);
    long x = 0;
    long y = 0;
    long count = 0;
    for (int row = kCanvasTop; row < kCanvasBottom; ++row) {
        for (int column = 0; column < kCanvasWide; ++column) {
            if ((pixels[static_cast<std::size_t>(row * wide + column)] & 0xFFFFFFU) != kRing) continue;
            x += column;
            y += row;
            ++count;
        }
    }
    REQUIRE(count > 20);
    return {static_cast<int>(x / count), static_cast<int>(y / count)};
}

Json parsed(const std::string& bytes) {
    auto json = text::parseJson(bytes);
    REQUIRE(std::holds_alternative<Json>(json));
    return std::get<Json>(std::move(json));
}

// The sheets of the log's mark_submitted, in order.
std::vector<Json> submitted(const Station& station) {
    std::istringstream lines(test_support::bytesOf(station.account().home() + "/data/events.log"));
    std::vector<Json> sheets;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("\"mark_submitted\"") == std::string::npos) continue;
        const Json event = parsed(line.substr(line.find('{')));
        sheets.push_back(*event.find("details")->find("sheet"));
    }
    return sheets;
}

std::string draftPath(const Station& station, const Filled& filled, const std::string& attempt) {
    return station.account().home() + "/data/marks/" + attempt + "-" + filled.marker + ".json";
}

// The draft once `fits` it; a failed test when it never does.
template <typename Fits>
Json draft(const Station& station, const Filled& filled, Fits fits) {
    const double until = test_support::now() + window_test::kPatience;
    std::string last;
    while (test_support::now() < until) {
        for (const std::string& attempt : filled.attempts) {
            const std::string path = draftPath(station, filled, attempt);
            if (!std::filesystem::exists(path)) continue;
            last = test_support::bytesOf(path);
            const Json json = parsed(last);
            if (fits(json)) return json;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    FAIL("no such draft: " << last);
    return Json();
}

std::int64_t markOf(const Json& sheet, const std::string& criterion) {
    const Json* const mark = sheet.find("marks")->find(criterion);
    return mark == nullptr || mark->isNull() ? 0 : *mark->whole();
}

std::string typedIn(const Json& sheet) {
    const Json* const typed = sheet.find("typed");
    return typed == nullptr ? std::string() : *typed->string();
}

void kill(Station& station) {
    station.program().signal(SIGKILL);
    const auto exit = station.program().wait(window_test::kPatience);
    REQUIRE(exit);
    REQUIRE(exit->signal == SIGKILL);
}

// Everything that other programs can read of this sitting holds no name.
void checkNoNames(Station& station) {
    const std::string title = station.hand().title(station.window());
    CHECK(title == "Stipple");
    std::string all = station.program().output(true) + station.program().output(false);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(station.account().home())) {
        all += "\n" + entry.path().string();
        const std::string name = entry.path().filename().string();
        if (name.ends_with(".log") || entry.path().string().find("/marks/") != std::string::npos)
            if (entry.is_regular_file()) all += test_support::bytesOf(entry.path().string());
    }
    for (const char* part : {"Learner", "Instructor", "Examiner"}) {
        INFO(part);
        CHECK(all.find(part) == std::string::npos);
    }
}

}  // namespace

TEST_CASE("an attempt is marked by keys and one click, and the log holds exactly that") {
    Station station;
    const Filled filled = fill(station, "single-dots", 2);
    const std::string candidate = openDesk(station);
    Keys keys(station);
    for (const char* mark : {"3", "4", "2", "5"}) keys.press(mark);  // this level has no hairline
    keys.press("Home");
    keys.press("c");
    station.hand().text("row here, 3 in line");
    keys.press("Return");
    keys.press("period");
    const Place dot = ring(station);
    keys.press("c");
    station.hand().touch(station.at(dot.x, dot.y), 60);
    station.hand().text("deep");
    keys.press("Return");
    keys.press("Return", {"Control_L"});
    const auto in = station.program().waitFor(
        [&](const test_support::Line& line) { return line.text == "marked " + candidate; },
        window_test::kPatience);
    INFO(station.program().output(true));
    REQUIRE(in);
    const std::size_t said = station.program().lines().size();
    keys.press("n");
    const std::string next = waitForDesk(station, said);
    CHECK(next != candidate);
    CHECK(keys.count() <= kMostKeys);
    CAPTURE(keys.count());

    const auto sheets = submitted(station);
    REQUIRE(sheets.size() == 1);
    const Json& sheet = sheets.front();
    CHECK(markOf(sheet, "spacing") == 3);
    CHECK(markOf(sheet, "depth") == 4);
    CHECK(markOf(sheet, "hairline") == 0);
    CHECK(markOf(sheet, "cleanness") == 2);
    CHECK(markOf(sheet, "global") == 5);
    const auto* comments = sheet.find("comments")->items();
    REQUIRE(comments->size() == 2);
    CHECK(*(*comments)[0].find("text")->string() == "row here, 3 in line");
    CHECK(*(*comments)[0].find("moment_us")->whole() == 0);
    CHECK(*(*comments)[1].find("text")->string() == "deep");
    REQUIRE((*comments)[1].find("dot") != nullptr);
    CHECK(*(*comments)[1].find("dot")->find("ordinal")->whole() == 0);
    CHECK(typedIn(sheet).empty());
    for (const std::string& attempt : filled.attempts)
        CHECK_FALSE(std::filesystem::exists(draftPath(station, filled, attempt)));
    checkNoNames(station);
    CHECK(station.close() == 0);
}

TEST_CASE("a region is pulled, a sentence taken from the bank, a comment changed and one removed") {
    Station station;
    const Filled filled = fill(station, "single-dots", 1);
    (void)openDesk(station);
    station.hand().drag(station.at(300, 250), station.at(500, 400), 12, 1);
    station.hand().text("crowded");
    station.hand().key("Return");
    station.hand().key("b");
    station.hand().key("2");
    const Json two = draft(station, filled, [](const Json& sheet) {
        return sheet.find("comments")->items()->size() == 2 && typedIn(sheet).empty();
    });
    const auto& region = *two.find("comments")->items();
    REQUIRE(region[0].find("region") != nullptr);
    CHECK(*region[0].find("region")->items()->at(0).number() <
          *region[0].find("region")->items()->at(2).number());
    CHECK(region[1].find("text")->string()->find("gap") != std::string::npos);
    // The first again: changed; the second: removed.
    station.hand().key("j");
    station.hand().key("Return");
    station.hand().text("!");
    station.hand().key("Return");
    station.hand().key("j");
    station.hand().key("Delete");
    const Json one = draft(station, filled, [](const Json& sheet) {
        const auto& comments = *sheet.find("comments")->items();
        return comments.size() == 1 && *comments[0].find("text")->string() == "crowded!";
    });
    CHECK(one.find("comments")->items()->at(0).find("region") != nullptr);
    CHECK(station.close() == 0);
}

TEST_CASE("an incomplete sheet is not taken, and what was entered stays") {
    Station station;
    const Filled filled = fill(station, "single-dots", 1);
    (void)openDesk(station);
    station.hand().key("4");
    (void)draft(station, filled, [](const Json& sheet) { return markOf(sheet, "spacing") == 4; });
    station.hand().key("Return", {"Control_L"});
    station.waitUntilStill();
    CHECK(submitted(station).empty());
    station.go("Escape", "marking_list");
    (void)draft(station, filled, [](const Json& sheet) { return markOf(sheet, "spacing") == 4; });
    CHECK(station.close() == 0);
}

TEST_CASE("killed at four moments, everything entered is there again") {
    const auto moment = GENERATE(0, 1, 2, 3);
    Station station;
    const Filled filled = fill(station, "single-dots", 1);
    (void)openDesk(station);
    station.hand().key("3");
    station.hand().key("5");
    if (moment > 0) {
        station.hand().key("Home");
        station.hand().key("c");
        station.hand().text("slack skin");
    }
    if (moment > 1) station.hand().key("Return");
    if (moment > 2) {
        station.hand().key("b");
        station.hand().key("1");
    }
    const auto entered = [&](const Json& sheet) {
        const auto& comments = *sheet.find("comments")->items();
        const bool marks = markOf(sheet, "spacing") == 3 && markOf(sheet, "depth") == 5;
        const bool typed = typedIn(sheet) == (moment == 1 ? "slack skin" : "");
        const std::size_t kept = moment > 2 ? 2 : moment > 1 ? 1 : 0;
        return marks && typed && comments.size() == kept;
    };
    const Json before = draft(station, filled, entered);
    kill(station);
    const std::string bytes = test_support::bytesOf(draftPath(station, filled, filled.attempts.front()));
    CHECK(entered(parsed(bytes)));

    // Opened again, the rest is entered and all of it handed in.
    const std::string candidate = openDesk(station);
    station.hand().key("2");
    station.hand().key("2");
    if (moment == 1) {
        station.hand().key("c");
        station.hand().text(" here");
        station.hand().key("Return");
    }
    station.hand().key("Return", {"Control_L"});
    const auto in = station.program().waitFor(
        [&](const test_support::Line& line) { return line.text == "marked " + candidate; },
        window_test::kPatience);
    INFO(station.program().output(true));
    REQUIRE(in);
    const auto sheets = submitted(station);
    REQUIRE(sheets.size() == 1);
    CHECK(markOf(sheets[0], "spacing") == 3);
    CHECK(markOf(sheets[0], "depth") == 5);
    CHECK(markOf(sheets[0], "cleanness") == 2);
    const auto& comments = *sheets[0].find("comments")->items();
    REQUIRE(comments.size() == (moment == 0 ? 0U : moment == 3 ? 2U : 1U));
    if (moment > 0) {
        CHECK(*comments[0].find("text")->string() == (moment == 1 ? "slack skin here" : "slack skin"));
        CHECK(*comments[0].find("moment_us")->whole() == 0);
    }
    CHECK(station.close() == 0);
}

TEST_CASE("killed while somebody types, the draft is whole and a beginning of what was typed") {
    Station station;
    const Filled filled = fill(station, "single-dots", 1);
    const std::string words = "the quick brown needle jumps over the lazy scalp";
    for (const int ms : {40, 150, 330}) {
        (void)openDesk(station);
        station.hand().key("4");
        station.hand().key("c");
        station.hand().key("BackSpace", {"Control_L"});
        std::thread typing([&] { station.hand().text(words); });
        std::this_thread::sleep_for(std::chrono::milliseconds(ms));
        kill(station);
        typing.join();
        const std::string path = draftPath(station, filled, filled.attempts.front());
        if (!std::filesystem::exists(path)) continue;  // not one key had come through
        const std::string typed = typedIn(parsed(test_support::bytesOf(path)));
        CAPTURE(ms, typed);
        CHECK(words.rfind(typed.substr(0, typed.find_last_not_of(' ') + 1), 0) != std::string::npos);
        std::filesystem::remove(path);
    }
}

TEST_CASE("who has a passphrase gives it once, then the desk opens") {
    Station station;
    (void)fill(station, "single-dots", 2, "six quiet words make a key");
    station.open();
    station.go("", "home");
    station.waitUntilStill();
    station.go("k", "marking_list");
    station.waitUntilStill();
    station.hand().text("a wrong one, and long");
    station.hand().key("Return");
    station.waitUntilStill();
    station.hand().key("Return");
    station.waitUntilStill();
    CHECK(station.screen() == "marking_list");
    station.hand().text("six quiet words make a key");
    station.hand().key("Return");
    // The passphrase is looked at in the background, as slowly as the machine is busy.
    const std::size_t said = station.program().lines().size();
    for (int i = 0; i < 20 && station.screen() != "marking"; ++i) {
        std::this_thread::sleep_for(std::chrono::seconds(2));
        station.waitUntilStill();
        if (station.screen() != "marking") station.hand().key("Return");
    }
    REQUIRE(station.screen() == "marking");
    (void)waitForDesk(station, said);
    station.go("Escape", "marking_list");
    station.go("Escape", "home");
    station.waitUntilStill();
    station.go("k", "marking_list");
    station.waitUntilStill();
    station.go("Return", "marking");
    CHECK(station.close() == 0);
}
