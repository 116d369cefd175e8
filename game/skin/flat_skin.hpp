// The skin without physics: taut, still and as deep as the hand asks. The oracle that the
// physical skin is compared with.
#pragma once

#include "skin/deposit.hpp"
#include "skin/skin_surface.hpp"
#include "skin/tissue.hpp"

namespace skin {

class FlatSkin : public SkinSurface {
public:
    // The level must outlive the skin.
    explicit FlatSkin(const level::Level& level);

    [[nodiscard]] std::optional<scoring::Dot> feel(const pen::Sample& sample) override;
    // Taut and still whatever the fingers do: none of them holds it.
    void stretch(const std::vector<StretchPoint>& /*points*/) override {}
    [[nodiscard]] std::vector<StretchPoint> fingers() const override { return {}; }
    [[nodiscard]] scoring::Point shown(scoring::Point relaxed) const override { return relaxed; }
    [[nodiscard]] StretchReading stretchAt(scoring::Point /*shown*/) const override { return {}; }
    // Calm and at rest whatever the level says of the client.
    [[nodiscard]] ClientReading clientAt(std::int64_t /*tUs*/) const override { return {}; }
    // Taut, and it does not feel the heel.
    [[nodiscard]] TouchReading lastTouch() const override { return {}; }
    [[nodiscard]] State state() const override;
    [[nodiscard]] bool restore(const State& state) override;
    [[nodiscard]] bool touching() const override { return m_touch.has_value(); }
    [[nodiscard]] NeedlePose needle() const override { return m_pose; }
    [[nodiscard]] const char* physicsId() const override { return "flat-1"; }

private:
    [[nodiscard]] double depthAsked(const pen::Sample& sample) const;
    void showPose(const pen::Sample& sample, double depthMm);

    const level::Level& m_level;
    Tissue m_tissue;
    std::uint32_t m_dots = 0;
    std::optional<Touch> m_touch;
    NeedlePose m_pose;
};

}  // namespace skin
