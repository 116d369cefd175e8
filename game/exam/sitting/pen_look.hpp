// Gathers what the pen reports at preflight, and says when it is enough.
#pragma once

#include <utility>
#include <vector>

#include "exam/sitting/pen_figures.hpp"
#include "exam/types/pen_desk.hpp"

namespace exam {

class PenLook final : public exam_types::PenDesk {
public:
    static constexpr double kEnoughSeconds = 5.0;  // of movement
    static constexpr int kEnoughTouches = 3;

    explicit PenLook(exam_types::PenLookFacts facts) : m_facts(std::move(facts)) {
        m_seen.dotsWanted = kEnoughTouches;
    }

    [[nodiscard]] const exam_types::PenLookFacts& facts() const override { return m_facts; }
    void know(std::vector<exam_types::PenDevice> devices) override { m_devices = std::move(devices); }
    // After kMostReports nothing more is kept.
    void take(const exam_types::PenReport& report) override;
    void look() override;
    [[nodiscard]] const exam_types::PenSeen& seen() const override { return m_seen; }

    [[nodiscard]] PenFigures figures() const { return penFiguresOf(m_devices, m_reports); }

private:
    static constexpr std::size_t kMostReports = 200'000;

    exam_types::PenLookFacts m_facts;
    std::vector<exam_types::PenDevice> m_devices;
    std::vector<exam_types::PenReport> m_reports;
    std::size_t m_looked = 0;  // reports that m_seen is made of
    exam_types::PenSeen m_seen;
};

}  // namespace exam
