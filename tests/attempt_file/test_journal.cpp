#include <sys/stat.h>
#include <unistd.h>

#include "attempt_file/example.hpp"
#include "record/attempt_file/journal.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace record;
using namespace record::testing;

namespace {

void checkHeader(const AttemptHeader& read, const AttemptHeader& written) {
    CHECK(read.attemptId == written.attemptId);
    CHECK(read.kind == written.kind);
    CHECK(read.surface == written.surface);
    CHECK(read.pseudonym == written.pseudonym);
    CHECK(read.levelId == written.levelId);
    CHECK(read.levelHash == written.levelHash);
    CHECK(read.levelBytes == written.levelBytes);
    REQUIRE(read.levelFiles.size() == written.levelFiles.size());
    for (std::size_t i = 0; i < read.levelFiles.size(); ++i) {
        CHECK(read.levelFiles[i].name == written.levelFiles[i].name);
        CHECK(read.levelFiles[i].bytes == written.levelFiles[i].bytes);
    }
    CHECK(read.skinSeed == written.skinSeed);
    CHECK(read.handName == written.handName);
    CHECK(read.handSeed == written.handSeed);
    CHECK(read.build == written.build);
    CHECK(read.physicsId == written.physicsId);
    CHECK(read.scoringVersion == written.scoringVersion);
    CHECK(read.input == written.input);
    CHECK(read.depthSource == written.depthSource);
    CHECK(read.timeSource == written.timeSource);
    CHECK(read.deviceName == written.deviceName);
    CHECK(read.pressureCurve == written.pressureCurve);
    CHECK(read.leftHanded == written.leftHanded);
    CHECK(read.pixelsPerMm == written.pixelsPerMm);
    CHECK(read.wallClock == written.wallClock);
    CHECK(read.timeZone == written.timeZone);
    CHECK(read.originMonotonicUs == written.originMonotonicUs);
}

void checkExample(const Attempt& attempt) {
    checkHeader(attempt.header, exampleHeader());
    REQUIRE(attempt.samples.size() == 10);
    for (int i = 0; i < 10; ++i) CHECK(attempt.samples[static_cast<std::size_t>(i)] == exampleSample(i));
    REQUIRE(attempt.dots.size() == 3);
    for (std::uint32_t i = 0; i < 3; ++i) CHECK(attempt.dots[i] == exampleDot(i));
    REQUIRE(attempt.events.size() == 1);
    CHECK(attempt.events[0] == Event{1000, "view", R"({"px_per_mm":8})"});
    REQUIRE(attempt.states.size() == 3);
    CHECK(attempt.states[2] == StateMark{3, std::string(63, '0') + "2"});
    CHECK(attempt.end == EndState::finished);
    CHECK(attempt.endReason == "finish");
    CHECK_FALSE(attempt.torn);
}

const std::string kFixture = std::string(STIPPLE_SOURCE_DIR) + "/tests/fixtures/attempts/format-1.attempt";

}  // namespace

TEST_CASE("an attempt is read back as it was written") {
    test_support::TempFolder folder;
    writeExample(folder / "a.attempt");
    checkExample(attemptOf(readAttempt(folder / "a.attempt")));
}

TEST_CASE("format 1 stays as it is: the fixture reads as known and is written the same") {
    checkExample(attemptOf(readAttempt(kFixture)));
    test_support::TempFolder folder;
    writeExample(folder / "a.attempt");
    CHECK(test_support::bytesOf(folder / "a.attempt") == test_support::bytesOf(kFixture));
}

// Run by hand, once for a format: test_attempt_file "[.write-fixture]"
TEST_CASE("write the fixture anew", "[.write-fixture]") {
    ::unlink(kFixture.c_str());
    writeExample(kFixture);
}

TEST_CASE("absent channels and optional header members stay absent") {
    test_support::TempFolder folder;
    AttemptHeader header = exampleHeader();
    header.pseudonym.reset();
    header.handName.reset();
    header.handSeed.reset();
    header.pixelsPerMm.reset();
    header.levelFiles.clear();
    Journal journal = created(folder / "a.attempt", header);
    pen::Sample bare;
    bare.tUs = 17;
    journal.add(bare);
    REQUIRE_FALSE(journal.close(EndState::abandoned, ""));
    const Attempt attempt = attemptOf(readAttempt(folder / "a.attempt"));
    checkHeader(attempt.header, header);
    REQUIRE(attempt.samples.size() == 1);
    CHECK(attempt.samples[0] == bare);
    CHECK(attempt.end == EndState::abandoned);
}

