// The plots of agreement: differences on means, bands against bands, points on ratings, two groups, places.
#pragma once

#include <string>
#include <vector>

#include "assessment/bland_altman.hpp"
#include "assessment/mark_table.hpp"
#include "assessment/standard_setting.hpp"
#include "ui/kit/kit.hpp"

namespace ui {

// All draw into the box and use all of it.

// first - second on their mean, a disc an attempt, larger where several lie; the bias as a line, the limits
// dashed, each with its interval as a veil.
void differencePlot(const ui_kit::Kit& kit, const ui_kit::Rect& box, const assessment::Marks& first,
                    const assessment::Marks& second, const assessment::BlandAltman& difference);

// How many attempts the first put into a band (row) and the second into another (column), 1 to 5; the
// diagonal is where they agree. `rows`, `columns`: who.
void bandPlot(const ui_kit::Kit& kit, const ui_kit::Rect& box, const assessment::Marks& first,
              const assessment::Marks& second, const std::string& rows, const std::string& columns);

// Totals on the global mark with the line, and the cut at the borderline.
void borderlinePlot(const ui_kit::Kit& kit, const ui_kit::Rect& box,
                    const assessment::StandardSetting& standard);

// The curves of those who fail and those who pass by the marks, over 0..100 points, with the cut; what falls
// on the wrong side of it is filled. Nothing without curves.
void groupsPlot(const ui_kit::Kit& kit, const ui_kit::Rect& box, const assessment::StandardSetting& standard);

}  // namespace ui
