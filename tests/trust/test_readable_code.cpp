#include "trust/readable_code.hpp"

#include "support/academy.hpp"
#include "support/catch.hpp"

using namespace trust;

namespace {

crypto::Hash hashOf(std::string_view hexDigits) {
    const std::string bytes = crypto::bytesOfHex(hexDigits).value();
    crypto::Hash hash{};
    for (std::size_t i = 0; i < bytes.size(); ++i) hash[i] = static_cast<std::byte>(bytes[i]);
    return hash;
}

}  // namespace

TEST_CASE("a code is Crockford's base 32 of the first 80 bits, and his check character") {
    CHECK(readableCode(hashOf("00000000000000000000")) == "0000-0000-0000-0000-0");
    CHECK(readableCode(hashOf("00000000000000000024")) == "0000-0000-0000-0014-U");  // 36
    CHECK(readableCode(hashOf("00000000000000000025")) == "0000-0000-0000-0015-0");  // 37
    CHECK(readableCode(hashOf("ffffffffffffffffffff")) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ-~");  // 2^80 - 1 = 33 mod 37
    // Bits after the eightieth do not matter.
    CHECK(readableCode(hashOf("00000000000000000000ff")) == "0000-0000-0000-0000-0");
}

TEST_CASE("a code is known as people type it") {
    const std::string code = readableCode(crypto::blake2b("a submission"));
    CHECK(typedCode(code) == code);
    std::string typed = " " + code;
    typed.erase(5, 1);
    for (char& c : typed) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    CHECK(typedCode(typed) == code);
    CHECK(typedCode("OOOO 0000 0000 00i5 0") == "0000-0000-0000-0015-0");
    CHECK(typedCode("oooo-0000-0000-00l4-u") == "0000-0000-0000-0014-U");
}

TEST_CASE("one wrong character, or two that changed places, are no code") {
    const std::string code = readableCode(crypto::blake2b("another"));
    constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '-') continue;
        for (const char letter : kLetters) {
            std::string wrong = code;
            wrong[i] = letter;
            CHECK(typedCode(wrong).has_value() == (letter == code[i]));
        }
        const std::size_t next = code[i + 1] == '-' ? i + 2 : i + 1;
        if (next >= code.size() || code[next] == code[i]) continue;
        std::string swapped = code;
        std::swap(swapped[i], swapped[next]);
        CHECK_FALSE(typedCode(swapped));
    }
    for (const char* text :
         {"", "0", "0000-0000-0000-0000", "0000-0000-0000-0000-00", "0000000000000000\xff"})
        CHECK_FALSE(typedCode(text));
}

TEST_CASE("a root's fingerprint is the code of its key's hash") {
    const crypto::PublicKey key = test_support::keyFromByte(1).publicKey();
    CHECK(fingerprint(key) == readableCode(crypto::blake2b(std::span<const std::byte>(key.bytes))));
}
