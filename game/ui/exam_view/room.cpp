#include "ui/exam_view/room.hpp"

#include "ui/kit/monotonic.hpp"

namespace exam_ui {

std::int64_t Room::serverOffsetUs() const {
    const std::int64_t ahead = clockUs() - ui_kit::monotonicUs();
    // To the nearest: both clocks are read one after the other.
    return (ahead + (ahead < 0 ? -500 : 500)) / 1000 * 1000;
}

bool clockRuns(exam_types::Stage stage) {
    using exam_types::Stage;
    return stage == Stage::working || stage == Stage::resting || stage == Stage::paused;
}

const char* name(exam_types::Stage stage) {
    using exam_types::Stage;
    switch (stage) {
        case Stage::identity:
            return "identity";
        case Stage::ready:
            return "ready";
        case Stage::working:
            return "working";
        case Stage::resting:
            return "resting";
        case Stage::paused:
            return "paused";
        case Stage::needsCode:
            return "code";
        case Stage::needsDecision:
            return "decision";
        case Stage::candidateClosed:
            return "closing";
        case Stage::closed:
            return "closed";
        case Stage::stopped:
            return "stopped";
    }
    return "";
}

}  // namespace exam_ui
