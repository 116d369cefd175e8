#include "record/store/database_error.hpp"

#include <array>
#include <utility>

#include <sqlite3.h>

namespace store {

namespace {

struct Row {
    Trouble trouble;
    const char* name;
    const char* what;
    const char* mend;
};
constexpr std::array<Row, 10> kRows{{
    {Trouble::busy, "busy", "is in use by another program", "close it and try again"},
    {Trouble::full, "full", "cannot grow: the disk is full", "free some space on the disk"},
    {Trouble::inputOutput, "input_output", "cannot be read or written: the disk reports an error",
     "have the disk checked; attempts are kept in files of their own"},
    {Trouble::corrupt, "corrupt", "is damaged", "start Stipple or run 'stipple rebuild' to make it anew"},
    {Trouble::readOnly, "read_only", "may not be written to",
     "make it and its folder yours and writable, or choose another folder with STIPPLE_HOME"},
    {Trouble::notADatabase, "not_a_database", "is no database of Stipple's",
     "move it away and start Stipple, which makes it anew"},
    {Trouble::cannotOpen, "cannot_open", "cannot be opened",
     "see that it and its folder are yours and no link stands in its place"},
    {Trouble::newer, "newer", "was made by a newer Stipple", "install that version; nothing was changed"},
    {Trouble::refused, "refused", "does not take this", "nothing was changed"},
    {Trouble::other, "other", "answered with a fault", "nothing was changed; try again"},
}};

const Row& rowOf(Trouble trouble) {
    for (const Row& row : kRows) {
        if (row.trouble == trouble) return row;
    }
    return kRows.back();
}

Trouble troubleOf(int code) {
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Trouble::busy;
        case SQLITE_FULL:
            return Trouble::full;
        case SQLITE_IOERR:
            return Trouble::inputOutput;
        case SQLITE_CORRUPT:
            return Trouble::corrupt;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return Trouble::readOnly;
        case SQLITE_NOTADB:
            return Trouble::notADatabase;
        case SQLITE_CANTOPEN:
            return Trouble::cannotOpen;
        case SQLITE_CONSTRAINT:
            return Trouble::refused;
        default:
            return Trouble::other;
    }
}

}  // namespace

const char* name(Trouble trouble) { return rowOf(trouble).name; }

DatabaseError databaseError(const std::string& path, int code, const std::string& detail) {
    const Trouble trouble = troubleOf(code);
    const Row& row = rowOf(trouble);
    const std::string reason = detail.empty() ? std::string() : " (" + detail + ")";
    return {trouble, path + ": " + row.what + reason + "; " + row.mend};
}

}  // namespace store
