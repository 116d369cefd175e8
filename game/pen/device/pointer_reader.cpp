#include "pen/device/pointer_reader.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <mutex>
#include <thread>
#include <utility>

#include "pen/device/clock.hpp"
#include "pen/device/slave_device.hpp"
#include "pen/device/x_devices.hpp"
#include "pen/device/x_faults.hpp"

namespace pen_device {

namespace {

constexpr std::size_t kMostDevices = 255;

struct CloseDisplay {
    void operator()(Display* display) const { XCloseDisplay(display); }
};
using DisplayPtr = std::unique_ptr<Display, CloseDisplay>;

void setBit(std::span<unsigned char> bits, int number) {
    bits[static_cast<std::size_t>(number) / 8] |= static_cast<unsigned char>(1U << (number % 8));
}

void select(Display* display, Window window, int device, std::initializer_list<int> kinds) {
    std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> bits{};
    for (const int kind : kinds) setBit(bits, kind);
    XIEventMask mask{device, static_cast<int>(bits.size()), bits.data()};
    XISelectEvents(display, window, &mask, 1);
}

// The server's time now, by touching a property of a window of our own: the one request whose
// answer carries the time.
std::uint32_t askServerTime(Display* display) {
    const Window window = XCreateSimpleWindow(display, XDefaultRootWindow(display), -1, -1, 1, 1, 0, 0, 0);
    XSelectInput(display, window, PropertyChangeMask);
    const Atom atom = XInternAtom(display, "STIPPLE_TIME", 0);
    const unsigned char nothing = 0;
    XChangeProperty(display, window, atom, atom, 8, PropModeAppend, &nothing, 0);
    XEvent event{};
    XWindowEvent(display, window, PropertyChangeMask, &event);
    XDestroyWindow(display, window);
    return static_cast<std::uint32_t>(event.xproperty.time);
}

std::span<const unsigned char> bytes(const unsigned char* data, int length) {
    return {data, static_cast<std::size_t>(std::max(length, 0))};
}

DeviceReport reportOf(const XIDeviceEvent& event) {
    DeviceReport report;
    report.kind = event.evtype == XI_Motion        ? DeviceReport::Kind::motion
                  : event.evtype == XI_ButtonPress ? DeviceReport::Kind::press
                                                   : DeviceReport::Kind::release;
    report.button = event.evtype == XI_Motion ? 0 : event.detail;
    report.rootX = event.root_x;
    report.rootY = event.root_y;
    report.windowX = event.event_x;
    report.windowY = event.event_y;
    report.heldBefore = bytes(event.buttons.mask, event.buttons.mask_len);
    report.axes = bytes(event.valuators.mask, event.valuators.mask_len);
    report.values = event.valuators.values;
    return report;
}

}  // namespace

// The connection, its thread and the queue between that thread and take().
class PointerReader::Listener {
public:
    Listener(DisplayPtr display, int opcode, Window window)
        : m_display(std::move(display)),
          m_faults(m_display.get(), m_alive),
          m_opcode(opcode),
          m_window(window),
          m_root(XDefaultRootWindow(m_display.get())),
          m_labels(m_display.get()),
          m_time{askServerTime(m_display.get()), monotonicUs() / 1000} {
        if (pipe(m_wake.data()) != 0) m_alive = false;
        XWindowAttributes attributes;
        m_windowExists = XGetWindowAttributes(m_display.get(), m_window, &attributes) != 0;
        measureScreen();
        XSelectInput(m_display.get(), m_root, StructureNotifyMask);
        select(m_display.get(), m_root, XIAllDevices, {XI_HierarchyChanged});
        findDevices();
        // Everything the server has been asked is done when open() returns.
        XSync(m_display.get(), 0);
        m_thread = std::thread([this] { listen(); });
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    ~Listener() {
        m_stop = true;
        close(m_wake[1]);
        m_thread.join();
        close(m_wake[0]);
        // While m_faults still stands guard over it.
        if (m_alive) m_display.reset();
        // Xlib can no longer close a connection that broke: it waits for the lost answer. Its
        // memory stays with XFaults.
        if (Display* broken = m_display.release()) close(XConnectionNumber(broken));
    }

    std::vector<RawEvent> take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_queue, {});
    }
    std::vector<DeviceInfo> devices() const {
        const std::lock_guard lock(m_mutex);
        return m_infos;
    }
    bool alive() const { return m_alive; }
    bool windowExists() const { return m_windowExists; }
    std::uint64_t timesFallen() const { return m_fallen; }

private:
    void listen() {
        std::array<pollfd, 2> sources{pollfd{XConnectionNumber(m_display.get()), POLLIN, 0},
                                      pollfd{m_wake[0], POLLIN, 0}};
        while (!m_stop && m_alive) {
            // Xlib may have read events into its own queue while it waited for an answer.
            while (m_alive && XPending(m_display.get()) > 0) takeNext();
            if (!m_alive) break;
            if (poll(sources.data(), sources.size(), -1) < 0 && errno != EINTR) m_alive = false;
        }
    }

    void takeNext() {
        XEvent event;
        XNextEvent(m_display.get(), &event);
        if (!m_alive) return;
        if (event.type == ConfigureNotify && event.xconfigure.window == m_root) measureScreen();
        if (event.type != GenericEvent || event.xcookie.extension != m_opcode) return;
        if (XGetEventData(m_display.get(), &event.xcookie) == 0) return;
        if (event.xcookie.evtype == XI_HierarchyChanged) {
            findDevices();
        } else {
            keep(*static_cast<const XIDeviceEvent*>(event.xcookie.data));
        }
        XFreeEventData(m_display.get(), &event.xcookie);
    }

