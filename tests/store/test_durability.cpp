// The records on a disk that fails at every change, and after a power cut at every moment.
#include <unistd.h>

#include <iostream>

#include "record/store/migrations.hpp"
#include "record/store/schema.hpp"
#include "store/power_cut.hpp"
#include "store/records_desk.hpp"

using namespace store;
using namespace store::testing;
using test_support::VfsFault;

namespace {

constexpr int kTransactions = 12;

// One transaction of the kind that the end of an attempt makes.
void commitAttempt(const Database& database, const record::Attempt& attempt) {
    Transaction transaction(database);
    putAttempt(database, attempt, {attempt.header.attemptId + ".attempt", 100, std::string(64, 'c')});
    putScore(database, scoreOf(attempt));
    transaction.commit();
}

record::Attempt attemptOf(int number) {
    record::Attempt attempt;
    attempt.header = headerOf(number);
    attempt.end = record::EndState::finished;
    return attempt;
}

// How many attempts the file holds, from the first on and each with all its rows; -1: it is damaged or holds
// half of one.
int soundAttempts(const std::string& path) {
    try {
        const Database database(path, kRecordsId);
        if (database.complaint(true)) return -1;
        if (schemaOf(database) == 0) return 0;
        const auto rows = listAttempts(database, {});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const AttemptRow& row = rows[rows.size() - 1 - i];
            if (row.attemptId != idOf(static_cast<int>(i)) || !row.scored) return -1;
        }
        const auto each = static_cast<std::int64_t>(rows.size());
        const bool whole = database.whole("SELECT count(*) FROM criterion") == 2 * each &&
                           database.whole("SELECT count(*) FROM metric") == each &&
                           database.whole("SELECT count(*) FROM gate") == each;
        return whole ? static_cast<int>(each) : -1;
    } catch (const DatabaseError&) {
        return -1;
    }
}

struct Tally {
    std::size_t disks = 0;
    int lost = 0;
    int damaged = 0;
};

// A run of transactions with the given care, cut everywhere.
Tally cutEverywhere(const char* care, int dice) {
    const test_support::TempFolder folder{test_support::TempFolder::InMemory{}};
    const std::string path = folder / "records.db";
    test_support::startRecording();
    {
        const Database database(path, kRecordsId, {Database::Access::readWrite, test_support::faultyVfs()});
        migrate(database, recordsSchema(), nullptr);
        if (care != nullptr) database.runScript(std::string("PRAGMA synchronous=") + care);
        for (int i = 0; i < kTransactions; ++i) {
            commitAttempt(database, attemptOf(i));
            test_support::acknowledge();
        }
    }
    auto changes = test_support::stopRecording();
    // The file was made, empty, before SQLite opened it.
    changes.insert(changes.begin(), {test_support::DiskChange::Kind::create, "records.db", 0, ""});
    Tally tally;
    const std::string cutFolder = folder / "cut";
    tally.disks = forEveryCut(changes, dice, cutFolder, [&](const CutDisk& cut) {
        const int sound = soundAttempts(cutFolder + "/records.db");
        if (sound < 0) ++tally.damaged;
        if (sound >= 0 && sound < cut.acknowledged) ++tally.lost;
    });
    std::cout << "power cuts, synchronous " << (care != nullptr ? care : "EXTRA") << ": " << tally.disks
              << " disks, " << tally.lost << " lost, " << tally.damaged << " damaged\n";
    return tally;
}

}  // namespace

TEST_CASE("no power cut loses an attempt that was acknowledged, or damages the records") {
    const Tally tally = cutEverywhere(nullptr, 3);
    CHECK(tally.lost == 0);
    CHECK(tally.damaged == 0);
    CHECK(tally.disks > 2000);
}

TEST_CASE("the simulated cuts are hard enough to find a store that takes less care") {
    const Tally full = cutEverywhere("FULL", 0);
    CHECK(full.lost > 0);  // the journal comes back and undoes what was told
    CHECK(full.damaged == 0);
    const Tally off = cutEverywhere("OFF", 0);
    CHECK(off.lost > 0);
    CHECK(off.damaged > 0);
}

