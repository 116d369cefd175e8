// Faults of a known cause, and whether the findings name it.
#include <algorithm>
#include <scoring/random.hpp>

#include "pen/dots_csv.hpp"
#include "practice/judge.hpp"
#include "practice/performance.hpp"
#include "practice/steady_attempt.hpp"

using namespace practice;
using namespace practice::testing;

namespace {

ScoredFile judged(const record::Attempt& attempt) {
    static const level::Level level = depthLevel();
    static const scoring::Ensemble ensemble = scoring::buildEnsemble(level.scenario, {});
    ScoredFile scored = judge(level, attempt, ensemble, "b");
    CHECK_FALSE(addCauses(scored, level, attempt));
    return scored;
}

// The causes that are named, of whatever finding.
std::vector<Cause> named(const ScoredFile& scored) {
    std::vector<Cause> all;
    for (const auto& cause : scored.causes) {
        if (cause) all.push_back(*cause);
    }
    for (const Cause& cause : all) UNSCOPED_INFO(cause.text);
    return all;
}

// A field of dots in one zone, a fifth of them too deep, all made alike.
struct Made {
    scoring::Scenario scenario;
    std::vector<scoring::Dot> dots;
    std::vector<Circumstances> seen;
    scoring::Scorecard card;

    Made() {
        scoring::Zone zone;
        zone.area = scoring::rectangle({0.0, 0.0}, {30.0, 30.0});
        zone.density.knots = {{{0.0}, {1.0}}};
        zone.depthTarget = {0.5};
        zone.depthHalfWidth = {0.15};
        scenario.patch = zone.area;
        scenario.zones = {zone};
        for (std::uint32_t i = 0; i < 200; ++i) {
            scoring::Dot dot;
            dot.ordinal = i;
            dot.tUs = 1'000'000LL * i;
            dot.xTenthUm = scoring::Dot::tenthUm(1.0 + 1.3 * (i % 20));
            dot.yTenthUm = scoring::Dot::tenthUm(1.0 + 1.3 * (i / 20));
            dot.depthUm = faulty(i) ? 700 : 500;
            dot.dwellUs = 100'000;
            dots.push_back(dot);
            seen.push_back({{}, 0.5, 0.020});
        }
        scoring::Finding finding;
        finding.criterion = "depth";
        finding.metric = "D2";
        finding.direction = scoring::Direction::tooDeep;
        card.findings = {finding};
    }
    static bool faulty(std::uint32_t i) { return i % 5 == 3; }
    [[nodiscard]] std::optional<Cause> cause() const {
        return causesOf(scenario, dots, seen, record::DepthSource::pressure, card).front();
    }
};

}  // namespace

TEST_CASE("skin left slack in minutes 2 and 3 is named, and its shares are those of the dots") {
    const record::Attempt attempt = steadyAttempt({.slack = {120.0, 240.0}, .touches = 600});
    const ScoredFile scored = judged(attempt);
    const auto causes = named(scored);
    REQUIRE_FALSE(causes.empty());
    for (const Cause& cause : causes) {
        CHECK(cause.kind == CauseKind::slackSkin);
        CHECK(cause.contrast.share() > 0.8);
        CHECK(cause.contrast.otherShare() < 0.4);
        CHECK_FALSE(cause.throughout);
    }
}

TEST_CASE("pressing too hard for two minutes on taut skin is named, and slack skin is not") {
    const auto causes = named(judged(steadyAttempt({.hard = {120.0, 240.0}, .harder = 1.4, .touches = 600})));
    REQUIRE_FALSE(causes.empty());
    for (const Cause& cause : causes) CHECK(cause.kind == CauseKind::pressedHard);
}

TEST_CASE("of dots that are all too deep, those that are far too deep are compared by the same measure") {
    Made made;
    for (std::uint32_t i = 0; i < made.dots.size(); ++i) {
        made.dots[i].depthUm = Made::faulty(i) ? 850 : 700;
        made.seen[i].tautDepthMm = *made.dots[i].depthUm / 1000.0;
    }
    made.card.findings.front().metric = "D4";
    const auto cause = made.cause();
    REQUIRE(cause);
    CHECK(cause->kind == CauseKind::pressedHard);
    CHECK(cause->contrast.those == 40);
    CHECK(cause->contrast.share() == 1.0);
    CHECK(cause->contrast.otherShare() == 0.0);
}

