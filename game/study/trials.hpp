// Trials of the score that need no levels of skill: held-out experts, single errors, bots.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "study/trainees.hpp"

namespace study {

// How often a gate stopped an expert whom the reference has never seen.
struct GateCount {
    std::string task, gate;  // gate "any": at least one that is no advice
    bool advisory = false;
    std::size_t tripped = 0;
    Interval share;  // Clopper and Pearson
};
struct HeldOut {
    Generator generator{};
    std::size_t experts = 0;
    std::vector<GateCount> gates;
    std::array<double, 3> meanPoints{};  // spacing, depth (field), hairline
};
// Experts with the reference's spread of habits by another generator, one attempt each at both tasks.
[[nodiscard]] std::optional<HeldOut> tryHeldOut(const Tasks& tasks, Generator generator, std::size_t experts,
                                                std::uint64_t seed, unsigned threads, const Report& report);

// A sound hand with one error of growing size.
struct Dose {
    double theta = 0.0;  // the skill at which the error has this size on average
    double size = 0.0;   // in the error's unit
    // Mean points: spacing and depth of the field; spacing, depth and hairline of the hairline.
    std::array<double, 5> points{};
};
// The greatest change of a criterion that is not the error's owner.
struct SideEffect {
    double effect = 0.0;    // points, mean of the attempts, without sign
    double error = 0.0;     // its standard error over paired attempts
    std::string criterion;  // empty: nothing changed
};
struct Sweep {
    Error error{};
    double direction = 1.0;
    std::array<double, 5> sound{};  // without the error
    std::vector<Dose> doses;
    SideEffect other;               // greatest up to the novices' mean size (skill -1)
    SideEffect extreme;             // greatest at skill -2, where gates and coverage come in
    std::optional<double> allowed;  // aim for `other`, points; absent: excepted
};
inline constexpr std::array<double, 4> kDoseThetas{1.0, 0.0, -1.0, -2.0};
[[nodiscard]] std::optional<std::vector<Sweep>> sweepErrors(const Tasks& tasks, std::size_t attempts,
                                                            std::uint64_t seed, unsigned threads,
                                                            const Report& report);

// Work that tries to pass without skill (scoring method, table 5.5).
struct BotResult {
    std::string name, task;
    std::size_t attempts = 0;
    std::size_t passed = 0;          // aim: 0
    std::array<double, 3> points{};  // mean spacing, depth, hairline (0 without one)
    double least = 0.0;              // mean of the least
    std::string stoppedBy;           // gates tripped, with how often
};
[[nodiscard]] std::optional<std::vector<BotResult>> tryBots(const Tasks& tasks, std::size_t attempts,
                                                            std::uint64_t seed, unsigned threads,
                                                            const Report& report);

}  // namespace study
