// Measures the result and the replay of an attempt, as ReviewPlan asks.
#include <ctime>
#include <memory>

#include "ui/kit/monotonic.hpp"
#include "ui/marking_screen.hpp"
#include "ui/person_progress.hpp"
#include "ui/plans.hpp"
#include "ui/reference_task.hpp"
#include "ui/replay_screen.hpp"
#include "ui/result_screen.hpp"

namespace ui {

namespace {

constexpr int kTimes = 3;  // each is measured
constexpr int kPatienceFrames = 20'000;
constexpr int kScrubFrames = 600;
constexpr int kFramesAWay = 120;  // from one end of the attempt to the other: two seconds

double secondsSince(std::int64_t us) { return static_cast<double>(ui_kit::monotonicUs() - us) / 1e6; }

template <typename Done>
bool until(Run& loop, Done done) {
    for (int i = 0; i < kPatienceFrames && loop.open(); ++i) {
        if (done()) return true;
        loop.frame();
    }
    return false;
}

void leave(Session& session, Run& loop) {
    sf::Event event{};
    event.type = sf::Event::KeyPressed;
    event.key.code = sf::Keyboard::Escape;
    loop.top().take(session, event);
    loop.frame();
}

// As after a practice: the reference was fetched while the hand worked.
bool measureResult(Session& session, Run& loop, const ReviewPlan& plan, std::size_t level) {
    auto reference = std::make_shared<ReferenceTask>(session.services, session.services.levels[level]);
    static_cast<void>(reference->wait());
    const std::int64_t begin = ui_kit::monotonicUs();
    const std::clock_t spent = std::clock();
    auto made = std::make_unique<ResultScreen>(session, ShowResult{level, plan.attemptFile, reference});
    const ResultScreen& result = *made;
    loop.push(std::move(made));
    if (!until(loop, [&] { return result.readable(); })) return false;
    plan.figures->resultSeconds.push_back(secondsSince(begin));
    plan.figures->resultProcessorSeconds = static_cast<double>(std::clock() - spent) / CLOCKS_PER_SEC;
    leave(session, loop);
    return true;
}

void scrub(Run& loop, ReplayScreen& replay, ReviewFigures& figures) {
    int sharp = 0;
    const std::clock_t spent = std::clock();
    std::int64_t last = ui_kit::monotonicUs();
    for (int frame = 0; frame < kScrubFrames && loop.open(); ++frame) {
        const int way = frame % (2 * kFramesAWay);
        const int from = way < kFramesAWay ? kFramesAWay - way : way - kFramesAWay;
        replay.scrubTo(static_cast<double>(from) / kFramesAWay);
        loop.frame();
        if (replay.sharp()) ++sharp;
        figures.scrubSeconds.push_back(secondsSince(last));
        last = ui_kit::monotonicUs();
    }
    figures.scrubProcessorSeconds = static_cast<double>(std::clock() - spent) / CLOCKS_PER_SEC / kScrubFrames;
    figures.scrubbedSharp = static_cast<double>(sharp) / kScrubFrames;
}

bool measureReplay(Session& session, Run& loop, const ReviewPlan& plan, bool scrubbed) {
    const std::int64_t begin = ui_kit::monotonicUs();
    const std::clock_t spent = std::clock();
    OpenReplay what;
    what.attemptPath = plan.attemptFile;
    what.plays = false;
    what.fromUs = std::int64_t{1} << 50U;  // its end, with all the dots
    auto made = std::make_unique<ReplayScreen>(session, what);
    ReplayScreen& replay = *made;
    loop.push(std::move(made));
    if (!until(loop, [&] { return replay.sharp(); })) return false;
    plan.figures->openSeconds.push_back(secondsSince(begin));
    plan.figures->openProcessorSeconds = static_cast<double>(std::clock() - spent) / CLOCKS_PER_SEC;
    if (scrubbed) {
        if (!until(loop, [&] { return replay.complete(); })) return false;
        plan.figures->completeSeconds = secondsSince(begin);
        if (!until(loop, [&] { return replay.scored(); })) return false;
        scrub(loop, replay, *plan.figures);
    }
    leave(session, loop);
    return true;
}

// From the press in the list to the sharp picture, and on to the next one.
bool measureDesk(Session& session, Run& loop, const ReviewPlan& plan) {
    session.marker = store::Actor{personInUse(session.services), false};
    std::int64_t begin = ui_kit::monotonicUs();
    auto made = std::make_unique<MarkingScreen>(session, OpenMarking{plan.assignment});
    MarkingScreen& desk = *made;
    loop.push(std::move(made));
    if (!until(loop, [&] { return desk.sharp() || desk.stands(); }) || desk.stands()) return false;
    plan.figures->deskSeconds.push_back(secondsSince(begin));
    if (!until(loop, [&] { return desk.complete(); })) return false;
    begin = ui_kit::monotonicUs();
    desk.next(session);
    if (!until(loop, [&] { return desk.sharp(); })) return false;
    plan.figures->nextSeconds.push_back(secondsSince(begin));
    leave(session, loop);
    return true;
}

}  // namespace

int playReview(Session& session, Run& loop, const ReviewPlan& plan, std::size_t level) {
    for (int i = 0; i < kTimes; ++i) {
        if (!measureResult(session, loop, plan, level)) return 2;
        if (!measureReplay(session, loop, plan, i + 1 == kTimes)) return 2;
        if (!plan.assignment.empty() && !measureDesk(session, loop, plan)) return 2;
    }
    return 0;
}

}  // namespace ui
