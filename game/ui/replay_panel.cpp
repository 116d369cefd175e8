// The panel of the replay: the touch looked at, in figures and curves, and what is not known of it.
#include <algorithm>
#include <cmath>
#include <string>

#include "picture/analysis.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/curve.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/replay_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

const char* stretchWord(const skin::TouchReading& touch) {
    if (touch.slipped) return "stretch.slipped";
    return touch.stretch >= 0.8 ? "stretch.taut" : touch.stretch >= 0.4 ? "stretch.firm" : "stretch.slack";
}

std::string millimetres(double mm) { return figure(mm, 2) + "\u00A0mm"; }
std::string secondsFigure(double s) { return figure(s, 2) + "\u00A0s"; }

// A name at the left, its value at the right; below each other where both do not fit.
float line(const Kit& kit, float x, float y, float width, std::string_view name, std::string_view value) {
    const float high = lineHeight(kit, Type::body) + kit.px(4);
    const float nameWide = std::ceil(textWidth(kit, Type::body, name)) + kit.px(12);
    const float valueWide = std::ceil(textWidth(kit, Type::strong, value)) + 1.0F;
    const bool one = nameWide + valueWide <= width;
    label(kit, {x, y, one ? nameWide : width, high}, name, {Type::body, Role::muted, Align::left});
    const Rect at{x, one ? y : y + high, width, high};
    label(kit, at, value, {Type::strong, Role::text, Align::right});
    return one ? high : 2 * high;
}

const scoring::Zone* zoneOf(const level::Level& level, const scoring::Dot& dot) {
    return dot.zone < level.scenario.zones.size() ? &level.scenario.zones[dot.zone] : nullptr;
}

// "dragged 0.12 mm, overworked"; empty when nothing was noticed.
std::string noticed(const Session& session, const scoring::Dot& dot) {
    std::string all;
    const auto add = [&](std::uint16_t flag, const std::string& word) {
        if ((dot.flags & flag) != 0) all += (all.empty() ? "" : ", ") + word;
    };
    add(scoring::kDragged, session.word("replay.dragged", {{"mm", figure(dot.dragUm / 1000.0, 2)}}));
    add(scoring::kOverworked, session.word("replay.overworked"));
    add(scoring::kBledOut, session.word("replay.bled"));
    add(scoring::kBlownOut, session.word("replay.blownOut"));
    return all;
}

}  // namespace

void ReplayScreen::drawSide(Session& session, const Rect& side) {
    const Kit& kit = session.kit;
    fill(kit, side, Role::panel);
    verticalRule(kit, kit.frame.leftHanded ? side.right() - 1.0F : side.x, side.y, side.height);
    beginScroll(kit, "touch", {side.x + 1.0F, side.y, side.width - 2.0F, side.height});
    if (m_scroll != 0.0F)
        ImGui::SetScrollY(ImGui::GetScrollY() + std::exchange(m_scroll, 0.0F) * side.height * 0.8F);
    const Rect inner = side.inset(kit.frame.padding(), 0);
    float y = ImGui::GetCursorScreenPos().y + kit.px(14);
    if (m_sideOpen && layoutReplay(kit.frame, false).strip) {
        const ButtonSpec close{.label = session.word("replay.closePanel"), .look = Look::quiet};
        if (button(kit, "close", {inner.x, y - kit.px(6), inner.width, controlHeight(kit)}, close))
            m_sideOpen = false;
        y += controlHeight(kit);
    }
    y = drawTouch(session, inner.x, y, inner.width);
    y = drawHonesty(session, inner.x, y + kit.px(6), inner.width);
    ImGui::SetCursorScreenPos({inner.x, y});
    ImGui::Dummy({1, kit.px(8)});
    endScroll();
}

// The folded panel: the dot's number, and the key that opens it.
void ReplayScreen::drawStrip(Session& session, const Rect& side) {
    const Kit& kit = session.kit;
    fill(kit, side, Role::panel);
    verticalRule(kit, kit.frame.leftHanded ? side.right() - 1.0F : side.x, side.y, side.height);
    const float size = controlHeight(kit);
    const ButtonSpec open{.icon = kit.frame.leftHanded ? Icon::forward : Icon::back,
                          .tip = session.word("replay.openPanel")};
    const Rect at{side.x + (side.width - size) / 2, side.y + kit.px(10), size, size};
    if (button(kit, "open", at, open)) m_sideOpen = true;
    float y = at.bottom() + kit.px(12);
    const auto row = [&](const std::string& text, Type type, Role role) {
        label(kit, {side.x + kit.px(2), y, side.width - kit.px(4), lineHeight(kit, type)}, text,
              {type, role, Align::centre});
        y += lineHeight(kit, type);
    };
    const auto dot = m_stage->head.dot();
    if (!dot) return;
    row(std::to_string(*dot + 1), Type::strong, Role::text);
    row(session.word("gauge.dotsShort"), Type::body, Role::muted);
    const auto& depth = m_stage->track.attempt().dots[*dot].depthUm;
    if (!depth) return;
    y += kit.px(10);
    row(figure(*depth / 1000.0, 2), Type::strong, Role::text);
    row(session.word("gauge.depthShort"), Type::body, Role::muted);
}

