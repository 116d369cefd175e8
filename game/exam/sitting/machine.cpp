// What a sitting takes of the operating system: its clocks, and that nobody looks into the process.
#include "exam/sitting/machine.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <ctime>
#include <fstream>
#include <limits>

#include "exam/sitting/live_sitting.hpp"
#include "record/store/log_file.hpp"

namespace exam {

namespace {

std::int64_t readingOf(clockid_t clock) {
    timespec now{};
    ::clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1'000'000 + now.tv_nsec / 1000;
}

// Read one after the other, and the machine may do something else in between: of some tries the one with the
// least time in between.
std::int64_t sleptUs() {
    constexpr int kTries = 5;
    std::int64_t slept = 0;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (int i = 0; i < kTries; ++i) {
        const std::int64_t before = readingOf(CLOCK_MONOTONIC);
        const std::int64_t whole = readingOf(CLOCK_BOOTTIME);
        const std::int64_t between = readingOf(CLOCK_MONOTONIC) - before;
        if (between >= least) continue;
        least = between;
        slept = whole - before;
    }
    return slept;
}

}  // namespace

std::optional<std::string> hideProcess() {
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return "this system cannot keep the program's memory from other programs";
    return std::nullopt;
}

SittingClock machineClock() {
    SittingClock clock;
    clock.monotonicUs = [] { return readingOf(CLOCK_MONOTONIC); };
    clock.sleptUs = sleptUs;
    clock.wall = store::wallClockNow;
    std::ifstream boot("/proc/sys/kernel/random/boot_id");
    std::getline(boot, clock.bootId);
    return clock;
}

}  // namespace exam
