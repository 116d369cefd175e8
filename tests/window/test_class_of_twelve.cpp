// A class of twelve from roster to appeal: two assignments, three markers, one of them at the desk in the
// window by real keys, the others by commands. While it is blind nothing that is made or shown holds a name.
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "text/json.hpp"
#include "window/station.hpp"

using test_support::Line;
using text::Json;
using window_test::Station;

namespace {

namespace fs = std::filesystem;

constexpr int kTrainees = 12;
const char* const kFields = "First dots";
const char* const kFronts = "Soft fronts";
const std::vector<std::string> kMarkers{"Marker 1", "Marker 2", "Marker 3"};

std::string numbered(int i) { return (i < 10 ? "0" : "") + std::to_string(i); }
std::string trainee(int i) { return "Trainee " + numbered(i) + " Ærø"; }
std::string mail(int i) { return "trainee" + numbered(i) + "@example.org"; }

// The class's home, by the program's own commands.
class Office {
public:
    explicit Office(const Station& station) : m_station(station) {}

    // What the command says; it must end well.
    std::string must(const std::vector<std::string>& command) {
        const auto ran = test_support::runProgram(m_station.account(), command);
        INFO(command.front() << " " << command.at(1) << ": " << ran.errors);
        REQUIRE(ran.exit.code == 0);
        m_said += ran.output + ran.errors;
        return ran.output;
    }
    Json told(std::vector<std::string> command) {
        command.emplace_back("--json");
        auto json = text::parseJson(must(command));
        REQUIRE(std::holds_alternative<Json>(json));
        return std::get<Json>(std::move(json));
    }
    void refused(const std::vector<std::string>& command, const std::string& words) const {
        const auto ran = test_support::runProgram(m_station.account(), command);
        INFO(ran.output << ran.errors);
        CHECK(ran.exit.code == 2);
        CHECK(ran.errors.find(words) != std::string::npos);
    }
    [[nodiscard]] std::string file(const std::string& name) const {
        return m_station.account().folder() / name;
    }
    // All that the commands have said since the last time.
    std::string said() { return std::exchange(m_said, {}); }
    [[nodiscard]] const Station& station() const { return m_station; }

private:
    const Station& m_station;
    std::string m_said;
};

std::string text(const Json& json, const char* name) { return *json.find(name)->string(); }

void makeClass(Office& office) {
    std::ofstream roster(office.file("roster.csv"));
    roster << "name,email,group,extra_time_percent\n";
    for (int i = 1; i <= kTrainees; ++i)
        roster << trainee(i) << "," << mail(i) << "," << (i % 2 == 0 ? "even" : "odd") << ","
               << (i == 3 ? 25 : 0) << "\n";
    roster.close();
    office.must({"people", "add", "Instructor 1", "--role", "instructor"});
    for (const std::string& marker : kMarkers) office.must({"people", "add", marker, "--role", "instructor"});
    office.must({"class", "make", "Spring", "--by", "Instructor 1"});
    office.must({"class", "enrol", "Spring", office.file("roster.csv"), "--by", "Instructor 1"});
    for (const auto& [title, level] :
         std::map<std::string, std::string>{{kFields, "single-dots"}, {kFronts, "soft-hairline"}})
        office.must({"assign", "make", "Spring", title, "--level", level, "--by", "Instructor 1"});
    for (const auto& [title, resolution] :
         std::map<std::string, std::string>{{kFields, "conference"}, {kFronts, "third_marker"}}) {
        std::vector<std::string> rules{"mark",         "rules",    title,  "--double",    "1",
                                       "--resolution", resolution, "--by", "Instructor 1"};
        for (const std::string& marker : kMarkers) rules.insert(rules.end(), {"--marker", marker});
        office.must(rules);
    }
}

void sit(Office& office) {
    for (int i = 1; i <= kTrainees; ++i) {
        for (const auto& [title, level] :
             std::map<std::string, std::string>{{kFields, "single-dots"}, {kFronts, "soft-hairline"}})
            office.must({"practice", level, "--hand", i % 3 == 0 ? "novice" : "intermediate", "--seed",
                         std::to_string(i), "--headless", "--assignment", title, "--person", trainee(i)});
    }
}

struct Piece {
    std::string attempt, pseudonym, state;
    bool front = false;
    bool mine = false;  // waits for whom it was asked by
};

std::vector<Piece> pieces(Office& office, const std::string& by) {
    std::vector<Piece> all;
    for (const char* title : {kFields, kFronts}) {
        const Json list = office.told({"mark", "list", title, "--by", by});
        for (const Json& each : *list.items())
            all.push_back({text(each, "attempt"), text(each, "pseudonym"), text(each, "state"),
                           title == kFronts, *each.find("waits_for_you")->boolean()});
    }
    return all;
}

std::string sheet(const Office& office, int mark, bool front) {
    const std::string path = office.file("sheet.json");
    const std::string each = std::to_string(mark);
    std::ofstream(path)
        << R"({"marks": {"spacing": )" << each << R"(, "depth": )" << each << R"(, "hairline": )"
        << (front ? each : "null") << R"(, "cleanness": )" << each << R"(, "global": )" << each
        << R"(}, "comments": [{"text": "steady here", "at_us": 0, "moment_us": 0}], "seconds": 60})";
    return path;
}

// Marks what waits for the marker; `apart`: pieces that get a 1 where all others get a 3.
std::size_t markByCommands(Office& office, const std::string& marker, const std::set<std::string>& apart) {
    std::size_t count = 0;
    for (const Piece& piece : pieces(office, marker)) {
        if (!piece.mine) continue;
        const int mark = apart.contains(piece.attempt) ? 1 : 3;
        office.must({"mark", "submit", piece.attempt, sheet(office, mark, piece.front), "--by", marker});
        ++count;
    }
    return count;
}

// Marks so many pieces, the first of which the list's Enter opens.
void markAtDesk(Station& station, std::size_t pieces) {
    std::size_t from = station.program().lines().size();
    station.go("Return", "marking");
    for (std::size_t done = 1; done <= pieces; ++done) {
        const auto begins = [&](const char* words) {
            const auto said =
                station.program().waitFor([&](const Line& line) { return line.text.rfind(words, 0) == 0; },
                                          window_test::kPatience, from);
            INFO(words << done << " of " << pieces);
            REQUIRE(said);
        };
        begins("marking C-");
        from = station.program().lines().size();
        for (int i = 0; i < 5; ++i)
            station.hand().key("3");  // where there is no hairline, the last one again
        station.hand().key("c");
        station.hand().text("look here");
        station.hand().key("Return");
        station.hand().key("Return", {"Control_L"});
        begins("marked C-");
        if (done < pieces) station.hand().key("n");
    }
    station.go("Escape", "marking_list");
    station.waitUntilStill();
}

// All that the program's window says and shows meanwhile: this one tells every text that it draws.
std::string markInWindow(Office& office, Station& station, const std::vector<std::size_t>& waiting) {
    office.must({"people", "use", "Marker 1"});
    station.openTool(STIPPLE_WALK_DESK);
    station.waitUntilStill();
    while (station.screen() != "home") {  // past the first start and its question about the pen
        station.hand().key("Escape");
        station.waitUntilStill();
    }
    station.go("k", "marking_list");
    station.waitUntilStill();
    for (const std::size_t pieces : waiting) markAtDesk(station, pieces);
    const std::string title = station.hand().title(station.window());
    CHECK(title == "Stipple");
    CHECK(station.close() == 0);
    return title + "\n" + station.program().output(true) + station.program().output(false);
}

std::string plainText(const Station& station, const std::string& pdf) {
    std::string all;
    for (const std::vector<std::string>& tool :
         {std::vector<std::string>{"pdftotext", pdf, "-"}, {"pdfinfo", pdf}, {"strings", pdf}}) {
        const auto ran = test_support::run(
            {tool, station.account().environment(""), station.account().folder().path().string()}, 60);
        INFO(tool.front() << ": " << ran.errors);
        REQUIRE(ran.exit.code == 0);
        all += ran.output;
    }
    return all;
}

// The reports of a class as they are for a marker.
std::string classReports(Office& office, const std::string& by) {
    std::string all;
    for (const char* title : {kFields, kFronts}) {
        const std::string pdf = office.file("class.pdf");
        office.must({"report", "class", title, "--pdf", pdf, "--by", by});
        all += plainText(office.station(), pdf);
        for (const char* form : {"--csv", "--json"}) {
            const std::string table = office.file(std::string("class") + form);
            office.must({"report", "class", title, form, table, "--by", by});
            all += test_support::bytesOf(table);
        }
    }
    return all;
}

// All files of the home with their names, but identity.db, which is there to hold the names of people.
std::string homeFiles(const Office& office) {
    std::string all;
    for (const auto& entry : fs::recursive_directory_iterator(office.station().account().home())) {
        const std::string path = entry.path().string();
        all += path.substr(office.station().account().home().size()) + "\n";
        if (!entry.is_regular_file() || path.find("identity") != std::string::npos) continue;
        all += test_support::bytesOf(path);
    }
    return all;
}

void checkNobodysName(const std::string& all, const std::string& where) {
    INFO(where);
    for (int i = 1; i <= kTrainees; ++i) {
        for (const std::string& word : {"Trainee " + numbered(i), mail(i), "trainee" + numbered(i)}) {
            INFO(word);
            CHECK(all.find(word) == std::string::npos);
        }
    }
}

// The account of the system, as a word of its own.
void checkNoAccount(const std::string& all) {
    const passwd* const account = getpwuid(getuid());
    REQUIRE(account != nullptr);
    const std::string name = account->pw_name;
    const auto letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    for (std::size_t at = all.find(name); at != std::string::npos; at = all.find(name, at + 1)) {
        const bool begins = at == 0 || !letter(all[at - 1]);
        const std::size_t end = at + name.size();
        const bool ends = end == all.size() || !letter(all[end]);
        INFO(all.substr(at > 40 ? at - 40 : 0, 100));
        CHECK_FALSE((begins && ends));
    }
}

std::string attemptFile(const Office& office, const std::string& attempt) {
    for (const auto& entry : fs::directory_iterator(office.station().account().home() + "/data/attempts")) {
        const std::string bytes = test_support::bytesOf(entry.path().string());
        if (bytes.find(attempt) != std::string::npos) return entry.path().string();
    }
    FAIL("no file of " << attempt);
    return {};
}

std::size_t inState(Office& office, const std::string& state) {
    const auto all = pieces(office, "Instructor 1");
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Piece& one) { return one.state == state; }));
}

}  // namespace

