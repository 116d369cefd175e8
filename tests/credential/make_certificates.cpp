// Writes certificates for programs of others to check (./test conformance).
//   make_certificates OUT COUNT SEED
// In OUT: root.pub, foreign.pub, K-01.cert, status (a list that revokes certificate 1), and for each number
// N: N.json, N.quads and N.jcs (canonical forms of the unsigned document), N.claim, its code N.pbm and
// N.name. foreign.json is signed by a key of another academy, expired.json is over, printed.pdf the example
// on paper.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "credential/academy.hpp"
#include "credential/claim.hpp"
#include "credential/credential.hpp"
#include "credential/random_certificate.hpp"
#include "credential/status_list.hpp"
#include "report/certificate_pdf.hpp"
#include "report/qr_code.hpp"

namespace {

using credential_tests::Academy;

constexpr const char* kSignedAt = "2026-11-24T09:30:00Z";

template <typename T>
T sure(std::variant<T, trust::Reason> made) {
    if (const auto* reason = std::get_if<trust::Reason>(&made)) {
        std::fprintf(stderr, "%s: %s\n", reason->code.c_str(), reason->text.c_str());
        std::exit(1);
    }
    return std::get<T>(std::move(made));
}

void put(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

// The code as a picture, six pixels a module.
std::string pictureOf(const std::string& text) {
    constexpr int kPixels = 6;
    const report::QrCode code = report::qrCodeOf(text);
    const int side = (code.side + 2 * report::kQuietModules) * kPixels;
    std::string picture = "P1\n" + std::to_string(side) + " " + std::to_string(side) + "\n";
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int column = x / kPixels - report::kQuietModules;
            const int row = y / kPixels - report::kQuietModules;
            const bool inside = column >= 0 && row >= 0 && column < code.side && row < code.side;
            picture += inside && code.at(column, row) ? '1' : '0';
        }
        picture += '\n';
    }
    return picture;
}

// The example on paper, to be looked at by readers of codes as a camera would.
void printExample(const std::filesystem::path& path, const Academy& academy) {
    const std::filesystem::path source = STIPPLE_SOURCE_DIR;
    std::ifstream in(source / "assets/text/en.json", std::ios::binary);
    const auto words = text::Catalogue::parse(std::string{std::istreambuf_iterator<char>(in), {}});
    const credential::Certificate certificate = credential_tests::example();
    const std::string file = sure(credential::signedCredential(certificate, academy.certifier, kSignedAt));
    const std::string claim = credential::writeClaim(
        credential::claimOf(certificate, file, academy.certifier.publicKey(), kSignedAt), academy.certifier);
    const std::string key = trust::idOf(academy.certifier.publicKey());
    const report::CertificatePage page{certificate,
                                       credential_tests::kName,
                                       claim,
                                       kSignedAt,
                                       {"E-03", "2026-11-22T10:00:00Z", key},
                                       {"K-01", kSignedAt, key},
                                       {},
                                       "Stipple"};
    put(path.string() + ".pdf", report::certificatePdf(std::get<text::Catalogue>(words), page).bytes);
    put(path.string() + ".claim", claim);
}

void writeOne(const std::filesystem::path& stem, credential::Certificate certificate,
              const Academy& academy) {
    const std::string name = "Näme\u00A0of " + certificate.candidate;
    certificate.academy = academy.academy;
    certificate.nameHash = credential::nameHash(name, certificate.nameSalt);
    const std::string file = sure(credential::signedCredential(certificate, academy.certifier, kSignedAt));
    const auto document = credential::unsignedCredential(certificate, academy.certifier.publicKey());
    put(stem.string() + ".json", file);
    put(stem.string() + ".quads", sure(credential::canonicalQuads(document)));
    put(stem.string() + ".jcs", sure(credential::canonicalJson(document)));
    put(stem.string() + ".name", name);
    const std::string claim = credential::writeClaim(
        credential::claimOf(certificate, file, academy.certifier.publicKey(), kSignedAt), academy.certifier);
    put(stem.string() + ".claim", claim);
    put(stem.string() + ".pbm", pictureOf(claim));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fprintf(stderr, "make_certificates OUT COUNT SEED\n");
        return 2;
    }
    const std::filesystem::path out = argv[1];
    std::filesystem::create_directories(out);
    std::mt19937_64 random(std::strtoull(argv[3], nullptr, 10));
    const Academy academy(1, "Académie \"A-01\" 頭 & <Partner>");
    const Academy foreign(101);
    credential::StatusList list{3, "2026-12-01T00:00:00Z", "2030-01-01T00:00:00Z", {}};
    for (int number = 1; number <= std::atoi(argv[2]); ++number) {
        credential::Certificate certificate = credential_tests::randomCertificate(random);
        certificate.validFrom = "2026-11-24T00:00:00Z";
        certificate.validUntil = "2028-11-23T00:00:00Z";
        if (number == 1) list.revoked.push_back({certificate.id, "2026-11-30T00:00:00Z", "issued in error"});
        writeOne(out / std::to_string(number), certificate, academy);
    }
    credential::Certificate over = credential_tests::example();
    over.validUntil = "2026-11-25T00:00:00Z";
    writeOne(out / "expired", over, academy);
    writeOne(out / "foreign", credential_tests::example(), foreign);
    printExample(out / "printed", academy);
    put(out / "root.pub", trust::writeRoot(academy.publicRoot()));
    put(out / "foreign.pub", trust::writeRoot(foreign.publicRoot()));
    put(out / "K-01.cert",
        trust::bytesOf(academy.certificateOf(academy.certifier, trust::KeyRole::certifier, "K-01")));
    put(out / "status", trust::bytesOf(credential::statusFile(list, academy.certifier)));
    return 0;
}
