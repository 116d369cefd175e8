// What reports of pointing devices say about the pen of a station.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exam/types/pen_desk.hpp"
#include "pen/report_rate.hpp"

namespace exam {

struct PenFigures {
    std::vector<std::string> devices;   // pens that reported, the one with the most reports first
    std::optional<double> rate;         // of the first: reports a second while it moved (pen::ReportRate)
    std::vector<std::string> silent;    // pens that are plugged in and reported nothing
    std::vector<std::string> others;    // devices that reported and are no pens
    std::vector<std::string> programs;  // XTEST devices that reported: never a pen, whatever they send
    // Of the first pen.
    pen::RateFigures figures;
    int touches = 0;
    std::optional<double> leastPressure;  // while it touched, 0..1 as the device gives it
    std::optional<double> mostPressure;
    bool tilt = false;
};

// `reports` in order; each device is measured by itself. One whose device is not among `devices` is left out.
[[nodiscard]] PenFigures penFiguresOf(const std::vector<exam_types::PenDevice>& devices,
                                      const std::vector<exam_types::PenReport>& reports);

}  // namespace exam
