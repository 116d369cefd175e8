#include <rapidcheck.h>

#include "credential/base58.hpp"
#include "credential/claim.hpp"
#include "credential/credential.hpp"
#include "support/catch.hpp"

TEST_CASE("Base 58 writes what draft-msporny-base58 does") {
    CHECK(credential::base58("Hello World!") == "2NEpo7TZRRrLZSi2U");
    CHECK(credential::base58("The quick brown fox jumps over the lazy dog.") ==
          "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z");
    CHECK(credential::base58(std::string("\0\0\x28\x7f\xb4\xcd", 6)) == "11233QC4");
    CHECK(credential::base58("").empty());
}

TEST_CASE("Base 58 reads back what it wrote, and no other letters") {
    CHECK(rc::check([](const std::vector<unsigned char>& raw) {
        const std::string bytes(raw.begin(),
                                raw.begin() + static_cast<long>(std::min<std::size_t>(raw.size(), 100)));
        RC_ASSERT(credential::bytesOfBase58(credential::base58(bytes)) == bytes);
    }));
    for (const char* wrong : {"0", "O", "I", "l", "2NEpo7TZRRrLZSi2U ", "+"})
        CHECK_FALSE(credential::bytesOfBase58(wrong));
    CHECK_FALSE(credential::bytesOfBase58(std::string(credential::kLongestBase58 + 1, '2')));
}

TEST_CASE("A key's did is that of the did:key method, and leads back to it") {
    const auto key = crypto::publicKeyOf("3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29");
    REQUIRE(key);
    CHECK(credential::didOf(*key) == "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
    CHECK(credential::keyOfDid(credential::didOf(*key)) == key);
    // Another kind of key, a shortened one, another method.
    for (const char* wrong :
         {"did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc",
          "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooW", "did:web:example", "did:key:z", ""})
        CHECK_FALSE(credential::keyOfDid(wrong));
}

TEST_CASE("Base 45 writes what RFC 9285 does") {
    CHECK(credential::base45("AB") == "BB8");
    CHECK(credential::base45("Hello!!") == "%69 VD92EX0");
    CHECK(credential::base45("base-45") == "UJCLQE7W581");
    CHECK(std::get<std::string>(credential::bytesOfBase45("QED8WEX0")) == "ietf!");
}

TEST_CASE("Base 45 reads back what it wrote, and refuses what nobody wrote") {
    CHECK(rc::check([](const std::vector<unsigned char>& raw) {
        const std::string bytes(raw.begin(), raw.end());
        const auto read = credential::bytesOfBase45(credential::base45(bytes));
        RC_ASSERT(std::get<std::string>(read) == bytes);
    }));
    // RFC 9285, section 6: beyond 65535, a lonely letter, letters that are none.
    for (const char* wrong : {"GGW", ":::", "A", "BB8A", "bb8", "BB8=", "ZZ"}) {
        const auto read = credential::bytesOfBase45(wrong);
        REQUIRE(std::holds_alternative<trust::Reason>(read));
        CHECK(std::get<trust::Reason>(read).code == "claim-form");
    }
}
