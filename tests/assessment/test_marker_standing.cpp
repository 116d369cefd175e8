// Markers told apart: honest, lenient by one, by chance; and how often an honest one is wronged.
#include "assessment/marker_standing.hpp"

#include <cmath>

#include "assessment/marks.hpp"
#include "support/catch.hpp"

namespace assessment {
namespace {

constexpr SyntheticMarker kHonest{0.5, 0.0, false};
constexpr SyntheticMarker kLenient{0.5, 1.0, false};
constexpr SyntheticMarker kSevere{0.5, -1.0, false};
constexpr SyntheticMarker kRandom{0.0, 0.0, true};

// Of so many seeds, how often each marker got the verdict that its making deserves.
std::vector<int> rightVerdicts(const std::vector<SyntheticMarker>& markers, std::size_t attempts, int seeds) {
    std::vector<int> right(markers.size(), 0);
    for (int seed = 0; seed < seeds; ++seed) {
        scoring::Random chance(static_cast<std::uint64_t>(seed), 5);
        const auto standings = markerStandings(markedBy(markers, attempts, chance));
        for (std::size_t i = 0; i < markers.size(); ++i) {
            MarkerVerdict deserved = MarkerVerdict::agrees;
            if (markers[i].random) deserved = MarkerVerdict::doesNotAgree;
            if (markers[i].bias > 0.0) deserved = MarkerVerdict::lenient;
            if (markers[i].bias < 0.0) deserved = MarkerVerdict::severe;
            right[i] += standings[i].verdict == deserved ? 1 : 0;
        }
    }
    return right;
}

}  // namespace

TEST_CASE("Lenient by one and by chance are told apart beside honest markers") {
    const auto right = rightVerdicts({kHonest, kHonest, kLenient, kRandom}, 24, 200);
    CAPTURE(right);
    CHECK(right[0] >= 190);
    CHECK(right[1] >= 190);
    CHECK(right[2] >= 190);
    CHECK(right[3] >= 186);
}

TEST_CASE("Three markers of whom one is off: the others are not made to seem so") {
    for (const SyntheticMarker& off : {kLenient, kSevere, kRandom}) {
        const auto right = rightVerdicts({kHonest, off, kHonest}, 24, 200);
        CAPTURE(off.bias, right);
        CHECK(right[0] >= 188);
        CHECK(right[1] >= 188);
        CHECK(right[2] >= 188);
    }
}

TEST_CASE("Honest markers are left in peace, also in small classes") {
    for (const std::size_t attempts : {10U, 24U, 60U}) {
        const auto right = rightVerdicts({kHonest, kHonest, kHonest}, attempts, 200);
        CAPTURE(attempts, right);
        for (const int count : right) CHECK(count >= (attempts == 10 ? 170 : 195));
    }
}

TEST_CASE("The bias is told in marks, with its interval, against those who are left") {
    scoring::Random chance(52);
    double covered = 0.0;
    for (int round = 0; round < 100; ++round) {
        const auto standings = markerStandings(markedBy({kHonest, {0.5, 0.6}, kHonest, kRandom}, 40, chance));
        const MarkerStanding& lenient = standings[1];
        for (const std::size_t other : lenient.comparedWith) CHECK(other != 1);
        const Interval& interval = *lenient.bias.interval;
        covered +=
            interval.low < 0.57 && interval.high > 0.57 ? 1.0 : 0.0;  // 0.6, less what the top mark cuts off
    }
    CAPTURE(covered);
    CHECK(covered >= 85);
}

TEST_CASE("Two markers who differ: that is told, not which of them is off") {
    scoring::Random chance(53);
    const auto standings = markerStandings(markedBy({kHonest, kLenient}, 24, chance));
    CHECK(standings[0].verdict == MarkerVerdict::severe);
    CHECK(standings[1].verdict == MarkerVerdict::lenient);
    CHECK(standings[0].againstOneOnly);
    CHECK(standings[1].againstOneOnly);
    CHECK(*standings[0].bias.value == Approx(-*standings[1].bias.value));
    const auto three = markerStandings(markedBy({kHonest, kHonest, kHonest}, 24, chance));
    for (const MarkerStanding& one : three) CHECK_FALSE(one.againstOneOnly);
}

TEST_CASE("Who marks all alike does not agree, and the others are not measured by it") {
    scoring::Random chance(54);
    MarkTable table = markedBy({kHonest, kHonest, kHonest}, 24, chance);
    for (Marks& row : table.rows) row[1] = 3.0;
    const auto standings = markerStandings(table);
    CHECK(standings[1].verdict == MarkerVerdict::doesNotAgree);
    CHECK(standings[1].correlation.undefinedBecause == "one of the two gave every attempt the same mark");
    CHECK(standings[0].verdict == MarkerVerdict::agrees);
    CHECK(standings[0].comparedWith == std::vector<std::size_t>{2});
}

TEST_CASE("Standings follow their markers and not the order of columns or attempts") {
    scoring::Random chance(55);
    const MarkTable table = markedBy({kHonest, kHonest, kLenient, kRandom}, 24, chance);
    MarkTable turned = shuffled(table, chance);
    for (Marks& row : turned.rows) std::reverse(row.begin(), row.end());
    const auto one = markerStandings(table), other = markerStandings(turned);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(one[i].verdict == other[3 - i].verdict);
        CHECK(*one[i].bias.value == Approx(*other[3 - i].bias.value).margin(1e-12));
    }
}

