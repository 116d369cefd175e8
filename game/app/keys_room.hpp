// The folder of keys, open for one command.
#pragma once

#include <optional>
#include <string>

#include "app/keys_commands.hpp"
#include "app/people_room.hpp"
#include "trust/key_shelf.hpp"

namespace app {

// "TEXT [CODE]": what docs/verify.md explains.
[[nodiscard]] std::string sentenceOf(const trust::Reason& reason);

// The shelf of the folder that was asked for, or of data/exam/keys.
[[nodiscard]] trust::KeyShelf keyShelf(const Desk& desk, const KeysOptions& options);

// A passphrase from a file's first line; wiped when it goes.
class FilePassphrase {
public:
    // `option`: the one that named the file, for the sentence when it was not given.
    FilePassphrase(const std::string& file, const char* option);
    ~FilePassphrase();
    FilePassphrase(const FilePassphrase&) = delete;
    FilePassphrase& operator=(const FilePassphrase&) = delete;
    [[nodiscard]] const std::optional<std::string>& fault() const { return m_fault; }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
    std::optional<std::string> m_fault;
};

}  // namespace app
