// Backup and restore of a home, export and import of a person.
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>

#include "record/store/data_archive.hpp"
#include "record/store/person_archive.hpp"
#include "store/outcome.hpp"
#include "store/records_desk.hpp"
#include "support/file_bytes.hpp"

using namespace store;
using outcome::bad;
using outcome::good;
using namespace store::testing;
using test_support::bytesOf;
using test_support::TempFolder;
using test_support::writeBytes;

namespace {

namespace fs = std::filesystem;

// Every file below a folder with its bytes; the databases by their rows.
std::string everythingIn(const Places& places) {
    std::string all;
    std::vector<std::string> paths;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(places.data).parent_path()))
        if (entry.is_regular_file()) paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) all += path + "\n" + bytesOf(path) + "\n";
    return all;
}

struct Life {
    std::string wren;
    std::string records;
    std::string names;
};

// People, practice and an exam in a home.
Life live(RecordsDesk& desk) {
    Life life;
    Records records = desk.open();
    People people(records, kCheap);
    const Person wren = personOf(people.add(
        {}, {"Wr\xC3\xA9n", "wren@example.org", {"trainee", "instructor"}, "a passphrase of Wren's"}));
    personOf(people.add({}, {"Jay", {}, {}, {}}));
    life.wren = wren.row.id;
    for (int i = 0; i < 4; ++i) desk.practise(records, i, wren.row.id);
    desk.practise(records, 4, wren.row.id, record::Kind::exam);
    desk.practise(records, 5);
    life.records = contentOf(records.database());
    life.names = contentOf(records.identities());
    return life;
}

}  // namespace

TEST_CASE("a backup restored in an empty home gives the same content") {
    RecordsDesk first;
    const Life life = live(first);
    writeBytes(first.places.settingsFile, "{\"name\":\"Wren\"}\n");
    fs::create_directories(first.places.experts + "/task");
    writeBytes(first.places.experts + "/task/anna-1.csv", "x_mm,y_mm\n");
    writeBytes(first.places.levels + "/mine.yaml", "stipple: 1\n");
    const TempFolder folder{TempFolder::InMemory{}};
    {
        Records records = first.open();
        const BackedUp made = good(backUpData(records, folder / "all.stipple", "0.1.0"));
        CHECK(made.attempts == 6);
        CHECK(made.people == 2);
    }
    RecordsDesk second;
    { (void)second.open(); }  // as a first start leaves it
    const Restored restored = good(restoreData(second.places, folder / "all.stipple", false));
    CHECK(restored.what.attempts == 6);
    CHECK(restored.what.people == 2);
    CHECK(restored.before.empty());
    {
        Records records = second.open();
        CHECK(settle(records, kJudge, nullptr).entered == 6);
        CHECK(contentOf(records.database()) == life.records);
        CHECK(contentOf(records.identities()) == life.names);
    }
    for (const char* name :
         {"/experts/task/anna-1.csv", "/levels/mine.yaml", "/attempts/4.attempt", "/events.log"})
        CHECK(bytesOf(second.places.data + name) == bytesOf(first.places.data + name));
    CHECK(bytesOf(second.places.settingsFile) == bytesOf(first.places.settingsFile));

    SECTION("never over what is there, unless told; then it is kept") {
        const std::string before = everythingIn(second.places);
        CHECK(bad(restoreData(second.places, folder / "all.stipple", false)).find("add --over") !=
              std::string::npos);
        CHECK(everythingIn(second.places) == before);
        const Restored again = good(restoreData(second.places, folder / "all.stipple", true));
        CHECK(again.before == second.places.data + "/before-restore-1");
        CHECK(bytesOf(again.before + "/attempts/0.attempt") == bytesOf(first.pathOf(0)));
        CHECK(fs::exists(again.before + "/settings.json"));
        Records records = second.open();
        CHECK(settle(records, kJudge, nullptr).entered == 6);
        CHECK(contentOf(records.database()) == life.records);
    }
    CHECK(second.told.empty());
}

TEST_CASE("a backup that was cut or changed is refused and nothing is touched") {
    RecordsDesk first;
    (void)live(first);
    const TempFolder folder{TempFolder::InMemory{}};
    const std::string path = folder / "all.stipple";
    {
        Records records = first.open();
        (void)good(backUpData(records, path, "0.1.0"));
    }
    const std::string bytes = bytesOf(path);
    RecordsDesk second;
    (void)live(second);
    const std::string before = everythingIn(second.places);
    for (std::size_t at = 0; at < bytes.size(); at += 97) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 4);
        writeBytes(path, changed);
        CHECK_FALSE(bad(restoreData(second.places, path, true)).empty());
        writeBytes(path, bytes.substr(0, at));
        CHECK_FALSE(bad(restoreData(second.places, path, true)).empty());
    }
    CHECK(everythingIn(second.places) == before);
}

