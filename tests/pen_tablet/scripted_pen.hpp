// A pen without a hand: what a test says it reports is what the driver gets.
#pragma once

namespace pen_tablet {

struct PenReport {
    double x = 0.0;  // screen pixels
    double y = 0.0;
    double pressure = 0.0;  // 0..1; more than 0 touches
    int tiltX = 0;          // degrees; only the Wacom pen has them
    int tiltY = 0;
};

class ScriptedPen {
public:
    virtual ~ScriptedPen() = default;
    // Comes near enough to be felt, at this place.
    virtual void enter(const PenReport& report) = 0;
    virtual void report(const PenReport& report) = 0;
    // Is lifted away.
    virtual void leave() = 0;
    // A side button, 2 or 3.
    virtual void button(int number, bool down) = 0;
};

}  // namespace pen_tablet
