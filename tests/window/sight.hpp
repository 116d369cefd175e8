// How the canvas showed the sheet in an attempt, as its file says: from millimetres to pixels and back.
#pragma once

#include <string>
#include <vector>

#include <scoring/geometry.hpp>

#include "record/attempt_file/attempt.hpp"
#include "support/x_hand.hpp"

namespace window_test {

// One view, from a moment of the attempt on.
struct Sight {
    std::int64_t fromUs = 0;
    double centreX = 0.0;  // mm
    double centreY = 0.0;
    double pixelsPerMm = 0.0;
    double width = 0.0;  // of the canvas, pixels
    double height = 0.0;

    // The canvas reaches from the left edge to the panel and from the bar to the lower edge; the view's
    // centre is in its middle, y goes up.
    [[nodiscard]] scoring::Point onSheet(test_support::Place pixel,
                                         const test_support::WindowPlace& window) const;
    // The nearest pixel of the window.
    [[nodiscard]] test_support::Place pixelOf(scoring::Point place,
                                              const test_support::WindowPlace& window) const;
};

// In order. An attempt whose views are turned, or that has none, is a failed test.
[[nodiscard]] std::vector<Sight> sightsOf(const record::Attempt& attempt);
// The last one of an attempt's file.
[[nodiscard]] Sight sightOf(const std::string& file);

}  // namespace window_test
