// The attempt's journal: append-only blocks, each with length and hash chain. This class
// writes on the caller's thread; practice/journal_thread keeps it off the window's.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "crypto/blake2b.hpp"
#include "crypto/signing.hpp"
#include "record/attempt_file/attempt.hpp"

namespace record {

// What went wrong with a file: what, where, how to mend it, in one sentence.
struct FileFault {
    std::string message;
    bool newer = false;  // made by a newer Stipple
};

// Signs a chain value: of an exam, with the session's key.
using ChainSigner = std::function<crypto::Signature(const crypto::Hash& chain)>;
// With the first save so long after the last signature, us of the pen's time, the next one comes.
inline constexpr std::int64_t kSignEveryUs = 10'000'000;

// Collects samples, dots, events and state marks and writes them as blocks.
class Journal {
public:
    // Makes the file (it must not exist), writes header and level, syncs file and folder. With a signer the
    // file is signed from its first bytes on, then by kSignEveryUs, and at the close.
    [[nodiscard]] static std::variant<Journal, FileFault> create(const std::string& path,
                                                                 const AttemptHeader& header,
                                                                 ChainSigner signer = nullptr);
    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    ~Journal();

    void add(const pen::Sample& sample);
    void add(const scoring::Dot& dot);
    void add(const Event& event);
    void add(const StateMark& mark);
    // Writes what was added as blocks (pwrite, then fdatasync). Only after success does it
    // count as saved. After a failure the journal writes no more.
    [[nodiscard]] std::optional<FileFault> save();
    // Saves, then writes the closing block.
    [[nodiscard]] std::optional<FileFault> close(EndState end, const std::string& reason);
    // Dots on the disk for certain.
    [[nodiscard]] std::size_t savedDots() const;
    // Samples, likewise.
    [[nodiscard]] std::size_t savedSamples() const;
    // Of what was written last.
    [[nodiscard]] const crypto::Hash& chain() const;
    [[nodiscard]] const std::string& path() const;

private:
    struct State;
    explicit Journal(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// Reads the longest valid prefix. A file without a whole header, of another kind or of a
// newer format is a fault; a torn or altered tail is left out and said (`torn`).
[[nodiscard]] std::variant<Attempt, FileFault> readAttempt(const std::string& path);
[[nodiscard]] std::variant<Attempt, FileFault> parseAttempt(std::string_view bytes);

// Whether a journal has the file open, in this program or another: told by a lock that the kernel lets go
// when the writer ends, however it ends. Only known on the same machine.
[[nodiscard]] bool isBeingWritten(const std::string& path);

}  // namespace record
