#include "credential/academy.hpp"
#include "credential/claim.hpp"
#include "credential/random_certificate.hpp"
#include "support/catch.hpp"

namespace {

using credential::Claim;
using credential_tests::example;
using credential_tests::keyOf;

Claim exampleClaim() {
    return credential::claimOf(example(), "the file", keyOf(2).publicKey(), "2026-11-24T09:30:00Z");
}
std::string refusal(std::string_view text) {
    const auto read = credential::readClaim(text);
    const auto* reason = std::get_if<trust::Reason>(&read);
    return reason != nullptr ? reason->code : "";
}

}  // namespace

TEST_CASE("A claim is short, of a QR code's letters, and read back") {
    std::mt19937_64 random(3);
    for (int i = 0; i < 300; ++i) {
        const auto key = credential_tests::randomKey(random);
        const Claim claim = credential::claimOf(credential_tests::randomCertificate(random), "x",
                                                key.publicKey(), "2027-01-02T03:04:05Z");
        const std::string text = credential::writeClaim(claim, key);
        CHECK(text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:") == std::string::npos);
        const auto read = credential::readClaim(text);
        const auto* good = std::get_if<credential::ReadClaim>(&read);
        REQUIRE(good != nullptr);
        CHECK(good->claim == claim);
        CHECK(crypto::isSignature(good->signature,
                                  trust::signedMessage(trust::Purpose::certify, good->signedBytes),
                                  key.publicKey()));
    }
    // Version 15 with a quarter of it spare (Q) holds 426 letters.
    CHECK(credential::writeClaim(exampleClaim(), keyOf(2)).size() < 426);
}

TEST_CASE("Every letter of a claim counts") {
    const std::string text = credential::writeClaim(exampleClaim(), keyOf(2));
    const auto original = std::get<credential::ReadClaim>(credential::readClaim(text));
    std::size_t refused = 0;
    std::size_t unsignedOnes = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (const char letter : {'0', 'A', ':'}) {
            if (text[i] == letter) continue;
            std::string changed = text;
            changed[i] = letter;
            const auto read = credential::readClaim(changed);
            const auto* form = std::get_if<credential::ReadClaim>(&read);
            if (form == nullptr) {
                ++refused;
                continue;
            }
            ++unsignedOnes;
            CHECK_FALSE(crypto::isSignature(form->signature,
                                            trust::signedMessage(trust::Purpose::certify, form->signedBytes),
                                            keyOf(2).publicKey()));
        }
        CHECK_FALSE(refusal(text.substr(0, i)).empty());
    }
    CHECK(refused > 100);
    CHECK(unsignedOnes > 100);
}

TEST_CASE("What is no claim is told from a newer one") {
    CHECK(refusal("") == "claim-form");
    CHECK(refusal("HC1:6BF") == "claim-form");
    CHECK(refusal("STP1:") == "claim-form");
    CHECK(refusal("STP2:6BF") == "claim-newer");
    CHECK(refusal("STP1:" + std::string(3000, '0')) == "claim-form");
    // A field more, behind the others.
    const std::string text = credential::writeClaim(exampleClaim(), keyOf(2));
    const auto bytes = std::get<std::string>(credential::bytesOfBase45(text.substr(5)));
    const std::string more =
        bytes.substr(0, bytes.size() - 64) + "\x0d\x01x" + bytes.substr(bytes.size() - 64);
    CHECK(refusal("STP1:" + credential::base45(more)) == "claim-form");
    // A time of many bytes, of which no number can be made.
    const std::size_t time = bytes.find("\x07\x05");
    REQUIRE(time != std::string::npos);
    const std::string wide =
        bytes.substr(0, time) + "\x07\x14" + std::string(20, '\xff') + bytes.substr(time + 7);
    CHECK(refusal("STP1:" + credential::base45(wide)) == "claim-form");
}
