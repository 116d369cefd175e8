// How tasks are told on the home screen.
#include <fstream>
#include <iterator>
#include <string>

#include "support/catch.hpp"
#include "text/catalogue.hpp"
#include "ui/task_words.hpp"

using assessment::OwnTask;
using assessment::Task;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;

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

}  // namespace

TEST_CASE("time left is told in the largest whole unit that fits, never more than there is") {
    const Words words;
    const auto told = [&](std::int64_t ms) { return ui::untilWords(words.kit, ms); };
    CHECK(told(-kHour) == "in less than a minute");
    CHECK(told(kMinute - 1) == "in less than a minute");
    CHECK(told(2 * kMinute - 1) == "in 1 minute");
    CHECK(told(kHour - 1) == "in 59 minutes");
    CHECK(told(kHour) == "in 1 hour");
    CHECK(told(48 * kHour - 1) == "in 47 hours");
    CHECK(told(48 * kHour) == "in 2 days");
}

TEST_CASE("a task says when it is due, what is left and more time, or what became of it") {
    const Words words;
    OwnTask own;
    own.task.allowed = 2;
    own.task.made = 1;
    own.task.due = 72 * kHour;
    own.task.extraTime = 1.25;
    CHECK(ui::taskLine(words.kit, own, 0) == "Due in 3 days · 1 of 2 attempts left · 25 % more time");
    own.task.state = Task::State::notOpen;
    own.task.opens = 5 * kHour;
    own.task.extraTime = 1.0;
    own.task.allowed = 1;
    own.task.made = 0;
    CHECK(ui::taskLine(words.kit, own, 0) == "Opens in 5 hours · Due in 3 days · one attempt");
    own.task.state = Task::State::closed;
    CHECK(ui::taskLine(words.kit, own, 0) == "Closed, nothing was handed in");
    own.work = {{"a", 0, false, false}};
    CHECK(ui::taskLine(words.kit, own, 0) == "Handed in, not released yet");
    own.work.push_back({"b", 1, true, false});
    CHECK(ui::taskLine(words.kit, own, 0) == "Released");
    own.work.back().appealed = true;
    CHECK(ui::taskLine(words.kit, own, 0) == "Released, your appeal waits for an answer");
}
