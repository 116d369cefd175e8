#include "ui/tablet_screen.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "record/store/settings.hpp"
#include "ui/kit/controls.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/kit/top_bar.hpp"
#include "ui/pen_profiles.hpp"
#include "ui/tablet_drawing.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using pen::TabletArea;

namespace {

constexpr double kStep = 0.05;
constexpr float kSightHigh = 330.0F;  // units; the lower where the choices stand below it
constexpr float kSightLow = 210.0F;

double stepped(double share, int steps) { return std::round((share + steps * kStep) * 100.0) / 100.0; }

// One side of an area changed by a step, in the directions of the hand; the area stays on the tablet.
enum class Side { left, top, width, height };
TabletArea changed(const TabletArea& area, Side side, int steps) {
    TabletArea seen = lyingTurned(area, area.turn);
    const bool across = side == Side::left || side == Side::width;
    double& place = across ? seen.left : seen.top;
    double& size = across ? seen.width : seen.height;
    if (side == Side::left || side == Side::top) {
        place = std::clamp(stepped(place, steps), 0.0, 1.0 - size);
    } else {
        size = std::clamp(stepped(size, steps), TabletArea::kLeast, 1.0);
        place = std::min(place, 1.0 - size);
    }
    TabletArea made = lyingTurned(seen, 4 - area.turn);
    // Whole percents, however often it was turned.
    for (double* share : {&made.left, &made.top, &made.width, &made.height}) *share = stepped(*share, 0);
    return made;
}

double valueOf(const TabletArea& area, Side side) {
    const TabletArea seen = lyingTurned(area, area.turn);
    switch (side) {
        case Side::left:
            return seen.left;
        case Side::top:
            return seen.top;
        case Side::width:
            return seen.width;
        case Side::height:
            return seen.height;
    }
    return seen.left;
}

// The used part in the directions of the hand, in the unit of the tablet's shape.
pen::Extent sizeOf(const TabletArea& used, pen::Extent shape) {
    const pen::Extent made{used.width * shape.width, used.height * shape.height};
    return used.turn % 2 != 0 ? pen::Extent{made.height, made.width} : made;
}

const char* stateKey(PointerTablet::Area area) {
    switch (area) {
        case PointerTablet::Area::desktop:
            return "tablet.state.desktop";
        case PointerTablet::Area::chosen:
            return "tablet.state.chosen";
        case PointerTablet::Area::refused:
            return "tablet.state.refused";
        case PointerTablet::Area::replaced:
            return "tablet.state.replaced";
        case PointerTablet::Area::compositor:
            return "tablet.state.compositor";
    }
    return "tablet.state.desktop";
}

bool isWarning(PointerTablet::Area area) {
    return area == PointerTablet::Area::refused || area == PointerTablet::Area::replaced;
}

float heading(const Kit& kit, const Rect& column, float y, std::string_view text) {
    return y + paragraph(kit, {column.x, y, column.width, 0}, text, {Type::strong, Role::text, Align::left});
}

float note(const Kit& kit, const Rect& column, float y, std::string_view text, Role role = Role::muted) {
    return y + paragraph(kit, {column.x, y, column.width, 0}, text, {Type::body, role, Align::left});
}

}  // namespace

void TabletScreen::feel(Session& session, const std::vector<PointerReport>& reports, bool covered) {
    if (covered || !session.pointer) return;
    for (const PointerReport& report : reports) {
        if (!report.rawPressure || report.eraser) continue;
        const std::vector<PointerDevice> devices = session.pointer->devices();
        if (report.device < devices.size()) m_device = devices[report.device].name;
        m_pen = {report.xPx, report.yPx};
        m_pressed = report.contact;
        m_seen = !report.gone;
    }
}

void TabletScreen::take(Session&, const sf::Event& event) {
    if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Escape) ask(GoBack{});
}

std::optional<PointerDevice> TabletScreen::device(const Session& session) {
    if (!session.pointer) return std::nullopt;
    const std::vector<PointerDevice> devices = session.pointer->devices();
    const auto fits = [&](const PointerDevice& one) {
        return one.pen && one.present && one.tablet && (m_device.empty() || one.name == m_device);
    };
    const auto found = std::find_if(devices.begin(), devices.end(), fits);
    if (found == devices.end()) return std::nullopt;
    m_device = found->name;
    return *found;
}

void TabletScreen::choose(Session& session, const PointerDevice& device, const TabletArea& area) {
    pen::PenProfile profile = device.profile;
    profile.tablet = area;
    keep(session, std::move(profile));
}

