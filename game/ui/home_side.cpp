// The panel beside the course map: what is chosen, why, and how it went lately.
#include <algorithm>
#include <cmath>

#include "record/store/settings.hpp"
#include "ui/course_marks.hpp"
#include "ui/drill_words.hpp"
#include "ui/home_screen.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/pixels.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/learning_plot.hpp"
#include "ui/result_words.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

constexpr std::size_t kLastRuns = 12;

// The proposal, when it is the chosen level.
const review::NextDrill* proposal(const Session& session) {
    const review::Progress* progress = session.progress.now();
    if (progress == nullptr || !progress->drill) return nullptr;
    const std::size_t level = session.progress.syllabus().order[progress->drill->level];
    return level == session.chosenLevel ? &*progress->drill : nullptr;
}

// What it still takes to pass the chosen level; empty where nothing does.
std::string standingOf(const Session& session, const level::Level& level) {
    if (!level.scenario.cuts) return {};
    const review::LevelProgress* const progress = session.progress.ofLevel(session.chosenLevel);
    return standingSentence(session.kit, level, progress != nullptr ? *progress : review::LevelProgress{});
}

}  // namespace

void HomeScreen::drawSide(Session& session, const Rect& side) {
    const Kit& kit = session.kit;
    fill(kit, side, Role::panel);
    verticalRule(kit, side.right() - 1.0F, side.y, side.height);
    const float margin = kit.px(20);
    const float footer = session.services.levels.empty() ? 0.0F : controlHeight(kit) + kit.px(32);
    beginScroll(kit, "side", {side.x, side.y, side.width - 1.0F, side.height - footer});
    const float x = side.x + margin;
    const float width = side.width - 2 * margin;
    float y = drawWelcome(session, x, ImGui::GetCursorScreenPos().y + kit.px(18), width) + kit.px(14);
    y = m_tasks.draw(session, x, y, width);
    y = m_coaching.draw(session, x, y, width);
    if (!session.services.levels.empty()) y = drawChosen(session, x, y, width);
    y = drawCurves(session, x, y, width);
    y = drawProblems(session, x, y, width);
    ImGui::SetCursorScreenPos({x, y + kit.px(8)});
    ImGui::Dummy({1, 1});
    endScroll();
    if (footer > 0.0F) drawStart(session, {side.x, side.bottom() - footer, side.width - 1.0F, footer});
}

void HomeScreen::drawStart(Session& session, const Rect& box) {
    const Kit& kit = session.kit;
    horizontalRule(kit, box.x, box.y, box.width);
    Rect place{box.x + kit.px(20), box.y + kit.px(16), box.width - kit.px(40), controlHeight(kit)};
    const review::Progress* progress = session.progress.now();
    if (progress != nullptr && progress->drill && proposal(session) == nullptr) {
        const ButtonSpec back{
            .label = session.word("home.drill"), .key = "N", .tip = session.word("home.drill.tip")};
        const float wide = std::min(buttonWidth(kit, back), place.width * 0.55F);
        if (button(kit, "drill", {place.right() - wide, place.y, wide, place.height}, back))
            m_ownChoice = false;
        place.width -= wide + kit.px(8);
    }
    const ButtonSpec start{.label = session.word("home.start"), .look = Look::filled, .key = "\n"};
    if (button(kit, "start", place, start)) ask(Practise{session.chosenLevel});
}

float HomeScreen::drawWelcome(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const std::string& name = session.services.settings->name;
    y += paragraph(
        kit, {x, y, width, 0},
        name.empty() ? session.word("home.welcome") : session.word("home.welcomeName", {{"name", name}}),
        {Type::title, Role::text, Align::left});
    const review::Progress* progress = session.progress.now();
    const std::string practised =
        progress == nullptr ? std::string() : practisedSentence(kit, progress->practised);
    y += paragraph(kit, {x, y, width, 0}, practised.empty() ? session.word("home.lead") : practised,
                   {Type::body, Role::muted, Align::left});
    const std::string rest = progress == nullptr ? std::string() : restSentence(kit, progress->practised);
    if (rest.empty()) return y;
    icon(kit, Icon::clock, {x, y + kit.px(3)}, kit.px(18), Role::warn);
    return y + kit.px(2) +
           paragraph(kit, {x + kit.px(26), y + kit.px(2), width - kit.px(26), 0}, rest,
                     {Type::medium, Role::text, Align::left});
}

// Why the chosen level is proposed, or its unit. Returns the height.
float HomeScreen::drawWhy(Session& session, float x, float y, float width, bool drawn) const {
    const Kit& kit = session.kit;
    const level::Level& level = session.services.levels[session.chosenLevel];
    const review::NextDrill* drill = proposal(session);
    const std::string head = drill != nullptr
                                 ? drillHead(kit, *drill)
                                 : session.word("home.unitLine", {{"number", std::to_string(level.unit)},
                                                                  {"name", unitName(kit, level.unit)}});
    const std::string why = drill == nullptr
                                ? std::string()
                                : drillReason(kit, *drill, session.progress.syllabus().levels[drill->level]);
    const float headHigh = paragraphHeight(kit, Type::body, head, width);
    const float titleHigh = paragraphHeight(kit, Type::heading, level.title, width);
    const float whyHigh = why.empty() ? 0.0F : paragraphHeight(kit, Type::medium, why, width) + kit.px(4);
    if (!drawn) return headHigh + titleHigh + whyHigh;
    paragraph(kit, {x, y, width, 0}, head, {Type::body, Role::muted, Align::left});
    paragraph(kit, {x, y + headHigh, width, 0}, level.title, {Type::heading, Role::text, Align::left});
    if (!why.empty())
        paragraph(kit, {x, y + headHigh + titleHigh + kit.px(2), width, 0}, why,
                  {Type::medium, Role::text, Align::left});
    return headHigh + titleHigh + whyHigh;
}

