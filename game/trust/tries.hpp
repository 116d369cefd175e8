// Wrong passphrases are counted on the disk, and make the next try wait.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "trust/reason.hpp"

namespace trust {

// Counts for one key in the file `path`. Times: s since 1970, as the caller's clock says.
class Tries {
public:
    explicit Tries(std::string path) : m_path(std::move(path)) {}

    // Before a passphrase is tried: "passphrase-wait" with how long, when it is too early, or
    // "passphrase-tries" when the count cannot be written, and then nothing must be tried. Else the try is
    // written down as a wrong one, before it is made: who kills the program has made it.
    [[nodiscard]] std::optional<Reason> begin(std::int64_t now);
    // It was right: the count is forgotten.
    void right();
    // It was wrong: "passphrase-wrong", with how long the next one waits.
    [[nodiscard]] Reason wrong() const;

    // After so many wrong ones, s: 1, 2, 4 ... 256, from the tenth on 15 minutes.
    [[nodiscard]] static std::int64_t waitAfter(std::int64_t wrong);

private:
    [[nodiscard]] std::optional<Reason> write(std::int64_t now);

    std::string m_path;
    std::int64_t m_wrong = 0;
    std::int64_t m_last = 0;   // when the count was written
    std::int64_t m_until = 0;  // no try before
};

}  // namespace trust
