// The test vectors of W3C Data Integrity EdDSA Cryptosuites 1.0 (repository w3c/vc-di-eddsa, folder
// TestVectors): canonical forms, hashes and signatures of both suites.
#include "credential/base58.hpp"
#include "credential/bytes.hpp"
#include "credential/credential.hpp"
#include "crypto/sha256.hpp"
#include "support/catch.hpp"

namespace {

using credential::Suite;
using text::Json;

constexpr const char* kDocument = R"({
    "@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
    "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
    "type": ["VerifiableCredential", "AlumniCredential"],
    "name": "Alumni Credential",
    "description": "A minimum viable example of an Alumni Credential.",
    "issuer": "https://vc.example/issuers/5678",
    "validFrom": "2023-01-01T00:00:00Z",
    "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"}
})";
constexpr const char* kKey = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

struct Vector {
    Suite suite;
    const char* cryptosuite;
    const char* proofHash;
    const char* documentHash;
    const char* signature;
    const char* proofValue;
};
const std::array kVectors{
    Vector{Suite::jcs, "eddsa-jcs-2022", "66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db",
           "59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19",
           "407cd12654b33d718ecbb99179a1506daaa849450bf3fc523cce3e1c96f8b80351da3f253d725c6f00b07c9e5448d50b3"
           "ef78012b9ab54255116d069c6dd2808",
           "z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX"},
    Vector{Suite::rdfc, "eddsa-rdfc-2022", "bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0",
           "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017",
           "4d8e53c2d5b3f2a7891753eb16ca993325bdb0d3cfc5be1093d0a18426f5ef8578cadc0fd4b5f4dd0d1ce0aefd15ab120"
           "b7a894d0eb094ffda4e6553cd1ed50d",
           "z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme"}};

Json document() { return std::get<Json>(text::parseJson(kDocument)); }
Json options(const Vector& vector) {
    const std::string key = kKey;
    Json json = Json::object();
    json.set("type", "DataIntegrityProof").set("cryptosuite", vector.cryptosuite);
    json.set("created", "2023-02-24T23:36:38Z").set("verificationMethod", "did:key:" + key + "#" + key);
    return json.set("proofPurpose", "assertionMethod").set("@context", *document().find("@context"));
}
std::string hexOf(std::string_view bytes) { return crypto::hex(std::as_bytes(std::span(bytes))); }

}  // namespace

TEST_CASE("The W3C's document has the W3C's canonical forms") {
    CHECK(
        std::get<std::string>(credential::canonicalJson(document())) ==
        R"({"@context":["https://www.w3.org/ns/credentials/v2","https://www.w3.org/ns/credentials/examples/v2"],)"
        R"("credentialSubject":{"alumniOf":"The School of Examples","id":"did:example:abcdefgh"},)"
        R"("description":"A minimum viable example of an Alumni Credential.",)"
        R"("id":"urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33","issuer":"https://vc.example/issuers/5678",)"
        R"("name":"Alumni Credential","type":["VerifiableCredential","AlumniCredential"],)"
        R"("validFrom":"2023-01-01T00:00:00Z"})");
    const auto quads = std::get<std::string>(credential::canonicalQuads(document()));
    CHECK(hexOf(credential::textOf(crypto::sha256(quads))) == kVectors[1].documentHash);
    CHECK(quads.substr(0, quads.find('\n')) ==
          "<did:example:abcdefgh> <https://www.w3.org/ns/credentials/examples#alumniOf> \"The School of "
          "Examples\" .");
    const auto proof = std::get<std::string>(credential::canonicalQuads(options(kVectors[1])));
    CHECK(proof.substr(0, proof.find('\n')) ==
          "_:c14n0 <http://purl.org/dc/terms/created> "
          "\"2023-02-24T23:36:38Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .");
}

TEST_CASE("Hashes and signatures of both suites are the W3C's") {
    const auto key = credential::keyOfDid(std::string("did:key:") + kKey);
    REQUIRE(key);
    for (const Vector& vector : kVectors) {
        const auto hash =
            std::get<std::string>(credential::proofHash(document(), options(vector), vector.suite));
        CHECK(hexOf(hash) == std::string(vector.proofHash) + vector.documentHash);
        const auto signature = crypto::signatureOf(vector.signature);
        REQUIRE(signature);
        CHECK(crypto::isSignature(*signature, hash, *key));
        CHECK("z" + credential::base58(credential::textOf(*signature)) == vector.proofValue);
    }
}