float ReplayScreen::drawTouch(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const review::ReplayTrack& track = m_stage->track;
    const auto index = m_stage->head.dot();
    const auto under = m_stage->head.touch();
    if (!index) {
        const char* const key = under ? "replay.noDot" : "replay.noDotYet";
        y += paragraph(kit, {x, y, width, 0}, session.word(key), {Type::body, Role::muted, Align::left}) +
             kit.px(8);
    } else {
        const scoring::Dot& dot = track.attempt().dots[*index];
        const std::string name = session.word("replay.dot", {{"number", std::to_string(*index + 1)}});
        const std::string of =
            session.word("replay.ofDots", {{"number", std::to_string(track.attempt().dots.size())}});
        const float nameWide = std::ceil(textWidth(kit, Type::clock, name)) + 1.0F;
        const float high = lineHeight(kit, Type::clock);
        label(kit, {x, y, nameWide, high}, name, {Type::clock, Role::text, Align::left});
        label(kit, {x + nameWide + kit.px(8), y, width - nameWide - kit.px(8), high}, of,
              {Type::body, Role::muted, Align::left});
        y += high + kit.px(2);
        y = drawFigures(session, x, y, width, dot);
    }
    if (!under) return y;
    horizontalRule(kit, x, y, width);
    return drawCurves(session, x, y + kit.px(12), width, track.touches()[*under]);
}

float ReplayScreen::drawFigures(Session& session, float x, float y, float width, const scoring::Dot& dot) {
    const Kit& kit = session.kit;
    const review::ReplayTrack& track = m_stage->track;
    const std::size_t index = *m_stage->head.dot();
    const picture::DepthClass depth = picture::depthClassOf(track.level(), dot);
    if (depth != picture::DepthClass::unknown) {
        const bool good = depth == picture::DepthClass::good;
        const bool shallow = depth == picture::DepthClass::shallow;
        mark(kit,
             good      ? Mark::good
             : shallow ? Mark::shallow
                       : Mark::deep,
             {x + kit.px(8), y + lineHeight(kit, Type::body) / 2}, kit.px(16));
        const char* const key = good ? "depth.goodDepth" : shallow ? "depth.tooShallow" : "depth.tooDeep";
        y += paragraph(kit, {x + kit.px(24), y, width - kit.px(24), 0}, session.word(key),
                       {Type::medium, Role::text, Align::left});
    }
    y += kit.px(6);
    const auto row = [&](const char* key, const std::string& value) {
        y += line(kit, x, y, width, session.word(key), value);
    };
    row("replay.time", clockFigure(static_cast<double>(track.timeOf(index)) / 1e6));
    row("replay.depth", dot.depthUm ? millimetres(*dot.depthUm / 1000.0) : "–");
    const bool held = track.attempt().header.depthSource == record::DepthSource::holdTime;
    row(held ? "replay.hold" : "replay.dwell", secondsFigure(dot.dwellUs / 1e6));
    const auto touch = track.touchOf(index);
    const bool tilts = touch && track.attempt().samples[track.touches()[*touch].first].tiltXCdeg;
    row("replay.angle", tilts ? figure(dot.angleCdeg / 100.0, 0) + "°" : session.word("replay.noTilt"));
    if (const review::Readings* const made = readings()) {
        const skin::TouchReading& reading = made->touches[index];
        row("gauge.stretch",
            figure(reading.stretch * 100.0, 0) + "\u00A0% · " + session.word(stretchWord(reading)));
        row("replay.heel", session.word(reading.heelLift >= 0.5 ? "replay.lifted" : "replay.rests"));
    }
    const auto since = track.sinceLast(index);
    row("replay.rhythm", since ? secondsFigure(*since) : session.word("replay.firstDot"));
    if (const std::string all = noticed(session, dot); !all.empty())
        y += paragraph(kit, {x, y + kit.px(2), width, 0}, sentence(all),
                       {Type::medium, Role::warn, Align::left});
    return y + kit.px(10);
}

