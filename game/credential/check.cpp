#include "credential/check.hpp"

#include "credential/credential.hpp"
#include "crypto/sha256.hpp"
#include "text/wall_clock.hpp"

namespace credential {

namespace {

using trust::Reason;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

// What both forms say of themselves.
struct Said {
    std::string id, validFrom, validUntil, nameHash, nameSalt;
    bool specimen = false;
};

// Of something that is the academy's word: the name, the specimen, the standing.
void judge(CheckedCertificate& checked, const Said& said, const CheckWith& with) {
    if (with.typedName) {
        if (nameHash(std::string(trimmed(*with.typedName)), said.nameSalt) != said.nameHash) {
            checked.genuine = false;
            checked.reasons.push_back(
                {"name-other",
                 "The certificate is not of that name. Write it as on the paper, letter for letter."});
            return;
        }
    } else {
        checked.reasons.push_back(
            {"name-unchecked",
             "Whose it is was not looked at: give the name on the paper, and compare it with a photo id."});
    }
    if (said.specimen || with.book.root().specimen)
        checked.reasons.push_back({"specimen", said.specimen
                                                   ? "SPECIMEN: of a paper that is not for candidates. It "
                                                     "certifies nothing."
                                                   : "SPECIMEN: of an academy made for trying and teaching. "
                                                     "It certifies nothing."});
    checked.standing = standingOf(said.id, said.validFrom, said.validUntil, with.status, with.now);
}

}  // namespace

trust::Reasons checkIssuer(const ReadCredential& credential, const trust::KeyBook& book) {
    const trust::KeyId id = trust::idOf(credential.issuer);
    const trust::KeyCertificate* key = book.find(id);
    if (key == nullptr)
        return {{"signature-key-unknown", "The certificate is signed by key " + trust::shortId(id) +
                                              ", which this academy did not certify."}};
    if (!trust::maySign(key->role, trust::Purpose::certify))
        return {{"signature-role", "Key " + key->label + " may not sign certificates."}};
    const auto moment = text::millisecondsOf(credential.signedAt);
    if (!moment || moment < text::millisecondsOf(key->from) || moment > text::millisecondsOf(key->until))
        return {{"signature-time", "The certificate is signed on " + credential.signedAt + ", but key " +
                                       key->label + " holds from " + key->from + " until " + key->until +
                                       "."}};
    if (const trust::RevokedKey* revoked = book.revoked(id))
        return {{"signature-revoked", "Key " + key->label + " is revoked since " + revoked->since + " (" +
                                          revoked->reason + ")."}};
    if (credential.certificate.academy != book.root().academy)
        return {{"credential-academy",
                 "The certificate names another academy than " + book.root().academy + ", which signed it."}};
    return {};
}

CheckedCertificate checkCertificate(std::string_view bytes, const CheckWith& with) {
    CheckedCertificate checked;
    const auto read = readCredential(bytes);
    if (const auto* reason = std::get_if<Reason>(&read)) {
        checked.reasons.push_back(*reason);
        return checked;
    }
    const auto& credential = std::get<ReadCredential>(read);
    checked.certificate = credential.certificate;
    checked.signedAt = credential.signedAt;
    checked.reasons = checkIssuer(credential, with.book);
    if (!checked.reasons.empty()) return checked;
    checked.signedBy = *with.book.find(trust::idOf(credential.issuer));
    checked.genuine = true;
    const Certificate& says = credential.certificate;
    judge(checked, {says.id, says.validFrom, says.validUntil, says.nameHash, says.nameSalt, says.specimen},
          with);
    return checked;
}

CheckedCertificate checkClaim(std::string_view text, const CheckWith& with) {
    CheckedCertificate checked;
    const auto read = readClaim(trimmed(text));
    if (const auto* reason = std::get_if<Reason>(&read)) {
        checked.reasons.push_back(*reason);
        return checked;
    }
    const auto& [claim, signedBytes, signature] = std::get<ReadClaim>(read);
    checked.claim = claim;
    checked.signedAt = claim.signedAt;
    const auto signer =
        with.book.signer(claim.key, trust::Purpose::certify, signedBytes, signature, claim.signedAt);
    if (const auto* reason = std::get_if<Reason>(&signer)) {
        checked.reasons.push_back(*reason);
        return checked;
    }
    checked.signedBy = std::get<trust::KeyCertificate>(signer);
    if (with.certificate && crypto::hex(crypto::sha256(*with.certificate)) != claim.credential) {
        checked.reasons.push_back({"claim-other", "The code is genuine, but of another certificate's file."});
        return checked;
    }
    checked.genuine = true;
    judge(checked,
          {claim.id, claim.validFrom, claim.validUntil, claim.nameHash, claim.nameSalt, claim.specimen},
          with);
    return checked;
}

}  // namespace credential
