// A reference by recorded experts: its anchors are theirs, its gates are not.
#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <scoring/recorded.hpp>
#include <scoring/score.hpp>

#include "ensembles/ensemble_json.hpp"
#include "ensembles/recorded_people.hpp"
#include "support/catch.hpp"

using namespace scoring;
using test_ensembles::drawPeople;

namespace {

Scenario shortHairline() {
    Scenario scenario = study::hairlineScenario();
    scenario.patch = rectangle({-25, -12}, {25, 30});
    scenario.hairline->curve = {{-21, 0}, {21, 0}};
    scenario.zones.front().area = rectangle({-21, 0}, {21, 18});
    return scenario;
}

constexpr EnsembleSettings kFew{.experts = 40, .exemplars = 20, .fronts = 60};

// The reference by these people, synthetic one and all.
Ensemble by(const RecordedExperts& people, const Scenario& scenario) {
    return anchoredOn(people, buildEnsemble(scenario, kFew), scenario, kFew);
}

std::string asFile(const Ensemble& ensemble) {
    return ensembles::writeEnsemble(ensemble, crypto::blake2b("any"));
}

// Type 7 of Hyndman and Fan, written out again.
double quantileOf(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    const double rank = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(rank));
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (rank - std::floor(rank)) * (values[above] - values[below]);
}

// Root of the mean variance of a person's values about that person's mean.
double spreadWithin(const std::vector<double>& values, std::size_t each) {
    double variances = 0.0;
    for (std::size_t first = 0; first < values.size(); first += each) {
        double mean = 0.0;
        for (std::size_t i = 0; i < each; ++i) mean += values[first + i] / static_cast<double>(each);
        for (std::size_t i = 0; i < each; ++i) {
            const double away = values[first + i] - mean;
            variances += away * away / static_cast<double>(each - 1);
        }
    }
    return std::sqrt(variances * static_cast<double>(each) / static_cast<double>(values.size()));
}

// The values of every metric as the scorecards of all attempts tell them.
std::map<std::string, std::vector<double>> valuesOf(const Scenario& scenario, const Ensemble& ensemble,
                                                    const RecordedExperts& people) {
    std::map<std::string, std::vector<double>> values;
    const Scorer scorer(scenario, ensemble);
    for (const RecordedPerson& person : people) {
        for (const auto& dots : person.attempts) {
            const Scorecard card = scorer.score(dots);
            for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
                if (!*criterion) continue;
                for (const Metric& metric : (*criterion)->metrics)
                    values[metric.id].push_back(metric.value.value());
            }
        }
    }
    return values;
}

void checkAnchors(const Scenario& scenario, const Ensemble& reference, const RecordedExperts& people) {
    const auto values = valuesOf(scenario, reference, people);
    for (const Anchor& anchor : reference.anchors) {
        INFO(anchor.metric);
        REQUIRE(values.count(anchor.metric) == 1);
        const std::vector<double>& own = values.at(anchor.metric);
        // H1 and H4 are rounded after the reference's own median or mean was taken off.
        CHECK(anchor.a1 == Approx(quantileOf(own, 0.1)).margin(1.1e-6).epsilon(0));
        CHECK(anchor.a2 == Approx(quantileOf(own, 0.9)).margin(1.1e-6).epsilon(0));
        CHECK(anchor.sem == Approx(spreadWithin(own, people[0].attempts.size())).margin(1.1e-6).epsilon(0));
    }
}

const Anchor& anchorIn(const Ensemble& ensemble, const std::string& metric) {
    const auto found = std::find_if(ensemble.anchors.begin(), ensemble.anchors.end(),
                                    [&](const Anchor& anchor) { return anchor.metric == metric; });
    REQUIRE(found != ensemble.anchors.end());
    return *found;
}

// Rows and columns at the target's pitch, with the depths of another attempt.
std::vector<Dot> lattice(const Scenario& scenario, const std::vector<Dot>& depths) {
    const Box box = bounds(scenario.zones.front().area);
    const double pitch =
        TargetField(scenario).pitch({0.5 * (box.min.x + box.max.x), 0.5 * (box.min.y + box.max.y)});
    std::vector<Dot> dots;
    for (double y = box.min.y + 0.5 * pitch; y < box.max.y; y += pitch) {
        for (double x = box.min.x + 0.5 * pitch; x < box.max.x; x += pitch) {
            Dot dot = depths[dots.size() % depths.size()];
            dot.ordinal = static_cast<std::uint32_t>(dots.size());
            dot.tUs = static_cast<std::int64_t>(dots.size()) * 400'000;
            dot.xTenthUm = Dot::tenthUm(x);
            dot.yTenthUm = Dot::tenthUm(y);
            dots.push_back(dot);
        }
    }
    return dots;
}

}  // namespace

