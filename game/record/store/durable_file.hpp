// Files that are either the old or the new, never half of one; and the words of a failure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace store {

// The system's reason and, where there is one, how to mend it: "No space left on device; free
// some space on the disk".
[[nodiscard]] std::string reasonOf(int error);

// The folder that a path lies in; "." for a bare name.
[[nodiscard]] std::string folderOf(const std::string& path);

// Writes a temporary file beside `path`, syncs it, renames it over `path` and syncs the folder.
// Nothing, or one sentence; then the old file is as it was and the temporary one is gone.
[[nodiscard]] std::optional<std::string> replaceFile(const std::string& path, std::string_view bytes);

struct NoFile {};  // there is none of that name
struct Unreadable {
    std::string reason;  // one sentence
};
// The bytes of a plain file of at most `most` bytes.
[[nodiscard]] std::variant<std::string, NoFile, Unreadable> readSmallFile(const std::string& path,
                                                                          std::size_t most);

}  // namespace store
