// Where stretched skin has gone white, as a coarse grid over the sheet.
#pragma once

#include <cstddef>
#include <vector>

#include <scoring/geometry.hpp>

namespace picture {

// Empty: no skin is white. Between the grid's places bilinear, beyond them none.
struct Pallor {
    scoring::Point first;       // mm on the sheet, of values[0]
    double stepMm = 2.0;        // between neighbours, > 0
    int columns = 0;            // along +x
    int rows = 0;               // along +y
    std::vector<float> values;  // rows from the bottom, columns * rows; 0 as usual .. 1 bloodless

    [[nodiscard]] float at(scoring::Point place) const;
    friend bool operator==(const Pallor&, const Pallor&) = default;
};

}  // namespace picture
