#include "window/office.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <variant>

#include "support/catch.hpp"

using text::Json;

namespace window_test {

namespace {

std::string textIn(const Json& json, const char* name) { return *json.find(name)->string(); }

}  // namespace

std::string numbered(int i) { return (i < 10 ? "0" : "") + std::to_string(i); }
std::string trainee(int i) { return "Trainee " + numbered(i) + " Ærø"; }
std::string mail(int i) { return "trainee" + numbered(i) + "@example.org"; }

std::string Office::must(const std::vector<std::string>& command) {
    const auto ran = test_support::runProgram(m_station.account(), command);
    INFO(command.front() << " " << command.at(1) << ": " << ran.errors);
    REQUIRE(ran.exit.code == 0);
    m_said += ran.output + ran.errors;
    return ran.output;
}

Json Office::told(std::vector<std::string> command) {
    command.emplace_back("--json");
    auto json = text::parseJson(must(command));
    REQUIRE(std::holds_alternative<Json>(json));
    return std::get<Json>(std::move(json));
}

void Office::refused(const std::vector<std::string>& command, const std::string& words) const {
    const auto ran = test_support::runProgram(m_station.account(), command);
    INFO(ran.output << ran.errors);
    CHECK(ran.exit.code == 2);
    CHECK(ran.errors.find(words) != std::string::npos);
}

void Office::makeClass() {
    std::ofstream roster(file("roster.csv"));
    roster << "name,email,group,extra_time_percent\n";
    for (int i = 1; i <= kTrainees; ++i)
        roster << trainee(i) << "," << mail(i) << "," << (i % 2 == 0 ? "even" : "odd") << ","
               << (i == 3 ? 25 : 0) << "\n";
    roster.close();
    must({"people", "add", "Instructor 1", "--role", "instructor"});
    for (const char* marker : kMarkers) must({"people", "add", marker, "--role", "instructor"});
    must({"class", "make", "Spring", "--by", "Instructor 1"});
    must({"class", "enrol", "Spring", file("roster.csv"), "--by", "Instructor 1"});
    for (const auto& [title, level] :
         std::map<std::string, std::string>{{kFields, "single-dots"}, {kFronts, "soft-hairline"}})
        must({"assign", "make", "Spring", title, "--level", level, "--by", "Instructor 1"});
    for (const auto& [title, resolution] :
         std::map<std::string, std::string>{{kFields, "conference"}, {kFronts, "third_marker"}}) {
        std::vector<std::string> rules{"mark",         "rules",    title,  "--double",    "1",
                                       "--resolution", resolution, "--by", "Instructor 1"};
        for (const char* marker : kMarkers) rules.insert(rules.end(), {"--marker", marker});
        must(rules);
    }
}

void Office::sit() {
    for (int i = 1; i <= kTrainees; ++i) {
        for (const auto& [title, level] :
             std::map<std::string, std::string>{{kFields, "single-dots"}, {kFronts, "soft-hairline"}})
            must({"practice", level, "--hand", i % 3 == 0 ? "novice" : "intermediate", "--seed",
                  std::to_string(i), "--headless", "--assignment", title, "--person", trainee(i)});
    }
}

std::vector<Piece> Office::pieces(const std::string& by) {
    std::vector<Piece> all;
    for (const char* title : {kFields, kFronts}) {
        const Json list = told({"mark", "list", title, "--by", by});
        for (const Json& each : *list.items())
            all.push_back({textIn(each, "attempt"), textIn(each, "pseudonym"), textIn(each, "state"),
                           title == kFronts, *each.find("waits_for_you")->boolean()});
    }
    return all;
}

std::size_t Office::inState(const std::string& state) {
    const auto all = pieces("Instructor 1");
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Piece& one) { return one.state == state; }));
}

std::string Office::sheet(int mark, bool front) const {
    const std::string path = file("sheet.json");
    const std::string each = std::to_string(mark);
    std::ofstream(path)
        << R"({"marks": {"spacing": )" << each << R"(, "depth": )" << each << R"(, "hairline": )"
        << (front ? each : "null") << R"(, "cleanness": )" << each << R"(, "global": )" << each
        << R"(}, "comments": [{"text": "steady here", "at_us": 0, "moment_us": 0}], "seconds": 60})";
    return path;
}

std::size_t Office::markByCommands(const std::string& marker, const std::set<std::string>& apart) {
    std::size_t count = 0;
    for (const Piece& piece : pieces(marker)) {
        if (!piece.mine) continue;
        const int mark = apart.contains(piece.attempt) ? 1 : 3;
        must({"mark", "submit", piece.attempt, sheet(mark, piece.front), "--by", marker});
        ++count;
    }
    return count;
}

}  // namespace window_test
