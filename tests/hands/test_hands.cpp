#include <algorithm>
#include <cmath>

#include "hands/habits.hpp"
#include "hands/hand.hpp"
#include "hands/tasks.hpp"
#include "support/catch.hpp"

namespace {

struct Made {
    std::vector<scoring::Point> places;  // where each touch began
    std::vector<double> depthMm;         // at the greatest pressure
};

Made made(const level::Level& level, const std::vector<pen::Sample>& samples) {
    Made dots;
    bool down = false;
    for (const pen::Sample& sample : samples) {
        if (sample.contact && !down) {
            dots.places.push_back({sample.xUm / 1000.0, sample.yUm / 1000.0});
            dots.depthMm.push_back(0.0);
        }
        down = sample.contact;
        if (!down) continue;
        dots.depthMm.back() =
            std::max(dots.depthMm.back(), *sample.pressure / 65535.0 * level.tools.needleHang.value);
    }
    return dots;
}

double meanDepth(const Made& dots) {
    double sum = 0.0;
    for (const double depth : dots.depthMm) sum += depth;
    return sum / static_cast<double>(dots.depthMm.size());
}

// Nearest-neighbour distances of the dots at least 2 mm inside the box.
std::vector<double> nearest(const Made& dots, const scoring::Box& box) {
    std::vector<double> distances;
    for (std::size_t i = 0; i < dots.places.size(); ++i) {
        const scoring::Point p = dots.places[i];
        if (p.x < box.min.x + 2 || p.x > box.max.x - 2 || p.y < box.min.y + 2 || p.y > box.max.y - 2)
            continue;
        double best = 1e9;
        for (std::size_t j = 0; j < dots.places.size(); ++j) {
            if (j != i) best = std::min(best, scoring::distance(p, dots.places[j]));
        }
        distances.push_back(best);
    }
    return distances;
}

struct Evenness {
    double clarkEvans;
    double variation;
};

Evenness evenness(const level::Level& level, hands::Kind kind, std::uint64_t seed, double perCm2) {
    const Made dots = made(level, hands::perform(level, kind, seed));
    const auto d = nearest(dots, scoring::bounds(level.scenario.zones[0].area));
    double sum = 0.0;
    double squares = 0.0;
    for (const double x : d) {
        sum += x;
        squares += x * x;
    }
    const double n = static_cast<double>(d.size());
    const double mean = sum / n;
    return {mean / (0.5 / std::sqrt(perCm2 / 100.0)), std::sqrt(squares / n - mean * mean) / mean};
}

}  // namespace

TEST_CASE("every hand has a name of its own", "[hands]") {
    CHECK(hands::allKinds().size() == 11);
    for (const hands::Kind kind : hands::allKinds()) CHECK(hands::kindOf(hands::name(kind)) == kind);
    CHECK_FALSE(hands::kindOf("surgeon"));
}

TEST_CASE("hands make legal streams within the level's time, the same for the same seed", "[hands]") {
    for (const level::Level& level : {tasks::field(), tasks::hairline(), tasks::trace()}) {
        for (const hands::Kind kind : hands::allKinds()) {
            CAPTURE(level.id, hands::name(kind));
            const auto samples = hands::perform(level, kind, 3);
            CHECK(samples == hands::perform(level, kind, 3));
            if (kind == hands::Kind::absent) {
                CHECK(samples.empty());
                continue;
            }
            CHECK(samples != hands::perform(level, kind, 4));
            pen::StreamCheck check;
            bool whole = true;
            bool legal = true;
            for (const pen::Sample& sample : samples) {
                legal = legal && !check.accept(sample);
                whole = whole && sample.tUs % 5000 == 0 && sample.pressure && !sample.tiltXCdeg;
            }
            CHECK(legal);
            CHECK(whole);
            CHECK_FALSE(samples.back().contact);
            CHECK(static_cast<double>(samples.back().tUs) < level.limits.minutes * 60e6);
        }
    }
}

