// What the X server's matrices were before Stipple changed them. Written down first, so that the next start
// can make good what a crash left behind.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pen/tablet_area.hpp"

namespace pen {

struct TabletNote {
    std::string device;    // the server's name for it
    int serverId = 0;      // and its number
    PlaceMatrix before{};  // the desktop's
    PlaceMatrix ours{};    // in its place; whoever finds another one leaves it alone
    friend bool operator==(const TabletNote&, const TabletNote&) = default;
};

// The server keeps 32 bits of each number: what it gives back for a matrix that it was given.
[[nodiscard]] PlaceMatrix asServerKeeps(const PlaceMatrix& matrix);

[[nodiscard]] std::string textOf(const std::vector<TabletNote>& notes);
// Notes that cannot be read are left out: nothing can be made good by them.
[[nodiscard]] std::vector<TabletNote> readTabletNotes(std::string_view bytes);

// Where the notes are kept.
struct TabletNotebook {
    std::string found;  // what an earlier run left; empty: nothing
    // Writes all of them, safe on the disk when it returns true. Called by the reader's thread. Without it no
    // matrix is ever changed.
    std::function<bool(const std::string& bytes)> write;
};

}  // namespace pen
