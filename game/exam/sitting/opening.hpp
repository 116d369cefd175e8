// Who sits what, where, with what allowances: signed by the examiner before the first station.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "trust/key_book.hpp"

namespace exam {

struct Opening {
    std::string sitting;  // id, 32 hexadecimal digits
    bool rehearsal = false;
    std::string paper;      // Paper::hash
    std::string candidate;  // a person's id, 32 hexadecimal digits
    std::string number;     // "C-027", for screen, sheet and certificate; 1..40 bytes
    std::string examiner;   // a person's id
    std::string examinerKey;
    std::string station;  // label of the station's key, "station-03"
    std::string stationKey;
    std::string seat;  // "Place 3"; may be empty; at most 40 bytes
    int extraTimePercent = 0;
    bool leftHanded = false;
    std::string examinerNonce;  // 32 hexadecimal digits each
    std::string stationNonce;
    // BLAKE2b-256 (hex) of the sitting's id and each single-use code; the examiner has the codes on paper.
    std::vector<std::string> resumeCodes;
    std::string sessionKey;  // hex, of the first segment
    std::string preflight;   // BLAKE2b-256 of the preflight's record, hex
    std::string at;          // RFC 3339 UTC, a label only
    // The examiner teaches the candidate, and two other examiners allowed it all the same, each by a further
    // signature over the opening: their keys' labels, and the reason.
    std::optional<std::string> overrideReason;
    std::vector<std::string> overrideBy;
    friend bool operator==(const Opening&, const Opening&) = default;
};

// One JSON object. readOpening(writeOpening(x)) == x; anything else is refused ("opening-form").
[[nodiscard]] std::string writeOpening(const Opening& opening);
[[nodiscard]] std::variant<Opening, trust::Reason> readOpening(std::string_view json);

// The signed file that an opening is kept in: kind submission, one part "opening.json", signed for
// Purpose::open by the examiner, then by those who allowed what the rule forbids.
inline constexpr std::string_view kOpeningPart = "opening.json";

// "4F7K-Q2MD": 40 bits in Crockford's base 32.
[[nodiscard]] std::string newResumeCode();
// As people type it: case, hyphens and spaces do not matter, O is 0, I and L are 1. Nothing for what is none.
[[nodiscard]] std::optional<std::string> typedCode(std::string_view typed);
[[nodiscard]] std::string hashOfCode(const std::string& sitting, std::string_view code);

// What the station's key signs for Purpose::segment: that this session key is the sitting's.
[[nodiscard]] std::string sessionText(const std::string& sitting, const std::string& sessionKey);
// What an examiner signs for Purpose::open when a sitting goes on or ends after interruptions. `outcome`:
// "go_on" or "stop"; `interruptions`: so many there were.
[[nodiscard]] std::string decisionText(const std::string& sitting, int interruptions,
                                       const std::string& outcome, const std::string& reason);

}  // namespace exam
