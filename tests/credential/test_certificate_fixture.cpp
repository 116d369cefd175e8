// Files of record: a certificate, its code and a list of revoked ones of a test academy with its public root.
// Every later version must read them and come to the same; they are never made anew once released.
#include "credential/academy.hpp"
#include "credential/check.hpp"
#include "credential/credential.hpp"
#include "support/catch.hpp"
#include "support/file_bytes.hpp"
#include "support/golden.hpp"

namespace {

using credential_tests::Academy;

const std::string kFolder = STIPPLE_SOURCE_DIR "/tests/fixtures/exam/certificate/";
constexpr const char* kAt = "2026-11-24T09:30:00Z";
const std::string kRevokedNumber = "2026-0118";

credential::Certificate revokedOne() {
    credential::Certificate certificate = credential_tests::example();
    certificate.id = "urn:uuid:0d5f4b3a-9c7e-4f21-8a6b-5e4d3c2b1a09";
    certificate.number = kRevokedNumber;
    return certificate;
}
std::string fileOf(const credential::Certificate& certificate, const Academy& academy) {
    return std::get<std::string>(credential::signedCredential(certificate, academy.certifier, kAt));
}
std::string codeOf(const credential::Certificate& certificate, const Academy& academy) {
    const auto claim =
        credential::claimOf(certificate, fileOf(certificate, academy), academy.certifier.publicKey(), kAt);
    return credential::writeClaim(claim, academy.certifier);
}
trust::SignedFile listFile(const Academy& academy) {
    return credential::statusFile({2,
                                   "2026-12-01T00:00:00Z",
                                   "2027-06-01T00:00:00Z",
                                   {{revokedOne().id, "2026-11-30T12:00:00Z", "Issued in error"}}},
                                  academy.certifier);
}

trust::KeyBook bookOnDisk() {
    auto root = trust::readRoot(test_support::bytesOf(kFolder + "root.pub"));
    trust::KeyBook book(std::get<trust::AcademyRoot>(root));
    const auto key = trust::parseSignedFile(test_support::bytesOf(kFolder + "K-01.cert"));
    REQUIRE_FALSE(book.add(std::get<trust::SignedFile>(key)));
    return book;
}

}  // namespace

TEST_CASE("What is written today is what the files of record hold") {
    const Academy academy;
    const auto holds = [](const std::string& name, const std::string& made) {
        return test_support::isGolden(kFolder + name, made);
    };
    CHECK(holds("root.pub", trust::writeRoot(academy.publicRoot())));
    CHECK(holds("K-01.cert",
                trust::bytesOf(academy.certificateOf(academy.certifier, trust::KeyRole::certifier, "K-01"))));
    CHECK(holds("2026-0117.json", fileOf(credential_tests::example(), academy)));
    CHECK(holds("2026-0117.txt", codeOf(credential_tests::example(), academy)));
    CHECK(holds("2026-0118.json", fileOf(revokedOne(), academy)));
    CHECK(holds("certificates-2.status", trust::bytesOf(listFile(academy))));
}

TEST_CASE("Files of record are believed, and say what they always said") {
    const trust::KeyBook book = bookOnDisk();
    const auto parsed = trust::parseSignedFile(test_support::bytesOf(kFolder + "certificates-2.status"));
    const auto list = std::get<credential::StatusList>(
        credential::readStatus(std::get<trust::SignedFile>(parsed), book, 2));
    const credential::CheckWith with{book, &list, "2026-12-15T00:00:00Z", credential_tests::kName, {}};
    const auto good = credential::checkCertificate(test_support::bytesOf(kFolder + "2026-0117.json"), with);
    CHECK(good.genuine);
    CHECK(good.reasons.empty());
    CHECK(good.certificate == credential_tests::example());
    CHECK(good.standing->status == credential::Status::good);
    const auto code = credential::checkClaim(test_support::bytesOf(kFolder + "2026-0117.txt"), with);
    CHECK(code.genuine);
    CHECK(code.standing->status == credential::Status::good);
    const auto gone = credential::checkCertificate(test_support::bytesOf(kFolder + "2026-0118.json"), with);
    CHECK(gone.genuine);
    CHECK(gone.standing->status == credential::Status::revoked);
    CHECK(gone.standing->text.find("Issued in error") != std::string::npos);
}
