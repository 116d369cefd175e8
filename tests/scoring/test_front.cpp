#include "stats/front.hpp"

#include <scoring/random.hpp>

#include "support/catch.hpp"

using namespace scoring;

TEST_CASE("the front is the fifth-foremost dot of each window") {
    const FrontWindows windows{4.0, 1.0, 10.0, 40.0, {2.0, 3.0, 20.0}};
    std::vector<LineCoordinates> dots;
    for (int i = 0; i < 12; ++i) dots.push_back({0.5 * i, 9.0 - 0.5 * i, false});
    const Front front = findFront(windows, dots);
    // Window 0..4 holds n = 9, 8.5 ... 5: the fifth smallest is 7. Window 1..5: 8 ... 4, so 6.
    CHECK(front.reach[0] == Approx(7.0));
    CHECK(front.reach[1] == Approx(6.0));
    // A dot at n_max itself belongs to the hairline.
    const std::vector<LineCoordinates> deep(5, {20.0, 10.0, false});
    CHECK(findFront(windows, deep).holes == 2);
    // An empty window is a hole and stands at the cap.
    CHECK(front.reach[2] == 10.0);
    CHECK(front.holes == 1);
}

TEST_CASE("a single stray dot ahead does not move the front") {
    const FrontWindows windows{6.0, 1.0, 10.0, 20.0, {10.0}};
    std::vector<LineCoordinates> dots;
    for (int i = 0; i < 40; ++i) dots.push_back({0.5 * i, 3.0, false});
    CHECK(findFront(windows, dots).reach[0] == 3.0);
    dots.insert(dots.begin() + 20, {10.0, -4.0, false});
    CHECK(findFront(windows, dots).reach[0] == 3.0);
}

TEST_CASE("a wide pitch leaves the front where it is") {
    const FrontWindows windows{6.0, 1.0, 20.0, 60.0, {30.0}};
    // Dots of one density from n = 2 on, and the same stretched by a quarter about the line.
    const auto front = [&](double pitch, double density) {
        std::vector<LineCoordinates> dots;
        for (double t = 0.5 * pitch; t < 60.0; t += pitch) {
            for (double n = 2.0 + 0.5 * pitch; n < 20.0; n += pitch) dots.push_back({t, n, false});
        }
        return findFront(windows, dots, density).reach[0];
    };
    CHECK(front(1.0, 1.0) == Approx(2.5).margin(1e-9));
    CHECK(front(0.25, 1.0) < 2.2);
    CHECK(front(0.25, 16.0) == Approx(front(1.0, 1.0)).margin(0.5));
    CHECK(front(2.0, 0.25) == Approx(front(1.0, 1.0)).margin(1.0));
    CHECK(front(2.0, 1.0) > front(2.0, 0.25) + 1.0);
}

TEST_CASE("a window that reaches beyond the line asks for fewer dots") {
    const FrontWindows windows{6.0, 1.0, 10.0, 20.0, {1.5, 10.0}};
    std::vector<LineCoordinates> dots;
    for (int i = 0; i < 40; ++i) dots.push_back({0.5 * i, 3.0 + 0.01 * (i % 4), false});
    const Front front = findFront(windows, dots);
    CHECK(front.holes == 0);
    // 4.5 of 6 mm: order 3.75 of the dots 0.5 mm apart.
    CHECK(front.reach[0] == Approx(3.0075).margin(1e-6));
}