TEST_CASE("what was so throughout is named by what taut skin would have made of the same touches") {
    const auto slack = named(judged(steadyAttempt({.slack = {0.0, kAlways}})));
    REQUIRE_FALSE(slack.empty());
    for (const Cause& cause : slack) {
        CHECK(cause.kind == CauseKind::slackSkin);
        CHECK(cause.throughout);
        REQUIRE(cause.offIfTaut);
        REQUIRE(cause.off);
        CHECK(2 * *cause.offIfTaut <= *cause.off);
    }
    const auto hard = named(judged(steadyAttempt({.hard = {0.0, kAlways}, .harder = 1.5})));
    REQUIRE_FALSE(hard.empty());
    for (const Cause& cause : hard) CHECK(cause.kind == CauseKind::pressedHard);
}

TEST_CASE("where nothing was wrong nothing is blamed") {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) CHECK(named(judged(steadyAttempt({}, seed))).empty());
    const level::Level level = depthLevel();
    const scoring::Ensemble ensemble = scoring::buildEnsemble(level.scenario, {});
    for (const hands::Kind kind : {hands::Kind::ideal, hands::Kind::expert}) {
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const test_support::TempFolder folder;
            const Performance played = performanceOf(level, kind, seed);
            const auto attempt = attemptOf(practiceHeadless(level, someHeader(), played.samples,
                                                            folder / "a.attempt", played.stretches));
            ScoredFile scored = judge(level, attempt, ensemble, "b");
            CHECK_FALSE(addCauses(scored, level, attempt));
            CAPTURE(hands::name(kind), seed);
            CHECK(named(scored).empty());
        }
    }
}

