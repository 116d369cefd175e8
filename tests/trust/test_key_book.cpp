#include "trust/key_book.hpp"

#include <algorithm>
#include <map>

#include "support/academy.hpp"
#include "support/catch.hpp"

using namespace trust;
using test_support::Academy;
using test_support::keyFromByte;
using test_support::kNow;
using test_support::personNumber;

namespace {

std::string codeOf(const std::optional<Reason>& reason) { return reason ? reason->code : ""; }
std::string codeOf(const std::variant<KeyCertificate, Reason>& answer) {
    const auto* reason = std::get_if<Reason>(&answer);
    return reason == nullptr ? "" : reason->code;
}

SignedFile signedBy(const crypto::SigningKey& key, Purpose purpose, const std::string& at = kNow) {
    SignedFile file{FileKind::paper, {{"a", "b"}}, {}};
    sign(file, key, purpose, at, "x");
    return file;
}

RevocationList listOf(std::int64_t counter, const std::vector<RevokedKey>& keys = {}) {
    return {counter, kNow, keys};
}

}  // namespace

TEST_CASE("a signature by a certified key of the right role is believed") {
    const Academy academy;
    const KeyBook book = academy.book();
    const auto answer = book.signer(signedBy(academy.examiner, Purpose::open), 0, Purpose::open);
    REQUIRE(std::holds_alternative<KeyCertificate>(answer));
    CHECK(std::get<KeyCertificate>(answer).label == "E-03");
    CHECK(book.certificates().size() == 5);
    CHECK(book.root() == academy.publicRoot());
    CHECK(book.find(idOf(academy.examiner.publicKey()))->holder == personNumber(3));
    CHECK(book.find(idOf(academy.root.publicKey())) == nullptr);
}

TEST_CASE("signature-missing: there are fewer signatures") {
    const Academy academy;
    CHECK(codeOf(academy.book().signer(signedBy(academy.author, Purpose::paper), 1, Purpose::paper)) ==
          "signature-missing");
}

TEST_CASE("signature-purpose: what was signed for one thing is worth nothing for another") {
    const Academy academy;
    CHECK(codeOf(academy.book().signer(signedBy(academy.examiner, Purpose::open), 0, Purpose::grade)) ==
          "signature-purpose");
    // Nor does it help to write the other purpose into the block.
    SignedFile file = signedBy(academy.examiner, Purpose::open);
    file.signatures[0].purpose = Purpose::grade;
    CHECK(codeOf(academy.book().signer(file, 0, Purpose::grade)) == "signature-wrong");
}

TEST_CASE("signature-key-unknown: no certificate of this academy") {
    const Academy academy;
    CHECK(codeOf(academy.book().signer(signedBy(keyFromByte(9), Purpose::paper), 0, Purpose::paper)) ==
          "signature-key-unknown");
    // The root certifies and revokes, and signs nothing else.
    CHECK(codeOf(academy.book().signer(signedBy(academy.root, Purpose::paper), 0, Purpose::paper)) ==
          "signature-key-unknown");
}

TEST_CASE("signature-role: another role's act") {
    const Academy academy;
    CHECK(codeOf(academy.book().signer(signedBy(academy.examiner, Purpose::certify), 0, Purpose::certify)) ==
          "signature-role");
}

TEST_CASE("signature-time: outside of the certificate's time, at its ends still within") {
    const Academy academy;
    const KeyBook book = academy.book();
    const auto at = [&](const char* time) {
        return codeOf(book.signer(signedBy(academy.author, Purpose::paper, time), 0, Purpose::paper));
    };
    CHECK(at("2025-12-31T23:59:59.999Z") == "signature-time");
    CHECK(at("2026-01-01T00:00:00Z").empty());
    CHECK(at("2027-01-01T00:00:00Z").empty());
    CHECK(at("2027-01-01T00:00:00.001Z") == "signature-time");
    const std::string bytes = "beside a file";
    const crypto::Signature signature = academy.author.sign(signedMessage(Purpose::paper, bytes));
    CHECK(codeOf(book.signer(idOf(academy.author.publicKey()), Purpose::paper, bytes, signature, "now")) ==
          "signature-time");
    CHECK(codeOf(book.signer(idOf(academy.author.publicKey()), Purpose::paper, bytes, signature, kNow))
              .empty());
}

TEST_CASE("signature-wrong: other bytes than were signed") {
    const Academy academy;
    SignedFile file = signedBy(academy.author, Purpose::paper);
    file.parts[0].bytes = "c";
    CHECK(codeOf(academy.book().signer(file, 0, Purpose::paper)) == "signature-wrong");
}

