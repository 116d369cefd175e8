#include "assessment/draft_marks.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace assessment;

namespace {

const std::string kAttempt(32, 'a'), kMarker(32, 'b');

// As the desk keeps them, one after the other: a mark or a letter more each time.
MarkSheet after(int steps) {
    MarkSheet sheet;
    for (int i = 0; i < steps; ++i) {
        if (i % 3 == 0) sheet.marks[static_cast<std::size_t>(i / 3) % kRubricCriteria] = 1 + i % 5;
        sheet.typed += static_cast<char>('a' + i % 26);
    }
    sheet.seconds = steps;
    return sheet;
}

MarkSheet readFrom(const DraftMarks& drafts) {
    const auto read = drafts.read(kAttempt, kMarker);
    if (const auto* fault = std::get_if<std::string>(&read)) FAIL(*fault);
    return std::get<MarkSheet>(read);
}

}  // namespace

TEST_CASE("a draft is kept, read and forgotten, each marker's apart") {
    const test_support::TempFolder folder;
    const DraftMarks drafts(folder / "marks");
    CHECK(readFrom(drafts) == MarkSheet{});
    REQUIRE_FALSE(drafts.settle(kAttempt, kMarker));
    REQUIRE_FALSE(drafts.keep(kAttempt, kMarker, after(7)));
    REQUIRE_FALSE(drafts.settle(kAttempt, kMarker));
    CHECK(readFrom(drafts) == after(7));
    CHECK(std::get<MarkSheet>(drafts.read(kAttempt, std::string(32, 'c'))) == MarkSheet{});
    struct stat status {};
    REQUIRE(::stat((folder / "marks").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0700U);
    drafts.forget(kAttempt, kMarker);
    CHECK(readFrom(drafts) == MarkSheet{});
}

TEST_CASE("of a marker who is erased all drafts go, the others' stay") {
    const test_support::TempFolder folder;
    const DraftMarks drafts(folder / "marks");
    const std::string other(32, 'c');
    REQUIRE_FALSE(drafts.keep(kAttempt, kMarker, after(1)));
    REQUIRE_FALSE(drafts.keep(kAttempt, other, after(2)));
    drafts.forgetAll(kMarker);
    CHECK(readFrom(drafts) == MarkSheet{});
    CHECK(std::get<MarkSheet>(drafts.read(kAttempt, other)) == after(2));
}

TEST_CASE("a temporary file that was left half written is no draft") {
    const test_support::TempFolder folder;
    const DraftMarks drafts(folder / "marks");
    REQUIRE_FALSE(drafts.keep(kAttempt, kMarker, after(4)));
    std::ofstream(folder / "marks/" + kAttempt + "-" + kMarker + ".json.new") << "{\"marks\": {\"spa";
    CHECK(readFrom(drafts) == after(4));
    REQUIRE_FALSE(drafts.keep(kAttempt, kMarker, after(5)));
    CHECK(readFrom(drafts) == after(5));
}

TEST_CASE("a file that is no draft is told and left as it is") {
    const test_support::TempFolder folder;
    const DraftMarks drafts(folder / "marks");
    REQUIRE_FALSE(drafts.keep(kAttempt, kMarker, after(4)));
    const std::string path = folder / "marks/" + kAttempt + "-" + kMarker + ".json";
    for (const char* bytes : {"", "no draft", "{}", "{\"marks\": 3}"}) {
        std::ofstream(path, std::ios::trunc) << bytes;
        const auto read = drafts.read(kAttempt, kMarker);
        REQUIRE(std::holds_alternative<std::string>(read));
        CHECK(std::get<std::string>(read).find(path) == 0);
        CHECK(std::filesystem::file_size(path) == std::string(bytes).size());
    }
}

TEST_CASE("a sheet that is none is refused, and the draft before stays") {
    const test_support::TempFolder folder;
    const DraftMarks drafts(folder / "marks");
    REQUIRE_FALSE(drafts.keep(kAttempt, kMarker, after(4)));
    MarkSheet broken = after(5);
    broken.typed = "two\nlines";
    CHECK(drafts.keep(kAttempt, kMarker, broken));
    CHECK(readFrom(drafts) == after(4));
}

TEST_CASE("a disk that does not take it is told") {
    const test_support::TempFolder folder;
    std::ofstream(folder / "marks") << "a file where the folder should be";
    const auto fault = DraftMarks(folder / "marks").keep(kAttempt, kMarker, after(1));
    REQUIRE(fault);
    CHECK(fault->find("cannot be kept") != std::string::npos);
}

// A child keeps one draft after the other and says through a pipe how far it is; it is killed at any moment.
// What it had said is kept, and nothing half of it.
TEST_CASE("a kill between any two keystrokes loses nothing that was entered") {
    const test_support::TempFolder folder;
    const DraftMarks drafts(folder / "marks");
    constexpr int kKills = 60;
    constexpr int kSteps = 400;
    int inside = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        drafts.forget(kAttempt, kMarker);
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::close(ends[0]);
            for (int step = 1; step <= kSteps; ++step) {
                if (drafts.keep(kAttempt, kMarker, after(step))) ::_exit(1);
                if (::write(ends[1], &step, sizeof step) != sizeof step) ::_exit(2);
            }
            ::pause();
            ::_exit(0);
        }
        ::close(ends[1]);
        int said = 0;
        for (int step = 0; step <= kill * 5 && said < kSteps; ++step) {
            if (::read(ends[0], &said, sizeof said) != sizeof said) FAIL("the child ended by itself");
        }
        REQUIRE(::kill(child, SIGKILL) == 0);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));
        for (int more = 0; ::read(ends[0], &more, sizeof more) == sizeof more;) said = more;
        ::close(ends[0]);
        const MarkSheet found = readFrom(drafts);
        // One more may be there: kept, and killed before it said so.
        const bool kept = found == after(said) || found == after(said + 1);
        CHECK(kept);
        inside += said < kSteps ? 1 : 0;
    }
    CHECK(inside > kKills / 2);
}
