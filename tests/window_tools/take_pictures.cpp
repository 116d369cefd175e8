// Pictures of every screen for the documentation: take_pictures HOME FOLDER [LOOK]. Sizes, themes and
// text scales as the documentation shows them, from the window's own pixels, and a run in the
// pseudo-language that must clip no text. Run by scripts/pictures.sh on a virtual display.
#include <cstdio>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "app/records_desk.hpp"
#include "app/window.hpp"
#include "hands/hand.hpp"
#include "practice/headless.hpp"
#include "practice/performance.hpp"
#include "record/store/attempt_shelf.hpp"
#include "record/store/ids.hpp"
#include "record/store/log_file.hpp"
#include "record/store/settings.hpp"
#include "window_tools/expert_attempt.hpp"
#include "window_tools/marking_class.hpp"
#include "window_tools/panel_class.hpp"
#include "window_tools/pen_at_hand.hpp"
#include "window_tools/task_home.hpp"
#include "window_tools/tool_desk.hpp"

namespace {

struct Look {
    unsigned width, height;
    store::Theme theme;
    double scale;
    const char* suffix;
    bool leftHanded = false;
    bool pseudo = false;
};

const Look kLooks[] = {
    {1280, 800, store::Theme::light, 1.0, "-1280-light"},
    {1280, 800, store::Theme::dark, 1.0, "-1280-dark"},
    {1280, 800, store::Theme::light, 2.0, "-1280-light-200"},
    {1280, 800, store::Theme::dark, 1.0, "-1280-dark-left", true},
    {1920, 1080, store::Theme::light, 1.0, "-1920-light"},
    {1920, 1080, store::Theme::dark, 1.0, "-1920-dark"},
    {1920, 1080, store::Theme::light, 1.0, "-1920-light-left", true},
    {1920, 1080, store::Theme::dark, 2.0, "-1920-dark-200"},
    {1280, 800, store::Theme::light, 1.0, "-1280-pseudo", false, true},
    {1280, 800, store::Theme::light, 1.5, "-1280-pseudo-150", true, true},
    {1920, 1080, store::Theme::light, 1.5, "-1920-pseudo-150", false, true},
};

ui::Options optionsFor(const Look& look, const level::Level& level, const std::string& folder,
                       std::vector<std::string>& overflow) {
    ui::Options options;
    options.width = look.width;
    options.height = look.height;
    options.pseudoLanguage = look.pseudo;
    options.overflow = &overflow;
    ui::GalleryPlan plan;
    plan.folder = folder;
    plan.suffix = look.suffix;
    plan.demo.levelId = level.id;
    plan.demo.samples = hands::perform(level, hands::Kind::novice, 4);
    plan.demo.handName = "novice";
    plan.demo.handSeed = 4;
    plan.demo.folder = folder + "/attempt" + look.suffix;
    std::filesystem::create_directories(plan.demo.folder);
    options.gallery = std::move(plan);
    return options;
}

// Weeks of practice of somebody, for the course map and the page of progress.
struct Practised {
    const char* level;
    hands::Kind hand;
    bool cut = false;  // as by a crash, before its end
};
constexpr Practised kPractised[] = {
    {"single-dots", hands::Kind::heavy},
    {"single-dots", hands::Kind::ideal},
    {"single-dots", hands::Kind::expert},
    {"even-run", hands::Kind::novice},
    {"even-run", hands::Kind::ideal},
    {"even-run", hands::Kind::expert},
    {"mid-scalp-field", hands::Kind::heavy},
    {"mid-scalp-field", hands::Kind::novice},
    {"mid-scalp-field", hands::Kind::novice, true},
    {"mid-scalp-field", hands::Kind::novice},
    {"mid-scalp-field", hands::Kind::drifting},
    {"mid-scalp-field", hands::Kind::clumping},
    {"mid-scalp-field", hands::Kind::expert},
    {"mid-scalp-field", hands::Kind::rows},
    {"mid-scalp-field", hands::Kind::expert},
    {"soft-hairline", hands::Kind::novice},
};

// Plays each and writes it into the home as that person's, a day apart.
void practise(const app::Desk& desk, const std::string& person) {
    constexpr std::int64_t kFirst = 1'780'300'000'000;
    constexpr std::int64_t kDay = 86'400'000;
    std::uint64_t seed = 0;
    for (const Practised& run : kPractised) {
        const auto level = window_tools::levelNamed(desk, run.level);
        const auto played = practice::performanceOf(level, run.hand, ++seed);
        record::AttemptHeader header;
        header.attemptId = std::string(30, '0') + std::to_string(10 + seed);
        header.pseudonym = person;
        header.levelId = level.id;
        header.build = "0.1.0";
        header.input = record::InputKind::synthetic;
        header.depthSource = record::DepthSource::pressure;
        header.timeSource = pen::TimeSource::file;
        header.wallClock = store::wallClockOf(kFirst + static_cast<std::int64_t>(seed) * kDay);
        header.timeZone = "UTC";
        const std::string path = store::newAttemptPath(desk.places.attempts, header);
        (void)practice::practiceHeadless(level, header, played.samples, path, played.stretches);
        if (run.cut) std::filesystem::resize_file(path, std::filesystem::file_size(path) / 3);
    }
}

// Somebody with that practice, and who teaches.
std::pair<store::Person, store::Person> fillPeople(const app::Desk& desk) {
    auto opened = app::openRecords(desk);
    auto& records = std::get<store::Records>(opened);
    store::People people(records);
    const auto trainee = std::get<store::Person>(people.add({}, {"Trainee 1", {}, {}, {}}));
    const auto instructor = std::get<store::Person>(
        people.add({}, {"Instructor 1", {}, {"instructor"}, "six quiet words make a key"}));
    practise(desk, trainee.row.id);
    (void)store::settle(
        records, app::makeJudge([&](const level::Level& level) { return app::ensembleFor(desk, level); }),
        {});
    auto settings = store::loadSettings(desk.places.settingsFile).settings;
    store::recordFor(settings, trainee);
    (void)store::saveSettings(desk.places.settingsFile, settings);
    return {trainee, instructor};
}

// Somebody with that practice and with tasks, for whom the window records; the id of an attempt that was
// released.
std::string fillHome(const app::Desk& desk) {
    constexpr std::int64_t kReleased = 1'782'000'000'000;
    constexpr std::int64_t kDueIn = 302'400'000;  // three and a half days from whenever this is
    const auto [trainee, instructor] = fillPeople(desk);
    const std::int64_t now = store::millisecondsOf(store::wallClockNow()).value_or(0);
    return window_tools::fillTasks(desk, trainee, instructor, kReleased, now + kDueIn);
}

// Work that waits at the marking desk, one piece for each look: a submitted mark stays.
window_tools::MarkingClass waitingWork(const app::Desk& desk) {
    const auto settings = store::loadSettings(desk.places.settingsFile).settings;
    window_tools::MarkingClassPlan plan;
    plan.trainees = std::size(kLooks) + 1;
    const auto made = window_tools::makeMarkingClass(desk, plan);
    (void)store::saveSettings(desk.places.settingsFile, settings);
    return made;
}

// Agreement and pairs, of a home with a marked class in it; how many texts were clipped, or nothing.
std::optional<std::size_t> takePanel(const std::string& home, const std::string& folder, const char* part) {
    const auto desk = window_tools::openOwnDesk(home);
    const auto level = window_tools::levelNamed(desk, "soft-hairline");
    (void)window_tools::fillPanelClass(desk, {});
    const auto library = level_yaml::readLibrary(desk.levelFolders);
    std::size_t clipped = 0;
    for (const Look& look : kLooks) {
        if (part != nullptr && std::string(look.suffix).find(part) == std::string::npos) continue;
        std::vector<std::string> overflow;
        auto options = optionsFor(look, level, folder, overflow);
        options.gallery->panel = true;
        const int ended = app::withWindow(desk, [&](ui::Services& services, store::Settings& settings) {
            services.levels = library.levels;
            services.firstRun = false;
            settings.theme = look.theme;
            settings.textScale = look.scale;
            settings.leftHanded = look.leftHanded;
            return app::withRecords(desk, services, [&] { return ui::run(services, options); });
        });
        if (ended != 0) return std::nullopt;
        for (const auto& text : overflow) std::printf("clipped%s: %s\n", look.suffix, text.c_str());
        clipped += overflow.size();
    }
    return clipped;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3 || argc > 5) {
        std::fprintf(stderr, "usage: take_pictures HOME FOLDER [a part of the look's name [panel]]\n");
        return 2;
    }
    const char* const part = argc > 3 ? argv[3] : nullptr;
    if (argc == 5) {
        const auto more = takePanel(argv[1], argv[2], part);
        std::printf("%zu texts clipped\n", more.value_or(1));
        return more == 0 ? 0 : 1;
    }
    const auto desk = window_tools::openOwnDesk(argv[1]);
    const auto level = window_tools::levelNamed(desk, "soft-hairline");
    const std::string released = fillHome(desk);
    const auto marking = waitingWork(desk);
    auto library = level_yaml::readLibrary(desk.levelFolders);
    // To stand beside the demonstration.
    const std::string beside = std::string(argv[2]) + "/expert.attempt";
    (void)window_tools::expertAttempt(level, 2, beside);
    const std::string warmUp = std::string(argv[2]) + "/warm-up.attempt";
    std::size_t clipped = 0;
    for (const Look& look : kLooks) {
        if (part != nullptr && std::string(look.suffix).find(part) == std::string::npos) continue;
        std::vector<std::string> overflow;
        auto options = optionsFor(look, level, argv[2], overflow);
        options.gallery->beside = beside;
        options.gallery->warmUp = warmUp;
        options.gallery->released = released;
        options.gallery->marker = marking.marker;
        options.gallery->assignment = marking.assignment;
        window_tools::PenAtHand::Now pen;
        options.watchCommands = [&](const std::string& screen, const std::vector<ui_kit::Command>&) {
            pen.plugged = pen.hovering = screen == "pen" || screen == "tablet";
        };
        const int ended = app::withWindow(desk, [&](ui::Services& services, store::Settings& settings) {
            services.levels = library.levels;
            services.firstRun = false;
            if (services.warmUp && !std::filesystem::exists(warmUp))
                (void)window_tools::expertAttempt(*services.warmUp, 3, warmUp);
            window_tools::plugIn(services, pen);
            settings.theme = look.theme;
            settings.textScale = look.scale;
            settings.leftHanded = look.leftHanded;
            return app::withRecords(desk, services, [&] { return ui::run(services, options); });
        });
        if (ended != 0) return ended;
        for (const auto& text : overflow) std::printf("clipped%s: %s\n", look.suffix, text.c_str());
        clipped += overflow.size();
    }
    const auto more = takePanel(std::string(argv[1]) + "/class", argv[2], part);
    if (!more) return 2;
    clipped += *more;
    std::printf("%zu texts clipped\n", clipped);
    return clipped == 0 ? 0 : 1;
}
