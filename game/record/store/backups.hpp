// The last few copies of a database, each checked before it counts.
#pragma once

#include <optional>
#include <string>

#include "record/store/database.hpp"

namespace store {

inline constexpr int kBackups = 3;

// FOLDER/NAME.1.db is the newest, NAME.3.db the oldest.
[[nodiscard]] std::string backupPath(const std::string& folder, const std::string& name, int number);

// Copies the database by SQLite's own means, opens the copy, checks all of it (integrity_check) and that it
// holds the same schema, then moves the older ones on. Nothing, or one sentence; the older ones then are as
// they were.
[[nodiscard]] std::optional<std::string> backUp(const Database& database, std::int32_t applicationId,
                                                const std::string& folder, const std::string& name);

// Takes all copies away, for what is in them may no longer be kept.
[[nodiscard]] std::optional<std::string> dropBackups(const std::string& folder, const std::string& name);

// Moves a database that is broken out of the way, with the journal beside it: PATH.broken-N. The new name;
// throws DatabaseError when it cannot be moved.
[[nodiscard]] std::string setAside(const std::string& path);

// Puts the newest sound backup in the place of a database that is gone. Its path, or nothing when there is
// none.
[[nodiscard]] std::optional<std::string> putBackupInPlace(const std::string& path, std::int32_t applicationId,
                                                          const std::string& folder, const std::string& name);

}  // namespace store
