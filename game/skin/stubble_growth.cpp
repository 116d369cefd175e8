#include "skin/stubble_growth.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <scoring/random.hpp>

#include "noise/noise.hpp"
#include "skin/skin_extent.hpp"

namespace skin {
namespace {

// Keeps roots apart by at least a distance: a grid of buckets no smaller than that.
class Spacer {
public:
    Spacer(scoring::Box box, double apart)
        : m_box(box), m_apart(apart), m_columns(static_cast<std::size_t>(box.width() / apart) + 1U) {
        m_buckets.resize(m_columns * (static_cast<std::size_t>(box.height() / apart) + 1U));
    }
    // False when another root is nearer than the distance; else keeps the place.
    bool take(scoring::Point place) {
        const auto column = static_cast<std::ptrdiff_t>((place.x - m_box.min.x) / m_apart);
        const auto row = static_cast<std::ptrdiff_t>((place.y - m_box.min.y) / m_apart);
        const auto columns = static_cast<std::ptrdiff_t>(m_columns);
        const auto rows = static_cast<std::ptrdiff_t>(m_buckets.size()) / columns;
        for (auto r = std::max<std::ptrdiff_t>(row - 1, 0); r <= std::min(row + 1, rows - 1); ++r) {
            for (auto c = std::max<std::ptrdiff_t>(column - 1, 0); c <= std::min(column + 1, columns - 1);
                 ++c) {
                for (const scoring::Point other : m_buckets[static_cast<std::size_t>(r * columns + c)]) {
                    const scoring::Point off = other - place;
                    if (scoring::dot(off, off) < m_apart * m_apart) return false;
                }
            }
        }
        m_buckets[static_cast<std::size_t>(row * columns + column)].push_back(place);
        return true;
    }

private:
    scoring::Box m_box;
    double m_apart;
    std::size_t m_columns;
    std::vector<std::vector<scoring::Point>> m_buckets;
};

// Which way hair lies, radians from +x: forward and outward in front, round the whorl on the
// crown, downwards elsewhere.
float growthDirection(const level::Level& level, scoring::Box patch, float x, float y, std::uint32_t seed) {
    constexpr float kForward = -1.5707963F;
    const float sway = 0.7F * (noise::valueNoise(x / 14.0F, y / 14.0F, seed) - 0.5F);
    if (level.place == level::Place::crown) {
        const float dx = x - static_cast<float>(patch.min.x + patch.max.x) / 2.0F;
        const float dy = y - static_cast<float>(patch.min.y + patch.max.y) / 2.0F;
        return std::atan2(dy, dx) - 1.1F + sway;
    }
    return kForward + 0.012F * x + sway;
}

// A scar has no follicles.
bool scarred(const level::Level& level, scoring::Point place) {
    return std::any_of(level.client.scars.begin(), level.client.scars.end(),
                       [place](const level::Scar& scar) { return scoring::contains(scar.area, place); });
}

Hair grown(scoring::Random& random, scoring::Point root, float direction, bool fine) {
    const auto uniform = [&random](float low, float high) {
        return low + (high - low) * static_cast<float>(random.uniform());
    };
    Hair hair;
    hair.rootX = static_cast<float>(root.x) + uniform(-0.11F, 0.11F);
    hair.rootY = static_cast<float>(root.y) + uniform(-0.09F, 0.09F);
    const float length = fine ? uniform(0.25F, 0.42F) : uniform(0.40F, 0.78F);
    const float angle = direction + uniform(-0.25F, 0.25F);
    hair.tipX = hair.rootX + length * std::cos(angle);
    hair.tipY = hair.rootY + length * std::sin(angle);
    hair.width = fine ? uniform(0.045F, 0.065F) : uniform(0.070F, 0.110F);
    hair.opacity = fine ? uniform(0.42F, 0.58F) : uniform(0.64F, 0.88F);
    return hair;
}

}  // namespace

std::vector<Hair> growStubble(const level::Level& level, const HairField& field, scoring::Box extent) {
    std::vector<Hair> hairs;
    if (field.fullest() <= 0.0F) return hairs;
    constexpr double kTriesPerRoot = 3.0;
    const double perMm2 = static_cast<double>(field.fullest()) / 100.0;
    const double apart = 0.55 / std::sqrt(perMm2);  // irregular, but never one on another
    const auto seed = static_cast<std::uint32_t>(level.client.seed);
    scoring::Random random(level.client.seed, 7);
    Spacer spacer(extent, apart);
    const scoring::Box patch = scoring::bounds(level.scenario.patch);
    const auto tries = static_cast<std::size_t>(extent.width() * extent.height() * perMm2 * kTriesPerRoot);
    for (std::size_t i = 0; i < tries; ++i) {
        const scoring::Point root{random.uniform(extent.min.x, extent.max.x),
                                  random.uniform(extent.min.y, extent.max.y)};
        const double chance = random.uniform();
        // Roots refuse their neighbours, so that of three tries about one stays.
        const float density = field.share(static_cast<float>(root.x), static_cast<float>(root.y));
        if (chance * kTriesPerRoot >= static_cast<double>(density) * 1.9 || scarred(level, root)) continue;
        if (!spacer.take(root)) continue;
        const bool fine = density < 0.55F;
        const float direction =
            growthDirection(level, patch, static_cast<float>(root.x), static_cast<float>(root.y), seed + 71U);
        const double kind = random.uniform();  // Guo 2017: 28 % singles, 53 % pairs, the rest threes
        const int count = fine || kind < 0.28 ? 1 : (kind < 0.81 ? 2 : 3);
        for (int k = 0; k < count; ++k) hairs.push_back(grown(random, root, direction, fine));
    }
    return hairs;
}

std::vector<Hair> growStubble(const level::Level& level, const HairField& field) {
    const scoring::Box extent = skinExtent(level);
    return growStubble(level, field,
                       {extent.min + scoring::Point{1.2, 1.2}, extent.max - scoring::Point{1.2, 1.2}});
}

}  // namespace skin
