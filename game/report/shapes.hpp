// Small drawings: what a finding is, whether something is passed, a ruler. Legible in grey by their shapes.
#pragma once

#include <optional>
#include <string>

#include <scoring/scorecard.hpp>

#include "report/flow.hpp"

namespace report {

// The mark of a kind of fault in a box of `size` points around x, y: as in the window.
void faultShape(cairo_t* cairo, scoring::Direction direction, double x, double y, double size);
// A tick in a ring, a cross in a ring, or an empty ring where nothing is decided.
void verdictShape(cairo_t* cairo, const std::optional<bool>& passed, double x, double y, double size);

struct Ruler {
    double low = 0.0, high = 1.0;             // at its ends
    std::optional<double> bandLow, bandHigh;  // the aim; absent: open to that end, both absent: no aim
    std::optional<double> value;
    std::string lowText, highText, aimText;
};
inline constexpr double kRulerHigh = 27.0;  // points, with the words below
void ruler(Flow& flow, double x, double y, double width, const Ruler& ruler);

// A numbered pin on a picture: round for a finding, square for a comment.
enum class Pin { finding, comment };
[[nodiscard]] double pinRadius();
void pin(Flow& flow, Pin kind, double x, double y, const std::string& text);

}  // namespace report
