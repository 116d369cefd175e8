#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numbers>

#include <scoring/score.hpp>

#include "study/trials.hpp"

namespace study {
namespace {

constexpr std::uint32_t kPart = 40;

using Dots = std::vector<scoring::Dot>;
struct Bot {
    const char* name;
    bool onHairline;
    std::function<Dots(const Ground&, Habits, scoring::Random&)> work;
};

Dots natural(const Ground& ground, const Habits& habits, scoring::Random& random) {
    return makeAttempt(ground, habits, Generator::strokes, random);
}

// A lattice turned and moved at random; `jitter` in pitches.
Dots lattice(const Ground& ground, const Habits& habits, bool hexagonal, double jitter,
             scoring::Random& random) {
    const double pitch = ground.meanPitch();
    const double a = hexagonal ? pitch * std::sqrt(2.0 / std::numbers::sqrt3) : pitch;
    const double rise = hexagonal ? 0.5 * std::numbers::sqrt3 * a : a;
    const double angle = std::numbers::pi * random.uniform();
    const double dx = random.uniform(), dy = random.uniform();
    Places places;
    for (int row = -60; row <= 60; ++row) {
        for (int column = -60; column <= 60; ++column) {
            const double u = (column + dx + (hexagonal && row % 2 != 0 ? 0.5 : 0.0)) * a;
            const double v = (row + dy) * rise;
            const double x = u * std::cos(angle) - v * std::sin(angle);
            const double y = u * std::sin(angle) + v * std::cos(angle);
            if (ground.field().intensity({x, y}) <= 0.0) continue;
            const double jx = jitter * pitch * random.normal(), jy = jitter * pitch * random.normal();
            places.push_back({x + jx, y + jy});
        }
    }
    return makeDots(ground, places, habits, random);
}

Dots firstOnes(Dots dots, std::size_t count) {
    dots.resize(std::min(count, dots.size()));
    return dots;
}

Dots everySecond(const Dots& dots, scoring::Random& random) {
    Dots half;
    for (const scoring::Dot& dot : dots) {
        if (random.uniform() < 0.5) half.push_back(dot);
    }
    return half;
}

Dots tenthDoubled(const Dots& dots, scoring::Random& random) {
    Dots more = dots;
    for (const scoring::Dot& dot : dots) {
        if (random.uniform() >= 0.1) continue;
        scoring::Dot copy = dot;
        copy.xTenthUm += 500;
        more.push_back(copy);
    }
    return more;
}

Bot latticeBot(const char* name, bool hexagonal, double jitter) {
    return {name, false, [=](const Ground& ground, const Habits& habits, scoring::Random& random) {
                return lattice(ground, habits, hexagonal, jitter, random);
            }};
}

std::vector<Bot> lattices() {
    return {latticeBot("square grid, jitter 0.10", false, 0.10),
            latticeBot("square grid, jitter 0.15", false, 0.15),
            latticeBot("square grid, jitter 0.20", false, 0.20),
            latticeBot("hexagonal grid, jitter 0.10", true, 0.10),
            latticeBot("hexagonal grid, jitter 0.15", true, 0.15)};
}

std::vector<Bot> hairlineBots() {
    const auto ruler = [](const Ground& g, Habits h, scoring::Random& r) {
        h.frontMicro = h.frontMacro = h.sentinels = 0.0;
        return natural(g, h, r);
    };
    const auto abrupt = [](const Ground& g, Habits h, scoring::Random& r) {
        h.transition = 0.1;
        return natural(g, h, r);
    };
    return {{"ruler hairline", true, ruler}, {"abrupt hairline", true, abrupt}};
}

// The bots of the method's table 5.5.
std::vector<Bot> allBots() {
    std::vector<Bot> bots = lattices();
    const auto add = [&bots](const char* name, auto work) { bots.push_back({name, false, work}); };
    add("100 perfect dots",
        [](const Ground& g, Habits h, scoring::Random& r) { return firstOnes(natural(g, h, r), 100); });
    add("half of perfect dots",
        [](const Ground& g, Habits h, scoring::Random& r) { return everySecond(natural(g, h, r), r); });
    add("half of the region", [](const Ground& g, Habits h, scoring::Random& r) {
        const Dots all = natural(g, h, r);
        return firstOnes(all, all.size() / 2);
    });
    add("30 % too many", [](const Ground& g, Habits h, scoring::Random& r) {
        h.pitch = 1.0 / std::sqrt(1.3);
        return natural(g, h, r);
    });
    add("random scatter", [](const Ground& g, Habits h, scoring::Random& r) {
        h.leastDistance = 0.0;
        return natural(g, h, r);
    });
    add("10 % doubled dots",
        [](const Ground& g, Habits h, scoring::Random& r) { return tenthDoubled(natural(g, h, r), r); });
    for (const Bot& bot : hairlineBots()) bots.push_back(bot);
    return bots;
}

struct Outcome {
    bool passed = false;
    std::array<double, 3> points{};
    double least = 100.0;
    std::vector<std::string> gates;
};

Outcome judge(const Task& task, const Dots& dots) {
    const scoring::Scorecard card = scoring::score(task.scenario, task.reference, dots);
    Outcome outcome;
    outcome.passed = card.passed.value_or(false);
    std::size_t column = 0;
    for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
        if (*criterion) {
            outcome.points[column] = (*criterion)->points.value_or(0.0);
            outcome.least = std::min(outcome.least, outcome.points[column]);
            for (const scoring::Gate& gate : (*criterion)->gates) {
                if (gate.tripped && !gate.advisory) outcome.gates.push_back(gate.id);
            }
        }
        ++column;
    }
    return outcome;
}

BotResult summary(const Bot& bot, const std::vector<Outcome>& all, std::size_t first, std::size_t count) {
    BotResult result{bot.name, bot.onHairline ? "hairline" : "field", count, 0, {}, 0.0, {}};
    std::map<std::string, int> gates;
    for (std::size_t i = first; i < first + count; ++i) {
        result.passed += all[i].passed ? 1U : 0U;
        result.least += all[i].least / static_cast<double>(count);
        for (std::size_t k = 0; k < 3; ++k) result.points[k] += all[i].points[k] / static_cast<double>(count);
        for (const std::string& gate : all[i].gates) ++gates[gate];
    }
    for (const auto& [gate, times] : gates) {
        result.stoppedBy += (result.stoppedBy.empty() ? "" : ", ") + gate + " " + std::to_string(times);
    }
    return result;
}

}  // namespace

std::optional<std::vector<BotResult>> tryBots(const Tasks& tasks, std::size_t attempts, std::uint64_t seed,
                                              unsigned threads, const Report& report) {
    const std::vector<Bot> bots = allBots();
    std::vector<Outcome> all(bots.size() * attempts);
    const bool done = forEachIndex(all.size(), threads, "bots", report, [&](std::size_t i) {
        const Bot& bot = bots[i / attempts];
        const Task& task = bot.onHairline ? tasks.hairline : tasks.field;
        scoring::Random random = randomFor(seed, kPart, static_cast<std::uint32_t>(i), 0);
        const double half = task.scenario.zones.front().depthHalfWidth.value;
        all[i] = judge(task, bot.work(task.ground, soundHabits(task.ground.meanPitch(), half), random));
    });
    if (!done) return std::nullopt;
    std::vector<BotResult> results;
    for (std::size_t b = 0; b < bots.size(); ++b)
        results.push_back(summary(bots[b], all, b * attempts, attempts));
    return results;
}

}  // namespace study
