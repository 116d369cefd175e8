// The window of a sitting, over the whole screen, from the first page to the receipt. Neither Escape nor the
// window's own closing ends a sitting: both call an invigilator.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "exam/types/station_desk.hpp"
#include "pen/profile.hpp"
#include "text/catalogue.hpp"
#include "ui/kit/kit.hpp"
#include "ui/kit/pointer.hpp"
#include "ui/kit/window.hpp"

namespace exam_ui {

// What a window of an examination needs from outside; all of it outlives the window.
struct Surroundings {
    text::Catalogue catalogue;
    bool dark = false;
    double textScale = 1.0;             // 1 .. 2
    std::vector<pen::PenProfile> pens;  // calibrations, by device
    // Opens the pointer of an X window; null: SFML's mouse, whose reports cannot be told from a program's.
    std::function<std::unique_ptr<ui_kit::PointerSource>(std::uint64_t xWindow)> openPointer;
    std::function<std::int64_t()> clockUs;  // the sitting's monotonic clock, us
    // One line each. Others may rely on: "screen exam STAGE" when another page is on top, "dots N" when the
    // station has another dot, "pen enough" when a look at the pen has what it wants.
    std::function<void(const std::string&)> log;
    // Whether the system asks the program to end: a sitting stays open and can be resumed. May be empty.
    std::function<bool()> stopAsked;
};
struct Services : Surroundings {
    exam_types::StationDesk* desk = nullptr;  // never null
    std::optional<double> pixelsPerMm;        // of a calibrated screen
};

struct Options {
    std::optional<std::pair<unsigned, unsigned>> size;  // px; absent: over the whole screen
    bool pseudoLanguage = false;                        // every text about 40 % longer
    std::vector<std::string>* overflow = nullptr;       // collects texts that did not fit
    std::set<std::string>* drawnTexts = nullptr;        // collects every text
    // Told after each frame what can be pressed. May be empty.
    std::function<void(const std::vector<ui_kit::Command>&)> watchCommands = {};
    // Called with each drawn frame before it is shown; `sharp`: the skin is all there. False closes the
    // window. May be empty.
    std::function<bool(ui_kit::Window&, bool sharp)> eachFrame = {};
};

enum class Ended {
    closed,    // signed, sealed, receipt shown
    stopped,   // by an examiner's decision, or because the record cannot be written
    left,      // the system asked for it: the sitting is open
    noWindow,  // said in the log
};

[[nodiscard]] Ended run(Services& services, const Options& options = {});

}  // namespace exam_ui
