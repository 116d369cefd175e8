// What a station handed in on a day: a Merkle tree (RFC 6962 with BLAKE2b-256) over the sealed submissions,
// its head signed by station and examiner, printed and kept apart: what was deleted or rolled back shows.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "crypto/blake2b.hpp"
#include "trust/key_book.hpp"

namespace exam {

struct DayEntry {
    std::string receipt;
    std::string hash;  // BLAKE2b-256 of the sealed file, hex
    std::string candidate;
    std::string paper;
    bool rehearsal = false;
    std::string at;
};
struct DayLog {
    std::string academy;
    std::string station;
    std::string day;  // RFC 3339 date
    std::vector<DayEntry> entries;
};

[[nodiscard]] crypto::Hash merkleRoot(const std::vector<DayEntry>& entries);
// "ACADEMY/STATION\nSIZE\nROOT\n": to be printed, and what a witness signs.
[[nodiscard]] std::string headOf(const DayLog& log);
[[nodiscard]] trust::SignedFile dayFile(const DayLog& log);  // to be signed
[[nodiscard]] std::variant<DayLog, trust::Reason> readDayLog(const trust::SignedFile& file,
                                                             const trust::KeyBook& book);

}  // namespace exam
