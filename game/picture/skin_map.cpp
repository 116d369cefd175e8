#include "picture/skin_map.hpp"

#include <algorithm>
#include <cmath>

#include "picture/noise.hpp"

namespace picture {
namespace {

// The light stands to the upper left of the sheet, fixed to it as a lamp to the chair.
struct Direction {
    float x, y, z;
};
constexpr Direction kLight{-0.34F, 0.42F, 0.842F};
constexpr Direction kHalfway{-0.20F, 0.26F, 0.945F};

float lit(Direction normal, Direction to) {
    return std::max(0.0F, normal.x * to.x + normal.y * to.y + normal.z * to.z);
}

// Everything that decides the broad look of one place, gathered once a level.
class Look {
public:
    Look(const level::Level& level, const HairField& hair, const Complexion& complexion, SkinFinish finish,
         scoring::Box extent)
        : m_level(level),
          m_finish(finish),
          m_hair(hair),
          m_complexion(complexion),
          m_extent(extent),
          m_seed(static_cast<std::uint32_t>(level.client.seed ^ (level.client.seed >> 32U)) * 977U) {
        const scoring::Box patch = scoring::bounds(level.scenario.patch);
        m_centreX = static_cast<float>((patch.min.x + patch.max.x) / 2.0);
        m_centreY = static_cast<float>((patch.min.y + patch.max.y) / 2.0);
        m_creaseY = creaseStart(patch);
        m_spots = freckles();
    }

    [[nodiscard]] SkinTexel at(float x, float y) const;

private:
    struct Spot {
        float x, y, radius, strength;
    };
    struct Tint {
        float red, green, blue;
    };

    [[nodiscard]] float creaseStart(const scoring::Box& patch) const;
    [[nodiscard]] std::vector<Spot> freckles() const;
    [[nodiscard]] Direction normalAt(float x, float y) const;
    [[nodiscard]] float creaseAt(float x, float y) const;
    [[nodiscard]] float spotAt(float x, float y) const;
    [[nodiscard]] Tint mottlingAt(float x, float y) const;
    [[nodiscard]] float scarAt(float x, float y) const;
    [[nodiscard]] Rgb scarTone() const;
    [[nodiscard]] float glossAt(float x, float y, Direction normal, float scar) const;
    [[nodiscard]] float edgeAt(float x, float y) const;

