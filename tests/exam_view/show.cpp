#include "exam_view/show.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "support/catch.hpp"
#include "ui/kit/monotonic.hpp"

namespace exam_view_test {

namespace {

// One display for the whole program: SFML keeps its connection.
test_support::Xvfb& display() {
    static test_support::Xvfb server(1920, 1080);
    static const bool told = setenv("DISPLAY", server.display().c_str(), 1) == 0;
    REQUIRE(told);
    return server;
}

class Source : public ui_kit::PointerSource {
public:
    explicit Source(ScriptedDevices& devices) : m_devices(devices) {}
    void drain(std::vector<ui_kit::PointerReport>& reports) override {
        reports.insert(reports.end(), m_devices.reports.begin(), m_devices.reports.end());
        m_devices.reports.clear();
    }
    [[nodiscard]] std::vector<ui_kit::PointerDevice> devices() const override {
        std::vector<ui_kit::PointerDevice> all(3);
        all[0].name = "Mouse";
        all[1].name = "Pen";
        all[1].pen = true;
        all[1].present = m_devices.pen;
        all[2].name = "Virtual core XTEST pointer";
        all[2].synthetic = true;
        for (ui_kit::PointerDevice& device : all) device.json = R"({"name":")" + device.name + "\"}";
        return all;
    }
    [[nodiscard]] bool hasPressure() const override { return m_devices.pen; }
    [[nodiscard]] bool penPresent() const override { return m_devices.pen; }
    [[nodiscard]] std::uint64_t changes() const override { return 1; }
    void use(const std::vector<pen::PenProfile>&) override {}
    [[nodiscard]] std::string deviceName() const override { return "Pen"; }
    [[nodiscard]] std::size_t takeSyntheticKeys() override {
        return std::exchange(m_devices.syntheticKeys, 0);
    }

private:
    ScriptedDevices& m_devices;
};

text::Catalogue words() {
    std::ifstream file(std::string(STIPPLE_SOURCE_DIR) + "/assets/text/en.json");
    auto read = text::Catalogue::parse(std::string{std::istreambuf_iterator<char>(file), {}});
    REQUIRE(std::holds_alternative<text::Catalogue>(read));
    return std::get<text::Catalogue>(std::move(read));
}

}  // namespace

Show::Show(ScriptedDesk& desk, Look look)
    : m_desk(desk), m_look(look), m_hand(std::make_unique<test_support::XHand>(display().display())) {
    m_desk.sittingFacts.leftHanded = look.leftHanded;
}

Show::Step Show::wait(int frames) {
    return [left = frames]() mutable { return --left < 0; };
}

Show::Step Show::once(std::function<void()> act) {
    return [act = std::move(act)] {
        act();
        return true;
    };
}

Show::Step Show::press(const std::string& name) {
    return [this, name, frame = 0]() mutable {
        const ui_kit::Command* const found = command(name);
        if (found != nullptr && found->focused) {
            m_hand->key("space");
            return true;
        }
        if (++frame % 8 == 0) m_hand->key("Down");
        return false;
    };
}

ui_kit::PointerReport Show::at(std::uint8_t device, double x, double y, double pressure) const {
    ui_kit::PointerReport report;
    report.arrivalUs = ui_kit::monotonicUs();
    report.serverUs = report.arrivalUs / 1000 * 1000;
    report.xPx = x;
    report.yPx = y;
    report.device = device;
    report.contact = pressure > 0.0;
    report.synthetic = device == ScriptedDevices::kProgram;
    if (device != ScriptedDevices::kPen) return report;
    report.pressure = static_cast<std::uint16_t>(pressure * 65535.0);
    report.rawPressure = pressure;
    return report;
}

bool Show::said(const std::string& beginning) const {
    const auto found = texts.lower_bound(beginning);
    return found != texts.end() && found->rfind(beginning, 0) == 0;
}

const ui_kit::Command* Show::command(const std::string& name) const {
    for (const ui_kit::Command& one : commands) {
        if (one.name == name) return &one;
    }
    return nullptr;
}

void Show::dress(exam_ui::Surroundings& services) {
    services.catalogue = words();
    services.dark = m_look.dark;
    services.textScale = m_look.scale;
    services.clockUs = [this] { return stands.value_or(ui_kit::monotonicUs()) + ahead; };
    services.log = [this](const std::string& line) { log.push_back(line); };
    services.openPointer = [this](std::uint64_t) { return std::make_unique<Source>(devices); };
}

void Show::playIn(std::vector<Step> steps, int frames, const std::function<void(exam_ui::Options&)>& open) {
    exam_ui::Options options;
    options.size = {m_look.width, m_look.height};
    options.pseudoLanguage = m_look.pseudo;
    options.overflow = &overflow;
    options.drawnTexts = &texts;
    options.watchCommands = [this](const std::vector<ui_kit::Command>& now) { commands = now; };
    std::size_t step = 0;
    bool late = false;
    options.eachFrame = [&](ui_kit::Window& window, bool isSharp) {
        sharp = isSharp;
        if (picture) picture(window);
        late = --frames < 0;
        if (step < steps.size() && steps[step]()) ++step;
        return step < steps.size() && !late;
    };
    open(options);
    INFO("step " << step << " of " << steps.size());
    CHECK_FALSE(late);
}

void Show::play(std::vector<Step> steps, int frames) {
    exam_ui::Services services;
    dress(services);
    services.desk = &m_desk;
    playIn(std::move(steps), frames,
           [&](exam_ui::Options& options) { ended = exam_ui::run(services, options); });
}

exam_ui::PenLooked Show::lookAtPen(exam_types::PenDesk& pen, std::vector<Step> steps, int frames) {
    exam_ui::PenServices services;
    dress(services);
    services.desk = &pen;
    if (noPointer)
        services.openPointer = [](std::uint64_t) { return std::unique_ptr<ui_kit::PointerSource>(); };
    exam_ui::PenLooked looked = exam_ui::PenLooked::noWindow;
    playIn(std::move(steps), frames,
           [&](exam_ui::Options& options) { looked = exam_ui::lookAtPen(services, options); });
    return looked;
}

}  // namespace exam_view_test