TEST_CASE("at every change of the disk that fails, what was acknowledged is there and whole") {
    const test_support::VfsGuard guard;
    constexpr int kFew = 3;
    const test_support::TempFolder folder{test_support::TempFolder::InMemory{}};
    for (const VfsFault fault : {VfsFault::kill, VfsFault::ioOnce, VfsFault::ioForEver, VfsFault::fullOnce,
                                 VfsFault::fullForEver, VfsFault::shortWrite}) {
        int call = 1;
        for (bool reached = true; reached; ++call) {
            const std::string path =
                folder / (std::to_string(static_cast<int>(fault)) + "-" + std::to_string(call));
            int acknowledged = 0;
            test_support::breakVfs(fault, call);
            try {
                const Database database(path, kRecordsId,
                                        {Database::Access::readWrite, test_support::faultyVfs()});
                migrate(database, recordsSchema(), nullptr);
                for (int i = 0; i < kFew; ++i) {
                    commitAttempt(database, attemptOf(i));
                    ++acknowledged;
                }
            } catch (const DatabaseError& error) {
                CHECK((error.trouble() == Trouble::full || error.trouble() == Trouble::inputOutput ||
                       error.trouble() == Trouble::cannotOpen));
            }
            reached = test_support::vfsCalls() >= call;
            test_support::mendVfs();
            const int sound = soundAttempts(path);
            INFO("fault " << static_cast<int>(fault) << " at change " << call);
            REQUIRE(sound >= acknowledged);
            CHECK(sound <= acknowledged + 1);
            ::unlink(path.c_str());
        }
        CHECK(call > 30);
    }
}

TEST_CASE("whatever fails while attempts are entered, the next start has them all") {
    const test_support::VfsGuard guard;
    for (const VfsFault fault : {VfsFault::kill, VfsFault::fullForEver, VfsFault::ioOnce}) {
        for (int call = 1; call < 60; call += 2) {
            RecordsDesk desk(test_support::faultyVfs());
            {
                test_support::breakVfs(fault, call);
                auto opened = Records::open(desk.places, desk.options());
                for (int i = 0; i < 3; ++i) {
                    const auto attempt = desk.write(i);
                    const auto scored = scoreOf(attempt);
                    if (auto* records = std::get_if<Records>(&opened))
                        (void)records->enter(desk.pathOf(i), attempt, &scored);
                }
            }
            test_support::mendVfs();
            Records records = desk.open();
            INFO("fault " << static_cast<int>(fault) << " at change " << call);
            CHECK(settle(records, kJudge, nullptr).problems.empty());
            CHECK(records.attempts({}).size() == 3);
            CHECK_FALSE(records.database().complaint(true));
        }
    }
}

TEST_CASE("of acts on a disk that fails, those acknowledged are in the log and in the records") {
    const test_support::VfsGuard guard;
    for (const VfsFault fault : {VfsFault::kill, VfsFault::fullOnce, VfsFault::ioForEver}) {
        for (int call = 1; call < 40; ++call) {
            RecordsDesk desk(test_support::faultyVfs());
            std::vector<std::string> acknowledged;
            {
                Records records = desk.open();
                People people(records, kCheap);
                test_support::breakVfs(fault, call);
                for (const char* name : {"Wren", "Jay"}) {
                    try {
                        const auto added = people.add({}, {name, {}, {}, {}});
                        if (std::holds_alternative<Person>(added)) acknowledged.emplace_back(name);
                    } catch (const DatabaseError&) {
                        // Nothing can be read either.
                    }
                }
            }
            test_support::mendVfs();
            Records records = desk.open();
            for (const std::string& name : acknowledged)
                CHECK(std::holds_alternative<Person>(People(records).find(name)));
            CHECK_FALSE(records.database().complaint(true));
            CHECK(desk.told.empty());
        }
    }
}
