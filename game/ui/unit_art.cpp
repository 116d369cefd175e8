#include "ui/unit_art.hpp"

#include <cmath>
#include <functional>
#include <map>
#include <vector>

#include <scoring/random.hpp>

namespace ui {

using namespace ui_kit;

namespace {

// On a grid of 44 units.
struct Spot {
    float x = 0, y = 0, radius = 1.3F;
    double opacity = 0.85;
};

// Density 0..1 of the picture at a place.
using Field = std::function<double(double x, double y)>;

// Dots thrown one after the other, each keeping a distance that grows where the field is thin.
std::vector<Spot> thrown(std::uint64_t seed, double spacing, const Field& field) {
    scoring::Random random(seed);
    std::vector<Spot> spots;
    for (int attempt = 0; attempt < 700; ++attempt) {
        const double x = random.uniform(4, 40);
        const double y = random.uniform(4, 40);
        const double density = field(x, y);
        if (density <= 0) continue;
        const double reach = spacing / std::sqrt(density);
        bool free = true;
        for (const Spot& spot : spots) {
            if (std::hypot(static_cast<double>(spot.x) - x, static_cast<double>(spot.y) - y) < reach)
                free = false;
        }
        if (free) spots.push_back({static_cast<float>(x), static_cast<float>(y)});
    }
    return spots;
}

std::vector<Spot> crown() {
    std::vector<Spot> spots;
    for (int k = 0; k < 64; ++k) {
        const double turn = k * 2.4;
        const double reach = 2.25 * std::sqrt(k + 0.6);
        spots.push_back({static_cast<float>(22 + reach * std::cos(turn)),
                         static_cast<float>(22 + reach * std::sin(turn))});
    }
    return spots;
}

std::vector<Spot> spotsOf(int unit) {
    switch (unit) {
        case 1:
            return {{14, 16, 2.4F}, {28, 20, 2.4F}, {19, 30, 2.4F}};
        case 2:
            return thrown(2, 6.2, [](double, double) { return 1.0; });
        case 3:
            return {{9, 25, 2.2F}, {18, 24, 2.2F}, {27, 26, 2.2F}, {36, 24, 2.2F}};
        case 4:
            return thrown(4, 4.6, [](double x, double) { return 0.25 + x / 60; });
        case 5:
            return thrown(5, 3.6, [](double x, double y) {
                const double front = 30 - 0.014 * (x - 22) * (x - 22) + 2 * std::sin(x / 3);
                return y > front ? 0.0 : std::min(1.0, 0.18 + (front - y) / 22);
            });
        case 6:
            return thrown(6, 3.4, [](double x, double y) {
                return y < 36 - x * 0.35 ? std::max(0.06, 1 - x / 38) : 0.0;
            });
        case 7:
            return crown();
        case 8:
            return thrown(8, 3.9, [](double x, double y) {
                return std::abs(y - 22 - 3 * std::sin(x / 7)) < 3 ? 0.10 : 1.0;
            });
        default:
            return thrown(9, 3.8, [](double x, double) { return x < 15 ? 0.28 : x < 28 ? 0.55 : 1.0; });
    }
}

}  // namespace

void unitArt(const Kit& kit, const Rect& box, int unit) {
    static std::map<int, std::vector<Spot>> drawn;
    auto found = drawn.find(unit);
    if (found == drawn.end()) found = drawn.emplace(unit, spotsOf(unit)).first;
    fill(kit, box, Role::panel2, kit.px(6));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float u = box.width / 44.0F;
    if (unit == 3) {
        list.AddRectFilled({box.x + 4 * u, box.y + 12 * u}, {box.x + 40 * u, box.y + 13.5F * u},
                           kit.ink(Role::edge));
        list.AddRectFilled({box.x + 4 * u, box.y + 20 * u}, {box.x + 40 * u, box.y + 29 * u},
                           kit.ink(Role::accent, 0.20));
    }
    for (const Spot& spot : found->second) {
        list.AddCircleFilled({box.x + spot.x * u, box.y + spot.y * u}, spot.radius * u,
                             kit.ink(Role::text, spot.opacity), 16);
    }
}

}  // namespace ui
