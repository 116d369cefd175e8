#include "credential/academy.hpp"
#include "credential/check.hpp"
#include "credential/credential.hpp"
#include "support/catch.hpp"

namespace {

using credential::CheckedCertificate;
using credential_tests::Academy;
using credential_tests::example;
using credential_tests::kName;

constexpr const char* kAt = "2026-11-24T09:30:00Z";
constexpr const char* kNow = "2026-12-15T00:00:00Z";

std::string fileOf(const credential::Certificate& certificate, const crypto::SigningKey& key,
                   const std::string& at = kAt) {
    return std::get<std::string>(credential::signedCredential(certificate, key, at));
}
bool has(const CheckedCertificate& checked, const std::string& code) {
    return std::any_of(checked.reasons.begin(), checked.reasons.end(),
                       [&](const trust::Reason& reason) { return reason.code == code; });
}

}  // namespace

TEST_CASE("A genuine certificate holds for the name on it, and says what was not looked at") {
    const Academy academy;
    const auto book = academy.book();
    const std::string file = fileOf(example(), academy.certifier);
    const auto named = credential::checkCertificate(file, {book, nullptr, kNow, " " + kName + "\n", {}});
    CHECK(named.genuine);
    CHECK(named.reasons.empty());
    REQUIRE(named.standing);
    CHECK(named.standing->status == credential::Status::unknown);
    REQUIRE(named.signedBy);
    CHECK(named.signedBy->label == "K-01");
    const auto unnamed = credential::checkCertificate(file, {book, nullptr, kNow, {}, {}});
    CHECK(unnamed.genuine);
    CHECK(has(unnamed, "name-unchecked"));
    const auto wrong = credential::checkCertificate(file, {book, nullptr, kNow, "Somebody Else", {}});
    CHECK_FALSE(wrong.genuine);
    CHECK(has(wrong, "name-other"));
    CHECK_FALSE(wrong.standing);
}

TEST_CASE("A certificate of a specimen, or of an academy that is one, says so") {
    const Academy academy;
    auto certificate = example();
    certificate.specimen = true;
    const auto checked = credential::checkCertificate(fileOf(certificate, academy.certifier),
                                                      {academy.book(), nullptr, kNow, kName, {}});
    CHECK(checked.genuine);
    CHECK(has(checked, "specimen"));
    auto root = academy.publicRoot();
    root.specimen = true;
    trust::KeyBook book(root);
    REQUIRE_FALSE(book.add(academy.certificateOf(academy.certifier, trust::KeyRole::certifier, "K-01")));
    CHECK(has(
        credential::checkCertificate(fileOf(example(), academy.certifier), {book, nullptr, kNow, kName, {}}),
        "specimen"));
}

TEST_CASE("A certificate by a key that may not sign it is refused, each with its code") {
    const Academy academy;
    auto book = academy.book();
    const auto code = [&book](const std::string& file) {
        const auto checked = credential::checkCertificate(file, {book, nullptr, kNow, kName, {}});
        CHECK_FALSE(checked.genuine);
        CHECK_FALSE(checked.standing);
        return checked.reasons.empty() ? "" : checked.reasons[0].code;
    };
    const auto examiner = credential_tests::keyOf(40);
    REQUIRE_FALSE(book.add(academy.certificateOf(examiner, trust::KeyRole::examiner, "E-03")));
    CHECK(code(fileOf(example(), credential_tests::keyOf(77))) == "signature-key-unknown");
    CHECK(code(fileOf(example(), examiner)) == "signature-role");
    CHECK(code(fileOf(example(), academy.certifier, "2025-12-31T00:00:00Z")) == "signature-time");
    CHECK(code(fileOf(example(), academy.certifier, "2029-01-01T00:00:00Z")) == "signature-time");
    auto renamed = example();
    renamed.academy = "Another Academy";
    CHECK(code(fileOf(renamed, academy.certifier)) == "credential-academy");
    CHECK(code("x") == "json-form");
    const trust::RevocationList list{
        2, kNow, {{trust::idOf(academy.certifier.publicKey()), "2026-12-01T00:00:00Z", "lost"}}};
    REQUIRE_FALSE(book.addRevocations(trust::revocationFile(list, academy.root), 0));
    CHECK(code(fileOf(example(), academy.certifier)) == "signature-revoked");
}

TEST_CASE("The code on the paper is checked as the file is, and against it") {
    const Academy academy;
    const auto book = academy.book();
    const std::string file = fileOf(example(), academy.certifier);
    const auto claim = credential::claimOf(example(), file, academy.certifier.publicKey(), kAt);
    const std::string text = credential::writeClaim(claim, academy.certifier);
    const auto good = credential::checkClaim(text + "\r\n", {book, nullptr, kNow, kName, file});
    CHECK(good.genuine);
    CHECK(good.reasons.empty());
    REQUIRE(good.claim);
    CHECK(*good.claim == claim);
    CHECK(good.standing.has_value());
    CHECK(has(credential::checkClaim(text, {book, nullptr, kNow, kName, file + " "}), "claim-other"));
    CHECK(has(credential::checkClaim(text, {book, nullptr, kNow, "Somebody Else", {}}), "name-other"));
    CHECK(has(credential::checkClaim("STP1:AB", {book, nullptr, kNow, {}, {}}), "claim-form"));
    CHECK(has(credential::checkClaim(credential::writeClaim(claim, credential_tests::keyOf(77)),
                                     {book, nullptr, kNow, {}, {}}),
              "signature-wrong"));
    CHECK(has(credential::checkClaim(text, {Academy(50).book(), nullptr, kNow, {}, {}}),
              "signature-key-unknown"));
}

TEST_CASE("A revoked certificate is genuine and worth nothing") {
    const Academy academy;
    const credential::StatusList list{1,
                                      "2026-12-01T00:00:00Z",
                                      "2027-01-01T00:00:00Z",
                                      {{example().id, "2026-11-30T00:00:00Z", "an appeal"}}};
    const auto checked = credential::checkCertificate(fileOf(example(), academy.certifier),
                                                      {academy.book(), &list, kNow, kName, {}});
    CHECK(checked.genuine);
    REQUIRE(checked.standing);
    CHECK(checked.standing->status == credential::Status::revoked);
}
