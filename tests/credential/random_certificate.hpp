// Certificates of any content that may be signed, from a seed: letters of many scripts, control characters,
// emoji, the longest texts, one station or twelve.
#pragma once

#include <random>

#include "credential/certificate.hpp"
#include "crypto/signing.hpp"

namespace credential_tests {

// The same seed gives the same certificate, on every machine.
[[nodiscard]] credential::Certificate randomCertificate(std::mt19937_64& random);
[[nodiscard]] crypto::SigningKey randomKey(std::mt19937_64& random);

}  // namespace credential_tests
