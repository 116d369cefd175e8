// The plates on the canvas of the practice screen: brief, place, scale, tools, zoom.
#include <algorithm>
#include <cmath>

#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/scale_plate.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/practice_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr double kPi = 3.14159265358979;

}  // namespace

void PracticeScreen::addPlate(const Kit& kit, const Rect& box) {
    plate(kit, box);
    m_plates.push_back(box);
}

void PracticeScreen::drawGuideWords(const Session& session, const Rect& canvas) {
    if (!m_overlays.guides) return;
    const Kit& kit = session.kit;
    const sf::Vector2f shift(headShift());
    skin::StretchField field;
    field.set(m_overlays.fingers);
    ImGui::PushClipRect({canvas.x, canvas.y}, {canvas.right(), canvas.bottom()}, true);
    for (const sheet::Landmark& landmark : m_guides.landmarks) {
        std::string word;
        if (landmark.kind == sheet::LandmarkKind::frontLabel) word = session.word("guide.front");
        if (landmark.kind == sheet::LandmarkKind::behindFrontLabel) {
            word = session.word("guide.behind", {{"mm", minutesFigure(m_guides.behindFrontMm)}});
        }
        if (word.empty()) continue;
        const sheet::Pixel at = m_view.view().toPixel(field.shown(landmark.at));
        textOnSkin(kit,
                   {canvas.x + shift.x + static_cast<float>(at.x) - textWidth(kit, Type::medium, word) / 2,
                    canvas.y + shift.y + static_cast<float>(at.y) + kit.px(6)},
                   word);
    }
    ImGui::PopClipRect();
}

void PracticeScreen::drawPlates(Session& session, const Rect& canvas) {
    drawFingers(session, canvas);
    if (m_drill) return drawDrill(session);
    drawBrief(session, canvas);
    drawPlace(session, canvas);
    drawClient(session, canvas);
    const Rect scale = drawScale(session, canvas);
    const Rect zoom = drawZoom(session, canvas);
    const float above = std::max(scale.width, zoom.width);
    if (m_question == Question::none) {
        if (!m_feed.resting()) drawTools(session, canvas, above);
    } else {
        drawQuestion(session, canvas, above);
    }
    drawHint(session, canvas, m_plates.back().y);
    drawRest(session, canvas);
}

bool PracticeScreen::folded(const Kit& kit) const {
    return m_folded.value_or(layoutPractice(kit.frame, false).strip);
}

// Whether some of the places to be worked on lie under the box of the window.
bool PracticeScreen::hidesWork(const Rect& box) const {
    constexpr float kStep = 8.0F;  // px: below the distance of two dots
    const auto worked = [&](float x, float y) {
        const scoring::Point place = onHead(static_cast<double>(x), static_cast<double>(y));
        const std::vector<scoring::Zone>& zones = m_level.scenario.zones;
        return std::any_of(zones.begin(), zones.end(),
                           [&](const scoring::Zone& zone) { return scoring::contains(zone.area, place); });
    };
    for (float y = box.y; y < box.bottom(); y += kStep) {
        for (float x = box.x; x < box.right(); x += kStep) {
            if (worked(x, y)) return true;
        }
    }
    return false;
}

