// The databases' tables, step by step. A step that was released is never changed: a new one is added, with
// a fixture of the schema before it in tests/fixtures/records.
#pragma once

#include <cstdint>
#include <span>

namespace store {

inline constexpr std::int32_t kRecordsId = 0x53545001;   // application_id of records.db
inline constexpr std::int32_t kIdentityId = 0x53545002;  // of identity.db

// records.db: who (by number alone), attempts, their scores, events. A projection: made from the attempt
// files and the event log, and may be deleted.
[[nodiscard]] std::span<const char* const> recordsSchema();

// identity.db: names, mail and passphrases, apart from what people did. It cannot be made again.
[[nodiscard]] std::span<const char* const> identitySchema();

}  // namespace store
