#include <span>

#include <sqlite3.h>

#include "crypto/blake2b.hpp"
#include "record/store/database.hpp"

namespace store {

Statement::Statement(const Database& database, std::string_view sql)
    : m_database(database.handle()), m_path(database.path()) {
    check(sqlite3_prepare_v3(m_database, sql.data(), static_cast<int>(sql.size()), 0, &m_statement, nullptr));
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

void Statement::check(int code) const {
    if (code == SQLITE_OK) return;
    throw databaseError(m_path, sqlite3_extended_errcode(m_database), sqlite3_errmsg(m_database));
}

void Statement::begin() {
    sqlite3_reset(m_statement);  // gives the code of the run before, which was told then
    check(sqlite3_clear_bindings(m_statement));
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    auto error = databaseError(m_path, sqlite3_extended_errcode(m_database), sqlite3_errmsg(m_database));
    sqlite3_reset(m_statement);
    throw error;
}

void Statement::put(int at, std::nullptr_t) { check(sqlite3_bind_null(m_statement, at + 1)); }

void Statement::put(int at, std::int64_t number) { check(sqlite3_bind_int64(m_statement, at + 1, number)); }

void Statement::put(int at, std::string_view text) {
    // An empty view may have no bytes at all, which SQLite would take for null.
    const char* const bytes = text.empty() ? "" : text.data();
    check(sqlite3_bind_text64(m_statement, at + 1, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::put(int at, std::span<const std::byte> blob) {
    check(sqlite3_bind_blob64(m_statement, at + 1, blob.empty() ? static_cast<const void*>("") : blob.data(),
                              blob.size(), SQLITE_TRANSIENT));
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::int64_t Statement::whole(int column) const { return sqlite3_column_int64(m_statement, column); }

std::optional<std::int64_t> Statement::wholeIfAny(int column) const {
    if (isNull(column)) return std::nullopt;
    return whole(column);
}

std::string Statement::text(int column) const {
    const void* const bytes = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    if (bytes == nullptr) return {};
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

std::optional<std::string> Statement::textIfAny(int column) const {
    if (isNull(column)) return std::nullopt;
    return text(column);
}

std::string Statement::hex(int column) const {
    const std::string bytes = text(column);
    return crypto::hex(std::as_bytes(std::span(bytes)));
}

Transaction::Transaction(const Database& database) : m_database(database) {
    m_database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    // After some faults SQLite has rolled back by itself.
    if (m_open && sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    m_database.run("COMMIT");
    m_open = false;
}

}  // namespace store
