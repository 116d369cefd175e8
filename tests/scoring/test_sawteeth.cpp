// Saw-teeth that hide in a hairline as irregular as any expert's: only their repeating tells.
#include <algorithm>
#include <cmath>
#include <numbers>

#include <scoring/pooled_sawteeth.hpp>
#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "metrics/hairline.hpp"
#include "scoring/scenarios.hpp"
#include "stats/order.hpp"
#include "stats/saw_teeth.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

constexpr double kRms = 1.27;  // the experts' median H3 on this scenario, mm

struct Bench {
    Scenario scenario = hairlineScenario();
    Ground ground{scenario};
    PatternMaker maker{ground};
    SawToothDetector detector{ground};

    // An expert's hairline, or one with teeth of this length.
    std::vector<Point> line(std::uint64_t seed, double teeth) const {
        Random random(seed, 31);
        ExpertHand hand = drawExpert(HairlineStyle::natural, random);
        if (teeth > 0.0) hand.frontMicro = 0.0;
        std::vector<double> front = maker.drawFront(hand, random);
        const double start = random.uniform();
        for (std::size_t k = 0; teeth > 0.0 && k < front.size(); ++k) {
            const double at = static_cast<double>(k) * PatternMaker::kFrontStep / teeth + start;
            front[k] += kRms * std::numbers::sqrt3 * (4.0 * std::abs(at - std::floor(at) - 0.5) - 1.0);
        }
        return maker.make(hand, front, random);
    }
    SawTeeth look(std::uint64_t seed, double teeth) const {
        return detector.look(hairlineDots(ground, line(seed, teeth)));
    }
};

const Bench& bench() {
    static const Bench made;
    return made;
}

}  // namespace

TEST_CASE("teeth of any length stand out from skilled fronts") {
    std::vector<double> skilled;
    for (std::uint64_t seed = 0; seed < 100; ++seed) skilled.push_back(bench().look(seed, 0.0).most);
    const double limit = quantile(skilled, 0.95);
    CHECK(median(skilled) < 5.0);
    for (const double teeth : {5.0, 8.0, 12.0, 16.0}) {
        INFO("teeth of " << teeth << " mm");
        int found = 0;
        for (std::uint64_t seed = 200; seed < 220; ++seed) found += bench().look(seed, teeth).most > limit;
        CHECK(found >= 16);
    }
}

TEST_CASE("their length and place are told") {
    int near = 0;
    for (std::uint64_t seed = 300; seed < 310; ++seed) {
        const SawTeeth found = bench().look(seed, 10.0);
        near += std::abs(found.wavelength / 10.0 - 1.0) < 0.08 ? 1 : 0;
        CHECK(found.phase > 30.0);
        CHECK(found.phase < 51.0);
    }
    CHECK(near >= 9);
    // The greatest evidence of all lengths, the shortest and the longest too.
    for (const double teeth : {4.8, 16.8}) {
        for (std::uint64_t seed = 320; seed < 326; ++seed) {
            const SawTeeth found = bench().look(seed, teeth);
            const auto most = std::max_element(found.evidence.begin(), found.evidence.end());
            CHECK(found.most == *most);
            CHECK(found.wavelength ==
                  SawToothDetector::wavelengths()[static_cast<std::size_t>(most - found.evidence.begin())]);
        }
    }
}

TEST_CASE("a pitch that is too wide does not look like teeth") {
    Random random(8, 8);
    ExpertHand hand = drawExpert(HairlineStyle::natural, random);
    hand.pitchBias = 1.2;
    double most = -1e9;
    for (int i = 0; i < 10; ++i) {
        const auto dots = hairlineDots(bench().ground, bench().maker.make(hand, random));
        most = std::max(most, bench().detector.look(dots).most);
    }
    CHECK(most < 16.0);
}

TEST_CASE("the same dots give the same evidence; no dots and few dots do no harm") {
    const SawTeeth first = bench().look(5, 7.0);
    CHECK(first.evidence == bench().look(5, 7.0).evidence);
    for (const std::size_t count : {0U, 1U, 2U, 30U}) {
        std::vector<LineCoordinates> dots(count, {40.0, 1.0, false});
        CHECK(std::isfinite(bench().detector.look(dots).most));
    }
}

TEST_CASE("a defined or a short hairline is not searched") {
    CHECK_FALSE(canHaveTeeth(Ground(hairlineScenario(HairlineStyle::defined))));
    Scenario brief = hairlineScenario();
    brief.hairline->curve = {{-10, 0}, {10, 0}};
    CHECK_FALSE(canHaveTeeth(Ground(brief)));
    CHECK(canHaveTeeth(bench().ground));
}

TEST_CASE("a single line is told and costs nothing; three lines decide") {
    const Ensemble& reference = hairlineEnsemble();
    std::vector<std::vector<Dot>> toothed;
    std::vector<std::vector<Dot>> skilled;
    for (std::uint64_t seed = 400; seed < 404; ++seed) {
        toothed.push_back(dotsAt(bench().line(seed, 12.0)));
        skilled.push_back(dotsAt(bench().line(seed, 0.0)));
    }
    const auto pooled = [&](const std::vector<std::vector<Dot>>& attempts, std::size_t count) {
        std::vector<HairlineAttempt> lines;
        for (std::size_t i = 0; i < count; ++i) lines.push_back({bench().scenario, reference, attempts[i]});
        return poolSawTeeth(lines);
    };
    CHECK(pooled(toothed, 3).tripped);
    CHECK(pooled(toothed, 4).tripped);
    CHECK(pooled(toothed, 4).wavelength == Approx(12.0).epsilon(0.08));
    CHECK_FALSE(pooled(skilled, 3).tripped);
    CHECK_FALSE(pooled(skilled, 4).tripped);
    CHECK_FALSE(pooled(toothed, 2).value.has_value());
    const std::vector<Dot> none;
    CHECK(poolSawTeeth({{bench().scenario, reference, none},
                        {bench().scenario, reference, none},
                        {bench().scenario, reference, none}})
              .undefinedBecause == "no dots");
    int told = 0;
    for (const std::vector<Dot>& dots : toothed) {
        const Scorecard card = score(bench().scenario, reference, dots);
        CHECK(gateIn(*card.hairline, "sawtooth").advisory);
        for (const Finding& finding : card.findings) {
            if (finding.metric != "sawtooth") continue;
            ++told;
            CHECK(finding.lostPoints == 0.0);
            CHECK(finding.direction == Direction::repeating);
            CHECK(finding.size == Approx(12.0).epsilon(0.1));
            CHECK(finding.at.has_value());
        }
    }
    CHECK(told >= 2);
}

TEST_CASE("lines are pooled over every wavelength, the longest too") {
    const Ensemble& reference = hairlineEnsemble();
    std::vector<std::vector<Dot>> toothed;
    for (std::uint64_t seed = 400; seed < 404; ++seed) toothed.push_back(dotsAt(bench().line(seed, 17.5)));
    std::vector<HairlineAttempt> lines;
    for (const auto& dots : toothed) lines.push_back({bench().scenario, reference, dots});
    const PooledSawTeeth found = poolSawTeeth(lines);
    CHECK(found.tripped);
    CHECK(found.wavelength == SawToothDetector::wavelengths().back());
}
