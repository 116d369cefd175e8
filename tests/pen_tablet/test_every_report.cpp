// Sixty seconds of a pen at 200 reports a second over a window that shows 50,000 dots: every report is
// there, in order, as exact as the driver gives it, in the reader and in the attempt.
#include <cmath>
#include <string>
#include <thread>
#include <vector>

#include "pen_tablet/inputtest_pen.hpp"
#include "pen_tablet/pen_station.hpp"
#include "pen_tablet/seen.hpp"
#include "pen_tablet/stroke.hpp"
#include "pen_tablet/wacom_pen.hpp"
#include "record/attempt_file/journal.hpp"
#include "support/catch.hpp"
#include "text/json.hpp"

using namespace pen_tablet;

namespace {

constexpr double kSeconds = 60.0;
constexpr double kRounding = 1.01;  // um: two places in whole micrometres, half of one off each

// How exactly a report must come back.
struct Exactness {
    double px = 0.0, py = 0.0, pressure = 0.0;
    bool tilt = false;
};

bool same(const PenReport& fed, const Seen& seen, const Exactness& exact) {
    return std::abs(fed.x - seen.x) <= exact.px && std::abs(fed.y - seen.y) <= exact.py &&
           std::abs(fed.pressure - seen.pressure) <= exact.pressure &&
           (!exact.tilt || (fed.tiltX * 100 == seen.tiltX && fed.tiltY * 100 == seen.tiltY));
}

// Reports and, between them, only a button's event at the place of its report.
void checkAll(const std::vector<PenReport>& fed, const std::vector<Seen>& seen, const Exactness& exact) {
    std::size_t next = 0;
    std::size_t others = 0;
    for (const Seen& one : seen) {
        if (one.pressure < 0.0) continue;  // the mouse
        if (next < fed.size() && same(fed[next], one, exact)) {
            ++next;
        } else {
            const bool button = next > 0 && same(fed[next - 1], one, exact);
            others += button ? 0 : 1;
        }
    }
    INFO(seen.size() << " reports read; the first that is missing is number " << next);
    CHECK(next == fed.size());
    CHECK(others <= 2);  // coming and going
}

void checkTimes(const std::vector<Seen>& seen) {
    for (std::size_t i = 1; i < seen.size(); ++i) {
        REQUIRE(seen[i].serverUs >= seen[i - 1].serverUs);
        REQUIRE(seen[i].arrivalUs >= seen[i - 1].arrivalUs);
    }
}

// Of the only view that the attempt was drawn in, which is not turned.
double pixelsPerMm(const record::Attempt& attempt) {
    std::optional<double> scale;
    for (const record::Event& event : attempt.events) {
        if (event.kind != "view") continue;
        CHECK_FALSE(scale);
        const auto json = text::parseJson(event.json);
        REQUIRE(std::holds_alternative<text::Json>(json));
        scale = std::get<text::Json>(json).find("px_per_mm")->number();
    }
    REQUIRE(scale);
    return *scale;
}

// Every report is a sample of the attempt too: the same places through one view, the same pressures.
void checkAttempt(const std::vector<Seen>& seen, const record::Attempt& attempt) {
    std::vector<Seen> pen;
    for (const Seen& one : seen) {
        if (one.pressure < 0.0 || (pen.empty() && one.contact == 0.0)) continue;
        pen.push_back(one);
    }
    REQUIRE(attempt.samples.size() == pen.size());
    const double umPerPx = 1000.0 / pixelsPerMm(attempt);
    for (std::size_t i = 0; i < pen.size(); ++i) {
        const pen::Sample& sample = attempt.samples[i];
        INFO("sample " << i);
        REQUIRE(std::abs(sample.xUm - attempt.samples[0].xUm - umPerPx * (pen[i].x - pen[0].x)) <= kRounding);
        REQUIRE(std::abs(sample.yUm - attempt.samples[0].yUm + umPerPx * (pen[i].y - pen[0].y)) <= kRounding);
        REQUIRE(*sample.pressure == std::lround(pen[i].pressure * 65535.0));
        REQUIRE(sample.contact == (pen[i].contact != 0.0));
        REQUIRE(static_cast<double>(sample.tUs) == pen[i].serverUs - pen[0].serverUs);
    }
}

std::size_t touchesIn(const record::Attempt& attempt) {
    std::size_t touches = 0;
    bool down = false;
    for (const pen::Sample& sample : attempt.samples) {
        touches += sample.contact && !down ? 1U : 0U;
        down = sample.contact;
    }
    return touches;
}

class Desk {
public:
    explicit Desk(Driver driver) : m_station(driver) {
        m_reports = m_station.account().folder() / "reports.csv";
        m_station.open({m_station.account().home(), "50000", m_reports}, STIPPLE_PEN_DESK);
        m_station.waitForLine("ready");
        m_station.waitForSkin();
    }
    PenStation& station() { return m_station; }
    void check(const std::vector<PenReport>& fed, const Exactness& exact) {
        CHECK(m_station.finishAndClose() == 0);
        const std::vector<Seen> seen = readSeen(m_reports);
        REQUIRE(seen.size() > fed.size() / 2);
        checkAll(fed, seen, exact);
        checkTimes(seen);
        auto read = record::readAttempt(m_station.attempt());
        REQUIRE(std::holds_alternative<record::Attempt>(read));
        const auto& attempt = std::get<record::Attempt>(read);
        CHECK(attempt.header.input == record::InputKind::pen);
        CHECK(attempt.header.depthSource == record::DepthSource::pressure);
        CHECK(touchesIn(attempt) == fed.size() / 100);
        // Not as many: on a busy machine a touch may reach the server in a few milliseconds, and so short a
        // one makes no dot.
        CHECK(!attempt.dots.empty());
        checkAttempt(seen, attempt);
    }

private:
    PenStation m_station;
    std::string m_reports;
};

bool cannot(Driver driver) {
    const std::string why = Xorg::whyNot(driver);
    if (!why.empty()) std::printf("skipped: no X server with a pen can start: %s\n", why.c_str());
    return !why.empty();
}

}  // namespace

