// The panel beside the canvas of the practice screen: needle in skin, spacing, tempo, depths.
#include <algorithm>
#include <cmath>

#include "ui/kit/controls.hpp"
#include "ui/kit/gauges.hpp"
#include "ui/kit/needle_inset.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/practice_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// Heading at the left; value and a quiet note at the right, the note below the heading where
// they do not fit one line. Returns the height.
float gaugeHead(const Kit& kit, const Rect& box, std::string_view name, std::string_view value,
                std::string_view note) {
    const float line = lineHeight(kit, Type::strong) + kit.px(4);
    const float valueWidth = value.empty() ? 0.0F : textWidth(kit, Type::strong, value) + 1.0F;
    const float noteWidth = note.empty() ? 0.0F : textWidth(kit, Type::body, note) + kit.px(5);
    const float nameWidth = textWidth(kit, Type::strong, name) + kit.px(12);
    const bool one = nameWidth + valueWidth + noteWidth <= box.width;
    // Where even the value does not fit beside the name, it stands below with the note.
    const bool valueBeside = nameWidth + valueWidth <= box.width;
    label(
        kit,
        {box.x, box.y, box.width - (one ? valueWidth + noteWidth : (valueBeside ? valueWidth : 0.0F)), line},
        name, {Type::strong, Role::text, Align::left});
    const float end = box.right() - (one || !valueBeside ? noteWidth : 0.0F);
    label(kit, {end - valueWidth, valueBeside ? box.y : box.y + line, valueWidth, line}, value,
          {Type::strong, Role::text, Align::right});
    const Rect row{box.x, one ? box.y : box.y + line, box.width, line};
    label(kit, row, note, {Type::body, Role::muted, Align::right});
    return one || (note.empty() && valueBeside) ? line : 2 * line;
}

}  // namespace

void PracticeScreen::drawSide(Session& session, const Rect& side) {
    const Kit& kit = session.kit;
    fill(kit, side, Role::panel);
    verticalRule(kit, kit.frame.leftHanded ? side.right() - 1.0F : side.x, side.y, side.height);
    const float pad = kit.frame.padding();
    const Rect inner = side.inset(pad, 0);
    beginScroll(kit, "gauges", {side.x + 1.0F, side.y, side.width - 2.0F, side.height});
    float y = ImGui::GetCursorScreenPos().y + kit.px(14);
    if (m_sideOpen && layoutPractice(kit.frame, false).strip) {
        const ButtonSpec close{.label = session.word("practice.closeGauges"), .look = Look::quiet};
        if (button(kit, "close", {inner.x, y - kit.px(6), inner.width, controlHeight(kit)}, close))
            m_sideOpen = false;
        y += controlHeight(kit);
    }
    const auto section = [&](float height) {
        y += height + kit.px(14);
        horizontalRule(kit, side.x, y, side.width);
        y += kit.px(14);
    };
    if (m_level.aids.needleView) section(drawNeedle(session, {inner.x, y, inner.width, 0}));
    if (m_level.aids.gauges && m_level.skin.model == level::SkinModel::layered)
        section(drawStretch(session, {inner.x, y, inner.width, 0}));
    if (m_level.aids.gauges) {
        section(drawSpacing(session, {inner.x, y, inner.width, 0}));
        section(drawTempo(session, {inner.x, y, inner.width, 0}));
    }
    y += drawDepths(session, {inner.x, y, inner.width, 0});
    if (m_level.aids.gauges) {
        y += kit.px(10);
        if (m_coach.help().depth != review::Help::none) y += drawSoFar(session, {inner.x, y, inner.width, 0});
    }
    if (m_coach.stepsBack()) y += drawBringBack(session, {inner.x, y, inner.width, 0});
    ImGui::SetCursorScreenPos({inner.x, y});
    ImGui::Dummy({1, kit.px(8)});
    endScroll();
}

