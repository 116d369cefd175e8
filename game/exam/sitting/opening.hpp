// Who sits what, where, with what allowances: signed by the examiner before the first station.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "exam/paper/paper.hpp"
#include "trust/key_book.hpp"

namespace exam {

struct Opening {
    std::string sitting;  // id, 32 hexadecimal digits
    bool rehearsal = false;
    std::string paper;      // Paper::hash
    std::string candidate;  // a person's id, 32 hexadecimal digits
    std::string number;     // "C-027", for screen, sheet and certificate
    std::string examiner;   // a person's id
    std::string examinerKey;
    std::string station;  // label of the station's key, "station-03"
    std::string stationKey;
    std::string seat;  // "Place 3"; may be empty
    int extraTimePercent = 0;
    bool leftHanded = false;
    std::string examinerNonce;  // 32 hexadecimal digits each
    std::string stationNonce;
    // BLAKE2b-256 (hex) of the sitting's id and each single-use code; the examiner has the codes on paper.
    std::vector<std::string> resumeCodes;
    std::string sessionKey;  // hex, of the first segment
    std::string preflight;   // BLAKE2b-256 of the preflight's record, hex
    std::string at;          // RFC 3339 UTC, a label only
    // The examiner teaches the candidate, and two others allowed it all the same: labels and reason.
    std::optional<std::string> overrideReason;
    std::vector<std::string> overrideBy;
};

[[nodiscard]] std::string writeOpening(const Opening& opening);
[[nodiscard]] std::variant<Opening, trust::Reason> readOpening(std::string_view json);

// "4F7K-Q2MD": 40 bits in Crockford's base 32.
[[nodiscard]] std::string newResumeCode();
[[nodiscard]] std::string hashOfCode(const std::string& sitting, std::string_view code);

}  // namespace exam
