// What the score says: criteria with metrics, gates and findings. Undefined is said with a
// reason and is never 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <scoring/geometry.hpp>
#include <scoring/units.hpp>

namespace scoring {

// A measured value, rounded to 1e-6 of its unit before it is judged.
struct Metric {
    std::string id;    // "S2", "D1", "T3"
    std::string unit;  // "pitch", "nat", "mm", "half-width", "fraction", "dots"
    std::optional<double> value;
    std::string undefinedBecause;        // a sentence, when value is absent
    std::string note;                    // a sentence, when the value needs a word beside it
    std::optional<double> desirability;  // d in [0.02, 1]; absent when undefined or diagnostic
    double weight = 0.0;
    double lostPoints = 0.0;      // of the criterion's 100: this metric's share of the loss
    std::optional<double> error;  // of measurement: how far a skilled person's attempts scatter, in `unit`
    // The expert band (10 % and 90 % quantile of the ensemble), for the ruler on the screen;
    // absent for one-sided trace metrics.
    std::optional<double> bandLow, bandHigh;
    // The unacceptable ends (zero credit) on each side where there is one.
    std::optional<double> badLow, badHigh;
};

// An artefact that caps its criterion at 50 points.
struct Gate {
    std::string id;  // smax, run6, overplacement, duplicates, depth_safety, shape, straight, mirror, sawtooth
    bool tripped = false;
    std::optional<double> value;  // absent: too few dots to look for it
    double limit = 0.0;
    bool advisory = false;    // shown, never a cap
    double lostPoints = 0.0;  // of the criterion's 100: what the cap took
};

// rho_max: the largest circle without a dot whose middle lies in the scoring core; it may reach beyond. Shown
// beside S4, not judged.
struct LargestEmptyCircle {
    std::optional<double> value;        // radius over the target's pitch at its middle, pitches, to 1e-6
    std::string undefinedBecause;       // a sentence, when value is absent
    std::optional<Point> at;            // its middle, mm; with a value
    std::optional<Millimetres> radius;  // with a value
};

struct Criterion {
    std::string name;              // spacing, depth, hairline
    std::optional<double> points;  // 0..100, a whole number of thousandths
    std::string undefinedBecause;  // a sentence, when points is absent
    // Where the points of nine in ten attempts as skilled as this one would lie; with points only.
    std::optional<double> pointsLow, pointsHigh;
    double lostToIncompleteness = 0.0;  // points; these and the metrics' and gates' make up 100
    std::vector<Metric> metrics;
    std::vector<Gate> gates;
    std::optional<LargestEmptyCircle> largestEmptyCircle;  // of spacing in free mode
};

// Which way a fault goes, in words that the text catalogue knows.
enum class Direction {
    tooWide,
    tooDense,
    tooUneven,
    tooEven,
    gap,
    clump,
    row,
    missed,
    extra,
    offset,
    tooShallow,
    tooDeep,
    uneven,
    tooFarBack,
    tooFarForward,
    tooStraight,
    tooRagged,
    tooAbrupt,
    tooGradual,
    drifting,
    misshapen,
    mirrored,
    repeating,
    duplicate,
    incomplete
};
[[nodiscard]] const char* name(Direction direction);  // "too_wide" ...

// One fault with its place, time, size and direction. Only faults that cost three points or more, tripped
// gates and places that are off beyond anything skilled work shows are told; the whole loss is in
// the metrics and gates.
struct Finding {
    std::string criterion;
    std::string metric;  // metric or gate id
    std::string text;    // one English sentence with figures and units
    Direction direction{};
    double size = 0.0;
    std::string unit;
    std::optional<Point> at;            // mm
    std::optional<Seconds> time;        // since the attempt's origin
    double lostPoints = 0.0;            // of the criterion's 100: share of the loss
    std::vector<std::uint32_t> dots;    // ordinals involved, for the picture; may be empty
    std::optional<Millimetres> radius;  // of a gap or a clump
    bool located = false;               // one place or time that stands out, whatever it costs
};

struct Scorecard {
    std::size_t dots = 0;
    // Absent: not part of this level.
    std::optional<Criterion> spacing, depth, hairline;
    std::optional<double>
        totalPoints;             // geometric mean of the defined criteria; absent unless all are defined
    std::optional<bool> passed;  // absent without a pass line
    // Worst first: by points lost; a located one counts as ten at least.
    std::vector<Finding> findings;
};

}  // namespace scoring
