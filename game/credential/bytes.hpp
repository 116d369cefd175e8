// Fixed arrays of bytes as texts of bytes, and back.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace credential {

template <std::size_t N>
[[nodiscard]] std::string textOf(const std::array<std::byte, N>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), N};
}

// Nothing when the text is not exactly so long.
template <std::size_t N>
[[nodiscard]] std::optional<std::array<std::byte, N>> arrayOf(std::string_view text) {
    if (text.size() != N) return std::nullopt;
    std::array<std::byte, N> bytes{};
    std::memcpy(bytes.data(), text.data(), N);
    return bytes;
}

}  // namespace credential
