// What verification and decisions need of the academy: public keys, and the office's sealing key.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/desk.hpp"
#include "crypto/sealing.hpp"
#include "exam/evidence/verify.hpp"

namespace app {

// Keys as they lie in the folder, where there is an academy; else nothing is filled in. Reads only.
[[nodiscard]] std::variant<exam::VerifyWith, trust::Reason> verifyWith(const std::string& keysFolder);

// The sealing key in a file, by the passphrase in another's first line ("sealing-file", "passphrase-wrong").
[[nodiscard]] std::variant<crypto::SealKey, trust::Reason> sealingKeyOf(const std::string& keyFile,
                                                                        const std::string& passphraseFile);

inline constexpr std::size_t kMostVerifiedBytes = std::size_t{512} << 20U;

}  // namespace app
