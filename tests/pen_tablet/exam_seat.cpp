#include "pen_tablet/exam_seat.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "support/catch.hpp"

namespace pen_tablet {

namespace {

constexpr double kPatience = 90.0;

void wait(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

}  // namespace

void ExamSeat::waitForPage(const std::string& page) { waitFor("screen exam " + page, 0); }

void ExamSeat::waitFor(const std::string& line, std::size_t from) {
    const auto found = m_station.program().waitFor(
        [&](const test_support::Line& one) { return one.text == line; }, kPatience, from);
    INFO("waiting for: " << line << "\n" << m_station.program().output() << m_station.program().output(true));
    REQUIRE(found);
}

void ExamSeat::go(const std::string& key, const std::string& page) {
    const std::size_t said = m_station.program().lines().size();
    m_station.hand().key(key);
    waitFor("screen exam " + page, said);
}

// A page's field takes the keyboard a frame or two after the page is there, as a person does.
void ExamSeat::type(const std::string& words) {
    wait(2500);
    m_station.hand().text(words);
    wait(1500);
}

void ExamSeat::identify() {
    type("i-02");
    go("Return", "ready");
    go("Return", "working");
    m_station.waitForSkin();
    m_dots = 0;
}

void ExamSeat::beginNext() {
    go("Return", "ready");
    go("Return", "working");
}

void ExamSeat::finishStation(const std::string& page) {
    m_station.hand().hold("F10");
    waitForPage(page);
    m_station.hand().letGo("F10");
    m_dots = 0;
}

void ExamSeat::close(const std::string& passphrase) {
    type(passphrase);
    go("Return", "closed");
    m_station.hand().key("Return");
    const auto exit = m_station.program().wait(kPatience);
    REQUIRE(exit);
    CHECK(exit->code == 0);
}

std::vector<std::string> ExamSeat::files(const std::string& ending) const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_station.account().home())) {
        if (entry.is_regular_file() && entry.path().string().ends_with(ending))
            found.push_back(entry.path().string());
    }
    return found;
}

std::string ExamSeat::file(const std::string& name, const std::string& words) const {
    std::string path = m_station.account().folder() / name;
    std::ofstream(path) << words;
    return path;
}

std::string ExamSeat::must(const std::vector<std::string>& command, int exit) const {
    const auto ran = test_support::runProgram(m_station.account(), command);
    std::string words;
    for (const std::string& word : command) words += word + " ";
    INFO(words << "\n" << ran.output << ran.errors);
    REQUIRE(ran.exit.code == exit);
    return ran.output;
}

}  // namespace pen_tablet
