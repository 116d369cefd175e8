// The physical skin: needle, machine and hand from the side, the skin around the needle from
// above, both simulated by Box2D while the needle is down and not at all between touches.
#pragma once

#include <array>

#include "skin/deposit.hpp"
#include "skin/press_scale.hpp"
#include "skin/skin_surface.hpp"
#include "skin/skin_window.hpp"
#include "skin/tissue.hpp"

namespace skin {

// What a touch leaves in the skin as a whole and what fades until the next one, as integers.
struct Aftermath {
    std::int64_t sinceUs = 0;   // end of the last touch
    std::uint32_t phaseE9 = 0;  // of the machine then, 1e-9 of a stroke
    std::int64_t aboutXUm = 0;  // where it was
    std::int64_t aboutYUm = 0;
    std::int64_t shiftXNm = 0;  // how far the skin there stood off its relaxed place
    std::int64_t shiftYNm = 0;
    std::int64_t dentNm = 0;  // and how far below its resting height
};

class Box2dSkin : public SkinSurface {
public:
    // The level must outlive the skin. The seed sets where in its stroke the machine starts.
    Box2dSkin(const level::Level& level, std::uint64_t seed);

    [[nodiscard]] std::optional<scoring::Dot> feel(const pen::Sample& sample) override;
    [[nodiscard]] State state() const override;
    [[nodiscard]] bool restore(const State& state) override;
    [[nodiscard]] NeedlePose needle() const override { return m_pose; }
    [[nodiscard]] const char* physicsId() const override { return "box2d-1"; }

private:
    // One touch under way: two worlds built from the state, and what they have shown so far.
    struct Contact {
        Touch touch;
        pen::Sample last;        // the newest sample
        std::int64_t steps = 0;  // of 1/240 s, done since the touch began
        std::int64_t startXUm = 0;
        std::int64_t startYUm = 0;
        MachineWorld machine;
        SkinWindow window;
        float deepest = 0.0F;            // mm
        std::array<float, 4> reaches{};  // mm, of the last steps: at least one whole stroke
        float dip = 0.0F;                // deepest so far, mm
        Offset weighted{};               // sum of relaxed places, each by the depth of its puncture
        float weight = 0.0F;
        std::optional<Offset> first{};  // relaxed place of the first puncture
        float drag = 0.0F;              // mm
    };

    [[nodiscard]] Contact begin(const pen::Sample& sample) const;
    void advance(Contact& contact, const pen::Sample& sample) const;
    void stepOnce(Contact& contact, Offset needle, float asked) const;
    [[nodiscard]] float askedAt(const Contact& contact, const pen::Sample& sample, std::int64_t tUs,
                                float share) const;
    [[nodiscard]] std::optional<scoring::Dot> finish(Contact contact);
    void keepAftermath(const Contact& contact);
    [[nodiscard]] std::uint32_t phaseAt(std::int64_t tUs) const;
    // Share of the aftermath that is left at a time, 0..1.
    [[nodiscard]] float left(std::int64_t tUs) const;
    void showPose(const pen::Sample& sample);

    const level::Level& m_level;
    PressScale m_scale;
    Tissue m_tissue;
    Aftermath m_aftermath;
    std::uint32_t m_dots = 0;
    std::optional<Contact> m_contact;
    NeedlePose m_pose;
};

}  // namespace skin
