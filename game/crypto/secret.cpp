#include "crypto/secret.hpp"

#include <cassert>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#include <sodium.h>

#include "crypto/sodium_bytes.hpp"

namespace crypto {

void ready() {
    if (sodium_init() < 0) std::abort();
}

Secret::Secret(std::size_t size) : m_size(size) {
    ready();
    m_bytes = static_cast<std::byte*>(sodium_malloc(size));
    if (m_bytes == nullptr) throw std::bad_alloc();
    sodium_memzero(m_bytes, size);
}

Secret::Secret(std::span<const std::byte> bytes) : Secret(bytes.size()) {
    if (!bytes.empty()) std::memcpy(m_bytes, bytes.data(), bytes.size());
}

Secret::~Secret() { sodium_free(m_bytes); }

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret Secret::random(std::size_t size) {
    Secret secret(size);
    randombytes_buf(secret.m_bytes, size);
    return secret;
}

Secret together(const Secret& a, const Secret& b) {
    assert(a.size() == b.size());
    Secret both(a.bytes());
    for (std::size_t i = 0; i < b.size(); ++i) both.bytes()[i] ^= b.bytes()[i];
    return both;
}

}  // namespace crypto
