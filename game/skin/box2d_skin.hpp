// The physical skin: the needle under the hand from the side, the skin around the needle from
// above, both simulated by Box2D while the needle is down and not at all between touches.
#pragma once

#include <array>

#include "skin/approach.hpp"
#include "skin/client_body.hpp"
#include "skin/deposit.hpp"
#include "skin/entries.hpp"
#include "skin/hairs_in_the_way.hpp"
#include "skin/machine_world.hpp"
#include "skin/skin_kind.hpp"
#include "skin/skin_surface.hpp"
#include "skin/skin_window.hpp"
#include "skin/stretch_field.hpp"

namespace skin {

// What a touch leaves in the skin as a whole and what fades until the next one, as integers.
struct Aftermath {
    std::int64_t sinceUs = 0;   // end of the last touch
    std::int64_t aboutXUm = 0;  // where it was
    std::int64_t aboutYUm = 0;
    std::int64_t shiftXNm = 0;  // how far the skin there stood off its relaxed place
    std::int64_t shiftYNm = 0;
};

class Box2dSkin : public SkinSurface {
public:
    // The level must outlive the skin. The seed sets where in its stroke the machine starts, which
    // only the picture shows, and how deep the client breathes and whether a hurt one flinches.
    Box2dSkin(const level::Level& level, std::uint64_t seed);

    [[nodiscard]] std::optional<scoring::Dot> feel(const pen::Sample& sample) override;
    [[nodiscard]] bool touching() const override { return m_contact.has_value(); }
    void stretch(const std::vector<StretchPoint>& points) override;
    [[nodiscard]] std::vector<StretchPoint> fingers() const override { return m_field.points(); }
    [[nodiscard]] scoring::Point shown(scoring::Point relaxed) const override {
        return m_field.shown(relaxed);
    }
    [[nodiscard]] StretchReading stretchAt(scoring::Point shown) const override;
    [[nodiscard]] ClientReading clientAt(std::int64_t tUs) const override;
    [[nodiscard]] TouchReading lastTouch() const override { return m_lastTouch; }
    [[nodiscard]] State state() const override;
    [[nodiscard]] bool restore(const State& state) override;
    [[nodiscard]] NeedlePose needle() const override { return m_pose; }
    [[nodiscard]] const char* physicsId() const override { return "box2d-2"; }

private:
    // One touch under way: two worlds built from the state, and what they have shown so far.
    struct Contact {
        Touch touch;
        pen::Sample last;           // the newest sample
        std::int64_t steps = 0;     // of 1/240 s, done since the touch began
        std::int64_t startXUm = 0;  // on the head, as all that follows
        std::int64_t startYUm = 0;
        double startLift = 0.0;  // of the head when the tip landed, mm
        Glance glance{};         // of a hair that the tip landed on
        TouchReading reading;
        float stretch = 1.0F;  // reading.stretch, as the worlds have it
        MachineWorld machine;
        SkinWindow window;
        float deepest = 0.0F;  // mm
        Offset weighted{};     // sum of unmoved places, each by the depth of its puncture
        float weight = 0.0F;
        std::optional<Offset> first{};  // unmoved place of the first puncture
        float drag = 0.0F;              // mm
    };

    // The sample with the place on the head that the pen was above.
    [[nodiscard]] pen::Sample onHead(pen::Sample sample) const;
    // Overstretched at a place of the sheet: the fingers slip until the skin is drum-tight there.
    void slip(scoring::Point shown);
    // 0 slack .. 1 drum-tight at a place of relaxed skin.
    [[nodiscard]] float stretchOf(scoring::Point relaxed, float heelLift) const;
    // By how much loose skin stands off when the needle comes down there, mm.
    [[nodiscard]] Offset shiftAtLanding(const pen::Sample& sample, float stretch) const;
    [[nodiscard]] Contact begin(const pen::Sample& sample) const;
    void advance(Contact& contact, const pen::Sample& sample) const;
    static void stepOnce(Contact& contact, Offset needle, float asked);
    // A pen's pressure is a force, named by the depth that it reaches in taut skin, mm: `share` of the way
    // from the last sample to this one. The hand's heel rests on the head when the tip lands; the head that
    // comes up after that comes against the needle.
    [[nodiscard]] float askedAt(const Contact& contact, const pen::Sample& sample, std::int64_t tUs,
                                float share) const;
    [[nodiscard]] std::optional<scoring::Dot> finish(Contact contact);
    void keepAftermath(const Contact& contact);
    [[nodiscard]] double phaseAt(std::int64_t tUs) const;
    void showPose(const pen::Sample& sample);

    const level::Level& m_level;
    SkinFeel m_feel;
    HairsInTheWay m_hairs;
    std::uint32_t m_startPhaseE9;  // of the machine, 1e-9 of a stroke
    StretchField m_field;
    bool m_slipped = false;
    Approach m_approach;
    Entries m_entries;
    Aftermath m_aftermath;
    ClientBody m_client;
    std::uint32_t m_dots = 0;
    TouchReading m_lastTouch;
    std::optional<Contact> m_contact;
    NeedlePose m_pose;
};

}  // namespace skin
