// How a verdict is told.
#pragma once

#include <optional>
#include <string>

#include "exam/decision/decision.hpp"
#include "exam/evidence/verify.hpp"
#include "text/json.hpp"

namespace app {

// `decision`: of one, what it says.
[[nodiscard]] text::Json verdictJson(const exam::Verdict& verdict,
                                     const std::optional<exam::Decision>& decision);
[[nodiscard]] std::string verdictText(const std::string& file, const exam::Verdict& verdict);
// 0 genuine and in force, 1 not, 2 no file of Stipple's.
[[nodiscard]] int exitCodeOf(const exam::Verdict& verdict);

}  // namespace app
