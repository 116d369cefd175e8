// A certificate on paper: what it says, that everything fits, and that its code is read back.
#include "report/certificate_pdf.hpp"

#include "credential/academy.hpp"
#include "credential/claim.hpp"
#include "credential/random_certificate.hpp"
#include "report/material.hpp"
#include "report/paper.hpp"
#include "report/qr_code.hpp"

using namespace report;
using namespace report::testing;

namespace {

using credential::Certificate;
using credential_tests::keyOf;

// As large as a claim can be.
std::string claimOf(const Certificate& certificate) {
    return credential::writeClaim(
        credential::claimOf(certificate, "file", keyOf(2).publicKey(), "2026-11-24T09:30:00Z"), keyOf(2));
}
CertificatePage pageOf(const Certificate& certificate, const std::string& name) {
    return {certificate,
            name,
            claimOf(certificate),
            "2026-11-24T09:30:00Z",
            {"E-03", "2026-11-22T10:00:00Z", "4f1c90ae000000000000000000000000"},
            {"K-01", "2026-11-24T09:30:00Z", "b27d03e5000000000000000000000000"},
            {},
            "Stipple 0.1.0"};
}
Certificate fiveStations() {
    Certificate certificate = credential_tests::example();
    certificate.stations = {
        {"Depth on three zones", {{84000, 75000}}, {{91000, 75000}}, {}},
        {"Soft hairline", {{86000, 80000}}, {{88000, 80000}}, {{83000, 80000}}},
        {"Temple fade", {{82000, 75000}}, {{87000, 75000}}, {{85000, 75000}}},
        {"Crown, density under hair", {{88000, 75000}}, {{85960, 75000}}, {{81000, 75000}}},
        {"Strip scar", {{80000, 75000}}, {{83000, 70500}}, {{79000, 75000}}}};
    return certificate;
}
// To look at: STIPPLE_SHOW=FOLDER in the environment.
void show(const std::string& name, const Pdf& pdf) {
    if (const char* folder = std::getenv("STIPPLE_SHOW"))
        std::ofstream(std::string(folder) + "/" + name + ".pdf", std::ios::binary) << pdf.bytes;
}

}  // namespace

TEST_CASE("a certificate says who met what, until when, and who signed") {
    const Certificate certificate = fiveStations();
    const Work work = worked("soft-hairline", hands::Kind::expert);
    CertificatePage page = pageOf(certificate, "Candidate Twenty-Seven");
    page.work.emplace(WorkShown{work.level, work.attempt.dots, 2});
    const Pdf pdf = certificatePdf(english(), page);
    show("five", pdf);
    CHECK(pdf.overflow.empty());
    CHECK(pdf.pages == 1);
    const Printed printed(pdf.bytes);
    checkInOrder(
        printed.words(),
        {"Academy A-01 · certificate number 2026-0117", "Certificate of competence",
         "hairline, density and scar, simulator practical", "Awarded to", "Candidate Twenty-Seven",
         "Candidate C-027, who sat paper SMP-2 on 20 November 2026", "Station Spacing Depth Hairline Cut",
         "1 Depth on three zones 84 91 – 75", "5 Strip scar 80 83 79 75 / 70.5 / 75"});
    const std::string words = printed.words();
    for (const char* said : {"Issued", "24 November 2026", "23 November 2028", "7QK4-92MD-XH3T-P6VA-K",
                             "Examiner E-03", "signed 22 November 2026, key 4f1c 90ae", "Certifier K-01",
                             "key b27d 03e5", "healed 30 days", "local law decides who may treat clients"})
        CHECK(words.find(said) != std::string::npos);
    // Rounded down: nothing is shown better than it is.
    CHECK(words.find("88 85.9 81 75") != std::string::npos);
    CHECK(words.find("Specimen") == std::string::npos);
    for (const std::string& font : printed.fonts()) CHECK(font.find(" yes yes ") != std::string::npos);
    CHECK(printed.images().size() == 1);
    CHECK(certificatePdf(english(), page).bytes == pdf.bytes);
}

