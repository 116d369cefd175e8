// What the reader asks of the X server besides its devices. Each waits for the answer where there is one.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>

#include "pen/device/slave_device.hpp"
#include "pen/device/x_devices.hpp"

namespace pen_device {

// Events of these XInput 2 kinds on the window, from one device or XIAllDevices; in place of those selected
// before.
void select(_XDisplay* display, unsigned long window, int device, std::initializer_list<int> kinds);
// The server's time now, ms of 32 bits.
[[nodiscard]] std::uint32_t askServerTime(_XDisplay* display);
// Nothing when the server does not answer.
[[nodiscard]] std::optional<ScreenSize> sizeOf(_XDisplay* display, unsigned long window);

}  // namespace pen_device
