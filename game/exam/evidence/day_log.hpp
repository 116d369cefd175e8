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
    std::string receipt;  // receiptOf()
    std::string hash;     // BLAKE2b-256 of the sealed file, hex
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

// RFC 6962, section 2.1, over the leaves: an entry's lines, each ended by a line feed. Of no entry: the hash
// of nothing.
[[nodiscard]] crypto::Hash merkleRoot(const std::vector<DayEntry>& entries);
// "ACADEMY/STATION/DAY\nSIZE\nROOT\n": to be printed, and what a witness signs. Each day is a tree of its
// own.
[[nodiscard]] std::string headOf(const DayLog& log);
// Parts day.json and head; to be signed (Purpose::day) by the station, then by an examiner.
[[nodiscard]] trust::SignedFile dayFile(const DayLog& log);
// With both signatures. Codes "day-form", "day-head" (head and entries differ), "day-signers" (not a station
// and an examiner), and those of KeyBook::signer.
[[nodiscard]] std::variant<DayLog, trust::Reason> readDayLog(const trust::SignedFile& file,
                                                             const trust::KeyBook& book);

}  // namespace exam
