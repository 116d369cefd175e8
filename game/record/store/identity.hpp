// Names, mail and passphrases: identity.db, apart from everything that people did. Throws DatabaseError.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "record/store/database.hpp"

namespace store {

struct Identity {
    std::string name;  // 1 to 200 bytes of UTF-8
    std::optional<std::string> mail;
    std::optional<std::string> passphrase;  // an Argon2id string
};

void putIdentity(const Database& identities, const std::string& person, const Identity& identity);
[[nodiscard]] std::optional<Identity> findIdentity(const Database& identities, const std::string& person);
// By person's id.
[[nodiscard]] std::map<std::string, Identity> allIdentities(const Database& identities);
// The row is overwritten, not only unlinked (secure_delete).
void forgetIdentity(const Database& identities, const std::string& person);

}  // namespace store
