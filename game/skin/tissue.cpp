#include "skin/tissue.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace skin {
namespace {

constexpr double kCellMm = 0.5;  // about two needle widths: dots of one follicle, not neighbours

int cellsAlong(double lengthMm) { return std::max(1, static_cast<int>(std::ceil(lengthMm / kCellMm))); }

int clampedCell(double offsetMm, int cells) {
    return static_cast<int>(std::clamp(std::floor(offsetMm / kCellMm), 0.0, static_cast<double>(cells - 1)));
}

}  // namespace

Tissue::Tissue(const scoring::Polygon& patch)
    : m_box(scoring::bounds(patch)),
      m_columns(cellsAlong(m_box.width())),
      m_rows(cellsAlong(m_box.height())),
      m_wear(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), 0) {}

std::size_t Tissue::cellOf(scoring::Point place) const {
    const auto column = static_cast<std::size_t>(clampedCell(place.x - m_box.min.x, m_columns));
    const auto row = static_cast<std::size_t>(clampedCell(place.y - m_box.min.y, m_rows));
    return row * static_cast<std::size_t>(m_columns) + column;
}

void Tissue::work(scoring::Point place, int wear) {
    assert(wear >= 1);
    std::uint8_t& cell = m_wear[cellOf(place)];
    cell = static_cast<std::uint8_t>(std::min(255, cell + wear));
}

void Tissue::write(StateWriter& out) const {
    out.u32(static_cast<std::uint32_t>(m_columns));
    out.u32(static_cast<std::uint32_t>(m_rows));
    for (const std::uint8_t wear : m_wear) out.u8(wear);
}

bool Tissue::read(StateReader& in) {
    if (in.u32() != static_cast<std::uint32_t>(m_columns)) return false;
    if (in.u32() != static_cast<std::uint32_t>(m_rows)) return false;
    if (in.left() < m_wear.size()) return false;
    for (std::uint8_t& wear : m_wear) wear = in.u8();
    return true;
}

}  // namespace skin