TEST_CASE("each circumstance is named when it alone goes with the fault") {
    using Spoil = void (*)(scoring::Dot&, Circumstances&);
    const std::pair<CauseKind, Spoil> all[] = {
        {CauseKind::slackSkin, [](scoring::Dot&, Circumstances& one) { one.skin.stretch = 0.3; }},
        {CauseKind::liftedHeel, [](scoring::Dot&, Circumstances& one) { one.skin.heelLift = 0.9; }},
        {CauseKind::pressedHard, [](scoring::Dot&, Circumstances& one) { one.tautDepthMm = 0.7; }},
        {CauseKind::fastApproach, [](scoring::Dot&, Circumstances& one) { one.pressS = 0.014; }},
        {CauseKind::longDwell, [](scoring::Dot& dot, Circumstances&) { dot.dwellUs = 300'000; }},
        {CauseKind::tiltedPen, [](scoring::Dot& dot, Circumstances&) { dot.angleCdeg = 2500; }},
        {CauseKind::overworked, [](scoring::Dot& dot, Circumstances&) { dot.flags = scoring::kOverworked; }}};
    for (const auto& [kind, spoil] : all) {
        Made made;
        for (std::uint32_t i = 0; i < made.dots.size(); ++i) {
            if (Made::faulty(i) && i % 4 != 0) spoil(made.dots[i], made.seen[i]);
        }
        CAPTURE(name(kind));
        const auto cause = made.cause();
        REQUIRE(cause);
        CHECK(cause->kind == kind);
        CHECK(cause->contrast.those == 40);
        CHECK(cause->contrast.thoseWith == 30);
        CHECK(cause->contrast.others == 160);
        CHECK(cause->contrast.othersWith == 0);
    }
}

TEST_CASE("what the trade only says is told after what the skin answers to") {
    Made made;
    for (std::uint32_t i = 0; i < made.dots.size(); ++i) {
        if (!Made::faulty(i)) continue;
        made.dots[i].angleCdeg = 2500;
        if (i % 4 != 0) made.seen[i].skin.stretch = 0.3;
    }
    REQUIRE(made.cause());
    CHECK(made.cause()->kind == CauseKind::slackSkin);
}

TEST_CASE("a circumstance that has nothing to do with the fault is next to never named") {
    int wrong = 0;
    scoring::Random random(7);
    for (int trial = 0; trial < 2000; ++trial) {
        Made made;
        const double often = random.uniform(0.2, 0.95);
        for (std::size_t i = 0; i < made.dots.size(); ++i) {
            if (random.uniform() < often) made.seen[i].skin.stretch = 0.3;
            if (random.uniform() < often) made.seen[i].skin.heelLift = 0.9;
            if (random.uniform() < often) made.dots[i].angleCdeg = 2500;
            if (random.uniform() < often) made.dots[i].flags = scoring::kOverworked;
        }
        for (Circumstances& one : made.seen) one.tautDepthMm = random.uniform() < often ? 0.7 : 0.5;
        wrong += made.cause() ? 1 : 0;
    }
    CHECK(wrong <= 10);
}

TEST_CASE("a dot outside every zone is compared by the nearest one, as the score does") {
    Made made;
    made.dots[3].xTenthUm = scoring::Dot::tenthUm(-0.5);
    for (std::uint32_t i = 0; i < made.dots.size(); ++i)
        if (Made::faulty(i)) made.seen[i].skin.stretch = 0.3;
    REQUIRE(made.cause());
    CHECK(made.cause()->contrast.those == 40);
}

TEST_CASE("a step blames the strokes on its worse side") {
    Made made;
    for (std::uint32_t i = 0; i < made.dots.size(); ++i) {
        made.dots[i].depthUm = i < 80 ? 500 : 560;
        if (i >= 80) made.seen[i].skin.stretch = 0.3;
    }
    scoring::Finding& step = made.card.findings.front();
    step.located = true;
    step.time = scoring::Seconds{80.0};
    step.size = 0.4;
    const auto cause = made.cause();
    REQUIRE(cause);
    CHECK(cause->blame == Blame::fromThen);
    CHECK(cause->kind == CauseKind::slackSkin);
    CHECK(cause->contrast.those == 120);
    for (Circumstances& one : made.seen) one.skin.stretch = 1.0;
    for (std::uint32_t i = 80; i < 200; ++i) made.seen[i].tautDepthMm = 0.56;
    REQUIRE(made.cause());
    CHECK(made.cause()->kind == CauseKind::pressedHard);
    // Slack from the first dot to the last: there is nothing to compare, and taut skin would have kept the
    // band.
    for (std::uint32_t i = 0; i < made.dots.size(); ++i) {
        made.dots[i].depthUm = i < 80 ? 560 : i % 2 == 0 ? 700 : 500;
        made.seen[i] = {{0.3, 0.0, false}, 0.5, 0.020};
    }
    const auto all = made.cause();
    REQUIRE(all);
    CHECK(all->kind == CauseKind::slackSkin);
    CHECK(all->throughout);
    CHECK(all->off == 60U);
    CHECK(all->offIfTaut == 0U);
}

TEST_CASE("dots off their marks are told from those on them") {
    Made made;
    made.scenario.mode = scoring::Mode::trace;
    made.scenario.cutoff = {0.6};
    for (std::uint32_t i = 0; i < made.dots.size(); ++i) {
        const bool off = i % 2 == 0;
        made.scenario.marks.push_back(made.dots[i].place() + scoring::Point{off ? 0.3 : 0.02, 0.0});
        if (off && i % 8 != 0) made.seen[i].skin.slipped = true;
    }
    scoring::Finding& finding = made.card.findings.front();
    finding.criterion = "spacing";
    finding.metric = "T4";
    finding.direction = scoring::Direction::offset;
    const auto cause = made.cause();
    REQUIRE(cause);
    CHECK(cause->blame == Blame::fartherOff);
    CHECK(cause->kind == CauseKind::slippedFingers);
    CHECK(cause->contrast.those == 100);
    CHECK(cause->contrast.thoseWith == 75);
}

TEST_CASE("a dot set beside an earlier one is blamed, and the earlier one is nobody's") {
    Made made;
    made.scenario.earlier = {made.dots[7].place() + scoring::Point{0.1, 0.0}, {28.0, 28.0}, {28.1, 28.0}};
    scoring::Finding finding;
    finding.criterion = "spacing";
    finding.metric = "S5";
    finding.direction = scoring::Direction::clump;
    const auto blamed = blamedDots(DepthBands(made.scenario), made.dots, finding);
    REQUIRE(blamed);
    CHECK(blamed->those == std::vector<std::size_t>{7});
    CHECK(blamed->others.size() == made.dots.size() - 1);
}

TEST_CASE("what nobody's touch made has no cause") {
    Made made;
    for (Circumstances& one : made.seen) one.skin.stretch = 0.1;
    for (const auto direction :
         {scoring::Direction::incomplete, scoring::Direction::row, scoring::Direction::gap,
          scoring::Direction::missed, scoring::Direction::tooEven}) {
        made.card.findings.front().criterion = "spacing";
        made.card.findings.front().direction = direction;
        CHECK_FALSE(made.cause());
    }
}

TEST_CASE("with a mouse the hold is blamed where a pen's pressure would be") {
    Made made;
    for (std::uint32_t i = 0; i < made.dots.size(); ++i) {
        made.seen[i].pressS.reset();
        if (Made::faulty(i)) made.seen[i].tautDepthMm = 0.7;
    }
    const auto cause =
        causesOf(made.scenario, made.dots, made.seen, record::DepthSource::holdTime, made.card).front();
    REQUIRE(cause);
    CHECK(cause->kind == CauseKind::heldLong);
}

TEST_CASE("a cause is a member of its finding in the scorecard, and a dots.csv has none") {
    Made made;
    for (std::uint32_t i = 0; i < made.dots.size(); ++i) {
        if (Made::faulty(i) && i % 4 != 0) made.seen[i].skin.stretch = 0.3;
    }
    ScoredFile scored;
    scored.scorecard = made.card;
    scored.causes = {made.cause()};
    const text::Json json = scorecardJson(scored);
    const text::Json* cause = json.find("findings")->items()->front().find("cause");
    REQUIRE(cause != nullptr);
    CHECK(cause->dump() ==
          R"({"kind":"slack_skin","text":"Skin slack (below 0.5) in 75 % of the dots that are too deep, )"
          R"(in 0 % of the others.","dots":"too_deep","n_dots":40,"share":0.75,"n_others":160,)"
          R"("share_of_others":0,"throughout":false,"n_off":40,"n_off_if_taut":0})");
    scored.causes.clear();
    CHECK(scorecardJson(scored).find("findings")->items()->front().find("cause") == nullptr);
}

