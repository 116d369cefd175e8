// Help steps back with good runs and comes back with bad ones.
#include "review/help_level.hpp"

#include "practice/practised.hpp"

using namespace review;

namespace {

level::Level threeDots() { return practice::testing::threeDots(); }  // spacing and depth, cuts 60

PastRun run(const std::string& level, double spacing, double depth) {
    return {level, spacing >= 60 && depth >= 60, spacing, depth, {}};
}

std::vector<PastRun> here(const std::vector<double>& spacing, double depth = 20) {
    std::vector<PastRun> runs;
    for (const double points : spacing) runs.push_back(run("three-dots", points, depth));
    return runs;
}

}  // namespace

TEST_CASE("whoever is new has all help") {
    CHECK(helpFor(threeDots(), {}).allFull());
    CHECK(helpFor(threeDots(), here({40})).allFull());
    // However good elsewhere: each level is new once.
    CHECK(helpFor(threeDots(), {run("a", 90, 90), run("b", 90, 90), run("c", 90, 90)}).allFull());
}

TEST_CASE("spacing's gauge goes by spacing, needle and stretch by depth") {
    const HelpLevels good = helpFor(threeDots(), here({70, 40, 75}));
    CHECK(good.spacing == Help::sparse);
    CHECK(good.depth == Help::full);
    CHECK(good.needle == Help::full);
    CHECK(good.stretch == Help::full);
    CHECK(good.tempo == Help::full);  // by the weakest
    const HelpLevels both = helpFor(threeDots(), here({70, 70, 75}, 80));
    CHECK(both.tempo == Help::sparse);
    CHECK(both.needle == Help::sparse);
}

TEST_CASE("runs elsewhere stand in for the first ones here") {
    CHECK(helpFor(threeDots(), {run("a", 80, 20), run("three-dots", 65, 20)}).spacing == Help::sparse);
    CHECK(helpFor(threeDots(), {run("a", 30, 20), run("three-dots", 65, 20)}).spacing == Help::full);
    // They fill up to three and no more.
    CHECK(helpFor(threeDots(),
                  {run("a", 80, 1), run("a", 80, 1), run("three-dots", 40, 1), run("three-dots", 40, 1)})
              .spacing == Help::full);
    // The newest ones elsewhere: 80 and 80, not the old 30.
    CHECK(helpFor(threeDots(), {run("a", 30, 1), run("a", 80, 1), run("b", 80, 1), run("three-dots", 50, 1)})
              .spacing == Help::sparse);
}

TEST_CASE("five runs, four of them good and the last one, need no help") {
    CHECK(helpFor(threeDots(), here({40, 70, 70, 70, 70})).spacing == Help::none);
    CHECK(helpFor(threeDots(), here({70, 70, 70, 70})).spacing == Help::sparse);
    CHECK(helpFor(threeDots(), here({70, 70, 70, 70, 40})).spacing == Help::sparse);
    CHECK(helpFor(threeDots(), here({70, 70, 70, 70, 70, 40, 40})).spacing == Help::full);
}

TEST_CASE("the level's own cut decides, and a run without points says nothing") {
    level::Level strict = threeDots();
    strict.scenario.cuts->spacing = 80;
    CHECK(helpFor(strict, here({70, 70, 70})).spacing == Help::full);
    level::Level open = threeDots();
    open.scenario.cuts.reset();
    CHECK(helpFor(open, here({70, 70, 70})).spacing == Help::sparse);
    std::vector<PastRun> runs = here({70, 70, 70});
    for (PastRun& one : runs) one.spacing.reset();
    CHECK(helpFor(threeDots(), runs).spacing == Help::full);
}

TEST_CASE("a drill has its level's help, and runs at drills count for nothing") {
    level::Level drill = threeDots();
    drill.id += "-drill";
    CHECK(helpFor(drill, here({70, 70, 75})).spacing == Help::sparse);
    std::vector<PastRun> runs = here({40, 40, 40});
    for (int i = 0; i < 9; ++i) runs.push_back(run("three-dots-drill", 90, 90));
    CHECK(helpFor(threeDots(), runs).spacing == Help::full);
    CHECK(helpFor(drill, runs).spacing == Help::full);
}

TEST_CASE("what a level does not score keeps its gauge") {
    level::Level depthOnly = threeDots();
    depthOnly.scenario.criteria.spacing = false;
    const HelpLevels levels = helpFor(depthOnly, here({90, 90, 90, 90, 90, 90}, 90));
    CHECK(levels.spacing == Help::full);
    CHECK(levels.depth == Help::none);
    CHECK(levels.tempo == Help::none);
}

TEST_CASE("of the records' runs those that are finished and scored count, with their points") {
    store::Run scored;
    scored.levelId = "field";
    scored.state = "finished";
    scored.scored = true;
    scored.passed = true;
    scored.criteria = {{"depth", 61'500, {}}, {"hairline", std::nullopt, {}}, {"spacing", 70'000, {}}};
    store::Run left = scored;
    left.state = "abandoned";
    store::Run unscored = scored;
    unscored.scored = false;
    const auto past = review::pastRunsOf({left, scored, unscored});
    REQUIRE(past.size() == 1);
    CHECK(past.front().levelId == "field");
    CHECK(past.front().passed == true);
    CHECK(past.front().spacing == 70.0);
    CHECK(past.front().depth == 61.5);
    CHECK_FALSE(past.front().hairline);
}
