// The window, wired: levels, settings, pointer and reference handed to the screens.
#pragma once

#include "app/desk.hpp"
#include "ui/window.hpp"

namespace app {

// Plays the plan through the real window; the level is the one it names. Returns an exit code.
[[nodiscard]] int playInWindow(const Desk& desk, const level::Level& level, ui::DemoPlan plan);

}  // namespace app