// The task, which folds away from the skin; what stands in the way of the attempt never does.
void PracticeScreen::drawBrief(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const float width = std::round(kit.px(292));
    const float inner = width - kit.px(28);
    const float fold = std::round(kit.px(30));
    const std::optional<std::string> trouble = warning(session);
    std::vector<std::pair<std::string, TextStyle>> parts;
    const bool isFolded = folded(kit);
    if (!isFolded) parts.push_back({m_level.brief, {Type::body, Role::muted, Align::left}});
    if (!m_feed.begun()) {
        const bool pen = session.pointer && session.pointer->penPresent();
        std::string hint = session.word(pen ? "practice.hint.pen" : "practice.hint.mouse");
        if (m_level.limits.minutes > 0)
            hint += " " + session.word("practice.hint.limit",
                                       {{"time", clockFigure(m_level.limits.minutes * 60.0)}});
        parts.push_back({std::move(hint), {Type::body, Role::accent, Align::left}});
        if (sitting() != nullptr)
            parts.push_back({session.word("task.counts"), {Type::medium, Role::text, Align::left}});
    }
    const ButtonSpec drill{.label = session.word("drill.choose"), .look = Look::quiet, .key = "Z"};
    if (trouble) parts.push_back({*trouble, {Type::medium, Role::stop, Align::left}});
    float height = kit.px(8) + fold;
    for (const auto& [text, style] : parts)
        height += paragraphHeight(kit, style.type, text, inner) + kit.px(6);
    if (mayDrill()) height += controlHeight(kit);
    const Rect box = plateAt(kit.frame, canvas, Corner::topNear, width, height);
    // Asked once, when the hand begins: a panel that came and went with the view would be in its way.
    if (m_feed.begun() && !m_folded) m_folded = isFolded || hidesWork(box);
    addPlate(kit, box);
    float y = box.y + kit.px(4);
    label(kit, {box.x + kit.px(14), y, inner - fold, fold}, session.word("practice.task"),
          {Type::strong, Role::text, Align::left});
    if (button(kit, "fold", {box.right() - kit.px(4) - fold, y, fold, fold},
               {.look = Look::quiet,
                .icon = isFolded ? Icon::plus : Icon::minus,
                .tip = session.word(isFolded ? "practice.unfold" : "practice.fold")})) {
        m_folded = !isFolded;
    }
    y += fold;
    for (const auto& [text, style] : parts) {
        y += paragraph(kit, {box.x + kit.px(14), y, inner, 0}, text, style) + kit.px(6);
    }
    if (mayDrill() && button(kit, "drill", {box.x, y, buttonWidth(kit, drill), controlHeight(kit)}, drill))
        chooseDrill(session);
}

void PracticeScreen::drawPlace(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const double turned = m_view.view().rotation * 180.0 / kPi;
    const long degrees = std::lround(turned);
    const std::string side =
        degrees == 0
            ? session.word("practice.foreheadBelow")
            : session.word("practice.turned", {{"degrees", figure(static_cast<double>(degrees), 0)}});
    const std::string text = placeName(kit, m_level.place) + " · " + side;
    const float width = std::ceil(textWidth(kit, Type::medium, text)) + kit.px(58);
    const Rect box = plateAt(kit.frame, canvas, Corner::topFar, width, std::round(kit.px(40)));
    addPlate(kit, box);
    icon(kit, Icon::head, {box.x + kit.px(10), box.y + kit.px(7)}, kit.px(26), Role::text, 1.4F);
    label(kit, {box.x + kit.px(44), box.y, box.width - kit.px(56), box.height}, text,
          {Type::medium, Role::text, Align::left});
}

Rect PracticeScreen::drawScale(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const double perMm = m_view.view().pixelsPerMm;
    const Rect box =
        plateAt(kit.frame, canvas, Corner::bottomNear, scalePlateWidth(kit, perMm), std::round(kit.px(40)));
    scalePlate(kit, box, perMm);
    m_plates.push_back(box);
    return box;
}

Rect PracticeScreen::drawZoom(Session& session, const Rect& canvas) {
    const Kit& kit = session.kit;
    const std::optional<double> screen = session.services.settings->pixelsPerMm;
    const double perMm = m_view.view().pixelsPerMm;
    const std::string text = screen ? figure(perMm / *screen, 1) + " : 1"
                                    : session.word("practice.pxPerMm", {{"number", figure(perMm, 1)}});
    const float cell = std::round(kit.px(30));
    const float textWide = std::ceil(textWidth(kit, Type::strong, text));
    const Rect box = plateAt(kit.frame, canvas, Corner::bottomFar, textWide + 2 * cell + kit.px(32),
                             std::round(kit.px(40)));
    addPlate(kit, box);
    label(kit, {box.x + kit.px(12), box.y, textWide + 1.0F, box.height}, text,
          {Type::strong, Role::text, Align::left});
    const float y = box.y + (box.height - cell) / 2;
    const Rect plus{box.right() - kit.px(6) - cell, y, cell, cell};
    const Rect minus{plus.x - kit.px(4) - cell, y, cell, cell};
    if (button(kit, "minus", minus,
               {.look = Look::quiet, .icon = Icon::minus, .tip = session.word("practice.zoomOut")})) {
        m_view.zoomBy(0.8);
    }
    if (button(kit, "plus", plus,
               {.look = Look::quiet, .icon = Icon::plus, .tip = session.word("practice.zoomIn")})) {
        m_view.zoomBy(1.25);
    }
    return box;
}

namespace {

// The box of a plate in the middle of the lower edge; above the corner plates where it would
// run into them.
Rect middlePlate(const Kit& kit, const Rect& canvas, float width, float height, float corners) {
    Rect box = plateAt(kit.frame, canvas, Corner::bottomMiddle, width, height);
    const bool clash = width + 2 * corners + kit.px(16 * 4) > canvas.width;
    if (clash) box.y -= kit.px(40 + 12);
    return box;
}

}  // namespace