TEST_CASE("only what is saved counts, and an attempt without a close is interrupted") {
    test_support::TempFolder folder;
    Journal journal = created(folder / "a.attempt", exampleHeader());
    addExamplePart(journal, 0);
    CHECK(journal.savedDots() == 0);
    CHECK(attemptOf(readAttempt(journal.path())).dots.empty());
    REQUIRE_FALSE(journal.save());
    CHECK(journal.savedDots() == 1);
    const Attempt attempt = attemptOf(readAttempt(journal.path()));
    CHECK(attempt.dots.size() == 1);
    CHECK(attempt.end == EndState::interrupted);
    CHECK_FALSE(attempt.torn);
}

TEST_CASE("saving nothing writes nothing") {
    test_support::TempFolder folder;
    Journal journal = created(folder / "a.attempt", exampleHeader());
    const auto before = test_support::bytesOf(journal.path());
    REQUIRE_FALSE(journal.save());
    CHECK(test_support::bytesOf(journal.path()) == before);
}

TEST_CASE("an attempt file is never overwritten, nor written through a link") {
    test_support::TempFolder folder;
    test_support::writeBytes(folder / "there", "mine");
    const auto refused = Journal::create(folder / "there", exampleHeader());
    REQUIRE(std::holds_alternative<FileFault>(refused));
    CHECK(std::get<FileFault>(refused).message.find("never overwritten") != std::string::npos);
    CHECK(test_support::bytesOf(folder / "there") == "mine");

    REQUIRE(::symlink((folder / "elsewhere").c_str(), (folder / "link").c_str()) == 0);
    CHECK(std::holds_alternative<FileFault>(Journal::create(folder / "link", exampleHeader())));
    CHECK(::access((folder / "elsewhere").c_str(), F_OK) != 0);
}

TEST_CASE("a folder that is not there is said") {
    const auto refused = Journal::create("/nonexistent/folder/a.attempt", exampleHeader());
    REQUIRE(std::holds_alternative<FileFault>(refused));
    CHECK(
        std::get<FileFault>(refused).message ==
        "/nonexistent/folder/a.attempt: the attempt cannot be recorded: No such file or directory; make the "
        "folder first");
}

TEST_CASE("an attempt is for its owner only") {
    test_support::TempFolder folder;
    writeExample(folder / "a.attempt");
    struct stat status {};
    REQUIRE(::stat((folder / "a.attempt").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
}

TEST_CASE("a header that could not be read again is refused at the start") {
    test_support::TempFolder folder;
    AttemptHeader header = exampleHeader();
    header.attemptId = "short";
    const auto refused = Journal::create(folder / "a.attempt", header);
    REQUIRE(std::holds_alternative<FileFault>(refused));
    CHECK(std::get<FileFault>(refused).message.find("attempt_id") != std::string::npos);
    CHECK(::access((folder / "a.attempt").c_str(), F_OK) != 0);

    header = exampleHeader();
    header.deviceName = "Stift \xE4";  // Latin-1 from a driver
    (void)created(folder / "b.attempt", header);
    CHECK(attemptOf(readAttempt(folder / "b.attempt")).header.deviceName == "Stift ?");
}

TEST_CASE("a large level file fits, a larger one is refused") {
    test_support::TempFolder folder;
    AttemptHeader header = exampleHeader();
    header.levelBytes = std::string(512U << 10U, 'x');
    (void)created(folder / "a.attempt", header);
    CHECK(attemptOf(readAttempt(folder / "a.attempt")).header.levelBytes == header.levelBytes);
    header.levelBytes += 'x';
    CHECK(std::holds_alternative<FileFault>(Journal::create(folder / "b.attempt", header)));
}

TEST_CASE("long batches are cut into blocks") {
    test_support::TempFolder folder;
    Journal journal = created(folder / "a.attempt", exampleHeader());
    constexpr int kMany = 60'000;
    for (int i = 0; i < kMany; ++i) {
        pen::Sample sample = exampleSample(i % 10);
        sample.tUs = 0;  // all in one moment: only the size cuts
        journal.add(sample);
    }
    for (std::uint32_t i = 0; i < kMany; ++i) journal.add(exampleDot(i));
    REQUIRE_FALSE(journal.save());
    const Attempt attempt = attemptOf(readAttempt(journal.path()));
    CHECK(attempt.samples.size() == kMany);
    CHECK(attempt.dots.size() == kMany);
    CHECK_FALSE(attempt.torn);
}
