#include <unistd.h>

#include "attempt_file/example.hpp"
#include "record/store/attempt_shelf.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace store;
using test_support::TempFolder;

namespace {

// Writes an attempt that began at `clock` and has one dot, at the path that is meant for it.
std::string shelve(const TempFolder& folder, const std::string& clock, const std::string& id) {
    record::AttemptHeader header = record::testing::exampleHeader();
    header.wallClock = clock;
    header.attemptId = id + header.attemptId.substr(id.size());
    const std::string path = newAttemptPath(folder.path().string(), header);
    record::Journal journal = record::testing::created(path, header);
    journal.add(record::testing::exampleDot(0));
    REQUIRE_FALSE(journal.close(record::EndState::abandoned, "left"));
    return path;
}

}  // namespace

TEST_CASE("attempts are listed newest first") {
    const TempFolder folder;
    shelve(folder, "2026-01-02T03:04:05.000Z", "aa");
    shelve(folder, "2026-03-01T00:00:00.000Z", "bb");
    shelve(folder, "2025-12-31T23:59:59.999Z", "cc");
    const Shelf shelf = readShelf(folder.path().string());
    CHECK(shelf.problems.empty());
    REQUIRE(shelf.attempts.size() == 3);
    CHECK(shelf.attempts[0].attemptId.substr(0, 2) == "bb");
    CHECK(shelf.attempts[1].attemptId.substr(0, 2) == "aa");
    CHECK(shelf.attempts[2].attemptId.substr(0, 2) == "cc");
    CHECK(shelf.attempts[0].levelId == "first-dots");
    CHECK(shelf.attempts[0].dots == 1);
    CHECK(shelf.attempts[0].end == record::EndState::abandoned);
}

TEST_CASE("torn attempts are listed as what they are, broken ones are said, all stay") {
    const TempFolder folder;
    const std::string torn = shelve(folder, "2026-01-01T00:00:00.000Z", "aa");
    const std::string bytes = test_support::bytesOf(torn);
    test_support::writeBytes(torn, bytes.substr(0, bytes.size() - 1));
    test_support::writeBytes(folder / "broken.attempt", "what?");
    test_support::writeBytes(folder / "notes.txt", "not an attempt");
    const Shelf shelf = readShelf(folder.path().string());
    REQUIRE(shelf.attempts.size() == 1);
    CHECK(shelf.attempts[0].torn);
    CHECK(shelf.attempts[0].end == record::EndState::interrupted);
    CHECK(shelf.attempts[0].dots == 1);
    REQUIRE(shelf.problems.size() == 1);
    CHECK(shelf.problems[0].find("broken.attempt") != std::string::npos);
    CHECK(::access((folder / "broken.attempt").c_str(), F_OK) == 0);
}

TEST_CASE("a folder that is not there is an empty shelf") {
    const Shelf shelf = readShelf("/nonexistent/attempts");
    CHECK(shelf.attempts.empty());
    CHECK(shelf.problems.empty());
}

TEST_CASE("a new attempt's path is in order of time and holds no foreign characters") {
    record::AttemptHeader header = record::testing::exampleHeader();
    CHECK(newAttemptPath("/a", header) == "/a/2026-01-02T030405Z-first-dots-00112233.attempt");
    header.levelId = "../../etc/x y";
    CHECK(newAttemptPath("/a", header) == "/a/2026-01-02T030405Z-etcxy-00112233.attempt");
}
