#include "app/keys_text.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t kFewestDigits = 8;

std::string hexOf(const crypto::PublicKey& key) { return crypto::hex(std::span<const std::byte>(key.bytes)); }

}  // namespace

text::Json jsonOf(const trust::AcademyRoot& root) {
    return text::Json::object()
        .set("academy", root.academy)
        .set("specimen", root.specimen)
        .set("id", trust::idOf(root.key))
        .set("fingerprint", trust::fingerprint(root.key))
        .set("key", hexOf(root.key));
}

text::Json jsonOf(const trust::KeyCertificate& certificate) {
    return text::Json::object()
        .set("label", certificate.label)
        .set("role", trust::name(certificate.role))
        .set("holder", certificate.holder)
        .set("id", certificate.id())
        .set("from", certificate.from)
        .set("until", certificate.until);
}

text::Json jsonOf(const trust::KeyRequest& request) {
    return text::Json::object()
        .set("label", request.label)
        .set("role", trust::name(request.role))
        .set("holder", request.holder)
        .set("id", trust::idOf(request.key));
}

text::Json jsonOf(const trust::RevocationList& list) {
    text::Json keys = text::Json::array();
    for (const trust::RevokedKey& key : list.keys)
        keys.push(text::Json::object().set("id", key.key).set("since", key.since).set("reason", key.reason));
    return text::Json::object().set("counter", list.counter).set("at", list.at).set("keys", std::move(keys));
}

text::Json jsonOf(const trust::Reason& reason) {
    return text::Json::object().set("code", reason.code).set("text", reason.text);
}

std::variant<trust::KeyCertificate, std::string> findKey(const trust::KeyBook& book,
                                                         const std::string& which) {
    std::vector<trust::KeyCertificate> fitting;
    for (const trust::KeyCertificate& one : book.certificates()) {
        const bool byDigits = which.size() >= kFewestDigits && one.id().starts_with(which);
        if (one.label == which || byDigits) fitting.push_back(one);
    }
    if (fitting.size() == 1) return fitting.front();
    if (fitting.empty()) return "no key here is called '" + which + "' (see: stipple keys list)";
    return std::to_string(fitting.size()) + " keys are called '" + which +
           "'; say which by the id (see: stipple keys list)";
}

}  // namespace app
