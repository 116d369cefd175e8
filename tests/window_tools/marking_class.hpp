// A class whose work was handed in and waits to be marked, in a home of the tools.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desk.hpp"
#include "app/records_desk.hpp"
#include "hands/hand.hpp"
#include "level/level.hpp"

namespace window_tools {

struct MarkingClass {
    std::string marker;                 // id of the instructor who marks and made the class
    std::string other;                  // of an examiner who marks too
    std::string assignment;             // its id
    std::vector<std::string> trainees;  // ids
    std::vector<std::string> attempts;  // ids, in order of handing in
};

struct MarkingClassPlan {
    std::string level = "soft-hairline";
    std::optional<level::Level> own;  // instead of one of the library
    std::size_t trainees = 3;
    std::size_t attempts = 1;  // of each
    double doubleShare = 0.0;
    std::string passphrase;           // of the marker; empty: none
    std::optional<hands::Kind> hand;  // of all; absent: several
    app::ReferenceOf reference;       // to score by; empty: the library's
};

// Makes people, class, assignment and rules, plays the attempts by synthetic hands, hands them in and scores
// them. The window records for the marker from then on. Ends the tool with a word when something fails.
[[nodiscard]] MarkingClass makeMarkingClass(const app::Desk& desk, const MarkingClassPlan& plan);

}  // namespace window_tools
