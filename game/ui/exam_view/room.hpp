// What all parts of the window of a sitting share.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exam/types/station_desk.hpp"
#include "ui/kit/kit.hpp"
#include "ui/kit/pointer.hpp"
#include "ui/kit/window.hpp"

namespace exam_ui {

struct Room {
    exam_types::StationDesk& desk;
    ui_kit::Window& window;
    ui_kit::Kit kit = {};
    std::unique_ptr<ui_kit::PointerSource> pointer = nullptr;  // null: SFML's mouse
    std::function<std::int64_t()> clockUs = {};                // the sitting's clock, us
    std::optional<double> pixelsPerMm = {};                    // of a calibrated screen
    std::int64_t nowUs = 0;                                    // of this frame, whole milliseconds
    bool folded = false;                                       // the brief
    bool leaves = false;                                       // the window is to close
    // Done after a frame that says so was shown: an examiner's passphrase takes a second to be turned into
    // its key.
    std::function<void()> later = {};

    [[nodiscard]] const std::string& word(std::string_view key) const { return kit(key); }
    [[nodiscard]] std::string word(std::string_view key,
                                   const std::vector<std::pair<std::string, std::string>>& values) const {
        return (*kit.words)(key, values);
    }
    [[nodiscard]] bool rehearsal() const { return desk.facts().rehearsal; }
    [[nodiscard]] bool banner() const { return desk.facts().rehearsal || desk.facts().specimen; }
    // What is to be added to a time of the X server to get one of the sitting's clock; whole milliseconds,
    // us. Nothing where both are the machine's monotonic clock.
    [[nodiscard]] std::int64_t serverOffsetUs() const;
};

// Whether a break or a station runs, so that its clock is shown.
[[nodiscard]] bool clockRuns(exam_types::Stage stage);
// One word a stage, for the log: "identity", "ready" ...
[[nodiscard]] const char* name(exam_types::Stage stage);

}  // namespace exam_ui
