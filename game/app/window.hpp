// The window, wired: levels, settings, pointer and reference handed to the screens.
#pragma once

#include <functional>

#include "app/desk.hpp"
#include "record/store/settings.hpp"
#include "ui/window.hpp"

namespace app {

// Wires the services of a window on the desk (no levels in them yet) and calls `use` with them
// and the settings they hold. Returns what `use` returns, or kWrongUse when the window's folders
// or words are not to be had.
[[nodiscard]] int withWindow(const Desk& desk,
                             const std::function<int(ui::Services&, store::Settings&)>& use);

// Keeps the records behind the window as long as `use` runs: what is practised is entered, and the screens
// may ask.
[[nodiscard]] int withRecords(const Desk& desk, ui::Services& services, const std::function<int()>& use);

// Plays the plan through the real window; the level is the one it names. Returns an exit code.
[[nodiscard]] int playInWindow(const Desk& desk, const level::Level& level, ui::DemoPlan plan);

}  // namespace app
