// The program's own pointer source with an ear at it: a tool overrides drain() and calls this one's.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ui/window.hpp"

namespace window_tools {

class RelayedSource : public ui::PointerSource {
public:
    explicit RelayedSource(std::unique_ptr<ui::PointerSource> source) : m_source(std::move(source)) {}
    void drain(std::vector<ui::PointerReport>& reports) override { m_source->drain(reports); }
    [[nodiscard]] std::vector<ui::PointerDevice> devices() const override { return m_source->devices(); }
    [[nodiscard]] bool hasPressure() const override { return m_source->hasPressure(); }
    [[nodiscard]] bool penPresent() const override { return m_source->penPresent(); }
    [[nodiscard]] std::uint64_t changes() const override { return m_source->changes(); }
    void use(const std::vector<pen::PenProfile>& profiles) override { m_source->use(profiles); }
    [[nodiscard]] std::string deviceName() const override { return m_source->deviceName(); }

private:
    std::unique_ptr<ui::PointerSource> m_source;
};

}  // namespace window_tools
