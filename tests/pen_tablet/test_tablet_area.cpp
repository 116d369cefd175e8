// The tablet's area on a real server: pen, cursor and record follow it, and the desktop gets its own back.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

#include "pen/tablet_area.hpp"
#include "pen_tablet/cable.hpp"
#include "pen_tablet/inputtest_pen.hpp"
#include "pen_tablet/pen_station.hpp"
#include "pen_tablet/seen.hpp"
#include "pen_tablet/wacom_pen.hpp"
#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"
#include "text/json.hpp"

using namespace pen_tablet;

namespace {

constexpr double kPatience = 30.0;
// The left half of a tablet that lies turned clockwise by a quarter.
constexpr const char* kLeftHalfTurned =
    R"({"left":0,"top":0,"width":0.5,"height":1,"quarter_turns":1,"keep_shape":false})";
// What that is by hand: x' = 1 - y, y' = 2 x.
constexpr Matrix kLeftHalfMatrix{0, -1, 1, 2, 0, 0, 0, 0, 1};
// A desktop's own: the tablet on the middle half of the screen.
constexpr Matrix kDesktop{0.5F, 0, 0.25F, 0, 1, 0, 0, 0, 1};

bool cannot(Driver driver) {
    const std::string why = Xorg::whyNot(driver);
    if (!why.empty()) std::printf("skipped: no X server with a pen can start: %s\n", why.c_str());
    return !why.empty();
}

void wait(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

const char* stylusOf(Driver driver) { return driver == Driver::wacom ? "Tablet stylus" : "Test pen stylus"; }

std::unique_ptr<ScriptedPen> penOf(const PenStation& station, Driver driver) {
    if (driver == Driver::wacom) return std::make_unique<WacomPen>(station.server().penPipe());
    return std::make_unique<InputtestPen>(station.server().penSocket());
}

// Settings as the page leaves them; without an area when it is empty.
void writeSettings(const PenStation& station, const std::string& device, const std::string& area) {
    const std::string folder = station.account().home() + "/config";
    std::filesystem::create_directories(folder);
    const std::string tablet = area.empty() ? "" : R"(,"tablet":)" + area;
    std::ofstream(folder + "/settings.json") << R"({"first_run_done":true,"pens":[{"device":")" << device
                                             << R"(","tip":0,"curve":[])" << tablet << "}]}\n";
}

bool isThere(const PenStation& station, const std::string& device, const Matrix& matrix) {
    return matrixOf(station.server().display(), device) == matrix;
}

bool comes(const PenStation& station, const std::string& device, const Matrix& matrix) {
    const double end = test_support::now() + kPatience;
    while (test_support::now() < end) {
        if (isThere(station, device, matrix)) return true;
        wait(20);
    }
    return false;
}

// What the driver reports for a place on the screen, shares of the axes' units, and the share at their end.
struct Fed {
    double x, y, endX, endY;
};
Fed fedBy(Driver driver, const PenReport& report) {
    if (driver == Driver::wacom) {
        constexpr double kWide = WacomPen::kWidth + 1.0;
        constexpr double kHigh = WacomPen::kHeight + 1.0;
        return {WacomPen::unitsX(report.x) / kWide, WacomPen::unitsY(report.y) / kHigh,
                WacomPen::kWidth / kWide, WacomPen::kHeight / kHigh};
    }
    constexpr double kEnd = 65535.0 / 65536.0;
    return {report.x / Xorg::kWidth, report.y / Xorg::kHeight, kEnd, kEnd};
}

// Where that lies on the screen through the left half, turned: pixels.
pen::Place expected(const Fed& fed) {
    return {std::clamp(1.0 - fed.y, 0.0, fed.endX) * Xorg::kWidth,
            std::clamp(2.0 * fed.x, 0.0, fed.endY) * Xorg::kHeight};
}

// All over the area and a little beside it, above the tablet.
std::vector<PenReport> way() {
    std::vector<PenReport> reports;
    for (int i = 0; i < 400; ++i) {
        reports.push_back({335.0 + 310.0 * std::sin(0.0157 * i) + 0.013 * (i % 71),
                           400.0 + 380.0 * std::sin(0.0231 * i) + 0.017 * (i % 53), 0.0, i % 61 - 30,
                           i / 61 - 3});
    }
    return reports;
}

void checkWay(Driver driver, const std::vector<PenReport>& fed, const std::vector<Seen>& seen) {
    constexpr double kClose = 0.002;  // px
    std::size_t next = 0;
    for (const Seen& one : seen) {
        if (one.pressure < 0.0 || next >= fed.size()) continue;
        const pen::Place place = expected(fedBy(driver, fed[next]));
        const bool tilt = driver != Driver::wacom ||
                          (one.tiltX == -100 * fed[next].tiltY && one.tiltY == 100 * fed[next].tiltX);
        if (std::abs(one.x - place.x) <= kClose && std::abs(one.y - place.y) <= kClose && tilt) ++next;
    }
    INFO(stylusOf(driver) << ": the first report that is missing is number " << next);
    CHECK(next == fed.size());
}

}  // namespace

