// The hairline metrics, one a file.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <scoring/ensemble.hpp>
#include <scoring/measured.hpp>

#include "ground.hpp"
#include "metrics/spacing.hpp"
#include "pattern.hpp"
#include "stats/front.hpp"
#include "stats/saw_teeth.hpp"

namespace scoring {

// Why a hairline of so many dots, of all those of an attempt, cannot be judged; or empty. Earlier work does
// not count.
[[nodiscard]] std::string tooLittleForHairline(const Ground& ground, std::size_t dots,
                                               std::size_t hairlineDots);

// What the hairline metrics look at, worked out once an attempt.
struct HairlineView {
    HairlineView(const Ground& ground, const Pattern& pattern);
    HairlineView(const Ground& ground, const std::vector<Point>& places)
        : HairlineView(ground, Pattern(ground, places)) {}

    std::vector<LineCoordinates> dots;  // as hairlineDots() gives them
    double depth = 0.0;                 // n_max, mm
    double step = 0.0;                  // of the front's windows, mm
    double density = 1.0;               // the attempt's own over the target's, see ownDensity()
    Front front;
    std::string undefinedBecause;  // too little to judge; empty otherwise
};

// The attempt's own density over the target's: the median of found/expected over the cells of the core,
// weighed by the dots expected, so that a part left undone does not move it. 1 without a core; held
// within 0.5 and 2. The front is looked for in units of the attempt's own pitch, so that a wide
// pitch, spacing's fault, is not told of the hairline too.
[[nodiscard]] double ownDensity(const Ground& ground, const Pattern& pattern);
[[nodiscard]] double ownDensity(std::vector<CellCount> cells);
// Whether a core that expects so many dots is large enough for that, and the density of the cell in
// the middle.
[[nodiscard]] bool tellsDensity(double expected);
[[nodiscard]] double densityOf(const CellCount& cell);

// Mean of f_lo in mm. H1 is this less the experts' median.
[[nodiscard]] Measured meanFront(const HairlineView& view);
// H1, mm: + too far back. Two-sided.
[[nodiscard]] Measured frontOffset(const HairlineView& view, double expertMedian);
[[nodiscard]] Measured frontOffset(const Measured& meanFront, double expertMedian);
// H2, mm: root mean square of f_lo about its mean.
[[nodiscard]] Measured macroShape(const HairlineView& view);
// (H3, the irregularity: see FrontReader.)
// Q(q_k), q_k = (k - 1/2)/100, k = 1..100: quantiles of the distance behind the attempt's own
// mean front in mm, over the dots ahead of it and up to 0.3 n_max behind it. Empty when undefined.
[[nodiscard]] std::vector<double> transitionProfile(const HairlineView& view);
// H4, mm: mean of |Q_k - reference_k|.
[[nodiscard]] Measured transitionDistance(const HairlineView& view, const std::vector<double>& reference);

// The gates' values.
// ln SF of the front by lag, at lags of 1 to 15 mm up to half of the front. Empty when undefined.
[[nodiscard]] std::vector<double> frontCurve(const HairlineView& view);
[[nodiscard]] std::vector<double> shapeLags(const Front& front, double step);
// shape (H5): how far that curve leaves the experts' envelope at its worst lag, in half-widths of it;
// 1 is its edge.
[[nodiscard]] Measured shapeExcess(const HairlineView& view, const Envelope& skilled);
// The 15 mm of front with the least root mean square of f about a straight line.
struct Stretch {
    double rms = 0.0;        // mm
    std::size_t middle = 0;  // window
};
[[nodiscard]] std::optional<Stretch> straightestStretch(const HairlineView& view);
// H7, mm, shown and not judged: root mean square, over both halves, of what |f_lo(t) - f_lo(mirrored t)| has
// beyond 2 mm.
[[nodiscard]] Measured lopsidedness(const HairlineView& view);
// mirror: correlation of f - f_lo on one half with that of the other, mirrored; -1..1.
[[nodiscard]] Measured mirrorLikeness(const HairlineView& view);
// sawtooth, nats: see SawToothDetector. No detector for a line under 40 mm or a `defined` one.
struct SawToothEvidence {
    Measured most;
    SawTeeth teeth;
};
inline constexpr const char* kNoTeeth =
    "the hairline is too short for teeth to repeat, or is asked to be straight";
// Whether a line is looked at for them: 40 mm long or longer, and not `defined`.
[[nodiscard]] bool canHaveTeeth(const Ground& ground);

}  // namespace scoring
