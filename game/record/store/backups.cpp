#include "record/store/backups.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "record/store/durable_file.hpp"
#include "record/store/migrations.hpp"

namespace store {

namespace {

// SQLite knows a file by its name: a journal of the old one would be played into the new one.
std::string journalOf(const std::string& path) { return path + "-journal"; }

void check(const std::string& path, std::int32_t applicationId, const Database* original) {
    const Database copy(path, applicationId, {Database::Access::readOnly, nullptr});
    if (const auto complaint = copy.complaint(true))
        throw DatabaseError(Trouble::corrupt,
                            path + ": the backup is damaged (" + *complaint + "); have the disk checked");
    if (original != nullptr && schemaOf(copy) != schemaOf(*original))
        throw DatabaseError(Trouble::corrupt,
                            path + ": the backup is not of the original's schema; back up again");
}

std::optional<std::string> rotate(const std::string& fresh, const std::string& folder,
                                  const std::string& name) {
    for (int number = kBackups; number >= 1; --number) {
        const std::string from = number == 1 ? fresh : backupPath(folder, name, number - 1);
        const std::string to = backupPath(folder, name, number);
        if (std::rename(from.c_str(), to.c_str()) != 0 && (errno != ENOENT || number == 1))
            return to + ": the backup cannot be put in place: " + reasonOf(errno);
    }
    return syncFolder(folder);
}

}  // namespace

std::string backupPath(const std::string& folder, const std::string& name, int number) {
    return folder + "/" + name + "." + std::to_string(number) + ".db";
}

std::optional<std::string> backUp(const Database& database, std::int32_t applicationId,
                                  const std::string& folder, const std::string& name) {
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return folder + ": the folder of the backups cannot be made: " + reasonOf(errno);
    const std::string fresh = folder + "/" + name + ".new.db";
    ::unlink(fresh.c_str());
    ::unlink(journalOf(fresh).c_str());
    try {
        database.copyTo(fresh);
        check(fresh, applicationId, &database);
    } catch (const DatabaseError& error) {
        ::unlink(fresh.c_str());
        return error.what();
    }
    return rotate(fresh, folder, name);
}

std::optional<std::string> dropBackups(const std::string& folder, const std::string& name) {
    for (int number = 1; number <= kBackups; ++number) {
        const std::string path = backupPath(folder, name, number);
        if (::unlink(path.c_str()) != 0 && errno != ENOENT)
            return path + ": the backup cannot be deleted: " + reasonOf(errno);
    }
    return ::access(folder.c_str(), F_OK) == 0 ? syncFolder(folder) : std::nullopt;
}

std::string setAside(const std::string& path) {
    std::string aside;
    for (int number = 1; aside.empty() || ::access(aside.c_str(), F_OK) == 0; ++number)
        aside = path + ".broken-" + std::to_string(number);
    // The journal first: a database without its journal is at worst broken again, a journal beside another
    // database breaks that.
    if (std::rename(journalOf(path).c_str(), journalOf(aside).c_str()) != 0 && errno != ENOENT)
        throw DatabaseError(Trouble::readOnly,
                            journalOf(path) + ": cannot be moved aside: " + reasonOf(errno));
    if (std::rename(path.c_str(), aside.c_str()) != 0)
        throw DatabaseError(Trouble::readOnly, path + ": cannot be moved aside: " + reasonOf(errno));
    return aside;
}

std::optional<std::string> putBackupInPlace(const std::string& path, std::int32_t applicationId,
                                            const std::string& folder, const std::string& name) {
    for (int number = 1; number <= kBackups; ++number) {
        const std::string backup = backupPath(folder, name, number);
        if (::access(backup.c_str(), F_OK) != 0) continue;
        const std::string fresh = path + ".new";
        ::unlink(fresh.c_str());
        try {
            check(backup, applicationId, nullptr);
            Database(backup, applicationId, {Database::Access::readOnly, nullptr}).copyTo(fresh);
        } catch (const DatabaseError&) {
            ::unlink(fresh.c_str());
            continue;
        }
        if (std::rename(fresh.c_str(), path.c_str()) == 0 && !syncFolder(folderOf(path))) return backup;
    }
    return std::nullopt;
}

}  // namespace store
