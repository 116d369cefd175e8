// How soon the result and the replay of a large attempt are there, and how the replay scrubs: measure_review
// HOME. Ten thousand dots on physical skin by a synthetic hand. Prints a table and ends with 1 when a figure
// is over its bound. Run by ./test bench on a virtual display.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <scoring/ensemble.hpp>

#include "app/window.hpp"
#include "window_tools/bound.hpp"
#include "window_tools/expert_attempt.hpp"
#include "window_tools/marking_class.hpp"
#include "window_tools/review_level.hpp"
#include "window_tools/tool_desk.hpp"

using window_tools::within;

namespace {

double at(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0.0
                          : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

}  // namespace

int main(int argc, char** argv) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (argc != 2) {
        std::fprintf(stderr, "usage: measure_review HOME\n");
        return 2;
    }
    const auto desk = window_tools::openOwnDesk(argv[1]);
    const level::Level level = window_tools::reviewLevel();
    ui::ReviewPlan plan;
    plan.levelId = level.id;
    plan.attemptFile = std::string(argv[1]) + "/ten-thousand.attempt";
    const record::Attempt attempt = window_tools::expertAttempt(level, 1, plan.attemptFile);
    std::printf("%zu dots, %zu samples\n", attempt.dots.size(), attempt.samples.size());
    // Few experts do: what scoring takes does not hang on how many there were.
    const scoring::Ensemble reference =
        scoring::buildEnsemble(level.scenario, {.seed = 1, .experts = 6, .exemplars = 2, .fronts = 20});
    // Two pieces of the same size wait at the marking desk.
    window_tools::MarkingClassPlan waiting;
    waiting.own = level;
    waiting.trainees = 2;
    waiting.hand = hands::Kind::expert;
    waiting.reference = [&](const level::Level&) { return reference; };
    const auto made = window_tools::makeMarkingClass(desk, waiting);
    plan.assignment = made.assignment;
    ui::ReviewFigures figures;
    plan.figures = &figures;
    const int ended = app::withWindow(desk, [&](ui::Services& services, store::Settings&) {
        services.levels = {level};
        services.firstRun = false;
        services.ensembleFor = [&](const level::Level&, const scoring::Progress&) { return reference; };
        ui::Options options;
        options.limitFrames = false;
        options.review = plan;
        return app::withRecords(desk, services, [&] { return ui::run(services, options); });
    });
    if (ended != 0) return 2;
    std::printf("  replay complete with stretch and depth after %.2f s\n", figures.completeSeconds);
    std::printf("  scrubbed pictures seen in %.0f %% of the frames\n", 100.0 * figures.scrubbedSharp);
    std::printf("  processor time: result %.2f s, replay open %.2f s, a scrubbed frame %.1f ms\n",
                figures.resultProcessorSeconds, figures.openProcessorSeconds,
                1e3 * figures.scrubProcessorSeconds);
    bool good = within("result of 10,000 dots, picture and score, s", at(figures.resultSeconds, 0.5), 1.0);
    good = within("replay of 10,000 dots open, s", at(figures.openSeconds, 0.5), 0.5) && good;
    good = within("marking desk opens on 10,000 dots, s", at(figures.deskSeconds, 0.5), 0.5) && good;
    good = within("next unmarked of 10,000 dots, s", at(figures.nextSeconds, 0.5), 0.5) && good;
    good = within("frame while scrubbing, median, ms", 1e3 * at(figures.scrubSeconds, 0.5), 16.7) && good;
    good = within("frame while scrubbing, 99 %, ms", 1e3 * at(figures.scrubSeconds, 0.99), 33.0) && good;
    return good ? 0 : 1;
}
