// The windows of an examination, wired: words, pen and screen, and nothing that a candidate must not have. No
// level library, reference, expert, record or person's data is opened on this path.
#pragma once

#include <string>
#include <variant>

#include "app/desk.hpp"
#include "exam/types/pen_desk.hpp"
#include "exam/types/station_desk.hpp"

namespace app {

// Opens the window over the whole screen and stays until the receipt was shown, the sitting was stopped, or
// the system asks for the end (then it is open and can be resumed). From here on the process leaves no core
// dump and no other process of its user can read its memory. Returns kGood after the receipt, kNo when the
// sitting was stopped or is still open, kWrongUse when there is no window.
[[nodiscard]] int sitInWindow(const Desk& desk, exam_types::StationDesk& sitting);

// The page of a preflight that looks at the pen, until it ends. True when it was shown; false where no window
// can be (which is said on standard error), and a sentence when it was broken off, another window is open, or
// words or folders are missing.
[[nodiscard]] std::variant<bool, std::string> lookAtPenInWindow(const Desk& desk, exam_types::PenDesk& pen);

}  // namespace app
