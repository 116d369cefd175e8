#include <tuple>

#include "practice/attempt_runner.hpp"
#include "practice/practised.hpp"

using namespace practice;
using namespace practice::testing;

namespace {

// Writes down what it is given, in order, as short words.
class WordsLog : public AttemptLog {
public:
    void add(const pen::Sample& sample) override { words.push_back("sample " + std::to_string(sample.tUs)); }
    void add(const scoring::Dot& dot) override { words.push_back("dot " + std::to_string(dot.ordinal)); }
    void add(const record::Event& event) override { words.push_back("event " + event.kind); }
    void add(const record::StateMark& mark) override {
        words.push_back("state " + std::to_string(mark.dots));
        hashes.push_back(mark.hash);
    }
    std::vector<std::string> words;
    std::vector<std::string> hashes;
};

}  // namespace

TEST_CASE("a touch is written down as its samples, then its dot, then the skin's state") {
    const level::Level level = threeDots();
    WordsLog log;
    AttemptRunner runner(level, 1, log);
    std::vector<pen::Sample> samples;
    touch(samples, 1000, 0, 0);
    runner.note({0, "view", "{}"});
    for (const pen::Sample& sample : samples) REQUIRE_FALSE(runner.take(sample));
    REQUIRE(log.words.size() == 1 + samples.size() + 2);
    CHECK(log.words.front() == "event view");
    CHECK(log.words[samples.size()] == "sample 81000");
    CHECK(log.words[samples.size() + 1] == "dot 0");
    CHECK(log.words[samples.size() + 2] == "state 1");
    CHECK(log.hashes.front().size() == 64);
    REQUIRE(runner.dots().size() == 1);
}

TEST_CASE("dots are numbered and know their zone") {
    const level::Level level = threeDots();
    WordsLog log;
    AttemptRunner runner(level, 1, log);
    std::vector<pen::Sample> samples;
    touch(samples, 0, 0, 0);
    touch(samples, 200'000, 11'000, 0);  // on the patch, beside the zone
    for (const pen::Sample& sample : samples) REQUIRE_FALSE(runner.take(sample));
    REQUIRE(runner.dots().size() == 2);
    CHECK(runner.dots()[0].ordinal == 0);
    CHECK(runner.dots()[0].zone == 0);
    CHECK(runner.dots()[1].ordinal == 1);
    CHECK(runner.dots()[1].zone == 255);
    CHECK(log.hashes[0] != log.hashes[1]);
}

TEST_CASE("a refused sample is in no record and changes nothing") {
    const level::Level level = threeDots();
    WordsLog log;
    AttemptRunner runner(level, 1, log);
    std::vector<pen::Sample> samples;
    touch(samples, 100'000, 0, 0);
    for (const pen::Sample& sample : samples) {
        REQUIRE_FALSE(runner.take(sample));
        pen::Sample back = sample;
        back.tUs -= 1;
        REQUIRE(runner.take(back));
    }
    CHECK(log.words.size() == samples.size() + 2);
    CHECK(runner.dots().size() == 1);
}

TEST_CASE("the level's time ends the attempt") {
    const level::Level level = threeDots();
    WordsLog log;
    AttemptRunner runner(level, 1, log);
    pen::Sample sample;
    sample.tUs = 120'000'000;
    REQUIRE_FALSE(runner.take(sample));
    CHECK_FALSE(runner.timeUp());
    sample.tUs += 1;
    CHECK(runner.take(sample) == "the level's time is up");
    CHECK(runner.timeUp());
    CHECK(log.words.size() == 1);
}

TEST_CASE("an illegal sample does not end the attempt, however late it claims to be") {
    const level::Level level = threeDots();
    WordsLog log;
    AttemptRunner runner(level, 1, log);
    pen::Sample sample;
    sample.tUs = 999'000'000;
    sample.xUm = 2'000'000;
    CHECK(runner.take(sample));
    CHECK_FALSE(runner.timeUp());
}

TEST_CASE("the machine stops at the level's largest number of dots") {
    const level::Level level = threeDots();
    WordsLog log;
    AttemptRunner runner(level, 1, log);
    std::size_t refused = 0;
    for (const pen::Sample& sample : touches(21)) {
        if (runner.take(sample)) ++refused;
    }
    CHECK(runner.full());
    CHECK(runner.dots().size() == 20);
    CHECK(refused == 17);
    CHECK_FALSE(runner.timeUp());
}

TEST_CASE("a level that needs a pen takes no sample without pressure") {
    level::Level level = threeDots();
    level.tools.penRequired = true;
    WordsLog log;
    AttemptRunner runner(level, 1, log);
    std::vector<pen::Sample> samples;
    touch(samples, 1000, 0, 0);
    for (pen::Sample& sample : samples) {
        pen::Sample timed = sample;
        timed.pressure.reset();
        const auto refused = runner.take(timed);
        REQUIRE(refused);
        CHECK(refused->find("needs a pen") != std::string::npos);
    }
    CHECK(log.words.empty());
    for (pen::Sample& sample : samples) {
        sample.pressure = sample.contact ? 26'000 : 0;
        REQUIRE_FALSE(runner.take(sample));
    }
    CHECK(runner.dots().size() == 1);
}

TEST_CASE("work is played through until it ends, the level does, or somebody stops it") {
    level::Level level = threeDots();
    const auto played = [&](const std::vector<pen::Sample>& samples, std::size_t most = 1000000) {
        NoLog log;
        AttemptRunner runner(level, 1, log);
        std::size_t seen = 0;
        const Ending ended = playThrough(runner, samples, {}, [&] { return ++seen < most; });
        return std::tuple(ended.why, ended.refused, runner.dots().size());
    };
    using Played = std::tuple<std::string, bool, std::size_t>;
    const auto samples = touches(4);
    CHECK(played(samples) == Played("the samples ended", false, 4));
    CHECK(played(samples, 20) == Played("stopped", false, 1));
    auto illegal = samples;
    illegal[30].tUs = 0;
    CHECK(std::get<bool>(played(illegal)));
    CHECK(std::get<std::string>(played(illegal)).rfind("sample 31: ", 0) == 0);
    level.limits.maxDots = 3;
    CHECK(played(samples) == Played("the level's dots are used up", false, 3));
    level.limits.minutes = 0.01;
    CHECK(played(samples) == Played("the level's time is up", false, 2));
}
