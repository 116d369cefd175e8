#include "pen_tablet/xorg.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

namespace pen_tablet {

namespace {

using test_support::ChildProcess;
using test_support::Line;

constexpr double kStartSeconds = 20.0;
// Not the wrapper in /usr/bin, which wants a terminal.
constexpr const char* kServer = "/usr/lib/xorg/Xorg";

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

std::string section(const std::string& kind, const std::string& body) {
    return "Section \"" + kind + "\"\n" + body + "EndSection\n";
}
std::string option(const std::string& name, const std::string& value) {
    return "  Option \"" + name + "\" \"" + value + "\"\n";
}

std::string inputtestDevice(const std::string& name, const std::string& type, const std::string& socket,
                            const std::string& more) {
    return section("InputDevice", "  Identifier \"" + name + "\"\n  Driver \"inputtest\"\n" +
                                      option("SocketPath", socket) + option("DeviceType", type) +
                                      option("PointerButtonCount", "9") + more);
}

// Every report as it comes: the driver's own smoothing and leaving out are switched off.
std::string wacomDevice(const std::string& name, const std::string& type, const std::string& pipe) {
    return section("InputDevice", "  Identifier \"" + name + "\"\n  Driver \"wacom\"\n" +
                                      option("Device", pipe) + option("Type", type) +
                                      option("RawSample", "1") + option("Suppress", "0"));
}

std::string configuration(Driver driver, const test_support::TempFolder& folder) {
    std::string text =
        section("ServerFlags", option("AutoAddDevices", "false") + option("AutoEnableDevices", "true") +
                                   option("AllowEmptyInput", "true") + option("DontVTSwitch", "true") +
                                   option("BlankTime", "0")) +
        section("Device", "  Identifier \"card\"\n  Driver \"dummy\"\n  VideoRam 64000\n") +
        section("Monitor",
                "  Identifier \"monitor\"\n  HorizSync 5.0-1000.0\n  VertRefresh 5.0-200.0\n"
                "  Modeline \"1280x800\" 83.5 1280 1352 1480 1680 800 803 809 831\n") +
        section("Screen",
                "  Identifier \"screen\"\n  Device \"card\"\n  Monitor \"monitor\"\n  DefaultDepth 24\n"
                "  SubSection \"Display\"\n    Depth 24\n    Modes \"1280x800\"\n    Virtual 1280 800\n"
                "  EndSubSection\n") +
        inputtestDevice("Test mouse", "Pointer", folder / "mouse.sock", "") +
        inputtestDevice("Test keyboard", "Keyboard", folder / "keyboard.sock", "");
    std::string pens;
    if (driver == Driver::inputtest) {
        text += inputtestDevice("Test pen stylus", "PointerAbsoluteProximity", folder / "pen.sock",
                                option("PointerHasPressure", "true"));
        pens = "  InputDevice \"Test pen stylus\" \"SendCoreEvents\"\n";
    } else {
        text += wacomDevice("Tablet stylus", "stylus", folder / "event-pen") +
                wacomDevice("Tablet eraser", "eraser", folder / "event-pen");
        pens =
            "  InputDevice \"Tablet stylus\" \"SendCoreEvents\"\n"
            "  InputDevice \"Tablet eraser\" \"SendCoreEvents\"\n";
    }
    return text + section("ServerLayout",
                          "  Identifier \"layout\"\n  Screen \"screen\"\n"
                          "  InputDevice \"Test mouse\" \"CorePointer\"\n"
                          "  InputDevice \"Test keyboard\" \"CoreKeyboard\"\n" +
                              pens);
}

std::string contents(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

std::string Xorg::whyNot(Driver driver) {
    static std::map<Driver, std::string> known;
    const auto found = known.find(driver);
    if (found != known.end()) return found->second;
    return known[driver] = tried(driver);
}

std::string Xorg::tried(Driver driver) {
    const std::string modules = "/usr/lib/xorg/modules/";
    const std::string input = driver == Driver::inputtest ? "inputtest" : "wacom";
    for (const std::string& file :
         {std::string(kServer), modules + "drivers/dummy_drv.so", modules + "input/" + input + "_drv.so"}) {
        if (!exists(file)) return "there is no " + file;
    }
    try {
        const Xorg server(driver);
    } catch (const std::runtime_error& fault) {
        return fault.what();
    }
    return {};
}

Xorg::Xorg(Driver driver) {
    std::ofstream(m_folder / "xorg.conf") << configuration(driver, m_folder);
    ::mkdir((m_folder / "more").c_str(), 0700);
    std::vector<std::string> environment{"PATH=/usr/bin:/bin", "HOME=/nonexistent"};
    if (driver == Driver::wacom) {
        if (::mkfifo(penPipe().c_str(), 0600) != 0) throw std::runtime_error("no pipe at " + penPipe());
        environment.push_back(std::string("LD_PRELOAD=") + STIPPLE_FAKE_TABLET);
        environment.push_back("STIPPLE_FAKE_TABLET=" + penPipe());
    }
    const std::string log = m_folder / "Xorg.log";
    m_server = std::make_unique<ChildProcess>(ChildProcess::Start{
        {kServer, "-displayfd", "1", "-config", m_folder / "xorg.conf", "-configdir", m_folder / "more",
         "-logfile", log, "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts", "-ac"},
        environment,
        ""});
    const auto ready = m_server->waitFor(
        [](const Line& line) {
            return !line.error && line.text.find_first_not_of("0123456789") == std::string::npos;
        },
        kStartSeconds);
    if (!ready) throw std::runtime_error("Xorg does not start:\n" + m_server->output(true) + contents(log));
    m_display = ":" + ready->text;
}

}  // namespace pen_tablet
