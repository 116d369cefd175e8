// The synthetic people are what the study says they are.
#include <algorithm>
#include <cmath>

#include "study/trainees.hpp"
#include "support/catch.hpp"

namespace study {
namespace {

const Ground& field() {
    static const Ground ground(fieldScenario());
    return ground;
}
const Ground& hairline() {
    static const Ground ground(hairlineScenario());
    return ground;
}

// Mean distance to the nearest neighbour, in pitches.
double meanNearest(const Ground& ground, const std::vector<scoring::Dot>& dots) {
    double sum = 0.0;
    for (const auto& dot : dots) {
        double nearest = 1e9;
        for (const auto& other : dots) {
            if (&other == &dot) continue;
            nearest = std::min(nearest, scoring::distance(dot.place(), other.place()));
        }
        sum += nearest / ground.field().pitch(dot.place());
    }
    return sum / static_cast<double>(dots.size());
}

Habits plain(double leastDistance) {
    Habits habits;
    habits.leastDistance = leastDistance;
    habits.depthSpread = 0.05;
    return habits;
}

}  // namespace

TEST_CASE("Skill and sizes of errors have the spread that the method fixes") {
    constexpr int kPersons = 4000;
    Group theta, residual;
    std::vector<double> thetas, residuals, products;
    for (std::uint32_t i = 0; i < kPersons; ++i) {
        scoring::Random random = randomFor(1, 1, i, 0);
        const Person person = drawPerson(1.0, random);
        thetas.push_back(person.theta);
        const ErrorModel& model = modelOf(Error::macro);
        const double size = person.lnSize[static_cast<std::size_t>(Error::macro)];
        residuals.push_back(size - std::log(model.middle) + model.slope * person.theta);
        products.push_back((person.theta - 1.0) * residuals.back());
    }
    theta = groupOf(thetas);
    residual = groupOf(residuals);
    CHECK(theta.mean == Approx(1.0).margin(0.03));
    CHECK(theta.spread == Approx(0.5).margin(0.02));
    CHECK(residual.mean == Approx(0.0).margin(0.02));
    CHECK(residual.spread == Approx(0.3).margin(0.015));
    CHECK(groupOf(products).mean == Approx(0.0).margin(0.01));
}

TEST_CASE("The published figures come out of the parameters") {
    CHECK(std::exp(2.0 * kSlope) == Approx(127.1 / 45.8).epsilon(1e-3));
    CHECK(kGreatestRegularity * std::exp(-modelOf(Error::irregularity).middle) == Approx(0.567).margin(1e-3));
    // An expert's depth spread is the still hand, a novice's near the hand that works.
    CHECK(modelOf(Error::depthSpread).middle * std::exp(-kSlope) == Approx(0.049).margin(5e-4));
    CHECK(modelOf(Error::depthSpread).middle * std::exp(kSlope) == Approx(0.133).margin(5e-3));
    Habits habits;
    setError(habits, Error::jitter, 0.0, 1.0);
    CHECK(habits.jitterMm == kTremorFloor);
}

TEST_CASE("The ceiling of the model is the AUC of latent scores of many persons") {
    for (const Measure measure : {Measure::spacing, Measure::depth, Measure::geometricMean}) {
        std::vector<double> low, high;
        for (std::uint32_t i = 0; i < 6000; ++i) {
            scoring::Random random = randomFor(2, 1, i, 0);
            low.push_back(latentScore(drawPerson(0.0, random), measure));
            high.push_back(latentScore(drawPerson(1.0, random), measure));
        }
        const std::size_t errors = measure == Measure::spacing ? 6 : measure == Measure::depth ? 4 : kErrors;
        CHECK(areaUnderCurve(low, high) == Approx(modelCeiling(errors, 1.0)).margin(0.012));
    }
}

TEST_CASE("The three generators fill their plan with the regularity asked for") {
    for (const Ground* ground : {&field(), &hairline()}) {
        for (const double leastDistance : {0.35, 0.7}) {
            std::vector<double> nearest;
            for (const Generator generator :
                 {Generator::strokes, Generator::softCore, Generator::elimination}) {
                scoring::Random random = randomFor(5, 1, 0, 0);
                scoring::Random same = randomFor(5, 1, 0, 0);
                const double expected = makePlan(*ground, plain(leastDistance), generator, same).expected;
                CHECK(expected == Approx(ground->field().expectedDots()).epsilon(0.05));
                const auto dots = makeAttempt(*ground, plain(leastDistance), generator, random);
                CHECK(static_cast<double>(dots.size()) == Approx(expected).epsilon(0.02));
                nearest.push_back(meanNearest(*ground, dots));
            }
            CHECK(nearest[1] == Approx(nearest[0]).epsilon(0.08));
            CHECK(nearest[2] == Approx(nearest[0]).epsilon(0.08));
        }
    }
}

TEST_CASE("Own pitch, unfinished work and least distance show in the dots") {
    scoring::Random random = randomFor(6, 1, 0, 0);
    Habits habits = plain(0.6);
    const auto whole = makeAttempt(field(), habits, Generator::strokes, random);
    double nearest = 1e9;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            nearest = std::min(nearest, scoring::distance(whole[i].place(), whole[j].place()));
        }
    }
    CHECK(nearest >= 0.6 * field().meanPitch() - 1e-3);
    habits.pitch = 1.2;
    CHECK(makeAttempt(field(), habits, Generator::strokes, random).size() ==
          Approx(static_cast<double>(whole.size()) / 1.44).margin(2.0));
    habits = plain(0.6);
    habits.missing = 0.25;
    CHECK(makeAttempt(field(), habits, Generator::strokes, random).size() ==
          Approx(0.75 * static_cast<double>(whole.size())).margin(2.0));
}

TEST_CASE("Fronts have the wander asked for") {
    scoring::Random random = randomFor(7, 1, 0, 0);
    Habits habits = plain(0.6);
    habits.frontMicro = 1.4;
    habits.frontOffset = 0.8;
    // Soft cores begin 0.03 mm ahead of the front that they plan.
    const Plan plan = makePlan(hairline(), habits, Generator::softCore, random);
    const Group front = groupOf(plan.front);
    CHECK(front.mean == Approx(0.83).margin(1e-6));
    CHECK(front.spread == Approx(1.4).epsilon(0.01));
}

TEST_CASE("Depths have bias, drift, spread and memory") {
    scoring::Random random = randomFor(8, 1, 0, 0);
    Habits habits;
    habits.depthBias = 0.04;
    habits.depthSpread = 0.05;
    const Places places(20000, {0.0, 0.0});
    std::vector<double> depths;
    for (const auto& dot : makeDots(field(), places, habits, random)) depths.push_back(*dot.depthUm / 1000.0);
    const Group group = groupOf(depths);
    CHECK(group.mean == Approx(0.54).margin(0.002));
    CHECK(group.spread == Approx(0.05).margin(0.001));
    double lag = 0.0;
    for (std::size_t i = 1; i < depths.size(); ++i) {
        lag += (depths[i] - group.mean) * (depths[i - 1] - group.mean);
    }
    CHECK(lag / (group.spread * group.spread * 20000.0) == Approx(kDepthMemory).margin(0.025));
    habits = {};
    habits.drift = 0.1;
    const auto drifting = makeDots(field(), places, habits, random);
    CHECK(*drifting.front().depthUm == 400);
    CHECK(*drifting.back().depthUm == 600);
}

}  // namespace study