Rect TabletScreen::workArea(const Session& session, const PointerTablet& tablet) {
    const Rect canvas = layoutPractice(session.kit.frame, false).canvas;
    const sf::Vector2i corner = session.window.sfml().getPosition();
    const auto wide = static_cast<float>(tablet.reach.width);
    const auto high = static_cast<float>(tablet.reach.height);
    const float x = (canvas.x + static_cast<float>(corner.x) - static_cast<float>(tablet.corner.x)) / wide;
    const float y = (canvas.y + static_cast<float>(corner.y) - static_cast<float>(tablet.corner.y)) / high;
    const float left = std::clamp(x, 0.0F, 1.0F);
    const float top = std::clamp(y, 0.0F, 1.0F);
    return {left, top, std::clamp(x + canvas.width / wide, left, 1.0F) - left,
            std::clamp(y + canvas.height / high, top, 1.0F) - top};
}

float TabletScreen::drawSight(Session& session, const PointerDevice& device, const Rect& column) {
    const Kit& kit = session.kit;
    const PointerTablet& tablet = *device.tablet;
    const std::string head = tablet.sizeMm
                                 ? session.word("tablet.size", {{"device", device.name},
                                                                {"width", figure(tablet.sizeMm->width, 0)},
                                                                {"height", figure(tablet.sizeMm->height, 0)}})
                                 : session.word("tablet.sizeless", {{"device", device.name}});
    const float y = note(kit, column, column.y, head) + kit.px(12);
    TabletDrawing drawing;
    drawing.shape = tablet.shape;
    drawing.area = device.profile.tablet;
    drawing.used = usedOf(drawing.area, tablet.shape, tablet.reach);
    drawing.work = workArea(session, tablet);
    drawing.workWords = session.word("tablet.work");
    if (m_seen) {
        const sf::Vector2i corner = session.window.sfml().getPosition();
        drawing.pen = pen::Place{(m_pen.x + corner.x - tablet.corner.x) / tablet.reach.width,
                                 (m_pen.y + corner.y - tablet.corner.y) / tablet.reach.height};
        drawing.pressed = m_pressed;
    }
    const float high = kit.px(column.height);
    drawTablet(kit, {column.x, y, column.width, high}, drawing);
    return drawFigures(session, device, {column.x, y + high + kit.px(12), column.width, 0});
}

float TabletScreen::drawFigures(Session& session, const PointerDevice& device, const Rect& column) {
    const Kit& kit = session.kit;
    const PointerTablet& tablet = *device.tablet;
    const TabletArea used = usedOf(device.profile.tablet, tablet.shape, tablet.reach);
    const pen::Extent size = sizeOf(used, tablet.shape);
    const Rect work = workArea(session, tablet);
    float y = note(kit, column, column.y, session.word("tablet.edge"));
    if (tablet.sizeMm) {
        y = note(kit, column, y,
                 session.word("tablet.used",
                              {{"width", figure(size.width, 0)},
                               {"height", figure(size.height, 0)},
                               {"workWidth", figure(size.width * static_cast<double>(work.width), 0)},
                               {"workHeight", figure(size.height * static_cast<double>(work.height), 0)}}));
    }
    const double across = tablet.reach.width / size.width;
    const double down = tablet.reach.height / size.height;
    if (const auto& perMm = session.services.settings->pixelsPerMm; perMm && tablet.sizeMm)
        y = note(kit, column, y,
                 session.word("tablet.scale", {{"number", figure(10.0 * across / *perMm, 0)}}));
    const double stretch = std::max(across / down, down / across) - 1.0;
    if (stretch > 0.01)
        y = note(kit, column, y,
                 session.word(across > down ? "tablet.stretched.wide" : "tablet.stretched.high",
                              {{"number", figure(stretch * 100.0, 0)}}),
                 Role::warn);
    y = note(kit, column, y + kit.px(8), session.word(stateKey(tablet.area)),
             isWarning(tablet.area) ? Role::warn : Role::text);
    return y;
}

