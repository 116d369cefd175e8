// A device's cable, as far as the server's clients can tell.
#pragma once

#include <string>

namespace pen_tablet {

// Switches the device of this name off or on. False when the display or the device is not there.
[[nodiscard]] bool setPlugged(const std::string& display, const std::string& device, bool in);

}  // namespace pen_tablet