TEST_CASE("an attempt that cannot be made again has its score, and a word why it has no causes") {
    const level::Level level = depthLevel();
    const scoring::Ensemble ensemble = scoring::buildEnsemble(level.scenario, {});
    const record::Attempt good = steadyAttempt({.slack = {0.0, kAlways}, .touches = 120});
    const auto whyNot = [&](const record::Attempt& attempt) {
        ScoredFile scored = judge(level, attempt, ensemble, "b");
        const std::string before = scorecardJson(scored).dump();
        const auto why = addCauses(scored, level, attempt);
        CHECK(scorecardJson(scored).dump() == before);
        return why.value_or("");
    };
    record::Attempt attempt = good;
    attempt.header.physicsId = "box2d-1";
    CHECK(whyNot(attempt) == "the attempt was made with the physics 'box2d-1'");
    attempt = good;
    attempt.dots[7].depthUm = *attempt.dots[7].depthUm + 1;
    CHECK(whyNot(attempt) == "the samples make other dots than the stored ones");
    ScoredFile scored = judge(level, good, ensemble, "b");
    CHECK(addCauses(scored, level, good, [] { return false; }) == "stopped");
}

TEST_CASE("how a dot came about is read from the skin and the samples") {
    const record::Attempt attempt = steadyAttempt({.slack = {20.0, 40.0}, .touches = 90});
    const auto all = std::get<std::vector<Circumstances>>(circumstancesOf(attempt));
    REQUIRE(all.size() == attempt.dots.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double at = static_cast<double>(*attempt.dots[i].tUs) / 1e6;
        CAPTURE(i, at);
        if (at < 20.0 || at > 41.0) {
            CHECK(all[i].skin.stretch > 0.7);
            CHECK(all[i].skin.stretch <= 1.0);
        } else if (at > 21.0 && at < 40.0) {
            CHECK(all[i].skin.stretch >= 0.2);
            CHECK(all[i].skin.stretch < 0.31);
        }
        CHECK(all[i].skin.heelLift >= 0.0);
        CHECK(all[i].skin.heelLift <= 1.0);
        REQUIRE(all[i].tautDepthMm);
        CHECK(*all[i].tautDepthMm == Approx(0.5).margin(0.13));  // 2.5 spreads of the pressure
        REQUIRE(all[i].pressS);
        CHECK(*all[i].pressS ==
              Approx(0.0225).margin(0.0225));  // nine tenths of 25 ms, a fifth of it more or less
    }
}
