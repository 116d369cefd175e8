// How often the screening flags honest work and how often it finds what it is for: 1,000 of each kind, or as
// many as asked for, with the intervals of Clopper and Pearson. Prints the table of docs/screening.md.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "decision/candidates.hpp"
#include "exam/decision/screening.hpp"
#include "exam/decision/screening/clocks.hpp"
#include "exam/decision/screening/likeness.hpp"
#include "exam/decision/screening/machine_like.hpp"
#include "exam/decision/screening/tremor.hpp"
#include "study/statistics.hpp"

using namespace candidates;

namespace {

constexpr std::size_t kTouches = 40;
constexpr int kEarlier = 3;  // honest attempts at the same marks that each is compared with

struct Case {
    record::Attempt attempt;
    std::optional<double> penRate;
    std::vector<record::Attempt> earlier;
};

Case with(record::Attempt attempt, std::optional<double> penRate, const std::vector<scoring::Point>& places,
          scoring::Random& random) {
    Case one{std::move(attempt), penRate, {}};
    for (int i = 0; i < kEarlier; ++i)
        one.earlier.push_back(honest(Tremor::usual, false, places, random).attempt);
    return one;
}

using Make = std::function<Case(const std::vector<scoring::Point>&, scoring::Random&)>;

Make honestly(Tremor tremor, bool left) {
    return [=](const auto& places, auto& random) {
        Honest one = honest(tremor, left, places, random);
        return with(std::move(one.attempt), one.pen.rate, places, random);
    };
}

Make copied(record::Attempt (*copy)(const record::Attempt&, scoring::Random&)) {
    return [=](const auto& places, auto& random) {
        Honest victim = honest(Tremor::usual, random.below(8) == 0, places, random);
        Case one = with(copy(victim.attempt, random), std::nullopt, places, random);
        one.earlier.push_back(std::move(victim.attempt));
        return one;
    };
}

Make slowed(record::Attempt (*slow)(const record::Attempt&, double), bool rateKnown) {
    return [=](const auto& places, auto& random) {
        const auto tremor = static_cast<Tremor>(random.below(3));
        Honest one = honest(tremor, random.below(8) == 0, places, random);
        const double speed = random.uniform(0.4, 0.8);
        return with(slow(one.attempt, speed), rateKnown ? std::optional(one.pen.rate) : std::nullopt, places,
                    random);
    };
}

Make programmed(Bot kind) {
    return [=](const auto& places, auto& random) {
        return with(bot(kind, places, random), std::nullopt, places, random);
    };
}

struct Row {
    const char* name;
    Make make;
    std::set<exam::FlagKind> wanted;  // empty: none is
};

using K = exam::FlagKind;
const std::vector<Row>& rows() {
    static const std::vector<Row> all{
        {"honest: usual tremor", honestly(Tremor::usual, false), {}},
        {"honest: left-handed", honestly(Tremor::usual, true), {}},
        {"honest: strong tremor, 4 to 7 Hz", honestly(Tremor::strong, false), {}},
        {"honest: essential tremor, 4 to 12 Hz", honestly(Tremor::essential, false), {}},
        {"exact copy", copied(exactCopy), {K::exactRun}},
        {"affine copy", copied(affineCopy), {K::affineCopy}},
        {"mirror image", copied(mirrorCopy), {K::mirror}},
        {"time-stretched copy, 0.5 to 2", copied(stretchedCopy), {K::stretchedCopy}},
        {"slow motion 40 to 80 %: the program's clock", slowed(slowedProgram, true), {K::slowMotion}},
        {"slow motion 40 to 80 %: the machine's clock", slowed(slowedMachine, true), {K::slowMotion}},
        {"the same, the pen's rate not known", slowed(slowedMachine, false), {K::slowMotion}},
        {"bot: straight, even", programmed(Bot::straight), {K::botLike}},
        {"bot: jumping", programmed(Bot::jumping), {K::botLike}},
        {"bot: smooth, uneven intervals", programmed(Bot::smooth), {K::botLike}},
        {"bot: straight, uneven intervals and pressure", programmed(Bot::jittered), {K::botLike}},
        {"bot that trembles and varies", programmed(Bot::careful), {K::botLike}},
    };
    return all;
}

// How near honest work comes to each limit.
struct Nearest {
    double sameInterval = 0.0, still = 0.0, jumps = 0.0, clock = 0.0, rate = 0.0, tremorHz = 0.0;
    double pressure = 1e9, speed = 1e9, residualMm = 1e9;

