// Pictures of every screen for the documentation: take_pictures HOME FOLDER [LOOK]. Sizes, themes and
// text scales as the documentation shows them, from the window's own pixels, and a run in the
// pseudo-language that must clip no text. Run by scripts/pictures.sh on a virtual display.
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "app/window.hpp"
#include "hands/hand.hpp"
#include "practice/headless.hpp"
#include "window_tools/tool_desk.hpp"

namespace {

struct Look {
    unsigned width, height;
    store::Theme theme;
    double scale;
    bool pseudo = false;
    const char* suffix;
    bool leftHanded = false;
};

const Look kLooks[] = {
    {1280, 800, store::Theme::light, 1.0, false, "-1280-light"},
    {1280, 800, store::Theme::dark, 1.0, false, "-1280-dark"},
    {1280, 800, store::Theme::light, 1.5, false, "-1280-light-150"},
    {1280, 800, store::Theme::dark, 1.5, false, "-1280-dark-150"},
    {1920, 1080, store::Theme::light, 1.0, false, "-1920-light"},
    {1920, 1080, store::Theme::dark, 1.0, false, "-1920-dark"},
    {1920, 1080, store::Theme::light, 1.5, false, "-1920-light-150"},
    {1920, 1080, store::Theme::dark, 1.5, false, "-1920-dark-150"},
    {1280, 800, store::Theme::light, 1.0, true, "-1280-pseudo"},
    {1280, 800, store::Theme::light, 1.5, true, "-1280-pseudo-150"},
    {1280, 800, store::Theme::light, 2.0, false, "-1280-unshown-200"},
    {1280, 800, store::Theme::light, 1.0, true, "-1280-unshown-left", true},
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

// What an expert made of the level, to stand beside the demonstration.
std::string expertAttempt(const level::Level& level, const std::string& folder) {
    std::string path = folder + "/expert.attempt";
    record::AttemptHeader header;
    header.attemptId = "00000000000000000000000000000002";
    header.kind = record::Kind::demo;
    header.skinSeed = 2;
    header.build = "pictures";
    header.input = record::InputKind::synthetic;
    header.depthSource = record::DepthSource::pressure;
    header.wallClock = "2026-03-01T14:05:00Z";
    const auto made =
        practice::practiceHeadless(level, header, hands::perform(level, hands::Kind::expert, 2), path);
    if (const auto* fault = std::get_if<record::FileFault>(&made)) {
        std::fprintf(stderr, "%s\n", fault->message.c_str());
        std::exit(2);
    }
    return path;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3 && argc != 4) {
        std::fprintf(stderr, "usage: take_pictures HOME FOLDER [a part of the look's name]\n");
        return 2;
    }
    const auto desk = window_tools::openOwnDesk(argv[1]);
    const auto level = window_tools::levelNamed(desk, "soft-hairline");
    auto library = level_yaml::readLibrary(desk.levelFolders);
    const std::string beside = expertAttempt(level, argv[2]);
    std::size_t clipped = 0;
    for (const Look& look : kLooks) {
        if (argc == 4 && std::string(look.suffix).find(argv[3]) == std::string::npos) continue;
        std::vector<std::string> overflow;
        auto options = optionsFor(look, level, argv[2], overflow);
        options.gallery->beside = beside;
        const int ended = app::withWindow(desk, [&](ui::Services& services, store::Settings& settings) {
            services.levels = library.levels;
            services.firstRun = false;
            settings.theme = look.theme;
            settings.textScale = look.scale;
            settings.leftHanded = look.leftHanded;
            return ui::run(services, options);
        });
        if (ended != 0) return ended;
        for (const auto& text : overflow) std::printf("clipped%s: %s\n", look.suffix, text.c_str());
        clipped += overflow.size();
    }
    std::printf("%zu texts clipped\n", clipped);
    return clipped == 0 ? 0 : 1;
}
