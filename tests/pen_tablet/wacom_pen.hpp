// A pen through the real Wacom driver, which reads a pipe that answers like an Intuos Pro M.
#pragma once

#include <string>
#include <vector>

#include "pen_tablet/scripted_pen.hpp"

namespace pen_tablet {

class WacomPen : public ScriptedPen {
public:
    // Of the tablet.
    static constexpr int kWidth = 44800;
    static constexpr int kHeight = 29600;
    static constexpr int kFullPressure = 8191;

    // Throws std::runtime_error when nobody reads the pipe.
    explicit WacomPen(const std::string& pipe);
    ~WacomPen() override;
    WacomPen(const WacomPen&) = delete;
    WacomPen& operator=(const WacomPen&) = delete;

    void enter(const PenReport& report) override { enterWith(false, report); }
    void report(const PenReport& report) override;
    void leave() override;
    void button(int number, bool down) override;
    // The pen turned over.
    void enterEraser(const PenReport& report) { enterWith(true, report); }
    // In tablet units: what a report's place and pressure become.
    [[nodiscard]] static int unitsX(double px);
    [[nodiscard]] static int unitsY(double px);
    [[nodiscard]] static int levels(double pressure);

private:
    struct Event {
        int type, code, value;
    };
    void enterWith(bool eraser, const PenReport& report);
    void send(const std::vector<Event>& events) const;

    int m_pipe;
    bool m_eraser = false;
};

}  // namespace pen_tablet
