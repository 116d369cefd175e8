// The matrix that the X server puts between a device's axes and the screen: its property "Coordinate
// Transformation Matrix". Cursor, window events and raw reports all follow it.
#pragma once

#include <optional>

#include "pen/device/x_devices.hpp"
#include "pen/tablet_area.hpp"

namespace pen_device {

// Nothing when the device or the server has none. Asks the server and waits.
[[nodiscard]] std::optional<pen::PlaceMatrix> matrixOf(_XDisplay* display, int device, const Labels& labels);
// Sets it and gives back what the server has then, which is the old one when it refuses.
std::optional<pen::PlaceMatrix> setMatrix(_XDisplay* display, int device, const Labels& labels,
                                          const pen::PlaceMatrix& matrix);
// The server's number of a device by that name and number; false when it has another by now.
[[nodiscard]] bool isStillThere(_XDisplay* display, int device, const std::string& name);

}  // namespace pen_device
