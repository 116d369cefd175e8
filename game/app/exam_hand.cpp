#include "app/exam_hand.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "record/store/ids.hpp"

namespace app {

using exam_types::Stage;

namespace {

constexpr std::int64_t kTickUs = 50'000;
constexpr std::int64_t kBetweenUs = 3'000'000;  // so long the hand rests between stations

void passTicking(exam_types::StationDesk& desk, HandClock& clock, std::int64_t untilUs, double speed) {
    while (clock.nowUs() < untilUs && desk.stage() == Stage::working) {
        clock.passTo(std::min(untilUs, clock.nowUs() + kTickUs), speed);
        desk.tick(clock.nowUs());
    }
}

// Works the running station from where it stands; what lies before that is left out.
std::optional<std::string> work(exam_types::StationDesk& desk, HandClock& clock,
                                const practice::Performance& done, double speed) {
    const std::int64_t origin = desk.originUs();
    const std::int64_t fromUs = clock.nowUs() - origin;
    std::size_t next = 0;
    bool begun = false;
    for (std::size_t i = 0; i < done.samples.size() && desk.stage() == Stage::working; ++i) {
        const pen::Sample& sample = done.samples[i];
        begun = begun || (sample.tUs >= fromUs && !sample.contact);
        const bool free = begun && (i == 0 || !done.samples[i - 1].contact);
        for (; free && next < done.stretches.size() && done.stretches[next].afterSamples <= i; ++next) {
            if (auto refused =
                    desk.stretch(std::max(fromUs, done.stretches[next].tUs), done.stretches[next].points))
                return refused;
        }
        if (!begun) continue;
        passTicking(desk, clock, origin + sample.tUs, speed);
        if (desk.stage() != Stage::working) break;
        if (auto refused = desk.take(sample)) {
            if (desk.trouble()) return refused;
            break;  // time or dots are used up
        }
    }
    desk.finish(clock.nowUs());
    return desk.trouble();
}

}  // namespace

HandClock::HandClock(const exam::SittingClock& machine, std::int64_t notBeforeUs)
    : m_monotonicUs(std::make_shared<std::atomic<std::int64_t>>(
          std::max(notBeforeUs, machine.monotonicUs() + (machine.sleptUs ? machine.sleptUs() : 0)))),
      m_beganUs(*m_monotonicUs),
      m_wallMs(store::millisecondsOf(machine.wall()).value_or(0)),
      m_bootId(machine.bootId) {}

exam::SittingClock HandClock::clock() const {
    exam::SittingClock clock;
    clock.monotonicUs = [now = m_monotonicUs] { return now->load(); };
    clock.wall = [now = m_monotonicUs, began = m_beganUs, wall = m_wallMs] {
        return store::wallClockOf(wall + (*now - began) / 1000);
    };
    clock.bootId = m_bootId;
    return clock;
}

void HandClock::passTo(std::int64_t monotonicUs, double speed) {
    const std::int64_t us = monotonicUs - *m_monotonicUs;
    if (us <= 0) return;
    if (speed > 0.0)
        std::this_thread::sleep_for(
            std::chrono::microseconds(static_cast<std::int64_t>(static_cast<double>(us) / speed)));
    m_monotonicUs->store(monotonicUs);
}

std::optional<std::string> sitAsHand(exam_types::StationDesk& desk, HandClock& clock, const Perform& perform,
                                     double speed) {
    desk.describe({0, "synthetic hand", true, false, "{}"}, clock.nowUs());
    if (desk.stage() == Stage::identity) {
        if (auto refused = desk.confirmIdentity("headless", "none", clock.nowUs())) return refused;
    }
    while (desk.stage() != Stage::candidateClosed) {
        if (desk.trouble()) return desk.trouble();
        if (desk.stage() == Stage::resting) {
            clock.passTo(clock.nowUs() + kBetweenUs, speed);
            desk.endBreak(clock.nowUs());
        }
        if (desk.stage() == Stage::ready) desk.begin(clock.nowUs());
        if (desk.stage() != Stage::working) return "the sitting waits for the examiner";
        const auto done = perform(desk.station());
        if (const auto* why = std::get_if<std::string>(&done)) return *why;
        if (auto trouble = work(desk, clock, std::get<practice::Performance>(done), speed)) return trouble;
    }
    return std::nullopt;
}

}  // namespace app
