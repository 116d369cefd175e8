// The window of a sitting on a virtual display, played step by step: a step is asked once a frame until it
// says that it is done.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "exam_view/scripted_desk.hpp"
#include "support/x_hand.hpp"
#include "support/xvfb.hpp"
#include "ui/exam_view/pen_window.hpp"

namespace exam_view_test {

// A pen and a mouse that report what a test says, and a keyboard of programs.
struct ScriptedDevices {
    std::vector<ui_kit::PointerReport> reports;  // for the next frame
    bool pen = true;                             // plugged in
    std::size_t syntheticKeys = 0;

    static constexpr std::uint8_t kMouse = 0, kPen = 1, kProgram = 2;
};

struct Look {
    unsigned width = 1280, height = 800;
    bool dark = false;
    double scale = 1.0;
    bool leftHanded = false;
    bool pseudo = false;
};

class Show {
public:
    explicit Show(ScriptedDesk& desk, Look look = {});

    using Step = std::function<bool()>;
    // Plays the steps in order and closes the window; at most `frames` frames, then the test fails.
    void play(std::vector<Step> steps, int frames = 2000);
    // The same with the page of a preflight's look at the pen.
    exam_ui::PenLooked lookAtPen(exam_types::PenDesk& pen, std::vector<Step> steps, int frames = 2000);
    // A step that lets so many frames pass.
    [[nodiscard]] static Step wait(int frames);
    // A step that does it once.
    [[nodiscard]] static Step once(std::function<void()> act);

    // A step that goes on with the arrow keys until that command has the focus, then presses it by the space
    // bar.
    [[nodiscard]] Step press(const std::string& name);

    [[nodiscard]] test_support::XHand& hand() { return *m_hand; }
    ScriptedDevices devices;
    std::optional<std::int64_t> stands;     // the sitting's clock, us; absent: the machine's goes on
    std::int64_t ahead = 0;                 // us that the sitting's clock is ahead of the machine's
    std::vector<std::string> overflow;      // texts that did not fit
    std::set<std::string> texts;            // drawn since the last clear()
    std::vector<ui_kit::Command> commands;  // of the last frame
    std::vector<std::string> log;
    exam_ui::Ended ended = exam_ui::Ended::left;
    bool noPointer = false;                        // of a look at the pen: devices cannot be told apart
    bool sharp = false;                            // the skin of the last frame
    std::function<void(ui_kit::Window&)> picture;  // of each frame; may be empty

    // A report of a device at a place of the window, now.
    [[nodiscard]] ui_kit::PointerReport at(std::uint8_t device, double x, double y, double pressure) const;
    // Whether a text was drawn that begins so: a sentence is drawn line by line.
    [[nodiscard]] bool said(const std::string& beginning) const;
    [[nodiscard]] const ui_kit::Command* command(const std::string& name) const;

private:
    void dress(exam_ui::Surroundings& services);
    void playIn(std::vector<Step> steps, int frames, const std::function<void(exam_ui::Options&)>& open);

    ScriptedDesk& m_desk;
    Look m_look;
    std::unique_ptr<test_support::XHand> m_hand;
};

}  // namespace exam_view_test
