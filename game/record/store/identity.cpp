#include "record/store/identity.hpp"

#include "record/store/ids.hpp"

namespace store {

namespace {

Identity rowOf(const Statement& row) { return {row.text(1), row.textIfAny(2), row.textIfAny(3)}; }

constexpr const char* kAll = "SELECT person_id, name, mail, passphrase FROM identity";
constexpr const char* kOne = "SELECT person_id, name, mail, passphrase FROM identity WHERE person_id=?";

}  // namespace

void putIdentity(const Database& identities, const std::string& person, const Identity& identity) {
    Transaction transaction(identities);
    identities.run(
        "INSERT INTO identity VALUES(?1,?2,?3,?4)"
        " ON CONFLICT DO UPDATE SET name=?2, mail=?3, passphrase=?4",
        bytesOfHex(person), identity.name, identity.mail, identity.passphrase);
    transaction.commit();
}

std::optional<Identity> findIdentity(const Database& identities, const std::string& person) {
    Statement found(identities, kOne);
    if (!found.bind(bytesOfHex(person)).step()) return std::nullopt;
    return rowOf(found);
}

std::map<std::string, Identity> allIdentities(const Database& identities) {
    Statement listed(identities, kAll);
    listed.bind();
    std::map<std::string, Identity> all;
    while (listed.step()) all.emplace(listed.hex(0), rowOf(listed));
    return all;
}

void forgetIdentity(const Database& identities, const std::string& person) {
    Transaction transaction(identities);
    identities.run("DELETE FROM identity WHERE person_id=?", bytesOfHex(person));
    transaction.commit();
}

}  // namespace store
