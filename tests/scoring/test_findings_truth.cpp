// One fault at a known place, time and size in otherwise skilled work: the first finding names its
// criterion, lies within 5 mm and 20 s of it, goes the right way and is right to a quarter.
#include <algorithm>
#include <cmath>
#include <functional>

#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "scoring/scenarios.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

constexpr std::uint64_t kSeeds = 5;

// What was done, and so what is to be told.
struct Truth {
    std::string criterion;
    std::vector<Direction> directions;  // any of these
    double size = 0.0;
    std::optional<Point> at;
    std::optional<double> seconds;
};

ExpertHand skilled() { return {0.72, 0.08, 1.0, 1.4, 0.3, 0.0, 1.0, 0.1, 0.0, 0.3}; }

// A bench for one scenario: attempts by a skilled hand, spoilt and scored.
struct Bench {
    Bench(Scenario wanted, EnsembleSettings settings = {})
        : scenario(std::move(wanted)),
          ground(scenario),
          maker(ground),
          scorer(scenario, buildEnsemble(scenario, settings)) {}
    Scenario scenario;
    Ground ground;
    PatternMaker maker;
    Scorer scorer;
};

// 40 x 30 mm at 125 dots/cm2: a pitch of 0.894 mm.
const Bench& fieldBench() {
    static const Bench bench([] {
        Scenario scenario = fieldScenario(30.0, 125.0);
        scenario.zones.front().area = rectangle({-20, -15}, {20, 15});
        return scenario;
    }());
    return bench;
}

const Bench& zonesBench() {
    static const Bench bench([] {
        Scenario scenario = fieldScenario(30.0, 75.0);
        scenario.zones.push_back(scenario.zones.front());
        scenario.zones.front().area = rectangle({-15, -15}, {5, 15});
        scenario.zones.back().area = rectangle({5, -15}, {15, 15});
        scenario.zones.back().id = "nape";
        return scenario;
    }());
    return bench;
}

const Bench& lineBench() {
    static const Bench bench(hairlineScenario(), [] {
        EnsembleSettings settings;
        settings.fronts = 300;
        return settings;
    }());
    return bench;
}

// Sweeps over the field from left to right in strips of 3 mm, as work goes on.
void sortAsWorked(std::vector<Point>& places) {
    std::sort(places.begin(), places.end(), [](Point a, Point b) {
        const double one = std::floor(a.x / 3.0);
        const double other = std::floor(b.x / 3.0);
        return one != other ? one < other : a.y < b.y;
    });
}

std::vector<Point> skilledPlaces(const Bench& bench, std::uint64_t seed) {
    Random random(seed, 8);
    return bench.maker.make(skilled(), random);
}

std::vector<double> skilledDepths(std::size_t count, std::uint64_t seed) {
    Random random(seed, 9);
    return drawDepths(skilled(), count, 0.0, random);
}

Scorecard told(const Bench& bench, const std::vector<Dot>& dots) {
    Scorecard card = bench.scorer.score(dots);
    REQUIRE_FALSE(card.findings.empty());
    return card;
}

bool tells(const Finding& finding, const Truth& truth) {
    const bool way = std::count(truth.directions.begin(), truth.directions.end(), finding.direction) > 0;
    const bool place = !truth.at || (finding.at && distance(*finding.at, *truth.at) <= 5.0);
    const bool time =
        !truth.seconds || (finding.time && std::abs(finding.time->value - *truth.seconds) <= 20.0);
    const bool size = std::abs(finding.size - truth.size) <= 0.25 * truth.size;
    return finding.criterion == truth.criterion && way && place && time && size;
}

void check(const Bench& bench, const std::vector<Dot>& dots, const Truth& truth, std::uint64_t seed) {
    INFO("seed " << seed);
    const Scorecard card = told(bench, dots);
    const Finding& first = card.findings.front();
    INFO(first.criterion << " " << first.metric << ": " << first.text << " size " << first.size << " at "
                         << (first.at ? first.at->x : -99.0) << ", " << (first.at ? first.at->y : -99.0)
                         << " time " << (first.time ? first.time->value : -1.0) << " lost "
                         << first.lostPoints << "; truth " << truth.size << " at "
                         << (truth.at ? truth.at->x : -99.0) << ", " << (truth.at ? truth.at->y : -99.0));
    CHECK(tells(first, truth));
}

// Fewer or other dots inside a circle or box, by a test of the place.
using Inside = std::function<bool(Point)>;