TEST_CASE("left half, turned by a quarter: every report is where it belongs, also after the cable was out") {
    for (const Driver driver : {Driver::inputtest, Driver::wacom}) {
        if (cannot(driver)) continue;
        const std::string device = stylusOf(driver);
        PenStation station(driver);
        writeSettings(station, device, kLeftHalfTurned);
        const std::string reports = station.account().folder() / "reports.csv";
        station.open({station.account().home(), "0", reports}, STIPPLE_PEN_DESK);
        station.waitForLine("tablet area in use: " + device);
        station.waitForLine("ready");
        CHECK(isThere(station, device, kLeftHalfMatrix));
        const std::vector<PenReport> fed = way();
        auto pen = penOf(station, driver);
        pen->enter(fed.front());
        for (const PenReport& report : fed) {
            pen->report(report);
            wait(5);
        }
        station.plug(device, false);
        station.waitForLine("pen gone: " + device);
        // A tablet that comes new has no area of ours.
        REQUIRE(setMatrix(station.server().display(), device, kAsItIs));
        pen.reset();
        station.plug(device, true);
        CHECK(comes(station, device, kLeftHalfMatrix));
        pen = penOf(station, driver);
        pen->enter(fed.front());
        for (const PenReport& report : fed) {
            pen->report(report);
            wait(5);
        }
        wait(200);
        CHECK(station.close() == 0);
        CHECK(isThere(station, device, kAsItIs));
        std::vector<PenReport> twice = fed;
        twice.insert(twice.end(), fed.begin(), fed.end());
        checkWay(driver, twice, readSeen(reports));
    }
}

TEST_CASE("the cursor goes where the pen goes") {
    if (cannot(Driver::wacom)) return;
    PenStation station(Driver::wacom);
    writeSettings(station, "Tablet stylus", kLeftHalfTurned);
    station.open({});
    REQUIRE(comes(station, "Tablet stylus", kLeftHalfMatrix));
    WacomPen pen(station.server().penPipe());
    // By hand: a quarter down the tablet and a quarter to the right is 3/4 to the right and half down.
    pen.enter({320, 200});
    pen.report({320, 200});
    wait(200);
    const test_support::Place at = station.hand().pointer();
    CHECK(std::abs(at.x - 960) <= 1);
    CHECK(std::abs(at.y - 400) <= 1);
    CHECK(station.close() == 0);
}

TEST_CASE("the record holds the matrix, and with it the device's own numbers") {
    if (cannot(Driver::wacom)) return;
    PenStation station(Driver::wacom);
    writeSettings(station, "Tablet stylus", kLeftHalfTurned);
    station.open({"practice", "soft-hairline"});
    station.waitForSkin();
    REQUIRE(comes(station, "Tablet stylus", kLeftHalfMatrix));
    WacomPen pen(station.server().penPipe());
    // 600, 450 of the screen lies here on the tablet.
    const PenReport start{360.0, 425.0, 0.0};
    pen.enter(start);
    std::vector<PenReport> fed;
    for (int i = 0; i < 40; ++i) fed.push_back({start.x + 0.3 * i, start.y - 0.7 * i, 0.4, 20, 5});
    for (const PenReport& report : fed) {
        pen.report(report);
        wait(5);
    }
    pen.report({fed.back().x, fed.back().y, 0.0});
    wait(100);
    CHECK(station.finishAndClose() == 0);

    auto read = record::readAttempt(station.attempt());
    REQUIRE(std::holds_alternative<record::Attempt>(read));
    const auto& attempt = std::get<record::Attempt>(read);
    REQUIRE(attempt.samples.size() >= fed.size());
    double pxPerMm = 0.0;
    std::optional<pen::PlaceMatrix> matrix;
    for (const record::Event& event : attempt.events) {
        const auto parsed = text::parseJson(event.json);
        REQUIRE(std::holds_alternative<text::Json>(parsed));
        const auto& json = std::get<text::Json>(parsed);
        if (event.kind == "view") pxPerMm = *json.find("px_per_mm")->number();
        if (event.kind == "device") matrix = pen::readPlaceMatrix(*json.find("device")->find("matrix"));
    }
    REQUIRE(matrix);
    REQUIRE(pxPerMm > 0.0);
    const pen::PlaceMatrix& m = *matrix;
    const double det = m[0] * m[4] - m[1] * m[3];
    const pen::Sample& first = attempt.samples[0];
    for (std::size_t i = 1; i < fed.size(); ++i) {
        const pen::Sample& sample = attempt.samples[i];
        const double x = (sample.xUm - first.xUm) / 1000.0 * pxPerMm / Xorg::kWidth;
        const double y = -(sample.yUm - first.yUm) / 1000.0 * pxPerMm / Xorg::kHeight;
        const double units = (m[4] * x - m[1] * y) / det * WacomPen::kWidth;
        const double unitsDown = (m[0] * y - m[3] * x) / det * WacomPen::kHeight;
        INFO("sample " << i);
        CHECK(std::abs(units - (WacomPen::unitsX(fed[i].x) - WacomPen::unitsX(fed[0].x))) < 0.5);
        CHECK(std::abs(unitsDown - (WacomPen::unitsY(fed[i].y) - WacomPen::unitsY(fed[0].y))) < 0.5);
        CHECK(*sample.tiltXCdeg == -500);
        CHECK(*sample.tiltYCdeg == 2000);
    }
}

