// What a preflight makes of a pen's reports, and what comes of it.
#include <string>
#include <vector>

#include "exam/sitting/pen_look.hpp"
#include "exam/sitting/preflight_checks.hpp"
#include "support/catch.hpp"
#include "text/json.hpp"

using namespace exam;
using exam_types::PenDevice;
using exam_types::PenReport;
using Verdict = PreflightCheck::Verdict;

namespace {

const std::vector<PenDevice> kDevices = {{"Mouse", false, false, true},
                                         {"Pen", true, false, true},
                                         {"Virtual core XTEST pointer", false, true, true},
                                         {"Another pen", true, false, true}};
enum : std::uint8_t { kMouse, kPen, kProgram, kOther };

// What a device sends that moves for so long; `dots`: so many touches of a fifth of a second among it.
std::vector<PenReport> sent(std::uint8_t device, double hz, double seconds, int dots = 3) {
    std::vector<PenReport> reports;
    const int count = static_cast<int>(seconds * hz);
    for (int i = 0; i < count; ++i) {
        const double t = i / hz;
        PenReport report;
        report.device = device;
        report.tUs = static_cast<std::int64_t>(t * 1e3) * 1000;
        report.x = 300.0 + 60.0 * t;
        report.y = 200.0;
        const int second = static_cast<int>(t);
        report.contact = second < dots && t - second < 0.2;
        if (device == kPen || device == kOther) report.pressure = report.contact ? 0.25 + 0.1 * second : 0.0;
        report.tilt = device == kPen;
        reports.push_back(report);
    }
    return reports;
}

PenFigures figuresOf(const std::vector<PenReport>& reports) { return penFiguresOf(kDevices, reports); }

Verdict verdictOn(const std::vector<PenReport>& reports, bool specimen = false, double least = 60.0) {
    return penCheck(figuresOf(reports), least, specimen).verdict;
}

std::vector<PenReport> together(std::vector<PenReport> one, const std::vector<PenReport>& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

}  // namespace

TEST_CASE("a pen's figures are those of its reports") {
    const PenFigures seen = figuresOf(sent(kPen, 133.0, 6.0));
    CHECK(seen.devices == std::vector<std::string>{"Pen"});
    CHECK(seen.silent == std::vector<std::string>{"Another pen"});
    CHECK(seen.others.empty());
    CHECK(seen.programs.empty());
    CHECK(*seen.rate == Approx(133.0).epsilon(0.012));
    CHECK(seen.touches == 3);
    CHECK(*seen.leastPressure == 0.25);
    CHECK(*seen.mostPressure == 0.45);
    CHECK(seen.tilt);
    CHECK_FALSE(figuresOf(sent(kOther, 133.0, 6.0)).tilt);
}

TEST_CASE("of several pens the one that reported most is the pen, each with its own times") {
    std::vector<PenReport> both;
    const auto first = sent(kPen, 200.0, 6.0);
    const auto second = sent(kOther, 50.0, 6.0);
    for (std::size_t i = 0; i < first.size(); ++i) {
        both.push_back(first[i]);
        if (i % 4 == 0) both.push_back(second[i / 4]);
    }
    const PenFigures seen = figuresOf(both);
    CHECK(seen.devices == std::vector<std::string>{"Pen", "Another pen"});
    CHECK(*seen.rate == Approx(200.0).epsilon(0.01));
}

TEST_CASE("a program is no pen, whatever it says it has, and neither is a mouse") {
    const PenFigures program = figuresOf(sent(kProgram, 200.0, 6.0));
    CHECK(program.devices.empty());
    CHECK_FALSE(program.rate);
    CHECK(program.programs == std::vector<std::string>{"Virtual core XTEST pointer"});
    const PenFigures mouse = figuresOf(sent(kMouse, 200.0, 6.0));
    CHECK(mouse.devices.empty());
    CHECK(mouse.others == std::vector<std::string>{"Mouse"});
    std::vector<PenDevice> devices = kDevices;
    devices[kProgram].pen = true;
    CHECK(penFiguresOf(devices, sent(kProgram, 200.0, 6.0)).devices.empty());
    CHECK(penFiguresOf({}, sent(kPen, 200.0, 6.0)).devices.empty());
}

TEST_CASE("a pen is there and fast enough, or it is said what is wrong and how to mend it") {
    CHECK(penCheck(std::nullopt, 60.0, true).verdict == Verdict::notLooked);
    CHECK(penCheck(std::nullopt, 60.0, false).verdict == Verdict::warning);
    CHECK(verdictOn(sent(kPen, 133.0, 6.0)) == Verdict::good);
    CHECK(verdictOn(sent(kPen, 60.0, 6.0)) == Verdict::good);
    CHECK(verdictOn(sent(kPen, 58.0, 6.0)) == Verdict::bad);
    CHECK(verdictOn(sent(kPen, 30.0, 6.0)) == Verdict::bad);
    CHECK(verdictOn(sent(kPen, 30.0, 6.0), false, 30.0) == Verdict::good);
    CHECK(verdictOn(sent(kPen, 133.0, 0.2)) == Verdict::bad);
    // Without a pen a specimen is sat with a mouse.
    for (const auto& reports :
         {std::vector<PenReport>{}, sent(kMouse, 200.0, 6.0), sent(kProgram, 200.0, 6.0)}) {
        CHECK(verdictOn(reports) == Verdict::bad);
        CHECK(verdictOn(reports, true) == Verdict::warning);
    }
    const auto says = [](const std::vector<PenReport>& reports, const char* words) {
        const std::string text = penCheck(figuresOf(reports), 60.0, false).text;
        INFO(text);
        return text.find(words) != std::string::npos;
    };
    CHECK(says(sent(kPen, 30.0, 6.0), "30 reports a second"));
    CHECK(says(sent(kPen, 30.0, 6.0), "the paper asks for 60"));
    CHECK(says(sent(kProgram, 200.0, 6.0), "no pen reported"));
    CHECK(says(sent(kProgram, 200.0, 6.0), "XTEST"));
    CHECK(says({}, "take the pen of Pen, Another pen"));
    CHECK(penCheck(PenFigures{}, 60.0, false).text.find("plug the tablet in") != std::string::npos);
}

TEST_CASE("the record holds the pen and its figures, and gives them back") {
    const auto reports = together(sent(kPen, 133.0, 6.0), sent(kProgram, 50.0, 1.0));
    const PreflightCheck check = penCheck(figuresOf(reports), 60.0, false);
    const auto whole = [&](const char* key) { return *check.figures.find(key)->whole(); };
    CHECK(whole("reports_a_second") == 133);
    CHECK(whole("least_rate") == 60);
    CHECK(whole("reports") == 798);
    CHECK(whole("interval_5_us") == 7000);
    CHECK(whole("interval_95_us") == 8000);
    CHECK(whole("moving_ms") == Approx(5980).margin(30));
    CHECK(whole("pressure_least_thousandths") == 250);
    CHECK(whole("pressure_most_thousandths") == 450);
    CHECK(whole("touches") == 3);
    CHECK(*check.figures.find("tilt")->boolean());
    CHECK(*check.figures.find("programs")->items()->front().string() == "Virtual core XTEST pointer");
    const std::string record = writePreflight({"2026-06-01T10:00:00Z", {check}, 0.0});
    CHECK(readPreflight(record)->good);
    const PenBefore before = penBefore(record);
    CHECK(before.devices == std::vector<std::string>{"Pen"});
    CHECK(before.rate == 133.0);
    CHECK(before.deliveryRate == 133.0);
    CHECK(penBefore(R"({"checks":[{"id":"pen","figures":{"reports_a_second":90}}]})").rate == 90.0);
    const PenBefore none =
        penBefore(writePreflight({"2026-06-01T10:00:00Z", {penCheck(std::nullopt, 60.0, true)}, 0.0}));
    CHECK(none.devices.empty());
    CHECK_FALSE(none.rate);
    for (const char* other : {"", "{}", "no JSON", R"({"checks":[{"id":"pen","figures":{"devices":7}}]})"})
        CHECK(penBefore(other).devices.empty());
}

TEST_CASE("the look is over with five seconds of movement and three dots") {
    const auto look = [](const std::vector<PenReport>& reports) {
        PenLook desk({"SMP-2", "station-03", 60, false});
        desk.know(kDevices);
        for (const PenReport& report : reports) desk.take(report);
        desk.look();
        return desk.seen();
    };
    CHECK(look({}).share == 0.0);
    CHECK_FALSE(look({}).enough);
    CHECK(look(sent(kPen, 133.0, 5.1)).enough);
    CHECK(look(sent(kPen, 133.0, 5.1)).share == 1.0);
    CHECK(*look(sent(kPen, 133.0, 5.1)).rate == 133);
    CHECK(look(sent(kPen, 30.0, 5.3)).enough);  // slow, and that is known now
    const auto hovered = look(sent(kPen, 133.0, 8.0, 0));
    CHECK_FALSE(hovered.enough);
    CHECK(hovered.share == Approx(0.8));
    CHECK(hovered.dotsWanted == 3);
    CHECK_FALSE(hovered.pressures);
    const auto half = look(sent(kPen, 133.0, 2.5, 3));
    CHECK_FALSE(half.enough);
    CHECK(half.share == Approx(0.6).margin(0.01));
    CHECK_FALSE(look(sent(kProgram, 200.0, 20.0)).enough);
    CHECK(look(sent(kProgram, 200.0, 20.0)).share == 0.0);
    CHECK(look(sent(kProgram, 200.0, 20.0)).programs.size() == 1);
    CHECK_FALSE(look(sent(kMouse, 200.0, 20.0)).enough);
}
