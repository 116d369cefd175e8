// What the files of this folder share of libsodium, without showing it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace crypto {

// Before any use of randomness or of memory that is kept. Ends the program when the system has no random
// source: nothing could be made safely.
void ready();

// libsodium speaks of unsigned char, which may look at any object.
[[nodiscard]] inline const unsigned char* raw(const void* bytes) {
    return static_cast<const unsigned char*>(bytes);
}
[[nodiscard]] inline unsigned char* raw(void* bytes) { return static_cast<unsigned char*>(bytes); }

[[nodiscard]] inline std::string_view viewOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace crypto
