// An attempt by time: what is there at any moment, in whatever order one asks.
#include "review/replay_track.hpp"

#include <algorithm>

#include <scoring/random.hpp>

#include "practice/judge.hpp"
#include "practice/performance.hpp"
#include "review/reviewed.hpp"

using namespace review;
using namespace review::testing;

namespace {

std::size_t countedAt(const record::Attempt& attempt, std::int64_t tUs) {
    return static_cast<std::size_t>(
        std::count_if(attempt.dots.begin(), attempt.dots.end(),
                      [tUs](const scoring::Dot& dot) { return dot.tUs && *dot.tUs <= tUs; }));
}

const std::string kFixtures = std::string(STIPPLE_SOURCE_DIR) + "/tests/fixtures/attempts/";

}  // namespace

TEST_CASE("at any time there are exactly the dots made by then") {
    const ReplayTrack track = trackOf(practised(12));
    const record::Attempt& attempt = track.attempt();
    REQUIRE(attempt.dots.size() == 12);
    CHECK(track.endUs() == attempt.samples.back().tUs);
    for (const scoring::Dot& dot : attempt.dots) {
        for (const std::int64_t off : {-1, 0, 1})
            CHECK(track.dotsAt(*dot.tUs + off) == countedAt(attempt, *dot.tUs + off));
    }
    // Back and forth, as a hand scrubs: what was asked before plays no part.
    scoring::Random random(7);
    for (int i = 0; i < 2000; ++i) {
        const auto tUs = static_cast<std::int64_t>(random.below(6'000'000)) - 500'000;
        CHECK(track.dotsAt(tUs) == countedAt(attempt, tUs));
    }
}

