// The pen while somebody sits: another one than at preflight, and one that reports too seldom.
#include <algorithm>

#include "exam/evidence/pen_notes.hpp"
#include "exam/sitting/pen_look.hpp"
#include "exam/sitting/pen_watch.hpp"
#include "exam/sitting/preflight_checks.hpp"
#include "exam/sitting/story.hpp"
#include "exam/sitting_home.hpp"
#include "support/file_bytes.hpp"

using namespace exam;
using namespace exam::testing;
using exam_types::Stage;

namespace {

const exam_types::DeviceWord kPen{0, "Test pen", true, false, R"({"name":"Test pen"})"};
const exam_types::DeviceWord kOther{1, "Spare pen", true, false, R"({"name":"Spare pen"})"};

std::string preflightWith(const std::vector<std::string>& pens) {
    PenFigures figures;
    figures.devices = pens;
    figures.rate = 200.0;
    return writePreflight({"2026-06-01T10:00:00Z", {penCheck(figures, 60.0, true)}, 0.0});
}

// A sitting in the window whose preflight saw these pens.
struct Seat {
    SittingHome home;
    Opened sitting;
    std::int64_t tUs = 0;
    std::int32_t step = 0;

    explicit Seat(const std::vector<std::string>& pens, record::Surface surface = record::Surface::window) {
        NewSitting what = home.wanted();
        if (!pens.empty()) what.preflightRecord = preflightWith(pens);
        SittingRoom room = home.room();
        room.surface = surface;
        auto made = openSitting(room, what);
        if (const auto* reason = std::get_if<trust::Reason>(&made)) FAIL(reason->text);
        sitting = std::move(std::get<Opened>(made));
        desk().describe(kPen, home.now());
        desk().describe(kOther, home.now());
        REQUIRE_FALSE(desk().confirmIdentity("I-02", "passport", home.now()));
        begin();
    }
    exam_types::StationDesk& desk() const { return *sitting.desk; }
    void begin() {
        if (desk().stage() == Stage::resting) desk().endBreak(home.now());
        desk().begin(home.now());
        tUs = 0;
    }
    // A pen that moves for so long, `hz` reports a second, a touch in the first tenth of each second.
    void move(double hz, double seconds, std::uint8_t device = 0, bool touches = true) {
        const auto count = static_cast<int>(seconds * hz);
        const auto usEach = static_cast<std::int64_t>(1e6 / hz);
        for (int i = 0; i < count; ++i, tUs += usEach) {
            home.clocks().pass(static_cast<double>(usEach) * 1e-6);
            desk().tick(home.now());
            pen::Sample sample;
            sample.tUs = tUs / 1000 * 1000;
            sample.xUm = -10'000 + 40 * (++step % 400);
            sample.yUm = 100 * (step / 400 % 30);
            sample.contact = touches && tUs % 1'000'000 < 100'000 && i + 1 < count;
            sample.pressure = static_cast<std::uint16_t>(sample.contact ? 30'000 : 0);
            sample.device = device;
            const auto refused = desk().take(sample);
            if (refused) FAIL(*refused);
        }
        desk().tick(home.now());
    }
    [[nodiscard]] std::vector<Entry> log() const {
        return SittingLog::read(test_support::bytesOf(home.folderOf(sitting.opening) + "/sitting.log"))
            .entries;
    }
    [[nodiscard]] std::vector<Entry> entries(const std::string& kind) const {
        auto all = log();
        std::erase_if(all, [&](const Entry& entry) { return entry.kind != kind; });
        return all;
    }
};

std::int64_t whole(const Entry& entry, const char* key) { return *entry.details.find(key)->whole(); }
std::string wordOf(const Entry& entry, const char* key) { return *entry.details.find(key)->string(); }

}  // namespace

TEST_CASE("ten seconds of movement under the paper's rate are a slow stretch, rests do not count") {
    const auto stretches = [](double hz, double moving, double resting, double least) {
        PenWatch watch(least);
        int slow = 0;
        std::int64_t tUs = 0;
        const auto usEach = static_cast<std::int64_t>(1e6 / hz);
        for (int i = 0; static_cast<double>(i) < moving * hz; ++i, tUs += usEach) {
            pen::Sample sample;
            sample.tUs = tUs / 1000 * 1000;
            sample.xUm = 50 * i;
            if (i % static_cast<int>(hz) == 0) tUs += static_cast<std::int64_t>(resting * 1e6);
            slow += watch.take(sample) ? 1 : 0;
        }
        return slow;
    };
    CHECK(stretches(200.0, 30.0, 0.0, 60.0) == 0);
    CHECK(stretches(60.0, 30.0, 0.0, 60.0) == 0);
    CHECK(stretches(30.0, 9.5, 0.0, 60.0) == 0);
    CHECK(stretches(30.0, 10.5, 0.0, 60.0) == 1);
    CHECK(stretches(30.0, 31.0, 0.0, 60.0) == 3);
    CHECK(stretches(100.0, 31.0, 0.5, 60.0) == 0);  // 67 a second, rests and all
    CHECK(stretches(50.0, 12.0, 3.0, 60.0) == 1);
}

TEST_CASE("a slow pen is noted once a station, told, and blocks nothing") {
    Seat seat({"Test pen"});
    seat.move(30.0, 9.0);
    CHECK(seat.entries("pen_slow").empty());
    CHECK(seat.desk().penNotes().slowStation == 0);
    CHECK(seat.desk().penNotes().leastRate == 60);
    seat.move(30.0, 25.0);
    const auto slow = seat.entries("pen_slow");
    REQUIRE(slow.size() == 1);
    CHECK(whole(slow[0], "station") == 1);
    CHECK(wordOf(slow[0], "name") == "Test pen");
    CHECK(whole(slow[0], "rate") == 30);
    CHECK(whole(slow[0], "least_rate") == 60);
    CHECK(whole(slow[0], "moving_us") >= 10'000'000);
    CHECK(whole(slow[0], "moving_us") < 10'200'000);
    CHECK(whole(slow[0], "reports") == Approx(300).margin(5));
    CHECK(whole(slow[0], "interval_5_us") == 33'000);
    CHECK(whole(slow[0], "interval_95_us") == 34'000);
    CHECK(seat.desk().penNotes().slowStation == 1);
    CHECK(seat.desk().penNotes().slowRate == 30);
    CHECK(seat.desk().stage() == Stage::working);
    CHECK_FALSE(seat.desk().trouble());
    CHECK(seat.entries("pen_other").empty());
    // What was not written yet is written before the station's end; the next station is judged by itself.
    seat.desk().finish(seat.home.now());
    seat.begin();
    seat.move(200.0, 25.0);
    CHECK(seat.entries("pen_slow").size() == 1);
    seat.move(40.0, 22.0);
    REQUIRE(seat.entries("pen_slow").size() == 2);
    CHECK(whole(seat.entries("pen_slow")[1], "station") == 2);
    CHECK(seat.desk().penNotes().slowStation == 2);
}

TEST_CASE("after an interruption a slow pen is not noted again for that station, and is still told") {
    Seat seat({"Test pen"});
    seat.move(30.0, 12.0);
    REQUIRE(seat.entries("pen_slow").size() == 1);
    const Opening opening = seat.sitting.opening;
    seat.sitting = {};
    seat.home.clocks().pass(5.0);
    seat.sitting = seat.home.resumed(opening);
    seat.desk().describe(kPen, seat.home.now());
    CHECK(seat.desk().penNotes().slowStation == 1);
    CHECK(seat.desk().penNotes().slowRate == 30);
    CHECK(seat.desk().penNotes().atPreflight == std::vector<std::string>{"Test pen"});
    seat.move(30.0, 12.0);
    CHECK(seat.entries("pen_slow").size() == 1);
}

TEST_CASE("another pen than at preflight is noted once, when it draws") {
    Seat seat({"Test pen"});
    CHECK(seat.desk().penNotes().other.empty());
    seat.move(200.0, 2.0);
    seat.move(200.0, 2.0, 1, false);
    CHECK(seat.entries("pen_other").empty());
    seat.move(200.0, 4.0, 1);
    const auto other = seat.entries("pen_other");
    REQUIRE(other.size() == 1);
    CHECK(wordOf(other[0], "name") == "Spare pen");
    CHECK(whole(other[0], "station") == 1);
    CHECK(*other[0].details.find("at_preflight")->items()->front().string() == "Test pen");
    CHECK(seat.desk().penNotes().other == "Spare pen");
    CHECK(seat.desk().stage() == Stage::working);
    seat.desk().finish(seat.home.now());
    seat.begin();
    seat.move(200.0, 4.0, 1);
    CHECK(seat.entries("pen_other").size() == 1);
}

TEST_CASE("where the preflight saw no pen, both of them, or where nobody holds one, nothing is compared") {
    Seat none({});
    none.move(200.0, 3.0, 1);
    CHECK(none.entries("pen_other").empty());
    Seat both({"Test pen", "Spare pen"});
    both.move(200.0, 3.0, 1);
    CHECK(both.entries("pen_other").empty());
    Seat hand({"Test pen"}, record::Surface::headless);
    hand.move(200.0, 3.0, 1);
    CHECK(hand.entries("pen_other").empty());
    // Its rate is measured all the same, by the samples' own times.
    hand.move(40.0, 20.0, 1);
    CHECK(hand.entries("pen_slow").size() == 1);
}

TEST_CASE("what the log says of the pen is told to people, and a log without it tells nothing") {
    CHECK(penNotesOf({}).empty());
    Seat seat({"Test pen"});
    seat.move(30.0, 12.0, 1);
    const auto notes = penNotesOf(seat.log());
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].code == "pen-other");
    CHECK(notes[0].text.find("Spare pen") != std::string::npos);
    CHECK(notes[0].text.find("Test pen") != std::string::npos);
    CHECK(notes[1].code == "pen-slow");
    CHECK(notes[1].text.find("Station 1") != std::string::npos);
    CHECK(notes[1].text.find("30") != std::string::npos);
    CHECK(notes[1].text.find("60") != std::string::npos);
    // Entries of another form are no crash.
    Entry odd;
    odd.kind = "pen_slow";
    CHECK(penNotesOf({odd}).size() == 1);
    // A story goes its way with and without them.
    const Story with = storyOf(seat.log());
    auto log = seat.log();
    std::erase_if(log, [](const Entry& entry) { return entry.kind.starts_with("pen_"); });
    const Story without = storyOf(log);
    CHECK(with.where == without.where);
    CHECK(with.station == without.station);
    CHECK(with.slowStation == 1);
    CHECK(without.slowStation == 0);
}
