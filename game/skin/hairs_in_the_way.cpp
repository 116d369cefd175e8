#include "skin/hairs_in_the_way.hpp"

#include <algorithm>
#include <cmath>

#include "skin/stubble_growth.hpp"

namespace skin {
namespace {

constexpr double kCellMm = 1.0;
constexpr double kMostHeldUp = 0.25;  // [default]

// Whole micrometres, so that no last bit of a growth's sine can matter.
double rounded(float mm) { return std::round(static_cast<double>(mm) * 1000.0) / 1000.0; }

double lengthOf(scoring::Point vector) { return std::sqrt(scoring::dot(vector, vector)); }

// From the nearest place of the strand to `place`.
scoring::Point offStrand(scoring::Point root, scoring::Point tip, scoring::Point place) {
    const scoring::Point along = tip - root;
    const double length2 = scoring::dot(along, along);
    const double share =
        length2 > 0.0 ? std::clamp(scoring::dot(place - root, along) / length2, 0.0, 1.0) : 0.0;
    return place - (root + along * share);
}

// Where a tip slides that came down on the very middle: to the left of the hair.
scoring::Point leftOf(scoring::Point root, scoring::Point tip) {
    const scoring::Point along = tip - root;
    const double length = lengthOf(along);
    return length > 0.0 ? scoring::Point{-along.y, along.x} * (1.0 / length) : scoring::Point{1.0, 0.0};
}

}  // namespace

HairsInTheWay::HairsInTheWay(const level::Level& level)
    : m_box(scoring::bounds(level.scenario.patch)), m_needleRadius(level.tools.needleDiameter.value / 2.0) {
    if (!level.client.hairInTheWay) return;
    m_columns = static_cast<std::size_t>(m_box.width() / kCellMm) + 1U;
    m_cells.resize(m_columns * (static_cast<std::size_t>(m_box.height() / kCellMm) + 1U));
    for (const Hair& hair : growStubble(level, HairField(level))) {
        const Strand strand{{rounded(hair.rootX), rounded(hair.rootY)},
                            {rounded(hair.tipX), rounded(hair.tipY)},
                            rounded(hair.width) / 2.0};
        const double reach = strand.halfWidth + m_needleRadius;
        const scoring::Point low{std::min(strand.root.x, strand.tip.x) - reach,
                                 std::min(strand.root.y, strand.tip.y) - reach};
        const scoring::Point high{std::max(strand.root.x, strand.tip.x) + reach,
                                  std::max(strand.root.y, strand.tip.y) + reach};
        // Places outside the patch share the nearest cell.
        const std::size_t first = cellOf(low);
        const std::size_t last = cellOf(high);
        for (std::size_t row = first / m_columns; row <= last / m_columns; ++row) {
            for (std::size_t column = first % m_columns; column <= last % m_columns; ++column)
                m_cells[row * m_columns + column].push_back(strand);
        }
    }
}

std::size_t HairsInTheWay::cellOf(scoring::Point place) const {
    const auto cell = [](double offset, std::size_t cells) {
        const double most = static_cast<double>(cells - 1U);
        return static_cast<std::size_t>(std::clamp(std::floor(offset / kCellMm), 0.0, most));
    };
    return cell(place.y - m_box.min.y, m_cells.size() / m_columns) * m_columns +
           cell(place.x - m_box.min.x, m_columns);
}

Glance HairsInTheWay::at(scoring::Point place) const {
    if (m_cells.empty()) return {};
    Glance glance;
    double deepest = 0.0;
    for (const Strand& strand : m_cells[cellOf(place)]) {
        const scoring::Point off = offStrand(strand.root, strand.tip, place);
        const double distance = lengthOf(off);
        const double reach = strand.halfWidth + m_needleRadius;
        const double overlap = (reach - distance) / reach;
        if (overlap <= deepest) continue;
        deepest = overlap;
        const scoring::Point way =
            distance > 1.0e-6 ? off * (1.0 / distance) : leftOf(strand.root, strand.tip);
        glance = {way * (reach - distance), kMostHeldUp * overlap};
    }
    return glance;
}

}  // namespace skin
