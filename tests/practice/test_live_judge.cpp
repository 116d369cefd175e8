#include "practice/live_judge.hpp"

#include <atomic>
#include <bit>
#include <thread>

#include <scoring/random.hpp>
#include <scoring/score.hpp>

#include "hands/hand.hpp"
#include "practice/judge.hpp"
#include "practice/practised.hpp"
#include "support/temp_folder.hpp"

using namespace practice;
using namespace practice::testing;
using scoring::Dot;
using scoring::Scorecard;
using std::chrono::milliseconds;

namespace {

// A small field that is filled freely, and its first so many dots of a hand in rows.
struct Field {
    level::Level level = threeDots();
    scoring::Ensemble ensemble;
    std::vector<Dot> dots;
    Field() {
        level.scenario.mode = scoring::Mode::free;
        level.scenario.marks.clear();
        level.scenario.zones.front().density.knots.front().intensity = scoring::DotsPerMm2::fromPerCm2(75);
        scoring::EnsembleSettings few;
        few.experts = 8;
        few.exemplars = 4;
        ensemble = scoring::buildEnsemble(level.scenario, few);
        scoring::Random random(9);
        for (int i = 0; i < 180; ++i) {
            Dot dot;
            dot.ordinal = static_cast<std::uint32_t>(i);
            dot.tUs = 400'000 * i;
            dot.xTenthUm = Dot::tenthUm(-9.0 + 1.2 * (i % 15) + random.uniform(-0.2, 0.2));
            dot.yTenthUm = Dot::tenthUm(-7.0 + 1.2 * (i / 15) + random.uniform(-0.2, 0.2));
            dot.depthUm = 600 + static_cast<std::int32_t>(80.0 * random.normal());
            dots.push_back(dot);
        }
    }
    [[nodiscard]] std::vector<Dot> first(std::size_t count) const {
        return {dots.begin(), dots.begin() + static_cast<std::ptrdiff_t>(count)};
    }
    [[nodiscard]] std::string json(const Scorecard& card) const {
        ScoredFile file;
        file.scorecard = card;
        return scorecardJson(file).dump();
    }
};

std::shared_ptr<const Scorecard> waitForCard(const LiveJudge& judge) {
    while (true) {
        if (auto card = judge.card()) return card;
        std::this_thread::sleep_for(milliseconds(1));
    }
}

void waitUntilLive(LiveJudge& judge, const std::vector<Dot>& dots) {
    for (judge.follow(dots); judge.live() == nullptr; judge.follow(dots)) {
        std::this_thread::sleep_for(milliseconds(1));
    }
}

bool isIn(const scoring::Criterion& criterion, const char* id, const scoring::Measured& live) {
    for (const scoring::Metric& metric : criterion.metrics) {
        if (metric.id != id) continue;
        if (!metric.value || !live.value) return metric.undefinedBecause == live.undefinedBecause;
        return std::bit_cast<std::uint64_t>(*metric.value) == std::bit_cast<std::uint64_t>(*live.value);
    }
    return false;
}

}  // namespace

TEST_CASE("at rest the judge has the full score of the dots, and the live figures are in it") {
    const Field field;
    LiveJudge judge(
        field.level.scenario, [&] { return &field.ensemble; }, milliseconds(0));
    waitUntilLive(judge, {});
    CHECK(judge.reading()->dots == 0);
    for (const std::size_t count : {1U, 12U, 120U, 180U}) {
        judge.follow(field.first(count));
        const auto card = waitForCard(judge);
        CHECK(card->dots == count);
        CHECK(field.json(*card) ==
              field.json(scoring::score(field.level.scenario, field.ensemble, field.first(count))));
        const scoring::LiveReading reading = *judge.reading();
        CHECK(reading.dots == count);
        CHECK(isIn(*card->spacing, "S2", *reading.spacingBias));
        CHECK(isIn(*card->spacing, "S3", *reading.evenness));
        CHECK(isIn(*card->spacing, "S5", *reading.clumps));
        CHECK(isIn(*card->depth, "D1", *reading.inBand));
        CHECK(isIn(*card->depth, "D2", *reading.depthLoss));
        CHECK(isIn(*card->depth, "D4", *reading.farTail));
    }
}

TEST_CASE("with the next dot the scorecard is stale at once, the live figures are not") {
    const Field field;
    LiveJudge judge(
        field.level.scenario, [&] { return &field.ensemble; }, milliseconds(0));
    waitUntilLive(judge, field.first(100));
    static_cast<void>(waitForCard(judge));
    judge.follow(field.first(101));
    const auto card = judge.card();
    CHECK((card == nullptr || card->dots == 101));
    CHECK(judge.reading()->dots == 101);
    // Dot after dot, faster than it can score: in the end the newest count.
    for (std::size_t count = 102; count <= 180; ++count) judge.follow(field.first(count));
    CHECK(waitForCard(judge)->dots == 180);
}

TEST_CASE("while the hand works no scorecard is made") {
    const Field field;
    LiveJudge judge(
        field.level.scenario, [&] { return &field.ensemble; }, std::chrono::hours(1));
    waitUntilLive(judge, field.first(60));
    CHECK(judge.reading()->spacingBias->value);
    CHECK(judge.card() == nullptr);
}  // and its end does not wait for rest

TEST_CASE("until the reference is there the live figures need none") {
    const Field field;
    std::atomic<bool> there{false};
    LiveJudge judge(
        field.level.scenario, [&]() -> const scoring::Ensemble* { return there ? &field.ensemble : nullptr; },
        milliseconds(0));
    waitUntilLive(judge, field.first(120));
    CHECK(judge.reading()->spacingBias->value);
    CHECK(judge.card() == nullptr);
    there = true;
    CHECK(waitForCard(judge)->dots == 120);
    judge.follow(field.first(121));
    CHECK(judge.reading()->dots == 121);
    CHECK(waitForCard(judge)->dots == 121);
}

TEST_CASE("what the judge says at rest is what the record on the disk is judged by") {
    const level::Level level = threeDots();
    const scoring::Ensemble ensemble = scoring::buildEnsemble(level.scenario, {});
    const test_support::TempFolder folder;
    const auto samples = hands::perform(level, hands::Kind::ideal, 2);
    const record::Attempt attempt =
        attemptOf(practiceHeadless(level, someHeader(), samples, folder / "a.attempt"));
    LiveJudge live(
        level.scenario, [&] { return &ensemble; }, milliseconds(0));
    live.follow(attempt.dots);
    ScoredFile atRest = judge(level, attempt, ensemble, "b");
    const std::string fromDisk = scorecardJson(atRest).dump();
    atRest.scorecard = *waitForCard(live);
    CHECK(scorecardJson(atRest).dump() == fromDisk);
}
