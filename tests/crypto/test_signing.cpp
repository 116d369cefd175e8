#include "crypto/signing.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "crypto/sha256.hpp"
#include "support/catch.hpp"

using namespace crypto;

namespace {

// RFC 8032, section 7.1.
struct Vector {
    std::string name, seed, key, message, signature;
};

std::vector<Vector> vectors() {
    std::ifstream in(STIPPLE_SOURCE_DIR "/tests/crypto/rfc8032.csv");
    std::string line;
    std::getline(in, line);
    std::vector<Vector> found;
    while (std::getline(in, line)) {
        std::istringstream cells(line);
        Vector vector;
        for (std::string* cell :
             {&vector.name, &vector.seed, &vector.key, &vector.message, &vector.signature})
            std::getline(cells, *cell, ',');
        found.push_back(vector);
    }
    return found;
}

std::span<const std::byte> bytes(const std::string& text) { return std::as_bytes(std::span(text)); }

SigningKey keyOf(const Vector& vector) {
    return SigningKey::fromSeed(bytes(bytesOfHex(vector.seed).value()));
}

}  // namespace

TEST_CASE("Ed25519 gives the keys and signatures of RFC 8032") {
    REQUIRE(vectors().size() == 5);
    for (const Vector& vector : vectors()) {
        INFO(vector.name);
        const SigningKey key = keyOf(vector);
        const std::string message = bytesOfHex(vector.message).value();
        CHECK(hex(std::span<const std::byte>(key.publicKey().bytes)) == vector.key);
        CHECK(hex(std::span<const std::byte>(key.sign(message))) == vector.signature);
        CHECK(isSignature(signatureOf(vector.signature).value(), message, publicKeyOf(vector.key).value()));
        CHECK(hex(std::span<const std::byte>(key.seed().bytes())) == vector.seed);
    }
    CHECK(bytesOfHex(vectors()[3].message)->size() == 1023);
}

TEST_CASE("no bit of a signature, a message or a key may be another") {
    for (const Vector& vector : vectors()) {
        INFO(vector.name);
        const SigningKey key = keyOf(vector);
        const std::string message = bytesOfHex(vector.message).value();
        const Signature signature = key.sign(message);
        for (std::size_t bit = 0; bit < 512; ++bit) {
            Signature changed = signature;
            changed[bit / 8] ^= static_cast<std::byte>(1U << bit % 8);
            CHECK_FALSE(isSignature(changed, message, key.publicKey()));
        }
        for (std::size_t bit = 0; bit < 256; ++bit) {
            PublicKey changed = key.publicKey();
            changed.bytes[bit / 8] ^= static_cast<std::byte>(1U << bit % 8);
            CHECK_FALSE(isSignature(signature, message, changed));
        }
        CHECK_FALSE(isSignature(signature, message + "x", key.publicKey()));
    }
}

TEST_CASE("keys of small order and numbers that are not reduced are refused") {
    // With the neutral point as key and as R, and S zero, the equation holds for every message.
    const auto neutral = publicKeyOf("01" + std::string(62, '0')).value();
    const auto signature = signatureOf("01" + std::string(126, '0')).value();
    CHECK_FALSE(isSignature(signature, "anything", neutral));
    // TEST 1 with the group's order L added to S: the same S modulo L.
    const Vector first = vectors()[0];
    std::string raw = bytesOfHex(first.signature).value();
    const std::string order =
        bytesOfHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010").value();
    unsigned carry = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        carry += static_cast<unsigned char>(raw[32 + i]) + unsigned{static_cast<unsigned char>(order[i])};
        raw[32 + i] = static_cast<char>(carry & 0xFFU);
        carry >>= 8U;
    }
    Signature added{};
    std::copy_n(bytes(raw).begin(), added.size(), added.begin());
    CHECK_FALSE(isSignature(added, "", publicKeyOf(first.key).value()));
}

TEST_CASE("new keys differ, and come back from their seeds") {
    const SigningKey one = SigningKey::random();
    CHECK_FALSE(one.publicKey() == SigningKey::random().publicKey());
    CHECK(SigningKey::fromSeed(one.seed().bytes()).publicKey() == one.publicKey());
}

TEST_CASE("hexadecimal digits are bytes, of either case, and nothing else is") {
    CHECK(bytesOfHex("00fFA5") == std::string("\0\xff\xa5", 3));
    CHECK(bytesOfHex("") == std::string());
    for (const char* text : {"0", "0g", "g0", "0x", " 0"}) CHECK_FALSE(bytesOfHex(text));
    CHECK_FALSE(publicKeyOf(std::string(62, '0')));
    CHECK_FALSE(publicKeyOf(std::string(66, '0')));
    CHECK_FALSE(publicKeyOf(std::string(64, 'x')));
    CHECK_FALSE(signatureOf(std::string(64, '0')));
}

TEST_CASE("SHA-256 is FIPS 180-4's") {
    CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
