#include "ui/agreement_plots.hpp"

#include <cmath>
#include <map>
#include <numbers>
#include <utility>

#include "assessment/weighted_kappa.hpp"
#include "ui/kit/text_draw.hpp"
#include "ui/plot_scale.hpp"
#include "ui/words.hpp"

namespace ui {

using namespace ui_kit;
using assessment::Estimate;
using assessment::Marks;

namespace {

constexpr float kLeftMargin = 34.0F, kBelow = 22.0F;  // units: figures at the axes
constexpr double kLeast = 1.0, kMost = 5.0;           // marks

Rect plotIn(const Kit& kit, const Rect& box) {
    const Rect plot{box.x + kit.px(kLeftMargin), box.y + kit.px(6), box.width - kit.px(kLeftMargin + 6),
                    box.height - kit.px(kBelow + 6)};
    fill(kit, plot, Role::panel2, kit.px(4));
    return plot;
}

// What is drawn until end() stays within the plot.
class InBox {
public:
    explicit InBox(const PlotScale& scale) {
        ImGui::GetWindowDrawList()->PushClipRect({scale.box.x, scale.box.y},
                                                 {scale.box.right(), scale.box.bottom()}, true);
    }
    void end() const { ImGui::GetWindowDrawList()->PopClipRect(); }
};

void acrossTick(const Kit& kit, const PlotScale& scale, double value, const std::string& text) {
    const float wide = textWidth(kit, Type::body, text);
    textAt(kit, {scale.x(value) - wide / 2, scale.box.bottom() + kit.px(3)}, text,
           {Type::body, Role::muted, Align::left});
}

void upTick(const Kit& kit, const PlotScale& scale, double value, const std::string& text) {
    const float wide = textWidth(kit, Type::body, text);
    textAt(kit, {scale.box.x - wide - kit.px(6), scale.y(value) - lineHeight(kit, Type::body) / 2}, text,
           {Type::body, Role::muted, Align::left});
}

void across(const Kit& kit, const PlotScale& scale, double value, Role role, bool dashed,
            float stroke = 1.5F) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = scale.y(value), step = kit.px(6);
    if (!dashed) return list.AddLine({scale.box.x, y}, {scale.box.right(), y}, kit.ink(role), kit.px(stroke));
    for (float x = scale.box.x; x < scale.box.right(); x += 2 * step)
        list.AddLine({x, y}, {std::min(x + step, scale.box.right()), y}, kit.ink(role), kit.px(stroke));
}

void upright(const Kit& kit, const PlotScale& scale, double value, Role role) {
    ImGui::GetWindowDrawList()->AddLine({scale.x(value), scale.box.y}, {scale.x(value), scale.box.bottom()},
                                        kit.ink(role), kit.px(1.5F));
}

void veil(const Kit& kit, const PlotScale& scale, const Estimate& estimate) {
    if (!estimate.interval) return;
    ImGui::GetWindowDrawList()->AddRectFilled({scale.box.x, scale.y(estimate.interval->high)},
                                              {scale.box.right(), scale.y(estimate.interval->low)},
                                              kit.ink(Role::accent, 0.11));
}

// A disc a place, its area by how many lie there.
void discs(const Kit& kit, const PlotScale& scale, const std::map<std::pair<double, double>, int>& places) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const auto& [place, count] : places) {
        const float radius = kit.px(3.2F) * std::sqrt(static_cast<float>(count));
        list.AddCircleFilled(scale.at(place.first, place.second), radius, kit.ink(Role::text, 0.75), 16);
    }
}

double density(double x, const assessment::NormalGroup& group) {
    const double z = (x - group.mean) / group.spread;
    return std::exp(-0.5 * z * z) / (group.spread * std::sqrt(2.0 * std::numbers::pi));
}