TEST_CASE("Attempts with two of four marks still tell the markers apart") {
    int right = 0, wronged = 0;
    for (int seed = 0; seed < 100; ++seed) {
        scoring::Random chance(static_cast<std::uint64_t>(seed), 6);
        MarkTable table = markedBy({kHonest, kHonest, kLenient, kHonest}, 96, chance);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            // The six pairs of markers in turn.
            constexpr std::size_t kPairs[6][2]{{0, 1}, {2, 3}, {0, 2}, {1, 3}, {0, 3}, {1, 2}};
            for (std::size_t marker = 0; marker < 4; ++marker) {
                if (marker != kPairs[row % 6][0] && marker != kPairs[row % 6][1])
                    table.rows[row][marker].reset();
            }
        }
        const auto standings = markerStandings(table);
        CHECK(standings[0].bias.n <= 48);
        right += standings[2].verdict == MarkerVerdict::lenient ? 1 : 0;
        for (const std::size_t honest : {0U, 1U, 3U}) {
            wronged += standings[honest].verdict == MarkerVerdict::agrees ? 0 : 1;
        }
    }
    CAPTURE(right, wronged);
    CHECK(right >= 95);
    CHECK(wronged <= 6);  // of 300
}

TEST_CASE("Too few shared attempts have no standing, and others who mark all alike give none") {
    scoring::Random chance(56);
    const auto few = markerStandings(markedBy({kHonest, kHonest}, 9, chance));
    for (const MarkerStanding& one : few) {
        CHECK_FALSE(one.verdict);
        CHECK(one.undefinedBecause == "fewer than ten attempts carry both marks");
        CHECK_FALSE(one.bias.value);
        CHECK_FALSE(one.correlation.value);
    }
    MarkTable flat = markedBy({kHonest, kHonest}, 20, chance);
    for (Marks& row : flat.rows) row[1] = 4.0;
    const auto standings = markerStandings(flat);
    CHECK_FALSE(standings[0].verdict);
    CHECK(standings[0].undefinedBecause == "the others gave every attempt the same mark");
    CHECK(standings[0].bias.value);
    CHECK(standings[1].verdict == MarkerVerdict::doesNotAgree);
    CHECK(markerStandings({}).empty());
    const auto alone = markerStandings(markedBy({kHonest}, 20, chance));
    CHECK(alone[0].undefinedBecause == "fewer than ten attempts carry both marks");
}

}  // namespace assessment
