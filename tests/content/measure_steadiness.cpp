// How far a hairline's score hangs on hundredths of a millimetre: measure_steadiness [SEEDS] [DRAWS]. Plays
// the levels with a hairline by three hands, SEEDS times each (10), moves every dot of theirs by a normal
// error of so many mm on either axis, DRAWS times (20), and scores each. Prints for each level the spread of
// H3, of its share (desirability) and of the hairline's points within one attempt: its root mean square over
// attempts, the greatest range of one, and the spread over the experts' band of H3 in per cent.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

#include <scoring/random.hpp>
#include <scoring/score.hpp>

#include "ensembles/ensemble_shelf.hpp"
#include "level/yaml/library.hpp"
#include "practice/attempt_runner.hpp"
#include "practice/performance.hpp"

namespace {

using Values = std::vector<double>;
constexpr hands::Kind kHands[] = {hands::Kind::ideal, hands::Kind::expert, hands::Kind::heavy};
constexpr double kErrors[] = {0.01, 0.03, 0.05};  // mm sd

double spread(const Values& values) {
    double mean = 0.0;
    for (const double value : values) mean += value / static_cast<double>(values.size());
    double sum = 0.0;
    for (const double value : values) sum += (value - mean) * (value - mean);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

// One figure over many attempts.
struct Spreads {
    double squares = 0.0;
    double range = 0.0;
    std::size_t attempts = 0;

    void add(const Values& values) {
        if (values.size() < 2) return;
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        const double sd = spread(values);
        squares += sd * sd;
        range = std::max(range, *most - *least);
        ++attempts;
    }
    [[nodiscard]] double rms() const {
        return attempts > 0 ? std::sqrt(squares / static_cast<double>(attempts)) : 0.0;
    }
};

struct Figures {
    Spreads irregularity, share, points;
    double band = 0.0;  // of H3, mm
};

std::vector<scoring::Dot> dotsOf(const level::Level& level, hands::Kind kind, std::uint64_t seed) {
    practice::NoLog log;
    practice::AttemptRunner runner(level, seed, log);
    const practice::Performance done = practice::performanceOf(level, kind, seed);
    const practice::Ending ending = practice::playThrough(runner, done.samples, done.stretches);
    if (ending.refused) throw std::runtime_error(ending.why);
    return runner.dots();
}

std::vector<scoring::Dot> moved(std::vector<scoring::Dot> dots, double error, scoring::Random& random) {
    for (scoring::Dot& dot : dots) {
        const scoring::Point place = dot.place();
        dot.xTenthUm = scoring::Dot::tenthUm(place.x + error * random.normal());
        dot.yTenthUm = scoring::Dot::tenthUm(place.y + error * random.normal());
    }
    return dots;
}

void measure(const scoring::Scorer& scorer, const std::vector<scoring::Dot>& dots, double error, int draws,
             scoring::Random& random, Figures& figures) {
    Values irregularity, share, points;
    for (int draw = 0; draw < draws; ++draw) {
        const scoring::Scorecard card = scorer.score(moved(dots, error, random));
        if (card.hairline->points) points.push_back(*card.hairline->points);
        for (const scoring::Metric& metric : card.hairline->metrics) {
            if (metric.id != "H3" || !metric.value) continue;
            irregularity.push_back(*metric.value);
            if (metric.desirability) share.push_back(*metric.desirability);
            figures.band = *metric.bandHigh - *metric.bandLow;
        }
    }
    figures.irregularity.add(irregularity);
    figures.share.add(share);
    figures.points.add(points);
}

void measure(const level::Level& level, const scoring::Ensemble& ensemble, int seeds, int draws) {
    const scoring::Scorer scorer(level.scenario, ensemble);
    Figures figures[std::size(kErrors)];
    for (const hands::Kind kind : kHands) {
        for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(seeds); ++seed) {
            const std::vector<scoring::Dot> dots = dotsOf(level, kind, seed);
            scoring::Random random(seed, 4711);
            for (std::size_t i = 0; i < std::size(kErrors); ++i)
                measure(scorer, dots, kErrors[i], draws, random, figures[i]);
        }
    }
    for (std::size_t i = 0; i < std::size(kErrors); ++i) {
        const Figures& f = figures[i];
        std::printf(
            "%-22s %.2f mm | H3 %.4f mm, range %.3f, %4.1f %% of the band | share %.3f, range %.2f | "
            "points %.2f, range %.1f\n",
            level.id.c_str(), kErrors[i], f.irregularity.rms(), f.irregularity.range,
            f.band > 0.0 ? 100.0 * f.irregularity.rms() / f.band : 0.0, f.share.rms(), f.share.range,
            f.points.rms(), f.points.range);
        std::fflush(stdout);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const int seeds = argc > 1 ? std::atoi(argv[1]) : 10;
    const int draws = argc > 2 ? std::atoi(argv[2]) : 20;
    if (seeds < 1 || draws < 2) return 2;
    const ensembles::EnsembleShelf shelf(STIPPLE_SOURCE_DIR "/assets/ensembles", "");
    for (const level::Level& level : level_yaml::readLibrary({{STIPPLE_SOURCE_DIR "/levels", true}}).levels) {
        if (!level.scenario.criteria.hairline) continue;
        measure(level, shelf.ensembleFor(level.scenario), seeds, draws);
    }
    return 0;
}
