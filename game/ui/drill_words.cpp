#include "ui/drill_words.hpp"

#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

std::string wholeMinutes(double seconds) { return figure(seconds / 60.0, 0); }

const std::string& criterionWord(const Kit& kit, const std::string& criterion) {
    return kit(criterion == "spacing" ? "criterion.spacing"
               : criterion == "depth" ? "criterion.depth"
                                      : "criterion.hairline");
}

std::string weaknessSentence(const Kit& kit, const review::Weakness& weak) {
    const std::string points = figure(weak.points, 0);
    const std::string runs = std::to_string(weak.runs);
    if (weak.gate)
        return (*kit.words)("drill.gate", {{"gate", gateName(kit, weak.figure)},
                                           {"criterion", criterionWord(kit, weak.criterion)},
                                           {"points", points},
                                           {"runs", runs}});
    return (*kit.words)("drill.weakness",
                        {{"figure", metricName(kit, weak.figure)}, {"points", points}, {"runs", runs}});
}

}  // namespace

const std::string& drillHead(const Kit& kit, const review::NextDrill& drill) {
    switch (drill.reason) {
        case review::DrillReason::first:
            return kit("drill.first.head");
        case review::DrillReason::weakness:
            return kit("drill.weakness.head");
        case review::DrillReason::pace:
            return kit("drill.pace.head");
        case review::DrillReason::again:
            return kit("drill.again.head");
        case review::DrillReason::next:
            return kit("drill.next.head");
        case review::DrillReason::keep:
            break;
    }
    return kit("drill.keep.head");
}

std::string drillReason(const Kit& kit, const review::NextDrill& drill, const review::CourseLevel& level) {
    switch (drill.reason) {
        case review::DrillReason::first:
            return kit("drill.first");
        case review::DrillReason::weakness:
            return weaknessSentence(kit, *drill.weakness);
        case review::DrillReason::pace:
            return (*kit.words)("drill.pace", {{"time", clockFigure(review::paceSeconds(level))}});
        case review::DrillReason::again:
            return kit("drill.again");
        case review::DrillReason::next:
            return kit("drill.next");
        case review::DrillReason::keep:
            break;
    }
    return kit("drill.keep");
}

std::string restSentence(const Kit& kit, const review::Practised& practised) {
    if (practised.advice == review::Rest::enough)
        return (*kit.words)("rest.enough", {{"minutes", wholeMinutes(practised.latelyS)}});
    return {};
}

std::string practisedSentence(const Kit& kit, const review::Practised& practised) {
    if (practised.latelyS < 60.0) return {};
    if (practised.latelyS < 90.0) return kit("rest.practisedOne");
    return (*kit.words)("rest.practised", {{"minutes", wholeMinutes(practised.latelyS)}});
}

}  // namespace ui
