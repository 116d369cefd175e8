// Which key of the academy papers and submissions are sealed to.
#pragma once

#include <string>
#include <variant>

#include "exam/paper/paper.hpp"
#include "trust/key_book.hpp"

namespace exam {

// A new paper's: the certificate of the newest sealing key that holds at that time (RFC 3339) and is not
// revoked; else "sealing-key".
[[nodiscard]] std::variant<trust::KeyCertificate, trust::Reason> sealingCertificate(
    const trust::KeyBook& book, const std::string& now);

// A submission's: the key that the paper's hidden part is sealed to, as whoever decides needs it anyway. It
// must hold at that time and not be revoked; else "sealing-key".
[[nodiscard]] std::variant<crypto::SealPublicKey, trust::Reason> sealingKeyOf(const Paper& paper,
                                                                              const trust::KeyBook& book,
                                                                              const std::string& now);

}  // namespace exam
