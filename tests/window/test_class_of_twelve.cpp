// A class of twelve from roster to appeal: two assignments, three markers, one of them at the desk in the
// window by real keys, the others by commands. While it is blind nothing that is made or shown holds a name.
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "text/json.hpp"
#include "window/office.hpp"
#include "window/station.hpp"

using test_support::Line;
using text::Json;
using namespace window_test;

namespace {

namespace fs = std::filesystem;

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

// One piece of each assignment that marker 2 has.
std::set<std::string> twoOfMarker2(Office& office) {
    std::set<std::string> found;
    for (const bool front : {false, true}) {
        const auto all = office.pieces("Marker 2");
        const auto piece = std::find_if(all.begin(), all.end(),
                                        [&](const Piece& one) { return one.mine && one.front == front; });
        REQUIRE(piece != all.end());
        found.insert(piece->attempt);
    }
    return found;
}

// Marker 1 at the desk, the others by commands; how many marks were given.
std::size_t markBlind(Station& station, Office& office, const std::set<std::string>& apart) {
    const std::size_t second = office.markByCommands("Marker 2", apart);
    // By assignment: the desk's list opens the next that has work waiting.
    std::vector<std::size_t> waiting(2);
    for (const Piece& piece : office.pieces("Marker 1")) waiting[piece.front ? 1 : 0] += piece.mine ? 1 : 0;
    REQUIRE(waiting[0] > 0);
    REQUIRE(waiting[1] > 0);
    checkNobodysName(markInWindow(office, station, waiting), "the window");
    return second + waiting[0] + waiting[1] + office.markByCommands("Marker 3", {});
}

void checkBlind(Office& office, const std::string& piece) {
    checkNobodysName(office.said(), "the commands of marking");
    checkNobodysName(homeFiles(office), "the home's files");
    const std::string reports = classReports(office, "Marker 1");
    checkNobodysName(reports, "the class's reports");
    checkNoAccount(reports);
    office.refused({"report", "attempt", piece, "--pdf", office.file("early.pdf")}, "released");
    const std::string recorded = attemptFile(office, piece);
    office.refused({"score", recorded}, "being assessed");
    office.refused({"replay", recorded, "--window"}, "being assessed");
}

// What is in review goes to a conference; which piece that was.
std::string moderate(Office& office) {
    std::string found;
    for (const Piece& piece : office.pieces("Instructor 1")) {
        if (piece.state == "review") found = piece.attempt;
    }
    office.must({"mark", "confer", found, "--marks", "spacing=3,depth=3,cleanness=3,global=2.5", "--reason",
                 "looked at it together", "--by", "Instructor 1"});
    CHECK(office.inState("agreed") == 2 * kTrainees);
    for (const char* title : {kFields, kFronts}) office.must({"release", title, "--by", "Instructor 1"});
    CHECK(office.inState("released") == 2 * kTrainees);
    return found;
}

// A harder cut moves who stands at 3.
void regrade(Office& office) {
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
}

// Its candidate contests, whom nobody but the candidate can be; the instructor, who marked nothing, decides.
std::string contest(Office& office, const std::string& piece) {
    std::vector<std::string> candidates;
    for (int i = 1; i <= kTrainees; ++i) {
        const auto ran = test_support::runProgram(
            office.station().account(),
            {"mark", "appeal", piece, "--reason", "the depth was steady", "--by", trainee(i)});
        if (ran.exit.code == 0) candidates.push_back(trainee(i));
    }
    REQUIRE(candidates.size() == 1);
    office.must({"mark", "decide", piece, "--uphold", "--marks", "spacing=3,depth=4,cleanness=3,global=3",
                 "--answer", "it was, but for one run", "--by", "Instructor 1"});
    const Json after = office.told({"mark", "show", piece, "--by", "Instructor 1"});
    CHECK(after.find("released")->items()->size() == 2);
    CHECK_FALSE(*after.find("appeal_open")->boolean());
    return candidates.front();
}

// The candidate's report has the name, the class's has none.
void checkReports(Office& office, const std::string& piece, const std::string& candidate) {
    const std::string own = office.file("own.pdf");
    office.must({"report", "attempt", piece, "--pdf", own, "--by", candidate});
    CHECK(plainText(office.station(), own).find(candidate) != std::string::npos);
    const std::string csv = office.file("released.csv");
    office.must({"report", "class", kFields, "--csv", csv, "--by", "Instructor 1"});
    const std::string table = test_support::bytesOf(csv);
    CHECK(table.rfind("pseudonym,assignment,attempt_id,state,spacing,depth,hairline,total,passed,marker,"
                      "mark_spacing,mark_depth,mark_hairline,mark_cleanness,mark_global,released_at\r\n",
                      0) == 0);
    CHECK(std::count(table.begin(), table.end(), '\n') == kTrainees + 1);
    checkNobodysName(table, "the class's table");
    const std::string reports = classReports(office, "Instructor 1");
    checkNobodysName(reports, "the class's reports");
    checkNoAccount(reports);
}

}  // namespace

TEST_CASE("a class of twelve: handed in, marked blind by three, moderated, released, regraded, contested") {
    Station station;
    Office office(station);
    office.makeClass();
    office.sit();
    office.said();
    REQUIRE(office.pieces("Instructor 1").size() == 2 * kTrainees);
    const std::set<std::string> apart = twoOfMarker2(office);
    std::size_t count = markBlind(station, office, apart);
    checkBlind(office, *apart.begin());

    // The field's discrepancy waits for a conference, the front's for its third marker, whoever that is.
    CHECK(office.inState("review") == 2);
    for (const char* marker : {kMarkers[0], kMarkers[2]}) count += office.markByCommands(marker, {});
    CHECK(count == 2 * 2 * kTrainees + 1);
    REQUIRE(office.inState("review") == 1);
    const std::string moderated = moderate(office);
    regrade(office);
    const std::string candidate = contest(office, moderated);
    checkReports(office, moderated, candidate);
}
