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
#include <vector>

#include "exam/sitting/opening.hpp"
#include "exam/types/station_desk.hpp"
#include "record/attempt_file/attempt.hpp"
#include "trust/key_shelf.hpp"

namespace exam {

struct SittingClock {
    std::function<std::int64_t()>
        monotonicUs;                        // CLOCK_MONOTONIC, as the screens and the pen's reports have it
    std::function<std::int64_t()> sleptUs;  // that the machine has slept since its start; may be empty
    std::function<std::string()> wall;      // RFC 3339 UTC
    std::string bootId;                     // of the machine's start
};
// The machine's own.
[[nodiscard]] SittingClock machineClock();

// Who works when nobody sits there: noted in the attempts (specimen papers and rehearsals only).
struct SyntheticHand {
    std::string name;
    std::uint64_t seed = 0;
};

struct SittingRoom {
    std::string folder;  // of sittings; each has one below it, named by its id
    std::string out;     // where sealed submissions and the day's list go
    trust::KeyShelf* keys = nullptr;
    SittingClock clock;
    std::string build;
    record::Surface surface = record::Surface::window;
    std::optional<SyntheticHand> hand;
    std::optional<double> pixelsPerMm;  // of the screen, when it is calibrated
    std::string timeZone = "UTC";
    // Whether the holder of an examiner's key still is one, as far as this machine knows; a reason when not.
    // Asked when the key is to sign a decision or the close. May be empty.
    std::function<std::optional<trust::Reason>(const trust::KeyCertificate&)> whyNotHolder = {};
};

// Of one of those who allow what the rule forbids.
struct Allowing {
    std::string label;  // of an examiner's key
    std::string passphrase;
};

// The examiner's passphrase signs the opening. Codes: those of paper and keys, "input-rule", "time-rule",
// "candidate-open" (a sitting of the candidate is open already), "teaches", "own-exam", "examiner-key",
// "station-key", "sitting-folder".
struct NewSitting {
    std::string paperBytes;
    std::string releasePassphrase;
    Opening opening;  // sitting, paper, keys, nonces, codes, session key, preflight and time are filled in
    std::string examinerLabel;  // of the key; its holder is the examiner
    std::string examinerPassphrase;
    std::string stationLabel;
    std::string preflightRecord;
    std::function<bool(const std::string& candidate, const std::string& person)> teaches;  // may be empty
    std::vector<Allowing> overrideBy;  // two other examiners, when the examiner teaches the candidate
};
struct Opened {
    std::unique_ptr<exam_types::StationDesk> desk;
    Opening opening;
    std::vector<std::string> codes;  // for the examiner, on paper; kept nowhere; none after a resume
};
[[nodiscard]] std::variant<Opened, trust::Reason> openSitting(const SittingRoom& room,
                                                              const NewSitting& what);

// After a crash or a power cut: by the folder of the sitting. Does the work of the station that was running
// again, to the same state of the skin; by the rule it goes on alone, asks for a code or for a decision.
// Codes also: "sitting-runs" (another program has it open), "sitting-form", "sitting-paper", "sitting-work"
// (the station's files do not belong together, or make another state).
struct Resume {
    std::string folder;
    std::string releasePassphrase;
};
[[nodiscard]] std::variant<Opened, trust::Reason> resumeSitting(const SittingRoom& room, const Resume& what);

// Folders of sittings that are open, newest first.
[[nodiscard]] std::vector<std::string> openSittings(const std::string& folder);

}  // namespace exam
