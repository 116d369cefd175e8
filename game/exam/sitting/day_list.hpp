// What a station handed in on a day, as it comes in: a line a submission, in the order of closing. The
// signed day-log is made of it in the evening.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "exam/evidence/day_log.hpp"

namespace exam {

// "OUT/station-03-2026-11-30.list"
[[nodiscard]] std::string dayListPath(const std::string& out, const std::string& station,
                                      const std::string& day);
// Adds the entry, once. Nothing, or one sentence.
[[nodiscard]] std::optional<std::string> addToDayList(const std::string& path, const DayEntry& entry);
// The entries; none when there is no file ("day-list": a line is none).
[[nodiscard]] std::variant<std::vector<DayEntry>, trust::Reason> readDayList(const std::string& path);

}  // namespace exam