// The curve as a line, and filled between two points.
void bell(const Kit& kit, const PlotScale& scale, const assessment::NormalGroup& group, Role role,
          double from, double to) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    constexpr int kSteps = 160;
    std::vector<ImVec2> line;
    for (int i = 0; i <= kSteps; ++i) {
        const double x = scale.left + (scale.right - scale.left) * i / kSteps;
        line.push_back(scale.at(x, density(x, group)));
        const double next = x + (scale.right - scale.left) / kSteps;
        if (i == kSteps || next <= from || x >= to) continue;
        const double a = std::max(x, from), b = std::min(next, to);
        list.AddQuadFilled(scale.at(a, 0), scale.at(a, density(a, group)), scale.at(b, density(b, group)),
                           scale.at(b, 0), kit.ink(role, 0.35));
    }
    list.AddPolyline(line.data(), static_cast<int>(line.size()), kit.ink(role), 0, kit.px(1.8F));
}

// What was scored, as ticks below the curves.
void rug(const Kit& kit, const PlotScale& scale, const std::vector<double>& points, Role role, float row) {
    for (const double value : points) {
        const float y = scale.box.bottom() - kit.px(3 + 9 * row);
        ImGui::GetWindowDrawList()->AddLine({scale.x(value), y}, {scale.x(value), y - kit.px(7)},
                                            kit.ink(role, 0.8), kit.px(1.4F));
    }
}

}  // namespace

void differencePlot(const Kit& kit, const Rect& box, const Marks& first, const Marks& second,
                    const assessment::BlandAltman& difference) {
    std::map<std::pair<double, double>, int> places;
    double reach = 1.0;
    const assessment::PairedMarks both = assessment::pairedMarks(first, second);
    for (std::size_t i = 0; i < both.size(); ++i) {
        const double apart = both.first[i] - both.second[i];
        ++places[{0.5 * (both.first[i] + both.second[i]), apart}];
        reach = std::max(reach, std::abs(apart));
    }
    for (const Estimate* limit : {&difference.lowerLimit, &difference.upperLimit}) {
        if (limit->interval)
            reach = std::max({reach, std::abs(limit->interval->low), std::abs(limit->interval->high)});
    }
    reach += 0.3;
    const PlotScale scale{plotIn(kit, box), kLeast - 0.3, kMost + 0.3, -reach, reach};
    across(kit, scale, 0.0, Role::line, false);
    for (const Estimate* line : {&difference.lowerLimit, &difference.bias, &difference.upperLimit}) {
        if (!line->value) continue;
        veil(kit, scale, *line);
        across(kit, scale, *line->value, Role::accent, line != &difference.bias, 1.8F);
        const std::string value = (*line->value > 0.0 ? "+" : "") + figure(*line->value, 2);
        const float wide = textWidth(kit, Type::body, value), high = lineHeight(kit, Type::body);
        textAt(kit, {scale.box.right() - wide - kit.px(6), scale.y(*line->value) - high - kit.px(1)}, value,
               {Type::body, Role::accent, Align::left});
    }
    discs(kit, scale, places);
    for (int mark = 1; mark <= 5; ++mark) acrossTick(kit, scale, mark, std::to_string(mark));
    for (int apart = -static_cast<int>(reach); apart <= static_cast<int>(reach); ++apart)
        upTick(kit, scale, apart, (apart > 0 ? "+" : "") + figure(apart, 0));
    outline(kit, scale.box, Role::line, kit.px(4));
}

