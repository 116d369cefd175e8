// The legend of the depths: the scale of their colours with its figures, and how many dots are where on it.
#pragma once

#include <optional>
#include <string>

#include <imgui.h>

#include "level/level.hpp"
#include "picture/depth_layer.hpp"
#include "ui/kit/kit.hpp"

namespace ui {

class DepthLegend {
public:
    // `counts` absent: the scale alone, where nothing may be judged yet. `widest`: px that it may take. Kit
    // and level must outlive it.
    DepthLegend(const ui_kit::Kit& kit, const level::Level& level,
                const std::optional<picture::DepthCounts>& counts, float widest);
    [[nodiscard]] ImVec2 size() const;  // of its plate, px
    void draw(const ui_kit::Rect& plate) const;

private:
    const ui_kit::Kit& m_kit;
    const level::Level& m_level;
    std::optional<picture::DepthCounts> m_counts;
    float m_inner;
    std::string m_unknown;
};

}  // namespace ui
