// What the attempt is worth so far, in the panel beside the canvas: how much is worked, and from nearly
// all on the points that the hand was last given at rest.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/text_draw.hpp"
#include "ui/practice_screen.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// Less is too little to judge: what is missing costs points that only the end may take.
constexpr double kNearlyAll = 0.9;

}  // namespace

float PracticeScreen::drawSoFar(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const std::optional<scoring::LiveReading> reading = m_judge.reading();
    const double worked = reading ? std::min(reading->coverage, 1.0) : 0.0;
    const float line = lineHeight(kit, Type::strong) + kit.px(4);
    label(kit, {box.x, box.y, box.width, line}, session.word("gauge.soFar"),
          {Type::strong, Role::text, Align::left});
    // Rounded down: 90 % is not said before it is so.
    const std::string share = figure(std::floor(100.0 * worked), 0);
    label(kit, {box.x, box.y, box.width, line}, session.word("gauge.worked", {{"share", share}}),
          {Type::body, Role::muted, Align::right});
    const Rect row{box.x, box.y + line, box.width, line};
    const bool shown = worked >= kNearlyAll && m_lastCard != nullptr;
    if (!shown) {
        label(kit, row, session.word(worked < kNearlyAll ? "gauge.soFarLater" : "gauge.soFarAtRest"),
              {Type::body, Role::muted, Align::left});
        return 2 * line;
    }
    struct Part {
        const char* name;
        const std::optional<scoring::Criterion>& criterion;
    };
    const std::array parts{Part{"gauge.soFarSpacing", m_lastCard->spacing},
                           Part{"gauge.soFarDepth", m_lastCard->depth},
                           Part{"gauge.soFarHairline", m_lastCard->hairline}};
    const auto scored = std::count_if(parts.begin(), parts.end(),
                                      [](const Part& part) { return part.criterion.has_value(); });
    const bool stale = m_judge.card() != m_lastCard;
    const float width = row.width / static_cast<float>(std::max<std::ptrdiff_t>(scored, 1));
    float x = row.x;
    for (const Part& part : parts) {
        if (!part.criterion) continue;
        const std::string& name = session.word(part.name);
        label(kit, {x, row.y, width, line}, name, {Type::body, Role::muted, Align::left});
        const float after = textWidth(kit, Type::body, name) + kit.px(6);
        label(kit, {x + after, row.y, width - after, line}, pointsFigure(part.criterion->points),
              {Type::strong, stale ? Role::muted : Role::text, Align::left});
        x += width;
    }
    return 2 * line;
}

}  // namespace ui
