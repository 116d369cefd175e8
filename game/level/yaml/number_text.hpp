// Says what is wrong with a text that should be a number.
#pragma once

#include <string>
#include <string_view>

namespace level_yaml {

struct NumberFault {
    std::string code;
    std::string message;
    std::string hint;
};

// `text` is not a number by text::parseNumber, or was quoted. `unit` is that of the field,
// or empty.
[[nodiscard]] NumberFault explainNumber(std::string_view text, bool quoted, std::string_view unit);

// The text in quotes, shortened for a message.
[[nodiscard]] std::string shown(std::string_view text);

}  // namespace level_yaml