    const level::Level& m_level;
    SkinFinish m_finish;
    const HairField& m_hair;
    const Complexion& m_complexion;
    scoring::Box m_extent;
    std::uint32_t m_seed;
    float m_centreX = 0.0F;
    float m_centreY = 0.0F;
    float m_creaseY = -1e6F;  // the first forehead crease; far away when there is none
    std::vector<Spot> m_spots;
};

// Creases belong to the forehead, some way in front of the hairline.
float Look::creaseStart(const scoring::Box& patch) const {
    if (m_level.place != level::Place::front) return -1e6F;
    double front = patch.min.y;
    if (m_level.scenario.hairline) {
        front = 1e6;
        for (const scoring::Point p : m_level.scenario.hairline->curve) front = std::min(front, p.y);
    }
    return static_cast<float>(front) - 16.0F;
}

std::vector<Look::Spot> Look::freckles() const {
    std::vector<Spot> spots;
    if (m_level.place == level::Place::practiceSkin) return spots;
    const int count = m_level.skin.fitzpatrick <= 3 ? 14 : 6;
    for (int i = 0; i < count; ++i) {
        const float u = hashed(i, 1, m_seed + 90U);
        const float v = hashed(i, 2, m_seed + 90U);
        const float size = hashed(i, 3, m_seed + 90U);
        spots.push_back({static_cast<float>(m_extent.min.x) + u * static_cast<float>(m_extent.width()),
                         static_cast<float>(m_extent.min.y) + v * static_cast<float>(m_extent.height()),
                         0.35F + 0.75F * size * size, 0.10F + 0.22F * hashed(i, 4, m_seed + 90U)});
    }
    return spots;
}

// The sheet is flat; the light falls on it as on a head of some 13 cm radius.
Direction Look::normalAt(float x, float y) const {
    const float nx = m_complexion.curvature * (x - m_centreX) / 118.0F;
    const float ny = m_complexion.curvature * (y - m_centreY - 4.0F) / 135.0F;
    const float nz = std::sqrt(std::max(0.10F, 1.0F - nx * nx - ny * ny));
    const float length = std::sqrt(nx * nx + ny * ny + nz * nz);
    return {nx / length, ny / length, nz / length};
}

float Look::creaseAt(float x, float y) const {
    if (y > m_creaseY + 9.0F) return 0.0F;
    float depth = 0.0F;
    for (int line = 0; line < 3; ++line) {
        const float base = m_creaseY - 8.5F * static_cast<float>(line);
        const float wander = 1.5F * std::sin(x / 21.0F + base) + 0.00125F * x * x +
                             1.6F * valueNoise(x / 9.0F, base, m_seed + 8U);
        const float across = y - base - wander;
        const float broken = 0.30F + 0.70F * valueNoise(x / 13.0F + 40.0F, base, m_seed + 12U);
        // A furrow: dark below its upper lip, with a lighter roll beneath.
        depth += broken * (std::exp(-across * across / 0.60F) -
                           0.40F * std::exp(-(across + 1.3F) * (across + 1.3F) / 1.1F));
    }
    return depth;
}

float Look::spotAt(float x, float y) const {
    float strength = 0.0F;
    for (const Spot& spot : m_spots) {
        const float dx = x - spot.x;
        const float dy = (y - spot.y) * 1.2F;
        const float d = std::sqrt(dx * dx + dy * dy) / spot.radius;
        if (d < 1.4F) strength = std::max(strength, spot.strength * (1.0F - smoothStep(0.5F, 1.4F, d)));
    }
    return strength;
}

// Brown unevenness over 2 and 8 mm, redness over 11 mm; factors on the tone.
Look::Tint Look::mottlingAt(float x, float y) const {
    const float brown =
        m_complexion.melanin * (0.15F * (fractalNoise(x / 8.0F, y / 8.0F, m_seed + 41U, 3) - 0.5F) +
                                0.10F * (fractalNoise(x / 1.9F, y / 1.9F, m_seed + 51U, 2) - 0.5F)) +
        spotAt(x, y);
    const float red =
        m_complexion.blush * 0.20F * (fractalNoise(x / 11.0F + 4.0F, y / 11.0F, m_seed + 61U, 3) - 0.46F);
    return {std::exp(-0.55F * brown - 0.06F * red), std::exp(-0.85F * brown - 0.62F * red),
            std::exp(-1.05F * brown - 0.52F * red)};
}

// 0 outside scars, 1 well inside. The border wanders and has no corners, as scars have none: it
// is the share of a small disc around the place that lies in the scar.
float Look::scarAt(float x, float y) const {
    constexpr std::array<std::array<float, 2>, 13> kAround{{{0.0F, 0.0F},
                                                            {0.7F, 0.0F},
                                                            {-0.35F, 0.61F},
                                                            {-0.35F, -0.61F},
                                                            {1.5F, 0.0F},
                                                            {1.06F, 1.06F},
                                                            {0.0F, 1.5F},
                                                            {-1.06F, 1.06F},
                                                            {-1.5F, 0.0F},
                                                            {-1.06F, -1.06F},
                                                            {0.0F, -1.5F},
                                                            {1.06F, -1.06F},
                                                            {0.35F, 0.61F}}};
    constexpr double kReachMm = 3.2;
    constexpr double kSoftMm =
        5.0;  // a scar less wide than that has a border less soft, or it would not be seen
    const scoring::Point place{static_cast<double>(x), static_cast<double>(y)};
    float inside = 0.0F;
    for (const level::Scar& scar : m_level.client.scars) {
        const scoring::Box box = scoring::bounds(scar.area);
        if (place.x < box.min.x - kReachMm || place.x > box.max.x + kReachMm ||
            place.y < box.min.y - kReachMm || place.y > box.max.y + kReachMm) {
            continue;
        }
        const auto size = static_cast<float>(std::min(1.0, std::min(box.width(), box.height()) / kSoftMm));
        const float warpX = size * 2.2F * (fractalNoise(x / 3.1F, y / 3.1F, m_seed + 33U, 3) - 0.5F);
        const float warpY = size * 2.2F * (fractalNoise(x / 3.1F, y / 3.1F, m_seed + 37U, 3) - 0.5F);
        int count = 0;
        for (const auto& off : kAround) {
            const scoring::Point near{static_cast<double>(x + warpX + size * off[0]),
                                      static_cast<double>(y + warpY + size * off[1])};
            if (scoring::contains(scar.area, near)) ++count;
        }
        inside = std::max(inside, static_cast<float>(count) / static_cast<float>(kAround.size()));
    }
    return inside;
}

// Scar tissue lies paler and a little pinker than the skin around it.
Rgb Look::scarTone() const {
    const Rgb tone = m_complexion.tone;
    return {std::min(250.0F, 1.05F * tone.r + 6.0F), std::min(244.0F, 1.07F * tone.g + 7.0F),
            std::min(242.0F, 1.10F * tone.b + 8.0F)};
}

// mm inside the border of the skin as laid out: a rectangle with round corners.
float Look::edgeAt(float x, float y) const {
    constexpr float kCorner = 6.0F;
    const auto halfX = static_cast<float>(m_extent.width() / 2.0) - kCorner;
    const auto halfY = static_cast<float>(m_extent.height() / 2.0) - kCorner;
    const float dx = std::abs(x - static_cast<float>(m_extent.min.x + m_extent.max.x) / 2.0F) - halfX;
    const float dy = std::abs(y - static_cast<float>(m_extent.min.y + m_extent.max.y) / 2.0F) - halfY;
    const float outX = std::max(dx, 0.0F);
    const float outY = std::max(dy, 0.0F);
    return kCorner - std::sqrt(outX * outX + outY * outY) - std::min(std::max(dx, dy), 0.0F);
}

// The lamp in the skin: a broad sheen over the head's round, with patches. Oil makes more of it and shows the
// lamp itself; dry skin hardly mirrors.
float Look::glossAt(float x, float y, Direction normal, float scar) const {
    const float patchy = 0.55F + 0.9F * fractalNoise(x / 4.0F, y / 4.0F, m_seed + 31U, 2);
    const float facing = lit(normal, kHalfway);
    const float sheen = 26.8F * std::pow(facing, 30.0F) * patchy + 12.7F * std::pow(facing, 9.0F);
    const float lamp = 24.0F * std::pow(facing, 110.0F) * (0.75F + 0.25F * patchy);
    return m_complexion.shine * (1.0F + 0.6F * scar) * (1.0F - 0.65F * m_finish.dryness) *
           (sheen * (1.0F + 0.7F * m_finish.oil) + lamp * m_finish.oil);
}

SkinTexel Look::at(float x, float y) const {
    const Direction normal = normalAt(x, y);
    const float scar = scarAt(x, y);
    const float shade = m_hair.share(x, y) * (1.0F - scar);
    const float crease = creaseAt(x, y) * (1.0F - shade);
    const Tint mottle = mottlingAt(x, y);

    float light = 0.47F + 0.60F * std::pow(lit(normal, kLight), 1.15F);
    light *= 1.0F - 0.15F * crease;
    const float calm = 1.0F - 0.45F * scar;  // a scar has lost its colour and its mottling
    const Rgb tone = mixed(m_complexion.tone, scarTone(),
                           0.50F * scar * (0.7F + 0.6F * fractalNoise(x / 3.3F, y / 1.4F, m_seed + 35U, 3)));
    const auto coloured = [&](float value, float tint, float cool) {
        return value * light * (1.0F + calm * (tint - 1.0F)) * (1.0F - cool * shade);
    };
    SkinTexel texel;
    texel.value[SkinTexel::red] = coloured(tone.r, mottle.red, 0.095F);
    texel.value[SkinTexel::green] = coloured(tone.g, mottle.green, 0.065F);
    texel.value[SkinTexel::blue] = coloured(tone.b, mottle.blue, 0.020F);
    texel.value[SkinTexel::gloss] = glossAt(x, y, normal, scar);
    texel.value[SkinTexel::relief] =
        m_complexion.relief *
        (1.0F - 0.50F * scar * (0.7F + 0.6F * fractalNoise(x / 3.3F, y / 1.4F, m_seed + 35U, 3)));
    texel.value[SkinTexel::edge] = edgeAt(x, y);
    return texel;
}

}  // namespace

SkinMap::SkinMap(const level::Level& level, const HairField& hair, float texelsPerMm, SkinFinish finish)
    : m_complexion(complexionOf(level)),
      m_finish(finish),
      m_extent(skinExtent(level)),
      m_texelsPerMm(texelsPerMm) {
    constexpr double kMatMm = 3.0;  // so that the map sees its own border
    m_left = static_cast<float>(m_extent.min.x - kMatMm);
    m_bottom = static_cast<float>(m_extent.min.y - kMatMm);
    m_width = static_cast<int>((m_extent.width() + 2.0 * kMatMm) * static_cast<double>(texelsPerMm)) + 2;
    m_height = static_cast<int>((m_extent.height() + 2.0 * kMatMm) * static_cast<double>(texelsPerMm)) + 2;
    m_texels.resize(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height));
    const Look look(level, hair, m_complexion, m_finish, m_extent);
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) {
            m_texels[static_cast<std::size_t>(y * m_width + x)] = look.at(
                m_left + static_cast<float>(x) / texelsPerMm, m_bottom + static_cast<float>(y) / texelsPerMm);
        }
    }
}

}  // namespace picture
