// What happened in a sitting besides the pen: a chained log in the sitting's folder, each entry on the disk
// before it counts. With the attempt files it is the evidence, and all that a resume needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "crypto/blake2b.hpp"
#include "record/attempt_file/append_file.hpp"
#include "text/json.hpp"

namespace exam {

// Kinds (docs/sitting.md has their details): opened, identity, station_begun, station_ended, break_begun,
// break_ended, focus_lost, focus_back, device, pen_other, pen_slow, xtest_refused, key_xtest, call, paused,
// interrupted, resumed, alive, code_used, code_wrong, decision (go_on | stop), clock (wall clock jumped),
// candidate_closed, invigilator_closed.
struct Entry {
    std::int64_t examUs = 0;       // the sitting's own clock: runs while a station or break runs
    std::int64_t monotonicUs = 0;  // the machine's, since its start
    std::string bootId;            // of the machine's start; empty when as in the entry before
    std::string wall;              // RFC 3339 UTC, a label
    std::string kind;
    text::Json details = text::Json::object();  // with the rest at most 48 KiB as text
};

// What an entry's details say under that key; empty, nothing or false where they say nothing of that sort.
[[nodiscard]] std::string textOf(const Entry& entry, std::string_view key);
[[nodiscard]] std::vector<std::string> textsOf(const Entry& entry, std::string_view key);
[[nodiscard]] std::optional<std::int64_t> wholeOf(const Entry& entry, std::string_view key);
[[nodiscard]] bool isTrue(const Entry& entry, std::string_view key);

class SittingLog {
public:
    [[nodiscard]] static std::variant<SittingLog, record::FileFault> create(const std::string& path);
    // An entry that is too long is a fault like a disk's; what is no UTF-8 in it is replaced.
    [[nodiscard]] std::optional<record::FileFault> append(const Entry& entry);
    [[nodiscard]] crypto::Hash head() const { return m_head; }

    // The longest valid prefix of a log's bytes; nothing of what is no log at all.
    struct Read {
        std::vector<Entry> entries;
        std::size_t validBytes = 0;
        crypto::Hash head{};
        bool torn = false;
    };
    [[nodiscard]] static Read read(std::string_view bytes);
    // Opens for more after a crash: cuts the torn tail off (kept beside as PATH.torn).
    [[nodiscard]] static std::variant<std::pair<SittingLog, Read>, record::FileFault> reopen(
        const std::string& path);

private:
    SittingLog(record::AppendFile file, crypto::Hash head) : m_file(std::move(file)), m_head(head) {}
    record::AppendFile m_file;
    crypto::Hash m_head{};
};

}  // namespace exam