void PracticeScreen::drawTools(Session& session, const Rect& canvas, float corners) {
    const Kit& kit = session.kit;
    const ButtonSpec guides{.label = session.word("practice.guides"),
                            .look = Look::quiet,
                            .icon = Icon::eye,
                            .key = "G",
                            .enabled = m_level.aids.guides,
                            .chosen = m_overlays.guides};
    const ButtonSpec restart{
        .label = session.word("practice.restart"),
        .look = Look::quiet,
        .icon = Icon::again,
        .key = "R",
        .tip = sitting() == nullptr ? std::string_view() : std::string_view(session.word("task.noRestart")),
        .enabled = sitting() == nullptr};
    const ButtonSpec end{
        .label = session.word(sitting() != nullptr ? "task.handIn" : "practice.finish"),
        .look = Look::filled,
        .key = "\n",
        .tip = m_feed.begun() ? std::string_view() : std::string_view(session.word("practice.noDotYet")),
        .enabled = m_feed.begun()};
    const float widths[] = {buttonWidth(kit, guides), buttonWidth(kit, restart), buttonWidth(kit, end)};
    const float pad = kit.px(4);
    const float width = widths[0] + widths[1] + widths[2] + 2 * kit.px(2) + 2 * pad;
    const float height = controlHeight(kit);
    const Rect box = middlePlate(kit, canvas, width, height + 2 * pad, corners);
    addPlate(kit, box);
    Rect cell{box.x + pad, box.y + pad, widths[0], height};
    if (button(kit, "guides", cell, guides)) m_overlays.guides = !m_overlays.guides;
    cell = {cell.right() + kit.px(2), cell.y, widths[1], height};
    if (button(kit, "restart", cell, restart) && !m_ended) m_question = Question::restart;
    cell = {cell.right() + kit.px(2), cell.y, widths[2], height};
    if (button(kit, "finish", cell, end)) finish(session);
}

// Asked in the place of the tools: the skin stays in sight and the attempt goes on.
void PracticeScreen::drawQuestion(Session& session, const Rect& canvas, float corners) {
    const Kit& kit = session.kit;
    const bool restart = m_question == Question::restart;
    const std::string& text = session.word(!m_feed.begun()        ? "practice.ask.unbegun"
                                           : sitting() != nullptr ? "task.ask.leave"
                                           : restart              ? "practice.ask.restart"
                                                                  : "practice.ask.abandon");
    const bool handsIn = sitting() != nullptr && m_feed.begun();
    const ButtonSpec yes{.label = session.word(handsIn   ? "task.handIn"
                                               : restart ? "practice.restart"
                                                         : "practice.abandon"),
                         .look = Look::filled,
                         .key = "\n"};
    const ButtonSpec no{.label = session.word("practice.goOn"), .look = Look::outlined, .key = "Esc"};
    const float buttons = buttonWidth(kit, yes) + buttonWidth(kit, no) + kit.px(8);
    const float pad = kit.px(12);
    const float most = std::max(buttons, canvas.width - kit.px(64) - 2 * pad);
    const float line = std::ceil(textWidth(kit, Type::medium, text)) + 1.0F;
    const bool row = line + kit.px(16) + buttons <= most;
    const float inner = row ? line + kit.px(16) + buttons : std::max(buttons, std::min(line, most));
    const float words =
        row ? controlHeight(kit) : paragraphHeight(kit, Type::medium, text, inner) + kit.px(8);
    const float height = row ? words : words + controlHeight(kit);
    const Rect box = middlePlate(kit, canvas, inner + 2 * pad, height + 2 * pad, corners);
    addPlate(kit, box);
    if (row) {
        label(kit, {box.x + pad, box.y + pad, line, words}, text, {Type::medium, Role::text, Align::left});
    } else {
        paragraph(kit, {box.x + pad, box.y + pad, inner, 0}, text, {Type::medium, Role::text, Align::left});
    }
    Rect cell{box.right() - pad - buttons, box.bottom() - pad - controlHeight(kit), buttonWidth(kit, yes),
              controlHeight(kit)};
    if (button(kit, "yes", cell, yes)) answer(session, true);
    cell = {cell.right() + kit.px(8), cell.y, buttonWidth(kit, no), cell.height};
    if (button(kit, "no", cell, no)) answer(session, false);
}

}  // namespace ui
