#include "crypto/random_id.hpp"

#include <cstdlib>
#include <span>

#include <sodium.h>

#include "crypto/blake2b.hpp"

namespace crypto {

namespace {

template <typename T>
T randomValue() {
    // Without a random source nothing that needs an identity can be made safely.
    if (sodium_init() < 0) std::abort();
    T value{};
    randombytes_buf(&value, sizeof value);
    return value;
}

}  // namespace

Id randomId() { return randomValue<Id>(); }
std::string hex(const Id& id) { return hex(std::span<const std::byte>(id)); }
std::uint64_t randomSeed() { return randomValue<std::uint64_t>(); }

}  // namespace crypto