TEST_CASE("a field's bands are the quantiles of the recorded attempts, its gates the synthetic ones'") {
    const Scenario scenario = study::fieldScenario();
    const RecordedExperts people = drawPeople(scenario, 8, 3);
    REQUIRE(recordedFaults(scenario, people).empty());
    const Ensemble synthetic = buildEnsemble(scenario, kFew);
    const Ensemble recorded = by(people, scenario);
    CHECK(recorded.source.recorded);
    CHECK(recorded.source.persons == 8);
    CHECK(recorded.source.attempts == 24);
    CHECK_FALSE(synthetic.source.recorded);
    checkAnchors(scenario, recorded, people);

    REQUIRE(recorded.gateLimits.size() == synthetic.gateLimits.size());
    for (std::size_t i = 0; i < recorded.gateLimits.size(); ++i)
        CHECK(recorded.gateLimits[i].limit == synthetic.gateLimits[i].limit);
    // Their hands are less steady than the generator's, and the band says so.
    CHECK(anchorIn(recorded, "D2").a2 > anchorIn(synthetic, "D2").a2);
    // Bad ends by rule follow the experts' median, those by exemplars stay.
    const double median = quantileOf(valuesOf(scenario, recorded, people)["S2"], 0.5);
    CHECK(anchorIn(recorded, "S2").z2 == Approx(1.30 * median).epsilon(1e-9));
    CHECK(anchorIn(recorded, "S4").z2 == anchorIn(synthetic, "S4").z2);
}

TEST_CASE("further people of the same kind lose less by their own table than by the synthetic one") {
    const Scenario scenario = study::fieldScenario();
    RecordedExperts people = drawPeople(scenario, 16, 3);
    const RecordedExperts others(people.begin() + 8, people.end());
    people.resize(8);
    const auto meanPoints = [&](const Ensemble& ensemble) {
        double sum = 0.0;
        for (const RecordedPerson& person : others) {
            for (const auto& dots : person.attempts) {
                const Scorecard card = score(scenario, ensemble, dots);
                sum += card.spacing->points.value() + card.depth->points.value();
            }
        }
        return sum / 48.0;
    };
    const double synthetic = meanPoints(buildEnsemble(scenario, kFew));
    const double own = meanPoints(by(people, scenario));
    CHECK(own > synthetic + 1.0);
    CHECK(own > 95.0);
}

TEST_CASE("a hairline's front and transition are the recorded experts' too") {
    const Scenario scenario = shortHairline();
    const RecordedExperts people = drawPeople(scenario, 8, 4, study::Generator::softCore);
    REQUIRE(recordedFaults(scenario, people).empty());
    const Ensemble synthetic = buildEnsemble(scenario, kFew);
    const Ensemble recorded = by(people, scenario);
    CHECK(recorded.source.attempts == 32);
    checkAnchors(scenario, recorded, people);
    CHECK(recorded.hairlineOffset != synthetic.hairlineOffset);
    CHECK(recorded.transitionQuantiles.size() == 100);
    CHECK(recorded.transitionQuantiles != synthetic.transitionQuantiles);
    // Offsets are told from the experts' own median.
    CHECK(quantileOf(valuesOf(scenario, recorded, people)["H1"], 0.5) == Approx(0.0).margin(1e-6));
    CHECK(recorded.frontShape.low == synthetic.frontShape.low);
    CHECK(recorded.frontShape.high == synthetic.frontShape.high);
    REQUIRE(recorded.gateLimits.size() == synthetic.gateLimits.size());
    for (std::size_t i = 0; i < recorded.gateLimits.size(); ++i)
        CHECK(recorded.gateLimits[i].limit == synthetic.gateLimits[i].limit);
}

