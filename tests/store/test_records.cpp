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

Event added(const std::string& person) {
    Event event;
    event.actor = kGuest;
    event.action = "person_added";
    event.subject = person;
    return event;
}

}  // namespace

TEST_CASE("an attempt that is entered is listed with its score") {
    RecordsDesk desk;
    Records records = desk.open();
    desk.practise(records, 1);
    desk.practise(records, 2, idOf(77));
    REQUIRE(records.attempts({}).size() == 2);
    const AttemptRow row = records.attempts({}).back();
    CHECK(row.attemptId == idOf(1));
    CHECK(row.person == kGuest);
    CHECK(row.kind == "practice");
    CHECK(row.state == "finished");
    CHECK(row.levelId == "soft-hairline");
    CHECK(row.levelHash == std::string(64, 'b'));
    CHECK(row.startedAt == 1'780'000'060'000);
    CHECK(row.dots == 3);
    CHECK(row.file == "1.attempt");
    CHECK(row.fileHash == crypto::hex(crypto::blake2b(bytesOf(desk.pathOf(1)))));
    CHECK(row.totalMilli == 61235);
    CHECK(row.passed == false);
    const auto score = records.score(idOf(1)).dump();
    CHECK(score.find(R"("S2":{"value_milli":370,"points_milli":75000})") != std::string::npos);
    CHECK(score.find(R"("tripped":["smax"])") != std::string::npos);
    CHECK(score.find("there are too few dots") != std::string::npos);
    CHECK(records.score(idOf(9)).isNull());
    CHECK(records.attempts({idOf(77), {}, -1}).size() == 1);
    CHECK(records.attempts({{}, "soft-hairline", -1}).size() == 1);
    CHECK(records.attempts({std::string(kGuest), "even-run", -1}).empty());
    CHECK(records.attempts({{}, {}, 1}).front().attemptId == idOf(2));
    CHECK(desk.told.empty());
}

TEST_CASE("one program at a time holds the records") {
    RecordsDesk desk;
    {
        const Records records = desk.open();
        CHECK(desk.faultOf().find("the records are in use by another Stipple (process ") == 0);
    }
    CHECK(desk.faultOf().empty());
}

TEST_CASE("an attempt of another folder is passed over") {
    RecordsDesk desk;
    Records records = desk.open();
    const test_support::TempFolder elsewhere;
    const auto attempt = writeAttempt(elsewhere.path().string(), 1, record::EndState::finished);
    CHECK_FALSE(records.enter(elsewhere / "1.attempt", attempt, nullptr));
    CHECK(records.attempts({}).empty());
}

TEST_CASE("one that was left open by a crash is interrupted at the next start") {
    RecordsDesk desk;
    {
        Records records = desk.open();
        auto made = record::Journal::create(desk.pathOf(5), headerOf(5));
        auto& journal = std::get<record::Journal>(made);
        journal.add(dotOf(0));
        REQUIRE_FALSE(journal.save());
        REQUIRE_FALSE(records.enterBegun(desk.pathOf(5), headerOf(5)));
        CHECK(records.attempts({}).front().state == "open");
        // As long as it is written it stays open, whoever looks.
        const Settled settled = settle(records, kJudge, nullptr);
        CHECK(settled.problems.empty());
        CHECK(records.attempts({}).front().state == "open");
    }
    Records records = desk.open();
    CHECK(settle(records, kJudge, nullptr).entered == 1);
    const AttemptRow row = records.attempts({}).front();
    CHECK(row.state == "interrupted");
    CHECK(row.dots == 1);
    CHECK(row.scored);
    CHECK(settle(records, kJudge, nullptr).entered == 0);
}

TEST_CASE("the database refuses what must not be") {
    RecordsDesk desk;
    Records records = desk.open();
    desk.practise(records, 1);
    REQUIRE_FALSE(records.act(added(idOf(70))));
    REQUIRE_FALSE(records.act(added(idOf(71))));
    const Database& db = records.database();
    for (const char* sql :
         {"UPDATE event SET reason='x' WHERE seq=1", "DELETE FROM event WHERE seq=1",
          "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq=2",
          // This one fits the chain, and only the trigger on the row that it replaces stops it.
          "INSERT OR REPLACE INTO event(seq,at,actor,action,line,prev,hash)"
          " SELECT 1,1,zeroblob(16),'x','{}',hash,randomblob(32) FROM event WHERE seq=2",
          "INSERT INTO event(at,actor,action,line,prev,hash) "
          "VALUES(1,zeroblob(16),'x','{}',zeroblob(32),zeroblob(32))",
          "UPDATE attempt SET state='done'", "UPDATE attempt SET kind='game'",
          "UPDATE attempt SET person_id=x'00'",
          "UPDATE attempt SET person_id=x'01010101010101010101010101010101'",
          "UPDATE score SET total_milli=61.5", "UPDATE score SET total_milli=100001",
          "INSERT INTO account VALUES(zeroblob(16),'king',1,NULL)",
          "DELETE FROM person WHERE person_id=zeroblob(16)"}) {
        INFO(sql);
        try {
            db.run(sql);
            FAIL_CHECK("was taken");
        } catch (const DatabaseError& error) {
            CHECK(error.trouble() == Trouble::refused);
        }
    }
}

