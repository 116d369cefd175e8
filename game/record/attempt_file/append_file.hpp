// A new file that only grows, and tells for certain what is on the disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "record/attempt_file/journal.hpp"

namespace record {

class AppendFile {
public:
    // Makes the file; it must not exist, nor be a link to somewhere.
    [[nodiscard]] static std::variant<AppendFile, FileFault> create(const std::string& path);
    // Takes up a file that is there, at the end of its first `keep` bytes: what follows them is cut off,
    // durably. Refused while another has it open.
    [[nodiscard]] static std::variant<AppendFile, FileFault> reopen(const std::string& path,
                                                                    std::size_t keep);
    AppendFile(AppendFile&& other) noexcept;
    AppendFile& operator=(AppendFile&& other) noexcept;
    ~AppendFile();

    // Writes the bytes at the end and waits until the disk holds them. After one failure the
    // file is written no more and every call gives the first fault again: the kernel may have
    // thrown the unwritten pages away and would report success the next time.
    [[nodiscard]] std::optional<FileFault> append(std::string_view bytes);
    // Makes the file's name durable: syncs its folder. The same rule after a failure.
    [[nodiscard]] std::optional<FileFault> syncFolder();
    // Takes the file away again, when nothing in it is worth keeping.
    void remove();
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] const std::optional<FileFault>& fault() const { return m_fault; }

private:
    AppendFile(std::string path, int file) : m_path(std::move(path)), m_file(file) {}
    [[nodiscard]] std::optional<FileFault> fail(const char* what, int error);

    std::string m_path;
    int m_file = -1;
    std::int64_t m_end = 0;
    std::optional<FileFault> m_fault;
};

}  // namespace record
