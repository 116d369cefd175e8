#include "trust/key_book.hpp"

#include <algorithm>

#include "text/wall_clock.hpp"

namespace trust {

namespace {

// Whether the file's one signature is the root's: nothing, or why not, with codes that begin with `prefix`.
std::optional<Reason> notTheRoots(const SignedFile& file, Purpose purpose, const AcademyRoot& root,
                                  const std::string& prefix, const std::string& what) {
    const SignatureBlock& block = file.signatures[0];
    if (block.key != idOf(root.key))
        return Reason{prefix + "-root", what + " is not of " + root.academy + "; use that academy's own."};
    if (!crypto::isSignature(block.signature, signedMessage(purpose, file.covered(0)), root.key))
        return Reason{prefix + "-signature", what + " was changed after the academy signed it."};
    return std::nullopt;
}

std::string called(const KeyCertificate& key) { return "the key " + key.label; }

}  // namespace

std::optional<Reason> KeyBook::add(const SignedFile& file) {
    const auto read = readCertificate(file);
    if (const auto* reason = std::get_if<Reason>(&read)) return *reason;
    const auto& certificate = std::get<KeyCertificate>(read);
    if (auto reason =
            notTheRoots(file, Purpose::key, m_root, "key", "The certificate of " + called(certificate)))
        return reason;
    const std::string bytes = bytesOf(file);
    if (find(certificate.id()) != nullptr) {
        if (std::find(m_certificateBytes.begin(), m_certificateBytes.end(), bytes) !=
            m_certificateBytes.end())
            return std::nullopt;
        return Reason{"key-twice", "There are two certificates of " + called(certificate) +
                                       "; a key has one, take the other file away."};
    }
    m_certificates.push_back(certificate);
    m_certificateBytes.push_back(bytes);
    return std::nullopt;
}

std::optional<Reason> KeyBook::addRevocations(const SignedFile& file, std::int64_t seen) {
    auto read = readRevocations(file);
    if (const auto* reason = std::get_if<Reason>(&read)) return *reason;
    auto& list = std::get<RevocationList>(read);
    if (auto reason = notTheRoots(file, Purpose::revoke, m_root, "revocations", "The list of revoked keys"))
        return reason;
    const std::int64_t newest = std::max(seen, m_revocations ? m_revocations->counter : 0);
    if (list.counter < newest)
        return Reason{"revocations-old", "The list of revoked keys is number " +
                                             std::to_string(list.counter) + ", but number " +
                                             std::to_string(newest) + " was seen here; fetch the newest."};
    m_revocations = std::move(list);
    return std::nullopt;
}

const KeyCertificate* KeyBook::find(const KeyId& id) const {
    const auto found = std::find_if(m_certificates.begin(), m_certificates.end(),
                                    [&](const KeyCertificate& known) { return known.id() == id; });
    return found == m_certificates.end() ? nullptr : &*found;
}

const RevokedKey* KeyBook::revoked(const KeyId& id) const {
    if (!m_revocations) return nullptr;
    const auto found = std::find_if(m_revocations->keys.begin(), m_revocations->keys.end(),
                                    [&](const RevokedKey& known) { return known.key == id; });
    return found == m_revocations->keys.end() ? nullptr : &*found;
}

std::variant<KeyCertificate, Reason> KeyBook::signer(const SignedFile& file, std::size_t i,
                                                     Purpose purpose) const {
    if (i >= file.signatures.size())
        return Reason{"signature-missing",
                      std::string("The file lacks the signature ") + name(purpose) + "."};
    const SignatureBlock& block = file.signatures[i];
    if (block.purpose != purpose)
        return Reason{"signature-purpose", "Signature " + std::to_string(i + 1) + " is for " +
                                               name(block.purpose) + " and not for " + name(purpose) + "."};
    return signer(block.key, purpose, file.covered(i), block.signature, block.at);
}

std::variant<KeyCertificate, Reason> KeyBook::signer(const KeyId& id, Purpose purpose, std::string_view bytes,
                                                     const crypto::Signature& signature,
                                                     const std::string& at) const {
    const KeyCertificate* key = find(id);
    if (key == nullptr)
        return Reason{"signature-key-unknown",
                      "The key " + shortId(id) + " is not known: " + m_root.academy +
                          " did not certify it, or its certificate is missing here."};
    if (!maySign(key->role, purpose))
        return Reason{"signature-role", called(*key) + " is of the role " + name(key->role) +
                                            ", which may not sign for " + name(purpose) + "."};
    const auto moment = text::millisecondsOf(at);
    if (!moment || moment < text::millisecondsOf(key->from) || moment > text::millisecondsOf(key->until))
        return Reason{"signature-time", "The signature is of " + at + ", but " + called(*key) +
                                            " holds from " + key->from + " until " + key->until + "."};
    if (!crypto::isSignature(signature, signedMessage(purpose, bytes), key->key))
        return Reason{"signature-wrong",
                      "The signature by " + called(*key) + " does not fit: the file was changed after it."};
    // Last: who has another record of when it was signed may then know that all the rest is right.
    if (const RevokedKey* gone = revoked(id))
        return Reason{"signature-revoked",
                      called(*key) + " is revoked since " + gone->since + " (" + gone->reason + ")."};
    return *key;
}

bool maySign(KeyRole role, Purpose purpose) {
    switch (purpose) {
        case Purpose::paper:
            return role == KeyRole::author;
        case Purpose::open:
        case Purpose::grade:
            return role == KeyRole::examiner;
        case Purpose::segment:
            return role == KeyRole::station;
        case Purpose::close:
        case Purpose::seal:
        case Purpose::day:
            return role == KeyRole::station || role == KeyRole::examiner;
        case Purpose::certify:
        case Purpose::status:
            return role == KeyRole::certifier;
        case Purpose::key:
        case Purpose::revoke:
            break;  // the root's alone
    }
    return false;
}

}  // namespace trust