    void keep(const XIDeviceEvent& device) {
        const std::int64_t arrivalUs = monotonicUs();
        const auto from = std::find_if(m_devices.begin(), m_devices.end(), [&](const SlaveDevice& known) {
            return known.present && known.id == device.deviceid;
        });
        if (from == m_devices.end()) return;
        std::optional<RawEvent> event = from->read(reportOf(device), m_screen);
        if (!event) return;
        event->arrivalUs = arrivalUs;
        event->serverMs = m_time.carry(static_cast<std::uint32_t>(device.time));
        m_fallen = m_time.fallen();
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(*event);
    }

    void measureScreen() {
        Window root = 0;
        int left = 0;
        int top = 0;
        unsigned width = 0;
        unsigned height = 0;
        unsigned border = 0;
        unsigned depth = 0;
        if (XGetGeometry(m_display.get(), m_root, &root, &left, &top, &width, &height, &border, &depth) ==
            0) {
            return;
        }
        m_screen = {static_cast<double>(width), static_cast<double>(height)};
    }

    // Selects on every slave pointer. Not on the master: then the window library would get no
    // mouse events on its own window any more.
    void findDevices() {
        std::vector<SlaveDevice> found = slavePointers(m_display.get(), m_labels);
        // Who is gone first: a server's number is given again.
        for (SlaveDevice& known : m_devices) {
            const bool still = std::any_of(found.begin(), found.end(), [&](const SlaveDevice& one) {
                return one.present && one.id == known.id && one.name == known.name;
            });
            if (known.present && !still) leave(known);
        }
        for (SlaveDevice& device : found) {
            if (device.present) listenTo(std::move(device));
        }
    }

    void leave(SlaveDevice& device) {
        std::optional<RawEvent> event = device.leave();
        const std::lock_guard lock(m_mutex);
        m_infos[device.index] = device.info();
        if (!event) return;
        event->arrivalUs = monotonicUs();
        event->serverMs = m_time.last();
        m_queue.push_back(*event);
    }

    void listenTo(SlaveDevice device) {
        // One that comes again has its old place, by its name: the server's number may be another.
        auto known = std::find_if(m_devices.begin(), m_devices.end(), [&](const SlaveDevice& one) {
            return one.name == device.name && (one.id == device.id || !one.present);
        });
        const bool heard = known != m_devices.end() && known->present;
        if (known == m_devices.end()) {
            if (m_devices.size() >= kMostDevices) return;
            device.index = static_cast<std::uint8_t>(m_devices.size());
            known = m_devices.insert(known, std::move(device));
        } else {
            device.index = known->index;
            device.last = known->last;
            *known = std::move(device);
        }
        {
            const std::lock_guard lock(m_mutex);
            m_infos.resize(m_devices.size());
            m_infos[known->index] = known->info();
        }
        if (!heard)
            select(m_display.get(), m_window, known->id, {XI_Motion, XI_ButtonPress, XI_ButtonRelease});
    }

    std::atomic<bool> m_alive{true};
    std::atomic<bool> m_stop{false};
    std::atomic<std::uint64_t> m_fallen{0};
    DisplayPtr m_display;
    XFaults m_faults;
    bool m_windowExists = false;
    int m_opcode;
    Window m_window;
    Window m_root;
    Labels m_labels;
    ServerTime m_time;
    ScreenSize m_screen;
    std::vector<SlaveDevice> m_devices;  // by index
    std::array<int, 2> m_wake{-1, -1};
    mutable std::mutex m_mutex;
    std::vector<RawEvent> m_queue;
    std::vector<DeviceInfo> m_infos;  // of m_devices
    std::thread m_thread;
};

std::variant<std::unique_ptr<PointerReader>, std::string> PointerReader::open(unsigned long window) {
    XInitThreads();
    DisplayPtr display(XOpenDisplay(nullptr));
    if (!display) return "The pointer cannot be read beside the window: no X display answers.";
    int opcode = 0;
    int firstEvent = 0;
    int firstError = 0;
    if (XQueryExtension(display.get(), "XInputExtension", &opcode, &firstEvent, &firstError) == 0) {
        return "The pointer cannot be read beside the window: the X server has no XInput extension.";
    }
    int major = 2;
    int minor = 2;
    if (XIQueryVersion(display.get(), &major, &minor) != Success || major * 100 + minor < 202) {
        return "The pointer cannot be read beside the window: the X server is older than XInput 2.2.";
    }
    auto listener = std::make_unique<Listener>(std::move(display), opcode, window);
    if (!listener->alive()) return "The pointer cannot be read beside the window: the X server went away.";
    if (!listener->windowExists()) {
        return "The pointer cannot be read beside the window: the X server knows no such window.";
    }
    return std::unique_ptr<PointerReader>(new PointerReader(std::move(listener)));
}

PointerReader::PointerReader(std::unique_ptr<Listener> listener) : m_listener(std::move(listener)) {}
PointerReader::~PointerReader() = default;
std::vector<RawEvent> PointerReader::take() { return m_listener->take(); }
std::vector<DeviceInfo> PointerReader::devices() const { return m_listener->devices(); }
bool PointerReader::alive() const { return m_listener->alive(); }
std::uint64_t PointerReader::timesFallen() const { return m_listener->timesFallen(); }

}  // namespace pen_device