TEST_CASE("closing gives pen and eraser back as the desktop had them") {
    if (cannot(Driver::wacom)) return;
    PenStation station(Driver::wacom);
    const std::string& display = station.server().display();
    REQUIRE(setMatrix(display, "Tablet stylus", kDesktop));
    writeSettings(station, "Tablet stylus", kLeftHalfTurned);
    station.open({});
    // Half of the tablet on the desktop's middle half of the screen.
    CHECK(comes(station, "Tablet stylus", {0, -0.5F, 0.75F, 2, 0, 0, 0, 0, 1}));
    CHECK(comes(station, "Tablet eraser", kLeftHalfMatrix));
    CHECK(station.close() == 0);
    CHECK(isThere(station, "Tablet stylus", kDesktop));
    CHECK(isThere(station, "Tablet eraser", kAsItIs));
}

TEST_CASE("asked to end by Ctrl-C or a polite kill, the window gives the tablet back") {
    if (cannot(Driver::wacom)) return;
    for (const int signal : {SIGINT, SIGTERM}) {
        PenStation station(Driver::wacom);
        writeSettings(station, "Tablet stylus", kLeftHalfTurned);
        station.open({});
        REQUIRE(comes(station, "Tablet stylus", kLeftHalfMatrix));
        station.program().signal(signal);
        const auto exit = station.program().wait(kPatience);
        REQUIRE(exit);
        CHECK(exit->code == 0);
        CHECK(isThere(station, "Tablet stylus", kAsItIs));
    }
}

TEST_CASE("killed, the tablet stays as it was; the next start gives it back") {
    if (cannot(Driver::wacom)) return;
    for (const bool again : {false, true}) {
        PenStation station(Driver::wacom);
        REQUIRE(setMatrix(station.server().display(), "Tablet stylus", kDesktop));
        writeSettings(station, "Tablet stylus", kLeftHalfTurned);
        station.open({});
        const Matrix ours{0, -0.5F, 0.75F, 2, 0, 0, 0, 0, 1};
        REQUIRE(comes(station, "Tablet stylus", ours));
        station.program().signal(SIGKILL);
        REQUIRE(station.program().wait(kPatience));
        CHECK(isThere(station, "Tablet stylus", ours));
        // Whoever chose no area since gets the desktop's; whoever kept it, the same one and not twice.
        if (!again) writeSettings(station, "Tablet stylus", "");
        station.open({});
        CHECK(comes(station, "Tablet stylus", again ? ours : kDesktop));
        CHECK(station.close() == 0);
        CHECK(isThere(station, "Tablet stylus", kDesktop));
    }
}

TEST_CASE("what another program sets meanwhile stays") {
    if (cannot(Driver::wacom)) return;
    PenStation station(Driver::wacom);
    writeSettings(station, "Tablet stylus", kLeftHalfTurned);
    station.open({});
    station.waitForLine("tablet area in use: Tablet stylus");
    REQUIRE(setMatrix(station.server().display(), "Tablet stylus", kDesktop));
    station.waitForLine("tablet area replaced by another program: Tablet stylus");
    CHECK(isThere(station, "Tablet stylus", kDesktop));
    CHECK(station.close() == 0);
    CHECK(isThere(station, "Tablet stylus", kDesktop));
}

TEST_CASE("a tablet that cannot be written down first is not changed") {
    if (cannot(Driver::wacom)) return;
    PenStation station(Driver::wacom);
    writeSettings(station, "Tablet stylus", kLeftHalfTurned);
    // A folder stands where the note would go.
    std::filesystem::create_directories(station.account().home() + "/state/tablets.json");
    station.open({});
    station.waitForLine("tablet area refused by the system: Tablet stylus");
    CHECK(isThere(station, "Tablet stylus", kAsItIs));
    CHECK(station.close() == 0);
}
