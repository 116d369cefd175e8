// What a certificate says: the plain value. credential.hpp makes the Open Badges file of it, claim.hpp the QR
// code's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace credential {

struct StationResult {
    std::string title;
    // Thousandths of a point, 0 .. 100000; absent: the station does not ask for it.
    std::optional<std::int64_t> spacing, depth, hairline;
    std::int64_t cut = 0;  // the lowest that each of them had to reach, thousandths
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
};

// sha256(salt's bytes, then the name in UTF-8), as Open Badges hashes an identity: the name's text first,
// then the salt's (see credential.cpp for the standard's order).
[[nodiscard]] std::string nameHash(const std::string& name, const std::string& salt);

}  // namespace credential
