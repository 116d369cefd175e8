// A preflight's look at a scripted pen under a real X server: who it is and how fast, and a program that is
// none.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "exam/sitting/sitting_log.hpp"
#include "pen_tablet/exam_day.hpp"
#include "pen_tablet/inputtest_pen.hpp"
#include "pen_tablet/stroke.hpp"
#include "support/catch.hpp"

using namespace pen_tablet;

namespace {

bool cannot() {
    const std::string why = Xorg::whyNot(Driver::inputtest);
    if (!why.empty()) std::printf("skipped: no X server with a pen can start: %s\n", why.c_str());
    return !why.empty();
}

const text::Json& figure(const text::Json& check, const char* key) {
    const text::Json* found = check.find("figures")->find(key);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("the preflight says which pen reports and how often, and the sitting knows that pen again") {
    if (cannot()) return;
    ExamDay day(Driver::inputtest);
    InputtestPen pen(day.station().server().penSocket());
    day.lookAtPen();
    const auto reports = stroke(9.0);  // 200 a second, eighteen touches
    pen.enter(reports.front());
    write(reports, [&](const PenReport& report) { pen.report(report); });
    const text::Json check = day.penChecked(0);
    INFO(*check.find("text")->string());
    CHECK(*check.find("verdict")->string() == "good");
    REQUIRE(figure(check, "devices").items()->size() == 1);
    // 200 as they were written; a busy machine hands some over together.
    const std::int64_t rate = *figure(check, "reports_a_second").whole();
    CHECK(rate > 100);
    CHECK(rate < 300);
    CHECK(*figure(check, "touches").whole() >= 3);
    CHECK(*figure(check, "moving_ms").whole() >= 5000);
    CHECK(*figure(check, "pressure_most_thousandths").whole() > 500);
    CHECK(*figure(check, "pressure_most_thousandths").whole() <= 1000);
    const auto said = day.station().program().output(true);
    CHECK(said.find("pen enough") != std::string::npos);

    day.sit({"--preflight", day.station().account().folder() / "preflight.json"});
    day.identify();
    day.draw(pen, 3);
    day.finishStation("resting");
    std::ifstream file(day.sitting() + "/sitting.log", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    int ended = 0;
    for (const exam::Entry& entry : exam::SittingLog::read(bytes).entries) {
        CHECK(entry.kind != "pen_other");
        CHECK(entry.kind != "pen_slow");
        ended += entry.kind == "station_ended" ? 1 : 0;
    }
    CHECK(ended == 1);
}

TEST_CASE("a program that moves and presses is no pen, and Escape ends the look") {
    if (cannot()) return;
    ExamDay day(Driver::inputtest);
    day.lookAtPen();
    std::vector<test_support::Place> path;
    for (int i = 0; i < 400; ++i) path.push_back({300 + i, 300 + i / 4});
    day.station().hand().follow(path, 5);
    for (int x = 400; x < 700; x += 100) day.station().hand().touch({x, 500}, 50);
    day.station().hand().key("Escape");
    const text::Json check = day.penChecked(0);
    const std::string text = *check.find("text")->string();
    INFO(text);
    // A specimen paper may be sat with a mouse.
    CHECK(*check.find("verdict")->string() == "warning");
    CHECK(text.find("no pen reported") != std::string::npos);
    CHECK(text.find("XTEST") != std::string::npos);
    CHECK(figure(check, "devices").items()->empty());
    CHECK(figure(check, "programs").items()->size() == 1);
    CHECK(figure(check, "silent").items()->size() == 1);
    CHECK(check.find("figures")->find("reports_a_second") == nullptr);
    CHECK(day.station().program().output(true).find("pen enough") == std::string::npos);
}