TEST_CASE("inputtest: 12,000 of 12,000 reports while a mouse moves and 50,000 dots are shown") {
    if (cannot(Driver::inputtest)) return;
    Desk desk(Driver::inputtest);
    InputtestPen pen(desk.station().server().penSocket());
    InputtestMouse mouse(desk.station().server().mouseSocket());
    const auto reports = stroke(kSeconds);
    pen.enter({reports.front().x, reports.front().y, 0.0});
    int moved = 0;
    write(reports, [&](const PenReport& report) {
        pen.report(report);
        if (++moved % 7 == 0) mouse.moveBy(moved % 14 == 0 ? 3.0 : -3.0, 1.0 - moved % 3);
    });
    pen.report({reports.back().x, reports.back().y, 0.0});
    desk.check(reports, {.px = 0.002, .py = 0.002, .pressure = 1.0 / 65535.0});
}

TEST_CASE("wacom: 12,000 of 12,000 reports with tilt while a mouse moves and 50,000 dots are shown") {
    if (cannot(Driver::wacom)) return;
    Desk desk(Driver::wacom);
    WacomPen pen(desk.station().server().penPipe());
    // The server's test driver and the Wacom driver enter their events on two threads, and the server
    // breaks when both do at once: the mouse is XTEST's here.
    test_support::XHand& mouse = desk.station().hand();
    const auto reports = stroke(kSeconds);
    pen.enter(reports.front());
    int moved = 0;
    write(reports, [&](const PenReport& report) {
        pen.report(report);
        if (++moved % 7 == 0) mouse.moveTo({300 + moved % 5, 300 + moved % 3});
    });
    pen.report({reports.back().x, reports.back().y, 0.0, reports.back().tiltX, reports.back().tiltY});
    pen.leave();
    desk.check(reports, {.px = 0.51 * Xorg::kWidth / (WacomPen::kWidth + 1.0),
                         .py = 0.51 * Xorg::kHeight / (WacomPen::kHeight + 1.0),
                         .pressure = 1.0 / WacomPen::kFullPressure,
                         .tilt = true});
}
