// The keys of a specimen academy as the first released form wrote them: read for ever. Their passphrases are
// "the passphrase of WHO, long", WHO being first, second, office, e03 and e09.
#include <filesystem>

#include "support/academy.hpp"
#include "support/catch.hpp"
#include "trust/shelf_bench.hpp"

using namespace trust;
using trust_tests::codeOf;
using trust_tests::Office;
namespace fs = std::filesystem;

namespace {

std::string passphraseOf(const std::string& who) { return "the passphrase of " + who + ", long"; }

// A copy, since a try of a passphrase writes.
void takeReleased(Office& office) {
    fs::copy(STIPPLE_SOURCE_DIR "/tests/fixtures/academy", office.keys);
    fs::permissions(office / "station-03.key", fs::perms::owner_read | fs::perms::owner_write);
}

}  // namespace

TEST_CASE("keys of format 1 open, sign and are believed") {
    Office office;
    takeReleased(office);
    KeyShelf shelf = office.shelf();
    const auto opened = shelf.open();
    REQUIRE(codeOf(opened).empty());
    const auto& here = std::get<KeyShelf::Opened>(opened);
    CHECK(here.notes.empty());
    CHECK(here.book.root().academy == "Test Academy");
    CHECK(here.book.root().specimen);
    CHECK(here.book.certificates().size() == 4);
    CHECK(here.book.revocations()->counter == 2);

    const auto signedAs = [&](const std::string& label, const std::optional<std::string>& passphrase,
                              Purpose purpose) {
        const auto key = shelf.unlock(label, passphrase);
        REQUIRE(codeOf(key).empty());
        SignedFile file{FileKind::submission, {{"a", "b"}}, {}};
        sign(file, std::get<crypto::SigningKey>(key), purpose, "2027-01-01T00:00:00Z", "x");
        return codeOf(here.book.signer(file, 0, purpose));
    };
    CHECK(signedAs("E-03", passphraseOf("e03"), Purpose::open).empty());
    CHECK(signedAs("station-03", std::nullopt, Purpose::seal).empty());
    CHECK(signedAs("E-09", passphraseOf("e09"), Purpose::open) == "signature-revoked");
    CHECK(codeOf(shelf.unlockSealing(passphraseOf("office"))).empty());
    REQUIRE(codeOf(shelf.makeKey(KeyRole::author, test_support::personNumber(2), "A-01", passphraseOf("a01")))
                .empty());
    CHECK(codeOf(shelf.certify("A-01", 30, {passphraseOf("first"), passphraseOf("second")})).empty());
}
