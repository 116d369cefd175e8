#include "app/device_pointer.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "pen/device/pointer_reader.hpp"
#include "record/store/durable_file.hpp"
#include "text/json.hpp"

namespace app {

namespace {

using pen_device::DeviceInfo;
using pen_device::DeviceKind;

const char* name(DeviceKind kind) {
    switch (kind) {
        case DeviceKind::mouse:
            return "mouse";
        case DeviceKind::pen:
            return "pen";
        case DeviceKind::eraser:
            return "eraser";
    }
    return "mouse";
}

text::Json rangeOf(const std::optional<pen_device::AxisRange>& range) {
    if (!range) return {};
    text::Json pair = text::Json::array();
    pair.push(range->min).push(range->max);
    return pair;
}

text::Json sizeOf(const std::optional<pen::Extent>& size) {
    if (!size) return {};
    text::Json pair = text::Json::array();
    pair.push(size->width).push(size->height);
    return pair;
}

std::optional<ui::PointerTablet> tabletOf(const pen_device::TabletUse& use) {
    using pen_device::AreaState;
    using Area = ui::PointerTablet::Area;
    if (use.state == AreaState::none) return std::nullopt;
    const Area area = use.state == AreaState::ours        ? Area::chosen
                      : use.state == AreaState::refused   ? Area::refused
                      : use.state == AreaState::overruled ? Area::replaced
                      : use.state == AreaState::wayland   ? Area::compositor
                                                          : Area::desktop;
    return ui::PointerTablet{area, use.sizeMm, use.shape, use.corner, use.reach};
}

// What a person who reads the log may want to know of a tablet's area; empty: nothing.
std::string sentenceOn(const DeviceInfo& info) {
    switch (info.tablet.state) {
        case pen_device::AreaState::ours:
            return "tablet area in use: " + info.name;
        case pen_device::AreaState::refused:
            return "tablet area refused by the system: " + info.name;
        case pen_device::AreaState::overruled:
            return "tablet area replaced by another program: " + info.name;
        default:
            return {};
    }
}

std::string describe(const DeviceInfo& info, const pen::PenProfile& profile) {
    text::Json json = text::Json::object();
    json.set("name", info.name)
        .set("kind", name(info.kind))
        .set("synthetic", info.synthetic)
        .set("virtual", info.virtualBus)
        .set("x", rangeOf(info.x))
        .set("y", rangeOf(info.y))
        .set("pressure", rangeOf(info.pressure))
        .set("tilt_x", rangeOf(info.tiltX))
        .set("tilt_y", rangeOf(info.tiltY))
        .set("distance", rangeOf(info.distance))
        .set("size_mm", sizeOf(info.tablet.sizeMm))
        .set("matrix", info.tablet.matrix ? pen::jsonOf(*info.tablet.matrix) : text::Json())
        .set("profile", pen::jsonOf(profile));
    return json.dump();
}

std::int16_t centidegrees(double degrees) {
    return static_cast<std::int16_t>(std::lround(std::clamp(degrees, -90.0, 90.0) * 100.0));
}

constexpr std::size_t kMostNotes = 64U << 10U;  // bytes

pen::TabletNotebook notebookAt(const std::string& path, const std::function<void(const std::string&)>& log) {
    pen::TabletNotebook notebook;
    const auto read = store::readSmallFile(path, kMostNotes);
    if (const auto* bytes = std::get_if<std::string>(&read)) notebook.found = *bytes;
    notebook.write = [path, log](const std::string& bytes) {
        const auto fault = store::replaceFile(path, bytes);
        if (fault) log(*fault);
        return !fault;
    };
    return notebook;
}

class DevicePointer : public ui::PointerSource {
public:
    DevicePointer(std::unique_ptr<pen_device::PointerReader> reader,
                  std::function<void(const std::string&)> log)
        : m_reader(std::move(reader)), m_log(std::move(log)) {
        refresh();
    }

