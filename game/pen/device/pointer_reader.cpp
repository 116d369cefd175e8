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
#include "pen/device/tablet_map.hpp"
#include "pen/device/x_devices.hpp"
#include "pen/device/x_faults.hpp"
#include "pen/device/x_requests.hpp"

namespace pen_device {

namespace {

constexpr std::size_t kMostDevices = 255;

struct CloseDisplay {
    void operator()(Display* display) const { XCloseDisplay(display); }
};
using DisplayPtr = std::unique_ptr<Display, CloseDisplay>;

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
    Listener(DisplayPtr display, int opcode, Window window, pen::TabletNotebook notebook)
        : m_display(std::move(display)),
          m_faults(m_display.get(), m_alive),
          m_opcode(opcode),
          m_window(window),
          m_root(XDefaultRootWindow(m_display.get())),
          m_labels(m_display.get()),
          m_map(m_display.get(), m_labels, std::move(notebook)),
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
        if (m_alive) m_map.giveBack();
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
    void use(const std::vector<pen::PenProfile>& profiles) {
        std::unique_lock lock(m_mutex);
        m_chosen = profiles;
        lock.unlock();
        const char anything = 0;
        if (write(m_wake[1], &anything, 1) != 1) m_alive = false;
    }
    std::size_t takeSyntheticKeys() { return m_syntheticKeys.exchange(0); }
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
            if ((sources[1].revents & POLLIN) != 0) takeChoice();
        }
    }

    // The areas that use() left, once for each time it was called.
    void takeChoice() {
        char anything = 0;
        if (read(m_wake[0], &anything, 1) != 1) return;
        std::unique_lock lock(m_mutex);
        std::optional<std::vector<pen::PenProfile>> chosen = std::exchange(m_chosen, std::nullopt);
        lock.unlock();
        if (!chosen) return;
        m_map.choose(std::move(*chosen));
        applyAreas();
    }

    void applyAreas() {
        for (SlaveDevice& device : m_devices) {
            if (!device.present) continue;
            m_map.apply(device, m_screen);
            describe(device);
        }
    }

    void describe(const SlaveDevice& device) {
        const std::lock_guard lock(m_mutex);
        m_infos.resize(m_devices.size());
        m_infos[device.index] = device.info();
    }

    void takeNext() {
        XEvent event;
        XNextEvent(m_display.get(), &event);
        if (!m_alive) return;
        if (event.type == ConfigureNotify && event.xconfigure.window == m_root) {
            measureScreen();
            applyAreas();
        }
        if (event.type != GenericEvent || event.xcookie.extension != m_opcode) return;
        if (XGetEventData(m_display.get(), &event.xcookie) == 0) return;
        if (event.xcookie.evtype == XI_HierarchyChanged) {
            findDevices();
        } else if (event.xcookie.evtype == XI_RawKeyPress) {
            ++m_syntheticKeys;
        } else if (event.xcookie.evtype == XI_PropertyEvent) {
            const auto& changed = *static_cast<const XIPropertyEvent*>(event.xcookie.data);
            if (changed.property == m_labels.matrix) look(changed.deviceid);
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

    // Another program, mostly the desktop's settings, changed a tablet's matrix.
    void look(int changed) {
        for (SlaveDevice& device : m_devices) {
            if (!device.present || device.id != changed) continue;
            m_map.look(device);
            describe(device);
        }
    }

    void measureScreen() { m_screen = sizeOf(m_display.get(), m_root).value_or(m_screen); }

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
        for (const int keyboard : syntheticKeyboards(m_display.get(), m_labels))
            select(m_display.get(), m_root, keyboard, {XI_RawKeyPress});
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
        // Before it is listened to: no report comes by another matrix than the one that is told.
        m_map.apply(*known, m_screen);
        describe(*known);
        if (!heard) {
            select(m_display.get(), m_window, known->id,
                   {XI_Motion, XI_ButtonPress, XI_ButtonRelease, XI_PropertyEvent});
        }
    }

    std::atomic<bool> m_alive{true};
    std::atomic<bool> m_stop{false};
    std::atomic<std::uint64_t> m_fallen{0};
    std::atomic<std::size_t> m_syntheticKeys{0};
    DisplayPtr m_display;
    XFaults m_faults;
    bool m_windowExists = false;
    int m_opcode;
    Window m_window;
    Window m_root;
    Labels m_labels;
    TabletMap m_map;
    ServerTime m_time;
    ScreenSize m_screen;
    std::vector<SlaveDevice> m_devices;  // by index
    std::array<int, 2> m_wake{-1, -1};
    mutable std::mutex m_mutex;
    std::vector<RawEvent> m_queue;
    std::vector<DeviceInfo> m_infos;                       // of m_devices
    std::optional<std::vector<pen::PenProfile>> m_chosen;  // and not yet applied
    std::thread m_thread;
};

std::variant<std::unique_ptr<PointerReader>, std::string> PointerReader::open(unsigned long window,
                                                                              pen::TabletNotebook notebook) {
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
    auto listener = std::make_unique<Listener>(std::move(display), opcode, window, std::move(notebook));
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
void PointerReader::use(const std::vector<pen::PenProfile>& profiles) { m_listener->use(profiles); }
std::size_t PointerReader::takeSyntheticKeys() { return m_listener->takeSyntheticKeys(); }
bool PointerReader::alive() const { return m_listener->alive(); }
std::uint64_t PointerReader::timesFallen() const { return m_listener->timesFallen(); }

}  // namespace pen_device
