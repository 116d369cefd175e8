#include "practice/judge.hpp"
#include "practice/replay.hpp"
#include "practice/rescore.hpp"

#include "pen/dots_csv.hpp"
#include "practice/practised.hpp"
#include "support/temp_folder.hpp"

using namespace practice;
using namespace practice::testing;
using test_support::TempFolder;

namespace {

struct Judged {
    level::Level level = threeDots();
    scoring::Ensemble ensemble = scoring::buildEnsemble(level.scenario, {});
    record::Attempt attempt;
    Judged() {
        const TempFolder folder;
        const auto samples = hands::perform(level, hands::Kind::ideal, 2);
        attempt = attemptOf(practiceHeadless(level, someHeader(), samples, folder / "a.attempt"));
    }
};

}  // namespace

TEST_CASE("an attempt is judged by its stored dots, and the result says what it is of") {
    const Judged judged;
    const ScoredFile scored = judge(judged.level, judged.attempt, judged.ensemble, "0.1.0 abc");
    CHECK(scored.attemptId == judged.attempt.header.attemptId);
    CHECK(scored.state == "finished");
    CHECK(scored.levelId == "three-dots");
    CHECK(scored.levelHash == judged.level.hash);
    CHECK(scored.input == record::InputKind::synthetic);
    CHECK(scored.depthSource == record::DepthSource::pressure);
    CHECK(scored.build == "0.1.0 abc");
    CHECK(scored.scorecard.dots == judged.attempt.dots.size());
    REQUIRE(scored.scorecard.spacing);
    REQUIRE(scored.scorecard.spacing->points);
    CHECK(*scored.scorecard.spacing->points >= 60.0);
}

TEST_CASE("an interrupted attempt is judged too and says so") {
    Judged judged;
    judged.attempt.end = record::EndState::interrupted;
    CHECK(judge(judged.level, judged.attempt, judged.ensemble, "b").state == "interrupted");
}

TEST_CASE("dots.csv of an attempt gets the attempt's score") {
    const Judged judged;
    const auto read = pen::readDotsCsv(pen::writeDotsCsv(judged.attempt.dots));
    REQUIRE(std::holds_alternative<std::vector<scoring::Dot>>(read));
    ScoredFile ofDots =
        judgeDots(judged.level, std::get<std::vector<scoring::Dot>>(read), judged.ensemble, "b");
    CHECK_FALSE(ofDots.attemptId);
    CHECK(ofDots.state == "dots_only");
    CHECK(ofDots.input == record::InputKind::dotsCsv);
    CHECK(ofDots.depthSource == record::DepthSource::given);
    const ScoredFile ofAttempt = judge(judged.level, judged.attempt, judged.ensemble, "b");
    CHECK(scorecardJson(ofDots).find("criteria")->dump() ==
          scorecardJson(ofAttempt).find("criteria")->dump());
    CHECK(scorecardJson(ofDots).find("findings")->dump() ==
          scorecardJson(ofAttempt).find("findings")->dump());
}

TEST_CASE("dots without depth have no depth source and no depth points") {
    const Judged judged;
    std::vector<scoring::Dot> dots = judged.attempt.dots;
    for (scoring::Dot& dot : dots) dot.depthUm.reset();
    const ScoredFile scored = judgeDots(judged.level, dots, judged.ensemble, "b");
    CHECK(scored.depthSource == record::DepthSource::none);
    REQUIRE(scored.scorecard.depth);
    CHECK_FALSE(scored.scorecard.depth->points);
    CHECK_FALSE(scored.scorecard.depth->undefinedBecause.empty());
    CHECK(scored.scorecard.passed == false);
}

TEST_CASE("an attempt made again from its samples is scored to the same bytes") {
    const Judged judged;
    const ScoredFile scored = judge(judged.level, judged.attempt, judged.ensemble, "b");
    const auto made = replay(judged.attempt);
    REQUIRE(std::holds_alternative<Replay>(made));
    std::vector<scoring::Dot> dots = std::get<Replay>(made).dots;
    CHECK(rescoresTheSame(judged.level, judged.attempt, dots, judged.ensemble, scored));
    dots[2].xTenthUm += 9'000;
    CHECK_FALSE(rescoresTheSame(judged.level, judged.attempt, dots, judged.ensemble, scored));
    dots = std::get<Replay>(made).dots;
    dots.push_back(dots.back());
    CHECK_FALSE(rescoresTheSame(judged.level, judged.attempt, dots, judged.ensemble, scored));
    record::Attempt broken = judged.attempt;
    broken.end = record::EndState::interrupted;  // a sample's dot may be missing at its end
    CHECK(rescoresTheSame(judged.level, broken, dots, judged.ensemble, scored));
}
