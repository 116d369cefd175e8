// SQLite, opened one way only: a rollback journal that is synced with its folder, every setting read
// back, prepared statements, writes in transactions that begin as such. Everything here throws
// DatabaseError.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "record/store/database_error.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace store {

class Database;

// A statement that is compiled once and run as often as wanted. Parameters and columns count from 0.
class Statement {
public:
    Statement(const Database& database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Forgets the run before and gives all parameters, in order.
    template <typename... Values>
    Statement& bind(const Values&... values) {
        begin();
        int at = 0;
        (put(at++, values), ...);
        return *this;
    }
    // To the next row; false after the last one.
    bool step();
    // Runs a statement that gives no rows.
    void run() {
        while (step()) {
        }
    }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t whole(int column) const;
    [[nodiscard]] std::optional<std::int64_t> wholeIfAny(int column) const;
    [[nodiscard]] std::string text(int column) const;  // of text or of a blob's bytes
    [[nodiscard]] std::optional<std::string> textIfAny(int column) const;
    // A blob as lower-case hexadecimal digits; "" for null.
    [[nodiscard]] std::string hex(int column) const;

private:
    void begin();
    void check(int code) const;
    void put(int at, std::nullptr_t);
    void put(int at, std::int64_t number);
    void put(int at, int number) { put(at, std::int64_t{number}); }
    void put(int at, std::string_view text);
    void put(int at, const std::string& text) { put(at, std::string_view(text)); }
    void put(int at, const char* text) { put(at, std::string_view(text)); }
    void put(int at, std::span<const std::byte> blob);
    template <typename T>
    void put(int at, const std::optional<T>& value) {
        if (value) {
            put(at, *value);
        } else {
            put(at, nullptr);
        }
    }

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    std::string m_path;
};

class Database {
public:
    enum class Access { readWrite, readOnly };
    struct Options {
        Access access = Access::readWrite;
        const char* vfs = nullptr;  // SQLite's name of a file layer; null: the system's
    };
    // Opens the file, or makes it (readable by its owner only) with `applicationId` in its head. A file that
    // is empty counts as new. The folder must exist.
    Database(const std::string& path, std::int32_t applicationId, Options options);
    Database(const std::string& path, std::int32_t applicationId);
    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    // One statement with these parameters that gives no rows.
    template <typename... Values>
    void run(std::string_view sql, const Values&... values) const {
        Statement(*this, sql).bind(values...).run();
    }
    // The first column of the first row as a whole number; nothing without a row or for null.
    template <typename... Values>
    [[nodiscard]] std::optional<std::int64_t> whole(std::string_view sql, const Values&... values) const {
        Statement statement(*this, sql);
        if (!statement.bind(values...).step()) return std::nullopt;
        return statement.wholeIfAny(0);
    }
    // Statements of the program's own, one after the other (schemas).
    void runScript(const std::string& sql) const;
    // quick_check and foreign_key_check, or `thorough`: integrity_check instead of the former. The first
    // complaint, or nothing.
    [[nodiscard]] std::optional<std::string> complaint(bool thorough = false) const;
    // Copies the database as it is now into a new file, by SQLite's own backup; synced.
    void copyTo(const std::string& path) const;
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] sqlite3* handle() const { return m_database; }

private:
    void configure() const;
    void claim(std::int32_t applicationId, Access access) const;

    std::string m_path;
    sqlite3* m_database = nullptr;
};

// Writes that happen together or not at all. Undone unless committed.
class Transaction {
public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    // Returns when the disk holds it.
    void commit();

private:
    const Database& m_database;
    bool m_open = true;
};

}  // namespace store
