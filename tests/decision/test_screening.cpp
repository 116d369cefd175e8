// What the screening tells, and of whom it tells nothing. A few of each kind; ./test screening counts a
// thousand.
#include <algorithm>

#include "decision/candidates.hpp"
#include "exam/decision/screening.hpp"
#include "exam/decision/screening/clocks.hpp"
#include "exam/decision/screening/exact_run.hpp"
#include "exam/decision/screening/likeness.hpp"
#include "exam/decision/screening/tremor.hpp"
#include "support/catch.hpp"

using namespace candidates;
using exam::FlagKind;

namespace {

constexpr std::uint64_t kSeeds = 12;

std::vector<exam::Flag> against(const record::Attempt& attempt, const record::Attempt& earlier) {
    return exam::screen(attempt, {&earlier});
}

bool tells(const std::vector<exam::Flag>& flags, FlagKind kind) {
    return std::any_of(flags.begin(), flags.end(), [&](const exam::Flag& flag) { return flag.kind == kind; });
}

struct Pair {
    Honest one, other;
};
Pair twoAtTheSameMarks(std::uint64_t seed, Tremor tremor = Tremor::usual) {
    scoring::Random random(seed, 5);
    const auto places = marks(40, random);
    Honest one = honest(tremor, seed % 3 == 0, places, random);
    Honest other = honest(tremor, false, places, random);
    return {std::move(one), std::move(other)};
}

}  // namespace

TEST_CASE("honest work at the same marks is flagged for nothing, whatever the tremor") {
    const auto tremor = GENERATE(Tremor::usual, Tremor::strong, Tremor::essential);
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const Pair pair = twoAtTheSameMarks(seed, tremor);
        CAPTURE(seed);
        for (const auto& flag : exam::screen(pair.one.attempt, {&pair.other.attempt}, {pair.one.pen.rate}))
            FAIL(flag.text);
    }
}

TEST_CASE("a copy is told as what it is, with the attempt that it is of") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const Pair pair = twoAtTheSameMarks(seed);
        const record::Attempt& of = pair.one.attempt;
        scoring::Random random(seed, 6);
        CAPTURE(seed);
        CHECK(tells(against(exactCopy(of, random), of), FlagKind::exactRun));
        CHECK(tells(against(affineCopy(of, random), of), FlagKind::affineCopy));
        CHECK(tells(against(mirrorCopy(of, random), of), FlagKind::mirror));
        const auto stretched = against(stretchedCopy(of, random), of);
        CHECK(tells(stretched, FlagKind::stretchedCopy));
        REQUIRE_FALSE(stretched.empty());
        CHECK(stretched.back().against == of.header.attemptId);
        CHECK_FALSE(tells(against(affineCopy(of, random), pair.other.attempt), FlagKind::affineCopy));
    }
}

TEST_CASE("a run of fifty samples is found and one of forty-nine is not") {
    const Pair pair = twoAtTheSameMarks(3);
    const auto& theirs = pair.one.attempt.samples;
    const auto from = theirs.begin() + 400;
    CHECK(exam::longestExactRun({from, from + 50}, theirs) == 50);
    CHECK(exam::longestExactRun({from, from + 49}, theirs) == 0);
    auto changed = std::vector<pen::Sample>(from, from + 99);
    changed[49].xUm += 1;
    CHECK(exam::longestExactRun(changed, theirs) == 0);
}

TEST_CASE("a pen that rests is no copied run") {
    std::vector<pen::Sample> still(200);
    for (std::size_t i = 0; i < still.size(); ++i) still[i].tUs = static_cast<std::int64_t>(i) * 5000;
    CHECK(exam::longestExactRun(still, still) == 0);
}

TEST_CASE("work in slow motion is told by either clock") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const Pair pair = twoAtTheSameMarks(seed);
        const double speed = 0.4 + 0.4 * static_cast<double>(seed) / kSeeds;
        CAPTURE(seed, speed);
        CHECK(tells(exam::screen(slowedProgram(pair.one.attempt, speed), {}), FlagKind::slowMotion));
        const auto machine = slowedMachine(pair.one.attempt, speed);
        CHECK(tells(exam::screen(machine, {}, {pair.one.pen.rate}), FlagKind::slowMotion));
        CHECK_THAT(*exam::programClockRate(slowedProgram(pair.one.attempt, speed).samples),
                   Catch::Matchers::WithinAbs(speed, 0.01));
    }
}

TEST_CASE("the usual rate of a device comes from three earlier attempts with it") {
    scoring::Random random(9, 5);
    const auto places = marks(40, random);
    const candidates::Pen pen;
    std::vector<record::Attempt> works;
    for (int i = 0; i < 4; ++i) {
        works.push_back(work(someone(Tremor::usual, false, random), pen, places, random));
        works.back().header.deviceName = "Tablet";
    }
    const auto slow = slowedMachine(works[3], 0.5);
    const auto byRate = [&](const std::vector<const record::Attempt*>& earlier) {
        const auto flags = exam::screen(slow, earlier);
        return std::any_of(flags.begin(), flags.end(),
                           [](const exam::Flag& flag) { return flag.figure == "report_rate"; });
    };
    CHECK(byRate({&works[0], &works[1], &works[2]}));
    CHECK_FALSE(byRate({&works[0], &works[1]}));
    // A pen that reports less often than it did is told, too, but not as slow motion.
    const auto flags = exam::screen(works[3], {}, {pen.rate * 1.5});
    CHECK(tells(flags, FlagKind::reportRate));
    CHECK_FALSE(tells(flags, FlagKind::slowMotion));
}

TEST_CASE("a tremor shows at its frequency") {
    scoring::Random random(4, 5);
    const auto places = marks(40, random);
    Person person;
    person.tremorHz = 6.0;
    person.tremorMm = 0.4;
    const auto attempt = work(person, candidates::Pen{}, places, random);
    const auto peak = exam::tremorPeakOf(attempt.samples);
    REQUIRE(peak);
    CHECK_THAT(peak->hertz, Catch::Matchers::WithinAbs(6.0, 1.01));
    const auto slow = exam::tremorPeakOf(slowedMachine(attempt, 0.5).samples);
    REQUIRE(slow);
    CHECK_THAT(slow->hertz, Catch::Matchers::WithinAbs(12.0, 1.51));
}

TEST_CASE("simple programs are told") {
    const auto kind = GENERATE(Bot::straight, Bot::jumping, Bot::smooth, Bot::jittered);
    scoring::Random random(7, 5);
    const auto places = marks(40, random);
    CHECK(tells(exam::screen(bot(kind, places, random), {}), FlagKind::botLike));
}

TEST_CASE("segments of the same station are not copies of each other") {
    const Pair pair = twoAtTheSameMarks(2);
    record::Attempt first = pair.one.attempt;
    first.header.exam = record::ForExam{};
    first.header.exam->sitting = std::string(32, 'a');
    record::Attempt again = first;
    again.header.attemptId = std::string(32, 'b');
    CHECK(exam::screen(again, {&first}, {pair.one.pen.rate}).empty());
    again.header.exam->sitting = std::string(32, 'c');
    CHECK_FALSE(exam::screen(again, {&first}, {pair.one.pen.rate}).empty());
}

TEST_CASE("what is too short is not looked at") {
    CHECK(exam::screen(record::Attempt{}, {}).empty());
    Pair pair = twoAtTheSameMarks(2);
    pair.one.attempt.samples.resize(30);
    CHECK(exam::screen(pair.one.attempt, {&pair.other.attempt}, {200.0}).empty());
}
