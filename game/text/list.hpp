// Several words as one.
#pragma once

#include <string>
#include <vector>

namespace text {

// "a, b, c"; empty for none.
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

}  // namespace text
