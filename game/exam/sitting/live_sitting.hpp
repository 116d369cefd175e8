// A sitting as it happens: the state behind the exam's screens, and the same without a window. It writes the
// sitting's folder (opening, sitting.log, preflight, one attempt file a station and segment) and never holds
// reference, tolerance or score.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "crypto/signing.hpp"
#include "exam/paper/paper.hpp"
#include "exam/sitting/opening.hpp"
#include "exam/types/station_desk.hpp"
#include "trust/key_shelf.hpp"

namespace exam {

struct SittingClock {
    std::function<std::int64_t()> monotonicUs;  // counts while the machine sleeps, too (CLOCK_BOOTTIME)
    std::function<std::string()> wall;          // RFC 3339 UTC
    std::string bootId;
};

struct SittingRoom {
    std::string folder;  // of sittings; each has one below it, named by its id
    trust::KeyShelf* keys = nullptr;
    SittingClock clock;
    std::string build;
    record::Surface surface = record::Surface::window;
};

// The examiner's passphrase signs the opening. Codes: those of paper and keys, "input-rule", "time-rule",
// "candidate-open" (a sitting of the candidate is open already), "teaches".
struct NewSitting {
    std::string paperBytes;
    std::string releasePassphrase;
    Opening opening;  // sitting, nonces, codes, session key, preflight and time are filled in
    std::string examinerPassphrase;
    std::string stationLabel;
    std::string preflightRecord;
    std::function<bool(const std::string& candidate, const std::string& person)> teaches;  // may be empty
};
struct Opened {
    std::unique_ptr<exam_types::StationDesk> desk;
    Opening opening;
    std::vector<std::string> codes;  // for the examiner, on paper; kept nowhere
};
[[nodiscard]] std::variant<Opened, trust::Reason> openSitting(const SittingRoom& room,
                                                              const NewSitting& what);

// After a crash or a power cut: by the folder of the sitting. Replays the station that was running, to the
// same state hash; by the rule it goes on alone, asks for a code or for a decision.
struct Resume {
    std::string folder;
    std::string releasePassphrase;
};
[[nodiscard]] std::variant<Opened, trust::Reason> resumeSitting(const SittingRoom& room, const Resume& what);

// Folders of sittings that are open, newest first.
[[nodiscard]] std::vector<std::string> openSittings(const std::string& folder);

}  // namespace exam
