// What an attempt file holds, apart from its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "pen/sample.hpp"

namespace record {

enum class Kind { practice, assessment, exam, rehearsal, demo };
enum class Surface { window, headless };
enum class InputKind { mouse, pen, synthetic, samplesFile, dotsCsv };
enum class DepthSource { pressure, holdTime, given, none };
// An attempt without a close block is interrupted.
enum class EndState { finished, abandoned, interrupted };

[[nodiscard]] const char* name(Kind kind);
[[nodiscard]] const char* name(Surface surface);
[[nodiscard]] const char* name(InputKind kind);      // mouse, pen, synthetic, samples_file, dots_csv
[[nodiscard]] const char* name(DepthSource source);  // pressure, hold_time, given, none
[[nodiscard]] const char* name(EndState state);

// Which assignment an attempt was made for; in the header, so that no crash can part the two.
struct ForAssignment {
    std::string id;            // 32 hex digits
    int extraTimePercent = 0;  // 0..300: by so much the level's limit of time was longer
    friend bool operator==(const ForAssignment&, const ForAssignment&) = default;
};

// Which sitting of an exam an attempt belongs to. The level in the header is then the paper's public one.
struct ForExam {
    std::string sitting;      // 32 hex digits
    std::string paper;        // hash of the paper's file
    int station = 1;          // 1 ..
    int form = 0;             // 0 ..
    std::string hiddenLevel;  // hash of the whole level, which the score needs
    std::string sessionKey;   // public, 64 hex digits: signs this file's blocks
    int segment = 1;          // 1 ..; more after an interruption
    std::string continues;    // chain value, hex, where the segment before was left; empty for the first
    int extraTimePercent = 0;
    friend bool operator==(const ForExam&, const ForExam&) = default;
};

struct AttemptHeader {
    std::string attemptId;  // 32 hex digits
    Kind kind = Kind::practice;
    std::optional<ForAssignment> assignment;
    std::optional<ForExam> exam;
    Surface surface = Surface::headless;
    std::optional<std::string> pseudonym;
    std::string levelId;
    std::string levelHash;
    std::string levelBytes;  // the YAML
    std::vector<level::ReferredFile> levelFiles;
    std::uint64_t skinSeed = 0;
    std::optional<std::string> handName;  // synthetic hands only
    std::optional<std::uint64_t> handSeed;
    std::string build;  // version and commit
    std::string physicsId;
    int scoringVersion = 0;
    InputKind input = InputKind::mouse;
    DepthSource depthSource = DepthSource::holdTime;
    pen::TimeSource timeSource = pen::TimeSource::server;
    std::string deviceName;  // as the system names it, or empty
    std::string pressureCurve = "linear";
    bool leftHanded = false;
    std::optional<double> pixelsPerMm;   // of the screen, when calibrated
    std::string wallClock;               // RFC 3339 UTC with Z
    std::string timeZone;                // name of the zone, once
    std::int64_t originMonotonicUs = 0;  // the clock's reading at tUs = 0, a multiple of 1000
};

// Something that happened beside the pen: view, device, stretch ... (kind and a JSON text). Its place
// among the samples is known to its time only; a stretch says it exactly (docs/attempt-format.md).
struct Event {
    std::int64_t tUs = 0;
    std::string
        kind;  // "view", "device", "time_up", "clock", "note", "stretch", "client", "aids", "hint" ...
    std::string json;  // one JSON object
    friend bool operator==(const Event&, const Event&) = default;
};

// The hash of the skin's state after a touch.
struct StateMark {
    std::uint32_t dots = 0;  // made so far
    std::string hash;        // 64 hex digits
    friend bool operator==(const StateMark&, const StateMark&) = default;
};

// A signature of the session's key over everything in the file before it.
struct ChainSignature {
    std::string chain;        // 64 hex digits: of the block before, what is signed
    std::string signature;    // Ed25519, 128 hex digits
    std::size_t samples = 0;  // that the file holds before it
    friend bool operator==(const ChainSignature&, const ChainSignature&) = default;
};

struct Attempt {
    AttemptHeader header;
    std::vector<pen::Sample> samples;
    std::vector<Event> events;
    std::vector<scoring::Dot> dots;
    std::vector<StateMark> states;
    EndState end = EndState::interrupted;
    std::string endReason;                   // as the closing block says; empty without one
    bool torn = false;                       // bytes after the last whole block were left out
    std::vector<ChainSignature> signatures;  // of an exam's session key, as stored: nobody has checked them
    std::string chain;                       // 64 hex digits, of the last whole block
};

}  // namespace record
