#include "app/device_pointer.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "pen/device/pointer_reader.hpp"
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

std::string describe(const DeviceInfo& info, const pen::PenProfile& profile) {
    text::Json json = text::Json::object();
    json.set("name", info.name)
        .set("kind", name(info.kind))
        .set("x", rangeOf(info.x))
        .set("y", rangeOf(info.y))
        .set("pressure", rangeOf(info.pressure))
        .set("tilt_x", rangeOf(info.tiltX))
        .set("tilt_y", rangeOf(info.tiltY))
        .set("distance", rangeOf(info.distance))
        .set("profile", pen::jsonOf(profile));
    return json.dump();
}

std::int16_t centidegrees(double degrees) {
    return static_cast<std::int16_t>(std::lround(std::clamp(degrees, -90.0, 90.0) * 100.0));
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
                               .json = describe(info, m_profiles[i]),
                               .profile = m_profiles[i]});
        }
        return devices;
    }
    void use(const std::vector<pen::PenProfile>& profiles) override {
        m_known = profiles;
        matchProfiles();
    }
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
            const bool before = i < m_infos.size() && m_infos[i].present;
            if (infos[i].kind == DeviceKind::mouse || before == infos[i].present) continue;
            m_log(std::string(name(infos[i].kind)) + (infos[i].present ? " found: " : " gone: ") +
                  infos[i].name);
        }
        m_infos = std::move(infos);
        m_touching.resize(m_infos.size(), false);
        matchProfiles();
    }

    void matchProfiles() {
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
    std::size_t m_lastDevice = 0;
    bool m_pressure = false;
};

}  // namespace

std::unique_ptr<ui::PointerSource> openDevicePointer(std::uint64_t xWindow,
                                                     const std::function<void(const std::string&)>& log) {
    auto opened = pen_device::PointerReader::open(static_cast<unsigned long>(xWindow));
    if (const auto* reason = std::get_if<std::string>(&opened)) {
        log("pointer read through the window (times of frames): " + *reason);
        return nullptr;
    }
    return std::make_unique<DevicePointer>(
        std::get<std::unique_ptr<pen_device::PointerReader>>(std::move(opened)), log);
}

}  // namespace app
