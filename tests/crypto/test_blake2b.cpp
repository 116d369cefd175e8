#include "crypto/blake2b.hpp"

#include <string>

#include "support/catch.hpp"

// Expected values by Python's hashlib.blake2b(data, digest_size=32).
TEST_CASE("BLAKE2b-256 gives the known hashes", "[crypto]") {
    REQUIRE(crypto::hex(crypto::blake2b(std::string_view{})) ==
            "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    REQUIRE(crypto::hex(crypto::blake2b("abc")) ==
            "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    REQUIRE(crypto::hex(crypto::blake2b(std::string(200, 'a'))) ==
            "6b6e59aaf00eb730cf93de53560846722184bbd92f8368c21ffa95380c2f9fe6");
}

TEST_CASE("pieces hash like the whole", "[crypto]") {
    const std::string text(1000, 'x');
    crypto::Blake2b pieces;
    for (std::size_t at = 0; at < text.size(); at += 7) pieces.add(std::string_view(text).substr(at, 7));
    REQUIRE(pieces.finish() == crypto::blake2b(text));
}

TEST_CASE("a number is eight bytes, least significant first", "[crypto]") {
    crypto::Blake2b number;
    number.addU64(0x0102030405060708ULL);
    REQUIRE(number.finish() == crypto::blake2b("\x08\x07\x06\x05\x04\x03\x02\x01"));
}

// RFC 7693, appendix A, and Python's hashlib.blake2b(data, key=..., digest_size=32).
TEST_CASE("BLAKE2b-512, and BLAKE2b under a key, give the known hashes", "[crypto]") {
    const std::string longer = crypto::blake2b512("abc");
    REQUIRE(crypto::hex(std::as_bytes(std::span(longer))) ==
            "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
            "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    REQUIRE(crypto::hex(crypto::keyedBlake2b(std::string(32, 'k'), "abc")) ==
            "0a9b1f4f633832a535f3e4539d906998c3814fbcd4cc136e57e8ea742ac36b61");
}
