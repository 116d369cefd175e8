// Papers as text and JSON for the command line.
#pragma once

#include <string>

#include "exam/paper/paper.hpp"
#include "text/json.hpp"

namespace app {

// {id, title, edition, specimen, stations: [{title, minutes, forms}], rules {...}, hash, signed}
[[nodiscard]] text::Json paperJson(const exam::Paper& paper, bool isSigned);
// The same in lines.
[[nodiscard]] std::string paperPage(const exam::Paper& paper, bool isSigned);

}  // namespace app
