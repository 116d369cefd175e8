// From what is seen on finished work to the seconds that made it.
#include "review/subjects.hpp"

#include "review/reviewed.hpp"

using namespace review;
using namespace review::testing;

namespace {

constexpr auto kDot = Subject::Kind::dot;
constexpr auto kFinding = Subject::Kind::finding;

scoring::Finding gapAt(scoring::Point place, double radius) {
    scoring::Finding gap;
    gap.at = place;
    gap.radius = scoring::Millimetres{radius};
    return gap;
}

// Six dots, the fourth far too deep, the second a little too shallow.
record::Attempt uneven() {
    record::Attempt attempt = practised(6);
    const level::Level level = threeDots("flat");
    const scoring::Zone& zone = level.scenario.zones.front();
    const auto depth = [&](double halfWidths) {
        return static_cast<std::int32_t>(
            std::lround(1000.0 * (zone.depthTarget.value + halfWidths * zone.depthHalfWidth.value)));
    };
    for (scoring::Dot& dot : attempt.dots) {
        dot.zone = 0;
        dot.flags = 0;
        dot.depthUm = depth(0.0);
    }
    attempt.dots[3].depthUm = depth(3.0);
    attempt.dots[1].depthUm = depth(-1.5);
    attempt.dots[4].flags = scoring::kDragged;
    return attempt;
}

}  // namespace

TEST_CASE("a dot under the place goes before the finding around it") {
    const ReplayTrack track = trackOf(practised(6));
    const scoring::Point third = track.attempt().dots[2].place();
    const std::vector<scoring::Finding> findings{gapAt(third, 3.0)};
    CHECK(subjectAt(track, findings, third + scoring::Point{0.05, 0.0}, 0.2) == Subject{kDot, 2});
    const auto beside = subjectAt(track, findings, third + scoring::Point{0.0, 2.5}, 0.2);
    CHECK(beside == Subject{kFinding, 0});
    CHECK_FALSE(subjectAt(track, findings, third + scoring::Point{0.0, 40.0}, 0.2));
}

TEST_CASE("a row or a blotch is found about its dots, a finding of the whole work nowhere") {
    const ReplayTrack track = trackOf(practised(6));
    scoring::Finding row;
    row.dots = {4, 5};
    scoring::Finding whole;
    whole.dots.assign(200, 0);
    const scoring::Point beside = track.attempt().dots[5].place() + scoring::Point{0.0, 0.8};
    CHECK(subjectAt(track, {whole, row}, beside, 0.1) == Subject{kFinding, 1});
    CHECK_FALSE(subjectAt(track, {whole}, beside, 0.1));
}

TEST_CASE("worst first: findings, then dots by how far they are off their depth") {
    const ReplayTrack track = trackOf(uneven());
    scoring::Finding nowhere;  // has no moment
    scoring::Finding deep;
    deep.dots = {3};
    const auto order = worstFirst(track, {nowhere, deep});
    REQUIRE(order.size() == 7);
    CHECK(order[0] == Subject{kFinding, 1});
    CHECK(order[1] == Subject{kDot, 3});
    CHECK(order[2] == Subject{kDot, 1});
    CHECK(order[3] == Subject{kDot, 4});
    CHECK(order[4] == Subject{kDot, 0});
    CHECK(order[6] == Subject{kDot, 5});
}

TEST_CASE("a dot's seconds begin before its touch, a gap's are those of the dots around it") {
    const ReplayTrack track = trackOf(practised(20));
    const auto dot = momentOf(track, {}, Subject{kDot, 10});
    REQUIRE(dot);
    CHECK(dot->fromUs == track.touches()[10].fromUs - kLeadInUs);
    CHECK(dot->toUs == track.timeOf(10));
    CHECK(momentOf(track, {}, Subject{kDot, 0})->fromUs >= 0);
    const std::vector<scoring::Finding> findings{
        gapAt(track.attempt().dots[7].place() + scoring::Point{1.2, 0.0}, 0.2)};
    const auto gap = momentOf(track, findings, Subject{kFinding, 0});
    REQUIRE(gap);
    CHECK(gap->fromUs <= track.timeOf(7));
    CHECK(gap->toUs >= track.timeOf(7));
}

TEST_CASE("a dot knows its findings, and everything with a place where it is") {
    const ReplayTrack track = trackOf(practised(6));
    scoring::Finding row;
    row.dots = {1, 2};
    CHECK(findingsOf({{}, row, row}, 2) == std::vector<std::size_t>{1, 2});
    CHECK(findingsOf({{}, row}, 3).empty());
    CHECK(placeOf(track, {}, {kDot, 4}) == track.attempt().dots[4].place());
    const auto middle = placeOf(track, {row}, {kFinding, 0});
    REQUIRE(middle);
    CHECK(middle->x == Approx((track.attempt().dots[1].place().x + track.attempt().dots[2].place().x) / 2));
    CHECK_FALSE(placeOf(track, {{}}, {kFinding, 0}));
}
