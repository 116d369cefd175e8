// The pointer of the window, read beside SFML (pen_device), in the shape that the screens ask for.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "ui/window.hpp"

namespace app {

// Null when the pointer cannot be read beside the window; the reason goes to `log`, and so do devices
// that come and go. `tabletFile` notes which tablets are changed while the window is open.
[[nodiscard]] std::unique_ptr<ui::PointerSource> openDevicePointer(
    std::uint64_t xWindow, const std::string& tabletFile, const std::function<void(const std::string&)>& log);

}  // namespace app
