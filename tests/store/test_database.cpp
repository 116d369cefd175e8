#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <span>
#include <thread>

#include "record/store/database.hpp"
#include "record/store/migrations.hpp"
#include "record/store/schema.hpp"
#include "support/catch.hpp"
#include "support/faulty_vfs.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace store;
using test_support::bytesOf;
using test_support::TempFolder;
using test_support::VfsFault;
using test_support::writeBytes;

namespace {

constexpr std::int32_t kId = 0x1234;

std::string first(const Database& database, const std::string& sql) {
    Statement statement(database, sql);
    statement.bind();
    return statement.step() ? statement.text(0) : "nothing";
}

// The trouble that the work meets, and that it is said with the file's name and how to mend it.
template <typename Work>
Trouble troubleOf(const std::string& path, Work work) {
    try {
        work();
    } catch (const DatabaseError& error) {
        INFO(error.what());
        CHECK(std::string(error.what()).find(path) != std::string::npos);
        CHECK(std::string(error.what()).find("; ") != std::string::npos);
        return error.trouble();
    }
    return Trouble::other;
}

}  // namespace

TEST_CASE("a database is opened with every setting, whoever opens it") {
    const TempFolder folder;
    const std::string path = folder / "a.db";
    for (int round = 0; round < 2; ++round) {
        const Database database(path, kId);
        CHECK(first(database, "PRAGMA journal_mode") == "delete");
        CHECK(first(database, "PRAGMA synchronous") == "3");
        CHECK(first(database, "PRAGMA foreign_keys") == "1");
        CHECK(first(database, "PRAGMA recursive_triggers") == "1");
        CHECK(first(database, "PRAGMA trusted_schema") == "0");
        CHECK(first(database, "PRAGMA cell_size_check") == "1");
        CHECK(first(database, "PRAGMA secure_delete") == "1");
        CHECK(first(database, "PRAGMA temp_store") == "2");
        CHECK(first(database, "PRAGMA busy_timeout") == "5000");
        CHECK(first(database, "PRAGMA application_id") == std::to_string(kId));
        // DEFENSIVE: the schema cannot be written to by hand. DQS: a name in double quotes is no text.
        database.run("CREATE TABLE IF NOT EXISTS t(x)");
        CHECK_THROWS_AS(database.run("DELETE FROM sqlite_schema"), DatabaseError);
        CHECK_THROWS_AS(first(database, "SELECT \"no such column\""), DatabaseError);
        CHECK_THROWS_AS(database.run("ATTACH ':memory:' AS b"), DatabaseError);
    }
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
}

TEST_CASE("a folder behind a link is no hindrance, a database behind one is") {
    const TempFolder folder;
    std::filesystem::create_directory(folder / "real");
    std::filesystem::create_symlink(folder / "real", folder / "link");
    { const Database database(folder / "link/a.db", kId); }
    CHECK(::access((folder / "real/a.db").c_str(), F_OK) == 0);
    std::filesystem::create_symlink(folder / "real/a.db", folder / "b.db");
    CHECK(troubleOf("b.db", [&] { const Database database(folder / "b.db", kId); }) == Trouble::cannotOpen);
}

TEST_CASE("what is bound is what is read") {
    const TempFolder folder;
    const Database database(folder / "a.db", kId);
    database.run("CREATE TABLE t(a INTEGER, b TEXT, c BLOB, d INTEGER) STRICT");
    const std::vector<std::byte> blob{std::byte{0}, std::byte{0xAB}};
    database.run("INSERT INTO t VALUES(?,?,?,?)", std::int64_t{-5}, std::string("a\0'b", 4), blob, nullptr);
    database.run("INSERT INTO t VALUES(?,?,?,?)", std::optional<std::int64_t>(), "", std::vector<std::byte>{},
                 7);
    Statement all(database, "SELECT a, b, c, d FROM t ORDER BY rowid");
    REQUIRE(all.bind().step());
    CHECK(all.whole(0) == -5);
    CHECK(all.text(1) == std::string("a\0'b", 4));
    CHECK(all.hex(2) == "00ab");
    CHECK(all.isNull(3));
    CHECK_FALSE(all.wholeIfAny(3));
    REQUIRE(all.step());
    CHECK_FALSE(all.wholeIfAny(0));
    CHECK(all.textIfAny(1) == std::string());
    CHECK_FALSE(all.isNull(2));
    CHECK(all.wholeIfAny(3) == 7);
    CHECK_FALSE(all.step());
    CHECK(database.whole("SELECT count(*) FROM t WHERE b=?", "") == 1);
}

TEST_CASE("a transaction that is not committed leaves nothing") {
    const TempFolder folder;
    const Database database(folder / "a.db", kId);
    database.run("CREATE TABLE t(a)");
    {
        const Transaction transaction(database);
        database.run("INSERT INTO t VALUES(1)");
    }
    CHECK(database.whole("SELECT count(*) FROM t") == 0);
    Transaction transaction(database);
    database.run("INSERT INTO t VALUES(1)");
    transaction.commit();
    CHECK(database.whole("SELECT count(*) FROM t") == 1);
}

