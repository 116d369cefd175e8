#include "ui/kit/gauges.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/kit/icons.hpp"
#include "ui/kit/text_draw.hpp"

namespace ui_kit {

namespace {

constexpr float kTrackTop = 7.0F;  // units from the box's top: the marker stands out above
constexpr float kTrack = 10.0F;
constexpr float kMarker = 24.0F;

// Where on the track a value lies; beyond the ends it stays at them.
float along(const Rect& track, const BandRuler& ruler, double value) {
    const double share = std::clamp((value - ruler.low) / (ruler.high - ruler.low), 0.0, 1.0);
    return track.x + track.width * static_cast<float>(share);
}

void drawBand(const Kit& kit, const Rect& track, const BandRuler& ruler) {
    if (!ruler.bandLow && !ruler.bandHigh) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float left = ruler.bandLow ? along(track, ruler, *ruler.bandLow) : track.x;
    const float right = ruler.bandHigh ? along(track, ruler, *ruler.bandHigh) : track.right();
    list.AddRectFilled({left, track.y}, {right, track.bottom()}, kit.ink(Role::accent, 0.26));
    const auto tick = [&](float x) {
        list.AddLine({x, track.y - kit.px(3)}, {x, track.bottom() + kit.px(3)}, kit.ink(Role::accent),
                     kit.px(1.5F));
    };
    if (ruler.bandLow) tick(left);
    if (ruler.bandHigh) tick(right);
}

void drawMarker(const Kit& kit, const Rect& track, float x) {
    const float half = kit.px(3.5F);
    const float middle = track.y + track.height / 2;
    const Rect pill{x - half, middle - kit.px(kMarker / 2), 2 * half, kit.px(kMarker)};
    fill(kit, pill.inset(-kit.px(2)), Role::panel, half + kit.px(2));
    fill(kit, pill, Role::text, half);
}

void drawEnds(const Kit& kit, const Rect& row, const BandRuler& ruler, float aimAt) {
    label(kit, row, ruler.lowText, {Type::body, Role::muted, Align::left});
    label(kit, row, ruler.highText, {Type::body, Role::muted, Align::right});
    if (ruler.aimText.empty()) return;
    const float width = textWidth(kit, Type::body, ruler.aimText);
    const float first = row.x + textWidth(kit, Type::body, ruler.lowText) + kit.px(8);
    const float last = row.right() - textWidth(kit, Type::body, ruler.highText) - kit.px(8) - width;
    if (last < first) return;
    const float x = std::clamp(aimAt - width / 2, first, last);
    label(kit, {x, row.y, width + 1.0F, row.height}, ruler.aimText, {Type::body, Role::accent, Align::left});
}

}  // namespace

float bandRulerHeight(const Kit& kit) {
    return kit.px(kTrackTop + kTrack + 7.0F) + lineHeight(kit, Type::body);
}

float bandRuler(const Kit& kit, const Rect& box, const BandRuler& ruler) {
    const Rect track{box.x, box.y + kit.px(kTrackTop), box.width, std::round(kit.px(kTrack))};
    fill(kit, track, Role::panel2, track.height / 2);
    outline(kit, track, Role::line, track.height / 2);
    drawBand(kit, track, ruler);
    if (ruler.value) drawMarker(kit, track, along(track, ruler, *ruler.value));
    const double aim =
        ((ruler.bandLow ? *ruler.bandLow : ruler.low) + (ruler.bandHigh ? *ruler.bandHigh : ruler.high)) / 2;
    const Rect row{box.x, track.bottom() + kit.px(7), box.width, lineHeight(kit, Type::body)};
    drawEnds(kit, row, ruler, along(track, ruler, aim));
    return bandRulerHeight(kit);
}

float tempoStrip(const Kit& kit, const Rect& box, std::span<const TempoTick> ticks, std::string_view oldest,
                 std::string_view newest) {
    const Rect strip{box.x, box.y, box.width, std::round(kit.px(26))};
    fill(kit, strip, Role::panel2, kit.px(4));
    const float room = strip.width - kit.px(12);
    for (const TempoTick& tick : ticks) {
        if (tick.age > 12.0F) continue;
        const float x = strip.right() - kit.px(6) - room * tick.age / 12.0F;
        const float inset = tick.out ? 0.0F : kit.px(4);
        const double opacity = std::max(0.18, 1.0 - static_cast<double>(tick.age) * 0.068);
        ImGui::GetWindowDrawList()->AddRectFilled(
            {x - kit.px(2), strip.y + inset}, {x + kit.px(2), strip.bottom() - inset},
            kit.ink(tick.out ? Role::deep : Role::text, opacity), kit.px(2));
    }
    const Rect row{box.x, strip.bottom() + kit.px(4), box.width, lineHeight(kit, Type::body)};
    label(kit, row, oldest, {Type::body, Role::muted, Align::left});
    label(kit, row, newest, {Type::body, Role::muted, Align::right});
    return row.bottom() - box.y;
}

namespace {

struct ShareEntry {
    Mark which;
    int count;
    std::string_view word;
};

// Three columns, each with its word above its share; returns the place below.
float drawShareLegend(const Kit& kit, const Rect& box, const DepthShare& share, const DepthWords& words) {
    const ShareEntry entries[] = {{Mark::shallow, share.shallow, words.shallow},
                                  {Mark::good, share.good, words.good},
                                  {Mark::deep, share.deep, words.deep}};
    const float step = lineHeight(kit, Type::body);
    const float column = box.width / 3;
    float x = box.x;
    for (const ShareEntry& entry : entries) {
        mark(kit, entry.which, {x + kit.px(8), box.y + step / 2}, kit.px(16));
        const Rect word{x + kit.px(20), box.y, column - kit.px(22), step};
        label(kit, word, entry.word, {Type::body, Role::text, Align::left});
        const long percent = share.all() == 0 ? 0 : std::lround(100.0 * entry.count / share.all());
        label(kit, {word.x, word.bottom(), word.width, step},
              share.all() == 0 ? "–" : std::to_string(percent) + " %",
              {Type::strong, Role::text, Align::left});
        x += column;
    }
    return box.y + 2 * step;
}

}  // namespace

float depthShare(const Kit& kit, const Rect& box, const DepthShare& share, const DepthWords& words) {
    const Rect bar{box.x, box.y, box.width, std::round(kit.px(14))};
    fill(kit, bar, Role::panel2, kit.px(4));
    const float all = static_cast<float>(std::max(share.all(), 1));
    const float gap = kit.px(2);
    float x = bar.x;
    const struct {
        Mark which;
        int count;
        std::string_view word;
    } parts[] = {{Mark::shallow, share.shallow, words.shallow},
                 {Mark::good, share.good, words.good},
                 {Mark::deep, share.deep, words.deep}};
    for (const auto& part : parts) {
        const float width = bar.width * static_cast<float>(part.count) / all;
        if (part.count > 0)
            fill(kit, {x, bar.y, std::max(width - gap, gap), bar.height}, roleOf(part.which), kit.px(3));
        x += width;
    }
    return drawShareLegend(kit, {box.x, bar.bottom() + kit.px(8), box.width, 0}, share, words) - box.y;
}

void progressBar(const Kit& kit, const Rect& box, double share) {
    fill(kit, box, Role::panel2, box.height / 2);
    outline(kit, box, Role::line, box.height / 2);
    const float width = box.width * static_cast<float>(std::clamp(share, 0.0, 1.0));
    if (width > box.height) fill(kit, {box.x, box.y, width, box.height}, Role::accent, box.height / 2);
}

}  // namespace ui_kit
