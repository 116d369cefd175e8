// How well a supposed front explains the dots of a hairline. The dots themselves are looked at,
// and the empty places between them: a front that was estimated first has lost most of it.
#pragma once

#include <cstddef>
#include <vector>

#include "ground.hpp"
#include "stats/front_spread.hpp"

namespace scoring {

// The target as seen from its front, slice by slice of line. Worked out once a scenario.
struct FrontProfile {
    static constexpr double kSlice = 0.5;     // mm of line
    static constexpr double kStep = 0.1;      // mm behind the front
    static constexpr double kReach = 16.0;    // mm either way of the front
    static constexpr double kFarthest = 8.0;  // mm behind the line: deeper dots say nothing of the front

    // Needs a hairline (asserted).
    explicit FrontProfile(const Ground& ground);

    double from = 0.0;  // mm of arc where the first slice begins: what is left over lies at both ends
    std::size_t slices = 0;
    // Arc length of the middle of a slice, mm.
    [[nodiscard]] double middleOf(std::size_t slice) const {
        return from + (static_cast<double>(slice) + 0.5) * kSlice;
    }
    std::size_t steps = 0;          // per slice, from u = -kReach on
    std::vector<double> intensity;  // dots/mm2 of the target u mm behind the front, blurred by 0.3 mm
    std::vector<double> pitch;      // mm there; ahead of the front that of the front
    std::vector<double> ahead;      // dots/mm2 by u, of single hairs 1 to 3 mm ahead and of strays

private:
    [[nodiscard]] static double uOf(std::size_t step) { return static_cast<double>(step) * kStep - kReach; }
    void addSlice(const Ground& ground, std::size_t slice);
};

// The log pseudo-likelihood of the dots (Besag 1977; Baddeley and Turner 2000) given the front,
// in nats but for a constant. Its conditional intensity is the target's, moved with the front,
// times what the room around the place makes of it: skilled dots keep apart, so that a dot
// is unlikely nearer than 0.6 pitches to another, and an empty place without one is unlikely too.
class FrontLikelihood {
public:
    static constexpr double kFarthestFront = 6.0;  // mm either way of the line that a front may lie

    // `dots` as hairlineDots gives them; `density`: the attempt's own over the target's, > 0.
    FrontLikelihood(const FrontProfile& profile, const std::vector<LineCoordinates>& dots,
                    double density = 1.0);

    // What it is on the average over fronts that scatter like this about the one asked for.
    [[nodiscard]] FrontLikelihood averagedOver(const FrontSpread& spread) const;

    // `front`: mm behind the line, per slice. Between the table's entries a quadratic spline, whose slope
    // has no steps: a climb ends at a place that rounding does not choose.
    [[nodiscard]] double value(const std::vector<double>& front) const;
    // Its derivative by each slice's front, nats/mm.
    void slope(const std::vector<double>& front, std::vector<double>& into) const;
    // Its second derivative, nats/mm2.
    void curvature(const std::vector<double>& front, std::vector<double>& into) const;
    [[nodiscard]] std::size_t slices() const { return m_slices; }

private:
    struct Entry {
        double value;      // nats
        double slope;      // nats/mm
        double curvature;  // nats/mm2
    };
    // Of a front so many mm behind the line.
    [[nodiscard]] Entry entryAt(std::size_t slice, double front) const;
    // One slice's table with `reach` entries more at either end, where it goes on as a parabola.
    void widened(std::size_t slice, std::size_t reach, std::vector<double>& into) const;
    void addEmptyPlaces(const FrontProfile& profile, const std::vector<LineCoordinates>& dots);
    void addDots(const FrontProfile& profile, const std::vector<LineCoordinates>& dots);

    std::size_t m_slices;
    double m_density;
    double m_pitches;             // 1 / own pitch over the target's
    std::vector<double> m_table;  // per slice, by front from -kFarthestFront on
};

}  // namespace scoring
