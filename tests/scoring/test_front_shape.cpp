// The shape of a front: its slow course, its curve over lags, straight stretches and mirrored halves.
#include <algorithm>
#include <cmath>
#include <numbers>

#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "ensemble/reference_values.hpp"
#include "metrics/front_reader.hpp"
#include "scans/straight_part.hpp"
#include "scoring/scenarios.hpp"
#include "stats/extreme_rank_length.hpp"
#include "stats/order.hpp"
#include "stats/structure_function.hpp"
#include "support/catch.hpp"

using namespace scoring;

namespace {

// A view whose front is given, as the metrics see it.
HairlineView viewOf(const std::vector<double>& reach, const std::vector<double>& smooth, double step) {
    HairlineView view(hairlineGround(), PatternMaker(hairlineGround())
                                            .make(
                                                ExpertHand{0.7, 0.1}, *[] {
                                                    static Random random(1);
                                                    return &random;
                                                }()));
    REQUIRE(view.undefinedBecause.empty());
    view.step = step;
    view.front.reach = reach;
    view.front.smooth = smooth;
    view.front.at.clear();
    for (std::size_t k = 0; k < reach.size(); ++k) view.front.at.push_back(static_cast<double>(k) * step);
    return view;
}

std::vector<double> wave(std::size_t count, double length, double height) {
    std::vector<double> values;
    for (std::size_t k = 0; k < count; ++k) {
        values.push_back(height * std::sin(2.0 * std::numbers::pi * (static_cast<double>(k) + 0.5) / length));
    }
    return values;
}

}  // namespace

TEST_CASE("the structure function of a slope and of a wave") {
    std::vector<double> slope;
    for (int k = 0; k < 50; ++k) slope.push_back(0.5 * k);
    // f(t + l) - f(t) = l/2 on a slope of 1/2, also between the places.
    for (const double lag : {1.0, 2.5, 7.0}) {
        CHECK(logStructureFunction(slope, 1.0, {lag}).front() == Approx(2.0 * std::log(0.5 * lag)));
    }
    // A whole wavelength away a wave is itself again.
    CHECK(logStructureFunction(wave(80, 8.0, 1.0), 1.0, {8.0}).front() < std::log(1e-5));
    CHECK(logStructureFunction(wave(80, 8.0, 1.0), 1.0, {4.0}).front() == Approx(std::log(2.0)).margin(0.02));
}

TEST_CASE("extreme rank lengths by hand") {
    // Ranks: {1,2} {2,1} {2,1} {1,2} by position of four curves; the first point decides ties.
    const std::vector<std::vector<double>> curves = {{1, 2}, {2, 1}, {3, 4}, {4, 3}};
    CHECK(extremeRankLengths(curves) == std::vector<double>(4, 1.0));
    const std::vector<std::vector<double>> odd = {{1, 1}, {2, 2}, {3, 3}, {4, 2.5}, {5, 9}};
    const std::vector<double> lengths = extremeRankLengths(odd);
    CHECK(lengths[0] == Approx(0.4));  // lowest twice, as the last is highest twice
    CHECK(lengths[4] == Approx(0.4));
    CHECK(lengths[1] == Approx(0.6));  // second twice
    CHECK(lengths[2] == Approx(1.0));  // second and third, as the next: {2, 3} comes after {2, 2}
    CHECK(lengths[3] == Approx(1.0));
    CHECK(extremeRankLengths({}).empty());
}

TEST_CASE("an envelope leaves out the most extreme curves and holds the rest") {
    std::vector<std::vector<double>> curves;
    Random random(3);
    for (int i = 0; i < 400; ++i) {
        curves.emplace_back();
        for (int k = 0; k < 5; ++k) curves.back().push_back(random.normal());
    }
    curves.push_back({9, 9, 9, 9, 9});
    const Envelope all = globalEnvelope(curves, 0.0);
    CHECK(all.high == std::vector<double>(5, 9.0));
    const Envelope most = globalEnvelope(curves, 0.05);
    int outside = 0;
    for (const auto& curve : curves) {
        bool leaves = false;
        for (std::size_t k = 0; k < 5; ++k) leaves |= curve[k] < most.low[k] || curve[k] > most.high[k];
        outside += leaves ? 1 : 0;
    }
    CHECK(outside >= 12);
    CHECK(outside <= 21);
}