TEST_CASE("what is exported of a person comes in on another machine, once") {
    RecordsDesk first;
    const Life life = live(first);
    const TempFolder folder{TempFolder::InMemory{}};
    const std::string path = folder / "wren.stipple";
    {
        Records records = first.open();
        People people(records, kCheap);
        const Person wren = good(people.find(life.wren));
        // With a passphrase it takes Wren.
        CHECK_FALSE(bad(exportPerson(records, people, {}, wren, path, "0.1.0")).empty());
        CHECK_FALSE(fs::exists(path));
        const Actor self = good(people.actor("Wr\xC3\xA9n", "a passphrase of Wren's"));
        CHECK(good(exportPerson(records, people, self, wren, path, "0.1.0")).attempts == 5);
        CHECK(records.log().events().back().event.action == "person_exported");
    }
    CHECK(bytesOf(path).find("argon2id") == std::string::npos);
    CHECK(bytesOf(path).find("Jay") == std::string::npos);

    RecordsDesk second;
    Records records = second.open();
    People people(records, kCheap);
    const Imported came = good(importPerson(records, people, {}, path, kJudge));
    CHECK(came.fresh);
    CHECK(came.name == "Wr\xC3\xA9n");
    CHECK(came.attempts == 5);
    CHECK(came.notes.empty());
    const Person wren = good(people.find(life.wren));
    CHECK(wren.row.roles == std::vector<std::string>{"instructor", "trainee"});
    CHECK(wren.mail == "wren@example.org");
    CHECK_FALSE(wren.hasPassphrase);
    {
        Records there = first.open();
        const auto theirs = there.attempts({life.wren, {}, -1});
        const auto ours = records.attempts({life.wren, {}, -1});
        REQUIRE(ours.size() == theirs.size());
        for (std::size_t i = 0; i < ours.size(); ++i) {
            CHECK(ours[i].attemptId == theirs[i].attemptId);
            CHECK(ours[i].fileHash == theirs[i].fileHash);
            CHECK(records.score(ours[i].attemptId).dump() == there.score(ours[i].attemptId).dump());
        }
        CHECK(there.person(life.wren)->createdAt == wren.row.createdAt);
    }
    const std::string before = contentOf(records.database());
    const Imported again = good(importPerson(records, people, {}, path, kJudge));
    CHECK_FALSE(again.fresh);
    CHECK(again.attempts == 0);
    CHECK(again.known == 5);
    CHECK(contentOf(records.database()) == before);
    CHECK(settle(records, kJudge, nullptr).entered == 0);

    SECTION("not when the person was erased here") {
        (void)good(people.erase({}, wren, "asked to"));
        CHECK(bad(importPerson(records, people, {}, path, kJudge)).find("was erased here") !=
              std::string::npos);
    }
    SECTION("not when an attempt differs from the one that is here") {
        const auto row = records.attempts({life.wren, {}, -1}).front();
        records.database().run("UPDATE attempt SET file_hash=zeroblob(32) WHERE file=?", row.file);
        CHECK(bad(importPerson(records, people, {}, path, kJudge)).find("differs from the attempt") !=
              std::string::npos);
    }
}

TEST_CASE("an export keeps back the score of work that is being assessed, and what others said of it") {
    RecordsDesk first;
    const Life life = live(first);
    const TempFolder folder{TempFolder::InMemory{}};
    Records records = first.open();
    People people(records, kCheap);
    const Actor self = good(people.actor("Wr\xC3\xA9n", "a passphrase of Wren's"));
    const Person wren = good(people.find(life.wren));
    const auto rows = records.attempts({life.wren, {}, -1});
    const auto assessed =
        std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.totalMilli; });
    REQUIRE(assessed != rows.end());
    Event said;
    said.actor = kGuest;
    said.action = "mark_submitted";
    said.subject = assessed->attemptId;
    said.reason = "steady but for one run";
    REQUIRE_FALSE(records.act(said));
    const std::string score = records.score(assessed->attemptId).dump(1);
    const auto scored =
        std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.totalMilli; });
    const auto exported = [&](const char* name, const std::set<std::string>& notTold) {
        const std::string path = folder / name;
        (void)good(exportPerson(records, people, self, wren, path, "0.1.0", notTold));
        return bytesOf(path);
    };
    const auto totals = [](const std::string& bytes) {
        std::ptrdiff_t count = 0;
        const std::string point = "\"total_milli\": ";
        for (auto at = bytes.find(point); at != std::string::npos; at = bytes.find(point, at + 1))
            count += std::isdigit(static_cast<unsigned char>(bytes[at + point.size()])) != 0 ? 1 : 0;
        return count;
    };
    const std::string all = exported("all.stipple", {});
    const std::string part = exported("part.stipple", {assessed->attemptId});
    // Of each score the total stands in the attempt's row and in the score.
    CHECK(totals(all) == 2 * scored);
    CHECK(totals(part) == 2 * (scored - 1));
    CHECK(all.find("steady but for one run") != std::string::npos);
    CHECK(part.find("steady but for one run") == std::string::npos);
    CHECK(all.find("not released yet") == std::string::npos);
    CHECK(part.find("not released yet") != std::string::npos);
    // The recording is theirs in any case.
    CHECK(part.find(assessed->file) != std::string::npos);
}

TEST_CASE("an export that was changed is refused and nothing is touched") {
    RecordsDesk first;
    const Life life = live(first);
    const TempFolder folder{TempFolder::InMemory{}};
    const std::string path = folder / "guest.stipple";
    {
        Records records = first.open();
        People people(records, kCheap);
        (void)good(exportPerson(records, people, {}, good(people.find("guest")), path, "0.1.0"));
    }
    const std::string bytes = bytesOf(path);
    RecordsDesk second;
    Records records = second.open();
    People people(records, kCheap);
    const std::string before = everythingIn(second.places);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        writeBytes(path, changed);
        CHECK_FALSE(bad(importPerson(records, people, {}, path, kJudge)).empty());
    }
    CHECK(everythingIn(second.places) == before);
    writeBytes(path, bytes);
    CHECK(good(importPerson(records, people, {}, path, kJudge)).attempts == 1);
}
