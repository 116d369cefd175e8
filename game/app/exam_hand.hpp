// A synthetic hand at an exam's desk, on a clock of its own: what a window and a person are to a sitting.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "exam/sitting/live_sitting.hpp"
#include "practice/performance.hpp"

namespace app {

// Time that passes as the hand works, not as the machine does; both of the sitting's clocks show it.
class HandClock {
public:
    // Begins where `machine` is, but not before `notBeforeUs` (since the machine's start; 0: none).
    HandClock(const exam::SittingClock& machine, std::int64_t notBeforeUs);
    [[nodiscard]] exam::SittingClock clock() const;
    [[nodiscard]] std::int64_t nowUs() const { return *m_monotonicUs; }
    // Goes on to that reading; with a speed the thread waits so long.
    void passTo(std::int64_t monotonicUs, double speed);

private:
    std::shared_ptr<std::atomic<std::int64_t>> m_monotonicUs;
    std::int64_t m_beganUs = 0;
    std::int64_t m_wallMs = 0;
    std::string m_bootId;
};

// What the hand does at a station; a sentence when it cannot.
using Perform =
    std::function<std::variant<practice::Performance, std::string>(const exam_types::StationSheet& sheet)>;

// Sits from where the desk stands to the candidate's close: confirms the identity, takes no breaks. Nothing,
// or why it did not get there.
[[nodiscard]] std::optional<std::string> sitAsHand(exam_types::StationDesk& desk, HandClock& clock,
                                                   const Perform& perform, double speed);

}  // namespace app