TEST_CASE("each trouble has its name and its cure") {
    const TempFolder folder;
    const std::string path = folder / "a.db";
    {
        const Database database(path, kId);
        database.run("CREATE TABLE t(a UNIQUE)");
        database.run("INSERT INTO t VALUES(1)");
    }
    SECTION("no database") {
        writeBytes(path, std::string(4096, 'x'));
        CHECK(troubleOf(path, [&] { const Database again(path, kId); }) == Trouble::notADatabase);
    }
    SECTION("another program's") {
        CHECK(troubleOf(path, [&] { const Database again(path, kId + 1); }) == Trouble::notADatabase);
    }
    SECTION("damaged") {
        std::string bytes = bytesOf(path);
        bytes.resize(bytes.size() - 4096);
        writeBytes(path, bytes);
        CHECK(troubleOf(path, [&] {
                  const Database again(path, kId);
                  again.run("INSERT INTO t VALUES(2)");
              }) == Trouble::corrupt);
    }
    SECTION("a constraint") {
        const Database again(path, kId);
        CHECK(troubleOf(path, [&] { again.run("INSERT INTO t VALUES(1)"); }) == Trouble::refused);
    }
    SECTION("read-only") {
        const Database again(path, kId, {Database::Access::readOnly, nullptr});
        CHECK(troubleOf(path, [&] { again.run("INSERT INTO t VALUES(2)"); }) == Trouble::readOnly);
    }
    SECTION("in use") {
        const Database holder(path, kId);
        const Transaction held(holder);
        const Database again(path, kId);
        Statement(again, "PRAGMA busy_timeout=10").bind().step();
        CHECK(troubleOf(path, [&] { const Transaction second(again); }) == Trouble::busy);
    }
    SECTION("full, and the disk's error") {
        const test_support::VfsGuard guard;
        const Database again(path, kId, {Database::Access::readWrite, test_support::faultyVfs()});
        test_support::breakVfs(VfsFault::fullForEver, 1);
        CHECK(troubleOf(path, [&] { again.run("INSERT INTO t VALUES(2)"); }) == Trouble::full);
        test_support::breakVfs(VfsFault::ioForEver, 1);
        CHECK(troubleOf(path, [&] { again.run("INSERT INTO t VALUES(2)"); }) == Trouble::inputOutput);
        test_support::mendVfs();
        CHECK_NOTHROW(again.run("INSERT INTO t VALUES(2)"));
    }
    SECTION("no folder") {
        CHECK(troubleOf("/nonexistent/a.db", [&] { const Database none("/nonexistent/a.db", kId); }) ==
              Trouble::cannotOpen);
    }
}

TEST_CASE("migrations run in order, once, after a backup, and never backwards") {
    const TempFolder folder;
    const std::string path = folder / "a.db";
    int backups = 0;
    const auto backUp = [&] { ++backups; };
    const std::vector<const char*> steps{"CREATE TABLE a(x);", "CREATE TABLE b(x); INSERT INTO a VALUES(1);"};
    {
        const Database database(path, kId);
        migrate(database, std::span(steps).first(1), backUp);
        CHECK(schemaOf(database) == 1);
        CHECK(backups == 0);  // there was nothing to keep
        migrate(database, steps, backUp);
        CHECK(schemaOf(database) == 2);
        CHECK(backups == 1);
        migrate(database, steps, backUp);
        CHECK(backups == 1);
        CHECK(database.whole("SELECT count(*) FROM a") == 1);
    }
    const std::string before = bytesOf(path);
    const Database database(path, kId);
    CHECK(troubleOf(path, [&] { migrate(database, std::span(steps).first(1), backUp); }) == Trouble::newer);
    CHECK(bytesOf(path) == before);

    const std::vector<const char*> broken{steps[0], steps[1], "CREATE TABLE c(x); CREATE TABLE b(x);"};
    CHECK(troubleOf(path, [&] { migrate(database, broken, backUp); }) != Trouble::newer);
    CHECK(schemaOf(database) == 2);
    CHECK(database.whole("SELECT count(*) FROM sqlite_schema WHERE name='c'") == 0);
}

TEST_CASE("a migration that is interrupted at any change leaves the old schema or the new one") {
    const TempFolder folder;
    const std::vector<const char*> steps{"CREATE TABLE a(x);", "CREATE TABLE b(x); INSERT INTO a VALUES(1);"};
    for (int call = 1; call < 60; ++call) {
        const std::string path = folder / (std::to_string(call) + ".db");
        { migrate(Database(path, kId), std::span(steps).first(1), nullptr); }
        bool done = true;
        {
            const test_support::VfsGuard guard;
            test_support::breakVfs(VfsFault::kill, call);
            try {
                migrate(Database(path, kId, {Database::Access::readWrite, test_support::faultyVfs()}), steps,
                        nullptr);
            } catch (const DatabaseError&) {
                done = false;
            }
        }
        const Database after(path, kId);
        CHECK_FALSE(after.complaint(true));
        const auto rows = after.whole("SELECT count(*) FROM a");
        CHECK(rows == (schemaOf(after) == 2 ? 1 : 0));
        CHECK(after.whole("SELECT count(*) FROM sqlite_schema WHERE name='b'") == rows);
        if (done) {
            CHECK(schemaOf(after) == 2);
            CHECK(call > 5);
            return;
        }
    }
    FAIL("the migration never came to its end");
}
