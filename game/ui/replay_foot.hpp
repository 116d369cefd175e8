// The foot of a replay: play, clock, steps and speed, and the attempt's time with its bars. It moves a
// playhead and knows nothing of the screen above it.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "review/playhead.hpp"
#include "ui/kit/timeline.hpp"
#include "ui/screen.hpp"

namespace ui {

class ReplayFoot {
public:
    // Play, clock and the attempt's length, from the left end of the row of controls; of the length only what
    // lies left of `right`.
    void drawPlay(const Session& session, const ui_kit::Rect& row, review::Playhead& head, float right) const;
    // Speed and steps, leftwards from `right`; returns where they begin. The tips name the keys of the speed.
    [[nodiscard]] float drawSpeed(const Session& session, const ui_kit::Rect& row, review::Playhead& head,
                                  float right, const char* slowerTip, const char* fasterTip) const;
    // The time itself in `box`, as high as a timeline; the knob moves the playhead. `track`: whose dots the
    // bars count.
    void drawTime(const ui_kit::Kit& kit, const ui_kit::Rect& box, const review::ReplayTrack& track,
                  review::Playhead& head, std::span<const ui_kit::TimelineMark> marks);
    // The pointer holds the knob.
    [[nodiscard]] bool scrubbing() const { return m_scrubbing; }

private:
    void countDots(const review::ReplayTrack& track, std::int64_t endUs, std::size_t parts);

    std::vector<std::size_t> m_dots;  // in each part of the time
    std::int64_t m_countedTo = -1;    // us, as they were counted
    bool m_scrubbing = false;
};

}  // namespace ui
