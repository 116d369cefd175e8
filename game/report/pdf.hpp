// A document on paper, as a PDF in memory.
#pragma once

#include <string>
#include <vector>

namespace report {

enum class Paper { a4, letter, a4Landscape };

struct Pdf {
    std::string bytes;
    int pages = 0;
    // What does not fit its place on the paper, a sentence each: empty, or a fault of the layout.
    std::vector<std::string> overflow;
};

}  // namespace report
