// The dots that were there before the level began, as they look now.
#pragma once

#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "picture/sheet_painter.hpp"
#include "skin/healing.hpp"
#include "skin/stretch_field.hpp"

namespace picture {

class WorkedSheet;

class EarlierWork {
public:
    // `age`: of the new work, 0 .. skin::kLastDay (asserted); the earlier is older by the level's days. Keeps
    // nothing of the level by reference.
    explicit EarlierWork(const level::Level& level, skin::Days age = {});

    // Lays them, before any other dot, where skin stretched by these fingers shows them.
    void layOn(WorkedSheet& sheet, const std::vector<skin::StretchPoint>& fingers = {}) const;
    // Ink alone, straight onto a picture.
    void paint(Image& image, const sheet::SheetView& view) const;
    [[nodiscard]] bool empty() const { return m_dots.empty(); }

private:
    std::vector<scoring::Dot> m_dots;
    DotPainter m_painter;
};

}  // namespace picture