TEST_CASE("signature-revoked: told only when all the rest is right") {
    const Academy academy;
    KeyBook book = academy.book();
    const KeyId gone = idOf(academy.author.publicKey());
    CHECK(book.revoked(gone) == nullptr);
    REQUIRE(codeOf(book.addRevocations(
                       revocationFile(listOf(2, {{gone, "2026-05-01T00:00:00Z", "lost"}}), academy.root), 0))
                .empty());
    SignedFile file = signedBy(academy.author, Purpose::paper);
    CHECK(codeOf(book.signer(file, 0, Purpose::paper)) == "signature-revoked");
    // Also what was signed before: the key's owner could write any time into it.
    CHECK(codeOf(book.signer(signedBy(academy.author, Purpose::paper, "2026-02-01T00:00:00Z"), 0,
                             Purpose::paper)) == "signature-revoked");
    CHECK(codeOf(book.signer(signedBy(academy.examiner, Purpose::open), 0, Purpose::open)).empty());
    CHECK(book.revoked(gone)->reason == "lost");
    file.parts[0].bytes = "c";
    CHECK(codeOf(book.signer(file, 0, Purpose::paper)) == "signature-wrong");
}

TEST_CASE("each role signs for its own purposes and for no other") {
    const std::map<Purpose, std::vector<KeyRole>> may = {
        {Purpose::paper, {KeyRole::author}},
        {Purpose::open, {KeyRole::examiner}},
        {Purpose::grade, {KeyRole::examiner}},
        {Purpose::segment, {KeyRole::station}},
        {Purpose::close, {KeyRole::examiner, KeyRole::station}},
        {Purpose::seal, {KeyRole::examiner, KeyRole::station}},
        {Purpose::day, {KeyRole::examiner, KeyRole::station}},
        {Purpose::certify, {KeyRole::certifier}},
        {Purpose::status, {KeyRole::certifier}},
        {Purpose::key, {}},
        {Purpose::revoke, {}}};
    for (const auto& [purpose, roles] : may) {
        for (const KeyRole role :
             {KeyRole::author, KeyRole::examiner, KeyRole::certifier, KeyRole::station, KeyRole::sealing}) {
            INFO(name(purpose) << " by " << name(role));
            CHECK(maySign(role, purpose) == (std::find(roles.begin(), roles.end(), role) != roles.end()));
        }
    }
}

TEST_CASE("certificates are taken of this root only, one a key") {
    const Academy academy;
    const auto wanted = Academy::certificate(keyFromByte(20), KeyRole::author, personNumber(20), "A-20");
    KeyBook book(academy.publicRoot());
    SignedFile file = academy.certified(wanted);
    CHECK(codeOf(book.add(file)).empty());
    CHECK(codeOf(book.add(file)).empty());
    CHECK(book.certificates().size() == 1);
    auto longer = wanted;
    longer.until = "2028-01-01T00:00:00Z";
    CHECK(codeOf(book.add(academy.certified(longer))) == "key-twice");
    CHECK(codeOf(book.add(certificateFile(wanted, keyFromByte(9), kNow))) == "key-root");
    file.parts[0].bytes.replace(file.parts[0].bytes.find("author"), 6, "sealin");
    CHECK(codeOf(book.add(file)) == "key-form");
    file = academy.certified(longer);
    file.parts[0].bytes.replace(file.parts[0].bytes.find("2028"), 4, "2029");
    CHECK(codeOf(book.add(file)) == "key-signature");
    CHECK(book.certificates().size() == 1);
}

TEST_CASE("a list of revoked keys is taken of this root only, and never an older one") {
    const Academy academy;
    KeyBook book = academy.book();
    const auto add = [&](std::int64_t counter, std::int64_t seen) {
        return codeOf(book.addRevocations(revocationFile(listOf(counter), academy.root), seen));
    };
    CHECK_FALSE(book.revocations().has_value());
    CHECK(add(3, 4) == "revocations-old");
    CHECK_FALSE(book.revocations().has_value());
    CHECK(add(4, 4).empty());
    CHECK(add(5, 0).empty());
    CHECK(add(5, 5).empty());
    CHECK(add(4, 0) == "revocations-old");
    CHECK(book.revocations()->counter == 5);
    CHECK(book.revoked(idOf(academy.author.publicKey())) == nullptr);
    CHECK(codeOf(book.addRevocations(revocationFile(listOf(6), keyFromByte(9)), 0)) == "revocations-root");
    SignedFile file = revocationFile(listOf(6), academy.root);
    file.parts[0].bytes.replace(file.parts[0].bytes.find('6'), 1, "7");
    CHECK(codeOf(book.addRevocations(file, 0)) == "revocations-signature");
    file.kind = FileKind::keyCertificate;
    CHECK(codeOf(book.addRevocations(file, 0)) == "revocations-form");
}
