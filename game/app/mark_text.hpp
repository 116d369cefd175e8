// Marking as the commands show it: what the one who asks may see, under pseudonyms.
#pragma once

#include <string>
#include <variant>

#include "assessment/marking.hpp"

namespace app {

// What stands in lists: number, pseudonym, state, how many marks are in; no name and no person's number.
// `asking`: the person's id, or empty.
[[nodiscard]] text::Json rowJson(const assessment::MarkedAttempt& work, const std::string& asking);
[[nodiscard]] std::string rowText(const assessment::MarkedAttempt& work, const std::string& asking);

// The same and all marks, grades and appeals that `asking` may see; "hidden" says what is not there, and why.
// Markers are told apart as 1, 2, ... in order of submission.
[[nodiscard]] text::Json workJson(const assessment::MarkedAttempt& work, const std::string& asking);
[[nodiscard]] std::string workText(const assessment::MarkedAttempt& work, const std::string& asking);

// "spacing 3, depth 3.5".
[[nodiscard]] std::string marksText(const assessment::AgreedMarks& marks);
// "passed, 3.4 of 5", "failed", "not decided: because".
[[nodiscard]] std::string gradeText(const assessment::Grade& grade);
[[nodiscard]] text::Json gradeJson(const assessment::Grade& grade);

// "spacing=3,depth=3.5"; criteria that are not named are absent. Or a sentence.
[[nodiscard]] std::variant<assessment::AgreedMarks, std::string> marksIn(const std::string& text);

}  // namespace app
