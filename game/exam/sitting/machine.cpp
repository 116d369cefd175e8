// What a sitting takes of the operating system: its clocks, and that nobody looks into the process.
#include "exam/sitting/machine.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <ctime>
#include <fstream>

#include "exam/sitting/live_sitting.hpp"
#include "record/store/log_file.hpp"

namespace exam {

namespace {

std::int64_t readingOf(clockid_t clock) {
    timespec now{};
    ::clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1'000'000 + now.tv_nsec / 1000;
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
    clock.sleptUs = [] { return readingOf(CLOCK_BOOTTIME) - readingOf(CLOCK_MONOTONIC); };
    clock.wall = store::wallClockNow;
    std::ifstream boot("/proc/sys/kernel/random/boot_id");
    std::getline(boot, clock.bootId);
    return clock;
}

}  // namespace exam
