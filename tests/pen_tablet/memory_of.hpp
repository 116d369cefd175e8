// The memory of a running process, for finding what must not be in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace pen_tablet {

// All that the process can read and write, or was mapped from no file; nothing where the system does not let
// this process look (it must be the administrator's: a sitting lets nobody else in).
[[nodiscard]] std::optional<std::vector<std::string>> memoryOf(pid_t process);

[[nodiscard]] bool holds(const std::vector<std::string>& memory, std::string_view bytes);
// The number as eight bytes, as this machine keeps it.
[[nodiscard]] bool holds(const std::vector<std::string>& memory, double number);

}  // namespace pen_tablet
