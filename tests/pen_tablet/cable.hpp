// A device's cable and the desktop's hand on it, as far as the server's clients can tell.
#pragma once

#include <array>
#include <optional>
#include <string>

namespace pen_tablet {

// Switches the device of this name off or on. False when the display or the device is not there.
[[nodiscard]] bool setPlugged(const std::string& display, const std::string& device, bool in);

// The device's "Coordinate Transformation Matrix", row by row, as the server keeps it.
using Matrix = std::array<float, 9>;
inline constexpr Matrix kAsItIs{1, 0, 0, 0, 1, 0, 0, 0, 1};
// Nothing when the display, the device or its matrix is not there.
[[nodiscard]] std::optional<Matrix> matrixOf(const std::string& display, const std::string& device);
// Sets it as a desktop's settings do.
[[nodiscard]] bool setMatrix(const std::string& display, const std::string& device, const Matrix& matrix);

}  // namespace pen_tablet
