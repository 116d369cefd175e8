#include "ui/exam_view/exam_bar.hpp"

#include <cmath>
#include <string>

#include "text/figures.hpp"
#include "ui/kit/icons.hpp"
#include "ui/kit/text_draw.hpp"

namespace exam_ui {

using namespace ui_kit;
using exam_types::Stage;

namespace {

constexpr std::int64_t kLastUs = 5LL * 60 * 1'000'000;
constexpr float kDot = 28.0F;  // units
constexpr float kLink = 20.0F;
constexpr float kGap = 8.0F;

enum class Station { done, now, later };

Station stateOf(const Room& room, int number) {
    const Stage stage = room.desk.stage();
    const bool over = stage == Stage::candidateClosed || stage == Stage::closed;
    const int current = room.desk.station().number;
    if (over || number < current) return Station::done;
    return number == current ? Station::now : Station::later;
}

void drawStation(const Kit& kit, ImVec2 centre, int number, Station state) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = kit.px(kDot / 2);
    const Rect box{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
    if (state == Station::done) {
        list.AddCircleFilled(centre, kit.px(13), kit.ink(Role::accent), 32);
        icon(kit, Icon::tick, {centre.x - kit.px(10), centre.y - kit.px(10)}, kit.px(20), Role::onAccent,
             2.2F);
        return;
    }
    const bool now = state == Station::now;
    list.AddCircle(centre, kit.px(now ? 12.5F : 13.0F), kit.ink(now ? Role::accent : Role::edge), 32,
                   kit.px(now ? 3.0F : 1.4F));
    label(kit, box, std::to_string(number),
          {now ? Type::strong : Type::medium, now ? Role::accent : Role::muted, Align::centre});
}

float stationsWidth(const Kit& kit, int count) {
    return kit.px(static_cast<float>(count) * kDot + static_cast<float>(count - 1) * (kLink + 2 * kGap));
}

// As dots where there is room between `left` and `right`, else in words.
void drawStations(const Room& room, const Rect& bar, float left, float right) {
    const Kit& kit = room.kit;
    const exam_types::StationSheet& sheet = room.desk.station();
    const float width = stationsWidth(kit, sheet.of);
    float x = std::round((bar.width - width) / 2);
    if (x < left || x + width > right) x = std::round((left + right - width) / 2);
    if (width > right - left) {
        const std::string& words = room.word(
            "exam.stationOf", {{"number", std::to_string(sheet.number)}, {"of", std::to_string(sheet.of)}});
        if (textWidth(kit, Type::medium, words) <= right - left)
            label(kit, {left, bar.y, right - left, bar.height}, words,
                  {Type::medium, Role::muted, Align::centre});
        return;
    }
    const float y = bar.y + bar.height / 2;
    for (int number = 1; number <= sheet.of; ++number) {
        drawStation(kit, {x + kit.px(kDot / 2), y}, number, stateOf(room, number));
        x += kit.px(kDot + kGap);
        if (number < sheet.of) fill(kit, {x, y - kit.px(1), kit.px(kLink), kit.px(2)}, Role::line);
        x += kit.px(kLink + kGap);
    }
}

const char* clockKey(const Room& room, bool last) {
    if (room.desk.stage() == Stage::resting) return "exam.left.break";
    return last ? "exam.left.last" : "exam.left.station";
}

// From the right; returns where it begins.
float drawClock(const Room& room, const Rect& bar) {
    const Kit& kit = room.kit;
    const float end = bar.right() - kit.px(24);
    if (!clockRuns(room.desk.stage())) return end;
    const std::int64_t left = room.desk.leftUs(room.nowUs);
    const bool last = lastMinutes(left) && room.desk.stage() != Stage::resting;
    const std::string& words = room.word(clockKey(room, last));
    const float width = std::ceil(std::max(textWidth(kit, Type::medium, words), kit.px(76)));
    const float x = end - width;
    const float high = lineHeight(kit, Type::title);
    const float low = lineHeight(kit, Type::body);
    const float y = bar.y + (bar.height - high - low) / 2;
    label(kit, {x, y, width, high}, leftFigure(left),
          {Type::title, last ? Role::warn : Role::text, Align::left});
    label(kit, {x, y + high, width + 1.0F, low}, words,
          {last ? Type::medium : Type::body, last ? Role::warn : Role::muted, Align::left});
    icon(kit, Icon::clock, {x - kit.px(34), bar.y + (bar.height - kit.px(22)) / 2}, kit.px(22),
         last ? Role::warn : Role::muted);
    return x - kit.px(34);
}

}  // namespace

bool lastMinutes(std::int64_t leftUs) { return leftUs <= kLastUs; }

std::string leftFigure(std::int64_t leftUs) {
    return text::clockFigure(std::ceil(static_cast<double>(leftUs) / 1e6));
}

void drawBarGround(const Kit& kit, const Rect& bar) {
    fill(kit, bar, Role::panel);
    horizontalRule(kit, bar.x, bar.bottom() - 1.0F, bar.width);
}

float drawBarTitle(const Kit& kit, const Rect& bar, const std::string& title, std::string below,
                   const std::string& shorter, float end) {
    icon(kit, Icon::lock, {bar.x + kit.px(24), bar.y + (bar.height - kit.px(20)) / 2}, kit.px(20),
         Role::accent);
    const float x = bar.x + kit.px(60);
    const float most = end - x;
    if (textWidth(kit, Type::body, below) > most) below = shorter;
    const float width = std::min(
        most, std::ceil(std::max(textWidth(kit, Type::heading, title), textWidth(kit, Type::body, below))));
    const float high = lineHeight(kit, Type::heading);
    const float low = lineHeight(kit, Type::body);
    const float y = bar.y + (bar.height - high - low) / 2;
    label(kit, {x, y, width + 1.0F, high}, title, {Type::heading, Role::text, Align::left});
    label(kit, {x, y + high, width + 1.0F, low}, below, {Type::body, Role::muted, Align::left});
    return x + width;
}

void drawBar(const Room& room, const Rect& bar) {
    const Kit& kit = room.kit;
    const exam_types::SittingFacts& facts = room.desk.facts();
    drawBarGround(kit, bar);
    const float clock = drawClock(room, bar);
    const float title = drawBarTitle(kit, bar, room.word("exam.title"),
                                     room.word("exam.paper", {{"paper", facts.paper}, {"date", facts.date}}),
                                     facts.paper, clock - kit.px(24));
    drawStations(room, bar, title + kit.px(24), clock - kit.px(24));
}

void drawBannerWords(const Kit& kit, const Rect& banner, const std::string& words) {
    fill(kit, banner, Role::soft);
    horizontalRule(kit, banner.x, banner.bottom() - 1.0F, banner.width);
    label(kit, banner.inset(kit.px(16), 0), words, {Type::strong, Role::accent, Align::centre});
}

void drawBanner(const Room& room, const Rect& banner) {
    if (banner.height <= 0.0F) return;
    const exam_types::SittingFacts& facts = room.desk.facts();
    std::string words;
    if (facts.rehearsal) words = room.word("exam.rehearsal");
    if (facts.specimen) words += (words.empty() ? "" : "  ·  ") + room.word("exam.specimen");
    drawBannerWords(room.kit, banner, words);
}

}  // namespace exam_ui
