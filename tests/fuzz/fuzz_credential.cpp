// A certificate's file must be read or refused whatever it holds; what is read is written the same again by
// its key, and no other key's. Few inputs come through two signatures, so an input is also taken as a
// document for the canonical forms, and, behind a byte 'C', as the content of a certificate that is signed
// here.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "credential/credential.hpp"

namespace {

using trust::Reason;

const crypto::SigningKey& key() {
    static const crypto::SigningKey made = [] {
        const std::string seed(32, '\x02');
        return crypto::SigningKey::fromSeed(std::as_bytes(std::span(seed)));
    }();
    return made;
}

void must(bool condition) {
    if (!condition) std::abort();
}

template <typename T>
const T* readOrRefused(const std::variant<T, Reason>& answer) {
    if (const auto* reason = std::get_if<Reason>(&answer))
        must(!reason->code.empty() && !reason->text.empty());
    return std::get_if<T>(&answer);
}

void takeFile(std::string_view bytes) {
    const auto answer = credential::readCredential(bytes);
    const auto* read = readOrRefused(answer);
    if (read == nullptr || !(read->issuer == key().publicKey())) return;
    const auto again = credential::signedCredential(read->certificate, key(), read->signedAt);
    must(std::get<std::string>(again) == bytes);
}

// Canonical JSON reads as what it was written from.
void takeDocument(std::string_view bytes) {
    const auto parsed = text::parseJson(bytes);
    const auto* json = std::get_if<text::Json>(&parsed);
    if (json == nullptr || bytes.size() > 4096) return;
    const auto canonical = credential::canonicalJson(*json);
    if (const auto* text = readOrRefused(canonical)) {
        const auto second = text::parseJson(*text);
        must(std::get<std::string>(credential::canonicalJson(std::get<text::Json>(second))) == *text);
    }
    const auto quads = credential::canonicalQuads(*json);
    (void)readOrRefused(quads);
}

// Content out of the bytes: what may be signed is read back, and every other thing refused.
void takeContent(std::string_view bytes) {
    const auto take = [&bytes](std::size_t most) {
        const std::size_t size = bytes.empty() ? 0 : static_cast<unsigned char>(bytes[0]) % (most + 1);
        bytes = bytes.substr(bytes.empty() ? 0 : 1);
        const std::string text(bytes.substr(0, size));
        bytes = bytes.substr(std::min(size, bytes.size()));
        return text;
    };
    credential::Certificate certificate;
    certificate.id = "urn:uuid:8f6b2c1e-5a44-4d0e-9c1b-2f1f7a3f0c11";
    certificate.number = take(8);
    certificate.academy = take(200);
    certificate.candidate = take(8);
    certificate.nameHash = std::string(64, '0');
    certificate.nameSalt = std::string(32, '0');
    certificate.title = take(200);
    certificate.paper = take(8);
    certificate.satOn = "2026-11-20";
    certificate.validFrom = "2026-11-24T00:00:00Z";
    certificate.validUntil = "2028-11-24T00:00:00Z";
    certificate.receipt = "7QK4-92MD-XH3T-P6VA-K";
    certificate.evidence = certificate.decision = std::string(64, '0');
    while (!bytes.empty() && certificate.stations.size() < 14) {
        credential::StationResult station;
        station.title = take(60);
        const std::int64_t points = static_cast<std::int64_t>(take(200).size()) * 500;
        if (points % 3 != 0) station.spacing = credential::Reached{points, 75000};
        station.depth = credential::Reached{100000 - points, points};
        certificate.stations.push_back(std::move(station));
    }
    const auto file = credential::signedCredential(certificate, key(), "2026-11-24T09:30:00Z");
    const auto* made = readOrRefused(file);
    must((made == nullptr) == credential::whyNotCertificate(certificate).has_value());
    if (made == nullptr) return;
    const auto read = credential::readCredential(*made);
    must(std::get<credential::ReadCredential>(read).certificate == certificate);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (size > 0 && bytes[0] == 'C') {
        takeContent(bytes.substr(1));
        return 0;
    }
    takeFile(bytes);
    takeDocument(bytes);
    return 0;
}
