// BLAKE2b-256, the one hash of the program (levels, journal chain, caches).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace crypto {

using Hash = std::array<std::byte, 32>;

// Hashes bytes given piece by piece.
class Blake2b {
public:
    Blake2b();
    ~Blake2b();
    Blake2b(Blake2b&&) noexcept;
    Blake2b& operator=(Blake2b&&) noexcept;
    Blake2b& add(std::span<const std::byte> bytes);
    Blake2b& add(std::string_view bytes);
    // Adds a number as eight bytes, least significant first.
    Blake2b& addU64(std::uint64_t number);
    // Ends the hash; the object is spent.
    [[nodiscard]] Hash finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

[[nodiscard]] Hash blake2b(std::span<const std::byte> bytes);
[[nodiscard]] Hash blake2b(std::string_view bytes);
// BLAKE2b-512, 64 bytes: what signatures are made over.
[[nodiscard]] std::string blake2b512(std::string_view bytes);
// BLAKE2b-256 under a key of 16 .. 64 bytes (asserted).
[[nodiscard]] Hash keyedBlake2b(std::string_view key, std::string_view bytes);
// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string hex(const Hash& hash);
[[nodiscard]] std::string hex(std::span<const std::byte> bytes);

}  // namespace crypto
