#include "exam_view/scripted_pen_desk.hpp"

namespace exam_view_test {

ScriptedPenDesk::ScriptedPenDesk() : lookFacts{"SMP-2", "station-03", 100, false} { now.dotsWanted = 3; }

void ScriptedPenDesk::seeEnough(std::int64_t rate) {
    now.share = 1.0;
    now.enough = true;
    now.pens = {"Pen tablet"};
    now.rate = rate;
    now.pressures = {0.12, 0.83};
    now.tilt = true;
    now.dots = 3;
}

}  // namespace exam_view_test
