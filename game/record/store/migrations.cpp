#include "record/store/migrations.hpp"

#include <string>

namespace store {

int schemaOf(const Database& database) {
    return static_cast<int>(database.whole("PRAGMA user_version").value_or(0));
}

void migrate(const Database& database, std::span<const char* const> steps,
             const std::function<void()>& backUp) {
    const int first = schemaOf(database);
    const int last = static_cast<int>(steps.size());
    if (first > last) {
        throw DatabaseError(Trouble::newer, database.path() + ": was made by a newer Stipple (schema " +
                                                std::to_string(first) + ", this one knows " +
                                                std::to_string(last) +
                                                "); install that version, nothing was changed");
    }
    if (first > 0 && first < last && backUp) backUp();
    for (int step = first; step < last; ++step) {
        Transaction transaction(database);
        database.runScript(steps[static_cast<std::size_t>(step)]);
        database.runScript("PRAGMA user_version=" + std::to_string(step + 1));
        transaction.commit();
    }
}

}  // namespace store
