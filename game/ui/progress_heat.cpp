// The panel of where the faults of the last runs lie: one hue, from clear to full, with lines and their
// numbers.
#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/contours.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/progress_screen.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;

namespace {

// Faults a cm2 and run that have the full hue, so that maps of one level can be compared: twice what a novice
// leaves on average.
constexpr double kFull = 30.0;
constexpr double kQuiet = 1.0;      // the same unit; below there are no lines
constexpr float kHighest = 300.0F;  // units

// Millimetres of the patch to pixels, crown upwards.
struct Frame2 {
    Rect box;
    scoring::Box patch;
    float scale = 1.0F;  // px a mm
    [[nodiscard]] ImVec2 at(scoring::Point place) const {
        return {box.x + static_cast<float>(place.x - patch.min.x) * scale,
                box.bottom() - static_cast<float>(place.y - patch.min.y) * scale};
    }
};

// The heat at a node of the grid with half a cell's spacing, counted from the first cell's lower left corner:
// the mean of the cells that meet there; absent where none does.
std::optional<double> heatAtNode(const review::HeatMap& map, std::size_t across, std::size_t up) {
    double sum = 0.0;
    int count = 0;
    // An odd node is a cell's middle along that side, an even one lies between two.
    for (std::size_t x = across % 2 == 1 || across == 0 ? across / 2 : across / 2 - 1; x <= across / 2; ++x) {
        for (std::size_t y = up % 2 == 1 || up == 0 ? up / 2 : up / 2 - 1; y <= up / 2; ++y) {
            if (x >= map.columns || y >= map.rows || !map.at(x, y)) continue;
            sum += *map.at(x, y);
            ++count;
        }
    }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

// Each cell in quarters that run into one another.
void drawCells(const Kit& kit, const Frame2& frame, const review::HeatMap& map) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const double half = map.cellMm / 2;
    const scoring::Point corner{map.origin.x - half, map.origin.y - half};
    const auto inkAt = [&](std::size_t across, std::size_t up) {
        const double heat = heatAtNode(map, across, up).value_or(0.0);
        return kit.ink(Role::accent, 0.8 * std::min(1.0, heat / kFull));
    };
    const auto placeAt = [&](std::size_t across, std::size_t up) {
        return frame.at(
            {corner.x + static_cast<double>(across) * half, corner.y + static_cast<double>(up) * half});
    };
    for (std::size_t up = 0; up < 2 * map.rows; ++up) {
        for (std::size_t across = 0; across < 2 * map.columns; ++across) {
            if (!map.at(across / 2, up / 2)) continue;
            const ImVec2 low = placeAt(across, up);
            const ImVec2 high = placeAt(across + 1, up + 1);
            list.AddRectFilledMultiColor({std::round(low.x), std::round(high.y)},
                                         {std::round(high.x), std::round(low.y)}, inkAt(across, up + 1),
                                         inkAt(across + 1, up + 1), inkAt(across + 1, up), inkAt(across, up));
        }
    }
}

void drawOutline(const Kit& kit, const Frame2& frame, const scoring::Polygon& patch) {
    std::vector<ImVec2> ring;
    for (const scoring::Point corner : patch.outer) ring.push_back(frame.at(corner));
    ImGui::GetWindowDrawList()->AddPolyline(ring.data(), static_cast<int>(ring.size()), kit.ink(Role::edge),
                                            ImDrawFlags_Closed, kit.px(1.2F));
}

// A number on its ground, so that it is read on any heat.
void drawNumber(const Kit& kit, ImVec2 middle, const std::string& number, Type type) {
    const float wide = textWidth(kit, type, number) + kit.px(6);
    const float high = lineHeight(kit, type);
    const Rect box{middle.x - wide / 2, middle.y - high / 2, wide, high};
    fill(kit, box, Role::panel, kit.px(3));
    label(kit, {box.x, box.y, box.width + 1.0F, box.height}, number, {type, Role::text, Align::centre});
}

void drawContours(const Kit& kit, const Frame2& frame, const review::HeatMap& map) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    std::vector<std::pair<ImVec2, std::string>> numbers;
    for (const double level : contourLevels(map.most)) {
        const auto pieces = contourOf(map, level);
        for (const auto& [from, to] : pieces)
            list.AddLine(frame.at(from), frame.at(to), kit.ink(Role::text, 0.55), kit.px(1.1F));
        if (pieces.empty()) continue;
        // The rightmost piece: lines lie within one another, so their numbers stand apart.
        const auto right = std::max_element(
            pieces.begin(), pieces.end(), [](const auto& a, const auto& b) { return a.first.x < b.first.x; });
        const ImVec2 place = frame.at(right->first);
        const bool apart = std::all_of(numbers.begin(), numbers.end(), [&](const auto& other) {
            return std::hypot(other.first.x - place.x, other.first.y - place.y) > kit.px(30);
        });
        if (apart) numbers.emplace_back(place, figure(level, 0));
    }
    for (const auto& [place, number] : numbers) drawNumber(kit, place, number, Type::body);
}

void drawScale(const Session& session, float x, float y, float width) {
    const Kit& kit = session.kit;
    constexpr int kSteps = 10;
    const float wide = std::min(width, kit.px(160)) / kSteps;
    for (int i = 0; i < kSteps; ++i) {
        fill(kit, {x + wide * static_cast<float>(i), y, wide, kit.px(10)}, Role::panel2);
        ImGui::GetWindowDrawList()->AddRectFilled({x + wide * static_cast<float>(i), y},
                                                  {x + wide * static_cast<float>(i + 1), y + kit.px(10)},
                                                  kit.ink(Role::accent, 0.8 * (i + 0.5) / kSteps));
    }
    outline(kit, {x, y, wide * kSteps, kit.px(10)}, Role::line);
}

}  // namespace

void ProgressScreen::drawHeat(Session& session, Column& column) const {
    const Kit& kit = session.kit;
    heading(kit, column, session.word("progress.heat"));
    if (!m_work || m_work->heat.runs == 0) {
        note(kit, column, session.word(m_work ? "progress.work.none" : "progress.reading"));
        column.y += kit.px(14);
        return;
    }
    const review::HeatMap& map = m_work->heat;
    note(kit, column,
         session.word(map.runs == 1 ? "progress.heat.note.one" : "progress.heat.note",
                      {{"runs", std::to_string(map.runs)}}));
    const scoring::Polygon& patch = level(session).scenario.patch;
    Frame2 frame;
    frame.patch = scoring::bounds(patch);
    const auto wide = static_cast<float>(frame.patch.width());
    const auto high = static_cast<float>(frame.patch.height());
    frame.scale = std::min(column.width / wide, kit.px(kHighest) / high);
    frame.box = {column.x, column.y, std::round(wide * frame.scale), std::round(high * frame.scale)};
    fill(kit, frame.box, Role::panel2);
    drawCells(kit, frame, map);
    drawOutline(kit, frame, patch);
    drawContours(kit, frame, map);
    const bool marked = map.most > kQuiet;
    if (marked) drawNumber(kit, frame.at(*map.mostAt), figure(map.most, 0), Type::strong);
    column.y = frame.box.bottom() + kit.px(10);
    drawScale(session, column.x, column.y, column.width);
    column.y += kit.px(14);
    note(kit, column,
         session.word(marked ? "progress.heat.scale" : "progress.heat.quiet", {{"most", figure(kFull, 0)}}));
    for (const std::string& problem : m_work->problems) note(kit, column, problem);
    column.y += kit.px(14);
}

}  // namespace ui
