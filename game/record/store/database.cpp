#include "record/store/database.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <sqlite3.h>

#include "record/store/durable_file.hpp"

namespace store {

namespace {

struct Pragma {
    const char* name;
    const char* value;     // as it is set
    const char* readBack;  // as it must come back
};
// EXTRA syncs the folder after the journal is gone: with less, a power cut can bring a finished
// transaction's journal back and undo what was acknowledged. WAL is out: SQLite 3.7 to 3.51.2 can
// damage a database in it.
constexpr std::array<Pragma, 10> kPragmas{{
    {"busy_timeout", "5000", "5000"},  // first: the others may have to wait
    {"journal_mode", "DELETE", "delete"},
    {"synchronous", "EXTRA", "3"},
    {"foreign_keys", "ON", "1"},
    {"recursive_triggers", "ON", "1"},  // else INSERT OR REPLACE passes by the triggers of the events
    {"trusted_schema", "OFF", "0"},
    {"cell_size_check", "ON", "1"},
    {"secure_delete", "ON", "1"},  // what is erased is overwritten
    {"temp_store", "MEMORY", "2"},
    {"cache_size", "-32768", "-32768"},  // KiB: years of practice are read once, not once a question
}};
constexpr std::array<std::pair<int, int>, 4> kConfig{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                                      {SQLITE_DBCONFIG_DQS_DDL, 0},
                                                      {SQLITE_DBCONFIG_DQS_DML, 0}}};
constexpr std::array<std::pair<int, int>, 6> kLimits{{{SQLITE_LIMIT_LENGTH, 16 << 20},
                                                      {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                                      {SQLITE_LIMIT_ATTACHED, 0},
                                                      {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                                      {SQLITE_LIMIT_VDBE_OP, 250'000},
                                                      {SQLITE_LIMIT_VARIABLE_NUMBER, 100}}};

[[noreturn]] void notAsAsked(const std::string& path, const std::string& setting) {
    throw DatabaseError(Trouble::other, path + ": SQLite does not keep to the setting '" + setting +
                                            "'; install the SQLite that Stipple was built with");
}

std::string firstText(const Database& database, const std::string& sql) {
    Statement statement(database, sql);
    return statement.step() ? statement.text(0) : std::string();
}

// The folder's real place: SQLite is told to follow no link, and a home folder may well be one.
std::string withoutLinks(const std::string& path) {
    char* const real = ::realpath(folderOf(path).c_str(), nullptr);
    if (real == nullptr) return path;
    const std::string folder(real);
    std::free(real);
    return (folder == "/" ? "" : folder) + "/" + path.substr(path.rfind('/') + 1);
}

// SQLite would make it readable for everybody. It may be there already.
void makeFile(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file >= 0) ::close(file);
}

}  // namespace

Database::Database(const std::string& path, std::int32_t applicationId)
    : Database(path, applicationId, Options{}) {}

Database::Database(const std::string& path, std::int32_t applicationId, Options options)
    : m_path(withoutLinks(path)) {
    const bool writing = options.access == Access::readWrite;
    if (writing) makeFile(m_path);
    const int flags = (writing ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOFOLLOW |
                      SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(m_path.c_str(), &m_database, flags, options.vfs);
    if (code != SQLITE_OK) {
        const int system = m_database != nullptr ? sqlite3_system_errno(m_database) : 0;
        sqlite3_close(std::exchange(m_database, nullptr));
        throw databaseError(m_path, code, system != 0 ? std::generic_category().message(system) : "");
    }
    try {
        configure();
        claim(applicationId, options.access);
    } catch (...) {
        sqlite3_close(std::exchange(m_database, nullptr));
        throw;
    }
}

Database::~Database() { sqlite3_close(m_database); }

Database::Database(Database&& other) noexcept
    : m_path(std::move(other.m_path)), m_database(std::exchange(other.m_database, nullptr)) {}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_database, other.m_database);
    return *this;
}

void Database::configure() const {
    for (const auto& [limit, most] : kLimits) {
        sqlite3_limit(m_database, limit, most);
        if (sqlite3_limit(m_database, limit, -1) != most)
            notAsAsked(m_path, "limit " + std::to_string(limit));
    }
    for (const auto& [option, wanted] : kConfig) {
        int now = -1;
        sqlite3_db_config(m_database, option, wanted, &now);
        now = -1;
        sqlite3_db_config(m_database, option, -1, &now);
        if (now != wanted) notAsAsked(m_path, "option " + std::to_string(option));
    }
    for (const Pragma& pragma : kPragmas) {
        const std::string name = std::string("PRAGMA ") + pragma.name;
        (void)firstText(*this, name + "=" + pragma.value);
        if (firstText(*this, name) != pragma.readBack) notAsAsked(m_path, pragma.name);
    }
    // Without memory maps built in there is no answer, which is as good.
    (void)firstText(*this, "PRAGMA mmap_size=0");
    const std::string mapped = firstText(*this, "PRAGMA mmap_size");
    if (!mapped.empty() && mapped != "0") notAsAsked(m_path, "mmap_size");
}

void Database::claim(std::int32_t applicationId, Access access) const {
    if (whole("PRAGMA application_id") == applicationId) return;
    const bool empty = whole("PRAGMA schema_version") == 0 && whole("PRAGMA application_id") == 0;
    if (!empty || access == Access::readOnly)
        throw databaseError(m_path, SQLITE_NOTADB, "another program's file");
    Transaction transaction(*this);
    run("PRAGMA application_id=" + std::to_string(applicationId));
    transaction.commit();
}

void Database::runScript(const std::string& sql) const {
    if (sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw databaseError(m_path, sqlite3_extended_errcode(m_database), sqlite3_errmsg(m_database));
}

std::optional<std::string> Database::complaint(bool thorough) const {
    const std::string found =
        firstText(*this, thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (found != "ok") return found;
    Statement foreign(*this, "PRAGMA foreign_key_check");
    if (foreign.step()) return "a row of '" + foreign.text(0) + "' names one that is not there";
    return std::nullopt;
}

void Database::copyTo(const std::string& path) const {
    makeFile(path);
    sqlite3* copy = nullptr;
    int code = sqlite3_open_v2(path.c_str(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code == SQLITE_OK) {
        if (sqlite3_backup* backup = sqlite3_backup_init(copy, "main", m_database, "main")) {
            code = sqlite3_backup_step(backup, -1);
            const int finished = sqlite3_backup_finish(backup);
            if (code == SQLITE_DONE) code = finished;
        } else {
            code = sqlite3_extended_errcode(copy);
        }
    }
    const std::string detail = code == SQLITE_OK || copy == nullptr ? "" : sqlite3_errmsg(copy);
    sqlite3_close(copy);
    if (code != SQLITE_OK) throw databaseError(path, code, detail);
}

}  // namespace store
