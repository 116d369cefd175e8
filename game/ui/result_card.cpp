// The card of what is asked about on the result's picture: its figures, and the way to the seconds that made
// it.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/result_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using review::Subject;

namespace {

constexpr float kCardWide = 290.0F;  // units
constexpr float kBeside = 18.0F;     // from what is asked about to its card

std::string millimetres(double mm) { return figure(mm, 2) + "\u00A0mm"; }
std::string secondsFigure(double s) { return figure(s, 2) + "\u00A0s"; }
std::string percent(double share) { return figure(share * 100.0, 0) + "\u00A0%"; }

}  // namespace

// What is known, in the order in which a hand goes through it.
std::vector<ResultScreen::CardLine> ResultScreen::linesOf(const Session& session,
                                                          const std::vector<std::size_t>& dots) const {
    const review::TouchFigures figures = review::mediansOf(*m_judged->track(), m_task->readings(), dots);
    const std::string& none = session.word("result.notKnown");
    const auto shown = [&](const std::optional<double>& value, std::string (*text)(double)) {
        return value ? text(*value) : none;
    };
    const bool held = m_judged->scored.depthSource == record::DepthSource::holdTime;
    std::vector<CardLine> lines;
    lines.push_back({"replay.depth", shown(figures.depthMm, millimetres)});
    if (!held) lines.push_back({"replay.pressure", shown(figures.pressure, percent)});
    lines.push_back({held ? "replay.hold" : "replay.dwell", secondsFigure(figures.dwellS)});
    lines.push_back({"replay.angle", figures.angleDegrees ? figure(*figures.angleDegrees, 0) + "°"
                                                          : session.word("replay.noTilt")});
    lines.push_back({"result.drag", millimetres(figures.dragMm)});
    const bool pending = !figures.stretch && !m_task->run();
    lines.push_back(
        {"gauge.stretch", pending ? session.word("result.pending") : shown(figures.stretch, percent)});
    lines.push_back({"replay.rhythm", figures.sinceLastS ? secondsFigure(*figures.sinceLastS)
                                                         : session.word("replay.firstDot")});
    return lines;
}

ResultScreen::SubjectCard ResultScreen::cardOf(const Session& session, Subject subject) const {
    const review::ReplayTrack& track = *m_judged->track();
    const std::vector<scoring::Finding>& findings = card().findings;
    const auto direction = [&](std::size_t finding) {
        return session.word(std::string("direction.") + scoring::name(findings[finding].direction));
    };
    SubjectCard made;
    made.moment = review::momentOf(track, findings, subject);
    if (subject.kind == Subject::Kind::dot) {
        made.title = session.word("replay.dot", {{"number", std::to_string(subject.index + 1)}});
        for (const std::size_t finding : review::findingsOf(findings, subject.index))
            made.note += (made.note.empty() ? "" : " · ") + direction(finding);
        made.lines = linesOf(session, {subject.index});
        return made;
    }
    made.title = direction(subject.index);
    const std::vector<std::size_t> about = review::dotsOf(track, findings[subject.index]);
    if (about.empty()) return made;
    const bool gap = findings[subject.index].dots.empty();
    made.note =
        session.word(gap ? "result.dotsAround" : "result.dotsOf", {{"number", std::to_string(about.size())}});
    made.lines = linesOf(session, about);
    return made;
}

// Beside its place, on the side that has room, and whole within the picture.
Rect ResultScreen::cardBox(const Kit& kit, const Rect& box, Subject subject, float height) const {
    const float width = std::min(kit.px(kCardWide), box.width - kit.px(24));
    const auto place = review::placeOf(*m_judged->track(), card().findings, subject);
    const sheet::Pixel at = m_paintedView.toPixel(place.value_or(m_paintedView.centre));
    const float x = box.x + static_cast<float>(at.x);
    const float y = box.y + static_cast<float>(at.y);
    const bool right = x + kit.px(kBeside) + width <= box.right() - kit.px(12);
    const float left = right ? x + kit.px(kBeside) : x - kit.px(kBeside) - width;
    const auto held = [](float value, float least, float most) {
        return std::clamp(value, least, std::max(least, most));
    };
    return {std::round(held(left, box.x + kit.px(12), box.right() - kit.px(12) - width)),
            std::round(held(y - height / 2, box.y + kit.px(60), box.bottom() - kit.px(12) - height)), width,
            height};
}

void ResultScreen::drawSubjectCard(Session& session, const Rect& box, Subject subject) {
    const Kit& kit = session.kit;
    const SubjectCard what = cardOf(session, subject);
    const float inner = std::min(kit.px(kCardWide), box.width - kit.px(24)) - kit.px(28);
    const float row = lineHeight(kit, Type::body) + kit.px(2);
    const float noteHigh = what.note.empty() ? 0.0F : paragraphHeight(kit, Type::body, what.note, inner);
    const float high = kit.px(30) + lineHeight(kit, Type::strong) + noteHigh +
                       row * static_cast<float>(what.lines.size()) +
                       (what.moment ? controlHeight(kit) : 0.0F);
    const Rect at = cardBox(kit, box, subject, high);
    plate(kit, at);
    m_plates.push_back(at);
    const float x = at.x + kit.px(14);
    float y = at.y + kit.px(10);
    y += paragraph(kit, {x, y, inner, 0}, what.title, {Type::strong, Role::text, Align::left});
    if (!what.note.empty())
        y += paragraph(kit, {x, y, inner, 0}, what.note, {Type::body, Role::muted, Align::left});
    for (const CardLine& one : what.lines) {
        label(kit, {x, y, inner, row}, session.word(one.name), {Type::body, Role::muted, Align::left});
        label(kit, {x, y, inner, row}, one.value, {Type::strong, Role::text, Align::right});
        y += row;
    }
    if (!what.moment) return;
    const std::string text =
        session.word("result.watch", {{"time", clockFigure(static_cast<double>(what.moment->fromUs) / 1e6)}});
    const ButtonSpec watch{.label = text, .icon = Icon::play, .key = "W"};
    const Rect place{x, y + kit.px(8), std::min(buttonWidth(kit, watch), inner), controlHeight(kit)};
    if (button(kit, "watch", place, watch)) openReplay(&*what.moment);
}

}  // namespace ui