void bandPlot(const Kit& kit, const Rect& box, const Marks& first, const Marks& second,
              const std::string& rows, const std::string& columns) {
    const assessment::BandTable counts = assessment::bandCounts(first, second);
    double most = 1.0;
    for (const auto& row : counts) {
        for (const double count : row) most = std::max(most, count);
    }
    const float head = lineHeight(kit, Type::body) * 2 + kit.px(4), side = kit.px(30);
    label(kit, {box.x, box.y, box.width, lineHeight(kit, Type::body)},
          kit("agreement.bands.rows") + " " + rows + "; " + kit("agreement.bands.columns") + " " + columns,
          {Type::body, Role::muted, Align::left});
    const float wide = (box.width - side) / static_cast<float>(counts.size());
    const float high = (box.height - head) / static_cast<float>(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const std::string band = std::to_string(i + 1);
        const float x = box.x + side + wide * static_cast<float>(i);
        // Bands rise upwards, as they do everywhere.
        const float y = box.bottom() - high * static_cast<float>(i + 1);
        label(kit, {x, box.y + head / 2, wide, head / 2}, band, {Type::body, Role::muted, Align::centre});
        label(kit, {box.x, y, side, high}, band, {Type::body, Role::muted, Align::centre});
        for (std::size_t j = 0; j < counts.size(); ++j) {
            const Rect cell{box.x + side + wide * static_cast<float>(j), y, wide, high};
            const Rect inner = cell.inset(kit.px(1.5F));
            fill(kit, inner, Role::panel2, kit.px(4));
            const double count = counts[i][j];
            if (count > 0)
                ImGui::GetWindowDrawList()->AddRectFilled({inner.x, inner.y}, {inner.right(), inner.bottom()},
                                                          kit.ink(Role::accent, 0.08 + 0.34 * count / most),
                                                          kit.px(4));
            if (i == j) outline(kit, inner, Role::accent, kit.px(4), kit.px(1.5F));
            if (count > 0) label(kit, inner, figure(count, 0), {Type::medium, Role::text, Align::centre});
        }
    }
}

void borderlinePlot(const Kit& kit, const Rect& box, const assessment::StandardSetting& standard) {
    const assessment::BorderlineRegression& line = standard.borderline;
    const PlotScale scale{plotIn(kit, box), kLeast - 0.3, kMost + 0.3, 0.0, 100.0};
    std::map<std::pair<double, double>, int> places;
    const auto both = assessment::pairedMarks(standard.ratings, standard.points);
    for (std::size_t i = 0; i < both.size(); ++i) ++places[{both.first[i], both.second[i]}];
    const InBox within(scale);
    if (line.cut.value) {
        veil(kit, scale, line.cut);
        upright(kit, scale, assessment::kBorderlineRating, Role::edge);
        across(kit, scale, *line.cut.value, Role::accent, true, 1.8F);
        const auto at = [&](double rating) {
            return *line.cut.value + line.slope * (rating - assessment::kBorderlineRating);
        };
        ImGui::GetWindowDrawList()->AddLine(scale.at(scale.left, at(scale.left)),
                                            scale.at(scale.right, at(scale.right)), kit.ink(Role::accent),
                                            kit.px(1.8F));
    }
    discs(kit, scale, places);
    within.end();
    for (int mark = 1; mark <= 5; ++mark) acrossTick(kit, scale, mark, std::to_string(mark));
    for (int points = 0; points <= 100; points += 25) upTick(kit, scale, points, std::to_string(points));
    outline(kit, scale.box, Role::line, kit.px(4));
}

void groupsPlot(const Kit& kit, const Rect& box, const assessment::StandardSetting& standard) {
    const assessment::ContrastingGroups& groups = standard.groups;
    if (!(groups.lower.spread > 0.0 && groups.upper.spread > 0.0)) return;
    const double top =
        std::max(density(groups.lower.mean, groups.lower), density(groups.upper.mean, groups.upper));
    const PlotScale scale{plotIn(kit, box), 0.0, 100.0, -0.12 * top, 1.08 * top};
    const double cut = groups.cut.value_or(-1.0);
    const InBox within(scale);
    bell(kit, scale, groups.lower, Role::warn, groups.cut ? cut : 200.0, 100.0);
    bell(kit, scale, groups.upper, Role::accent, 0.0, groups.cut ? cut : -1.0);
    rug(kit, scale, standard.failed, Role::warn, 0);
    rug(kit, scale, standard.passed, Role::accent, 1);
    if (groups.cut) upright(kit, scale, cut, Role::text);
    within.end();
    for (int points = 0; points <= 100; points += 25) acrossTick(kit, scale, points, std::to_string(points));
    outline(kit, scale.box, Role::line, kit.px(4));
}

}  // namespace ui