TEST_CASE("a class of twelve: handed in, marked blind by three, moderated, released, regraded, contested") {
    Station station;
    Office office(station);
    makeClass(office);
    sit(office);
    office.said();
    const auto all = pieces(office, "Instructor 1");
    REQUIRE(all.size() == 2 * kTrainees);

    // One piece of each assignment that marker 2 has is marked far from the rest.
    std::set<std::string> apart;
    for (const bool front : {false, true}) {
        for (const Piece& piece : pieces(office, "Marker 2")) {
            if (piece.mine && piece.front == front) {
                apart.insert(piece.attempt);
                break;
            }
        }
    }
    REQUIRE(apart.size() == 2);
    std::size_t count = markByCommands(office, "Marker 2", apart);
    // By assignment; the desk's list opens the next that has work waiting.
    std::vector<std::size_t> waiting(2);
    for (const Piece& piece : pieces(office, "Marker 1")) waiting[piece.front ? 1 : 0] += piece.mine ? 1 : 0;
    REQUIRE(waiting[0] > 0);
    REQUIRE(waiting[1] > 0);
    const std::string shown = markInWindow(office, station, waiting);
    count += waiting[0] + waiting[1] + markByCommands(office, "Marker 3", {});
    checkNobodysName(shown, "the window");
    checkNobodysName(office.said(), "the commands of marking");
    checkNobodysName(homeFiles(office), "the home's files");
    const std::string blind = classReports(office, "Marker 1");
    checkNobodysName(blind, "the class's reports");
    checkNoAccount(blind);
    office.said();
    office.refused({"report", "attempt", *apart.begin(), "--pdf", office.file("early.pdf")}, "released");
    const std::string recorded = attemptFile(office, *apart.begin());
    office.refused({"score", recorded}, "being assessed");
    office.refused({"replay", recorded, "--window"}, "being assessed");

    // The field's discrepancy waits for a conference, the front's for its third marker, whoever that is.
    CHECK(inState(office, "review") == 2);
    for (const std::string& marker : {kMarkers[0], kMarkers[2]}) count += markByCommands(office, marker, {});
    CHECK(count == 2 * 2 * kTrainees + 1);
    REQUIRE(inState(office, "review") == 1);
    std::string contested;
    for (const Piece& piece : pieces(office, "Instructor 1")) {
        if (piece.state == "review") contested = piece.attempt;
    }
    office.must({"mark", "confer", contested, "--marks", "spacing=3,depth=3,cleanness=3,global=2.5",
                 "--reason", "looked at it together", "--by", "Instructor 1"});
    CHECK(inState(office, "agreed") == all.size());
    for (const char* title : {kFields, kFronts}) office.must({"release", title, "--by", "Instructor 1"});
    CHECK(inState(office, "released") == all.size());

    // A harder cut moves who stands at 3.
    Json rubric = office.told({"mark", "rubric", kFronts, "--by", "Instructor 1"});
    rubric.set("cut", 3.25);
    std::ofstream(office.file("rubric.json")) << rubric.dump();
    office.must({"mark", "rubric", kFronts, office.file("rubric.json"), "--reason", "the board's line",
                 "--by", "Instructor 1"});
    const Json preview = office.told({"mark", "regrade", kFronts, "--preview", "--by", "Instructor 1"});
    office.must({"mark", "regrade", kFronts, "--reason", "the board's line", "--by", "Instructor 1"});
    const Json again = office.told({"mark", "regrade", kFronts, "--preview", "--by", "Instructor 1"});
    CHECK(!preview.items()->empty());
    CHECK(again.items()->empty());

    // The candidate of the conference contests; the instructor, who marked nothing, decides.
    const Json before = office.told({"mark", "show", contested, "--by", "Instructor 1"});
    CHECK(before.find("released")->items()->size() == 1);
    std::string candidate;
    for (int i = 1; i <= kTrainees && candidate.empty(); ++i) {
        const auto ran = test_support::runProgram(
            station.account(),
            {"mark", "appeal", contested, "--reason", "the depth was steady", "--by", trainee(i)});
        if (ran.exit.code == 0) candidate = trainee(i);
    }
    REQUIRE(!candidate.empty());
    office.must({"mark", "decide", contested, "--uphold", "--marks", "spacing=3,depth=4,cleanness=3,global=3",
                 "--answer", "it was, but for one run", "--by", "Instructor 1"});
    const Json after = office.told({"mark", "show", contested, "--by", "Instructor 1"});
    CHECK(after.find("released")->items()->size() == 2);
    CHECK_FALSE(*after.find("appeal_open")->boolean());

    // Reports of what is released: the candidate's with the name, the class's without.
    const std::string own = office.file("own.pdf");
    office.must({"report", "attempt", contested, "--pdf", own, "--by", candidate});
    const std::string ownText = plainText(station, own);
    CHECK(ownText.find(candidate) != std::string::npos);
    const std::string csv = office.file("released.csv");
    office.must({"report", "class", kFields, "--csv", csv, "--by", "Instructor 1"});
    const std::string table = test_support::bytesOf(csv);
    CHECK(table.rfind("pseudonym,assignment,attempt_id,state,spacing,depth,hairline,total,passed,marker,"
                      "mark_spacing,mark_depth,mark_hairline,mark_cleanness,mark_global,released_at\r\n",
                      0) == 0);
    CHECK(std::count(table.begin(), table.end(), '\n') == kTrainees + 1);
    checkNobodysName(table, "the class's table");
    const std::string told = classReports(office, "Instructor 1");
    checkNobodysName(told, "the class's reports");
    checkNoAccount(told);
}
