// How tasks are told: when they are due, why one cannot begin.
#pragma once

#include <cstdint>
#include <string>

#include "assessment/own_tasks.hpp"
#include "assessment/sitting.hpp"
#include "ui/kit/kit.hpp"

namespace ui {

// "in 3 days", "in 1 hour", rounded down; of the past and of less than a minute "in less than a minute".
[[nodiscard]] std::string untilWords(const ui_kit::Kit& kit, std::int64_t milliseconds);
// "Due in 3 days · 2 of 2 attempts left · 25 % more time", or why it cannot be begun, at `now`, ms since
// 1970.
[[nodiscard]] std::string taskLine(const ui_kit::Kit& kit, const assessment::OwnTask& task, std::int64_t now);
// Why it cannot be begun, in a sentence that says how to mend it.
[[nodiscard]] const std::string& whyNoSitting(const ui_kit::Kit& kit, assessment::NoSitting why);
// "2026-11-30 18:00" by this machine's zone.
[[nodiscard]] std::string timeHere(std::int64_t milliseconds);

}  // namespace ui
