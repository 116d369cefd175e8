#include "crypto/sealing.hpp"
#include "crypto/secret.hpp"
#include "crypto/signing.hpp"
#include "crypto/wrapping.hpp"
#include "support/catch.hpp"

using namespace crypto;

namespace {

constexpr PassphraseCost kCheap{1, 8};

std::string textOf(const Secret& secret) {
    return {reinterpret_cast<const char*>(secret.bytes().data()), secret.size()};
}
Secret secretOf(std::string_view text) { return Secret(std::as_bytes(std::span(text))); }

}  // namespace

TEST_CASE("a secret moves and is never copied by the way") {
    Secret one = secretOf("abc");
    Secret two = std::move(one);
    CHECK(textOf(two) == "abc");
    Secret three(5);
    CHECK(textOf(three) == std::string(5, '\0'));
    three = std::move(two);
    CHECK(textOf(three) == "abc");
    CHECK(textOf(Secret::random(16)) != textOf(Secret::random(16)));
}

TEST_CASE("two halves make the whole, and one alone tells nothing of it") {
    const Secret whole = Secret::random(32);
    const Secret half = Secret::random(32);
    const Secret other = together(whole, half);
    CHECK(textOf(together(half, other)) == textOf(whole));
    CHECK(textOf(together(other, half)) == textOf(whole));
    CHECK(textOf(together(secretOf("\x0f"), secretOf("\x3c"))) == "\x33");
}

TEST_CASE("what is wrapped opens by its passphrase alone") {
    const auto wrapped = wrap("a secret", "passphrase", kCheap);
    REQUIRE(wrapped);
    CHECK(wrapped->cost.passes == 1);
    CHECK(wrapped->cost.kibibytes == 8);
    const auto opened = unwrap(*wrapped, "passphrase");
    REQUIRE(opened);
    CHECK(textOf(*opened) == "a secret");
    CHECK_FALSE(unwrap(*wrapped, "passphrasf"));
    CHECK_FALSE(unwrap(*wrapped, ""));
    const auto again = wrap("a secret", "passphrase", kCheap);
    CHECK(again->salt != wrapped->salt);
    CHECK(again->box != wrapped->box);
}

TEST_CASE("a changed wrapping, or one that asks for too much, does not open") {
    const Wrapped good = wrap("a secret", "passphrase", kCheap).value();
    const auto opens = [&](auto change) {
        Wrapped changed = good;
        change(changed);
        return unwrap(changed, "passphrase").has_value();
    };
    CHECK(opens([](Wrapped&) {}));
    CHECK_FALSE(opens([](Wrapped& w) { w.salt[0] ^= 1; }));
    CHECK_FALSE(opens([](Wrapped& w) { w.nonce[0] ^= 1; }));
    CHECK_FALSE(opens([](Wrapped& w) { w.box.back() ^= 1; }));
    CHECK_FALSE(opens([](Wrapped& w) { w.box.resize(15); }));
    CHECK_FALSE(opens([](Wrapped& w) { w.salt.pop_back(); }));
    CHECK_FALSE(opens([](Wrapped& w) { w.nonce += 'x'; }));
    CHECK_FALSE(opens([](Wrapped& w) { w.cost.passes = 2; }));
    CHECK_FALSE(opens([](Wrapped& w) { w.cost.passes = 0; }));
    CHECK_FALSE(opens([](Wrapped& w) { w.cost.passes = 17; }));
    CHECK_FALSE(opens([](Wrapped& w) { w.cost.kibibytes = 7; }));
    CHECK_FALSE(opens([](Wrapped& w) { w.cost.kibibytes = (1U << 20U) + 1; }));
}

TEST_CASE("a file cannot ask for a wait of minutes or for all of the memory") {
    for (const PassphraseCost cost : {PassphraseCost{1, 8}, PassphraseCost{16, 1U << 20U}})
        CHECK(isPossible(cost));
    for (const PassphraseCost cost : {PassphraseCost{0, 8}, PassphraseCost{17, 8}, PassphraseCost{1, 7},
                                      PassphraseCost{1, (1U << 20U) + 1}})
        CHECK_FALSE(isPossible(cost));
}

TEST_CASE("what is locked opens by its key alone") {
    const Secret key = Secret::random(32);
    const std::string locked = lock("some bytes", key);
    CHECK(unlock(locked, key) == "some bytes");
    CHECK(lock("some bytes", key) != locked);
    CHECK_FALSE(unlock(locked, Secret::random(32)));
    CHECK_FALSE(unlock(locked.substr(0, 39), key));
    for (std::size_t i = 0; i < locked.size(); ++i) {
        std::string changed = locked;
        changed[i] ^= 1;
        CHECK_FALSE(unlock(changed, key));
    }
}

TEST_CASE("what is sealed opens by the private key, not by the one that sealed it") {
    const SealKey academy = SealKey::random();
    const std::string sealed = seal("some bytes", academy.publicKey());
    CHECK(academy.open(sealed) == "some bytes");
    CHECK(SealKey::fromSeed(academy.seed().bytes()).open(sealed) == "some bytes");
    CHECK_FALSE(SealKey::random().open(sealed));
    CHECK_FALSE(academy.open(sealed.substr(0, 47)));
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        std::string changed = sealed;
        changed[i] ^= 1;
        CHECK_FALSE(academy.open(changed));
    }
    CHECK(seal("some bytes", SealPublicKey{}).empty());
}
