#include "ensemble/dart_board.hpp"

#include <algorithm>
#include <cmath>

#include "stats/neighbour_grid.hpp"

namespace scoring {
namespace {

constexpr int kPatience = 4000;
constexpr double kEasing = 0.98;

}  // namespace

DartBoard::DartBoard(Box bounds, double cell, double evenness)
    : m_corner(bounds.min),
      m_cell(cell),
      m_evenness(evenness),
      m_columns(static_cast<long>(bounds.width() / cell) + 1),
      m_rows(static_cast<long>(bounds.height() / cell) + 1),
      m_head(static_cast<std::size_t>(m_columns * m_rows), kNone) {}

long DartBoard::columnOf(double x) const {
    return std::clamp(static_cast<long>((x - m_corner.x) / m_cell), 0L, m_columns - 1);
}

long DartBoard::rowOf(double y) const {
    return std::clamp(static_cast<long>((y - m_corner.y) / m_cell), 0L, m_rows - 1);
}

bool DartBoard::free(Point dart, double pitch) const {
    // The harmonic mean with the greatest pitch so far bounds every distance asked for.
    const double reach = m_evenness * 2.0 / (1.0 / pitch + 1.0 / std::max(m_greatestPitch, pitch));
    const long right = columnOf(dart.x + reach);
    const long high = rowOf(dart.y + reach);
    for (long row = rowOf(dart.y - reach); row <= high; ++row) {
        for (long column = columnOf(dart.x - reach); column <= right; ++column) {
            std::size_t i = m_head[static_cast<std::size_t>(row * m_columns + column)];
            for (; i != kNone; i = m_darts[i].next) {
                const Point away = m_darts[i].place - dart;
                const double least = m_evenness * 2.0 / (1.0 / pitch + 1.0 / m_darts[i].pitch);
                if (dot(away, away) < least * least) return false;
            }
        }
    }
    return true;
}

bool DartBoard::accept(Point dart, double pitch) {
    if (m_evenness > 0.0 && !free(dart, pitch)) {
        if (++m_refusals >= kPatience) {
            m_evenness *= kEasing;
            m_refusals = 0;
        }
        return false;
    }
    m_refusals = 0;
    m_greatestPitch = std::max(m_greatestPitch, pitch);
    const auto cell = static_cast<std::size_t>(rowOf(dart.y) * m_columns + columnOf(dart.x));
    m_darts.push_back({dart, pitch, m_head[cell]});
    m_head[cell] = m_darts.size() - 1;
    return true;
}

}  // namespace scoring
