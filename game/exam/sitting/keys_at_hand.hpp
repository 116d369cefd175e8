// Keys of the shelf by what a sitting knows of them.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "trust/key_shelf.hpp"

namespace exam {

// The label under which a key lies on the shelf.
[[nodiscard]] std::optional<std::string> labelOf(const trust::KeyShelf& shelf, const trust::KeyId& key);

// The private key of that id; reasons as of KeyShelf::unlock(), and "key-missing".
[[nodiscard]] std::variant<crypto::SigningKey, trust::Reason> keyById(
    trust::KeyShelf& shelf, const trust::KeyId& key, const std::optional<std::string>& passphrase);

}  // namespace exam
