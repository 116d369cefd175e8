// The part of a front that runs as straight as a ruler.
#pragma once

#include <optional>
#include <vector>

namespace scoring {

struct StraightPart {
    double from = 0.0, to = 0.0;  // mm of arc
    double sureness = 0.0;        // nats by which a straight part explains it better than a skilled one
};

// `front`: the most likely front, mm behind the line, every `step` mm of arc from the line's start.
// `usual`: RMS irregularity of the style, mm. The stretch whose deviations from the smooth
// course (Gaussian of 7 mm) are likelier of a steady hand than of a skilled front, as a sum of normal
// log-likelihood ratios (Page 1955), 3 mm counted as one reading. Nothing for an irregularity of 0.
[[nodiscard]] std::optional<StraightPart> straightPart(const std::vector<double>& front, double step,
                                                       double usual);

}  // namespace scoring
