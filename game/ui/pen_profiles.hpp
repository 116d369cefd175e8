// What is kept of each pen: its calibration, its tablet's area.
#pragma once

#include <string>

#include "pen/profile.hpp"
#include "ui/screen.hpp"

namespace ui {

// What is kept of a pen, by its name; null: nothing.
[[nodiscard]] const pen::PenProfile* profileOf(const store::Settings& settings, const std::string& device);
// Keeps it in place of what was kept of that pen, saves it and uses it from the next report on. One that says
// nothing is forgotten.
void keep(Session& session, pen::PenProfile profile);
// The name of a pen that is plugged in and not calibrated; empty: nothing to calibrate.
[[nodiscard]] std::string uncalibratedPen(const Session& session);

}  // namespace ui
