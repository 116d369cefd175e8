// Bytes that must not outlive their use: locked in memory, out of core dumps, overwritten at the end.
#pragma once

#include <cstddef>
#include <span>

namespace crypto {

class Secret {
public:
    // `size` bytes of zeros. Throws std::bad_alloc when there is no memory. Where the system's limit
    // (ulimit -l) is used up they are not locked, and kept out of core dumps and overwritten all the same.
    explicit Secret(std::size_t size);
    explicit Secret(std::span<const std::byte> bytes);  // a copy
    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    [[nodiscard]] std::span<std::byte> bytes() { return {m_bytes, m_size}; }
    [[nodiscard]] std::span<const std::byte> bytes() const { return {m_bytes, m_size}; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    // From the system's random source.
    [[nodiscard]] static Secret random(std::size_t size);

private:
    std::byte* m_bytes = nullptr;
    std::size_t m_size = 0;
};

// a XOR b; both of one size (asserted).
[[nodiscard]] Secret together(const Secret& a, const Secret& b);

}  // namespace crypto
