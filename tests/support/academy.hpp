// An academy for tests: a root and keys that it certified, made from fixed seeds.
#pragma once

#include <string>

#include "trust/key_book.hpp"

namespace test_support {

inline constexpr const char* kNow = "2026-06-01T10:00:00Z";

inline crypto::SigningKey keyFromByte(unsigned char byte) {
    const std::string seed(32, static_cast<char>(byte));
    return crypto::SigningKey::fromSeed(std::as_bytes(std::span(seed)));
}

// The id of the person number `n`: 32 hexadecimal digits.
inline std::string personNumber(int n) {
    const std::string digits = std::to_string(n);
    return std::string(32 - digits.size(), '0') + digits;
}

struct Academy {
    crypto::SigningKey root = keyFromByte(1);
    crypto::SigningKey author = keyFromByte(2);
    crypto::SigningKey examiner = keyFromByte(3);
    crypto::SigningKey certifier = keyFromByte(4);
    crypto::SigningKey station = keyFromByte(5);
    crypto::SigningKey secondExaminer = keyFromByte(6);

    [[nodiscard]] trust::AcademyRoot publicRoot() const { return {"Test Academy", root.publicKey(), true}; }

    // Valid for the year 2026.
    [[nodiscard]] static trust::KeyCertificate certificate(const crypto::SigningKey& key, trust::KeyRole role,
                                                           const std::string& holder,
                                                           const std::string& label) {
        return {key.publicKey(),        std::nullopt,          role, holder, label,
                "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"};
    }
    [[nodiscard]] std::vector<trust::KeyCertificate> certificates() const {
        return {certificate(author, trust::KeyRole::author, personNumber(2), "A-01"),
                certificate(examiner, trust::KeyRole::examiner, personNumber(3), "E-03"),
                certificate(certifier, trust::KeyRole::certifier, personNumber(4), "K-01"),
                certificate(station, trust::KeyRole::station, "station-03", "station-03"),
                certificate(secondExaminer, trust::KeyRole::examiner, personNumber(6), "E-04")};
    }
    [[nodiscard]] trust::SignedFile certified(const trust::KeyCertificate& certificate) const {
        return trust::certificateFile(certificate, root, "2026-01-01T00:00:00Z");
    }
    // With all of the above and no revocation.
    [[nodiscard]] trust::KeyBook book() const {
        trust::KeyBook book(publicRoot());
        for (const trust::KeyCertificate& one : certificates()) (void)book.add(certified(one));
        return book;
    }
};

}  // namespace test_support
