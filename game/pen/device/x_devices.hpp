// The pointing devices that the X server has, described. Names Xlib's types only as what they are.
#pragma once

#include <string>
#include <vector>

#include "pen/device/slave_device.hpp"

struct _XDisplay;  // NOLINT(bugprone-reserved-identifier): Xlib's own name

namespace pen_device {

// The server's names (atoms) for the axes and properties that are asked for.
struct Labels {
    explicit Labels(_XDisplay* display);
    unsigned long pressure, tiltX, tiltY, distance, toolType, matrix, number, xtest, node;
};

// Every slave pointer, with `index` still 0; one that is switched off is not `present`.
[[nodiscard]] std::vector<SlaveDevice> slavePointers(_XDisplay* display, const Labels& labels);
// The server's numbers of the XTEST keyboards.
[[nodiscard]] std::vector<int> syntheticKeyboards(_XDisplay* display, const Labels& labels);
// Whether the kernel's device at /dev/input/NAME hangs on the virtual bus, by what lies below `sysfs`
// (/sys/class/input): made by a program.
[[nodiscard]] bool onVirtualBus(const std::string& sysfs, const std::string& node);

}  // namespace pen_device
