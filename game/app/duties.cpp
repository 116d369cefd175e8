#include "app/duties.hpp"

#include <algorithm>
#include <filesystem>

#include "app/records_desk.hpp"

namespace app {

std::vector<std::string> rolesFor(trust::KeyRole role) {
    switch (role) {
        case trust::KeyRole::author:
            return {"instructor", "examiner", "admin"};
        case trust::KeyRole::examiner:
            return {"examiner"};
        case trust::KeyRole::certifier:
            return {"certifier"};
        default:
            return {};
    }
}

std::optional<trust::Reason> whyNotHolder(const store::People& people, const trust::KeyCertificate& key) {
    const auto wanted = rolesFor(key.role);
    const auto person = people.find(key.holder);
    const auto* known = std::get_if<store::Person>(&person);
    if (known == nullptr || wanted.empty()) return std::nullopt;
    const auto& roles = known->row.roles;
    const bool holds = std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) {
        return std::find(roles.begin(), roles.end(), one) != roles.end();
    });
    if (holds && !known->row.erasedAt) return std::nullopt;
    return trust::Reason{"duty-role",
                         key.label + " belongs to somebody who is no " + trust::name(key.role) +
                             " here any more; give them the role (stipple people role) or revoke the key."};
}

std::optional<trust::Reason> whyNotHolders(const Desk& desk, const trust::KeyShelf& shelf,
                                           const std::vector<std::string>& labels) {
    std::error_code error;
    if (!std::filesystem::exists(desk.places.recordsFile, error)) return std::nullopt;
    auto opened = openRecords(desk);
    if (const auto* fault = std::get_if<std::string>(&opened)) return trust::Reason{"duty-records", *fault};
    const store::People people(std::get<store::Records>(opened));
    for (const trust::KeyShelf::Lying& key : shelf.keys()) {
        if (!key.certificate || std::find(labels.begin(), labels.end(), key.label) == labels.end()) continue;
        if (auto fault = whyNotHolder(people, *key.certificate)) return fault;
    }
    return std::nullopt;
}

}  // namespace app
