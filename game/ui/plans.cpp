#include "ui/plans.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "record/store/settings.hpp"
#include "ui/agreement_screen.hpp"
#include "ui/detour.hpp"
#include "ui/first_run_screen.hpp"
#include "ui/help_screen.hpp"
#include "ui/home_screen.hpp"
#include "ui/kit/monotonic.hpp"
#include "ui/kit/png.hpp"
#include "ui/pairs_screen.hpp"
#include "ui/pen_screen.hpp"
#include "ui/people_screen.hpp"
#include "ui/practice_screen.hpp"
#include "ui/progress_screen.hpp"
#include "ui/replay_screen.hpp"
#include "ui/result_screen.hpp"
#include "ui/settings_screen.hpp"
#include "ui/tablet_screen.hpp"
#include "ui/warm_up_screen.hpp"

namespace ui {

namespace {

constexpr int kPatience = 60 * 60;           // frames to wait for something before giving up
constexpr std::int64_t kSamplesUs = 12'000;  // share of a frame spent on a played hand, us

std::optional<std::size_t> levelOf(const Session& session, const std::string& id) {
    for (std::size_t i = 0; i < session.services.levels.size(); ++i) {
        if (session.services.levels[i].id == id) return i;
    }
    session.services.log("There is no level '" + id + "'. To mend it: see 'stipple levels list'.");
    return std::nullopt;
}

PracticeOptions optionsOf(const DemoPlan& demo) {
    AttemptPlan plan;
    plan.folder = demo.folder;
    plan.file = "attempt.attempt";
    plan.kind = record::Kind::demo;
    plan.handName = demo.handName;
    plan.handSeed = demo.handSeed;
    plan.skinSeed = demo.skinSeed;
    return {.plan = plan, .fetchReference = true};
}

// Puts the practice screen up and lets it come to rest.
PracticeScreen& open(Session& session, Run& loop, std::size_t level, PracticeOptions options) {
    auto made = std::make_unique<PracticeScreen>(session, level, std::move(options));
    PracticeScreen& practice = *made;
    loop.push(std::move(made));
    for (int i = 0; i < kPatience && loop.open() && (i < 3 || !practice.sharp()); ++i) loop.frame();
    return practice;
}

// What a played hand has still to do: its samples from `next` on, its fingers from `nextStretch` on.
struct Played {
    const std::vector<pen::Sample>& samples;
    const std::vector<practice::Stretch>& stretches;
    std::size_t next = 0;
    std::size_t nextStretch = 0;

