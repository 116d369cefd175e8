// Which key of the academy papers are sealed to.
#pragma once

#include <string>
#include <variant>

#include "trust/key_book.hpp"

namespace exam {

// The certificate of the newest sealing key that holds at that time (RFC 3339) and is not revoked; else
// "sealing-key".
[[nodiscard]] std::variant<trust::KeyCertificate, trust::Reason> sealingCertificate(
    const trust::KeyBook& book, const std::string& now);

}  // namespace exam
