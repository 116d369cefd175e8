// An academy of fixed keys, and certificates out of numbers.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "credential/certificate.hpp"
#include "crypto/signing.hpp"
#include "trust/key_book.hpp"

namespace credential_tests {

inline crypto::SigningKey keyOf(unsigned char seed) {
    const std::vector<std::byte> bytes(32, std::byte{seed});
    return crypto::SigningKey::fromSeed(bytes);
}

struct Academy {
    explicit Academy(unsigned char seed = 1, std::string name = "Academy A-01")
        : root(keyOf(seed)),
          certifier(keyOf(static_cast<unsigned char>(seed + 1))),
          academy(std::move(name)) {}

    [[nodiscard]] trust::AcademyRoot publicRoot() const { return {academy, root.publicKey(), false}; }
    [[nodiscard]] trust::SignedFile certificateOf(const crypto::SigningKey& key, trust::KeyRole role,
                                                  const std::string& label) const {
        trust::KeyCertificate certificate;
        certificate.key = key.publicKey();
        certificate.role = role;
        certificate.holder = std::string(31, '0') + "7";
        certificate.label = label;
        certificate.from = "2026-01-01T00:00:00Z";
        certificate.until = "2028-12-31T00:00:00Z";
        return trust::certificateFile(certificate, root, "2026-01-01T00:00:00Z");
    }
    [[nodiscard]] trust::KeyBook book() const {
        trust::KeyBook book(publicRoot());
        if (book.add(certificateOf(certifier, trust::KeyRole::certifier, "K-01"))) throw "not taken";
        return book;
    }

    crypto::SigningKey root;
    crypto::SigningKey certifier;
    std::string academy;
};

inline const std::string kName = "Candidate Twenty-Seven";
inline const std::string kSalt = "00112233445566778899aabbccddeeff";

inline credential::Certificate example() {
    credential::Certificate made;
    made.id = "urn:uuid:8f6b2c1e-5a44-4d0e-9c1b-2f1f7a3f0c11";
    made.number = "2026-0117";
    made.academy = "Academy A-01";
    made.candidate = "C-027";
    made.nameSalt = kSalt;
    made.nameHash = credential::nameHash(kName, kSalt);
    made.title = "Scalp micropigmentation: hairline, density and scar, simulator practical";
    made.paper = "SMP-2";
    made.satOn = "2026-11-20";
    made.validFrom = "2026-11-24T00:00:00Z";
    made.validUntil = "2028-11-23T00:00:00Z";
    made.receipt = "7QK4-92MD-XH3T-P6VA-K";
    made.evidence = std::string(64, 'a');
    made.decision = std::string(64, 'b');
    made.stations = {{"Depth on three zones", {{84000, 75000}}, {{91250, 70000}}, {}},
                     {"Soft hairline", {{86000, 80000}}, {{88000, 80000}}, {{83001, 80000}}}};
    return made;
}

}  // namespace credential_tests
