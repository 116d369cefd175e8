#include "pen_tablet/seen.hpp"

#include <fstream>
#include <sstream>

namespace pen_tablet {

std::vector<Seen> readSeen(const std::string& path) {
    std::ifstream file(path);
    std::vector<Seen> all;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        Seen seen;
        for (double* to : {&seen.serverUs, &seen.arrivalUs, &seen.x, &seen.y, &seen.pressure, &seen.tiltX,
                           &seen.tiltY, &seen.contact, &seen.device}) {
            std::string cell;
            std::getline(cells, cell, ',');
            *to = std::stod(cell);
        }
        all.push_back(seen);
    }
    return all;
}

}  // namespace pen_tablet
