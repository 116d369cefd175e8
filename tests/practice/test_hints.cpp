// Each cause by a hand that has it, and the rule of when a hint comes, stays and goes.
#include "practice/hints.hpp"

#include <cmath>

#include <scoring/random.hpp>

#include "practice/practised.hpp"

using practice::Hint;
using practice::Hints;
using scoring::Point;

namespace {

// 75 dots/cm2 on 40 x 40 mm: a pitch of 1.155 mm; depth 0.60 +- 0.15.
level::Level field(const std::string& model = "layered") {
    std::string yaml = practice::testing::kLevelYaml;
    const auto swap = [&](const std::string& from, const std::string& to) {
        const std::size_t at = yaml.find(from);
        REQUIRE(at != std::string::npos);
        yaml.replace(at, from.size(), to);
    };
    swap("rect: [-12, -10, 12, 10]", "rect: [-25, -25, 25, 25]");
    swap("rect: [-10, -8, 10, 8]", "rect: [-20, -20, 20, 20]");
    swap("density_per_cm2: 10", "density_per_cm2: 75");
    swap("mode: trace\n  cutoff_mm: 1.5\n  marks_mm:\n    - [-6, 0]\n    - [0, 1]\n    - [6, -1]",
         "mode: free");
    swap("model: flat", "model: " + model);
    swap("expected_dots: 3\n  expected_minutes: 1\n  max_dots: 20",
         "expected_dots: 1200\n  expected_minutes: 1\n  max_dots: 9000");
    swap("minutes: 2", "minutes: 20");
    const auto loaded = level_yaml::load(yaml, "field.yaml", [](const std::string&) { return std::nullopt; });
    for (const level::Issue& issue : loaded.issues) UNSCOPED_INFO(level::describe("field.yaml", issue));
    REQUIRE(loaded.level);
    return *loaded.level;
}

struct Hand {
    explicit Hand(const level::Level& level) : hints(level) {}
    // One more dot at that place, a second later unless said otherwise.
    void dot(Point place, double depthMm = 0.6, double stepS = 1.0, skin::TouchReading touch = {}) {
        atS += stepS;
        scoring::Dot dot;
        dot.ordinal = count++;
        dot.tUs = static_cast<std::int64_t>(atS * 1e6);
        dot.xTenthUm = static_cast<std::int32_t>(std::lround(place.x * 1e4));
        dot.yTenthUm = static_cast<std::int32_t>(std::lround(place.y * 1e4));
        dot.depthUm = static_cast<std::int32_t>(std::lround(depthMm * 1000));
        hints.follow(dot, touch);
    }
    std::optional<Hint> now(double afterS = 0.0, bool touching = false,
                            const practice::HintsAllowed& allowed = {}) {
        atS += afterS;
        return hints.at({atS}, touching, allowed);
    }
    // A patch worked well: a jittered lattice of about a pitch, wandering rows.
    void fill(int rows, int columns, double depthMm = 0.6) {
        scoring::Random random(3);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column)
                dot({column * 1.2 - 8 + 0.5 * (random.uniform() - 0.5),
                     row * 1.2 - 8 + 0.5 * (random.uniform() - 0.5)},
                    depthMm);
        }
    }
    Hints hints;
    double atS = 0.0;
    std::uint32_t count = 0;
};

constexpr Hint kAll[] = {Hint::tooDeep,    Hint::slackSkin,        Hint::liftedHeel,
                         Hint::tooShallow, Hint::rowsBuilding,     Hint::tooClose,
                         Hint::tooFast,    Hint::fasterThanBefore, Hint::gapBehind};

}  // namespace

TEST_CASE("work that is well needs no hint") {
    const level::Level level = field();
    Hand hand(level);
    hand.fill(10, 12);
    for (const Hint hint : kAll) {
        INFO(practice::name(hint));
        CHECK_FALSE(hand.hints.holds(hint));
    }
    CHECK_FALSE(hand.now());
}

