#include "ui/break_line.hpp"

#include <cmath>
#include <string>

#include "record/store/settings.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/monotonic.hpp"
#include "ui/kit/text_draw.hpp"

namespace ui {

using namespace ui_kit;

float drawBreakLine(Session& session, float x, float y, float width) {
    const scoring::Seconds now{static_cast<double>(monotonicUs()) / 1e6};
    const scoring::Seconds after{session.services.settings->breakAfterMinutes * 60.0};
    if (!session.workLoad.breakIsDue(now, after)) return y;
    const Kit& kit = session.kit;
    const long minutes = std::lround(std::floor(session.workLoad.sinceRest(now).value / 60.0));
    const std::string words = session.word("break.due", {{"minutes", std::to_string(minutes)}});
    icon(kit, Icon::clock, {x, y + kit.px(1)}, kit.px(18), Role::muted);
    return y +
           paragraph(kit, {x + kit.px(26), y, width - kit.px(26), 0}, words,
                     {Type::body, Role::text, Align::left}) +
           kit.px(4);
}

}  // namespace ui
