// The seconds of a finding.
#include "review/moments.hpp"

#include "review/reviewed.hpp"

using namespace review;
using namespace review::testing;

namespace {

scoring::Finding about(std::vector<std::uint32_t> dots) {
    scoring::Finding finding;
    finding.dots = std::move(dots);
    return finding;
}

}  // namespace

TEST_CASE("a finding's moment is where most of its dots were made") {
    const ReplayTrack track = trackOf(practised(20));  // 0.4 s apart: all are 7.7 s
    const auto one = momentOf(track, about({10, 11, 12}), 4);
    REQUIRE(one);
    CHECK(one->finding == 4);
    CHECK(one->fromUs == track.touches()[10].fromUs - kLeadInUs);
    CHECK(one->toUs == track.timeOf(12));
}

TEST_CASE("of dots all over the attempt the fullest ten seconds are shown") {
    practice::testing::Faults faults;
    faults.touches = 60;  // 40 s
    const ReplayTrack track = trackOf(practice::testing::steadyAttempt(faults));
    const auto moment = momentOf(track, about({0, 20, 30, 31, 33, 59}), 0);
    REQUIRE(moment);
    CHECK(moment->toUs - moment->fromUs <= kLongestMomentUs + kLeadInUs);
    CHECK(track.dotsAt(moment->fromUs) <= 30);
    CHECK(moment->toUs == track.timeOf(33));
}

TEST_CASE("a gap's moment is when the hand passed it") {
    const ReplayTrack track = trackOf(practised(20));
    scoring::Finding gap;
    gap.at = track.attempt().dots[7].place() + scoring::Point{1.2, 0.0};
    gap.radius = scoring::Millimetres{0.2};
    const auto moment = momentOf(track, gap, 0);
    REQUIRE(moment);
    CHECK(moment->fromUs <= track.timeOf(7));
    CHECK(moment->toUs >= track.timeOf(7));
    gap.at = scoring::Point{500.0, 500.0};
    CHECK_FALSE(momentOf(track, gap, 0));
}

TEST_CASE("a finding of a time alone begins there, one of nothing has no moment") {
    const ReplayTrack track = trackOf(practised(20));
    scoring::Finding drift;
    drift.time = scoring::Seconds{3.0};
    const auto moment = momentOf(track, drift, 0);
    REQUIRE(moment);
    CHECK(moment->fromUs == 3'000'000 - kLeadInUs);
    CHECK(moment->toUs == track.endUs());
    CHECK_FALSE(momentOf(track, {}, 0));
    CHECK_FALSE(momentOf(track, about({999}), 0));
}

TEST_CASE("moments come by time and keep their findings") {
    const ReplayTrack track = trackOf(practised(20));
    const auto moments = momentsOf(track, {about({15}), {}, about({5})});
    REQUIRE(moments.size() == 2);
    CHECK(moments[0].finding == 2);
    CHECK(moments[1].finding == 0);
}
