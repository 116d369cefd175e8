#include "ui/kit/icons.hpp"

#include <cmath>
#include <vector>

namespace ui_kit {

namespace {

constexpr float kPi = 3.14159265F;

struct Stroke {
    std::vector<ImVec2> points;
    bool closed = false;
};

Stroke line(std::vector<ImVec2> points) { return {std::move(points), false}; }
Stroke ring(std::vector<ImVec2> points) { return {std::move(points), true}; }

// Part of an ellipse, angles in degrees from +x, growing clockwise on the screen.
Stroke arc(ImVec2 centre, ImVec2 radius, float from, float to) {
    Stroke stroke;
    const int steps = 28;
    for (int i = 0; i <= steps; ++i) {
        const float turn =
            (from + (to - from) * static_cast<float>(i) / static_cast<float>(steps)) * kPi / 180.0F;
        stroke.points.emplace_back(centre.x + radius.x * std::cos(turn),
                                   centre.y + radius.y * std::sin(turn));
    }
    return stroke;
}

Stroke circle(ImVec2 centre, float radius) { return arc(centre, {radius, radius}, 0, 360); }

std::vector<Stroke> gear() {
    std::vector<Stroke> strokes{circle({10, 10}, 2.6F)};
    for (int k = 0; k < 8; ++k) {
        const float turn = static_cast<float>(k) * kPi / 4.0F;
        const ImVec2 way{std::cos(turn), std::sin(turn)};
        strokes.push_back(
            line({{10 + way.x * 4.8F, 10 + way.y * 4.8F}, {10 + way.x * 7.0F, 10 + way.y * 7.0F}}));
    }
    return strokes;
}

std::vector<Stroke> strokesOf(Icon which) {
    switch (which) {
        case Icon::none:
            return {};
        case Icon::back:
            return {line({{12.5F, 4.5F}, {7, 10}, {12.5F, 15.5F}})};
        case Icon::forward:
            return {line({{7.5F, 4.5F}, {13, 10}, {7.5F, 15.5F}})};
        case Icon::tick:
            return {line({{4.5F, 10.5F}, {8.3F, 14.3F}, {15.5F, 6.3F}})};
        case Icon::cross:
            return {line({{5, 5}, {15, 15}}), line({{15, 5}, {5, 15}})};
        case Icon::play:
            return {ring({{7, 4.5F}, {7, 15.5F}, {15.5F, 10}})};
        case Icon::clock:
            return {circle({10, 10}, 6.5F), line({{10, 6.3F}, {10, 10}, {12.6F, 11.8F}})};
        case Icon::eye:
            return {arc({10, 12.4F}, {8.2F, 7.4F}, 197, 343), arc({10, 7.6F}, {8.2F, 7.4F}, 17, 163),
                    circle({10, 10}, 2.2F)};
        case Icon::help:
            return {circle({10, 10}, 7), arc({10, 7.9F}, {2.2F, 2.2F}, 180, 405),
                    line({{11.5F, 9.5F}, {10.2F, 10.6F}, {10, 11.8F}}), line({{10, 13.8F}, {10, 14.2F}})};
        case Icon::plus:
            return {line({{10, 4.5F}, {10, 15.5F}}), line({{4.5F, 10}, {15.5F, 10}})};
        case Icon::minus:
            return {line({{4.5F, 10}, {15.5F, 10}})};
        case Icon::again:
            return {arc({10, 10}, {5.5F, 5.5F}, 0, 312), line({{14.2F, 2.8F}, {14.2F, 6.2F}, {10.8F, 6.2F}})};
        case Icon::pen:
            return {ring({{4, 16}, {5, 12.4F}, {13.4F, 4}, {16, 6.6F}, {7.6F, 15}})};
        case Icon::mouse:
            return {arc({10, 8}, {4.5F, 4.5F}, 180, 360), arc({10, 12.5F}, {4.5F, 4.5F}, 0, 180),
                    line({{5.5F, 8}, {5.5F, 12.5F}}), line({{14.5F, 8}, {14.5F, 12.5F}}),
                    line({{10, 6.2F}, {10, 8.6F}})};
        case Icon::gear:
            return gear();
        case Icon::user:
            return {circle({10, 7}, 3), arc({10, 17}, {5.8F, 4.9F}, 188, 352)};
        case Icon::flag:
            return {
                line({{5.5F, 17}, {5.5F, 3.5F}, {14.5F, 3.5F}, {12.5F, 6.5F}, {14.5F, 9.5F}, {5.5F, 9.5F}})};
        case Icon::enter:
            return {line({{15.5F, 5}, {15.5F, 11}, {4.5F, 11}}), line({{8, 7.5F}, {4.5F, 11}, {8, 14.5F}})};
        case Icon::ring:
            return {circle({10, 10}, 6)};
        case Icon::alert:
            return {ring({{10, 3.2F}, {17.2F, 16}, {2.8F, 16}}), line({{10, 8}, {10, 11.6F}}),
                    line({{10, 13.6F}, {10, 13.9F}})};
        case Icon::pause:
            return {line({{7, 4.5F}, {7, 15.5F}}), line({{13, 4.5F}, {13, 15.5F}})};
        case Icon::stepBack:
            return {ring({{14.5F, 5}, {14.5F, 15}, {7.5F, 10}}), line({{5, 5}, {5, 15}})};
        case Icon::stepOn:
            return {ring({{5.5F, 5}, {5.5F, 15}, {12.5F, 10}}), line({{15, 5}, {15, 15}})};
        case Icon::pin:
            return {line({{10, 17},
                          {7.2F, 13.6F},
                          {5.4F, 10.4F},
                          {5, 8},
                          {5.6F, 5.6F},
                          {7.4F, 3.7F},
                          {10, 3},
                          {12.6F, 3.7F},
                          {14.4F, 5.6F},
                          {15, 8},
                          {14.6F, 10.4F},
                          {12.8F, 13.6F},
                          {10, 17}}),
                    circle({10, 8}, 1.6F)};
        case Icon::lock:
            return {ring({{5.5F, 9.5F}, {14.5F, 9.5F}, {14.5F, 16.5F}, {5.5F, 16.5F}}),
                    line({{7.5F, 9.5F}, {7.5F, 7}}), arc({10, 7}, {2.5F, 2.5F}, 180, 360),
                    line({{12.5F, 7}, {12.5F, 9.5F}})};
        case Icon::hand:
            return {line({{6, 10.5F}, {6, 5.2F}}), line({{8.7F, 9.6F}, {8.7F, 3.6F}}),
                    line({{11.4F, 9.6F}, {11.4F, 4}}), line({{14.1F, 10.4F}, {14.1F, 6}}),
                    line({{6, 9.8F},
                          {3.9F, 9.4F},
                          {3.6F, 10.8F},
                          {6.4F, 15.4F},
                          {8.2F, 16.8F},
                          {11.8F, 16.8F},
                          {13.6F, 15},
                          {14.1F, 12},
                          {14.1F, 9.6F}})};
        case Icon::head:
            return {arc({10, 9.6F}, {6.2F, 7.8F}, 0, 360), line({{8.7F, 17.2F}, {10, 19}, {11.3F, 17.2F}}),
                    arc({7.4F, 14.6F}, {2.9F, 1.8F}, 190, 340), arc({12.6F, 14.6F}, {2.9F, 1.8F}, 200, 350)};
    }
    return {};
}

ImVec2 shifted(ImVec2 centre, float x, float y) { return {centre.x + x, centre.y + y}; }

void dashedRing(const Kit& kit, ImVec2 centre, float radius, float stroke) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const int dashes = 8;
    for (int k = 0; k < dashes; ++k) {
        const float from = static_cast<float>(k) * 2.0F * kPi / static_cast<float>(dashes);
        list.PathArcTo(centre, radius, from, from + kPi / static_cast<float>(dashes) * 1.15F, 6);
        list.PathStroke(kit.ink(Role::gap), 0, stroke);
    }
}

}  // namespace

