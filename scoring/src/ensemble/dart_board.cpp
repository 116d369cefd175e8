#include "ensemble/dart_board.hpp"

#include <algorithm>

namespace scoring {
namespace {

constexpr int kPatience = 4000;
constexpr double kEasing = 0.98;

}  // namespace

DartBoard::DartBoard(Box bounds, double cell, double evenness)
    : m_cells(bounds, cell), m_evenness(evenness) {}

bool DartBoard::free(Point dart, double pitch) const {
    // The harmonic mean with the greatest pitch so far bounds every distance asked for.
    const double reach = m_evenness * 2.0 / (1.0 / pitch + 1.0 / std::max(m_greatestPitch, pitch));
    const Point aside{reach, reach};
    return m_cells.visitIn({dart - aside, dart + aside}, [&](std::size_t i) {
        const Point away = m_darts[i].place - dart;
        const double least = m_evenness * 2.0 / (1.0 / pitch + 1.0 / m_darts[i].pitch);
        return dot(away, away) >= least * least;
    });
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
    m_cells.add(dart);
    m_darts.push_back({dart, pitch});
    return true;
}

}  // namespace scoring