TEST_CASE("in trace mode the depth is the recorded experts', the marks' anchors stay") {
    Scenario scenario = study::fieldScenario();
    scenario.mode = Mode::trace;
    scenario.cutoff = {0.5};
    for (int i = 0; i < 144; ++i) scenario.marks.push_back({-11.0 + 2.0 * (i % 12), -11.0 + 2.0 * (i / 12)});
    RecordedExperts people = drawPeople(study::fieldScenario(), 8, 3);
    for (RecordedPerson& person : people) {
        for (auto& dots : person.attempts) {
            dots.resize(scenario.marks.size());
            for (std::size_t i = 0; i < dots.size(); ++i) {
                dots[i].xTenthUm = Dot::tenthUm(scenario.marks[i].x);
                dots[i].yTenthUm = Dot::tenthUm(scenario.marks[i].y);
            }
        }
    }
    REQUIRE(recordedFaults(scenario, people).empty());
    const Ensemble synthetic = buildEnsemble(scenario, kFew);
    const Ensemble recorded = by(people, scenario);
    CHECK(anchorIn(recorded, "T1").a1 == anchorIn(synthetic, "T1").a1);
    CHECK(anchorIn(recorded, "D2").a2 ==
          Approx(quantileOf(valuesOf(scenario, recorded, people)["D2"], 0.9)).margin(1.1e-6).epsilon(0));
    CHECK(whyNotRecordable(scenario).empty());
    scenario.criteria.depth = false;
    CHECK_FALSE(whyNotRecordable(scenario).empty());
}

TEST_CASE("the same recordings give the same bytes, and a synthetic table has no word of them") {
    const Scenario scenario = study::fieldScenario();
    const Ensemble synthetic = buildEnsemble(scenario, kFew);
    CHECK(asFile(synthetic).find("source") == std::string::npos);
    const std::string recorded = asFile(anchoredOn(drawPeople(scenario, 8, 3), synthetic, scenario, kFew));
    CHECK(recorded == asFile(by(drawPeople(scenario, 8, 3), scenario)));
    CHECK(recorded.find(R"("source": "recorded")") != std::string::npos);
    // A synthetic table that was read from a file gives the same.
    const auto read = ensembles::readEnsemble(asFile(synthetic), crypto::blake2b("any"));
    REQUIRE(read.has_value());
    CHECK(asFile(anchoredOn(drawPeople(scenario, 8, 3), *read, scenario, kFew)) == recorded);
}

TEST_CASE("progress of a recorded reference only grows, and can be stopped") {
    const Scenario scenario = study::fieldScenario();
    const Ensemble synthetic = buildEnsemble(scenario, kFew);
    double last = 0.0;
    (void)anchoredOn(drawPeople(scenario, 8, 3), synthetic, scenario, kFew, [&](double share) {
        CHECK(share >= last);
        last = share;
        return true;
    });
    CHECK(last == 1.0);
    const Ensemble stopped = anchoredOn(drawPeople(scenario, 8, 3), synthetic, scenario, kFew,
                                        [](double share) { return share < 0.5; });
    CHECK(stopped.experts == 0);
}

TEST_CASE("everyone counts alike: more attempts of one person change nothing") {
    const Scenario scenario = study::fieldScenario();
    RecordedExperts people = drawPeople(scenario, 8, 3);
    const std::string equal = asFile(by(people, scenario));
    RecordedExperts more = drawPeople(scenario, 9, 5);
    for (std::size_t p = 0; p < 7; ++p) more[p].attempts.resize(3 + p % 3);
    more[8].attempts.resize(2);  // too few of that one
    const RecordedExperts kept = balanced(more);
    REQUIRE(kept.size() == 8);
    for (const RecordedPerson& person : kept) CHECK(person.attempts.size() == 3);
    CHECK(asFile(by(more, scenario)) == equal);
}

TEST_CASE("a recorded attempt that a gate stops is told") {
    const Scenario scenario = study::fieldScenario();
    RecordedExperts people = drawPeople(scenario, 8, 3);
    people[2].attempts[1] = lattice(scenario, people[2].attempts[1]);
    people[5].attempts[0] = lattice(scenario, people[5].attempts[0]);
    people[5].attempts[0].resize(people[5].attempts[0].size() - 1);
    REQUIRE(recordedFaults(scenario, people).empty());
    const Ensemble recorded = by(people, scenario);
    const auto& stopped = recorded.source.stopped;
    const auto smax =
        std::find_if(stopped.begin(), stopped.end(), [](const auto& row) { return row.gate == "smax"; });
    REQUIRE(smax != stopped.end());
    CHECK(smax->attempts >= 2);
    CHECK(smax->attempts <= 4);
    for (const auto& row : stopped) CHECK(row.attempts > 0);
}
