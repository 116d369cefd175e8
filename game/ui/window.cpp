#include "ui/window.hpp"

#include <algorithm>

#include "record/store/settings.hpp"
#include "ui/first_run_screen.hpp"
#include "ui/home_screen.hpp"
#include "ui/plans.hpp"
#include "ui/practice_screen.hpp"
#include "ui/replay_screen.hpp"
#include "ui/run.hpp"

namespace ui {

int run(Services& services, const Options& options) {
    auto opened = ui_kit::Window::open(options.width, options.height, "Stipple");
    if (const std::string* reason = std::get_if<std::string>(&opened)) {
        services.log(*reason);
        return 2;
    }
    const std::unique_ptr<ui_kit::Window> window =
        std::move(std::get<std::unique_ptr<ui_kit::Window>>(opened));
    const bool pseudo = options.pseudoLanguage || services.settings->pseudoLanguage;
    const text::Catalogue words = pseudo ? services.catalogue.pseudo() : services.catalogue;
    Session session{services, options, *window, {}, nullptr, {}, Session::kNoLevel, {}, {}, {}};
    session.kit.words = &words;
    session.kit.overflow = options.overflow;
    session.dress();
    const bool played = options.demo || options.gallery || options.bench || options.review;
    // The gallery has pages of pen and tablet.
    if (services.openPointer && (!played || options.gallery)) {
        session.pointer = services.openPointer(static_cast<std::uint64_t>(window->sfml().getSystemHandle()));
        if (session.pointer) session.pointer->use(services.settings->pens);
    }
    Run loop(session);
    if (played) return playPlan(session, loop);
    if (options.startLevel) {
        const auto wanted =
            std::find_if(services.levels.begin(), services.levels.end(),
                         [&](const level::Level& level) { return level.id == *options.startLevel; });
        if (wanted == services.levels.end()) {
            services.log("There is no level '" + *options.startLevel +
                         "'. To mend it: see 'stipple levels list'.");
            return 2;
        }
        session.chosenLevel = static_cast<std::size_t>(wanted - services.levels.begin());
        auto practice = std::make_unique<PracticeScreen>(session, session.chosenLevel);
        if (!options.dotsOnSkin.empty()) practice->drawOnly(options.dotsOnSkin);
        loop.push(std::move(practice));
    } else {
        loop.push(std::make_unique<HomeScreen>(session));
    }
    if (services.firstRun && !options.startLevel && !options.replayFile)
        loop.push(std::make_unique<FirstRunScreen>(session));
    if (options.replayFile)
        loop.push(std::make_unique<ReplayScreen>(
            session, OpenReplay{*options.replayFile,
                                {},
                                static_cast<std::int64_t>(options.replayFrom * 1e6),
                                false,
                                options.replayBeside}));
    while (loop.open()) {
        loop.frame();
        if (loop.open() && services.stopAsked && services.stopAsked()) loop.close();
    }
    return 0;
}

}  // namespace ui