TEST_CASE("the slow course is measured about its mean") {
    const std::vector<double> flat(40, 3.0);
    CHECK(*macroShape(viewOf(flat, flat, 1.0)).value == 0.0);
    CHECK(*macroShape(viewOf(flat, wave(40, 40.0, 2.0), 1.0)).value == Approx(std::sqrt(2.0)).margin(1e-6));
}

TEST_CASE("the straightest fifteen millimetres are found, tilted or not") {
    std::vector<double> reach = wave(80, 7.0, 2.0);
    for (std::size_t k = 40; k < 60; ++k) reach[k] = 0.1 * static_cast<double>(k);
    const HairlineView view = viewOf(reach, std::vector<double>(80, 0.0), 1.0);
    CHECK(straightestStretch(view)->rms == Approx(0.0).margin(1e-6));
    CHECK(straightestStretch(view)->middle >= 46);
    CHECK(straightestStretch(view)->middle <= 53);
    const auto brief = viewOf(wave(10, 7.0, 1.0), std::vector<double>(10, 0.0), 1.0);
    CHECK_FALSE(straightestStretch(brief).has_value());
}

TEST_CASE("mirrored halves agree, others do not; two millimetres of difference are free") {
    std::vector<double> reach = wave(80, 7.3, 2.0);
    for (std::size_t k = 0; k < 40; ++k) reach[79 - k] = reach[k];
    const std::vector<double> flat(80, 0.0);
    CHECK(*mirrorLikeness(viewOf(reach, flat, 1.0)).value == Approx(1.0));
    for (std::size_t k = 0; k < 40; ++k) reach[79 - k] = -reach[k];
    CHECK(*mirrorLikeness(viewOf(reach, flat, 1.0)).value == Approx(-1.0));
    std::vector<double> smooth(80, 0.0);
    for (std::size_t k = 40; k < 80; ++k) smooth[k] = 1.9;
    CHECK(*lopsidedness(viewOf(reach, smooth, 1.0)).value == 0.0);
    for (std::size_t k = 40; k < 80; ++k) smooth[k] = 5.0;
    CHECK(*lopsidedness(viewOf(reach, smooth, 1.0)).value == Approx(3.0));
}

TEST_CASE("a wandering course, a ruler and a mirror are told with place and size") {
    const Ensemble& reference = hairlineEnsemble();
    const PatternMaker maker(hairlineGround());
    ExpertHand hand{0.70, 0.09, 1.0, 1.4, 0.4, 0.0, 1.0, 0.1, 0.0, 0.3};
    Random random(12);
    std::vector<double> front = maker.drawFront(hand, random);
    // A bay four millimetres deep; the rest so far ahead that the whole lies right.
    for (std::size_t k = 0; k < front.size(); ++k) {
        const double t = static_cast<double>(k) * PatternMaker::kFrontStep;
        front[k] += 4.0 * std::exp(-std::pow((t - 60.0) / 10.0, 2.0)) - 0.886;
    }
    const Scorecard wavy = score(hairlineScenario(), reference, dotsAt(maker.make(hand, front, random)));
    const auto bent = std::find_if(wavy.findings.begin(), wavy.findings.end(),
                                   [](const Finding& finding) { return finding.metric == "H2"; });
    REQUIRE(bent != wavy.findings.end());
    CHECK(bent->direction == Direction::misshapen);
    CHECK(bent->at->x == Approx(20.0).margin(5.0));  // arc 60 of 80.5 mm from x = -40

    hand.sentinels = 0.0;
    int flagged = 0;
    double points = 0.0;
    for (int i = 0; i < 8; ++i) {
        const Scorecard ruler =
            score(hairlineScenario(), reference,
                  dotsAt(maker.make(hand, std::vector<double>(front.size(), 0.0), random)));
        flagged += gateIn(*ruler.hairline, "shape").tripped ? 1 : 0;
        points += *ruler.hairline->points / 8.0;
    }
    CHECK(points < 60.0);
    CHECK(flagged >= 6);
}

TEST_CASE("a straight part is told at its length") {
    const PatternMaker maker(hairlineGround());
    const FrontReader reader(hairlineGround());
    int told = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Random random(seed, 13);
        const ExpertHand hand{0.72, 0.08, 1.0, 1.6, 0.3, 0.0, 1.0, 0.1, 0.0, 0.3};
        std::vector<double> front = maker.drawFront(hand, random);
        for (std::size_t k = 40; k < 120; ++k) front[k] = 0.0;  // from 20 to 60 mm
        const std::vector<Dot> dots = dotsAt(maker.make(hand, front, random));
        const SawToothEvidence found = reader.read(HairlineView(hairlineGround(), placesOf(dots))).teeth;
        const auto part =
            straightPart(found.teeth.front, FrontProfile::kSlice, usualIrregularity(hairlineGround()));
        for (const Finding& finding : score(hairlineScenario(), hairlineEnsemble(), dots).findings) {
            if (finding.metric != "H3" || finding.text.find("of the front run") == std::string::npos)
                continue;
            ++told;
            CHECK(finding.size == Approx(part->to - part->from).margin(0.051));
            CHECK(finding.radius->value == Approx(0.5 * finding.size));
        }
    }
    CHECK(told >= 2);
}

