// The attempts of one person at one level, from the records.
#pragma once

#include <vector>

#include "app/desk.hpp"
#include "record/attempt_file/attempt.hpp"
#include "ui/window.hpp"

namespace app {

// Those of the header's person (the guest's without one) at the level of the header's hash, newest first, as
// far as the records know them and their files are there. None when the records cannot be opened.
[[nodiscard]] std::vector<ui::PastAttempt> pastAttempts(const Desk& desk,
                                                        const record::AttemptHeader& header);

}  // namespace app
