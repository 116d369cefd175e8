// Everything about a scenario that does not depend on the dots, worked out once.
#pragma once

#include <optional>
#include <vector>

#include <scoring/scenario.hpp>

#include "outline.hpp"
#include "stats/coverage_cells.hpp"

namespace scoring {

// A place of the scoring core at which the distance to the nearest dot is looked up.
struct CoreSample {
    Point place;
    double pitch = 0.0;  // mm
};

// Where along the hairline the front is looked for: the same places for every attempt.
struct FrontWindows {
    double width = 0.0;      // mm of arc
    double step = 0.0;       // mm of arc
    double depth = 0.0;      // n_max, mm
    double length = 0.0;     // of the line, mm
    std::vector<double> at;  // arc lengths of the middles, mm
};

// The target in bins of a millimetre, for the search of places that are off.
struct ScanBins {
    static constexpr double kSide = 1.0;  // mm
    SheetFrame frame;                     // the bins begin at its origin
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::vector<double> expected;  // dots per bin, row by row; 0 nearer than 8 mm behind a hairline
};

struct Ground {
    explicit Ground(const Scenario& scenario);

    // What the target says of a place.
    struct Look {
        double intensity = 0.0;  // dots/mm2, 0 outside every zone
        double pitch = 0.0;      // mm
        bool inCore = false;     // a pitch or more from the outline and, with a hairline, 8 mm behind it
    };
    [[nodiscard]] Look look(Point place) const;

    TargetField field;
    Outline outline;
    CoverageCells cells;                  // of about 25 expected dots at most
    CoverageCells parts;                  // larger ones, worked or left undone
    std::vector<Point> earlier;           // the scenario's in free mode, where alone they count
    std::vector<double> toDo;             // of each part: dots still expected beside the earlier ones, >= 0
    double expectedOwn = 0.0;             // dots expected of the attempt: N* less the earlier ones, >= 0
    double densePitch = 0.0;              // mm, where the target is densest
    std::vector<CoreSample> coreSamples;  // on a square grid
    double coreSampleArea = 0.0;          // mm2 that each stands for
    double coreExpected = 0.0;            // dots
    std::vector<double> coreInCell;       // of them, per coverage cell
    ScanBins scan;
    std::optional<FrontWindows> front;  // with a hairline whose windows expect dots enough
};

}  // namespace scoring
