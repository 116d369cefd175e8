// How screen pixels lie on the sheet, found from places known in both: turn, scale, shift,
// with the screen's y upside down. What a view is, without asking the program for it.
#pragma once

#include <complex>
#include <vector>

#include "support/x_hand.hpp"

namespace window_test {

struct Millimetres {
    double x = 0.0;
    double y = 0.0;
};

class Similarity {
public:
    // Least squares; at least two different places, as many pixels as millimetres.
    [[nodiscard]] static Similarity fit(const std::vector<test_support::Place>& pixels,
                                        const std::vector<Millimetres>& sheet);
    [[nodiscard]] Millimetres toSheet(test_support::Place pixel) const;
    [[nodiscard]] double pixelsPerMm() const { return 1.0 / std::abs(m_turn); }
    // The largest distance between a place and where its pixel falls, mm.
    [[nodiscard]] double worst(const std::vector<test_support::Place>& pixels,
                               const std::vector<Millimetres>& sheet) const;

private:
    std::complex<double> m_turn{1.0, 0.0};  // mm per pixel, with the rotation
    std::complex<double> m_shift;           // mm
};

}  // namespace window_test
