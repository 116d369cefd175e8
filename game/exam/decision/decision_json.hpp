// The body of a decision file. docs/decisions.md describes its members.
#pragma once

#include <string>

#include "exam/decision/decision.hpp"
#include "text/json.hpp"

namespace exam {

[[nodiscard]] text::Json jsonOf(const StationDecision& station);
// Whole numbers only: figures of flags in millionths.
[[nodiscard]] text::Json jsonOf(const Flag& flag);
[[nodiscard]] text::Json jsonOf(const Decision& decision);

}  // namespace exam
