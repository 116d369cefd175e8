#include "ui/exam_view/exam_side.hpp"

#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "text/figures.hpp"
#include "ui/exam_view/pen_words.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/text_draw.hpp"

namespace exam_ui {

using namespace ui_kit;

namespace {

constexpr float kButton = 44.0F;  // units
constexpr double kLateS = 2.0;    // the record should be on the disk four times a second

const char* placeKey(level::Place place) {
    constexpr std::array<const char*, 7> kKeys{"place.practiceSkin", "place.front",    "place.leftTemple",
                                               "place.rightTemple",  "place.midScalp", "place.crown",
                                               "place.back"};
    return kKeys[static_cast<std::size_t>(place)];
}

const char* skinKey(level::SkinKind kind) {
    constexpr std::array<const char*, 5> kKeys{"exam.skin.normal", "exam.skin.oily", "exam.skin.dry",
                                               "exam.skin.thin", "exam.skin.thick"};
    return kKeys[static_cast<std::size_t>(kind)];
}

std::string timeOf(const Room& room, const exam_types::StationSheet& sheet) {
    std::string time = text::clockFigure(sheet.minutes * 60.0);
    if (sheet.extraTimePercent == 0) return time;
    return room.word("exam.time.extra",
                     {{"time", time}, {"percent", std::to_string(sheet.extraTimePercent)}});
}

std::vector<std::pair<std::string, std::string>> rowsOf(const Room& room) {
    constexpr std::array<const char*, 6> kTypes{"I", "II", "III", "IV", "V", "VI"};
    const exam_types::StationSheet& sheet = room.desk.station();
    const level::Level& level = *sheet.level;
    const auto type = static_cast<std::size_t>(std::clamp(level.skin.fitzpatrick, 1, 6) - 1);
    return {
        {room.word("exam.row.client"),
         room.word("exam.client", {{"type", kTypes[type]}, {"skin", room.word(skinKey(level.client.skin))}})},
        {room.word("exam.row.place"), room.word(placeKey(level.place))},
        {room.word("exam.row.needle"),
         room.word("exam.needle", {{"needle", level.tools.needle},
                                   {"mm", text::figure(level.tools.needleDiameter.value, 2)}})},
        {room.word("exam.row.time"), timeOf(room, sheet)}};
}

// A button whose words are too long for its key goes without it; the key is in the tip.
ButtonSpec fitting(const Kit& kit, ButtonSpec spec, float width) {
    if (buttonWidth(kit, spec) > width) spec.key = {};
    return spec;
}

struct Saved {
    std::string words;
    Role role = Role::accent;
};

Saved savedOf(const Room& room) {
    if (room.desk.trouble()) return {room.word("exam.saved.fault"), Role::stop};
    const auto ago = room.desk.savedAgoUs(room.nowUs);
    if (!ago) return {room.word("exam.saved.none"), Role::muted};
    const double seconds = static_cast<double>(*ago) / 1e6;
    return {room.word("exam.saved.ago", {{"seconds", text::figure(seconds, 1)}}),
            seconds > kLateS ? Role::warn : Role::accent};
}

// One at a time: a slow pen can still be mended at this station.
std::optional<std::string> penSentence(const Room& room) {
    auto slow = slowPenWords(room);
    return slow ? std::move(slow) : otherPenWords(room);
}

}  // namespace

std::optional<std::string> hindrance(const Room& room, const StationHand& hand) {
    if (auto trouble = room.desk.trouble()) return trouble;
    if (hand.trouble()) return hand.trouble();
    switch (hand.refused()) {
        case StationHand::Refused::none:
            break;
        case StationHand::Refused::foreign:
            return room.word(hand.pen() ? "exam.useThePen" : "exam.useTheMouse");
        case StationHand::Refused::eraser:
            return room.word("practice.eraser");
        case StationHand::Refused::needsPen:
            return room.word("exam.needsPen");
        case StationHand::Refused::synthetic:
            return room.word("exam.synthetic");
    }
    if (room.desk.facts().penOnly && !(room.pointer && room.pointer->penPresent()))
        return room.word("exam.noPen");
    return std::nullopt;
}

float ExamSide::drawFacts(const Room& room, const Rect& box) const {
    const Kit& kit = room.kit;
    float y = box.y;
    const auto rows = rowsOf(room);
    float names = 0.0F;
    for (const auto& row : rows) names = std::max(names, textWidth(kit, Type::body, row.first));
    const float at = std::min(std::ceil(names) + kit.px(16), box.width * 0.5F);
    for (const auto& [name, value] : rows) {
        const float high =
            paragraph(kit, {box.x + at, y, box.width - at, 0}, value, {Type::body, Role::text, Align::left});
        const float left =
            paragraph(kit, {box.x, y, at - kit.px(8), 0}, name, {Type::body, Role::muted, Align::left});
        y += std::max(high, left) + kit.px(6);
    }
    return y - box.y;
}

float ExamSide::drawBrief(Room& room, const Rect& box) const {
    const Kit& kit = room.kit;
    const exam_types::StationSheet& sheet = room.desk.station();
    const float fold = std::round(kit.px(30));
    float y = box.y;
    const float line = lineHeight(kit, Type::body);
    label(kit, {box.x, y, box.width - fold - kit.px(8), line},
          room.word("exam.stationOf",
                    {{"number", std::to_string(sheet.number)}, {"of", std::to_string(sheet.of)}}),
          {Type::body, Role::muted, Align::left});
    if (button(kit, "fold", {box.right() - fold, y, fold, fold},
               {.look = Look::quiet, .icon = Icon::minus, .tip = room.word("practice.fold")}))
        room.folded = true;
    y += line + kit.px(2);
    y +=
        paragraph(kit, {box.x, y, box.width - fold, 0}, sheet.title, {Type::title, Role::text, Align::left}) +
        kit.px(12);
    y += paragraph(kit, {box.x, y, box.width, 0}, sheet.brief, {Type::body, Role::text, Align::left}) +
         kit.px(16);
    horizontalRule(kit, box.x, y, box.width);
    y += kit.px(16);
    y += drawFacts(room, {box.x, y, box.width, 0}) + kit.px(10);
    horizontalRule(kit, box.x, y, box.width);
    y += kit.px(16);
    y += paragraph(kit, {box.x, y, box.width, 0}, room.word("exam.noAids"),
                   {Type::body, Role::muted, Align::left});
    return y - box.y;
}

// The two ways out of a running station; returns their height.
float ExamSide::drawWays(Room& room, const Rect& box) {
    const Kit& kit = room.kit;
    const float high = std::round(kit.px(kButton));
    const ButtonSpec call{
        .label = room.word("exam.call"), .icon = Icon::hand, .key = "F1", .tip = room.word("exam.call.tip")};
    if (button(kit, "call", {box.x, box.y, box.width, high}, fitting(kit, call, box.width)))
        room.desk.callInvigilator(room.nowUs);
    const ButtonSpec finish{
        .label = room.word("exam.finish"), .key = "F10", .tip = room.word("exam.finish.tip")};
    const Rect below{box.x, box.y + high + kit.px(8), box.width, high};
    if (m_finish.draw(kit, "finish", below, fitting(kit, finish, box.width), room.nowUs))
        room.desk.finish(room.nowUs);
    return below.bottom() - box.y;
}

// At the panel's lower edge; returns its height.
float ExamSide::drawFoot(Room& room, const Rect& box, const StationHand& hand) {
    const Kit& kit = room.kit;
    const exam_types::SittingFacts& facts = room.desk.facts();
    const Saved saved = savedOf(room);
    const auto hindered = hindrance(room, hand);
    const float line = lineHeight(kit, Type::body);
    const float savedWidth = box.width - kit.px(20);
    const float savedHigh = paragraphHeight(kit, Type::body, saved.words, savedWidth);
    const float words =
        hindered ? paragraphHeight(kit, Type::medium, *hindered, box.width) + kit.px(12) : 0.0F;
    // Quiet, and in nobody's way: it is for the invigilator who looks over the shoulder.
    const auto pen = penSentence(room);
    const float penHigh = pen ? paragraphHeight(kit, Type::body, *pen, box.width) + kit.px(12) : 0.0F;
    const float ways = 2 * std::round(kit.px(kButton)) + kit.px(8);
    const float height = words + penHigh + savedHigh + kit.px(12) + ways + kit.px(14) + line;
    float y = box.bottom() - height;
    if (hindered)
        paragraph(kit, {box.x, y, box.width, 0}, *hindered, {Type::medium, Role::stop, Align::left});
    y += words;
    if (pen) paragraph(kit, {box.x, y, box.width, 0}, *pen, {Type::body, Role::muted, Align::left});
    y += penHigh;
    ImGui::GetWindowDrawList()->AddCircleFilled({box.x + kit.px(5), y + line / 2}, kit.px(5),
                                                kit.ink(saved.role), 16);
    y += paragraph(kit, {box.x + kit.px(20), y, savedWidth, 0}, saved.words,
                   {Type::body, saved.role == Role::accent ? Role::text : saved.role, Align::left});
    y += kit.px(12);
    y += drawWays(room, {box.x, y, box.width, ways}) + kit.px(14);
    label(kit, {box.x, y, box.width * 0.6F, line}, room.word("exam.candidate", {{"number", facts.candidate}}),
          {Type::body, Role::muted, Align::left});
    label(kit, {box.x + box.width * 0.6F, y, box.width * 0.4F, line}, facts.seat,
          {Type::body, Role::muted, Align::right});
    return height;
}

void ExamSide::drawStrip(Room& room, const Rect& side, const StationHand& hand) {
    const Kit& kit = room.kit;
    const float size = std::round(kit.px(kButton));
    const float x = std::round(side.x + (side.width - size) / 2);
    float y = side.y + kit.px(12);
    if (button(kit, "fold", {x, y, size, size},
               {.look = Look::quiet, .icon = Icon::plus, .tip = room.word("practice.unfold")}))
        room.folded = false;
    y = side.bottom() - kit.px(12) - size;
    if (m_finish.draw(kit, "finish", {x, y, size, size},
                      {.icon = Icon::flag, .tip = room.word("exam.finish.tip")}, room.nowUs))
        room.desk.finish(room.nowUs);
    y -= size + kit.px(8);
    if (button(kit, "call", {x, y, size, size}, {.icon = Icon::hand, .tip = room.word("exam.call.tip")}))
        room.desk.callInvigilator(room.nowUs);
    const Saved saved = savedOf(room);
    const bool hindered = hindrance(room, hand).has_value();
    const float middle = side.x + side.width / 2;
    y -= kit.px(16);
    ImGui::GetWindowDrawList()->AddCircleFilled({middle, y}, kit.px(5),
                                                kit.ink(hindered ? Role::stop : saved.role), 16);
}

void ExamSide::draw(Room& room, const Rect& side, const StationHand& hand) {
    const Kit& kit = room.kit;
    fill(kit, side, Role::panel);
    verticalRule(kit, kit.frame.leftHanded ? side.x : side.right() - 1.0F, side.y, side.height);
    if (room.folded) return drawStrip(room, side, hand);
    const Rect inner = side.inset(kit.px(24), kit.px(20));
    const float foot = drawFoot(room, inner, hand);
    Rect above{inner.x, inner.y, inner.width + kit.px(12), inner.height - foot - kit.px(12)};
    beginScroll(kit, "brief", above);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float high = drawBrief(room, {at.x, at.y, inner.width, 0});
    ImGui::SetCursorScreenPos({at.x, at.y + high});
    endScroll();
}

}  // namespace exam_ui
