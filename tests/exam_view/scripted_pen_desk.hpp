// A look at the pen without a look: what the page gives is kept, and a test says what was seen.
#pragma once

#include <vector>

#include "exam/types/pen_desk.hpp"

namespace exam_view_test {

class ScriptedPenDesk : public exam_types::PenDesk {
public:
    ScriptedPenDesk();

    exam_types::PenLookFacts lookFacts;
    exam_types::PenSeen now;
    std::vector<exam_types::PenDevice> devices;
    std::vector<exam_types::PenReport> reports;
    int looks = 0;

    // What a look has when the pen was moved and pressed enough.
    void seeEnough(std::int64_t rate);

    [[nodiscard]] const exam_types::PenLookFacts& facts() const override { return lookFacts; }
    void know(std::vector<exam_types::PenDevice> all) override { devices = std::move(all); }
    void take(const exam_types::PenReport& report) override { reports.push_back(report); }
    void look() override { ++looks; }
    [[nodiscard]] const exam_types::PenSeen& seen() const override { return now; }
};

}  // namespace exam_view_test
