#include "trust/key_certificate.hpp"

#include <algorithm>

#include "text/utf8.hpp"
#include "text/wall_clock.hpp"
#include "trust/body.hpp"

namespace trust {

namespace {

constexpr const char* kCertificatePart = "certificate.json";
constexpr const char* kRevocationsPart = "revoked.json";
constexpr std::size_t kLongestReason = 500;

Reason notACertificate(const std::string& why) {
    return {"key-form", "The key's certificate cannot be used: " + why + "."};
}
Reason notARevocationList(const std::string& why) {
    return {"revocations-form", "The list of revoked keys cannot be used: " + why + "."};
}

std::string hexOf(const std::array<std::byte, 32>& bytes) {
    return crypto::hex(std::span<const std::byte>(bytes));
}

// The one part of a file that has that part and one signature for that purpose, or null.
const std::string* onlyPart(const SignedFile& file, FileKind kind, const char* name, Purpose purpose) {
    const bool fits = file.kind == kind && file.parts.size() == 1 && file.signatures.size() == 1 &&
                      file.signatures[0].purpose == purpose;
    return fits ? file.part(name) : nullptr;
}

// The key itself; of `sealing` in a member of its own, so that no reader takes it for one that signs.
void readKey(Body& body, KeyCertificate& certificate) {
    const bool sealing = certificate.role == KeyRole::sealing;
    const auto key = crypto::publicKeyOf(body.hex(sealing ? "seal" : "key", 64));
    body.require(key.has_value());
    if (!key) return;
    if (sealing)
        certificate.seal = crypto::SealPublicKey{key->bytes};
    else
        certificate.key = *key;
}

}  // namespace

bool isKeyLabel(std::string_view text) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
    return !text.empty() && text.size() <= 40 && text.find_first_not_of(kLetters) == std::string_view::npos;
}

bool isKeyHolder(KeyRole role, const std::string& holder) {
    if (role == KeyRole::station || role == KeyRole::sealing) return isKeyLabel(holder);
    return holder.size() == 32 && holder.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool isPlainText(std::string_view text, std::size_t most) {
    return !text.empty() && text.size() <= most && !text::firstBadUtf8(text).has_value() &&
           std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20U; });
}

KeyId KeyCertificate::id() const { return idOf(seal ? crypto::PublicKey{seal->bytes} : key); }

SignedFile certificateFile(const KeyCertificate& certificate, const crypto::SigningKey& root,
                           const std::string& at) {
    text::Json body = text::Json::object().set("certificate", 1);
    if (certificate.seal)
        body.set("seal", hexOf(certificate.seal->bytes));
    else
        body.set("key", hexOf(certificate.key.bytes));
    body.set("role", name(certificate.role))
        .set("holder", certificate.holder)
        .set("label", certificate.label)
        .set("from", certificate.from)
        .set("until", certificate.until);
    SignedFile file{FileKind::keyCertificate, {{kCertificatePart, body.dump()}}, {}};
    sign(file, root, Purpose::key, at,
         certificate.seal ? "Submissions are sealed to the key " + certificate.label + "."
                          : "The key " + certificate.label + " may sign as " + name(certificate.role) + ".");
    return file;
}

std::variant<KeyCertificate, Reason> readCertificate(const SignedFile& file) {
    const std::string* part = onlyPart(file, FileKind::keyCertificate, kCertificatePart, Purpose::key);
    if (part == nullptr) return notACertificate("it is a file of another kind, or signed for something else");
    Body body(*part);
    if (body.whole("certificate") > 1) return notACertificate("it was made by a newer Stipple");
    KeyCertificate certificate;
    const auto role = keyRoleOf(body.string("role"));
    certificate.role = role.value_or(KeyRole::author);
    readKey(body, certificate);
    certificate.holder = body.string("holder");
    certificate.label = body.string("label");
    certificate.from = body.time("from");
    certificate.until = body.time("until");
    body.require(role.has_value() && isKeyHolder(certificate.role, certificate.holder) &&
                 isKeyLabel(certificate.label));
    if (!body.done()) return notACertificate("its content is not of the form");
    if (text::millisecondsOf(certificate.from) >= text::millisecondsOf(certificate.until))
        return notACertificate("it ends before it begins");
    return certificate;
}

SignedFile revocationFile(const RevocationList& list, const crypto::SigningKey& root) {
    text::Json keys = text::Json::array();
    for (const RevokedKey& revoked : list.keys) {
        keys.push(text::Json::object()
                      .set("key", revoked.key)
                      .set("since", revoked.since)
                      .set("reason", revoked.reason));
    }
    const std::string body = text::Json::object()
                                 .set("revocations", 1)
                                 .set("counter", list.counter)
                                 .set("at", list.at)
                                 .set("keys", std::move(keys))
                                 .dump();
    SignedFile file{FileKind::revocationList, {{kRevocationsPart, body}}, {}};
    sign(file, root, Purpose::revoke, list.at,
         "These keys are not believed any more: " + std::to_string(list.keys.size()) + ".");
    return file;
}

std::variant<RevocationList, Reason> readRevocations(const SignedFile& file) {
    const std::string* part = onlyPart(file, FileKind::revocationList, kRevocationsPart, Purpose::revoke);
    if (part == nullptr)
        return notARevocationList("it is a file of another kind, or signed for something else");
    Body body(*part);
    if (body.whole("revocations") > 1) return notARevocationList("it was made by a newer Stipple");
    RevocationList list;
    list.counter = body.whole("counter");
    list.at = body.time("at");
    body.require(list.counter >= 1);
    for (const text::Json& item : body.items("keys")) {
        Body one = Body::of(item);
        list.keys.push_back({one.hex("key", 32), one.time("since"), one.string("reason")});
        body.require(isPlainText(list.keys.back().reason, kLongestReason) && one.done());
    }
    if (!body.done()) return notARevocationList("its content is not of the form");
    return list;
}

}  // namespace trust
