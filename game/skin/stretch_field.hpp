// The three-point stretch: what the off hand's fingers and the working hand's heel do to the skin.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <scoring/geometry.hpp>

#include "skin/state_bytes.hpp"

namespace skin {

// One finger of the off hand: where it is set on relaxed skin and how far it then pulls, um.
struct StretchPoint {
    std::int32_t xUm = 0;  // within +-1 m, as pen samples
    std::int32_t yUm = 0;
    std::int32_t pullXUm = 0;  // at most kLongestPullUm long
    std::int32_t pullYUm = 0;
    friend bool operator==(const StretchPoint&, const StretchPoint&) = default;
};

// How white skin of that stretch is: not at all up to 1 (drum-tight), 1 = bloodless from 1.5 on [default].
[[nodiscard]] double whiteningOf(double stretch);

constexpr std::size_t kMostStretchPoints = 2;
constexpr std::int32_t kLongestPullUm = 4000;

// Nothing, or one sentence that says why these cannot be the points of one off hand.
[[nodiscard]] std::optional<std::string> stretchFault(const std::vector<StretchPoint>& points);

// The skin under the points, in closed form: it goes along with each finger, half as far 10 mm
// away, and is drawn tight where a finger pulls away from it. The needle is far from the fingers,
// so no lattice has to be simulated for them.
class StretchField {
public:
    // Points without a fault.
    void set(const std::vector<StretchPoint>& points) { m_points = points; }
    [[nodiscard]] const std::vector<StretchPoint>& points() const { return m_points; }

    // Where skin lies while it is stretched, and back; mm. Each the other's inverse to 1e-6 mm.
    [[nodiscard]] scoring::Point shown(scoring::Point relaxed) const;
    [[nodiscard]] scoring::Point relaxed(scoring::Point shown) const;

    // What the fingers add to the stretch at a place of relaxed skin: 0 = nothing, 1 = from slack to
    // drum-tight, < 0 where they bunch the skin up. Two fingers 20 mm apart that pull 2 mm each add 1
    // half way between them, less farther off [default: no source measures a stretch].
    [[nodiscard]] double tension(scoring::Point relaxed) const;

    // Every finger slips back to this share of its pull, 0..1.
    void slipTo(double share);

    void write(StateWriter& out) const;
    // False when the bytes are no points.
    [[nodiscard]] bool read(StateReader& in);

private:
    std::vector<StretchPoint> m_points;
};

}  // namespace skin
