#include "crypto/random_id.hpp"

#include <span>

#include <sodium.h>

#include "crypto/blake2b.hpp"
#include "crypto/sodium_bytes.hpp"

namespace crypto {

namespace {

template <typename T>
T randomValue() {
    ready();
    T value{};
    randombytes_buf(&value, sizeof value);
    return value;
}

}  // namespace

Id randomId() { return randomValue<Id>(); }
std::string hex(const Id& id) { return hex(std::span<const std::byte>(id)); }
std::uint64_t randomSeed() { return randomValue<std::uint64_t>(); }

}  // namespace crypto
