// Length and hash of a file, read in pieces.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace store {

struct FileHash {
    std::int64_t bytes = 0;
    std::string hash;  // BLAKE2b-256, 64 hexadecimal digits
};

// Of a plain file; one sentence when it cannot be read.
[[nodiscard]] std::variant<FileHash, std::string> hashOfFile(const std::string& path);

}  // namespace store