void icon(const Kit& kit, Icon which, ImVec2 place, float size, Role role, float stroke) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float unit = size / 20.0F;
    for (const Stroke& path : strokesOf(which)) {
        for (const ImVec2 point : path.points) {
            list.PathLineTo({place.x + point.x * unit, place.y + point.y * unit});
        }
        list.PathStroke(kit.ink(role), path.closed ? ImDrawFlags_Closed : ImDrawFlags_None, stroke * unit);
    }
}

Role roleOf(Mark which) {
    switch (which) {
        case Mark::shallow:
            return Role::shallow;
        case Mark::good:
            return Role::good;
        case Mark::deep:
            return Role::deep;
        case Mark::gap:
            return Role::gap;
        case Mark::clump:
            return Role::clump;
        case Mark::row:
            return Role::row;
        case Mark::other:
            return Role::warn;
    }
    return Role::text;
}

void mark(const Kit& kit, Mark which, ImVec2 centre, float size) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float u = size / 18.0F;
    const ImU32 ink = kit.ink(roleOf(which));
    switch (which) {
        case Mark::shallow:
            list.AddCircle(centre, 5 * u, ink, 24, 2.2F * u);
            break;
        case Mark::good:
            list.AddCircleFilled(centre, 4.2F * u, ink, 24);
            break;
        case Mark::deep:
            list.AddRectFilled(shifted(centre, -5 * u, -5 * u), shifted(centre, 5 * u, 5 * u), ink);
            break;
        case Mark::gap:
            dashedRing(kit, centre, 6.5F * u, 2 * u);
            break;
        case Mark::clump:
            for (const ImVec2 disc : {ImVec2{0, -3.4F}, ImVec2{-3.4F, 2.6F}, ImVec2{3.4F, 2.6F}}) {
                list.AddCircleFilled(shifted(centre, disc.x * u, disc.y * u), 3 * u, ink, 20);
            }
            break;
        case Mark::row:
            list.AddRectFilled(shifted(centre, -8 * u, -0.8F * u), shifted(centre, 8 * u, 0.8F * u), ink);
            for (const float x : {-5.5F, 0.0F, 5.5F})
                list.AddCircleFilled(shifted(centre, x * u, 0), 2.3F * u, ink, 16);
            break;
        case Mark::other:
            list.AddQuadFilled(shifted(centre, 0, -6 * u), shifted(centre, 6 * u, 0),
                               shifted(centre, 0, 6 * u), shifted(centre, -6 * u, 0), ink);
            break;
    }
}

void logo(const Kit& kit, ImVec2 place, float size) {
    struct Spot {
        float x, y, radius;
    };
    // Twelve dots, larger towards the crown, thinning to the front edge.
    constexpr Spot spots[] = {{7.6F, 6.6F, 2.3F},   {13.2F, 5.8F, 2.5F},  {18.8F, 6.6F, 2.3F},
                              {4.8F, 12.8F, 1.8F},  {10.2F, 11.9F, 2.0F}, {15.8F, 12.5F, 1.9F},
                              {21.2F, 12.6F, 1.8F}, {3.0F, 18.4F, 1.2F},  {8.0F, 18.6F, 1.4F},
                              {13.0F, 18.0F, 1.5F}, {18.2F, 18.8F, 1.3F}, {23.0F, 18.2F, 1.2F}};
    const float unit = size / 26.0F;
    for (const Spot& spot : spots) {
        ImGui::GetWindowDrawList()->AddCircleFilled({place.x + spot.x * unit, place.y + spot.y * unit},
                                                    spot.radius * unit, kit.ink(Role::accent), 20);
    }
}

}  // namespace ui_kit
