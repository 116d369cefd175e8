// The seam between the hand and the skin: contact in, perhaps a dot out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "pen/sample.hpp"
#include "skin/client_body.hpp"
#include "skin/state_bytes.hpp"
#include "skin/stretch_field.hpp"

namespace skin {

// What the needle does now, for the picture only.
struct NeedlePose {
    bool inContact = false;
    scoring::Millimetres depth;  // of the tip below the relaxed surface; < 0 = hovering
    scoring::Millimetres dip;    // how far the skin gives way under the needle
    double resistanceMn = 0.0;   // what the tissue holds against it, mN, >= 0; 0 in skin without physics
    scoring::Point tip;          // on the sheet, mm
    double machinePhase = 0.0;   // 0..1 of the needle's stroke
};

// How the skin is held at a place, for the picture only.
struct StretchReading {
    double stretch = 1.0;    // at the needle: 0 slack .. 1 drum-tight, assistant, fingers and heel together
    double whitening = 0.0;  // 0 none .. 1 bloodless: overstretched
    bool slipped = false;    // the last touch found it overstretched and the fingers slipped
};

// The client at a moment, for the picture, the words on the screen and the record.
struct ClientReading {
    scoring::Point offset;  // of the head off its rest, mm: the sheet and all that is on it is seen there
    double pain = 0.0;      // 0 .. 1
    Mood mood = Mood::calm;
    bool flinching = false;
    std::optional<std::int64_t> flinchUs;  // when the newest flinch began or will begin; absent: none yet
};

// How the skin was held under the newest dot, and how the hand came down on it: what a dot's record does not
// say.
struct TouchReading {
    double stretch = 1.0;   // at the needle: 0 slack .. 1 drum-tight, assistant, fingers and heel together
    double heelLift = 0.0;  // 0 = the heel rests, 1 = it is a millimetre or more above the skin
    bool slipped = false;   // the needle found it overstretched and the fingers slipped
};

class SkinSurface {
public:
    virtual ~SkinSurface() = default;

    // Takes the next sample of a legal stream; simulates up to its time. A dot leaves the
    // skin on the sample that ends a touch (contact true -> false). Integers in, integers
    // out: same samples, same dots.
    [[nodiscard]] virtual std::optional<scoring::Dot> feel(const pen::Sample& sample) = 0;
    [[nodiscard]] virtual bool touching() const = 0;

    // The off hand sets its fingers anew; none = it lets go. Only between touches and only points
    // without a stretchFault() (both asserted). Overstretched skin (above 1) slips back under the
    // fingers when the needle touches it, so that the dot lies off its mark; the fingers stay where they
    // slipped to until they are set again.
    virtual void stretch(const std::vector<StretchPoint>& points) = 0;
    // The fingers as they hold the skin now: as they were set, or as far as they slipped back since.
    [[nodiscard]] virtual std::vector<StretchPoint> fingers() const = 0;
    // Where on the sheet a place of relaxed skin lies under the fingers, mm. Dots live in relaxed skin
    // and are drawn there.
    [[nodiscard]] virtual scoring::Point shown(scoring::Point relaxed) const = 0;
    // At a place on the sheet, mm, for a hand whose heel rests.
    [[nodiscard]] virtual StretchReading stretchAt(scoring::Point shown) const = 0;

    // `tUs` as samples have it, not before the last sample. The pen's samples are where the pen was; the
    // skin takes off how far the head has moved, so that dots live on the head.
    [[nodiscard]] virtual ClientReading clientAt(std::int64_t tUs) const = 0;

    // Of the touch that left the newest dot; no part of the state.
    [[nodiscard]] virtual TouchReading lastTouch() const = 0;

    // Only between touches (asserted).
    [[nodiscard]] virtual State state() const = 0;
    // Only between touches; the next sample goes on from there. False when the bytes are no
    // state of this skin.
    [[nodiscard]] virtual bool restore(const State& state) = 0;
    [[nodiscard]] virtual NeedlePose needle() const = 0;
    // Names the physics and its version, recorded in the attempt ("flat-1", "box2d-2").
    [[nodiscard]] virtual const char* physicsId() const = 0;
};

// The skin that the level asks for. `seed` drives everything random; it is recorded.
[[nodiscard]] std::unique_ptr<SkinSurface> makeSkin(const level::Level& level, std::uint64_t seed);

// Depth that a pressure asks for when the skin is taut and still, mm: the needle's hang times
// the pressure share (linear). The law that flat and physical skin agree on at rest.
[[nodiscard]] scoring::Millimetres depthOfPressure(const level::Tools& tools, std::uint16_t pressure);
// Its inverse, clamped to 0..65535.
[[nodiscard]] std::uint16_t pressureOfDepth(const level::Tools& tools, scoring::Millimetres depth);

}  // namespace skin
