#include "record/store/identity_json.hpp"

#include "crypto/passphrase.hpp"
#include "record/store/ids.hpp"
#include "record/store/people.hpp"

namespace store {

namespace {

std::optional<std::string> textIn(const text::Json& object, const char* key) {
    const text::Json* member = object.find(key);
    if (member == nullptr || member->string() == nullptr) return {};
    return *member->string();
}

}  // namespace

text::Json identitiesJson(const std::map<std::string, Identity>& identities) {
    auto people = text::Json::array();
    for (const auto& [id, identity] : identities) {
        auto person = text::Json::object();
        person.set("id", id).set("name", identity.name).set("mail", identity.mail);
        people.push(std::move(person.set("passphrase", identity.passphrase)));
    }
    return text::Json::object().set("people", std::move(people));
}

std::variant<std::map<std::string, Identity>, std::string> readIdentities(std::string_view json) {
    const std::string fault = "its names are not as Stipple writes them; nothing was changed";
    const auto parsed = text::parseJson(json, {std::size_t{64} << 20U, 8});
    const auto* document = std::get_if<text::Json>(&parsed);
    const text::Json* people = document != nullptr ? document->find("people") : nullptr;
    if (people == nullptr || people->items() == nullptr) return fault;
    std::map<std::string, Identity> identities;
    for (const text::Json& row : *people->items()) {
        const auto id = textIn(row, "id");
        const auto name = textIn(row, "name");
        const auto hash = textIn(row, "passphrase");
        if (!id || !isHex(*id, 32) || !name || whyNoName(*name)) return fault;
        if (hash && !crypto::isPassphraseHash(*hash)) return fault;
        identities.emplace(*id, Identity{*name, textIn(row, "mail"), hash});
    }
    return identities;
}

}  // namespace store
