// What a rehearsal at the window teaches a scripted hand: where the marks lie on the screen, and how hard a
// press of the right depth is.
#pragma once

#include <string>
#include <vector>

#include "pen_tablet/scripted_pen.hpp"
#include "record/attempt_file/attempt.hpp"
#include "sheet/sheet_view.hpp"

namespace pen_tablet {

struct Touch {
    sheet::Pixel at;        // on the screen
    double pressure = 0.0;  // 0..1, the most of it
};

// In and out: the pressure comes and goes within some 0.15 s.
void press(ScriptedPen& pen, const Touch& touch);

// Where the sheet lies on the screen. A rehearsal's differs from a candidate's: its banner takes some of it.
struct SkinOnScreen {
    sheet::SheetView view;
    sheet::Pixel corner;  // of the canvas
    [[nodiscard]] sheet::Pixel at(scoring::Point place) const;
};
// By the view that the attempt says and by its first touch, which may still be its only one.
[[nodiscard]] SkinOnScreen skinOnScreen(const record::Attempt& attempt, const Touch& first);

struct Learnt {
    SkinOnScreen skin;
    std::vector<scoring::Point> marks;  // mm, on the sheet
    double pressure = 0.0;              // for that depth
};
// From the work that these touches made, one dot each, harder and harder; a failed test where the dots do not
// lie where they were pressed.
[[nodiscard]] Learnt learnt(const record::Attempt& attempt, const std::vector<Touch>& touches,
                            double depthUm);

// The attempt of that station in a sitting's folder, also while it is made; a failed test when there is none.
[[nodiscard]] record::Attempt attemptIn(const std::string& sitting, int station);

}  // namespace pen_tablet
