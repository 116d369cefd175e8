// What an attempt is scored against: the part of a level that the score needs, as geometry
// in millimetres. It knows no file, title, skin or tool.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <scoring/geometry.hpp>
#include <scoring/units.hpp>

namespace scoring {

// trace: one dot on each marked spot, scored by optimal matching.
// free: fill naturally, scored by distribution against an ensemble, never by matching.
enum class Mode { trace, free };

// The hairline styles of the trade. The brief decides what is right.
enum class HairlineStyle { soft, natural, broken, faded, defined };

// What a density is a function of: nothing, x, y, or n, the signed distance from the hairline.
enum class DensityAxis { uniform, x, y, hairline };

struct DensityKnot {
    Millimetres at;        // coordinate along the axis
    DotsPerMm2 intensity;  // target there
};

// Target intensity as a piecewise linear function of one coordinate; constant beyond the
// first and the last knot. Uniform: one knot, whose coordinate does not matter.
struct Density {
    DensityAxis axis = DensityAxis::uniform;
    std::vector<DensityKnot> knots;
};

// A region with one density and one depth target.
struct Zone {
    std::string id;
    Polygon area;
    Density density;
    Millimetres depthTarget;     // T_z
    Millimetres depthHalfWidth;  // h_z > 0; the band is T_z - h_z .. T_z + h_z
};

struct Hairline {
    std::vector<Point> curve;  // the front as drawn in the brief, t growing with +x
    HairlineStyle style = HairlineStyle::natural;
    Millimetres depth;  // how far behind the curve dots belong to the hairline (n_max)
};

struct Criteria {
    bool spacing = false;
    bool depth = false;
    bool hairline = false;
};

// Pass lines in points, 51..100 (a gate caps a criterion at 50).
struct Cuts {
    double spacing = 60.0;
    double depth = 60.0;
    double hairline = 60.0;
};

struct Scenario {
    Mode mode = Mode::free;
    Polygon patch;
    std::vector<Zone> zones;           // the first one that contains a place owns it
    std::optional<Hairline> hairline;  // present when criteria.hairline
    std::vector<Point> marks;          // trace mode: the marked spots
    Millimetres cutoff;                // trace mode: farthest distance of a dot from its mark
    Criteria criteria;
    std::optional<Cuts> cuts;  // absent: no pass line, `passed` is null
    // Free mode: where dots of earlier layers or sessions stand, mm. Spacing and hairline judge them
    // together with the attempt's; depth, coverage and findings only the attempt's.
    std::vector<Point> earlier;
};

struct IntensityRaster;  // internal: lambda* on the 0.25 mm grid
class RegionIndex;       // internal: a zone's area, quick to ask

// The target intensity lambda*(x) in dots/mm2; 0 outside every zone. Prepares the hairline's
// projection once, so keep one for many places.
class TargetField {
public:
    explicit TargetField(const Scenario& scenario);
    [[nodiscard]] double intensity(Point place) const;  // dots/mm2
    // Pitch s = 1/sqrt(lambda*) in mm, capped at 1/sqrt(0.09 max lambda*) in a fade-out;
    // the cap also outside every zone. Infinite when lambda* is 0 everywhere.
    [[nodiscard]] double pitch(Point place) const { return pitchOf(intensity(place)); }
    // The same from an intensity in dots/mm2 that is known already.
    [[nodiscard]] double pitchOf(double intensity) const;
    [[nodiscard]] int zoneAt(Point place) const;  // index, or -1
    // Of a place, n infinite where nobody asks how far behind it is. Needs a line (asserted).
    [[nodiscard]] LineCoordinates alongLine(Point place) const;
    // Integral of lambda* over the zones: the expected number of dots N* (midpoint rule on a
    // 0.25 mm grid).
    [[nodiscard]] double expectedDots() const { return m_expected; }
    [[nodiscard]] double maxIntensity() const { return m_maxIntensity; }  // dots/mm2
    [[nodiscard]] const Scenario& scenario() const { return m_scenario; }
    [[nodiscard]] const std::optional<LineProjection>& line() const { return m_line; }
    [[nodiscard]] const IntensityRaster& raster() const { return *m_raster; }

private:
    Scenario m_scenario;
    std::optional<LineProjection> m_line;
    std::shared_ptr<const std::vector<RegionIndex>> m_areas;  // of each zone
    std::shared_ptr<const IntensityRaster> m_raster;
    double m_expected = 0.0;
    double m_maxIntensity = 0.0;
};

}  // namespace scoring
