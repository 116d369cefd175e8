// A very small study from end to end.
#include <scoring/score.hpp>

#include "study/study.hpp"
#include "support/catch.hpp"

namespace study {
namespace {

// A hairline of a third of the length: the score of a long one takes most of the time.
scoring::Scenario shortHairline() {
    scoring::Scenario scenario = hairlineScenario();
    scenario.patch = scoring::rectangle({-20, -12}, {20, 30});
    scenario.hairline->curve = {{-14, 0}, {14, 0}};
    scenario.zones.front().area = scoring::rectangle({-14, 0}, {14, 18});
    return scenario;
}

constexpr scoring::EnsembleSettings kSmall{.experts = 60, .exemplars = 20, .fronts = 60};

const Tasks& tasks() {
    static const Task field(fieldScenario(), scoring::buildEnsemble(fieldScenario(), kSmall));
    static const Task hairline(shortHairline(), scoring::buildEnsemble(shortHairline(), kSmall));
    static const Tasks both{field, hairline};
    return both;
}

Settings tiny() {
    Settings settings;
    settings.persons = 8;
    settings.attempts = 2;
    settings.heldOut = 4;
    settings.sweepAttempts = 1;
    settings.botAttempts = 1;
    settings.resamples = 50;
    settings.otherTables = false;
    return settings;
}

}  // namespace

TEST_CASE("Each generator's sound hands begin where skilled hands begin") {
    const Task& task = tasks().hairline;
    const Habits habits = soundHabits(task.ground.meanPitch(), 0.15);
    for (const Generator generator : {Generator::strokes, Generator::softCore, Generator::elimination}) {
        double offset = 0.0;
        for (std::uint32_t i = 0; i < 24; ++i) {
            scoring::Random random = randomFor(11, 1, i, 1);
            const auto dots = makeAttempt(task.ground, habits, generator, random);
            const scoring::Scorecard card = scoring::score(task.scenario, task.reference, dots);
            offset += *card.hairline->metrics.front().value / 24.0;  // H1, mm
        }
        INFO(name(generator));
        CHECK(std::abs(offset) < 0.25);
    }
}

TEST_CASE("The study is the same on one and on two threads, and says what it is") {
    Settings settings = tiny();
    const auto one = runStudy(tasks(), settings, {});
    settings.threads = 2;
    const auto two = runStudy(tasks(), settings, {});
    REQUIRE(one);
    REQUIRE(two);
    const std::string page = studyText(*one);
    CHECK(page == studyText(*two));
    CHECK(studyJson(*one).dump() == studyJson(*two).dump());
    CHECK(studyPage(*one) == studyPage(*two));

    CHECK(page.find("VERIFICATION") == page.find("Stipple study: ") + 15);
    CHECK(page.find("no evidence of validity") != std::string::npos);
    CHECK(studyPage(*one).find("never validity") != std::string::npos);
    const auto read = text::parseJson(studyJson(*one).dump(2));
    REQUIRE(std::holds_alternative<text::Json>(read));
    CHECK(*std::get<text::Json>(read).find("schema")->string() == "stipple.study/1");

    for (const BotResult& bot : one->bots) {
        INFO(bot.name);
        // The ruler still slips through now and then (docs/study.md), and is said to.
        CHECK(bot.passed <= (bot.name == std::string("ruler hairline") ? 1 : 0));
    }
    for (const Sweep& sweep : one->sweeps) {
        INFO(modelOf(sweep.error).name);
        if (modelOf(sweep.error).owner == Owner::depth) CHECK(sweep.extreme.effect == 0.0);
    }
    for (const Separation& pair : one->main.separations) CHECK(pair.area.value > 0.5);
}

TEST_CASE("Another seed draws other people") {
    Population population;
    population.persons = 1;
    population.attempts = 1;
    const auto first = practise(tasks(), population, 1, {});
    population.seed = 2;
    const auto second = practise(tasks(), population, 1, {});
    REQUIRE(first);
    REQUIRE(second);
    CHECK((*first)[0][0].person.theta != (*second)[0][0].person.theta);
}

TEST_CASE("A study that is stopped gives nothing") {
    CHECK_FALSE(runStudy(tasks(), tiny(), [](const char*, double) { return false; }));
}

}  // namespace study
