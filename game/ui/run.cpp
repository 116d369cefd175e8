#include "ui/run.hpp"

#include <algorithm>
#include <utility>

#include "record/store/settings.hpp"
#include "ui/agreement_screen.hpp"
#include "ui/feedback_screen.hpp"
#include "ui/handed_in_screen.hpp"
#include "ui/help_screen.hpp"
#include "ui/home_screen.hpp"
#include "ui/marking_list_screen.hpp"
#include "ui/marking_screen.hpp"
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

void Session::dress() {
    const store::Settings& settings = *services.settings;
    const bool dark = settings.theme == store::Theme::dark;
    window.dress(dark ? ui_kit::darkPalette() : ui_kit::lightPalette(),
                 static_cast<float>(settings.textScale));
    if (window.fonts().notice) {
        const std::string& line = *window.fonts().notice;
        if (std::find(notices.begin(), notices.end(), line) == notices.end()) {
            notices.push_back(line);
            services.log(line);
        }
    }
}

void Session::saveSettings() {
    if (std::optional<std::string> fault = services.saveSettings(*services.settings)) {
        services.log(*fault);
        notices.push_back(*fault);
    }
}

Run::Run(Session& session) : m_session(session) {}

void Run::push(std::unique_ptr<Screen> screen) {
    m_screens.push_back(std::move(screen));
    m_said = false;
}

void Run::replaceAll(std::unique_ptr<Screen> screen) {
    m_screens.clear();
    m_session.window.sfml().setMouseCursorVisible(true);
    push(std::move(screen));
}

bool Run::open() const { return m_session.window.sfml().isOpen() && !m_screens.empty(); }

void Run::readPointer() {
    m_reports.clear();
    if (m_session.pointer) {
        m_session.pointer->drain(m_reports);
    } else {
        m_framePointer.drain(m_reports);
    }
    for (std::size_t i = 0; i < m_screens.size(); ++i) {
        m_screens[i]->feel(m_session, m_reports, i + 1 < m_screens.size());
    }
}

void Run::takeEvent(const sf::Event& event) {
    if (event.type == sf::Event::Closed) {
        close();
        return;
    }
    if (event.type == sf::Event::Resized) {
        m_session.window.sfml().setView(sf::View(sf::FloatRect(0, 0, static_cast<float>(event.size.width),
                                                               static_cast<float>(event.size.height))));
    }
    if (event.type == sf::Event::KeyReleased && m_session.options.watchReleasedKeys)
        m_session.options.watchReleasedKeys(event.key.code);
    if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Enter && !event.key.alt) {
        m_session.kit.enter = true;
    }
    if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Right) ++m_session.kit.steps;
    if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Left) --m_session.kit.steps;
    if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::F1) {
        if (std::string_view(top().name()) != "help") push(std::make_unique<HelpScreen>());
        return;
    }
    if (!m_session.pointer) m_framePointer.take(event);
    m_session.window.glue().take(event);
    top().take(m_session, event);
}

void Run::readEvents() {
    sf::Event event{};
    m_session.kit.enter = false;
    m_session.kit.steps = 0;
    while (open() && m_session.window.sfml().pollEvent(event)) takeEvent(event);
}

void Run::draw() {
    sf::RenderWindow& window = m_session.window.sfml();
    m_session.dress();
    ui_kit::Kit& kit = m_session.kit;
    kit.frame.width = static_cast<float>(window.getSize().x);
    kit.frame.height = static_cast<float>(window.getSize().y);
    kit.frame.scale = m_session.window.scale();
    kit.frame.leftHanded = m_session.services.settings->leftHanded;
    kit.palette = &m_session.window.palette();
    kit.fonts = &m_session.window.fonts();
    kit.screen = top().name();
    top().drawUnder(m_session, window);
    m_session.window.glue().begin(m_clock.restart().asSeconds());
    std::vector<ui_kit::Command> commands;
    kit.commands = m_session.options.watchCommands ? &commands : nullptr;
    top().draw(m_session);
    if (kit.commands != nullptr) m_session.options.watchCommands(top().name(), commands);
    m_session.window.glue().end();
    drawLast();
}