float TabletScreen::drawSides(Session& session, const PointerDevice& device, const Rect& column) {
    const Kit& kit = session.kit;
    struct Row {
        Side side;
        const char *word, *less, *more;
    };
    constexpr Row kRows[] = {{Side::width, "tablet.width", "narrower", "wider"},
                             {Side::height, "tablet.height", "lower", "higher"},
                             {Side::left, "tablet.left", "leftwards", "rightwards"},
                             {Side::top, "tablet.top", "upwards", "downwards"}};
    const float high = controlHeight(kit);
    const float words = std::min(column.width - kit.px(180), kit.px(180));
    float y = column.y;
    for (const Row& row : kRows) {
        const std::string& word = session.word(row.word);
        label(kit, {column.x, y, words, high}, word, {Type::body, Role::text, Align::left});
        Rect cell{column.x + words, y, high, high};
        int steps = 0;
        if (button(kit, row.less, cell, {.icon = Icon::minus, .tip = session.word("tablet.less")}))
            steps = -1;
        cell = {cell.right(), y, kit.px(80), high};
        label(kit, cell, figure(valueOf(device.profile.tablet, row.side) * 100.0, 0) + " %",
              {Type::medium, Role::text, Align::centre});
        cell = {cell.right(), y, high, high};
        if (button(kit, row.more, cell, {.icon = Icon::plus, .tip = session.word("tablet.more")})) steps = 1;
        if (steps != 0) choose(session, device, changed(device.profile.tablet, row.side, steps));
        y += high + kit.px(8);
    }
    return y;
}

float TabletScreen::drawChoices(Session& session, const PointerDevice& device, const Rect& column) {
    const Kit& kit = session.kit;
    TabletArea area = device.profile.tablet;
    float y = heading(kit, column, column.y, session.word("tablet.lies"));
    y = note(kit, column, y,
             session.word(session.services.settings->leftHanded ? "tablet.lies.left" : "tablet.lies.note")) +
        kit.px(8);
    const std::string_view turns[] = {session.word("tablet.turn.0"), session.word("tablet.turn.1"),
                                      session.word("tablet.turn.2"), session.word("tablet.turn.3")};
    const int turn = segmented(kit, "turn", {column.x, y}, turns, area.turn);
    y += controlHeight(kit) + kit.px(24);
    y = heading(kit, column, y, session.word("tablet.area"));
    y = note(kit, column, y, session.word("tablet.area.note")) + kit.px(8);
    y = drawSides(session, device, {column.x, y, column.width, 0}) + kit.px(4);
    const bool flip = toggle(kit, "shape", {column.x, y, column.width, controlHeight(kit)},
                             session.word("tablet.keep"), area.keepShape);
    y = note(kit, column, y + controlHeight(kit) + kit.px(4), session.word("tablet.keep.note")) + kit.px(16);
    const ButtonSpec whole{.label = session.word("tablet.whole"), .enabled = area != TabletArea{}};
    const bool all = button(kit, "whole", {column.x, y, buttonWidth(kit, whole), controlHeight(kit)}, whole);
    if (all) choose(session, device, {});
    if (!all && (flip || turn != area.turn)) {
        area.turn = turn;
        area.keepShape = area.keepShape != flip;
        choose(session, device, area);
    }
    return y + controlHeight(kit);
}

void TabletScreen::drawBoth(Session& session, const PointerDevice& device, const Rect& column, bool wide) {
    const Kit& kit = session.kit;
    const float gap = kit.px(40);
    const float half = wide ? (column.width - gap) / 2 : column.width;
    float y = drawSight(session, device, {column.x, column.y, half, wide ? kSightHigh : kSightLow});
    // Under Wayland there is nothing to choose here.
    if (device.tablet->area != PointerTablet::Area::compositor) {
        const float top = wide ? column.y : y + kit.px(24);
        const float x = wide ? column.x + half + gap : column.x;
        y = std::max(y, drawChoices(session, device, {x, top, half, 0}));
    }
    ImGui::SetCursorScreenPos({column.x, y});
}

void TabletScreen::draw(Session& session) {
    const Kit& kit = session.kit;
    const PageLayout layout = layoutPage(kit.frame);
    beginScreen(kit, "tablet", true);
    fill(kit, layout.page, Role::panel);
    beginScroll(kit, "page", layout.page);
    const bool wide = kit.frame.unitsWide() >= 1000.0F;
    const float whole = std::min(layout.page.width - 2 * kit.px(32), kit.px(1160));
    const Rect column{layout.page.x + (layout.page.width - whole) / 2,
                      ImGui::GetCursorScreenPos().y + kit.px(24), whole, 0};
    if (const auto shown = device(session)) {
        drawBoth(session, *shown, column, wide);
    } else {
        const float y = column.y + paragraph(kit, column, session.word("tablet.none"),
                                             {Type::heading, Role::text, Align::left});
        ImGui::SetCursorScreenPos({column.x, y});
    }
    ImGui::Dummy({1, kit.px(24)});
    endScroll();
    barGround(kit, layout.bar);
    if (barTitle(kit, layout.bar, layout.bar.right(), "", session.word("tablet.title"))) ask(GoBack{});
    endScreen();
}

}  // namespace ui
