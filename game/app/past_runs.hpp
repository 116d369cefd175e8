// What a person has practised so far, for the window's coaching; read from the records.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desk.hpp"
#include "review/help_level.hpp"
#include "ui/window.hpp"

namespace app {

// Each opens the records for a moment, one second of waiting at most; when they cannot be had, that is said
// and nothing is known. `person`: an id of the records, or empty for the guest. Any thread.

// The scored practice runs of the person, oldest first: the newest hundred at all and the newest ten at the
// level.
[[nodiscard]] std::vector<review::PastRun> runsSoFar(const Desk& desk, const std::string& person,
                                                     const std::string& levelId,
                                                     const std::function<void(const std::string&)>& say);
// Finished practice attempts, newest first, at most so many; at one level or at all.
[[nodiscard]] std::vector<ui::Services::KeptRun> runsKept(const Desk& desk, const std::string& person,
                                                          const std::optional<std::string>& levelId,
                                                          std::size_t most,
                                                          const std::function<void(const std::string&)>& say);

}  // namespace app