void drop(std::vector<Point>& places, const Inside& inside) {
    places.erase(std::remove_if(places.begin(), places.end(), inside), places.end());
}

Inside circle(Point middle, double radius) {
    return [=](Point place) { return distance(place, middle) < radius; };
}

Inside box(Point low, Point high) {
    return [=](Point p) { return p.x > low.x && p.x < high.x && p.y > low.y && p.y < high.y; };
}

}  // namespace

TEST_CASE("truth: 20 % wide at the left temple") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const Bench& bench = fieldBench();
        std::vector<Point> places = skilledPlaces(bench, seed);
        Random random(seed, 10);
        ExpertHand wide = skilled();
        wide.pitchBias = 1.2;
        const Inside temple = box({-18, -8}, {-4, 8});
        drop(places, temple);
        for (const Point place : bench.maker.make(wide, random)) {
            if (temple(place)) places.push_back(place);
        }
        sortAsWorked(places);
        check(bench, dotsAt(places, skilledDepths(places.size(), seed)),
              {"spacing", {Direction::tooWide}, 20.0, Point{-11, 0}, {}}, seed);
    }
}

TEST_CASE("truth: 0.3 half-widths too deep after minute four") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        std::vector<Point> places = skilledPlaces(fieldBench(), seed);
        sortAsWorked(places);
        std::vector<double> z = skilledDepths(places.size(), seed);
        const std::size_t from = 600;  // 0.4 s a stroke
        for (std::size_t k = from; k < z.size(); ++k) z[k] += 0.3;
        check(fieldBench(), dotsAt(places, z), {"depth", {Direction::tooDeep}, 0.3, places[from], 240.0},
              seed);
    }
}

TEST_CASE("truth: a row of nine") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        std::vector<Point> places = skilledPlaces(fieldBench(), seed);
        const double pitch = fieldBench().ground.densePitch;
        std::vector<Point> row;
        for (int k = -4; k <= 4; ++k) row.push_back(Point{6.0, 2.0} + Point{0.8, 0.6} * (0.95 * pitch * k));
        drop(places, [&](Point place) {
            return std::any_of(row.begin(), row.end(),
                               [&](Point dot) { return distance(place, dot) < 0.7 * pitch; });
        });
        places.insert(places.end(), row.begin(), row.end());
        check(fieldBench(), dotsAt(places, skilledDepths(places.size(), seed)),
              {"spacing", {Direction::row}, 9.0, row[4], {}}, seed);
    }
}

TEST_CASE("truth: a gap of three millimetres") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        std::vector<Point> places = skilledPlaces(fieldBench(), seed);
        const Point middle{5.0, -6.0};
        // Dots in the gap are pushed to its rim.
        for (Point& place : places) {
            const double away = distance(place, middle);
            if (away < 1.5) place = middle + (place - middle) * (1.5 / std::max(away, 1e-6));
        }
        check(fieldBench(), dotsAt(places, skilledDepths(places.size(), seed)),
              {"spacing", {Direction::gap}, 3.0, middle, {}}, seed);
    }
}

TEST_CASE("truth: a clump of seven") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        std::vector<Point> places = skilledPlaces(fieldBench(), seed);
        const Point middle{-8.0, 5.0};
        drop(places, circle(middle, 1.0));
        places.push_back(middle);
        for (int k = 0; k < 6; ++k)
            places.push_back(middle + Point{std::cos(k * 1.0472), std::sin(k * 1.0472)} * 0.3);
        check(fieldBench(), dotsAt(places, skilledDepths(places.size(), seed)),
              {"spacing", {Direction::clump}, 7.0, middle, 0.4 * static_cast<double>(places.size())}, seed);
    }
}

TEST_CASE("truth: a stretch worked twice") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        std::vector<Point> places = skilledPlaces(fieldBench(), seed);
        sortAsWorked(places);
        const std::size_t once = places.size();
        const Point middle{8.0, 4.0};
        for (std::size_t i = 0; i < once; ++i) {
            if (box({5, 2.5}, {11, 5.5})(places[i])) places.push_back(places[i] + Point{0.08, 0.05});
        }
        check(fieldBench(), dotsAt(places, skilledDepths(places.size(), seed)),
              {"spacing",
               {Direction::duplicate},
               static_cast<double>(places.size() - once),
               middle,
               0.4 * static_cast<double>(once)},
              seed);
    }
}

