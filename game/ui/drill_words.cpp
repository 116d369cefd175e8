#include "ui/drill_words.hpp"

#include "review/drill_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

std::string wholeMinutes(double seconds) { return figure(seconds / 60.0, 0); }

}  // namespace

const std::string& drillHead(const Kit& kit, const review::NextDrill& drill) {
    return review::drillHead(*kit.words, drill);
}

std::string drillReason(const Kit& kit, const review::NextDrill& drill, const review::CourseLevel& level) {
    return review::drillReason(*kit.words, drill, level);
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