TEST_CASE("four of eight too deep or too shallow") {
    const level::Level level = field();
    Hand hand(level);
    hand.fill(2, 8);
    for (int i = 0; i < 3; ++i) hand.dot({i * 2.9, 5.0 + i}, 0.80);
    CHECK_FALSE(hand.hints.holds(Hint::tooDeep));
    hand.dot({1, 9}, 0.80);
    CHECK(hand.hints.holds(Hint::tooDeep));
    CHECK(hand.now() == Hint::tooDeep);
    Hand light(level);
    light.fill(2, 8, 0.40);
    CHECK(light.hints.holds(Hint::tooShallow));
    CHECK_FALSE(light.hints.holds(Hint::tooDeep));
}

TEST_CASE("slack skin and a lifted heel, on physical skin") {
    const level::Level level = field();
    Hand hand(level);
    hand.fill(2, 8);
    for (int i = 0; i < 4; ++i) hand.dot({i * 2.9, 5.0 + i * i}, 0.6, 1.0, {.stretch = 0.3});
    CHECK(hand.hints.holds(Hint::slackSkin));
    for (int i = 0; i < 3; ++i) hand.dot({i * 2.9, -15.0 + i * i}, 0.6, 1.0, {.heelLift = 0.9});
    CHECK(hand.hints.holds(Hint::liftedHeel));
    const level::Level flat = field("flat");
    Hand onFlat(flat);
    for (int i = 0; i < 12; ++i) onFlat.dot({i * 1.7, i * i * 0.1}, 0.6, 1.0, {.stretch = 0.3});
    CHECK_FALSE(onFlat.hints.holds(Hint::slackSkin));
}

TEST_CASE("five dots in line and alike are a row; a bend, a gap or the way back is none") {
    const level::Level level = field();
    const auto rowOf = [&](const std::vector<Point>& places) {
        Hand hand(level);
        hand.fill(2, 8);
        for (const Point place : places) hand.dot(place);
        return hand.hints.holds(Hint::rowsBuilding);
    };
    CHECK(rowOf({{0, 5}, {1.1, 5}, {2.2, 5.05}, {3.3, 5}, {4.4, 5.02}}));
    CHECK(rowOf({{0, 5}, {0.8, 5.8}, {1.6, 6.6}, {2.4, 7.4}, {3.2, 8.2}}));
    CHECK_FALSE(rowOf({{0, 5}, {1.1, 5.4}, {2.2, 5.0}, {3.3, 5.5}, {4.4, 5.0}}));
    CHECK_FALSE(rowOf({{0, 5}, {1.1, 5}, {2.2, 5}, {4.6, 5}, {5.7, 5}}));
    CHECK_FALSE(rowOf({{0, 5}, {1.1, 5}, {2.2, 5}, {1.7, 5}, {4.4, 5}}));
    CHECK_FALSE(rowOf({{0, 5}, {1.1, 5}, {2.2, 5}, {3.3, 5}}));
}

TEST_CASE("dots on dots, haste, and a hand that grows faster") {
    const level::Level level = field();
    Hand clumsy(level);
    clumsy.fill(2, 8);
    for (int i = 0; i < 3; ++i) clumsy.dot({0.3 * i + (i % 2) * 0.1, 6});
    CHECK(clumsy.hints.holds(Hint::tooClose));
    Hand hasty(level);
    scoring::Random random(1);
    for (int i = 0; i < 12; ++i) hasty.dot({random.uniform(-15, 15), random.uniform(-15, 15)}, 0.6, 0.25);
    CHECK(hasty.hints.holds(Hint::tooFast));
    Hand drifting(level);
    for (int i = 0; i < 40; ++i)
        drifting.dot({random.uniform(-15, 15), random.uniform(-15, 15)}, 0.6, i < 25 ? 1.2 : 0.6);
    CHECK(drifting.hints.holds(Hint::fasterThanBefore));
    CHECK_FALSE(drifting.hints.holds(Hint::tooFast));
}

