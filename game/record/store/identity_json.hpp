// The names as a document, for archives.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "record/store/identity.hpp"
#include "text/json.hpp"

namespace store {

// {"people": [{"id", "name", "mail", "passphrase"}]}
[[nodiscard]] text::Json identitiesJson(const std::map<std::string, Identity>& identities);
// A sentence when a member is missing or cannot be used.
[[nodiscard]] std::variant<std::map<std::string, Identity>, std::string> readIdentities(
    std::string_view json);

}  // namespace store
