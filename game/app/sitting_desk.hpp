// Attempts at assignments without a window: who may make one now, and handing it in.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/commands.hpp"
#include "app/desk.hpp"
#include "assessment/sitting.hpp"

namespace app {

// The sitting that the options ask for, of the person named or else of whom the window records for; or a
// sentence why there is none. `level` as it is here; `pressure`: the samples come from a pen.
[[nodiscard]] std::variant<assessment::Sitting, std::string> prepareSitting(const Desk& desk,
                                                                            const PracticeOptions& options,
                                                                            const level::Level& level,
                                                                            bool pressure);

// Hands the attempt in, scores it for the records where its reference is to be had, and says so without the
// score. An exit code.
[[nodiscard]] int concludeSitting(const Desk& desk, const PracticeOptions& options,
                                  const assessment::Sitting& sitting, const level::Level& level,
                                  const std::string& path, const record::Attempt& attempt);

// Why not, in a sentence, and how to mend it.
[[nodiscard]] std::string describe(const assessment::NotBegun& refused, const std::string& title,
                                   const level::Level& level);

}  // namespace app
