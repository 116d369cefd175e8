// Scores a set of fixed synthetic attempts and prints every figure to the last bit, and every sentence.
// scripts/same_bytes.sh compares what compilers, optimisation, threads and locales make of it.
//   scorecard_bytes THREADS
#include <atomic>
#include <bit>
#include <clocale>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <locale>
#include <numbers>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <scoring/match_figures.hpp>
#include <scoring/pattern_figures.hpp>
#include <scoring/pooled_sawteeth.hpp>
#include <scoring/score.hpp>

#include "ensemble/expert_pattern.hpp"
#include "scoring/scenarios.hpp"

namespace {

using namespace scoring;

// Lines of "what bits"; figures as the 64 bits they are.
class Page {
public:
    void add(const std::string& what, double value) {
        char bits[24];
        std::snprintf(bits, sizeof bits, " %016llx",
                      static_cast<unsigned long long>(std::bit_cast<std::uint64_t>(value)));
        m_text += what + bits + "\n";
    }
    void add(const std::string& what, const std::optional<double>& value) {
        if (value) add(what, *value);
        if (!value) add(what, std::string("none"));
    }
    void add(const std::string& what, const std::string& text) { m_text += what + " " + text + "\n"; }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

// Skin with an old scar left out: a bent outline with a hole, two zones, a density that rises along x.
Scenario scarScenario() {
    Scenario scenario = fieldScenario(30.0);
    Zone& around = scenario.zones.front();
    around.area.outer = {{-15, -12}, {14, -13}, {15, 11}, {3, 13}, {0, 6}, {-4, 13}, {-14, 12}};
    around.area.holes = {{{-6, -5}, {5, -7}, {7, -2}, {-5, 0}}};
    around.density = {DensityAxis::x,
                      {{{-15}, DotsPerMm2::fromPerCm2(45)}, {{15}, DotsPerMm2::fromPerCm2(90)}}};
    Zone scar = around;
    scar.id = "scar";
    scar.area = {{{-6, -5}, {5, -7}, {7, -2}, {-5, 0}}, {}};
    scar.density = {DensityAxis::uniform, {{{0}, DotsPerMm2::fromPerCm2(110)}}};
    scar.depthTarget = {0.35};
    scar.depthHalfWidth = {0.1};
    scenario.zones.push_back(scar);
    return scenario;
}

struct Task {
    const char* name;
    Scenario scenario;
};

std::vector<Task> tasks() {
    return {{"field", fieldScenario()},       {"gradient", gradientScenario()},
            {"hairline", hairlineScenario()}, {"soft", hairlineScenario(HairlineStyle::soft)},
            {"scar", scarScenario()},         {"trace", traceScenario()}};
}

constexpr EnsembleSettings kFew{.experts = 10, .exemplars = 3, .fronts = 8};

void add(Page& page, const Ensemble& ensemble) {
    for (const Anchor& anchor : ensemble.anchors) {
        for (const double value : {anchor.a1, anchor.a2, anchor.z1, anchor.z2, anchor.sem}) {
            page.add("anchor " + anchor.metric, value);
        }
    }
    for (const GateLimit& gate : ensemble.gateLimits) page.add("limit " + gate.gate, gate.limit);
    page.add("offset", ensemble.hairlineOffset);
    for (const double value : ensemble.transitionQuantiles) page.add("transition", value);
    for (const double value : ensemble.frontShape.low) page.add("shape low", value);
    for (const double value : ensemble.frontShape.high) page.add("shape high", value);
}

void add(Page& page, const Criterion& criterion) {
    page.add(criterion.name, criterion.points);
    page.add("  because", criterion.undefinedBecause);
    page.add("  low", criterion.pointsLow);
    page.add("  high", criterion.pointsHigh);
    page.add("  incomplete", criterion.lostToIncompleteness);
    for (const Metric& metric : criterion.metrics) {
        page.add("  " + metric.id, metric.value);
        for (const auto& value : {metric.desirability, metric.error, metric.bandLow, metric.bandHigh,
                                  metric.badLow, metric.badHigh}) {
            page.add("    of it", value);
        }
        page.add("    lost", metric.lostPoints);
        page.add("    note", metric.note + metric.undefinedBecause);
    }
    for (const Gate& gate : criterion.gates) {
        page.add("  gate " + gate.id, gate.value);
        page.add(gate.tripped ? "    tripped" : "    open", gate.limit);
        page.add("    lost", gate.lostPoints);
    }
}

void add(Page& page, const Scorecard& card) {
    page.add("total", card.totalPoints);
    for (const auto* criterion : {&card.spacing, &card.depth, &card.hairline}) {
        if (*criterion) add(page, **criterion);
    }
    for (const Finding& finding : card.findings) {
        page.add("finding " + finding.metric, finding.text);
        page.add("  size", finding.size);
        page.add("  lost", finding.lostPoints);
        if (finding.at) page.add("  x", finding.at->x);
        if (finding.at) page.add("  y", finding.at->y);
        if (finding.time) page.add("  time", finding.time->value);
        if (finding.radius) page.add("  radius", finding.radius->value);
        std::string dots;
        for (const std::uint32_t dot : finding.dots) dots += " " + std::to_string(dot);
        page.add("  dots", dots);
    }
}

// Attempts of growing clumsiness: skilled, uneven and drifting, a ragged scatter, half of the work.
std::vector<Dot> attempt(const Ground& ground, int kind, Random& random) {
    const Scenario& scenario = ground.field.scenario();
    ExpertHand hand{0.70, 0.09, 1.0, 1.4, 0.4, 0.0, 1.0, 0.1, 0.0, 0.3};
    if (kind == 1) hand = {0.45, 0.25, 1.12, 0.3, 1.2, 0.8, 0.6, 0.0, 0.4, 0.6};
    if (kind == 2) hand = {0.0, 0.3, 0.85, 3.5, 2.5, -1.0, 0.2, 0.1, -0.5, 0.9};
    std::vector<Point> places;
    if (scenario.mode == Mode::trace) {
        for (const Point mark : scenario.marks) {
            const double x = random.normal();
            const double y = random.normal();
            places.push_back(mark + Point{x, y} * (0.1 + 0.2 * kind));
        }
    } else {
        places = PatternMaker(ground).make(hand, random);
    }
    if (kind == 3) places.resize(places.size() / 2);
    std::vector<double> z = drawDepths(hand, places.size(), 0.02 * kind, random);
    for (std::size_t k = 0; k < z.size(); ++k) {
        z[k] += 0.4 * kind * static_cast<double>(k) / static_cast<double>(z.size());
    }
    std::vector<Dot> dots = dotsAt(places, z);
    if (kind == 3) {
        for (Dot& dot : dots) dot.tUs.reset();
    }
    return dots;
}

std::string pageOf(const Task& task, int kind, const Ensemble& ensemble) {
    Page page;
    page.add("== " + std::string(task.name), static_cast<double>(kind));
    const Ground ground(task.scenario);
    Random random(7, static_cast<std::uint64_t>(kind));
    const std::vector<Dot> dots = attempt(ground, kind, random);
    for (const Dot& dot : dots) page.add("dot", dot.xTenthUm * 1e6 + dot.yTenthUm + *dot.depthUm * 1e-4);
    add(page, score(task.scenario, ensemble, dots));
    return page.text();
}

// Statistics of places in a window with a hole.
std::string figures() {
    Page page;
    page.add("== figures", 0.0);
    const Polygon window = scarScenario().zones.front().area;
    Random random(8, 0);
    std::vector<Point> places;
    while (places.size() < 300) {
        const Point place{random.uniform(-15, 15), random.uniform(-13, 13)};
        if (contains(window, place)) places.push_back(place);
    }
    const PatternFigures found = patternFigures(places, window, {usualRadii(places.size(), window), {}});
    for (const auto& value : {found.nnMean, found.nnDeviation, found.nnMedian, found.clarkEvansNaive,
                              found.clarkEvansDonnelly, found.clarkEvansCdf, found.smax}) {
        page.add("figure", value);
    }
    for (const auto* curve : {&found.kTranslate, &found.kBorder, &found.kIsotropic, &found.pcfTranslate}) {
        for (const auto& value : *curve) page.add("curve", value);
    }
    page.add("empty", found.emptyRadius->value);
    std::vector<Point> shaken = places;
    for (Point& place : shaken) place = place + Point{random.uniform(-0.3, 0.3), random.uniform(-0.3, 0.3)};
    const auto match = matchFigures(shaken, places, {0.5}, 2.0);
    for (const double value : {match->gospa, match->ospa, *match->softDice}) page.add("match", value);
    return page.text();
}

// Three hairlines of one person, looked at together.
std::string pooled(const Task& task, const Ensemble& ensemble) {
    Page page;
    page.add("== pooled " + std::string(task.name), 0.0);
    const Ground ground(task.scenario);
    std::vector<std::vector<Dot>> dots;
    for (std::uint64_t line = 0; line < 3; ++line) {
        Random random(9, line);
        dots.push_back(attempt(ground, 0, random));
    }
    std::vector<HairlineAttempt> lines;
    for (const auto& one : dots) lines.push_back({task.scenario, ensemble, one});
    const PooledSawTeeth found = poolSawTeeth(lines);
    page.add("evidence", found.value);
    page.add("wavelength", found.wavelength);
    page.add("limit", found.limit);
    return page.text();
}

}  // namespace

int main(int argc, char** argv) {
    // As the environment says, in C and in C++: no figure may mind.
    const bool known = std::setlocale(LC_ALL, "") != nullptr;
    std::locale::global(std::locale(""));
    std::fprintf(stderr, "locale %s, decimal point %s\n", known ? std::setlocale(LC_ALL, nullptr) : "unknown",
                 std::localeconv()->decimal_point);
    constexpr std::size_t kKinds = 4;
    const std::size_t threads = argc > 1 ? static_cast<std::size_t>(std::atoi(argv[1])) : 1;
    const std::vector<Task> all = tasks();
    std::vector<Ensemble> ensembles(all.size());
    std::vector<std::string> pages(all.size() * kKinds);
    const auto inThreads = [threads](std::size_t count, const std::function<void(std::size_t)>& work) {
        std::atomic<std::size_t> next{0};
        std::vector<std::thread> workers;
        for (std::size_t k = 0; k < threads; ++k) {
            workers.emplace_back([&] {
                for (std::size_t i = next++; i < count; i = next++) work(i);
            });
        }
        for (std::thread& worker : workers) worker.join();
    };
    inThreads(all.size(), [&](std::size_t i) { ensembles[i] = buildEnsemble(all[i].scenario, kFew); });
    inThreads(pages.size(), [&](std::size_t i) {
        pages[i] = pageOf(all[i / kKinds], static_cast<int>(i % kKinds), ensembles[i / kKinds]);
    });
    for (const Ensemble& ensemble : ensembles) {
        Page page;
        add(page, ensemble);
        std::fputs(page.text().c_str(), stdout);
    }
    for (const std::string& page : pages) std::fputs(page.c_str(), stdout);
    std::fputs(pooled(all[2], ensembles[2]).c_str(), stdout);
    std::fputs(figures().c_str(), stdout);
    return 0;
}
