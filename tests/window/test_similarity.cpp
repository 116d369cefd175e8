#include <cmath>

#include "support/catch.hpp"
#include "window/similarity.hpp"

using test_support::Place;
using window_test::Millimetres;
using window_test::Similarity;

TEST_CASE("a view is found from places known in both") {
    // 8 pixels a millimetre, turned by 30 degrees, the pixel 480,428 at 3,-2 mm.
    const double turn = std::acos(-1.0) / 6.0;
    std::vector<Place> pixels;
    std::vector<Millimetres> sheet;
    for (const Place pixel : {Place{480, 428}, Place{490, 400}, Place{100, 700}, Place{700, 77}}) {
        const double right = (pixel.x - 480) / 8.0;
        const double up = -(pixel.y - 428) / 8.0;
        pixels.push_back(pixel);
        sheet.push_back({3.0 + right * std::cos(turn) - up * std::sin(turn),
                         -2.0 + right * std::sin(turn) + up * std::cos(turn)});
    }
    const Similarity view = Similarity::fit(pixels, sheet);
    CHECK(view.pixelsPerMm() == Approx(8.0));
    CHECK(view.worst(pixels, sheet) < 1e-9);

    // One motion left out: every later place lies at its neighbour's pixel.
    const std::vector<Place> shifted(pixels.begin(), pixels.end() - 1);
    const std::vector<Millimetres> later(sheet.begin() + 1, sheet.end());
    CHECK(Similarity::fit(shifted, later).worst(shifted, later) > 0.1);
}
