#include "credential/academy.hpp"
#include "credential/credential.hpp"
#include "credential/random_certificate.hpp"
#include "support/catch.hpp"

namespace {

using credential::Certificate;
using credential_tests::example;
using credential_tests::keyOf;

constexpr const char* kAt = "2026-11-24T09:30:00Z";

std::string signedFile(const Certificate& certificate, unsigned char key = 2) {
    return std::get<std::string>(credential::signedCredential(certificate, keyOf(key), kAt));
}
std::string refusal(std::string_view bytes) {
    const auto read = credential::readCredential(bytes);
    const auto* reason = std::get_if<trust::Reason>(&read);
    return reason != nullptr ? reason->code : "";
}
std::string whyNot(const Certificate& certificate) {
    const auto fault = credential::whyNotCertificate(certificate);
    return fault ? fault->code : "";
}

}  // namespace

TEST_CASE("A name is hashed as Open Badges says: the name, then the salt") {
    // The example of the standard's IdentityHash.
    CHECK(credential::nameHash("a@example.com", "Kosher") ==
          "b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399");
}

TEST_CASE("What is signed is read back, whatever it says") {
    std::mt19937_64 random(5);
    for (int i = 0; i < 300; ++i) {
        const Certificate certificate = credential_tests::randomCertificate(random);
        const auto key = credential_tests::randomKey(random);
        const auto file = std::get<std::string>(credential::signedCredential(certificate, key, kAt));
        const auto read = credential::readCredential(file);
        const auto* good = std::get_if<credential::ReadCredential>(&read);
        REQUIRE(good != nullptr);
        CHECK(good->certificate == certificate);
        CHECK(good->issuer == key.publicKey());
        CHECK(good->signedAt == kAt);
    }
}

TEST_CASE("Every byte of a certificate's file counts") {
    const std::string file = signedFile(example());
    REQUIRE(refusal(file).empty());
    std::mt19937_64 random(7);
    for (std::size_t i = 0; i < file.size(); ++i) {
        std::string changed = file;
        changed[i] = static_cast<char>(changed[i] ^ static_cast<char>(1U << (random() % 8)));
        CHECK_FALSE(refusal(changed).empty());
        CHECK_FALSE(refusal(file.substr(0, i)).empty());
    }
    CHECK(refusal(file + "\n") == "credential-form");
    CHECK(refusal("") == "json-form");
    CHECK(refusal("{}") == "credential-proof-missing");
}

TEST_CASE("A certificate with changed points is refused by its proof, and under another key by both") {
    const std::string file = signedFile(example());
    const auto swapped = [&](const std::string& from, const std::string& to) {
        std::string changed = file;
        for (std::size_t at = changed.find(from); at != std::string::npos;
             at = changed.find(from, at + to.size()))
            changed.replace(at, from.size(), to);
        REQUIRE(changed != file);
        return changed;
    };
    CHECK(refusal(swapped("84.000", "94.000")) == "credential-proof-wrong");
    CHECK(refusal(swapped("2028-11-23", "2029-11-23")) == "credential-proof-wrong");
    const std::string foreign = credential::didOf(keyOf(9).publicKey());
    const std::string own = credential::didOf(keyOf(2).publicKey());
    CHECK(refusal(swapped(own.substr(8), foreign.substr(8))) == "credential-proof-wrong");
    // A member more, a member twice, another layout of the same value.
    CHECK(refusal(swapped("\"name\": \"Academy A-01\"", "\"name\": \"Academy A-01\",\n    \"url\": \"x\"")) ==
          "credential-form");
    CHECK(refusal(swapped("  \"id\": \"urn", "   \"id\": \"urn")) == "credential-form");
}

TEST_CASE("What may not be signed is refused with what is wrong") {
    REQUIRE(whyNot(example()).empty());
    const auto changed = [](auto change) {
        Certificate certificate = example();
        change(certificate);
        const auto made = credential::signedCredential(certificate, keyOf(2), kAt);
        REQUIRE(std::holds_alternative<trust::Reason>(made));
        return std::get<trust::Reason>(made).code;
    };
    CHECK(changed([](auto& c) { c.id = "urn:uuid:8F6B2C1E-5a44-4d0e-9c1b-2f1f7a3f0c11"; }) ==
          "certificate-form");
    CHECK(changed([](auto& c) { c.number = "2026/0117"; }) == "certificate-form");
    CHECK(changed([](auto& c) { c.title = ""; }) == "certificate-form");
    CHECK(changed([](auto& c) { c.title = "\xff"; }) == "certificate-form");
    CHECK(changed([](auto& c) { c.title = std::string(201, 'x'); }) == "certificate-form");
    CHECK(changed([](auto& c) { c.nameHash = "00"; }) == "certificate-form");
    CHECK(changed([](auto& c) { c.evidence.back() = 'A'; }) == "certificate-form");
    CHECK(changed([](auto& c) { c.stations.clear(); }) == "certificate-form");
    CHECK(changed([](auto& c) { c.stations.resize(13, c.stations[0]); }) == "certificate-form");
    CHECK(changed([](auto& c) { c.stations[0].depth->points = 100001; }) == "certificate-form");
    CHECK(changed([](auto& c) { c.stations[0].depth->cut = -1; }) == "certificate-form");
    CHECK(changed([](auto& c) { c.stations[0].spacing = c.stations[0].depth = std::nullopt; }) ==
          "certificate-form");
    CHECK(changed([](auto& c) { c.satOn = "2026-02-30"; }) == "certificate-form");
    CHECK(changed([](auto& c) { c.validFrom = "2026-11-24T00:00:00.5Z"; }) == "certificate-form");
    CHECK(changed([](auto& c) { c.validUntil = c.validFrom; }) == "certificate-time");
    CHECK(changed([](auto& c) { c.validUntil = "2029-11-28T00:00:00Z"; }) == "certificate-time");
    const auto made = credential::signedCredential(example(), keyOf(2), "2026-11-24");
    CHECK(std::get<trust::Reason>(made).code == "certificate-time");
}

TEST_CASE("Certificates of one paper are of one achievement, whoever signs them") {
    Certificate other = example();
    other.candidate = "C-028";
    other.stations[0].depth->points = 99000;
    const auto idOf = [](const Certificate& certificate, unsigned char key) {
        const auto json = credential::unsignedCredential(certificate, keyOf(key).publicKey());
        return *json.find("credentialSubject")->find("achievement")->find("id")->string();
    };
    CHECK(idOf(example(), 2) == idOf(other, 9));
    other.paper = "SMP-3";
    CHECK(idOf(example(), 2) != idOf(other, 2));
}
