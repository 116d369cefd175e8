#include "window/role_school.hpp"

#include <filesystem>
#include <fstream>

#include "support/catch.hpp"
#include "text/json.hpp"

namespace fs = std::filesystem;
using text::Json;

namespace window_roles {

namespace {

Json parsed(const std::string& bytes) {
    auto json = text::parseJson(bytes);
    INFO(bytes);
    REQUIRE(std::holds_alternative<Json>(json));
    return std::get<Json>(std::move(json));
}

// Who comes with which role, and who gets a passphrase at the end.
struct Somebody {
    const char* name;
    const char* role;
    bool guarded = true;
};
constexpr Somebody kPeople[] = {
    {"Office", "admin"},           {"Teacher", "instructor"},    {"Colleague", "instructor"},
    {"Bare", "instructor", false}, {"Former", "instructor"},     {"Assessor", "examiner"},
    {"Examiner", "examiner"},      {"Certifier", "certifier"},   {"Invigilator", "invigilator"},
    {"Hazel", "trainee"},          {"Rowan", "trainee", false},  {"Aspen", "trainee", false},
    {"Left", "trainee"},           {"Linden", "trainee", false}, {"Gone", "trainee", false},
};

}  // namespace

School::School() {
    makePeople();
    makeClasses();
    mark();
    shutTheDoors();
}

void School::must(const std::vector<std::string>& command) const {
    const auto ran = test_support::runProgram(m_account, command);
    INFO(command[0] << " " << command[1] << ": " << ran.errors);
    REQUIRE(ran.exit.code == 0);
}

std::string School::file(const std::string& name, const std::string& words) const {
    std::string path = m_account.folder() / name;
    std::ofstream(path) << words << "\n";
    return path;
}

std::string School::passphraseOf(const std::string& name) {
    for (const Somebody& one : kPeople) {
        if (name != one.name || !one.guarded) continue;
        std::string low = name;
        low[0] = static_cast<char>(low[0] - 'A' + 'a');
        return "the quiet words of " + low;
    }
    return {};
}

std::string School::id(const std::string& name) const {
    const auto ran = test_support::runProgram(m_account, {"people", "list", "--json"});
    REQUIRE(ran.exit.code == 0);
    const Json list = parsed(ran.output);
    for (const Json& one : *list.items()) {
        const Json* const called = one.find("name");
        if (called != nullptr && called->string() != nullptr && *called->string() == name)
            return *one.find("id")->string();
    }
    FAIL("nobody is called " << name);
    return {};
}

std::set<std::string> School::levels() const {
    const auto ran = test_support::runProgram(m_account, {"levels", "list", "--json"});
    REQUIRE(ran.exit.code == 0);
    std::set<std::string> ids;
    const Json list = parsed(ran.output);
    for (const Json& one : *list.items()) ids.insert(*one.find("id")->string());
    return ids;
}

void School::makePeople() {
    for (const Somebody& one : kPeople) must({"people", "add", one.name, "--role", one.role});
    m_erased = id("Gone");
    must({"people", "erase", "Gone", "--reason", "asked to"});
}

void School::makeClasses() const {
    must({"class", "make", "Spring"});
    must({"class", "make", "Autumn"});
    for (const char* who : {"Teacher", "Former", "Bare"}) must({"class", "instructor", "Spring", who});
    must({"class", "instructor", "Autumn", "Colleague"});
    const std::string head = "name,email,group,extra_time_percent\n";
    must({"class", "enrol", "Spring", file("spring.csv", head + "Hazel,,,\nRowan,,,\nAspen,,,\nLeft,,,")});
    must({"class", "enrol", "Autumn", file("autumn.csv", head + "Linden,,,")});
    for (const char* title : {kReleased, kTeachersWork, kAssessorsWork, kFormersWork, kBaresWork})
        must({"assign", "make", "Spring", title, "--level", "single-dots"});
    must({"assign", "make", "Autumn", kColleaguesWork, "--level", "single-dots"});
    handIn(kReleased, {"Hazel"});
    handIn(kTeachersWork, {"Hazel", "Rowan", "Aspen", "Left"});
    for (const char* title : {kAssessorsWork, kFormersWork, kBaresWork}) handIn(title, {"Rowan"});
    handIn(kColleaguesWork, {"Linden"});
    must({"class", "dismiss", "Spring", "Left"});
}

void School::handIn(const std::string& title, const std::vector<std::string>& people) const {
    for (const std::string& person : people)
        must({"practice", "single-dots", "--hand", "ideal", "--headless", "--assignment", title, "--person",
              person});
}

void School::mark() const {
    const std::vector<std::pair<const char*, const char*>> markers{
        {kReleased, "Teacher"},   {kTeachersWork, "Teacher"}, {kAssessorsWork, "Assessor"},
        {kFormersWork, "Former"}, {kBaresWork, "Bare"},       {kColleaguesWork, "Colleague"}};
    for (const auto& [title, marker] : markers) must({"mark", "rules", title, "--marker", marker});
    const auto listed = test_support::runProgram(m_account, {"mark", "list", kReleased, "--json"});
    REQUIRE(listed.exit.code == 0);
    const Json list = parsed(listed.output);
    const std::string sheet =
        file("sheet.json", R"({"marks": {"spacing": 3, "depth": 4, "hairline": null, "cleanness": 4,)"
                           R"( "global": 3}, "comments": [], "seconds": 60})");
    must({"mark", "submit", *list.items()->front().find("attempt")->string(), sheet, "--by", "Teacher"});
    must({"release", kReleased});
    must({"agreement", "pairs", "plan", kTeachersWork, "--judge", "Teacher", "--judge", "Examiner", "--judge",
          "Former", "--seed", "1"});
}

// Last: roles that are over, everybody's own passphrase, an office that alone keeps people.
void School::shutTheDoors() {
    must({"people", "role", "Former", "instructor", "--take"});
    for (std::size_t i = std::size(kPeople); i-- > 0;) {
        const std::string words = passphraseOf(kPeople[i].name);
        if (!words.empty())
            must({"people", "passphrase", kPeople[i].name, "--passphrase-file", file("own.txt", words)});
    }
    must({"people", "use", "guest"});
}

void School::copyTo(const test_support::Account& account, const std::string& person) const {
    fs::copy(m_account.home(), account.home(), fs::copy_options::recursive);
    std::vector<std::string> use{"people", "use", person};
    if (const std::string words = passphraseOf(person); !words.empty()) {
        const std::string path = account.folder() / "own.txt";
        std::ofstream(path) << words << "\n";
        use.insert(use.end(), {"--passphrase-file", path});
    }
    const auto ran = test_support::runProgram(account, use);
    INFO(ran.errors);
    REQUIRE(ran.exit.code == 0);
}

}  // namespace window_roles
