#include "ui/exam_view/exam_window.hpp"

#include <SFML/System/Clock.hpp>

#include "ui/exam_view/exam_frame.hpp"
#include "ui/exam_view/exam_layout.hpp"
#include "ui/exam_view/exam_view.hpp"
#include "ui/kit/frame_pointer.hpp"

namespace exam_ui {

namespace {

using exam_types::Stage;

class Loop {
public:
    Loop(Services& services, const Options& options, ui_kit::Window& window)
        : m_services(services), m_options(options), m_room{*services.desk, window}, m_view(m_room) {
        prepare(m_room.kit, m_words, services, options, window);
        m_room.clockUs = services.clockUs;
        m_room.pixelsPerMm = services.pixelsPerMm;
        if (services.openPointer)
            m_room.pointer =
                services.openPointer(static_cast<std::uint64_t>(window.sfml().getSystemHandle()));
        if (m_room.pointer) m_room.pointer->use(services.pens);
        dressRoom();
        m_room.folded = beginsFolded(m_room.kit.frame);
    }

    // False when the window is to close.
    [[nodiscard]] bool frame() {
        m_room.nowUs = m_services.clockUs() / 1000 * 1000;
        readPointer();
        readEvents();
        m_view.tick();
        draw();
        const bool goesOn = !m_options.eachFrame || m_options.eachFrame(m_room.window, m_view.sharp());
        m_room.window.sfml().display();
        m_view.shown();
        say();
        return goesOn && !m_room.leaves && !(m_services.stopAsked && m_services.stopAsked());
    }

    [[nodiscard]] Ended ended() const {
        if (m_services.desk->stage() == Stage::closed) return Ended::closed;
        return m_services.desk->stage() == Stage::stopped ? Ended::stopped : Ended::left;
    }

private:
    void dressRoom() {
        dress(m_room.kit, m_room.window, m_services);
        m_room.kit.frame.leftHanded = m_services.desk->facts().leftHanded;
    }

    void readPointer() {
        m_reports.clear();
        if (m_room.pointer) {
            m_room.pointer->drain(m_reports);
        } else {
            m_framePointer.drain(m_reports);
        }
        m_view.feel(m_reports);
    }

    void readEvents() {
        sf::Event event{};
        m_room.kit.enter = false;
        m_room.kit.steps = 0;
        while (m_room.window.sfml().pollEvent(event)) take(event);
    }

    void take(const sf::Event& event) {
        if (event.type == sf::Event::Closed) return m_view.askToClose();
        takeAlike(m_room.kit, m_room.window, event);
        if (!m_room.pointer) m_framePointer.take(event);
        m_room.window.glue().take(event);
        m_view.take(event);
    }

    void draw() {
        dressRoom();
        sf::RenderWindow& window = m_room.window.sfml();
        m_view.drawUnder(window);
        m_room.window.glue().begin(m_clock.restart().asSeconds());
        std::vector<ui_kit::Command> commands;
        m_room.kit.commands = m_options.watchCommands ? &commands : nullptr;
        m_view.draw();
        if (m_options.watchCommands) m_options.watchCommands(commands);
        m_room.window.glue().end();
        // A press that came meanwhile need not wait for the next frame.
        if (m_view.asksAgain()) {
            m_room.window.finishDrawing();
            readPointer();
        }
        m_view.drawLast(window);
    }

    void say() {
        if (m_services.desk->stage() != m_saidStage) {
            m_saidStage = m_services.desk->stage();
            m_services.log(std::string("screen exam ") + name(m_services.desk->stage()));
        }
        const std::size_t dots = m_services.desk->dots().size();
        if (dots != m_saidDots) m_services.log("dots " + std::to_string(dots));
        m_saidDots = dots;
    }

    Services& m_services;
    const Options& m_options;
    text::Catalogue m_words;
    Room m_room;
    ExamView m_view;
    ui_kit::FramePointer m_framePointer;
    std::vector<ui_kit::PointerReport> m_reports;
    sf::Clock m_clock;
    std::optional<Stage> m_saidStage;
    std::size_t m_saidDots = 0;
};

}  // namespace

Ended run(Services& services, const Options& options) {
    const auto window = openWindow(services, options, "Stipple examination");
    if (!window) return Ended::noWindow;
    Loop loop(services, options, *window);
    while (loop.frame()) {
    }
    return loop.ended();
}

}  // namespace exam_ui
