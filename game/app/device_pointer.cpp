#include "app/device_pointer.hpp"

#include <cmath>
#include <utility>

#include "pen/device/pointer_reader.hpp"

namespace app {

namespace {

class DevicePointer : public ui::PointerSource {
public:
    explicit DevicePointer(std::unique_ptr<pen_device::PointerReader> reader) : m_reader(std::move(reader)) {}

    void drain(std::vector<ui::PointerReport>& reports) override {
        for (const auto& event : m_reader->take()) {
            ui::PointerReport report;
            report.serverUs = event.serverMs * 1000;
            report.arrivalUs = event.arrivalUs;
            report.xPx = event.x;
            report.yPx = event.y;
            if (event.pressure)
                report.pressure = static_cast<std::uint16_t>(std::lround(*event.pressure * 65535.0));
            report.contact = event.contact;
            report.buttons = event.buttons;
            report.device = event.device;
            m_lastDevice = event.device;
            m_pressure = event.pressure.has_value();
            reports.push_back(report);
        }
    }
    [[nodiscard]] bool hasPressure() const override { return m_pressure; }
    [[nodiscard]] std::string deviceName() const override {
        const auto names = m_reader->deviceNames();
        return m_lastDevice < names.size() ? names[m_lastDevice] : std::string();
    }

private:
    std::unique_ptr<pen_device::PointerReader> m_reader;
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
        std::get<std::unique_ptr<pen_device::PointerReader>>(std::move(opened)));
}

}  // namespace app
