// What a certificate says: the plain value. credential.hpp makes the Open Badges file of it, claim.hpp the QR
// code's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "trust/reason.hpp"

namespace credential {

// Thousandths of a point, 0 .. 100000: what was reached, and the lowest that had to be.
struct Reached {
    std::int64_t points = 0;
    std::int64_t cut = 0;
    friend bool operator==(const Reached&, const Reached&) = default;
};
struct StationResult {
    std::string title;
    std::optional<Reached> spacing, depth, hairline;  // absent: the station does not ask for it
    friend bool operator==(const StationResult&, const StationResult&) = default;
};

struct Certificate {
    std::string id;         // "urn:uuid:..."
    std::string number;     // "2026-0117", the academy's own
    std::string academy;    // its name
    std::string candidate;  // the number of the sitting, "C-027"
    // sha256 of salt and name, both below; the name itself stands on paper only.
    std::string nameHash;  // 64 hexadecimal digits
    std::string nameSalt;  // 32 hexadecimal digits
    std::string title;     // "Scalp micropigmentation: hairline and density, simulator practical"
    std::string paper;     // its id, "SMP-2"
    std::string satOn;     // RFC 3339 date
    std::string validFrom;
    std::string validUntil;  // RFC 3339 UTC; at most three years later
    std::string receipt;     // of the evidence
    std::string evidence;    // BLAKE2b-256 of the sealed submission, hex
    std::string decision;    // BLAKE2b-256 of the decision file, hex
    std::vector<StationResult> stations;
    bool specimen = false;  // of a paper that is not for candidates
    friend bool operator==(const Certificate&, const Certificate&) = default;
};

inline constexpr std::size_t kMostStations = 12;
inline constexpr std::size_t kLongestTitle = 200;  // bytes; also of the academy's name
inline constexpr int kMostYears = 3;               // that a certificate holds

// SHA-256, in hexadecimal digits, of the name's text in UTF-8 and behind it the salt's (Open Badges 3.0,
// IdentityHash: 'a@example.com' salted with 'Kosher' is the hash of 'a@example.comKosher').
[[nodiscard]] std::string nameHash(const std::string& name, const std::string& salt);

// 1 to 40 letters, digits and hyphens: what numbers, candidates and papers are called.
[[nodiscard]] bool isLabel(std::string_view text);

// Nothing, or why it is no certificate that may be signed ("certificate-form", "certificate-time"): ids,
// hashes and dates of their forms, texts of 1 .. kLongestTitle bytes of UTF-8, number, candidate and paper of
// 1 .. 40 letters, digits and hyphens, 1 .. kMostStations stations that each ask for something, points in
// range.
[[nodiscard]] std::optional<trust::Reason> whyNotCertificate(const Certificate& certificate);

}  // namespace credential
