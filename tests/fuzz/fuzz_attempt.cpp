// The attempt reader must read or refuse whatever it is given. Random bytes do not get past
// the hash chain, so an input that begins with an odd byte is framed into blocks with a right
// chain: the payload parsers are reached too.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "record/attempt_file/block.hpp"
#include "record/attempt_file/header_json.hpp"
#include "record/attempt_file/journal.hpp"
#include "record/attempt_file/payloads.hpp"

namespace {

record::AttemptHeader plainHeader() {
    record::AttemptHeader header;
    header.attemptId = std::string(32, '0');
    header.levelId = "any";
    header.levelHash = std::string(64, '0');
    header.levelBytes = "stipple: 1\n";
    return header;
}

// Blocks of the input: one byte of type, two of length, payload.
std::string framed(std::string_view input) {
    record::BlockWriter blocks;
    std::string bytes = blocks.begin();
    const bool ownHeader = !input.empty() && (static_cast<unsigned char>(input.front()) & 2U) != 0;
    if (!ownHeader) {
        blocks.append(bytes, record::BlockType::header, record::writeHeader(plainHeader()));
        blocks.append(bytes, record::BlockType::levelFile,
                      record::writeLevelFile({"", plainHeader().levelBytes}));
    }
    input.remove_prefix(std::min<std::size_t>(1, input.size()));
    while (input.size() >= 3) {
        const auto byteAt = [&](std::size_t i) {
            return std::uint32_t{static_cast<unsigned char>(input[i])};
        };
        const std::uint32_t type = (byteAt(0) & 0x7FU) | ((byteAt(0) & 0x80U) << 24U);
        const std::size_t length = std::min<std::size_t>(byteAt(1) | (byteAt(2) << 8U), input.size() - 3);
        blocks.append(bytes, static_cast<record::BlockType>(type), input.substr(3, length));
        input.remove_prefix(3 + length);
    }
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const bool frame = size > 0 && (data[0] & 1U) != 0;
    const auto read = record::parseAttempt(frame ? framed(input) : std::string(input));
    if (const auto* fault = std::get_if<record::FileFault>(&read)) {
        if (fault->message.empty()) std::abort();  // a refusal says why
    }
    return 0;
}
