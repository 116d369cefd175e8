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
