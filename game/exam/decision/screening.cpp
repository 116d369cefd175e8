#include "exam/decision/screening.hpp"

#include "exam/decision/screening/clocks.hpp"
#include "exam/decision/screening/copies.hpp"
#include "exam/decision/screening/landings.hpp"
#include "exam/decision/screening/machine_flags.hpp"
#include "exam/decision/screening/slowness.hpp"

namespace exam {

namespace {

constexpr std::size_t kEnoughEarlier = 3;

bool sameWork(const record::AttemptHeader& a, const record::AttemptHeader& b) {
    if (a.attemptId == b.attemptId) return true;
    return a.exam && b.exam && a.exam->sitting == b.exam->sitting && a.exam->station == b.exam->station;
}

std::optional<double> usualRate(const record::Attempt& attempt,
                                const std::vector<const record::Attempt*>& earlier) {
    std::vector<double> rates;
    for (const record::Attempt* other : earlier) {
        if (sameWork(attempt.header, other->header) || attempt.header.deviceName.empty() ||
            other->header.deviceName != attempt.header.deviceName)
            continue;
        if (const auto rate = reportRateOf(other->samples)) rates.push_back(*rate);
    }
    if (rates.size() < kEnoughEarlier) return std::nullopt;
    return medianOf(std::move(rates));
}

void append(std::vector<Flag>& flags, std::vector<Flag> more) {
    for (Flag& flag : more) flags.push_back(std::move(flag));
}

}  // namespace

const char* name(FlagKind kind) {
    switch (kind) {
        case FlagKind::exactRun:
            return "exact_run";
        case FlagKind::affineCopy:
            return "affine_copy";
        case FlagKind::stretchedCopy:
            return "stretched_copy";
        case FlagKind::slowMotion:
            return "slow_motion";
        case FlagKind::botLike:
            return "bot_like";
        case FlagKind::mirror:
            return "mirror";
        case FlagKind::reportRate:
            return "report_rate";
    }
    return "";
}

std::vector<Flag> screen(const record::Attempt& attempt, const std::vector<const record::Attempt*>& earlier,
                         const ScreenWith& with) {
    std::vector<Flag> flags = slownessOf(attempt, with.penRate ? with.penRate : usualRate(attempt, earlier));
    append(flags, machineFlagsOf(attempt));
    for (const record::Attempt* other : earlier) {
        if (!sameWork(attempt.header, other->header)) append(flags, copiesOf(attempt, *other));
    }
    const int station = attempt.header.exam ? attempt.header.exam->station : 1;
    for (Flag& flag : flags) flag.station = station;
    return flags;
}

}  // namespace exam