float PracticeScreen::drawNeedle(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const double depth = shownDepth();
    // Lower where the word about the gauges and its button stand below, so that they are in sight.
    const float word = !m_coach.stepsBack()                         ? 0.0F
                       : m_coach.help().depth == review::Help::full ? 84.0F
                                                                    : 24.0F;
    const float room = kit.frame.unitsHigh() - 56.0F - word;
    const float height = std::round(
        kit.px(std::clamp(room - 528.0F, 120.0F, kit.frame.unitsWide() >= 1600 ? 300.0F : 216.0F)));
    if (m_coach.help().needle == review::Help::none) {
        return drawFaded(session, box, "gauge.needle", lineHeight(kit, Type::strong) + kit.px(4) + height);
    }
    const std::string value = depth > 0 ? figure(depth, 2) + " mm" : session.word("gauge.above");
    const float head = gaugeHead(kit, box, session.word("gauge.needle"), value, "");
    const Rect picture{box.x, box.y + head, box.width, height};
    const scoring::Zone* const zone = m_readings.zoneAt(underPointer());
    const std::vector<scoring::Millimetres> last = m_readings.lastDepths();
    const skin::NeedlePose pose = m_feed.needle();
    NeedleInset inset;
    inset.thickness = m_level.skin.thickness;
    inset.depth = {depth};
    inset.dip = m_feed.contact() ? pose.dip : scoring::Millimetres{0.0};
    inset.inContact = m_feed.contact();
    if (m_level.skin.model == level::SkinModel::layered)
        inset.resistanceMn = m_feed.contact() ? pose.resistanceMn : 0.0;
    inset.last = last;
    inset.showAim = zone != nullptr && m_coach.help().needle == review::Help::full;
    if (zone != nullptr) {
        inset.aimLow = {zone->depthTarget.value - zone->depthHalfWidth.value};
        inset.aimHigh = {zone->depthTarget.value + zone->depthHalfWidth.value};
    }
    needleInset(kit, picture, m_inset, inset,
                {session.word("skin.epidermis"), session.word("skin.upperDermis"),
                 session.word("skin.deepDermis"), session.word("skin.fat"), session.word("skin.resistance")});
    return head + height;
}

float PracticeScreen::drawSpacing(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    SpacingReading reading = m_readings.spacing(reference(), m_judge.live());
    const review::Help help = m_coach.help().spacing;
    if (help == review::Help::none) {
        return drawFaded(session, box, reading.offset ? "gauge.offset" : "gauge.spacing",
                         lineHeight(kit, Type::strong) + kit.px(4) + bandRulerHeight(kit));
    }
    if (help == review::Help::sparse) reading.bandLow = reading.bandHigh = std::nullopt;
    const std::string value = reading.value ? figure(*reading.value, 2) + " mm" : "–";
    const std::string& note = session.word(reading.value ? "gauge.last30" : "gauge.tooFewDots");
    const float head =
        gaugeHead(kit, box, session.word(reading.offset ? "gauge.offset" : "gauge.spacing"), value, note);
    BandRuler ruler;
    ruler.low = reading.low;
    ruler.high = reading.high;
    ruler.bandLow = reading.bandLow;
    ruler.bandHigh = reading.bandHigh;
    ruler.value = reading.value;
    const std::string low = figure(reading.low, 1) + " mm";
    const std::string high = figure(reading.high, 1) + " mm";
    std::string aim;
    if (reading.bandLow && reading.bandHigh) {
        aim = session.word("gauge.aim",
                           {{"low", figure(*reading.bandLow, 2)}, {"high", figure(*reading.bandHigh, 2)}});
    } else if (reading.bandHigh) {
        aim = session.word("gauge.aimUnder", {{"high", figure(*reading.bandHigh, 2)}});
    }
    ruler.lowText = low;
    ruler.highText = high;
    ruler.aimText = aim;
    return head + bandRuler(kit, {box.x, box.y + head, box.width, 0}, ruler);
}

