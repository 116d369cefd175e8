// All that an exam's screens know: what a station shows and what can be done at it. No reference, tolerance,
// score or finding has a place here, and the screens link nothing that does.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "pen/sample.hpp"
#include "skin/skin_surface.hpp"

namespace exam_types {

// What the screen shows now.
enum class Stage {
    identity,         // the invigilator confirms who sits here
    ready,            // between stations: the next one waits for the candidate
    working,          // a station runs
    resting,          // a break runs
    paused,           // no pen, or an invigilator called: the clock stands only where the rules say so
    needsCode,        // interrupted for long: a single-use code of the examiner
    needsDecision,    // interrupted too often: an examiner decides, with a passphrase
    candidateClosed,  // all stations done: the examiner closes, with a passphrase
    closed,           // receipt() is there
    stopped,          // an examiner ended it, or its record can no longer be written: trouble() says
};

struct StationSheet {
    int number = 1;  // 1 ..
    int of = 1;
    std::string title;
    std::string brief;
    double minutes = 0.0;  // with extra time
    int extraTimePercent = 0;
    const level::Level* level = nullptr;  // the public one; lives as long as the desk
};

struct SittingFacts {
    std::string paper;  // "SMP-2"
    std::string academy;
    std::string candidate;  // "C-027"
    std::string seat;       // may be empty
    std::string date;       // RFC 3339 date of the sitting
    bool rehearsal = false;
    bool specimen = false;
    bool leftHanded = false;
    bool penOnly = true;            // a mouse makes no dots
    bool tamperEvidentOnly = true;  // one account for screen and record
};

// What the invigilator is told of the pen. None of it stands in the way of anything.
struct PenNotes {
    std::vector<std::string> atPreflight;  // pens that reported then; empty: the pen was not looked at
    std::string other;                     // a pen that has drawn here and was not there; empty: none
    int slowStation = 0;                   // the last one with a stretch under the paper's rate; 0: none
    std::int64_t slowRate = 0;             // of that stretch, reports a second
    std::int64_t leastRate = 0;            // that the paper asks for
};

// A device's word for the record.
struct DeviceWord {
    std::uint8_t device = 0;
    std::string name;
    bool pen = false;
    bool synthetic = false;  // the X server's XTEST device
    std::string json;        // ranges, calibration, curve: one JSON object
};

class StationDesk {
public:
    virtual ~StationDesk() = default;

    [[nodiscard]] virtual const SittingFacts& facts() const = 0;
    [[nodiscard]] virtual Stage stage() const = 0;
    // Of working: the running one; of ready and resting: the next.
    [[nodiscard]] virtual const StationSheet& station() const = 0;
    // By the monotonic clock, us: what is left of the station or the break, 0 at its end.
    [[nodiscard]] virtual std::int64_t leftUs(std::int64_t nowUs) const = 0;
    // Since the last block was on the disk, us; absent before the first.
    [[nodiscard]] virtual std::optional<std::int64_t> savedAgoUs(std::int64_t nowUs) const = 0;
    [[nodiscard]] virtual std::string receipt() const = 0;  // empty before `closed`
    // What stands in the way, in one sentence, or nothing.
    [[nodiscard]] virtual std::optional<std::string> trouble() const = 0;
    [[nodiscard]] virtual PenNotes penNotes() const = 0;

    // Work of the running station, for the picture.
    [[nodiscard]] virtual const std::vector<scoring::Dot>& dots() const = 0;
    [[nodiscard]] virtual const skin::SkinSurface* skin() const = 0;  // null before the first touch

    // Where the running station's clock began by the monotonic clock, less what it stood still: a sample's
    // time is what has passed since.
    [[nodiscard]] virtual std::int64_t originUs() const = 0;
    // A sentence when it was refused. `device` must have been described.
    [[nodiscard]] virtual std::optional<std::string> take(const pen::Sample& sample) = 0;
    [[nodiscard]] virtual std::optional<std::string> stretch(
        std::int64_t tUs, const std::vector<skin::StretchPoint>& points) = 0;
    // The view's word for the record, as practice notes it (kind "view").
    virtual void note(const std::string& kind, const std::string& json, std::int64_t nowUs) = 0;
    virtual void describe(const DeviceWord& device, std::int64_t nowUs) = 0;
    // A contact by a synthetic device was refused; a key or a panel's click by one was let through.
    virtual void synthetic(bool drawing, const std::string& what, std::int64_t nowUs) = 0;
    virtual void focus(bool here, std::int64_t nowUs) = 0;
    virtual void penThere(bool there, std::int64_t nowUs) = 0;
    // Once a frame: time that is up, saves, a wall clock that jumped.
    virtual void tick(std::int64_t nowUs) = 0;

    virtual void begin(std::int64_t nowUs) = 0;   // ready -> working
    virtual void finish(std::int64_t nowUs) = 0;  // working -> resting, ready or candidateClosed
    virtual void callInvigilator(std::int64_t nowUs) = 0;
    virtual void invigilatorDone(std::int64_t nowUs) = 0;
    virtual void endBreak(std::int64_t nowUs) = 0;  // resting -> ready
    // Each: nothing, or a sentence why not. Document: its type only, "passport"; never a number.
    [[nodiscard]] virtual std::optional<std::string> confirmIdentity(const std::string& invigilator,
                                                                     const std::string& document,
                                                                     std::int64_t nowUs) = 0;
    [[nodiscard]] virtual std::optional<std::string> useCode(const std::string& code, std::int64_t nowUs) = 0;
    [[nodiscard]] virtual std::optional<std::string> decide(bool goOn, const std::string& passphrase,
                                                            const std::string& reason,
                                                            std::int64_t nowUs) = 0;
    // The examiner signs; the submission is sealed and the receipt is there.
    [[nodiscard]] virtual std::optional<std::string> close(const std::string& passphrase,
                                                           std::int64_t nowUs) = 0;
};

}  // namespace exam_types
