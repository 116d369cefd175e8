#include "record/store/file_hash.hpp"

#include <fstream>
#include <string_view>
#include <vector>

#include "crypto/blake2b.hpp"

namespace store {

std::variant<FileHash, std::string> hashOfFile(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return path + ": cannot be read; check its permissions";
    crypto::Blake2b hash;
    FileHash result;
    std::vector<char> piece(std::size_t{1} << 16U);
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto got = static_cast<std::size_t>(in.gcount());
        hash.add(std::string_view(piece.data(), got));
        result.bytes += static_cast<std::int64_t>(got);
    }
    if (!in.eof()) return path + ": cannot be read to its end; have the disk checked";
    result.hash = crypto::hex(hash.finish());
    return result;
}

}  // namespace store