TEST_CASE("each dot has the samples that made it") {
    for (const char* model : {"flat", "layered"}) {
        INFO(model);
        const ReplayTrack track = trackOf(practised(6, model));
        REQUIRE(track.touches().size() == 6);
        for (std::size_t i = 0; i < 6; ++i) {
            REQUIRE(track.touchOf(i) == i);
            const TouchSpan& touch = track.touches()[i];
            CHECK(touch.dot == i);
            CHECK(touch.first == 17 * i);
            CHECK(touch.lift == 17 * i + 16);
            CHECK(touch.fromUs == 400'000 * static_cast<std::int64_t>(i));
            CHECK(touch.toUs - touch.fromUs == 80'000);
            CHECK(track.timeOf(i) == touch.toUs);
        }
        CHECK_FALSE(track.sinceLast(0));
        CHECK(track.sinceLast(3) == 0.4);
        CHECK_FALSE(track.touchAt(-1));
        CHECK(track.touchAt(0) == 0U);
        CHECK(track.touchAt(399'999) == 0U);
        CHECK(track.touchAt(400'000) == 1U);
    }
}

TEST_CASE("a touch without a dot and a dot without samples put nothing out of step") {
    auto attempt = practised(6);
    for (std::size_t i = 17; i < 34; ++i)
        attempt.samples[i].pressure = 0;  // as if it had not reached the skin
    attempt.dots.erase(attempt.dots.begin() + 1);
    attempt.samples.erase(attempt.samples.begin() + 51, attempt.samples.begin() + 68);  // the fourth touch
    const ReplayTrack track = trackOf(std::move(attempt));
    REQUIRE(track.touches().size() == 5);
    CHECK_FALSE(track.touches()[1].dot);
    CHECK(track.touchOf(0) == 0U);
    CHECK(track.touchOf(1) == 2U);
    CHECK_FALSE(track.touchOf(2));
    CHECK(track.touchOf(3) == 3U);
    CHECK(track.touchOf(4) == 4U);
}

TEST_CASE("the needle is where the samples say, and between them on the straight way") {
    const ReplayTrack track = trackOf(practised(2));
    CHECK_FALSE(track.needleAt(-1));
    const auto landing = track.needleAt(0);
    REQUIRE(landing);
    CHECK(landing->contact);
    CHECK(landing->place.x == Approx(-6.0));
    CHECK(landing->pressure == Approx(200.0 / 65535.0));
    const auto later = track.needleAt(7'500);  // half way from the second sample to the third
    REQUIRE(later);
    CHECK(later->sample == 1);
    CHECK(later->towards == Approx(0.5));
    CHECK(later->place.x == Approx(-5.9985));
    CHECK(later->pressure == Approx((200.0 + 1.5 * 3300.0) / 65535.0));
    const auto lifted = track.needleAt(240'000);  // half way to the next touch, in the air
    REQUIRE(lifted);
    CHECK_FALSE(lifted->contact);
    CHECK(lifted->place.x == Approx((-5.984 - 3.0) / 2.0));
    const auto after = track.needleAt(9'000'000);
    REQUIRE(after);
    CHECK(after->sample == track.attempt().samples.size() - 1);
    CHECK(after->towards == 0.0);
}

TEST_CASE("the dot nearest to a place, of those that are there") {
    const ReplayTrack track = trackOf(practised(6));
    const scoring::Point third = track.attempt().dots[2].place();
    CHECK(track.nearestDot(third + scoring::Point{0.2, 0.1}, 0.5, 6) == 2U);
    CHECK_FALSE(track.nearestDot(third + scoring::Point{0.6, 0.0}, 0.5, 6));
    CHECK_FALSE(track.nearestDot(third, 0.5, 2));
}

TEST_CASE("dots a part of the time add up to all of them") {
    const ReplayTrack track = trackOf(practised(6));
    const std::vector<std::size_t> parts = track.dotsAPart(4);
    CHECK(parts == std::vector<std::size_t>{2, 1, 1, 2});
    CHECK(track.dotsAPart(0).empty());
}

TEST_CASE("the fingers are where they were set") {
    practice::testing::Faults faults;
    faults.slack = {3.0, 6.0};
    faults.touches = 20;
    const ReplayTrack track = trackOf(practice::testing::steadyAttempt(faults));
    REQUIRE(track.set().size() == 3);
    CHECK(heldAt(track.set(), -1) == 0);
    const auto at = [&](double s) {
        const std::size_t count = heldAt(track.set(), static_cast<std::int64_t>(s * 1e6));
        return track.set()[count - 1].fingers;
    };
    CHECK(at(1.0) == practice::testing::tautening());
    CHECK(at(4.5).empty());
    CHECK(at(8.0) == practice::testing::tautening());
}

TEST_CASE("the dots of a replay score to the stored bytes") {
    const level::Level level = threeDots();
    const scoring::Ensemble ensemble = scoring::buildEnsemble(level.scenario, {});
    const auto attempt = practised(9);
    const ReplayTrack track = trackOf(attempt);
    const auto bytes = [&](const record::Attempt& of) {
        return practice::scorecardJson(practice::judge(track.level(), of, ensemble, "b")).dump();
    };
    record::Attempt replayed = track.attempt();
    replayed.dots.resize(track.dotsAt(track.endUs()));
    CHECK(bytes(replayed) == bytes(attempt));
    replayed.dots.resize(track.dotsAt(track.endUs() / 2));
    CHECK(bytes(replayed) != bytes(attempt));
}

TEST_CASE("torn, interrupted and abandoned attempts are laid out as well as any") {
    auto attempt = practised(6);
    attempt.end = record::EndState::interrupted;
    attempt.torn = true;
    attempt.samples.resize(17 * 5 + 4);  // in the sixth touch
    attempt.dots.resize(5);
    const ReplayTrack track = trackOf(std::move(attempt));
    REQUIRE(track.touches().size() == 6);
    CHECK(track.touches().back().lift == 17 * 5 + 3);
    CHECK_FALSE(track.touches().back().dot);
    CHECK(track.dotsAt(track.endUs()) == 5);
    CHECK(track.endUs() == track.attempt().samples.back().tUs);
}

TEST_CASE("an attempt without a sample has an end and nothing in it") {
    auto attempt = practised(1);
    attempt.samples.clear();
    attempt.dots.clear();
    const ReplayTrack track = trackOf(std::move(attempt));
    CHECK(track.endUs() == 0);
    CHECK(track.dotsAt(0) == 0);
    CHECK_FALSE(track.needleAt(0));
    CHECK_FALSE(track.touchAt(0));
}

TEST_CASE("an attempt of physics that no build has any more is laid out from its record") {
    const ReplayTrack track =
        trackOf(attemptOf(record::readAttempt(kFixtures + "three-dots-box2d-1.attempt")));
    CHECK(track.dotsAt(track.endUs()) == 6);
    CHECK(track.touchOf(5) == 5U);
}

TEST_CASE("an attempt whose level cannot be read says so") {
    auto attempt = practised(1);
    attempt.header.levelBytes = "stipple: [";
    CHECK(std::holds_alternative<std::string>(ReplayTrack::of(std::move(attempt))));
}
