// SHA-256 (FIPS 180-4, by libsodium): only where a standard of others asks for it.
#pragma once

#include <string_view>

#include "crypto/blake2b.hpp"

namespace crypto {

[[nodiscard]] Hash sha256(std::string_view bytes);

}  // namespace crypto
