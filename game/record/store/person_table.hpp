// Persons and their roles as rows of records.db, made from events. Everything here throws DatabaseError.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "record/store/database.hpp"
#include "record/store/event_log.hpp"

namespace store {

struct PersonRow {
    std::string id;
    std::optional<std::int64_t> createdAt;  // ms since 1970; absent: known by attempts only
    std::optional<std::int64_t> erasedAt;
    std::vector<std::string> roles;  // held today, in order of the alphabet
    std::int64_t attempts = 0;
};

// Adds the event and does what it says (docs/records.md has the list); one that this version does not know is
// kept and does nothing. In a transaction of the caller's.
void applyEvent(const Database& database, const LoggedEvent& logged);

// All, the guest first, then by time of creation.
[[nodiscard]] std::vector<PersonRow> listPersons(const Database& database);
[[nodiscard]] std::optional<PersonRow> findPerson(const Database& database, const std::string& id);

// The events that a database holds, as logged.
[[nodiscard]] std::vector<LoggedEvent> eventsOf(const Database& database);

}  // namespace store
