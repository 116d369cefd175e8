#include "ui/draft_keeper.hpp"

#include <chrono>
#include <thread>

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

namespace {

const std::string kAttempt(32, 'a');
const std::string kMarker(32, 'b');

assessment::MarkSheet sheetWith(int mark) {
    assessment::MarkSheet sheet;
    sheet.marks[0] = mark;
    return sheet;
}

void waitUntilSettled(const ui::DraftKeeper& keeper) {
    for (int i = 0; i < 500 && !keeper.settled(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(keeper.settled());
}

std::optional<int> readBack(const std::string& folder, const std::string& attempt) {
    const auto read = assessment::DraftMarks(folder).read(attempt, kMarker);
    REQUIRE(std::holds_alternative<assessment::MarkSheet>(read));
    return std::get<assessment::MarkSheet>(read).marks[0];
}

}  // namespace

TEST_CASE("a draft is on its file when keep() returns, and settled soon") {
    const test_support::TempFolder folder;
    ui::DraftKeeper keeper(folder / "marks");
    for (int mark = 1; mark <= 5; ++mark) {
        CHECK_FALSE(keeper.keep(kAttempt, kMarker, sheetWith(mark)));
        CHECK(readBack(folder / "marks", kAttempt) == mark);
    }
    waitUntilSettled(keeper);
    CHECK_FALSE(keeper.trouble());
}

TEST_CASE("drafts of two works are both settled, and a forgotten one is gone") {
    const test_support::TempFolder folder;
    const std::string second(32, 'c');
    {
        ui::DraftKeeper keeper(folder / "marks");
        CHECK_FALSE(keeper.keep(kAttempt, kMarker, sheetWith(2)));
        CHECK_FALSE(keeper.keep(second, kMarker, sheetWith(4)));
        keeper.forget(kAttempt, kMarker);
        waitUntilSettled(keeper);
        CHECK_FALSE(keeper.trouble());
    }
    CHECK_FALSE(readBack(folder / "marks", kAttempt));
    CHECK(readBack(folder / "marks", second) == 4);
}

TEST_CASE("a folder that cannot be made is told") {
    const test_support::TempFolder folder;
    ui::DraftKeeper keeper(folder / "not/there");
    CHECK(keeper.keep(kAttempt, kMarker, sheetWith(1)));
}
