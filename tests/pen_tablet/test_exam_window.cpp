// An examination at the real window under a real X server, drawn by a scripted pen: two stations, a touch by
// a program, a kill and a resume.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <thread>

#include "exam/sitting/sitting_log.hpp"
#include "pen_tablet/exam_day.hpp"
#include "pen_tablet/inputtest_pen.hpp"
#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"

using namespace pen_tablet;

namespace {

bool cannot(Driver driver) {
    const std::string why = Xorg::whyNot(driver);
    if (!why.empty()) std::printf("skipped: no X server with a pen can start: %s\n", why.c_str());
    return !why.empty();
}

std::vector<exam::Entry> logOf(const ExamDay& day) {
    std::ifstream file(day.sitting() + "/sitting.log", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return exam::SittingLog::read(bytes).entries;
}

std::size_t entriesOf(const ExamDay& day, const std::string& kind) {
    std::size_t count = 0;
    for (const exam::Entry& entry : logOf(day)) count += entry.kind == kind ? 1U : 0U;
    return count;
}

// Dots of the sitting's attempt files, by name.
std::vector<std::size_t> dotsOf(const ExamDay& day) {
    std::vector<std::string> names = day.files(".attempt");
    std::sort(names.begin(), names.end());
    std::vector<std::size_t> counts;
    for (const std::string& name : names) {
        const auto read = record::readAttempt(name);
        REQUIRE(std::holds_alternative<record::Attempt>(read));
        counts.push_back(std::get<record::Attempt>(read).dots.size());
    }
    return counts;
}

}  // namespace

TEST_CASE("two stations by a pen, a program's touch refused, a kill and a resume, the receipt") {
    if (cannot(Driver::inputtest)) return;
    ExamDay day(Driver::inputtest);
    InputtestPen pen(day.station().server().penSocket());
    day.sit();
    day.identify();
    // Before the pen: nobody has touched yet, so that its dot would be the first.
    day.station().hand().touch({800, 430}, 200);
    pen.enter({620, 380});
    day.draw(pen, 6);
    CHECK(entriesOf(day, "xtest_refused") == 1);
    CHECK(entriesOf(day, "key_xtest") >= 1);  // the invigilator's label was typed by a program
    day.finishStation("resting");
    day.go("Return", "ready");
    day.go("Return", "working");
    day.draw(pen, 5);
    std::this_thread::sleep_for(std::chrono::milliseconds(600));  // journal blocks are 250 ms at most
    day.station().program().signal(SIGKILL);
    (void)day.station().program().wait(30.0);
    day.resume();
    day.waitForPage("working");
    day.station().waitForSkin();
    day.draw(pen, 3);
    day.finishStation("closing");
    day.type(ExamDay::kExaminer);
    day.go("Return", "closed");
    day.station().hand().key("Return");
    const auto exit = day.station().program().wait(60.0);
    REQUIRE(exit);
    CHECK(exit->code == 0);
    CHECK(entriesOf(day, "interrupted") == 1);
    CHECK(entriesOf(day, "station_ended") == 2);
    const auto dots = dotsOf(day);
    std::size_t all = 0;
    for (const std::size_t count : dots) all += count;
    CHECK(all == 14);
    const auto handedIn = day.files(".submission");
    CHECK(std::count_if(handedIn.begin(), handedIn.end(), [](const std::string& path) {
              return path.find("/exam/out/") != std::string::npos;
          }) == 1);
}