float PracticeScreen::drawTempo(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const double now = m_feed.elapsed();
    const review::Help help = m_coach.help().tempo;
    if (help == review::Help::none)
        return drawFaded(session, box, "gauge.tempo", lineHeight(kit, Type::strong) + kit.px(60));
    std::vector<TempoTick> ticks = m_readings.tempo(now);
    if (help == review::Help::sparse) {
        for (TempoTick& tick : ticks) tick.out = false;
    }
    const std::optional<double> rate = m_readings.dotsPerSecond(now);
    const bool uneven =
        std::any_of(ticks.begin(), ticks.end(), [](const TempoTick& tick) { return tick.out; });
    // The eye is to judge the rhythm: sparse help has no word for it.
    const std::string value = !rate ? "–"
                              : help == review::Help::sparse
                                  ? ""
                                  : session.word(uneven ? "gauge.uneven" : "gauge.steady");
    const std::string number =
        rate ? session.word("gauge.rate", {{"number", figure(*rate, 1)}}) : std::string();
    const std::string note = rate && !value.empty() ? "· " + number : number;
    const float head = gaugeHead(kit, box, session.word("gauge.tempo"), value, note);
    return head + tempoStrip(kit, {box.x, box.y + head, box.width, 0}, ticks, session.word("gauge.ago"),
                             session.word("gauge.now"));
}

float PracticeScreen::drawDepths(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    const int made = static_cast<int>(m_feed.dots().size());
    const std::string count = session.word(
        "gauge.dots",
        {{"number", std::to_string(made)}, {"expected", std::to_string(m_level.limits.expectedDots)}});
    float y = box.y + gaugeHead(kit, box, session.word("gauge.thisAttempt"), "", count);
    if (!m_level.aids.gauges || m_coach.help().depth != review::Help::full) return y - box.y;
    y += depthShare(kit, {box.x, y + kit.px(2), box.width, 0}, m_readings.depths(),
                    {session.word("depth.shallow"), session.word("depth.good"), session.word("depth.deep")});
    return y - box.y;
}

// The folded panel: figures only, and the key that opens it.
void PracticeScreen::drawStrip(Session& session, const Rect& side) {
    const Kit& kit = session.kit;
    fill(kit, side, Role::panel);
    verticalRule(kit, kit.frame.leftHanded ? side.right() - 1.0F : side.x, side.y, side.height);
    float y = side.y + kit.px(10);
    const float size = controlHeight(kit);
    const ButtonSpec open{.look = Look::outlined,
                          .icon = kit.frame.leftHanded ? Icon::forward : Icon::back,
                          .tip = session.word("practice.openGauges")};
    if (button(kit, "gauges", {side.x + (side.width - size) / 2, y, size, size}, open)) m_sideOpen = true;
    y += size + kit.px(14);
    const auto cell = [&](const std::string& value, std::string_view unit) {
        label(kit, {side.x, y, side.width, lineHeight(kit, Type::strong)}, value,
              {Type::strong, Role::text, Align::centre});
        y += lineHeight(kit, Type::strong);
        label(kit, {side.x, y, side.width, lineHeight(kit, Type::body)}, unit,
              {Type::body, Role::muted, Align::centre});
        y += lineHeight(kit, Type::body) + kit.px(10);
    };
    const double depth = shownDepth();
    const review::HelpLevels& help = m_coach.help();
    if (m_level.aids.needleView && help.needle != review::Help::none)
        cell(depth > 0 ? figure(depth, 2) : "–", session.word("gauge.depthShort"));
    if (m_level.aids.gauges && help.spacing != review::Help::none) {
        const SpacingReading reading = m_readings.spacing(reference(), m_judge.live());
        cell(reading.value ? figure(*reading.value, 2) : "–", session.word("gauge.apartShort"));
    }
    cell(std::to_string(m_feed.dots().size()), session.word("gauge.dotsShort"));
    if (!m_level.aids.gauges || help.depth != review::Help::full) return;
    const DepthShare share = m_readings.depths();
    const struct {
        Mark which;
        int count;
    } parts[] = {{Mark::shallow, share.shallow}, {Mark::good, share.good}, {Mark::deep, share.deep}};
    for (const auto& part : parts) {
        mark(kit, part.which, {side.x + kit.px(14), y + lineHeight(kit, Type::body) / 2}, kit.px(14));
        label(kit, {side.x + kit.px(22), y, side.width - kit.px(26), lineHeight(kit, Type::body)},
              std::to_string(part.count), {Type::body, Role::text, Align::right});
        y += lineHeight(kit, Type::body) + kit.px(2);
    }
}

}  // namespace ui
