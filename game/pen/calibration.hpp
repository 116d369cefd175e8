// The calibration's steps: how a pen rests, and how light, working and firm presses of this hand read.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pen/profile.hpp"

namespace pen {

class Calibration {
public:
    enum class Step { rest, light, working, firm, done };
    static constexpr std::size_t kTouches = 5;       // of each press
    static constexpr std::size_t kRestReports = 60;  // a third of a second or more of hovering

    // A report of the pen: raw pressure 0..1 and whether the driver calls it a touch. Touches that begin
    // while `counted` is false (beside the pad) are passed over.
    void take(double raw, bool driver, bool counted);
    // For pens that are not felt above the tablet: rest is then taken as 0.
    void skipRest();

    [[nodiscard]] Step step() const { return m_step; }
    // Done of the step, 0..1.
    [[nodiscard]] double progress() const;
    // What was measured so far; nothing for a step that is still to come.
    [[nodiscard]] std::optional<double> light() const { return valueOf(m_light); }
    [[nodiscard]] std::optional<double> working() const { return valueOf(m_working); }
    [[nodiscard]] std::optional<double> firm() const { return valueOf(m_firm); }
    [[nodiscard]] Presses presses() const;
    // Coefficient of variation of the working presses; nothing before they are all there.
    [[nodiscard]] std::optional<double> workingSpread() const;

private:
    using Values = std::vector<double>;  // one a touch
    [[nodiscard]] static std::optional<double> valueOf(const Values& values);
    [[nodiscard]] Values* current();
    void endTouch();

    Step m_step = Step::rest;
    double m_rest = 0.0;
    std::size_t m_restReports = 0;
    Values m_light;
    Values m_working;
    Values m_firm;
    Values m_touch;  // raw pressures of the touch under way
    bool m_down = false;
    bool m_counted = false;
};

}  // namespace pen
