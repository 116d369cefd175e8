// Files that are either the old or the new, never half of one; and the words of a failure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace disk {

// The system's reason and, where there is one, how to mend it: "No space left on device; free
// some space on the disk".
[[nodiscard]] std::string reasonOf(int error);

// The folder that a path lies in; "." for a bare name.
[[nodiscard]] std::string folderOf(const std::string& path);

// Makes the names in a folder durable. Nothing, or one sentence.
[[nodiscard]] std::optional<std::string> syncFolder(const std::string& folder);

// Writes a temporary file beside `path`, syncs it, renames it over `path` and syncs the folder.
// Nothing, or one sentence; then the old file is as it was and the temporary one is gone.
[[nodiscard]] std::optional<std::string> replaceFile(const std::string& path, std::string_view bytes);

// Adds the bytes to the end of the file, which is made when there is none, and waits until the disk holds
// them and its name. Nothing, or one sentence; then the file may hold a part of them.
[[nodiscard]] std::optional<std::string> appendDurably(const std::string& path, std::string_view bytes);

struct NoFile {};  // there is none of that name
struct Unreadable {
    std::string reason;  // one sentence
};
// The bytes of a plain file of at most `most` bytes.
[[nodiscard]] std::variant<std::string, NoFile, Unreadable> readSmallFile(const std::string& path,
                                                                          std::size_t most);

}  // namespace disk
