#include "ui/home_screen.hpp"

#include <algorithm>

#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/pen_profiles.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// The chosen level was passed by the newest of all runs.
bool passedJustNow(const Session& session, const review::Progress& progress) {
    const review::LevelProgress* const level = session.progress.ofLevel(session.chosenLevel);
    return level != nullptr && level->passed && *level->passed + 1 == progress.runs.size();
}

}  // namespace

HomeScreen::HomeScreen(Session& session) {
    session.progress.renew();
    session.tasks.renew();
    session.progress.update(session.services);
    const review::Syllabus& syllabus = session.progress.syllabus();
    // Who comes back from a level finds it chosen; else the proposal is.
    m_ownChoice = m_cameBack = session.chosenLevel != Session::kNoLevel;
    if (!m_ownChoice && !syllabus.order.empty()) session.chosenLevel = syllabus.order.front();
    for (std::size_t i = 0; i < syllabus.levels.size(); ++i) {
        const int number = syllabus.levels[i].unit;
        if (m_units.empty() || m_units.back().number != number) m_units.push_back({number, {}});
        m_units.back().places.push_back(i);
    }
}

void HomeScreen::take(Session& session, const sf::Event& event) {
    if (event.type != sf::Event::KeyPressed) return;
    m_coaching.take(session, event.key);
    m_tasks.take(session, event.key);
    switch (event.key.code) {
        case sf::Keyboard::P:
            if (!session.services.levels.empty()) ask(OpenProgress{session.chosenLevel});
            break;
        case sf::Keyboard::U:
            ask(OpenPeople{});
            break;
        case sf::Keyboard::K:
            if (m_marking.offered()) ask(OpenMarkingList{});
            break;
        case sf::Keyboard::A:
            ask(OpenAgreement{});
            break;
        case sf::Keyboard::N:
            m_ownChoice = false;
            break;
        default:
            break;
    }
}

// The proposal is chosen until the person chooses; also instead of the level that one comes back from, when
// its last run passed it: nobody is left standing before what is done.
void HomeScreen::follow(Session& session) {
    session.progress.update(session.services);
    const review::Progress* progress = session.progress.now();
    if (progress == nullptr || !progress->drill) return;
    if (m_cameBack && passedJustNow(session, *progress)) m_ownChoice = m_cameBack = false;
    if (m_ownChoice) return;
    session.chosenLevel = session.progress.syllabus().order[progress->drill->level];
}

void HomeScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    follow(session);
    m_marking.update(session);
    const HomeLayout layout = layoutHome(kit.frame);
    beginScreen(kit, "home", true);
    drawMap(session, layout.main);
    drawSide(session, layout.side);
    drawBar(session, layout.bar);
    if (kit.enter && !session.services.levels.empty()) {
        kit.enter = false;
        ask(Practise{session.chosenLevel});
    }
    Request proposed = m_tasks.request(session);
    if (std::holds_alternative<Stay>(proposed)) proposed = m_coaching.request(session);
    if (!std::holds_alternative<Stay>(proposed)) ask(std::move(proposed));
    endScreen();
}

void HomeScreen::drawBar(Session& session, const Rect& bar) {
    const Kit& kit = session.kit;
    barGround(kit, bar);
    barSign(kit, bar);
    FromRight right(kit, bar);
    const std::string& name = session.services.settings->name;
    const ButtonSpec person{.label = name.empty() ? std::string_view(session.word("home.guest")) : name,
                            .icon = Icon::user,
                            .tip = session.word("home.person.tip")};
    const float widest = std::min(buttonWidth(kit, person), kit.px(220));
    if (button(kit, "person", right.take(widest), person)) ask(OpenPeople{});
    const ButtonSpec settings{.look = Look::quiet, .icon = Icon::gear, .tip = session.word("bar.settings")};
    if (button(kit, "settings", right.take(buttonWidth(kit, settings)), settings)) ask(OpenSettings{});
    const ButtonSpec help{.look = Look::quiet, .icon = Icon::help, .tip = session.word("bar.help")};
    if (button(kit, "help", right.take(buttonWidth(kit, help)), help)) ask(OpenHelp{});
    const ButtonSpec progress{.label = session.word("home.progress"),
                              .key = "P",
                              .tip = session.word("home.progress.tip"),
                              .enabled = !session.services.levels.empty()};
    if (button(kit, "progress", right.take(buttonWidth(kit, progress)), progress))
        ask(OpenProgress{session.chosenLevel});
    if (m_marking.offered()) {
        const std::string waiting =
            m_marking.waiting() == 0
                ? session.word("home.marking")
                : session.word("home.markingWaits", {{"number", std::to_string(m_marking.waiting())}});
        const ButtonSpec marking{.label = waiting, .key = "K", .tip = session.word("home.marking.tip")};
        if (button(kit, "marking", right.take(buttonWidth(kit, marking)), marking)) ask(OpenMarkingList{});
    }
    const bool pen = session.pointer && session.pointer->penPresent();
    const std::string& state = session.word(pen ? "home.pen" : "home.mouse");
    const Icon which = pen ? Icon::pen : Icon::mouse;
    if (!uncalibratedPen(session).empty()) {
        const ButtonSpec calibrate{.label = session.word("home.calibrate"), .icon = Icon::pen};
        if (button(kit, "calibrate", right.take(buttonWidth(kit, calibrate)), calibrate)) ask(OpenPen{});
        return;
    }
    const Rect place = right.take(chipWidth(kit, which, state));
    if (place.x > kit.px(230)) chip(kit, {place.x, place.y + kit.px(6)}, which, state);
}

}  // namespace ui
