// What a sitting keeps an eye on: devices, focus, clocks, and its own record.
#include <cstdlib>

#include "exam/sitting/desk.hpp"
#include "text/wall_clock.hpp"

namespace exam {

namespace {

constexpr std::int64_t kBeatWorkingUs = 1'000'000;  // what an interruption may cost at most of what was said
constexpr std::int64_t kBeatUs = 5'000'000;         // between stations
constexpr std::int64_t kLookAtWallUs = 500'000;
// Less is how two clocks are read one after the other: taken as it comes, it would now and then set back the
// record of a moment that has two entries, and nobody would believe the record any more.
constexpr std::int64_t kSleptUs = 10'000;
constexpr std::int64_t kWallJumpMs = 2000;
constexpr std::int64_t kTellSyntheticUs = 1'000'000;
constexpr std::size_t kMostNote = 32U << 10U, kMostName = 200;

std::string cut(const std::string& text) { return text.substr(0, kMostName); }

}  // namespace

void LiveSitting::note(const std::string& kind, const std::string& json, std::int64_t nowUs) {
    if (kind.empty() || kind.size() > kMostName || json.size() > kMostNote) return;
    const record::Event event{works() ? stationUs(nowUs) : 0, kind, json};
    if (kind == "view") m_notes[kind] = event;
    if (m_live && stage() == exam_types::Stage::working) m_live->note(event);
}

void LiveSitting::describe(const exam_types::DeviceWord& device, std::int64_t nowUs) {
    const std::string index = std::to_string(device.device);
    const bool json = std::holds_alternative<text::Json>(text::parseJson(device.json));
    if (!json || device.json.size() > kMostNote) return;
    m_devices[device.device] = device;
    const record::Event event{0, "device", "{\"index\":" + index + ",\"device\":" + device.json + "}"};
    m_notes["device " + index] = event;
    if (m_live && works()) m_live->note({stationUs(nowUs), event.kind, event.json});
    write("device",
          text::Json::object()
              .set("index", device.device)
              .set("name", cut(device.name))
              .set("pen", device.pen)
              .set("synthetic", device.synthetic)
              .set("json", device.json),
          nowUs);
}

void LiveSitting::synthetic(bool drawing, const std::string& what, std::int64_t nowUs) {
    Synthetic& one = drawing ? m_drawn : m_pressed;
    ++one.count;
    one.what = cut(what);
    tellSynthetic(nowUs);
}

// Once a second at most: a program can send thousands, and each entry waits for the disk.
void LiveSitting::tellSynthetic(std::int64_t nowUs) {
    for (const bool drawing : {true, false}) {
        Synthetic& one = drawing ? m_drawn : m_pressed;
        if (one.count == 0 || nowUs - one.toldUs < kTellSyntheticUs) continue;
        write(drawing ? "xtest_refused" : "key_xtest",
              text::Json::object().set("what", one.what).set("count", one.count), nowUs);
        one.count = 0;
        one.toldUs = nowUs;
    }
}

void LiveSitting::focus(bool here, std::int64_t nowUs) {
    if (here == m_focus) return;
    m_focus = here;
    write(here ? "focus_back" : "focus_lost", text::Json::object(), nowUs);
}

// The station's clock stands while there is no pen, as in practice: nobody can work then.
void LiveSitting::penThere(bool there, std::int64_t nowUs) {
    if (there == m_penThere) return;
    m_penThere = there;
    if (!works() || m_story.wait != Wait::nothing) return;
    if (!there) {
        m_gap0Us = nowUs;
        m_clock.stand(nowUs);
        write("paused", text::Json::object().set("why", "pen"), nowUs);
        return;
    }
    const std::int64_t gapUs = nowUs - m_gap0Us;
    if (m_live) m_live->note({stationUs(nowUs), "pause", "{\"us\":" + std::to_string(gapUs) + "}"});
    if (write("went_on", text::Json::object().set("why", "pen").set("us", gapUs), nowUs)) m_clock.run(nowUs);
}

void LiveSitting::watchWallClock(std::int64_t nowUs) {
    const std::int64_t machineUs = sinceStartUs(nowUs);
    if (m_wall && machineUs - m_wall->monotonicUs < kLookAtWallUs) return;
    const std::string wall = m_parts.room.clock.wall();
    const auto ms = text::millisecondsOf(wall);
    if (!ms) return;
    if (m_wall) {
        const std::int64_t jump = *ms - m_wall->wallMs - (machineUs - m_wall->monotonicUs) / 1000;
        if (std::abs(jump) > kWallJumpMs)
            write("clock",
                  text::Json::object()
                      .set("from", text::wallClockOf(*ms - jump))
                      .set("to", wall)
                      .set("jump_ms", jump),
                  nowUs);
    }
    m_wall = Wall{machineUs, *ms};
}

std::int64_t LiveSitting::sinceStartUs(std::int64_t nowUs) const { return nowUs + m_sleptUs; }

std::int64_t LiveSitting::sleptNowUs() const {
    const auto& slept = m_parts.room.clock.sleptUs;
    return slept ? slept() : 0;
}

// A machine that sleeps buys nobody time.
void LiveSitting::watchSleep(std::int64_t nowUs) {
    const std::int64_t us = sleptNowUs() - m_sleptUs;
    if (us < kSleptUs) return;
    m_sleptUs += us;
    m_clock.slept(us);
    write("slept", text::Json::object().set("us", us), nowUs);
}

// Says that the sitting lives, so that a gap can be told from work: in a station through the attempt's own
// file, which no frame waits for.
void LiveSitting::beat(std::int64_t nowUs) {
    const bool inAttempt = m_live != nullptr && works();
    if (nowUs - m_beatUs < (inAttempt ? kBeatWorkingUs : kBeatUs)) return;
    m_beatUs = nowUs;
    if (!inAttempt) {
        write("alive", text::Json::object(), nowUs);
        return;
    }
    const auto json =
        text::Json::object().set("monotonic_us", sinceStartUs(nowUs)).set("wall", m_parts.room.clock.wall());
    m_live->note({stationUs(nowUs), "clock", json.dump()});
}

void LiveSitting::tick(std::int64_t nowUs) {
    if (m_live) {
        if (const auto fault = m_live->fault()) fail(fault->message);
    }
    if (m_dead || !m_receipt.empty() || m_story.where == Story::Where::stopped) return;
    watchSleep(nowUs);
    watchWallClock(nowUs);
    tellSynthetic(nowUs);
    tellPen(nowUs);
    beat(nowUs);
    if (m_story.wait != Wait::nothing) return;
    if (works() && leftUs(nowUs) == 0) endStation(nowUs, "time");
    if (m_story.where == Story::Where::resting && leftUs(nowUs) == 0) endBreak(nowUs);
}

}  // namespace exam
