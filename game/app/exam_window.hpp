// The window of a sitting, wired: words, pen and screen, and nothing that a candidate must not have. No level
// library, reference, expert, record or person's data is opened on this path.
#pragma once

#include "app/desk.hpp"
#include "exam/types/station_desk.hpp"

namespace app {

// Opens the window over the whole screen and stays until the receipt was shown, the sitting was stopped, or
// the system asks for the end (then it is open and can be resumed). From here on the process leaves no core
// dump and no other process of its user can read its memory. Returns kGood after the receipt, kNo when the
// sitting was stopped or is still open, kWrongUse when there is no window.
[[nodiscard]] int sitInWindow(const Desk& desk, exam_types::StationDesk& sitting);

}  // namespace app
