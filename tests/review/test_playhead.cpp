// Playing, scrubbing and stepping come to the same state, however one got there.
#include "review/playhead.hpp"

#include "review/reviewed.hpp"

using namespace review;
using namespace review::testing;

TEST_CASE("steps visit each dot once, both ways") {
    const ReplayTrack track = trackOf(practised(8));
    Playhead head(track);
    std::vector<std::size_t> seen;
    for (int i = 0; i < 8; ++i) {
        head.stepDot(1);
        REQUIRE(head.dot());
        seen.push_back(*head.dot());
        CHECK(track.dotsAt(head.atUs()) == *head.dot() + 1);
        CHECK(head.touch() == track.touchOf(*head.dot()));
    }
    CHECK(seen == std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7});
    head.stepDot(1);
    CHECK(head.dot() == 7U);
    seen.clear();
    for (int i = 0; i < 7; ++i) {
        head.stepDot(-1);
        seen.push_back(head.dot().value());
    }
    CHECK(seen == std::vector<std::size_t>{6, 5, 4, 3, 2, 1, 0});
    head.stepDot(-1);
    CHECK(head.dot() == 0U);
}

TEST_CASE("steps visit dots of one and the same moment too") {
    auto attempt = practised(4);
    attempt.dots[2].tUs = attempt.dots[1].tUs;
    const ReplayTrack track = trackOf(std::move(attempt));
    Playhead head(track);
    for (std::size_t i = 0; i < 4; ++i) {
        head.stepDot(1);
        CHECK(head.dot() == i);
    }
    for (std::size_t i = 3; i-- > 0;) {
        head.stepDot(-1);
        CHECK(head.dot() == i);
    }
}

TEST_CASE("a step from between two dots goes to the nearer one on that side") {
    const ReplayTrack track = trackOf(practised(4));
    Playhead head(track);
    head.seek(track.timeOf(1) + 1000);
    head.stepDot(1);
    CHECK(head.dot() == 2U);
    head.seek(track.timeOf(1) + 1000);
    head.stepDot(-1);
    CHECK(head.dot() == 1U);
    head.seek(track.timeOf(1));  // on it, and not by a step
    head.stepDot(-1);
    CHECK(head.dot() == 0U);
}

TEST_CASE("the state is the same however one got there") {
    const ReplayTrack track = trackOf(practised(8));
    const std::int64_t there = track.timeOf(5) + 50'000;
    Playhead straight(track);
    straight.seek(there);
    Playhead wandering(track);
    for (const std::int64_t tUs : {track.endUs(), std::int64_t{0}, track.timeOf(7), track.timeOf(2), there})
        wandering.seek(tUs);
    Playhead playing(track);
    playing.play(true);
    while (playing.atUs() < there)
        playing.advance(static_cast<double>(std::min<std::int64_t>(there - playing.atUs(), 16'667)) / 1e6);
    for (const Playhead* head : {&wandering, &playing}) {
        CHECK(head->atUs() == straight.atUs());
        CHECK(head->dot() == straight.dot());
        CHECK(head->touch() == straight.touch());
        CHECK(track.dotsAt(head->atUs()) == 6);
    }
}

TEST_CASE("time goes by the speed and stops at the end") {
    const ReplayTrack track = trackOf(practised(8));
    Playhead head(track);
    head.advance(1.0);
    CHECK(head.atUs() == 0);  // it does not play
    head.togglePlaying();
    head.changeSpeed(-2);
    CHECK(head.speed() == 0.25);
    head.changeSpeed(-1);
    CHECK(head.speed() == 0.25);
    for (int i = 0; i < 1000; ++i) head.advance(0.000'001);
    CHECK(head.atUs() == 250);  // no part of a microsecond is lost
    head.changeSpeed(99);
    CHECK(head.speed() == 8.0);
    head.seek(0);
    head.advance(0.1);
    CHECK(head.atUs() == 800'000);
    head.advance(100.0);
    CHECK(head.atUs() == track.endUs());
    CHECK_FALSE(head.playing());
    head.togglePlaying();
    CHECK(head.playing());
    CHECK(head.atUs() == 0);
}

TEST_CASE("the head stays within the attempt") {
    const ReplayTrack track = trackOf(practised(3));
    Playhead head(track);
    head.seek(-5);
    CHECK(head.atUs() == 0);
    head.seek(track.endUs() + 5);
    CHECK(head.atUs() == track.endUs());
}

TEST_CASE("moments are gone to in their order") {
    const ReplayTrack track = trackOf(practised(8));
    const std::vector<Moment> moments{{2, 300'000, 400'000}, {0, 900'000, 1'000'000}};
    Playhead head(track);
    const Moment* to = head.toMoment(moments, 1);
    REQUIRE(to != nullptr);
    CHECK(to->finding == 2);
    CHECK(head.atUs() == 300'000);
    to = head.toMoment(moments, 1);
    REQUIRE(to != nullptr);
    CHECK(to->finding == 0);
    CHECK(head.toMoment(moments, 1) == nullptr);
    CHECK(head.atUs() == 900'000);
    to = head.toMoment(moments, -1);
    REQUIRE(to != nullptr);
    CHECK(to->finding == 2);
    CHECK(head.toMoment(moments, -1) == nullptr);
    CHECK(head.toMoment({}, 1) == nullptr);
}

TEST_CASE("an attempt without dots is stood on and stepped in to no harm") {
    auto attempt = practised(1);
    attempt.samples.clear();
    attempt.dots.clear();
    const ReplayTrack track = trackOf(std::move(attempt));
    Playhead head(track);
    head.stepDot(1);
    head.stepDot(-1);
    head.togglePlaying();
    head.advance(1.0);
    CHECK(head.atUs() == 0);
    CHECK_FALSE(head.dot());
}

TEST_CASE("the clock goes on for another attempt, and no farther than both need") {
    const ReplayTrack track = trackOf(practised(4));
    Playhead head(track);
    head.reachTo(track.endUs() + 5'000'000);
    head.seek(track.endUs() + 2'000'000);
    CHECK(head.atUs() == track.endUs() + 2'000'000);
    CHECK(head.dot() == 3);
    head.play(true);
    head.advance(100.0);
    CHECK(head.atUs() == track.endUs() + 5'000'000);
    CHECK_FALSE(head.playing());
    head.reachTo(0);
    CHECK(head.endUs() == track.endUs());
    CHECK(head.atUs() == track.endUs());
}
