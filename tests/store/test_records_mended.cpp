// What is done about records that are damaged, newer, older, or tell different stories.
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "record/store/backups.hpp"
#include "record/store/migrations.hpp"
#include "record/store/schema.hpp"
#include "store/records_desk.hpp"
#include "support/file_bytes.hpp"

using namespace store;
using namespace store::testing;
using test_support::bytesOf;
using test_support::writeBytes;

namespace {

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

}  // namespace

TEST_CASE("a damaged database is moved aside, its backup takes its place, and that is told") {
    RecordsDesk desk;
    std::string before;
    {
        Records records = desk.open();
        People people(records, kCheap);
        personOf(people.add({}, {"Wren", {}, {}, {}}));
        for (int i = 0; i < 20; ++i) desk.practise(records, i);
        REQUIRE_FALSE(records.backUpAll());
        desk.practise(records, 20);
        before = contentOf(records.database());
    }
    const auto breakFile = [](const std::string& path, std::size_t from, std::size_t to) {
        std::string bytes = bytesOf(path);
        for (std::size_t i = from; i < std::min(to, bytes.size()); ++i)
            bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
        writeBytes(path, bytes);
    };
    SECTION("its head zeroed") { breakFile(desk.places.recordsFile, 0, 100); }
    SECTION("a page broken") { breakFile(desk.places.recordsFile, 4096, 8192); }
    SECTION("cut") {
        const std::string bytes = bytesOf(desk.places.recordsFile);
        writeBytes(desk.places.recordsFile, bytes.substr(0, bytes.size() / 2));
    }
    SECTION("no backup either") {
        breakFile(desk.places.recordsFile, 0, 4096);
        breakFile(backupPath(desk.places.backups, "records", 1), 0, 4096);
    }
    Records records = desk.open();
    CHECK(desk.told.size() == 1);
    CHECK(desk.told.front().find("it was moved to") != std::string::npos);
    CHECK(exists(desk.places.recordsFile + ".broken-1"));
    CHECK(settle(records, kJudge, nullptr).problems.empty());
    CHECK(contentOf(records.database()) == before);
}

TEST_CASE("cut at every sector, the database comes back whole") {
    RecordsDesk desk;
    std::string before;
    {
        Records records = desk.open();
        REQUIRE_FALSE(records.act(added(idOf(70))));
        for (int i = 0; i < 5; ++i) desk.practise(records, i, idOf(70));
        before = contentOf(records.database());
    }
    const std::string bytes = bytesOf(desk.places.recordsFile);
    for (std::size_t size = 0; size < bytes.size(); size += 512) {
        writeBytes(desk.places.recordsFile, bytes.substr(0, size));
        Records records = desk.open();
        CHECK(settle(records, kJudge, nullptr).problems.empty());
        CHECK(contentOf(records.database()) == before);
    }
}

TEST_CASE("names come back from the backup") {
    RecordsDesk desk;
    {
        Records records = desk.open();
        People people(records, kCheap);
        personOf(people.add({}, {"Wren", {}, {}, {}}));
        REQUIRE_FALSE(records.backUpAll());
    }
    writeBytes(desk.places.identityFile, "no database");
    Records records = desk.open();
    CHECK(desk.told.size() == 1);
    CHECK(std::holds_alternative<Person>(People(records).find("Wren")));
}

TEST_CASE("the last three backups are kept, and each is whole") {
    RecordsDesk desk;
    Records records = desk.open();
    for (int i = 0; i < 5; ++i) {
        desk.practise(records, i);
        REQUIRE_FALSE(records.backUpAll());
    }
    for (int number = 1; number <= 3; ++number) {
        const Database backup(backupPath(desk.places.backups, "records", number), kRecordsId,
                              {Database::Access::readOnly, nullptr});
        CHECK_FALSE(backup.complaint(true));
        CHECK(backup.whole("SELECT count(*) FROM attempt") == 6 - number);
    }
    CHECK_FALSE(exists(backupPath(desk.places.backups, "records", 4)));
}

TEST_CASE("records of a newer Stipple are refused and not touched") {
    RecordsDesk desk;
    (void)desk.open();
    for (const std::string& path : {desk.places.recordsFile, desk.places.identityFile}) {
        const std::int32_t id = path == desk.places.recordsFile ? kRecordsId : kIdentityId;
        { Database(path, id).runScript("PRAGMA user_version=99"); }
        const std::string before = bytesOf(path);
        CHECK(desk.faultOf().find("was made by a newer Stipple (schema 99") != std::string::npos);
        const auto rebuilt = rebuild(desk.places, desk.options(), kJudge, nullptr);
        CHECK(std::holds_alternative<std::string>(rebuilt));
        CHECK(bytesOf(path) == before);
        { Database(path, id).runScript("PRAGMA user_version=1"); }
    }
    CHECK(desk.told.empty());
}

