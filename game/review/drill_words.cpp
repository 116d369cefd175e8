#include "review/drill_words.hpp"

#include "review/figures.hpp"
#include "review/score_words.hpp"

namespace review {

namespace {

const std::string& criterionWord(const text::Catalogue& words, const std::string& criterion) {
    return words(criterion == "spacing" ? "criterion.spacing"
                 : criterion == "depth" ? "criterion.depth"
                                        : "criterion.hairline");
}

std::string weaknessSentence(const text::Catalogue& words, const Weakness& weak) {
    const std::string points = figure(weak.points, 0);
    const std::string runs = std::to_string(weak.runs);
    if (weak.gate)
        return words("drill.gate", {{"gate", gateName(words, weak.figure)},
                                    {"criterion", criterionWord(words, weak.criterion)},
                                    {"points", points},
                                    {"runs", runs}});
    return words("drill.weakness",
                 {{"figure", metricName(words, weak.figure)}, {"points", points}, {"runs", runs}});
}

}  // namespace

const std::string& drillHead(const text::Catalogue& words, const NextDrill& drill) {
    switch (drill.reason) {
        case DrillReason::first:
            return words("drill.first.head");
        case DrillReason::weakness:
            return words("drill.weakness.head");
        case DrillReason::pace:
            return words("drill.pace.head");
        case DrillReason::again:
            return words("drill.again.head");
        case DrillReason::next:
            return words("drill.next.head");
        case DrillReason::keep:
            break;
    }
    return words("drill.keep.head");
}

std::string drillReason(const text::Catalogue& words, const NextDrill& drill, const CourseLevel& level) {
    switch (drill.reason) {
        case DrillReason::first:
            return words("drill.first");
        case DrillReason::weakness:
            return weaknessSentence(words, *drill.weakness);
        case DrillReason::pace:
            return words("drill.pace", {{"time", clockFigure(paceSeconds(level))}});
        case DrillReason::again:
            return words("drill.again");
        case DrillReason::next:
            return words("drill.next");
        case DrillReason::keep:
            break;
    }
    return words("drill.keep");
}

std::string nextSentence(const text::Catalogue& words, const NextDrill& drill, const CourseLevel& level,
                         const std::string& title) {
    return words(
        "report.next",
        {{"head", drillHead(words, drill)}, {"level", title}, {"reason", drillReason(words, drill, level)}});
}

}  // namespace review
