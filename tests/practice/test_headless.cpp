#include "practice/headless.hpp"

#include "practice/practised.hpp"
#include "support/file_bytes.hpp"
#include "support/temp_folder.hpp"

using namespace practice;
using namespace practice::testing;
using record::FileFault;
using test_support::TempFolder;

TEST_CASE("same level, header and samples make the same file") {
    const TempFolder folder;
    const level::Level level = threeDots();
    const auto attempt = attemptOf(practiceHeadless(level, someHeader(), touches(6), folder / "a.attempt"));
    CHECK(attempt.end == record::EndState::finished);
    CHECK(attempt.endReason == "the samples ended");
    CHECK(attempt.dots.size() == 6);
    (void)attemptOf(practiceHeadless(level, someHeader(), touches(6), folder / "b.attempt"));
    CHECK(test_support::bytesOf(folder / "a.attempt") == test_support::bytesOf(folder / "b.attempt"));
}

TEST_CASE("no samples make a finished attempt without dots") {
    const TempFolder folder;
    const auto attempt = attemptOf(practiceHeadless(threeDots(), someHeader(), {}, folder / "a.attempt"));
    CHECK(attempt.dots.empty());
    CHECK(attempt.end == record::EndState::finished);
}

TEST_CASE("the level's time and dots end headless practice as finished") {
    const TempFolder folder;
    auto samples = touches(2);
    std::vector<pen::Sample> late;
    touch(late, 119'990'000, 0, 0);  // lifts after the end
    samples.insert(samples.end(), late.begin(), late.end());
    const auto timed = attemptOf(practiceHeadless(threeDots(), someHeader(), samples, folder / "a.attempt"));
    CHECK(timed.dots.size() == 2);
    CHECK(timed.endReason == "the level's time is up");
    CHECK(timed.samples.back().tUs == 120'000'000);

    const auto full =
        attemptOf(practiceHeadless(threeDots(), someHeader(), touches(25), folder / "b.attempt"));
    CHECK(full.dots.size() == 20);
    CHECK(full.endReason == "the level's dots are used up");
}

TEST_CASE("an illegal sample stops with its number and leaves an interrupted attempt") {
    const TempFolder folder;
    auto samples = touches(2);
    samples[20].tUs = 0;
    const auto made = practiceHeadless(threeDots(), someHeader(), samples, folder / "a.attempt");
    REQUIRE(std::holds_alternative<FileFault>(made));
    CHECK(std::get<FileFault>(made).message.find("sample 21: time goes back") == 0);
    const auto left = attemptOf(record::readAttempt(folder / "a.attempt"));
    CHECK(left.end == record::EndState::interrupted);
    CHECK(left.dots.size() == 1);
}

TEST_CASE("an attempt is not written over another") {
    const TempFolder folder;
    test_support::writeBytes(folder / "a.attempt", "mine");
    CHECK(std::holds_alternative<FileFault>(
        practiceHeadless(threeDots(), someHeader(), {}, folder / "a.attempt")));
}
