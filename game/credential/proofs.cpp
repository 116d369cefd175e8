// Data Integrity proofs (W3C Data Integrity EdDSA Cryptosuites 1.0) of both suites over one document.
#include "credential/base58.hpp"
#include "credential/bytes.hpp"
#include "credential/certificate_json.hpp"
#include "credential/credential.hpp"
#include "credential/instant.hpp"
#include "crypto/sha256.hpp"

namespace credential {

namespace {

using text::Json;
using trust::Reason;

constexpr std::size_t kMostBytes = 128U << 10U;
constexpr std::array kSuites{Suite::rdfc, Suite::jcs};

const char* name(Suite suite) { return suite == Suite::rdfc ? "eddsa-rdfc-2022" : "eddsa-jcs-2022"; }

// A proof without its value. What stands in the file: of the jcs suite with the contexts, of the other
// without.
Json optionsOf(Suite suite, const std::string& did, const std::string& at) {
    Json options = Json::object();
    options.set("type", "DataIntegrityProof").set("cryptosuite", name(suite)).set("created", at);
    options.set("verificationMethod", did + "#" + did.substr(std::string_view("did:key:").size()));
    options.set("proofPurpose", "assertionMethod");
    return options;
}

std::variant<std::string, Reason> hashOf(const Json& json, Suite suite) {
    const auto canonical = suite == Suite::rdfc ? canonicalQuads(json) : canonicalJson(json);
    if (const auto* reason = std::get_if<Reason>(&canonical)) return *reason;
    return textOf(crypto::sha256(std::get<std::string>(canonical)));
}

Json withContexts(Json options, const Json& document) {
    return options.set("@context", *document.find("@context"));
}

// The document with its proofs, laid out as files have it.
std::string fileOf(Json document, const std::array<std::string, 2>& values, const std::string& did,
                   const std::string& at) {
    Json proofs = Json::array();
    for (std::size_t i = 0; i < kSuites.size(); ++i) {
        Json proof = optionsOf(kSuites[i], did, at);
        if (kSuites[i] == Suite::jcs) proof = withContexts(std::move(proof), document);
        proofs.push(proof.set("proofValue", values[i]));
    }
    return document.set("proof", std::move(proofs)).dump(2) + "\n";
}

Reason badForm() {
    return {"credential-form",
            "The file is no certificate of this form, or something in it was changed: it is not what its own "
            "content would be written as."};
}

struct ProofsIn {
    std::array<std::string, 2> values;
    std::string at;
};
std::optional<ProofsIn> proofsIn(const Json& document) {
    const Json* proofs = document.find("proof");
    if (proofs == nullptr || proofs->items() == nullptr || proofs->items()->size() != kSuites.size())
        return std::nullopt;
    ProofsIn found;
    for (std::size_t i = 0; i < kSuites.size(); ++i) {
        found.values[i] = textAt((*proofs->items())[i], {"proofValue"});
        found.at = textAt((*proofs->items())[i], {"created"});
        if (found.values[i].empty()) return std::nullopt;
    }
    return found;
}

// The signature of a proof's value; it must be written the one way in which it can be.
std::optional<crypto::Signature> signatureIn(const std::string& value) {
    if (value.substr(0, 1) != "z") return std::nullopt;
    const auto bytes = bytesOfBase58(std::string_view(value).substr(1));
    return bytes ? arrayOf<64>(*bytes) : std::nullopt;
}

std::optional<Reason> checkProofs(const Json& document, const ProofsIn& proofs, const std::string& did,
                                  const crypto::PublicKey& key) {
    for (std::size_t i = 0; i < kSuites.size(); ++i) {
        const auto hash =
            proofHash(document, withContexts(optionsOf(kSuites[i], did, proofs.at), document), kSuites[i]);
        if (const auto* reason = std::get_if<Reason>(&hash)) return *reason;
        const auto signature = signatureIn(proofs.values[i]);
        if (!signature || !crypto::isSignature(*signature, std::get<std::string>(hash), key))
            return Reason{"credential-proof-wrong", std::string("The ") + name(kSuites[i]) +
                                                        " proof does not hold: the certificate was changed "
                                                        "after it was signed."};
    }
    return std::nullopt;
}

}  // namespace

std::variant<std::string, Reason> proofHash(const Json& document, const Json& options, Suite suite) {
    auto first = hashOf(options, suite);
    if (std::holds_alternative<Reason>(first)) return first;
    auto second = hashOf(document, suite);
    if (std::holds_alternative<Reason>(second)) return second;
    return std::get<std::string>(first) + std::get<std::string>(second);
}

std::variant<std::string, Reason> signedCredential(const Certificate& certificate,
                                                   const crypto::SigningKey& certifier,
                                                   const std::string& at) {
    if (auto fault = whyNotCertificate(certificate)) return *fault;
    if (!secondsOf(at)) return Reason{"certificate-time", "The time of signing is none."};
    const Json document = unsignedCredential(certificate, certifier.publicKey());
    const std::string did = didOf(certifier.publicKey());
    std::array<std::string, 2> values;
    for (std::size_t i = 0; i < kSuites.size(); ++i) {
        const auto hash =
            proofHash(document, withContexts(optionsOf(kSuites[i], did, at), document), kSuites[i]);
        if (const auto* reason = std::get_if<Reason>(&hash)) return *reason;
        values[i] = "z" + base58(textOf(certifier.sign(std::get<std::string>(hash))));
    }
    return fileOf(document, values, did, at);
}

std::variant<ReadCredential, Reason> readCredential(std::string_view bytes) {
    const auto parsed = text::parseJson(bytes, {kMostBytes, 16});
    if (const auto* error = std::get_if<text::JsonError>(&parsed))
        return Reason{"json-form", "The file is no JSON: " + error->what + "."};
    const auto& json = std::get<Json>(parsed);
    const auto proofs = proofsIn(json);
    if (!proofs)
        return Reason{"credential-proof-missing", "The file has not the two proofs of a certificate."};
    ReadCredential read;
    read.certificate = certificateIn(json);
    read.signedAt = proofs->at;
    const std::string did = issuerIn(json);
    const auto key = keyOfDid(did);
    if (!key || whyNotCertificate(read.certificate) || !secondsOf(read.signedAt)) return badForm();
    read.issuer = *key;
    const Json document = unsignedCredential(read.certificate, *key);
    if (fileOf(document, proofs->values, did, proofs->at) != bytes) return badForm();
    if (auto fault = checkProofs(document, *proofs, did, *key)) return *fault;
    return read;
}

}  // namespace credential
