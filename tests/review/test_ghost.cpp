// Somebody else's dots along the clock of an attempt.
#include "review/ghost.hpp"

#include "review/reviewed.hpp"

using namespace review;
using namespace review::testing;

namespace {

std::vector<scoring::Dot> dotsAt(const std::vector<std::int64_t>& times) {
    std::vector<scoring::Dot> dots(times.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        dots[i].xTenthUm = static_cast<std::int32_t>(i) * 10'000;
        if (times[i] >= 0) dots[i].tUs = times[i];
    }
    return dots;
}

}  // namespace

TEST_CASE("at the attempt's pace there are as many dots at any moment") {
    const ReplayTrack track = trackOf(practised(6));
    const Ghost ghost = atPaceOf(track, dotsAt({1, 2, 3, 4, 5, 6, 7, 8, 9}));
    REQUIRE(ghost.places.size() == 6);
    for (std::int64_t t = 0; t <= track.endUs(); t += 50'000) CHECK(ghost.madeBy(t) == track.dotsAt(t));
    CHECK(ghost.places[2] == scoring::Point{2.0, 0.0});
    CHECK(atPaceOf(track, dotsAt({1, 2})).madeBy(track.endUs()) == 2);
}

TEST_CASE("at its own pace a ghost keeps its own times") {
    const Ghost ghost = atOwnPace(dotsAt({100, 300, -1, 250, 900}));
    CHECK(ghost.madeBy(99) == 0);
    CHECK(ghost.madeBy(100) == 1);
    CHECK(ghost.madeBy(299) == 1);
    CHECK(ghost.madeBy(300) == 4);  // times never fall
    CHECK(ghost.madeBy(10'000) == 5);
}