TEST_CASE("a specimen says that it certifies nothing, not that anybody met anything") {
    Certificate certificate = fiveStations();
    certificate.specimen = true;
    const Pdf pdf = certificatePdf(english(), pageOf(certificate, "Candidate Twenty-Seven"));
    show("specimen", pdf);
    CHECK(pdf.overflow.empty());
    const std::string words = Printed(pdf.bytes).words();
    CHECK(words.find("certifies nothing") != std::string::npos);
    CHECK(words.find("met every cut score") == std::string::npos);
}

TEST_CASE("the longest names, titles and the most stations fit on the page") {
    Certificate certificate = fiveStations();
    const auto filled = [](const std::string& word) {
        std::string text;
        while (text.size() + word.size() <= credential::kLongestTitle) text += word;
        return text;
    };
    certificate.specimen = true;
    certificate.number = certificate.candidate = certificate.paper = std::string(40, 'W');
    certificate.academy = filled("WWWWWWWWWWWWWWWWWW ");
    certificate.title = filled("Wide Words ");
    certificate.stations.resize(credential::kMostStations, certificate.stations[1]);
    for (auto& station : certificate.stations) station.title = filled("Crown, density under hair ");
    CertificatePage page = pageOf(certificate, filled("Wilhelmina Wolkenstein "));
    const Work work = worked("soft-hairline", hands::Kind::expert);
    page.work.emplace(WorkShown{work.level, work.attempt.dots, 12});
    page.examiner.label = page.certifier.label = std::string(40, 'W');
    const Pdf pdf = certificatePdf(english(), page);
    show("longest", pdf);
    CHECK(pdf.overflow == std::vector<std::string>{});
    CHECK(pdf.pages == 1);
    // Of one long word, and of other scripts.
    page.name = std::string(credential::kLongestTitle, 'W');
    CHECK(certificatePdf(english(), page).overflow == std::vector<std::string>{});
    page.name = filled("頭皮");
    CHECK(certificatePdf(english(), page).overflow == std::vector<std::string>{});
    // Eight stations of usual names.
    Certificate eight = fiveStations();
    eight.stations.resize(
        8, {"Blend into existing hair behind the ear", {{91000, 75000}}, {{92500, 75000}}, {{93000, 75000}}});
    CertificatePage usual = pageOf(eight, "Candidate Twenty-Seven");
    usual.work.emplace(WorkShown{work.level, work.attempt.dots, 2});
    const Pdf fits = certificatePdf(english(), usual);
    show("eight", fits);
    CHECK(fits.overflow.empty());
}

TEST_CASE("certificates of any content fit") {
    std::mt19937_64 random(23);
    for (int i = 0; i < 30; ++i) {
        const Certificate certificate = credential_tests::randomCertificate(random);
        const Pdf pdf = certificatePdf(english(), pageOf(certificate, certificate.title));
        CHECK(pdf.overflow == std::vector<std::string>{});
        CHECK(pdf.pages == 1);
    }
}

TEST_CASE("the code of a claim is large enough in print to be read") {
    std::mt19937_64 random(4);
    for (int i = 0; i < 50; ++i) {
        const QrCode code = qrCodeOf(claimOf(credential_tests::randomCertificate(random)));
        REQUIRE(code.side > 0);
        // 34 mm with the white around: a module is 0.35 mm or more, as much as a phone reads at arm's length.
        CHECK(34.0 / (code.side + 2 * kQuietModules) >= 0.35);
    }
    CHECK(qrCodeOf(claimOf(credential_tests::example())).version <= 15);
    CHECK(qrCodeOf(std::string(5000, 'A')).side == 0);
    // The corner marks stand where readers look for them.
    const QrCode code = qrCodeOf("STP1:");
    for (const auto& [x, y] : {std::pair(0, 0), std::pair(code.side - 7, 0), std::pair(0, code.side - 7)}) {
        CHECK(code.at(x, y));
        CHECK_FALSE(code.at(x + 1, y + 1));
        CHECK(code.at(x + 3, y + 3));
    }
}