    void give(PracticeScreen& practice) {
        for (; nextStretch < stretches.size() && stretches[nextStretch].afterSamples <= next; ++nextStretch)
            practice.playFingers(stretches[nextStretch].points);
        practice.play(samples[next++]);
    }
};

// Plays the samples before `end`, a frame's share at a time. False when they cannot be recorded.
bool play(Session& session, Run& loop, PracticeScreen& practice, Played& hand, std::size_t end) {
    while (loop.open() && hand.next < end && !practice.over()) {
        const std::int64_t pause = ui_kit::monotonicUs() + kSamplesUs;
        while (hand.next < end && !practice.over() && ui_kit::monotonicUs() < pause) hand.give(practice);
        if (practice.trouble() && !practice.over()) {
            session.services.log(*practice.trouble());
            return false;
        }
        if (hand.next < end && !practice.over()) loop.frame();
    }
    return loop.open();
}

ResultScreen* waitForResult(Run& loop) {
    for (int i = 0; i < kPatience && loop.open(); ++i) {
        if (auto* result = dynamic_cast<ResultScreen*>(&loop.top())) {
            if (result->fault() != nullptr) return nullptr;
            if (result->complete()) return result;
        }
        loop.frame();
    }
    return nullptr;
}

bool picture(Session& session, Run& loop, const std::string& path) {
    std::optional<std::string> fault;
    for (int i = 0; i < 3; ++i) loop.frame();
    loop.frame([&] { fault = ui_kit::savePng(session.window.pixels(), path); });
    if (fault) session.services.log(*fault);
    return !fault;
}

int playDemo(Session& session, Run& loop, const DemoPlan& demo) {
    const std::optional<std::size_t> level = levelOf(session, demo.levelId);
    if (!level) return 2;
    PracticeScreen& practice = open(session, loop, *level, optionsOf(demo));
    Played hand{demo.samples, demo.stretches};
    if (!play(session, loop, practice, hand, demo.samples.size())) return 2;
    loop.frame();
    practice.finish(session);
    loop.frame();
    if (waitForResult(loop) == nullptr) return 2;
    return picture(session, loop, demo.folder + "/picture.png") ? 0 : 2;
}

// Two thirds through, as the picture of practice.
bool saveReplay(Session& session, Run& loop, const GalleryPlan& plan) {
    OpenReplay what;
    what.attemptPath = plan.demo.folder + "/attempt.attempt";
    what.plays = false;
    auto made = std::make_unique<ReplayScreen>(session, what);
    ReplayScreen& replay = *made;
    loop.push(std::move(made));
    for (int i = 0; i < kPatience && loop.open() && !replay.scored() && replay.fault() == nullptr; ++i)
        loop.frame();
    if (!replay.showTwoThirds()) return false;
    const auto save = [&](const char* name) {
        loop.frame();
        for (int i = 0; i < kPatience && loop.open() && !replay.settled(); ++i) loop.frame();
        return picture(session, loop, plan.folder + "/" + name + plan.suffix + ".png");
    };
    bool good = save("replay");
    replay.showGhost(session, true);
    good = save("replay-ghost") && good;
    replay.showGhost(session, false);
    if (plan.beside.empty()) return good;
    replay.showBeside(session, plan.beside);
    return save("replay-beside") && good;
}

// Each layer of the result's picture, and the card of what is worst.
bool saveLayers(Session& session, Run& loop, const GalleryPlan& plan, ResultScreen& result) {
    const auto save = [&](const char* name) {
        loop.frame();
        if (waitForResult(loop) == nullptr) return false;
        return picture(session, loop, plan.folder + "/" + name + plan.suffix + ".png");
    };
    bool good = result.askAboutWorst() && save("result-asked");
    result.askAboutNothing();
    result.showHealed({365.0});
    good = save("result-healed") && good;
    struct Shown {
        ResultLayer layer;
        const char* name;
    };
    for (const Shown& one : {Shown{ResultLayer::depth, "result-depth"},
                             {ResultLayer::pattern, "result-pattern"},
                             {ResultLayer::expert, "result-expert"},
                             {ResultLayer::afar, "result-afar"}}) {
        result.showLayer(one.layer);
        good = save(one.name) && good;
    }
    return good;
}

// The level of the most runs, and who practises; nothing without records.
bool saveProgress(Session& session, Run& loop, const std::function<bool(const char*)>& save) {
    const review::Progress* progress = session.progress.now();
    if (progress == nullptr) return true;
    const auto& levels = progress->course.levels;
    const auto most = std::max_element(levels.begin(), levels.end(),
                                       [](const auto& a, const auto& b) { return a.counted < b.counted; });
    auto made = std::make_unique<ProgressScreen>(
        session, session.progress.syllabus().order[static_cast<std::size_t>(most - levels.begin())]);
    ProgressScreen& screen = *made;
    loop.push(std::move(made));
    for (int i = 0; i < kPatience && loop.open() && !screen.complete(); ++i) loop.frame();
    bool good = save("progress");
    auto page = std::make_unique<PeopleScreen>(session);
    PeopleScreen& people = *page;
    loop.push(std::move(page));
    for (int i = 0; i < kPatience && loop.open() && !people.complete(); ++i) loop.frame();
    return save("people") && good;
}

// What a pen is asked, its tablet, and what a warm-up says of the hand.
bool savePen(Session& session, Run& loop, const GalleryPlan& plan,
             const std::function<bool(const char*)>& save) {
    loop.push(std::make_unique<PenScreen>());
    for (int i = 0; i < 3; ++i) loop.frame();  // its reports come once it is seen
    bool good = save("pen");
    loop.push(std::make_unique<TabletScreen>(std::string()));
    for (int i = 0; i < 3; ++i) loop.frame();
    good = save("tablet") && good;
    if (plan.warmUp.empty() || session.services.warmUp == nullptr) return good;
    auto detour = std::make_shared<Detour>();
    detour->kind = Detour::Kind::warmUp;
    detour->levels = {*session.services.warmUp};
    auto made = std::make_unique<WarmUpScreen>(session, ShowWarmUp{plan.warmUp, {std::move(detour), 0}});
    const WarmUpScreen& screen = *made;
    loop.push(std::move(made));
    for (int i = 0; i < kPatience && loop.open() && !screen.complete(); ++i) loop.frame();
    return save("warm-up") && good;
}

// How far markers and the score agree, and a pair that waits.
bool savePanel(Session& session, Run& loop, const std::function<bool(const char*)>& save) {
    auto made = std::make_unique<AgreementScreen>(session, std::string());
    AgreementScreen& agreement = *made;
    loop.push(std::move(made));
    for (int i = 0; i < kPatience && loop.open() && !agreement.complete(); ++i) loop.frame();
    bool good = save("agreement");
    agreement.show(AgreementScreen::Tab::passLine);
    good = save("agreement-pass-line") && good;
    agreement.show(AgreementScreen::Tab::naturalness);
    good = save("agreement-naturalness") && good;
    auto pair = std::make_unique<PairsScreen>(session);
    PairsScreen& pairs = *pair;
    loop.push(std::move(pair));
    for (int i = 0; i < kPatience && loop.open() && !pairs.complete(); ++i) loop.frame();
    return save("pairs") && good;
}

int playGallery(Session& session, Run& loop, const GalleryPlan& plan) {
    const std::optional<std::size_t> level = levelOf(session, plan.demo.levelId);
    if (!level) return 2;
    const auto save = [&](const char* name) {
        return picture(session, loop, plan.folder + "/" + name + plan.suffix + ".png");
    };
    if (plan.panel) return savePanel(session, loop, save) ? 0 : 2;
    session.chosenLevel = session.services.withRecords ? Session::kNoLevel : *level;
    loop.push(std::make_unique<HomeScreen>(session));
    for (int i = 0;
         i < kPatience && loop.open() && session.services.withRecords && session.progress.now() == nullptr;
         ++i)
        loop.frame();
    for (int i = 0; i < 60; ++i) loop.frame();
    bool good = save("home");
    good = saveProgress(session, loop, save) && good;
    session.chosenLevel = *level;
    loop.push(std::make_unique<FirstRunScreen>(session));
    good = save("first-run") && good;
    loop.push(std::make_unique<SettingsScreen>(session));
    good = save("settings") && good;
    loop.push(std::make_unique<HelpScreen>());
    good = save("help") && good;
    good = savePen(session, loop, plan, save) && good;
    good = saveTaskPages(session, loop, plan, *level, save) && good;
    good = saveMarkingPages(session, loop, plan, save) && good;
    PracticeScreen& practice = open(session, loop, *level, optionsOf(plan.demo));
    // Up to a touch in the last third, so that the needle is seen in the skin.
    const std::vector<pen::Sample>& all = plan.demo.samples;
    std::size_t stop = all.size() * 2 / 3;
    while (stop > 0 && stop < all.size() && !(all[stop - 1].contact && all[stop].contact)) ++stop;
    Played hand{all, plan.demo.stretches};
    if (!play(session, loop, practice, hand, stop)) return 2;
    for (int i = 0; i < kPatience && loop.open() && !practice.saysAllSaved(); ++i) loop.frame();
    good = save("practice") && good;
    if (!play(session, loop, practice, hand, all.size())) return 2;
    practice.finish(session);
    loop.frame();
    ResultScreen* const result = waitForResult(loop);
    if (result == nullptr) return 2;
    good = save("result") && good;
    result->showAll(true);
    good = save("result-figures") && good;
    result->showAll(false);
    good = saveLayers(session, loop, plan, *result) && good;
    return saveReplay(session, loop, plan) && good ? 0 : 2;
}

// One step of a hand that zooms, pans and turns.
void moveView(ui_kit::ViewControl& view, int frame) {
    const double phase = frame * 0.05;
    view.zoomBy(1.0 + 0.02 * std::sin(phase));
    view.turnBy(0.01 * std::cos(phase * 0.7));
}

int playBench(Session& session, Run& loop, const BenchPlan& plan) {
    const std::optional<std::size_t> level = levelOf(session, plan.levelId);
    if (!level) return 2;
    AttemptPlan attempt;
    attempt.folder = plan.folder;
    attempt.kind = record::Kind::demo;
    PracticeScreen& practice = open(session, loop, *level, {.plan = attempt, .fetchReference = false});
    practice.drawOnly(plan.dots);
    for (int i = 0; i < kPatience && loop.open() && (i < 5 || !practice.sharp()); ++i) loop.frame();
    std::size_t next = 0;
    const std::int64_t begin = ui_kit::monotonicUs();
    std::int64_t last = begin;
    for (int frame = 0; frame < plan.frames && loop.open(); ++frame) {
        if (plan.moving) moveView(practice.view(), frame);
        while (next < plan.samples.size() && plan.samples[next].tUs <= last - begin)
            practice.play(plan.samples[next++]);
        loop.frame();
        const std::int64_t now = ui_kit::monotonicUs();
        if (plan.frameSeconds != nullptr) plan.frameSeconds->push_back(static_cast<double>(now - last) / 1e6);
        last = now;
    }
    for (int i = 0; i < kPatience && loop.open() && !practice.sharp(); ++i) loop.frame();
    if (plan.sharpAfterSeconds != nullptr)
        *plan.sharpAfterSeconds = static_cast<double>(ui_kit::monotonicUs() - last) / 1e6;
    practice.close(session);
    return 0;
}

}  // namespace

int playPlan(Session& session, Run& loop) {
    if (session.options.demo) return playDemo(session, loop, *session.options.demo);
    if (session.options.gallery) return playGallery(session, loop, *session.options.gallery);
    if (session.options.review) {
        const ReviewPlan& plan = *session.options.review;
        const std::optional<std::size_t> level = levelOf(session, plan.levelId);
        return level ? playReview(session, loop, plan, *level) : 2;
    }
    return playBench(session, loop, *session.options.bench);
}

}  // namespace ui
