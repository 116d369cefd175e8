#include "ui/exam_view/pen_window.hpp"

#include <SFML/System/Clock.hpp>

#include "ui/exam_view/exam_frame.hpp"
#include "ui/exam_view/pen_page.hpp"

namespace exam_ui {

namespace {

using exam_types::PenDevice;
using exam_types::PenReport;

PenReport reportOf(const ui_kit::PointerReport& report) {
    PenReport given;
    given.device = report.device;
    given.tUs = report.serverUs;
    given.x = report.xPx;
    given.y = report.yPx;
    given.pressure = report.rawPressure;
    given.tilt = report.tiltXCdeg.has_value();
    given.contact = report.contact;
    return given;
}

std::vector<PenDevice> devicesOf(const ui_kit::PointerSource& pointer) {
    std::vector<PenDevice> devices;
    for (const ui_kit::PointerDevice& one : pointer.devices())
        devices.push_back({one.name, one.pen && !one.eraser, one.synthetic, one.present});
    return devices;
}

bool isMouse(const sf::Event& event) {
    return event.type == sf::Event::MouseButtonPressed || event.type == sf::Event::MouseButtonReleased;
}

class PenLoop {
public:
    PenLoop(PenServices& services, const Options& options, ui_kit::Window& window,
            std::unique_ptr<ui_kit::PointerSource> pointer)
        : m_services(services),
          m_options(options),
          m_window(window),
          m_pointer(std::move(pointer)),
          m_page(*services.desk, m_kit) {
        prepare(m_kit, m_words, services, options, window);
        m_pointer->use(services.pens);
    }

    // False when the window is to close.
    [[nodiscard]] bool frame() {
        m_nowUs = m_services.clockUs();
        if (!m_beganUs) m_beganUs = m_nowUs;
        readPointer();
        readEvents();
        draw();
        const bool goesOn = !m_options.eachFrame || m_options.eachFrame(m_window, true);
        m_window.sfml().display();
        say();
        m_left = m_services.stopAsked && m_services.stopAsked();
        return goesOn && !m_left && !m_page.ends() && leftUs() > 0;
    }
    [[nodiscard]] PenLooked looked() const { return m_left ? PenLooked::left : PenLooked::seen; }

private:
    [[nodiscard]] std::int64_t leftUs() const {
        const std::int64_t whole = *m_beganUs + kPenLookUs;
        return (m_enoughUs ? std::min(whole, *m_enoughUs + kPenEnoughUs) : whole) - m_nowUs;
    }

    void readPointer() {
        m_reports.clear();
        m_pointer->drain(m_reports);
        if (m_known != m_pointer->changes()) {
            m_known = m_pointer->changes();
            m_services.desk->know(devicesOf(*m_pointer));
        }
        for (const ui_kit::PointerReport& report : m_reports) {
            if (!report.gone) m_services.desk->take(reportOf(report));
        }
        m_services.desk->look();
        if (m_services.desk->seen().enough && !m_enoughUs) m_enoughUs = m_nowUs;
    }

    void readEvents() {
        sf::Event event{};
        m_kit.enter = false;
        m_kit.steps = 0;
        while (m_window.sfml().pollEvent(event)) take(event);
    }
    void take(const sf::Event& event) {
        if (event.type == sf::Event::Closed) return m_page.end();
        takeAlike(m_kit, m_window, event);
        if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Escape) m_page.end();
        // The dots that are asked for must not press the button that lies under them.
        if (!m_enoughUs && isMouse(event)) return;
        m_window.glue().take(event);
    }

    void draw() {
        dress(m_kit, m_window, m_services);
        m_window.glue().begin(m_clock.restart().asSeconds());
        std::vector<ui_kit::Command> commands;
        m_kit.commands = m_options.watchCommands ? &commands : nullptr;
        m_page.draw(leftUs());
        if (m_options.watchCommands) m_options.watchCommands(commands);
        m_window.glue().end();
    }

    void say() {
        if (!m_said) m_services.log("screen exam pen");
        m_said = true;
        if (m_enoughUs && !m_saidEnough) m_services.log("pen enough");
        m_saidEnough = m_enoughUs.has_value();
    }

    PenServices& m_services;
    const Options& m_options;
    ui_kit::Window& m_window;
    std::unique_ptr<ui_kit::PointerSource> m_pointer;
    text::Catalogue m_words;
    ui_kit::Kit m_kit;
    PenPage m_page;
    std::vector<ui_kit::PointerReport> m_reports;
    std::optional<std::uint64_t> m_known;  // changes of the source that the desk knows
    sf::Clock m_clock;
    std::int64_t m_nowUs = 0;
    std::optional<std::int64_t> m_beganUs, m_enoughUs;
    bool m_left = false;
    bool m_said = false, m_saidEnough = false;
};

}  // namespace

PenLooked lookAtPen(PenServices& services, const Options& options) {
    const auto window = openWindow(services, options, "Stipple preflight");
    if (!window) return PenLooked::noWindow;
    auto pointer = services.openPointer(static_cast<std::uint64_t>(window->sfml().getSystemHandle()));
    if (!pointer) return PenLooked::noWindow;
    PenLoop loop(services, options, *window, std::move(pointer));
    while (loop.frame()) {
    }
    return loop.looked();
}

}  // namespace exam_ui
