// What a level's row and its card say of how far it is.
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "text/catalogue.hpp"
#include "ui/course_marks.hpp"

using review::LevelState;
using review::RunMark;

namespace {

struct Words {
    text::Catalogue catalogue;
    ui_kit::Kit kit;

    Words() {
        std::ifstream file(STIPPLE_SOURCE_DIR "/assets/text/en.json");
        const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        auto parsed = text::Catalogue::parse(bytes);
        REQUIRE(std::holds_alternative<text::Catalogue>(parsed));
        catalogue = std::get<text::Catalogue>(std::move(parsed));
        kit.words = &catalogue;
    }
};

review::LevelProgress progress(LevelState state, std::vector<RunMark> last) {
    review::LevelProgress made;
    made.state = state;
    made.counted = last.size();
    made.lastMarks = std::move(last);
    return made;
}

level::Level oneMinute(double limit) {
    level::Level level;
    level.limits.expectedMinutes = 1.0;
    level.limits.minutes = limit;
    return level;
}

}  // namespace

TEST_CASE("a level that one run has passed is told from one that none has") {
    const Words words;
    const auto state = [&](std::vector<RunMark> last) {
        return ui::stateWord(words.kit, progress(LevelState::begun, std::move(last)));
    };
    CHECK(state({RunMark::failed}) == "Begun");
    CHECK(state({RunMark::failed, RunMark::passed}) == "Passed once");
    CHECK(state({RunMark::passed, RunMark::aborted}) == "Passed once");
    // Two runs later the first one lies outside every three that may still pass.
    CHECK(state({RunMark::passed, RunMark::failed, RunMark::failed}) == "Begun");
    CHECK(state({RunMark::slow}) == "Begun");
}

TEST_CASE("the card says what it still takes to pass") {
    const Words words;
    const level::Level level = oneMinute(2.0);
    const auto says = [&](LevelState state, std::vector<RunMark> last) {
        return ui::standingSentence(words.kit, level, progress(state, std::move(last)));
    };
    CHECK(says(LevelState::untried, {}) == "Level: two of three runs within 01:30 must pass");
    CHECK(says(LevelState::begun, {RunMark::failed}) == "Level: two of three runs within 01:30 must pass");
    CHECK(says(LevelState::begun, {RunMark::failed, RunMark::passed}) ==
          "Level: one more of the next two runs must pass");
    CHECK(says(LevelState::begun, {RunMark::passed, RunMark::failed}) == "Level: the next run must pass");
    CHECK(says(LevelState::accurate, {RunMark::slow, RunMark::slow}) ==
          "Level: accurate; two of three runs within 01:30 must pass");
    CHECK(says(LevelState::passed, {RunMark::passed, RunMark::passed, RunMark::failed}) == "Level passed");
}

TEST_CASE("no pace is asked for where the run ends by itself sooner") {
    const Words words;
    const auto says = [&](double limit) {
        return ui::standingSentence(words.kit, oneMinute(limit), progress(LevelState::untried, {}));
    };
    CHECK(says(1.5) == "Level: two of three runs must pass");
    CHECK(says(0.0) == "Level: two of three runs within 01:30 must pass");  // no end
}
