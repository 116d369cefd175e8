// How an older database becomes one of today: forward only, step by step.
#pragma once

#include <functional>
#include <span>

#include "record/store/database.hpp"

namespace store {

// `steps[n]` is the SQL that leads from schema n to n + 1; the database holds its number in user_version.
// Runs those that are missing, each in one transaction with its number. `backUp` is called once before the
// first step of a database that is not new. Throws DatabaseError: newer, when the number is larger than
// there are steps (nothing is changed then), or what a step met.
void migrate(const Database& database, std::span<const char* const> steps,
             const std::function<void()>& backUp);

// The schema's number.
[[nodiscard]] int schemaOf(const Database& database);

}  // namespace store
