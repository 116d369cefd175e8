// Prints what a function draws into pages, twice: the first time to count them, so that each can say "3 of
// 5".
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "report/flow.hpp"
#include "report/pdf.hpp"

namespace report {

// All that a file says of itself beside its pages: no author, no path, and no clock of the machine's.
struct Imprint {
    std::string title;
    std::string creator;         // "Stipple 0.1.0"
    std::int64_t createdAt = 0;  // ms since 1970, told as the file's date
    // At the foot of each page, beside its number (which may be empty).
    std::string foot;
    std::function<std::string(int page, int pages)> number;
};

// The same drawing gives the same bytes.
[[nodiscard]] Pdf print(Paper paper, const Imprint& imprint, const std::function<void(Flow&)>& draw);

}  // namespace report
