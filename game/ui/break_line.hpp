// A word about a break, between attempts only.
#pragma once

#include "ui/screen.hpp"

namespace ui {

// Draws one quiet line when a break is due (the setting, review::WorkLoad); returns the place below it, which
// is `y` when there is nothing to say.
float drawBreakLine(Session& session, float x, float y, float width);

}  // namespace ui
