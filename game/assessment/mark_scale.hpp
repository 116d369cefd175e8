// The score's points on the scale of a marker's marks, so that both can be compared.
#pragma once

#include "assessment/mark_table.hpp"

namespace assessment {

// Points where the mark changes from one whole one to the next: 1|2, 2|3, 3|4, 4|5. A default of ours, in
// this one place: 60 is the pass line of a level without one of its own, so 3 is the lowest mark that passes;
// nobody has calibrated the others with instructors yet.
struct MarkScale {
    double two = 40.0, three = 60.0, four = 75.0, five = 90.0;
};

// Points 0..100 to marks 1..5, not rounded: straight lines through (two, 1.5), (three, 2.5), (four, 3.5),
// (five, 4.5), with 0 at 0.5 and 100 at 5.5, cut at 1 and 5. Rounded it is the band. The scale must rise
// within 0..100 (asserted).
[[nodiscard]] double markOfPoints(double points, const MarkScale& scale = {});
[[nodiscard]] Marks marksOfPoints(const Marks& points, const MarkScale& scale = {});

}  // namespace assessment