TEST_CASE("truth: depth drifts by one half-width") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        std::vector<Point> places = skilledPlaces(fieldBench(), seed);
        sortAsWorked(places);
        std::vector<double> z = skilledDepths(places.size(), seed);
        const auto count = static_cast<double>(z.size());
        for (std::size_t k = 0; k < z.size(); ++k) z[k] += static_cast<double>(k) / count - 0.5;
        // It shows at the end: in the last tenth.
        const std::size_t late = 9 * places.size() / 10;
        check(fieldBench(), dotsAt(places, z),
              {"depth", {Direction::drifting}, 1.0, places[late], 0.4 * static_cast<double>(late)}, seed);
    }
}

TEST_CASE("truth: one zone too shallow") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const std::vector<Point> places = skilledPlaces(zonesBench(), seed);
        std::vector<double> z = skilledDepths(places.size(), seed);
        for (std::size_t k = 0; k < z.size(); ++k) z[k] -= places[k].x > 5.0 ? 0.7 : 0.0;
        check(zonesBench(), dotsAt(places, z), {"depth", {Direction::tooShallow}, 0.7, Point{10, 0}, {}},
              seed);
    }
}

TEST_CASE("truth: a corner left undone") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        std::vector<Point> places = skilledPlaces(fieldBench(), seed);
        const std::size_t before = places.size();
        drop(places, box({10, 5}, {21, 16}));
        sortAsWorked(places);
        check(fieldBench(), dotsAt(places, skilledDepths(places.size(), seed)),
              {"spacing",
               {Direction::incomplete},
               static_cast<double>(before - places.size()),
               Point{15, 10},
               {}},
              seed);
    }
}

TEST_CASE("truth: a hairline two millimetres too far back") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        Random random(seed, 11);
        ExpertHand hand = skilled();
        hand.frontOffset = 2.0;
        const std::vector<Point> places = lineBench().maker.make(hand, random);
        check(lineBench(), dotsAt(places, skilledDepths(places.size(), seed)),
              {"hairline", {Direction::tooFarBack}, 2.0, {}, {}}, seed);
    }
}

TEST_CASE("truth: 48 of 80 millimetres of the front as by a ruler") {
    // On one line place and length are not sure, and one line in ten passes for skilled work, some of which
    // runs as straight (scoring/README.md): so it is counted over many lines.
    constexpr int kLines = 40;
    int straight = 0;
    int silent = 0;
    for (std::uint64_t seed = 1; seed <= kLines; ++seed) {
        Random random(seed, 12);
        std::vector<double> front = lineBench().maker.drawFront(skilled(), random);
        for (std::size_t k = 0; k < front.size(); ++k) {
            const double t = static_cast<double>(k) * PatternMaker::kFrontStep;
            if (t > 16.0 && t < 64.0) front[k] = 0.0;
        }
        const std::vector<Point> places = lineBench().maker.make(skilled(), front, random);
        const Scorecard card = lineBench().scorer.score(dotsAt(places, skilledDepths(places.size(), seed)));
        silent += card.findings.empty() ? 1 : 0;
        if (card.findings.empty()) continue;
        const Finding& first = card.findings.front();
        straight += first.criterion == "hairline" && first.direction == Direction::tooStraight ? 1 : 0;
        CHECK(first.at.has_value());
    }
    INFO(straight << " told, " << silent << " without a finding");
    CHECK(straight >= 34);
    CHECK(silent <= 5);
}

TEST_CASE("truth: an abrupt edge") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        Random random(seed, 13);
        ExpertHand abrupt = skilled();
        abrupt.transition = 0.3;
        const std::vector<Point> places = lineBench().maker.make(abrupt, random);
        const Scorecard card = told(lineBench(), dotsAt(places, skilledDepths(places.size(), seed)));
        INFO(card.findings.front().text);
        CHECK(card.findings.front().metric == "H4");
        CHECK(card.findings.front().direction == Direction::tooAbrupt);
    }
}

TEST_CASE("skilled work has at most one finding") {
    for (const Bench* bench : {&fieldBench(), &lineBench()}) {
        int more = 0;
        const int people = bench == &fieldBench() ? 60 : 40;
        for (int i = 0; i < people; ++i) {
            Random random(314, static_cast<std::uint64_t>(i));
            const ExpertHand hand = drawExpert(HairlineStyle::natural, random);
            const std::vector<Point> places = bench->maker.make(hand, random);
            const auto z = drawDepths(hand, places.size(), 0.0, random);
            more += bench->scorer.score(dotsAt(places, z)).findings.size() > 1 ? 1 : 0;
        }
        CHECK(more <= 2);
    }
}