    void take(const Case& one) {
        const auto& samples = one.attempt.samples;
        const auto landings = exam::landingsOf(samples);
        const exam::Ways ways = exam::waysOf(samples, landings);
        const auto most = [](double& kept, std::optional<double> value) {
            kept = std::max(kept, value.value_or(kept));
        };
        const auto least = [](double& kept, std::optional<double> value) {
            kept = std::min(kept, value.value_or(kept));
        };
        most(sameInterval, exam::sameInterval(samples));
        most(still, exam::stillTouches(samples, landings));
        most(jumps, ways.jumps);
        least(speed, ways.speedVariety);
        least(pressure, exam::pressureVariety(samples, landings));
        most(clock, std::abs(exam::programClockRate(samples).value_or(1.0) - 1.0));
        if (const auto own = exam::reportRateOf(samples); own && one.penRate)
            most(rate, std::abs(*own / *one.penRate - 1.0));
        if (const auto peak = exam::tremorPeakOf(samples)) most(tremorHz, peak->hertz);
        for (const auto& earlier : one.earlier) {
            if (const auto like = exam::closestLikeness(landings, exam::landingsOf(earlier.samples)))
                least(residualMm, like->residualMm);
        }
    }
    void print() const {
        std::printf(
            "\nNearest that honest work came: same interval %.3f, still touches %.3f, jumps %.3f, speed "
            "%.3f, "
            "pressure %.3f, program's clock %.4f, report rate %.3f, tremor %.0f Hz, residual %.3f mm\n",
            sameInterval, still, jumps, speed, pressure, clock, rate, tremorHz, residualMm);
    }
};

void measure(const Row& row, std::size_t count, std::uint64_t seed, Nearest& nearest) {
    std::size_t hits = 0;
    std::map<std::string, std::size_t> by;
    for (std::size_t i = 0; i < count; ++i) {
        scoring::Random random(seed + i, 77);
        const auto places = marks(kTouches, random);
        const Case one = row.make(places, random);
        if (row.wanted.empty()) nearest.take(one);
        std::vector<const record::Attempt*> earlier;
        for (const auto& attempt : one.earlier) earlier.push_back(&attempt);
        bool hit = false;
        std::set<std::string> figures;
        for (const exam::Flag& flag : exam::screen(one.attempt, earlier, {one.penRate})) {
            hit = hit || row.wanted.empty() || row.wanted.count(flag.kind) > 0;
            figures.insert(std::string(exam::name(flag.kind)) + "/" + flag.figure);
        }
        hits += hit ? 1U : 0U;
        for (const auto& figure : figures) ++by[figure];
    }
    const study::Interval share = study::clopperPearson(hits, count);
    std::printf("| %s | %zu of %zu | %.2f %% | %.2f to %.2f %% |", row.name, hits, count, 100.0 * share.value,
                100.0 * share.low, 100.0 * share.high);
    for (const auto& [figure, times] : by) std::printf(" %s %zu", figure.c_str(), times);
    std::printf(" |\n");
    std::fflush(stdout);
}

}  // namespace

int main(int count, char** words) {
    const std::size_t each = count > 1 ? std::strtoull(words[1], nullptr, 10) : 1000;
    std::printf(
        "| kind | flagged | share | 95 %% interval | flags told |\n| --- | --- | --- | --- | --- |\n");
    std::uint64_t seed = 1;
    Nearest nearest;
    for (const Row& row : rows()) measure(row, each, seed += 1000003, nearest);
    nearest.print();
    return 0;
}
