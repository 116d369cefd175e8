// The dot: what the needle left in the skin, as integers from the moment it leaves it. The
// window, the journal, the CSV and the score all use these numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <scoring/geometry.hpp>

namespace scoring {

// What the skin noticed while the dot was made; bits of Dot::flags.
enum DotFlag : std::uint16_t {
    kTooShallow = 1U << 0U,  // ended above the depth where pigment holds
    kBlownOut = 1U << 1U,    // reached the depth where pigment spreads
    kBledOut = 1U << 2U,     // drew blood, which carries pigment away
    kOverworked = 1U << 3U,  // the same place was worked too often
    kDragged = 1U << 4U,     // the needle moved sideways while in the skin
};

struct Dot {
    std::uint32_t ordinal = 0;  // 0, 1, 2 ... in the order of deposit
    std::optional<std::int64_t>
        tUs;                    // time of deposit, us since the attempt's origin; absent in a CSV without t_s
    std::int32_t xTenthUm = 0;  // relaxed skin, 0.1 um, +x towards the client's left ear
    std::int32_t yTenthUm = 0;  // relaxed skin, 0.1 um, +y towards the crown
    std::optional<std::int32_t> depthUm;     // deepest reach below the relaxed surface, um, > 0 into the skin
    std::optional<std::int32_t> diameterUm;  // fresh, as seen, um
    std::int32_t dwellUs = 0;                // contact to release, us
    std::int32_t angleCdeg = 0;              // needle from the surface normal, 0.01 degree, 0 = upright
    std::int32_t dragUm = 0;                 // sideways travel while in the skin, um
    std::int32_t toneE4 = 0;                 // darkness, 0 = bare skin .. 10000 = full pigment
    std::uint8_t zone = 255;                 // index of the zone it fell in, 255 = none
    std::uint16_t flags = 0;                 // DotFlag bits
    friend bool operator==(const Dot&, const Dot&) = default;

    // The place in millimetres.
    [[nodiscard]] Point place() const { return {xTenthUm / 10000.0, yTenthUm / 10000.0}; }
    // The nearest 0.1 um to a coordinate in millimetres (ties away from zero).
    [[nodiscard]] static std::int32_t tenthUm(double mm);
};

// The dots' places in millimetres, in their order.
[[nodiscard]] std::vector<Point> placesOf(const std::vector<Dot>& dots);

}  // namespace scoring
