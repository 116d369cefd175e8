// A measured figure against its bound.
#pragma once

#include <cstdio>

namespace window_tools {

// Prints the line; whether it holds.
inline bool within(const char* what, double value, double bound) {
    const bool good = value <= bound;
    std::printf("  %-52s %8.2f (at most %.2f) %s\n", what, value, bound, good ? "ok" : "OVER");
    return good;
}

}  // namespace window_tools