float ReplayScreen::drawCurves(Session& session, float x, float y, float width,
                               const review::TouchSpan& touch) {
    const Kit& kit = session.kit;
    const record::Attempt& attempt = m_stage->track.attempt();
    const double whole = static_cast<double>(std::max<std::int64_t>(touch.toUs - touch.fromUs, 1));
    const auto along = [&](std::int64_t tUs) {
        return static_cast<float>(static_cast<double>(tUs - touch.fromUs) / whole);
    };
    const std::int64_t now = m_stage->head.atUs();
    const std::optional<float> at = now <= touch.toUs ? std::optional(along(now)) : std::nullopt;
    const std::string start = figure(0.0, 0) + "\u00A0s";
    const std::string end = secondsFigure(whole / 1e6);
    std::vector<ImVec2> points;
    double most = 0.0;
    for (std::size_t i = touch.first; i <= touch.lift; ++i) {
        const pen::Sample& sample = attempt.samples[i];
        if (!sample.pressure) break;
        most = std::max(most, *sample.pressure / 65535.0);
        points.push_back({along(sample.tUs), static_cast<float>(*sample.pressure) / 65535.0F});
    }
    if (points.size() > 1) {
        const std::string value =
            session.word("replay.most", {{"value", figure(most * 100.0, 0) + "\u00A0%"}});
        y += curve(kit, {x, y, width, 0},
                   {.points = points,
                    .bandLow = {},
                    .bandHigh = {},
                    .at = at,
                    .name = session.word("replay.pressure"),
                    .value = value,
                    .startText = start,
                    .endText = end}) +
             kit.px(8);
    }
    const review::Readings* const made = readings();
    if (made == nullptr) return y;
    // The needle goes down: so does the curve.
    const scoring::Dot* const dot = touch.dot ? &attempt.dots[*touch.dot] : nullptr;
    const scoring::Zone* const zone = dot != nullptr ? zoneOf(m_stage->track.level(), *dot) : nullptr;
    const double low = zone != nullptr ? zone->depthTarget.value - zone->depthHalfWidth.value : 0.0;
    const double high = zone != nullptr ? zone->depthTarget.value + zone->depthHalfWidth.value : 0.0;
    // What a sample shows may be a little less than what was reached between two.
    double deepest = dot != nullptr ? dot->depthUm.value_or(0) / 1000.0 : 0.0;
    for (std::size_t i = touch.first; i <= touch.lift; ++i)
        deepest = std::max(deepest, static_cast<double>(made->depthMm[i]));
    const double shownTo = std::max({1.15 * deepest, 1.25 * high, 0.1});
    points.clear();
    for (std::size_t i = touch.first; i <= touch.lift; ++i) {
        const double depth = std::max(0.0, static_cast<double>(made->depthMm[i]));
        points.push_back({along(attempt.samples[i].tUs), static_cast<float>(1.0 - depth / shownTo)});
    }
    const auto above = [&](double mm) { return std::optional(static_cast<float>(1.0 - mm / shownTo)); };
    const std::string value = session.word("replay.most", {{"value", millimetres(deepest)}});
    y += curve(kit, {x, y, width, 0},
               {.points = points,
                .bandLow = zone != nullptr ? above(high) : std::nullopt,
                .bandHigh = zone != nullptr ? above(low) : std::nullopt,
                .at = at,
                .name = session.word("replay.depth"),
                .value = value,
                .startText = start,
                .endText = end});
    return y + kit.px(8);
}

// What is not known, and why.
float ReplayScreen::drawHonesty(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const record::Attempt& attempt = m_stage->track.attempt();
    std::vector<std::string> lines;
    if (attempt.end == record::EndState::interrupted) lines.push_back(session.word("replay.interrupted"));
    if (attempt.end == record::EndState::abandoned) lines.push_back(session.word("replay.abandoned"));
    if (attempt.torn) lines.push_back(session.word("replay.torn"));
    const ReplayTask::Readings* const made = m_task->readings();
    if (made == nullptr) lines.push_back(session.word("replay.running"));
    if (made != nullptr && readings() == nullptr)
        lines.push_back(session.word("replay.unknown", {{"why", std::get<std::string>(*made)}}));
    if (const auto same = m_task->rescoresTheSame())
        lines.push_back(session.word(*same ? "replay.sameBytes" : "replay.otherBytes"));
    if (attempt.header.depthSource == record::DepthSource::holdTime)
        lines.push_back(session.word("replay.mouse"));
    if (const review::Readings* const known = readings(); known != nullptr && !known->head.empty()) {
        const skin::ClientReading client = review::clientAt(*known, m_stage->head.atUs());
        lines.push_back(session.word(client.flinching                    ? "replay.clientFlinched"
                                     : client.mood == skin::Mood::inPain ? "replay.clientInPain"
                                     : client.mood == skin::Mood::tense  ? "replay.clientTense"
                                                                         : "replay.clientCalm"));
    }
    for (const std::string& text : lines)
        y += paragraph(kit, {x, y, width, 0}, text, {Type::body, Role::muted, Align::left}) + kit.px(4);
    return y;
}

}  // namespace ui