TEST_CASE("the irregularity told grows with the front's own, a ruler's is below any skilled one") {
    const PatternMaker maker(hairlineGround());
    const FrontReader reader(hairlineGround());
    double before = 0.0;
    for (const double own : {0.0, 0.4, 0.8, 1.4, 2.0, 2.8}) {
        std::vector<double> told;
        for (std::uint64_t seed = 0; seed < 15; ++seed) {
            Random random(seed, 23);
            const ExpertHand hand{0.70, 0.09, 1.0, own, 0.4, 0.0, 1.0, 0.1, 0.0, 0.3};
            told.push_back(
                *reader.irregularity(HairlineView(hairlineGround(), maker.make(hand, random))).value);
        }
        INFO(own << " mm");
        if (own == 0.0) CHECK(*std::max_element(told.begin(), told.end()) < 0.55);
        if (own == 1.4) CHECK(median(told) == Approx(1.2).margin(0.3));
        if (own == 1.4) CHECK(*std::min_element(told.begin(), told.end()) > 0.55);
        CHECK(median(told) > before);
        before = median(told);
    }
}

TEST_CASE("a front without dots enough has no irregularity, and a reason") {
    const HairlineView view(hairlineGround(), std::vector<Point>{{0.0, 2.0}, {1.0, 3.0}});
    const FrontReader reader(hairlineGround());
    for (const Measured& none :
         {reader.irregularity(view), reader.straight(view), reader.read(view).irregularity,
          reader.read(view).straight, reader.read(view).teeth.most}) {
        CHECK_FALSE(none.value.has_value());
        CHECK(none.undefinedBecause == view.undefinedBecause);
    }
}

TEST_CASE("each style asks for its own irregularity") {
    const PatternMaker maker(hairlineGround());
    const auto usual = [&](HairlineStyle style) {
        std::vector<double> values;
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            Random random(seed, 5);
            const ExpertHand hand = drawExpert(style, random);
            values.push_back(*frontReader(hairlineGround())
                                  ->irregularity(HairlineView(hairlineGround(), maker.make(hand, random)))
                                  .value);
        }
        return median(values);
    };
    const double defined = usual(HairlineStyle::defined);
    const double faded = usual(HairlineStyle::faded);
    const double natural = usual(HairlineStyle::natural);
    const double broken = usual(HairlineStyle::broken);
    CHECK(defined < 0.8 * faded);
    CHECK(faded < natural);
    CHECK(usual(HairlineStyle::soft) < broken);
    CHECK(natural < broken);
}

// By hand: at each of nine lags five curves of 200 leave the others by one either way, so that 110 curves
// never leave them. The band of nineteen in twenty is then 0.025 wide each way, and 90 curves go
// 40 times as far.
TEST_CASE("the gate of shape is as wide as how far skilled curves go anywhere") {
    constexpr std::size_t kLags = 9;
    ExpertValues experts;
    experts.frontCurves.assign(200, std::vector<double>(kLags, 0.0));
    for (std::size_t lag = 0; lag < kLags; ++lag) {
        for (std::size_t i = 0; i < 5; ++i) {
            experts.frontCurves[lag * 10 + i][lag] = -1.0;
            experts.frontCurves[lag * 10 + 5 + i][lag] = 1.0;
        }
    }
    Ensemble ensemble;
    frontGates(experts, ensemble);
    const double spread = 40.0 / 3.0 * (1.0 / 0.8416 + 1.0 / 1.2816 + 1.0 / 1.6449);
    REQUIRE(ensemble.frontShape.low.size() == kLags);
    for (std::size_t lag = 0; lag < kLags; ++lag) {
        CHECK(ensemble.frontShape.low[lag] == Approx(-0.025 * 3.5 * spread).epsilon(1e-4));
        CHECK(ensemble.frontShape.high[lag] == Approx(0.025 * 3.5 * spread).epsilon(1e-4));
    }
}
