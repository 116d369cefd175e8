// What only the samples tell, found by running them through the skin again.
#include "review/touch_readings.hpp"

#include <algorithm>

#include "practice/attempt_runner.hpp"
#include "practice/circumstances.hpp"
#include "practice/performance.hpp"
#include "review/reviewed.hpp"

using namespace review;
using namespace review::testing;

namespace {

Readings read(const record::Attempt& attempt) {
    auto made = readingsOf(attempt);
    if (const auto* reason = std::get_if<std::string>(&made)) FAIL(*reason);
    return std::get<Readings>(std::move(made));
}

std::string refusal(const record::Attempt& attempt) {
    const auto made = readingsOf(attempt);
    REQUIRE(std::holds_alternative<std::string>(made));
    return std::get<std::string>(made);
}

// The steady hand's level with a client who breathes.
level::Level breathing() {
    level::Level level = practice::testing::depthLevel();
    std::string yaml = level.bytes;
    yaml += "client:\n  breathing_mm: 0.4\n";
    const auto loaded =
        level_yaml::load(yaml, "breathing.yaml", [](const std::string&) { return std::nullopt; });
    for (const level::Issue& issue : loaded.issues) UNSCOPED_INFO(level::describe("breathing.yaml", issue));
    REQUIRE(loaded.level);
    return *loaded.level;
}

}  // namespace

TEST_CASE("the deepest reach over a touch is the dot's depth") {
    for (const char* model : {"flat", "layered"}) {
        INFO(model);
        const ReplayTrack track = trackOf(practised(6, model));
        const Readings readings = read(track.attempt());
        REQUIRE(readings.depthMm.size() == track.attempt().samples.size());
        for (const TouchSpan& touch : track.touches()) {
            const auto from = readings.depthMm.begin() + static_cast<std::ptrdiff_t>(touch.first);
            const auto to = readings.depthMm.begin() + static_cast<std::ptrdiff_t>(touch.lift);
            const double deepest = static_cast<double>(*std::max_element(from, to));
            const double stored = *track.attempt().dots[*touch.dot].depthUm / 1000.0;
            CHECK(deepest <= stored + 0.001);
            CHECK(deepest > 0.9 * stored);  // the skin is looked at every 5 ms only
        }
        CHECK(depthAt(readings, {}) == Approx(static_cast<double>(readings.depthMm[0])));
        NeedleAt beyond;
        beyond.sample = readings.depthMm.size();
        CHECK_FALSE(depthAt(readings, beyond));
    }
}

TEST_CASE("how the skin was held is what the causes of faults are found by") {
    practice::testing::Faults faults;
    faults.slack = {3.0, 6.0};
    faults.touches = 20;
    const auto attempt = practice::testing::steadyAttempt(faults);
    const Readings readings = read(attempt);
    const auto seen = practice::circumstancesOf(attempt);
    const auto& circumstances = std::get<std::vector<practice::Circumstances>>(seen);
    REQUIRE(readings.touches.size() == attempt.dots.size());
    for (std::size_t i = 0; i < readings.touches.size(); ++i) {
        CHECK(readings.touches[i].stretch == circumstances[i].skin.stretch);
        CHECK(readings.touches[i].heelLift == circumstances[i].skin.heelLift);
    }
    REQUIRE(readings.held.size() == 3);
    CHECK(readings.held[0].fingers == practice::testing::tautening());
    CHECK(readings.held[1].fingers.empty());
    CHECK(readings.head.empty());  // nobody moved
}

TEST_CASE("fingers that slip are seen where they slipped to") {
    const level::Level level = practice::testing::depthLevel();
    std::vector<pen::Sample> samples;
    practice::testing::touch(samples, 0, 0, 0);
    const std::vector<skin::StretchPoint> wide{{-8000, 0, -4000, 0}, {8000, 0, 4000, 0}};
    const test_support::TempFolder folder;
    const auto attempt = attemptOf(
        practice::practiceHeadless(level, someHeader(), samples, folder / "a.attempt", {{0, 0, wide}}));
    const Readings readings = read(attempt);
    REQUIRE(readings.held.size() == 2);
    CHECK(readings.held[0].fingers == wide);
    REQUIRE(readings.held[1].fingers.size() == 2);
    CHECK(readings.held[1].fingers[0].pullXUm > -4000);
    CHECK(readings.touches.front().slipped);
}

TEST_CASE("the client's head is where it was at every moment") {
    const level::Level level = breathing();
    const test_support::TempFolder folder;
    const auto attempt =
        attemptOf(practice::practiceHeadless(level, someHeader(), touches(20), folder / "a.attempt"));
    const Readings readings = read(attempt);
    REQUIRE_FALSE(readings.head.empty());
    // Breath is a closed form of time: any skin of that seed knows it.
    const auto skin = skin::makeSkin(level, attempt.header.skinSeed);
    double farthest = 0.0;
    for (std::int64_t tUs = 0; tUs < attempt.samples.back().tUs; tUs += 7'000) {
        const scoring::Point was = skin->clientAt(tUs).offset;
        CHECK(scoring::distance(clientAt(readings, tUs).offset, was) < 0.002);
        farthest = std::max(farthest, scoring::distance(was, {}));
    }
    CHECK(farthest > 0.1);
    CHECK(clientAt(readings, -1).offset.y == 0.0);
}

TEST_CASE("an attempt that cannot be run again says why") {
    auto attempt = practised();
    attempt.header.physicsId = "flat-99";
    CHECK(refusal(attempt).find("'flat-99'") != std::string::npos);
    attempt = practised();
    attempt.dots[2].xTenthUm += 1;
    CHECK(refusal(attempt) == "dot 2 is not the stored one when it is made again");
    int asked = 0;
    const auto stopped = readingsOf(practised(), [&] { return ++asked < 20; });
    REQUIRE(std::holds_alternative<std::string>(stopped));
    CHECK(asked == 20);
}

TEST_CASE("an interrupted attempt has readings of its stored dots") {
    auto attempt = practised(6);
    attempt.end = record::EndState::interrupted;
    attempt.dots.pop_back();
    attempt.states.pop_back();
    CHECK(read(attempt).touches.size() == 5);
}