TEST_CASE("a tracing hand touches each mark once", "[hands]") {
    const level::Level level = tasks::trace();
    const Made dots = made(level, hands::perform(level, hands::Kind::ideal, 1));
    REQUIRE(dots.places.size() == level.scenario.marks.size());
    for (const scoring::Point mark : level.scenario.marks) {
        const auto hits = std::count_if(dots.places.begin(), dots.places.end(),
                                        [&](scoring::Point p) { return scoring::distance(p, mark) < 0.5; });
        CHECK(hits == 1);
    }
}

TEST_CASE("depth is the habit of the hand", "[hands]") {
    const level::Level level = tasks::field();
    CHECK(meanDepth(made(level, hands::perform(level, hands::Kind::ideal, 1))) == Approx(0.60).margin(0.01));
    CHECK(meanDepth(made(level, hands::perform(level, hands::Kind::heavy, 1))) == Approx(0.88).margin(0.02));
    CHECK(meanDepth(made(level, hands::perform(level, hands::Kind::light, 1))) == Approx(0.32).margin(0.02));
    const Made drift = made(level, hands::perform(level, hands::Kind::drifting, 1));
    CHECK(drift.depthMm.back() - drift.depthMm.front() > 0.25);
}

TEST_CASE("the ideal hand's dots keep their distance as follicles do", "[hands]") {
    for (const double perCm2 : {50.0, 75.0, 100.0}) {
        const level::Level level = tasks::field(perCm2);
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const Evenness even = evenness(level, hands::Kind::ideal, seed, perCm2);
            CAPTURE(perCm2, seed, even.clarkEvans, even.variation);
            CHECK(even.clarkEvans > 1.35);
            CHECK(even.clarkEvans < 1.60);
            CHECK(even.variation > 0.13);
            CHECK(even.variation < 0.26);
        }
    }
}

TEST_CASE("the intermediate stands between expert and novice in every habit", "[hands]") {
    const hands::Habits expert = hands::habitsOf(hands::Kind::expert);
    const hands::Habits middle = hands::habitsOf(hands::Kind::intermediate);
    const hands::Habits novice = hands::habitsOf(hands::Kind::novice);
    const auto rises = [](double least, double mean, double most) { return least < mean && mean < most; };
    CHECK(rises(expert.traceErrorMm, middle.traceErrorMm, novice.traceErrorMm));
    CHECK(rises(expert.depth.biasMm, middle.depth.biasMm, novice.depth.biasMm));
    CHECK(rises(expert.depth.spread, middle.depth.spread, novice.depth.spread));
    CHECK(rises(expert.depth.driftHalfWidths, middle.depth.driftHalfWidths, novice.depth.driftHalfWidths));
    CHECK(rises(expert.motion.dwellS, middle.motion.dwellS, novice.motion.dwellS));
    CHECK(rises(expert.motion.tremorMm, middle.motion.tremorMm, novice.motion.tremorMm));
    CHECK(rises(novice.motion.dotsPerSecond, middle.motion.dotsPerSecond, expert.motion.dotsPerSecond));

    const level::Level level = tasks::field();
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const auto variation = [&](hands::Kind kind) { return evenness(level, kind, seed, 75.0).variation; };
        CHECK(rises(variation(hands::Kind::expert), variation(hands::Kind::intermediate),
                    variation(hands::Kind::novice)));
        const auto dots = [&](hands::Kind kind) {
            return static_cast<double>(made(level, hands::perform(level, kind, seed)).places.size());
        };
        CHECK(rises(dots(hands::Kind::novice), dots(hands::Kind::intermediate), dots(hands::Kind::expert)));
    }
}

TEST_CASE("rows stand as close where the middle of the field is left out", "[hands]") {
    level::Level level = tasks::field();
    scoring::Zone right = level.scenario.zones.front();
    right.id = "right";
    right.area = scoring::rectangle({4.0, 3.0}, {17.0, 27.0});
    level.scenario.zones.front().area = scoring::rectangle({-17.0, 3.0}, {-4.0, 27.0});
    level.scenario.zones.push_back(right);
    const double expected = scoring::TargetField(level.scenario).expectedDots();
    const auto dots = made(level, hands::perform(level, hands::Kind::rows, 1)).places.size();
    CHECK(static_cast<double>(dots) == Approx(expected).epsilon(0.12));
}
