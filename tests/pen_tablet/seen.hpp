// What pen_desk writes down: every report as the window got it.
#pragma once

#include <string>
#include <vector>

namespace pen_tablet {

// A line of pen_desk's file.
struct Seen {
    double serverUs = 0, arrivalUs = 0, x = 0, y = 0, pressure = 0, tiltX = 0, tiltY = 0, contact = 0,
           device = 0;
};
[[nodiscard]] std::vector<Seen> readSeen(const std::string& path);

}  // namespace pen_tablet
