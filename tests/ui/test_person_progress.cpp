// The progress of whoever practises: asked for once, again when the person or the records change, never
// waited for.
#include <functional>
#include <vector>

#include "record/store/settings.hpp"
#include "store/records_desk.hpp"
#include "ui/person_progress.hpp"

using store::testing::RecordsDesk;

namespace {

// Services whose records answer when they are told to.
struct SlowRecords {
    RecordsDesk desk;
    store::Settings settings;
    ui::Services services;
    std::uint64_t changes = 0;
    struct Question {
        std::function<void(store::Records&)> task;
        std::function<void(const std::string&)> failed;
    };
    std::vector<Question> asked;

    SlowRecords() {
        level::Level level;
        level.id = "even-run";
        level.unit = 1;
        level.limits.expectedMinutes = 1.0;
        level.scenario.cuts = scoring::Cuts{};
        services.levels = {level};
        services.settings = &settings;
        services.log = [](const std::string&) {};
        services.withRecords = [this](auto task, auto failed) {
            asked.push_back({std::move(task), std::move(failed)});
        };
        services.recordsChanges = [this] { return changes; };
    }
    void answer(std::size_t question) {
        auto records = desk.open();
        asked[question].task(records);
    }
};

}  // namespace

TEST_CASE("progress is asked for once and shown when the answer is there") {
    SlowRecords slow;
    {
        auto records = slow.desk.open();
        slow.desk.practise(records, 2);
    }
    ui::PersonProgress progress;
    for (int frame = 0; frame < 5; ++frame) progress.update(slow.services);
    CHECK(slow.asked.size() == 1);
    CHECK(progress.now() == nullptr);
    slow.answer(0);
    progress.update(slow.services);
    REQUIRE(progress.now() != nullptr);
    CHECK(progress.now()->runs.size() == 1);
    CHECK(progress.now()->course.levels.size() == 1);
    CHECK(progress.now()->course.levels[0].state == review::LevelState::begun);
    CHECK(slow.asked.size() == 1);
    // The records change: the old answer stands until the new one is there.
    slow.changes = 7;
    progress.update(slow.services);
    CHECK(slow.asked.size() == 2);
    CHECK(progress.now() != nullptr);
    progress.renew();
    progress.update(slow.services);
    CHECK(slow.asked.size() == 3);
}

TEST_CASE("nobody is shown somebody else's progress") {
    SlowRecords slow;
    const std::string wren(32, 'c');
    {
        auto records = slow.desk.open();
        slow.desk.practise(records, 2);
        REQUIRE_FALSE(records.act(store::testing::added(wren)));
    }
    ui::PersonProgress progress;
    progress.update(slow.services);
    slow.settings.person = wren;
    progress.update(slow.services);
    REQUIRE(slow.asked.size() == 2);
    slow.answer(0);  // the guest's comes late
    progress.update(slow.services);
    CHECK(progress.now() == nullptr);
    slow.answer(1);
    progress.update(slow.services);
    REQUIRE(progress.now() != nullptr);
    CHECK(progress.now()->runs.empty());
    slow.settings.person.clear();
    progress.update(slow.services);
    CHECK(progress.now() == nullptr);
}

TEST_CASE("why there is no progress is said") {
    SlowRecords slow;
    ui::PersonProgress progress;
    progress.update(slow.services);
    slow.asked[0].failed("the records are in use");
    progress.update(slow.services);
    REQUIRE(progress.fault() != nullptr);
    CHECK(*progress.fault() == "the records are in use");
    CHECK(slow.asked.size() == 1);
}
