// A class whose work is handed in, scored and marked by three: Instructor 1, who practises here and teaches
// it, Examiner 1 and Examiner 2, who is lenient. Pairs of all pieces wait for the three.
#pragma once

#include <string>

#include "app/desk.hpp"

namespace window_tools {

struct PanelClassPlan {
    int attempts = 36;
    std::string level = "soft-hairline";
    double judged = 0.9;  // share of the pairs that are judged already, 0..1
};
// Fills an empty home; the id of the assignment. Ends the tool with a word when that fails.
[[nodiscard]] std::string fillPanelClass(const app::Desk& desk, const PanelClassPlan& plan);

}  // namespace window_tools
