// What a sitting asks of the operating system for itself.
#pragma once

#include <optional>
#include <string>

namespace exam {

// No core dumps, and no other program of this account may look into the process. For the whole process; once
// at the beginning of a sitting. Nothing, or one sentence.
[[nodiscard]] std::optional<std::string> hideProcess();

}  // namespace exam
