// How much each place of the skin has been worked: what makes it bleed and lose pigment.
#pragma once

#include <cstdint>
#include <vector>

#include <scoring/geometry.hpp>

#include "skin/state_bytes.hpp"

namespace skin {

// A coarse map of 0.5 mm cells over the patch; places outside share the nearest cell.
class Tissue {
public:
    explicit Tissue(const scoring::Polygon& patch);

    // Touches that the place has borne, a deep or long one counting for more; 0..255.
    [[nodiscard]] int wearAt(scoring::Point place) const { return m_wear[cellOf(place)]; }
    // `wear` >= 1; the cell saturates at 255.
    void work(scoring::Point place, int wear);

    void write(StateWriter& out) const;
    // False (and unchanged) when the bytes are of a patch of another size.
    [[nodiscard]] bool read(StateReader& in);

private:
    [[nodiscard]] std::size_t cellOf(scoring::Point place) const;

    scoring::Box m_box;
    int m_columns;
    int m_rows;
    std::vector<std::uint8_t> m_wear;
};

}  // namespace skin