// Drawing takes most of a frame. A press that came meanwhile need not wait for the next one: the
// little that shows it is drawn when all the rest is there.
void Run::drawLast() {
    if (top().asksAgain()) {
        m_session.window.finishDrawing();
        readPointer();
    }
    top().drawLast(m_session, m_session.window.sfml());
}

void Run::sayScreen() {
    if (!open() || std::exchange(m_said, true)) return;
    m_session.services.log(std::string("screen ") + top().name());
}

void Run::frame(const std::function<void()>& beforeDisplay) {
    sayScreen();
    readPointer();
    readEvents();
    if (!open()) return;
    const unsigned limit = m_session.options.limitFrames ? top().framesPerSecond() : 0U;
    if (limit != m_limit) {
        m_session.window.sfml().setFramerateLimit(limit);
        m_limit = limit;
    }
    draw();
    if (beforeDisplay) beforeDisplay();
    m_session.window.sfml().display();
    top().shown(m_session);
    follow(top().request());
}

void Run::close() {
    for (const std::unique_ptr<Screen>& screen : m_screens) screen->close(m_session);
    m_session.window.sfml().close();
}

void Run::follow(Request request) {
    if (std::holds_alternative<GoBack>(request)) {
        m_screens.pop_back();
        m_said = false;
        if (m_screens.empty()) push(std::make_unique<HomeScreen>(m_session));
    } else if (std::holds_alternative<GoHome>(request)) {
        replaceAll(std::make_unique<HomeScreen>(m_session));
    } else if (std::holds_alternative<OpenHelp>(request)) {
        push(std::make_unique<HelpScreen>());
    } else if (std::holds_alternative<OpenSettings>(request)) {
        push(std::make_unique<SettingsScreen>(m_session));
    } else if (const auto* pen = std::get_if<OpenPen>(&request)) {
        if (pen->instead) m_screens.pop_back();
        push(std::make_unique<PenScreen>());
    } else if (std::holds_alternative<OpenPeople>(request)) {
        push(std::make_unique<PeopleScreen>(m_session));
    } else if (const auto* progress = std::get_if<OpenProgress>(&request)) {
        push(std::make_unique<ProgressScreen>(m_session, progress->level));
    } else if (std::holds_alternative<OpenMarkingList>(request)) {
        push(std::make_unique<MarkingListScreen>(m_session));
    } else if (auto* marking = std::get_if<OpenMarking>(&request)) {
        push(std::make_unique<MarkingScreen>(m_session, std::move(*marking)));
    } else if (auto* agreement = std::get_if<OpenAgreement>(&request)) {
        push(std::make_unique<AgreementScreen>(m_session, std::move(agreement->assignment)));
    } else if (std::holds_alternative<OpenPairs>(request)) {
        push(std::make_unique<PairsScreen>(m_session));
    } else if (auto* tablet = std::get_if<OpenTablet>(&request)) {
        push(std::make_unique<TabletScreen>(std::move(tablet->device)));
    } else if (const auto* practise = std::get_if<Practise>(&request)) {
        if (!practise->beside.is(Detour::Kind::warmUp)) m_session.chosenLevel = practise->level;
        replaceAll(std::make_unique<PracticeScreen>(m_session, *practise));
    } else if (auto* result = std::get_if<ShowResult>(&request)) {
        replaceAll(std::make_unique<ResultScreen>(m_session, std::move(*result)));
    } else if (auto* handedIn = std::get_if<ShowHandedIn>(&request)) {
        replaceAll(std::make_unique<HandedInScreen>(m_session, std::move(*handedIn)));
    } else if (auto* warmUp = std::get_if<ShowWarmUp>(&request)) {
        replaceAll(std::make_unique<WarmUpScreen>(m_session, std::move(*warmUp)));
    } else if (auto* feedback = std::get_if<OpenFeedback>(&request)) {
        push(std::make_unique<FeedbackScreen>(m_session, std::move(*feedback)));
    } else if (auto* replay = std::get_if<OpenReplay>(&request)) {
        push(std::make_unique<ReplayScreen>(m_session, std::move(*replay)));
    }
}

}  // namespace ui