TEST_CASE("log and database put back what the other lost") {
    RecordsDesk desk;
    std::string before;
    {
        Records records = desk.open();
        for (int i = 0; i < 4; ++i) REQUIRE_FALSE(records.act(added(idOf(70 + i))));
        before = contentOf(records.database());
    }
    const std::string log = bytesOf(desk.places.eventLog);
    SECTION("the log is gone") { ::unlink(desk.places.eventLog.c_str()); }
    SECTION("the log lost its end") { writeBytes(desk.places.eventLog, log.substr(0, log.size() - 10)); }
    SECTION("the log was emptied") { writeBytes(desk.places.eventLog, ""); }
    Records records = desk.open();
    CHECK_FALSE(desk.told.empty());
    CHECK(bytesOf(desk.places.eventLog) == log);
    CHECK(contentOf(records.database()) == before);
}

TEST_CASE("an event that only the log has is caught up with") {
    RecordsDesk desk;
    { (void)desk.open(); }
    {
        auto log = EventLog::open(desk.places.eventLog);
        Event event = added(idOf(70));
        event.at = "2026-06-01T10:00:00Z";
        REQUIRE_FALSE(std::get<EventLog>(log).append(event));
    }
    Records records = desk.open();
    CHECK(records.person(idOf(70)));
    CHECK(desk.told.empty());
}

TEST_CASE("a database that tells another story than the log is made anew") {
    RecordsDesk desk;
    {
        Records records = desk.open();
        REQUIRE_FALSE(records.act(added(idOf(70))));
        REQUIRE_FALSE(records.act(added(idOf(71))));
    }
    const std::string log = bytesOf(desk.places.eventLog);
    ::unlink(desk.places.eventLog.c_str());
    ::unlink(desk.places.recordsFile.c_str());
    {
        Records records = desk.open();
        REQUIRE_FALSE(records.act(added(idOf(72))));
    }
    writeBytes(desk.places.eventLog, log);
    Records records = desk.open();
    REQUIRE(desk.told.size() == 1);
    CHECK(desk.told.front().find("does not fit the event log") != std::string::npos);
    CHECK(records.person(idOf(71)));
    CHECK_FALSE(records.person(idOf(72)));
}

// test_records "[.fixture]" after a new step: the fixture of the schema that the next one starts from.
TEST_CASE("writes the fixture of today's schema", "[.fixture]") {
    RecordsDesk desk;
    {
        Records records = desk.open();
        People people(records, kCheap);
        const Person wren = personOf(people.add(
            {}, {"Wren", "wren@example.org", {"trainee", "instructor"}, "a passphrase of Wren's"}));
        for (int i = 1; i <= 3; ++i) desk.practise(records, i, wren.row.id);
        Event voided = added(idOf(2));
        voided.action = "attempt_voided";
        REQUIRE_FALSE(records.act(voided));
    }
    const std::string folder = std::string(STIPPLE_SOURCE_DIR) + "/tests/fixtures/records/schema-" +
                               std::to_string(recordsSchema().size()) + "/";
    std::filesystem::create_directories(folder);
    for (const char* name : {"records.db", "identity.db", "events.log"})
        std::filesystem::copy_file(desk.places.data + "/" + name, folder + name);
}

TEST_CASE("the first schema, as it was released, opens today with all that is in it") {
    RecordsDesk desk;
    const std::string fixture = std::string(STIPPLE_SOURCE_DIR) + "/tests/fixtures/records/schema-1/";
    for (const char* name : {"records.db", "identity.db", "events.log"})
        std::filesystem::copy_file(fixture + name, desk.places.data + "/" + name);
    Records records = desk.open();
    CHECK(desk.told.empty());
    CHECK(schemaOf(records.database()) == static_cast<int>(recordsSchema().size()));
    const auto rows = records.attempts({});
    REQUIRE(rows.size() == 3);
    CHECK(rows.front().attemptId == idOf(3));
    CHECK(rows.front().totalMilli == 61235);
    CHECK(rows[1].state == "void");
    const auto wren = People(records).find("Wren");
    REQUIRE(std::holds_alternative<Person>(wren));
    CHECK(std::get<Person>(wren).mail == "wren@example.org");
    CHECK(std::get<Person>(wren).row.roles == std::vector<std::string>{"instructor", "trainee"});
    CHECK(std::get<Person>(wren).hasPassphrase);
    CHECK(records.log().events().size() == 4);
}