    void drain(std::vector<ui::PointerReport>& reports) override {
        const auto events = m_reader->take();
        refresh();
        for (const auto& event : events) {
            reports.push_back(reportOf(event));
            m_lastDevice = event.device;
            m_pressure = event.pressure.has_value();
        }
    }
    [[nodiscard]] std::vector<ui::PointerDevice> devices() const override {
        std::vector<ui::PointerDevice> devices;
        for (std::size_t i = 0; i < m_infos.size(); ++i) {
            const DeviceInfo& info = m_infos[i];
            devices.push_back({.name = info.name,
                               .pen = info.kind == DeviceKind::pen,
                               .eraser = info.kind == DeviceKind::eraser,
                               .present = info.present,
                               .synthetic = info.synthetic,
                               .json = describe(info, m_profiles[i]),
                               .profile = m_profiles[i],
                               .tablet = tabletOf(info.tablet)});
        }
        return devices;
    }
    void use(const std::vector<pen::PenProfile>& profiles) override {
        m_known = profiles;
        matchProfiles();
        m_reader->use(profiles);
    }
    [[nodiscard]] std::size_t takeSyntheticKeys() override { return m_reader->takeSyntheticKeys(); }
    [[nodiscard]] std::uint64_t changes() const override { return m_changes; }
    [[nodiscard]] bool hasPressure() const override { return m_pressure; }
    [[nodiscard]] bool penPresent() const override {
        return std::any_of(m_infos.begin(), m_infos.end(), [](const DeviceInfo& info) {
            return info.present && info.kind == DeviceKind::pen;
        });
    }
    [[nodiscard]] std::string deviceName() const override {
        return m_lastDevice < m_infos.size() ? m_infos[m_lastDevice].name : std::string();
    }

private:
    ui::PointerReport reportOf(const pen_device::RawEvent& event) {
        ui::PointerReport report;
        report.serverUs = event.serverMs * 1000;
        report.arrivalUs = event.arrivalUs;
        report.xPx = event.x;
        report.yPx = event.y;
        report.contact = event.contact;
        report.buttons = event.buttons;
        report.device = event.device;
        report.eraser = event.kind == DeviceKind::eraser;
        report.gone = event.gone;
        report.synthetic = event.synthetic;
        report.hover = event.distance;
        if (!event.pressure || event.device >= m_profiles.size()) return report;
        const pen::PenProfile& profile = m_profiles[event.device];
        report.rawPressure = event.pressure;
        report.pressure =
            static_cast<std::uint16_t>(std::lround(forceOf(profile, *event.pressure) * 65535.0));
        report.contact =
            !event.gone && touches(profile, *event.pressure, m_touching[event.device], event.contact);
        m_touching[event.device] = report.contact;
        if (event.tilt) {
            report.tiltXCdeg = centidegrees(event.tilt->x);
            report.tiltYCdeg = centidegrees(event.tilt->y);
        }
        return report;
    }

    // Who came and went; said once each.
    void refresh() {
        auto infos = m_reader->devices();
        if (infos == m_infos) return;
        for (std::size_t i = 0; i < infos.size(); ++i) {
            const DeviceInfo* last = i < m_infos.size() ? &m_infos[i] : nullptr;
            const std::string said = sentenceOn(infos[i]);
            const bool same = last != nullptr && last->tablet.state == infos[i].tablet.state;
            if (!same && !said.empty()) m_log(said);
            const bool before = last != nullptr && last->present;
            if (infos[i].kind == DeviceKind::mouse || before == infos[i].present) continue;
            m_log(std::string(name(infos[i].kind)) + (infos[i].present ? " found: " : " gone: ") +
                  infos[i].name);
        }
        m_infos = std::move(infos);
        m_touching.resize(m_infos.size(), false);
        matchProfiles();
    }

    void matchProfiles() {
        ++m_changes;
        m_profiles.assign(m_infos.size(), {});
        for (std::size_t i = 0; i < m_infos.size(); ++i) {
            m_profiles[i].device = m_infos[i].name;
            for (const pen::PenProfile& known : m_known) {
                if (known.device == m_infos[i].name) m_profiles[i] = known;
            }
        }
    }

    std::unique_ptr<pen_device::PointerReader> m_reader;
    std::function<void(const std::string&)> m_log;
    std::vector<DeviceInfo> m_infos;
    std::vector<pen::PenProfile> m_known;
    std::vector<pen::PenProfile> m_profiles;  // of m_infos
    std::vector<bool> m_touching;             // the same
    std::uint64_t m_changes = 0;
    std::size_t m_lastDevice = 0;
    bool m_pressure = false;
};

}  // namespace

std::unique_ptr<ui::PointerSource> openDevicePointer(std::uint64_t xWindow, const std::string& tabletFile,
                                                     const std::function<void(const std::string&)>& log) {
    auto opened =
        pen_device::PointerReader::open(static_cast<unsigned long>(xWindow), notebookAt(tabletFile, log));
    if (const auto* reason = std::get_if<std::string>(&opened)) {
        log("pointer read through the window (times of frames): " + *reason);
        return nullptr;
    }
    return std::make_unique<DevicePointer>(
        std::get<std::unique_ptr<pen_device::PointerReader>>(std::move(opened)), log);
}

}  // namespace app
