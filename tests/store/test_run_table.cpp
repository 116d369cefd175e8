// The runs of a person in one go: the same as row by row, oldest first.
#include "store/records_desk.hpp"

using namespace store;
using namespace store::testing;

TEST_CASE("runs come oldest first with criteria, gates and metrics") {
    RecordsDesk desk;
    Records records = desk.open();
    const std::string wren(32, 'c');
    REQUIRE_FALSE(records.act(added(wren)));
    for (int number = 1; number <= 4; ++number) desk.practise(records, number, wren);
    desk.practise(records, 5);
    desk.practise(records, 6, wren, record::Kind::demo);
    const auto unscored = desk.write(7, record::EndState::abandoned, wren);
    REQUIRE_FALSE(records.enter(desk.pathOf(7), unscored, nullptr));

    const auto runs = records.runs({wren, {}});
    REQUIRE(runs.size() == 5);
    for (std::size_t i = 0; i < 4; ++i) {
        const Run& run = runs[i];
        CHECK(run.attemptId == idOf(static_cast<int>(i) + 1));
        CHECK(run.state == "finished");
        CHECK(run.totalMilli == 61'235);
        CHECK(run.passed == false);
        CHECK(run.dots == 3);
        REQUIRE(run.criteria.size() == 2);
        CHECK(run.criteria[0].criterion == "depth");
        CHECK_FALSE(run.criteria[0].pointsMilli);
        CHECK(run.criteria[1].pointsMilli == 61'235);
        CHECK(run.criteria[1].tripped == std::vector<std::string>{"smax"});
        REQUIRE(run.metrics.size() == 1);
        CHECK(run.metrics[0].metric == "S2");
        CHECK(run.metrics[0].valueMilli == 370);
        CHECK(run.metrics[0].pointsMilli == 75'000);
    }
    CHECK(runs[4].state == "abandoned");
    CHECK_FALSE(runs[4].scored);
    CHECK_FALSE(runs[4].passed);
    CHECK(runs[4].criteria.empty());

    // The same attempts as the list has, which is newest first.
    const auto listed = records.attempts({wren, {}, -1});
    for (std::size_t i = 0; i < 4; ++i) CHECK(listed[listed.size() - 1 - i].attemptId == runs[i].attemptId);
}

TEST_CASE("runs by level, and metrics of the newest alone") {
    RecordsDesk desk;
    Records records = desk.open();
    for (int number = 1; number <= 6; ++number) desk.practise(records, number);
    const auto even = records.runs({std::string(kGuest), "even-run"});
    REQUIRE(even.size() == 3);
    CHECK(even[0].attemptId == idOf(2));
    const auto few = records.runs({std::string(kGuest), {}, 2});
    REQUIRE(few.size() == 6);
    for (std::size_t i = 0; i < 6; ++i) CHECK(few[i].metrics.size() == (i < 4 ? 0U : 1U));
    CHECK(few[0].criteria.size() == 2);
    CHECK(records.runs({std::string(32, 'f'), {}}).empty());
}
