// What a sitting's log tells: where the sitting stands, and whether it may go on by itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exam/paper/paper.hpp"
#include "exam/sitting/sitting_log.hpp"

namespace exam {

// What a sitting that was interrupted waits for.
enum class Wait { nothing, code, decision };
[[nodiscard]] const char* name(Wait wait);  // "nothing", "code", "decision"

struct Story {
    enum class Where { identity, ready, working, resting, done, stopped };
    Where where = Where::identity;
    int station = 1;                  // of working: the running one; else the next
    std::int64_t stationBegunUs = 0;  // of the exam clock
    std::int64_t breakBegunUs = 0;    // likewise
    bool justEnded = false;           // a station, and what follows it is not written yet
    int interruptions = 0;            // that count: between the first station's beginning and the last's end
    Wait wait = Wait::nothing;
    std::vector<std::string> usedCodes;  // hashes
    int wrongCodes = 0;
    std::string stopReason;
    std::vector<std::string> otherPens;  // that drew and were not there at preflight, in order
    int slowStation = 0;                 // the last one with a slow stretch of the pen; 0: none
    std::int64_t slowRate = 0;           // of that stretch, reports a second
    // The last sign of life.
    std::int64_t examUs = 0;
    std::int64_t monotonicUs = 0;
    std::string bootId;
    std::string wall;

    [[nodiscard]] bool underWay() const {
        return where == Where::ready || where == Where::resting || where == Where::working;
    }
    void take(const Entry& entry);
};
[[nodiscard]] Story storyOf(const std::vector<Entry>& entries);

// What the rule asks for after an interruption, the `number`-th that counts (1 ..). `gapUs`: absent when the
// machine was started anew in between, for then only the wall clock could tell.
[[nodiscard]] Wait waitFor(const PaperRules& rules, int number, std::optional<std::int64_t> gapUs);

// So many wrong codes, and only an examiner's decision lets the sitting go on.
inline constexpr int kMostWrongCodes = 10;

}  // namespace exam
