#include "stats/front.hpp"

#include <scoring/random.hpp>

#include "support/catch.hpp"

using namespace scoring;

TEST_CASE("the front is the fifth-foremost dot of each window") {
    const FrontWindows windows{4.0, 1.0, 10.0, {2.0, 3.0, 20.0}};
    std::vector<LineCoordinates> dots;
    for (int i = 0; i < 12; ++i) dots.push_back({0.5 * i, 9.0 - 0.5 * i, false});
    const Front front = findFront(windows, dots);
    // Window 0..4 holds n = 9, 8.5 ... 5: the fifth smallest is 7. Window 1..5: 8 ... 4, so 6.
    CHECK(front.reach[0] == Approx(7.0));
    CHECK(front.reach[1] == Approx(6.0));
    // An empty window is a hole and stands at the cap.
    CHECK(front.reach[2] == 10.0);
    CHECK(front.holes == 1);
}

TEST_CASE("a single stray dot ahead does not move the front") {
    const FrontWindows windows{6.0, 1.0, 10.0, {10.0}};
    std::vector<LineCoordinates> dots;
    for (int i = 0; i < 40; ++i) dots.push_back({0.5 * i, 3.0, false});
    CHECK(findFront(windows, dots).reach[0] == 3.0);
    dots.insert(dots.begin() + 20, {10.0, -4.0, false});
    CHECK(findFront(windows, dots).reach[0] == 3.0);
}