TEST_CASE("a hole among finished dots is told once the hand has moved on") {
    const level::Level level = field();
    Hand hand(level);
    scoring::Random random(5);
    for (int row = 0; row < 9; ++row) {
        for (int column = 0; column < 9; ++column) {
            const Point place{column * 1.15 - 15 + 0.3 * random.uniform(),
                              row * 1.15 - 15 + 0.3 * random.uniform()};
            if (scoring::distance(place, {-10.4, -10.4}) > 2.2) hand.dot(place);
        }
    }
    CHECK_FALSE(hand.hints.holds(Hint::gapBehind));  // still near
    for (int i = 0; i < 30; ++i) hand.dot({5 + 1.2 * (i % 6) + 0.2 * random.uniform(), 5 + 1.2 * (i / 6)});
    CHECK(hand.hints.holds(Hint::gapBehind));
    REQUIRE(hand.hints.gap());
    CHECK(scoring::distance(*hand.hints.gap(), {-10.4, -10.4}) < 1.5);
}

TEST_CASE("the edge of the work is no gap") {
    const level::Level level = field();
    Hand hand(level);
    hand.fill(8, 8);
    scoring::Random random(6);
    for (int i = 0; i < 30; ++i) hand.dot({12 + 1.1 * (i % 5) + 0.3 * random.uniform(), 12 + 1.1 * (i / 5)});
    CHECK_FALSE(hand.hints.holds(Hint::gapBehind));
}

TEST_CASE("a hint stays six seconds, at most twelve, and the same one comes again after a minute") {
    const level::Level level = field();
    Hand hand(level);
    hand.fill(2, 8, 0.80);
    REQUIRE(hand.now() == Hint::tooDeep);
    CHECK(hand.now(11.9) == Hint::tooDeep);
    CHECK_FALSE(hand.now(0.2));   // twelve are over though the cause holds
    CHECK_FALSE(hand.now(40.0));  // 52 s after it began
    CHECK(hand.now(8.0) == Hint::tooDeep);

    Hand mended(level);
    mended.fill(2, 8, 0.80);
    REQUIRE(mended.now() == Hint::tooDeep);
    mended.fill(1, 5, 0.60);  // five seconds and five good dots later
    CHECK(mended.now(0.5) == Hint::tooDeep);
    CHECK_FALSE(mended.now(1.0));
}

TEST_CASE("two hints never follow within fifteen seconds, and none comes while the needle is in the skin") {
    const level::Level level = field();
    Hand hand(level);
    for (int i = 0; i < 12; ++i) hand.dot({i * 1.7, i * i * 0.1}, 0.80, 1.0, {.stretch = 0.3});
    CHECK_FALSE(hand.now(0.0, true));
    REQUIRE(hand.now() == Hint::tooDeep);
    CHECK_FALSE(hand.now(12.0));
    CHECK_FALSE(hand.now(14.0));
    CHECK(hand.now(1.5) == Hint::slackSkin);
    CHECK(hand.now(0.1, true) == Hint::slackSkin);  // one that is there stays
}

TEST_CASE("none comes before the tenth dot, nor about what is not allowed") {
    const level::Level level = field();
    Hand hand(level);
    for (int i = 0; i < 9; ++i) hand.dot({i * 1.7, i * i * 0.1}, 0.80);
    CHECK(hand.hints.holds(Hint::tooDeep));
    CHECK_FALSE(hand.now());
    hand.dot({0, 12}, 0.80);
    CHECK_FALSE(hand.now(0.0, false, {.depth = false}));
    CHECK(hand.now() == Hint::tooDeep);
    CHECK_FALSE(hand.now(1.0, false, {.depth = false}));  // its gauge went
}

TEST_CASE("rows, clumps and gaps are no faults where dots go on marks") {
    const level::Level level = practice::testing::threeDots();
    Hand hand(level);
    for (int i = 0; i < 20; ++i) hand.dot({i * 0.2 - 4, 0});
    CHECK_FALSE(hand.hints.holds(Hint::rowsBuilding));
    CHECK_FALSE(hand.hints.holds(Hint::tooClose));
}
