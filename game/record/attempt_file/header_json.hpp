// The header of an attempt as the JSON text of its first block.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "record/attempt_file/attempt.hpp"

namespace record {

struct HeaderText {
    AttemptHeader header;           // without the level's bytes and files, which have blocks of their own
    std::size_t referredFiles = 0;  // that follow the level's own
};

[[nodiscard]] std::string writeHeader(const AttemptHeader& header);
// The header, or one sentence that names what is missing or wrong. Members that this version
// does not know are passed over.
[[nodiscard]] std::variant<HeaderText, std::string> readHeader(std::string_view json);

}  // namespace record
