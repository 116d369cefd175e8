#include "crypto/sha256.hpp"

#include <sodium.h>

#include "crypto/sodium_bytes.hpp"

namespace crypto {

Hash sha256(std::string_view bytes) {
    static_assert(std::tuple_size_v<Hash> == crypto_hash_sha256_BYTES);
    Hash hash{};
    crypto_hash_sha256(raw(hash.data()), raw(bytes.data()), bytes.size());
    return hash;
}

}  // namespace crypto
