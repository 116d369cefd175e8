#include "crypto/passphrase.hpp"
#include "support/catch.hpp"

using namespace crypto;

namespace {

constexpr PassphraseCost kCheap{1, 64};

}  // namespace

TEST_CASE("a passphrase is known again, and no other one") {
    const auto hash = hashPassphrase("correct horse", kCheap);
    REQUIRE(hash);
    CHECK(hash->starts_with("$argon2id$v=19$m=64,t=1,p=1$"));
    CHECK(isPassphraseHash(*hash));
    CHECK(isPassphrase(*hash, "correct horse"));
    CHECK_FALSE(isPassphrase(*hash, "correct horsf"));
    CHECK_FALSE(isPassphrase(*hash, ""));
    CHECK(hashPassphrase("correct horse", kCheap) != hash);  // a salt of its own
}

TEST_CASE("the string keeps the cost, so that strings of other costs stay good") {
    for (const PassphraseCost cost : {PassphraseCost{2, 128}, PassphraseCost{4, 8}}) {
        const auto hash = hashPassphrase("x", cost);
        REQUIRE(hash);
        CHECK(isPassphrase(*hash, "x"));
    }
    CHECK(PassphraseCost{}.kibibytes == 262144);  // libsodium's MODERATE
    CHECK(PassphraseCost{}.passes == 3);
}

TEST_CASE("what Argon2's own reference wrote is known") {
    // The reference implementation's test vector for "password" with the salt "somesalt".
    CHECK(
        isPassphrase("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                     "password"));
}

TEST_CASE("a string that is none, or asks for too much, is no passphrase") {
    for (const char* text :
         {"", "password", "$argon2i$v=19$m=64,t=1,p=1$a$b", "$argon2id$v=19$m=4294967295,t=1,p=1$a$b",
          "$argon2id$v=19$m=64,t=4000000000,p=1$a$b", "$argon2id$v=19$m=64,t=1,p=2$a$b",
          "$argon2id$v=19$m=,t=1,p=1$"}) {
        INFO(text);
        CHECK_FALSE(isPassphraseHash(text));
        CHECK_FALSE(isPassphrase(text, ""));
    }
}

TEST_CASE("a wiped text is empty, and its bytes are gone") {
    std::string secret = "a secret that is longer than a small string";
    const char* const bytes = secret.data();
    wipe(secret);
    CHECK(secret.empty());
    CHECK(bytes[5] == '\0');
}