float HomeScreen::drawChosen(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const level::Level& level = session.services.levels[session.chosenLevel];
    const float pictureHeight =
        std::round(kit.px(std::clamp(kit.frame.unitsHigh() - 680.0F, 100.0F, 196.0F)));
    const float inner = width - kit.px(28);
    const float why = drawWhy(session, 0, 0, inner, false);
    const float brief = paragraphHeight(kit, Type::body, level.brief, inner);
    const float facts = drawFacts(session, level, x, 0.0F, -inner);
    const float height =
        pictureHeight + kit.px(12) + why + kit.px(4) + brief + kit.px(12) + facts + kit.px(14);
    card(kit, {x, y, width, height});
    const Rect top{x, y, width, pictureHeight};
    const sf::Texture* picture =
        session.thumbnails.of(level, static_cast<int>(width), static_cast<int>(pictureHeight));
    fill(kit, top.inset(1.0F), Role::panel2, kit.px(7));
    if (picture != nullptr) drawTexture(top.inset(1.0F), *picture, kit.px(7));
    const float left = x + kit.px(14);
    y += pictureHeight + kit.px(12);
    y += drawWhy(session, left, y, inner, true) + kit.px(4);
    y +=
        paragraph(kit, {left, y, inner, 0}, level.brief, {Type::body, Role::muted, Align::left}) + kit.px(12);
    y = drawFacts(session, level, left, y, inner);
    return y + kit.px(14) + kit.px(16);
}

// Facts about the level, a line each. With a negative width nothing is drawn and the height
// that they would take in -width is returned; else the place below them.
float HomeScreen::drawFacts(Session& session, const level::Level& level, float x, float y, float width) {
    const Kit& kit = session.kit;
    const std::string facts[] = {
        placeName(kit, level.place) + " · " + loadOf(kit, level),
        session.word("level.scored", {{"criteria", criteriaOf(kit, level)}}),
        passLineOf(kit, level),
        standingOf(session, level),
    };
    float height = 0.0F;
    for (const std::string& fact : facts) {
        if (fact.empty()) continue;
        if (width < 0) {
            height += paragraphHeight(kit, Type::body, fact, -width);
        } else {
            height += paragraph(kit, {x, y + height, width, 0}, fact, {Type::body, Role::text, Align::left});
        }
    }
    return width < 0 ? height : y + height;
}

// The last runs at all levels, a small curve a criterion.
float HomeScreen::drawCurves(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    const review::Progress* progress = session.progress.now();
    if (progress == nullptr || progress->runs.empty()) return y;
    const float line = std::max(lineHeight(kit, Type::body), kit.px(34));
    const float name = kit.px(96);
    const float value = kit.px(44);
    bool headed = false;
    for (const review::LearningCurve& curve : progress->curves) {
        if (curve.points.empty()) continue;
        if (!headed) {
            y += paragraph(kit, {x, y, width, 0}, session.word("home.lately"),
                           {Type::strong, Role::text, Align::left});
            headed = true;
        }
        label(kit, {x, y, name, line},
              session.word(curve.criterion == "spacing" ? "criterion.spacing.short"
                           : curve.criterion == "depth" ? "criterion.depth.short"
                                                        : "criterion.hairline.short"),
              {Type::body, Role::text, Align::left});
        learningPlot(kit, {x + name, y + kit.px(4), width - name - value, line - kit.px(8)}, curve,
                     kLastRuns);
        label(kit, {x + width - value, y, value, line}, pointsFigure(curve.points.back().points),
              {Type::strong, Role::text, Align::right});
        y += line;
    }
    if (headed) {
        y += paragraph(kit, {x, y, width, 0}, session.word("home.band"),
                       {Type::body, Role::muted, Align::left}) +
             kit.px(14);
    }
    return y;
}

float HomeScreen::drawProblems(Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    std::vector<std::string> lines = session.notices;
    if (const std::string* fault = session.progress.fault()) lines.push_back(*fault);
    lines.insert(lines.end(), session.services.levelFaults.begin(), session.services.levelFaults.end());
    if (session.services.levels.empty()) lines.insert(lines.begin(), session.word("home.noLevels"));
    for (const std::string& line : lines) {
        icon(kit, Icon::alert, {x, y + kit.px(1)}, kit.px(18), Role::warn);
        y += paragraph(kit, {x + kit.px(26), y, width - kit.px(26), 0}, line,
                       {Type::body, Role::text, Align::left});
        y += kit.px(8);
    }
    return y;
}

}  // namespace ui