TEST_CASE("one sitting at a time may be open, practice as many as there are") {
    RecordsDesk desk;
    Records records = desk.open();
    auto header = headerOf(1, idOf(70));
    CHECK_FALSE(records.enterBegun(desk.pathOf(1), header));
    header.attemptId = idOf(2);
    CHECK_FALSE(records.enterBegun(desk.pathOf(2), header));
    header.kind = record::Kind::exam;
    header.attemptId = idOf(3);
    CHECK_FALSE(records.enterBegun(desk.pathOf(3), header));
    header.attemptId = idOf(4);
    CHECK(records.enterBegun(desk.pathOf(4), header));
}

TEST_CASE("the database is a projection: deleted, it comes back the same") {
    RecordsDesk desk;
    std::string before;
    {
        Records records = desk.open();
        People people(records, kCheap);
        const Person wren =
            personOf(people.add({}, {"Wren", "wren@example.org", {"trainee", "examiner"}, {}}));
        REQUIRE_FALSE(people.giveRole({}, wren, "admin"));
        REQUIRE_FALSE(people.takeRole({}, wren, "examiner"));
        for (int i = 0; i < 5; ++i) desk.practise(records, i, wren.row.id);
        desk.practise(records, 5, wren.row.id, record::Kind::exam);
        desk.practise(records, 6);
        desk.practise(records, 7, idOf(99));  // a person of whom no event tells
        const auto torn = desk.write(8, record::EndState::interrupted);
        REQUIRE_FALSE(records.enter(desk.pathOf(8), torn, nullptr));
        const auto scored = scoreOf(torn);
        REQUIRE_FALSE(records.enter(desk.pathOf(8), torn, &scored));
        Event voided = added(idOf(5));
        voided.action = "attempt_voided";
        REQUIRE_FALSE(records.act(voided));
        const Person jay = personOf(people.add({}, {"Jay", {}, {}, {}}));
        desk.practise(records, 9, jay.row.id);
        desk.practise(records, 10, jay.row.id, record::Kind::assessment);
        const auto erased = people.erase({}, jay, "asked to");
        REQUIRE(std::holds_alternative<People::Erased>(erased));
        CHECK(std::get<People::Erased>(erased).attempts == 1);
        CHECK(std::get<People::Erased>(erased).kept == 1);
        before = contentOf(records.database());
        CHECK(records.attempts({}).size() == 10);
    }
    SECTION("and opened anew") {
        ::unlink(desk.places.recordsFile.c_str());
        Records records = desk.open();
        const Settled settled = settle(records, kJudge, nullptr);
        CHECK(settled.problems.empty());
        CHECK(contentOf(records.database()) == before);
    }
    SECTION("and rebuilt") {
        ::unlink(desk.places.recordsFile.c_str());
        double last = 0;
        const auto rebuilt = rebuild(desk.places, desk.options(), kJudge, [&](double share) {
            CHECK(share > last);
            last = share;
            return true;
        });
        REQUIRE(std::holds_alternative<Settled>(rebuilt));
        CHECK(std::get<Settled>(rebuilt).entered == 10);
        CHECK(last == 1.0);
        CHECK(contentOf(desk.open().database()) == before);
    }
    SECTION("and rebuilt over one that stands") {
        const auto rebuilt = rebuild(desk.places, desk.options(), kJudge, nullptr);
        REQUIRE(std::holds_alternative<Settled>(rebuilt));
        CHECK(contentOf(desk.open().database()) == before);
        CHECK_FALSE(exists(desk.places.recordsFile + ".rebuilding"));
    }
    SECTION("a rebuild that is stopped changes nothing") {
        const std::string bytes = bytesOf(desk.places.recordsFile);
        int left = 3;
        const auto rebuilt = rebuild(desk.places, desk.options(), kJudge, [&](double) { return --left > 0; });
        CHECK(std::get<Settled>(rebuilt).stopped);
        CHECK(bytesOf(desk.places.recordsFile) == bytes);
        CHECK_FALSE(exists(desk.places.recordsFile + ".rebuilding"));
    }
    CHECK(desk.told.empty());
}

TEST_CASE("a file that is gone takes its row with it, a copy is told") {
    RecordsDesk desk;
    Records records = desk.open();
    desk.practise(records, 1);
    desk.practise(records, 2);
    std::filesystem::copy_file(desk.pathOf(1), desk.places.attempts + "/copy.attempt");
    ::unlink(desk.pathOf(2).c_str());
    const Settled settled = settle(records, kJudge, nullptr);
    CHECK(settled.dropped == 1);
    REQUIRE(settled.problems.size() == 1);
    CHECK(settled.problems.front().find("holds the same attempt as 1.attempt") != std::string::npos);
    CHECK(records.attempts({}).size() == 1);
}

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
