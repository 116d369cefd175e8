#include "scans/emptiest_place.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace scoring {
namespace {

constexpr double kSteepest = 0.25;  // mm of pitch a mm
constexpr double kFinest = 1e-6;    // mm: of a square that is not cut further
constexpr double kBetter = 1e-7;    // pitches: less is not looked for
constexpr int kMostCut = 25000;     // squares: a rim whose places are all alike ends the search

// A square around a place and what no place of it exceeds.
struct Square {
    Point middle;        // mm
    double half = 0.0;   // of its side, mm
    double bound = 0.0;  // pitches
    [[nodiscard]] double reach() const { return half * std::numbers::sqrt2; }
    // By growing bound; equals in an order of their own, so that every machine takes the same one first.
    friend bool operator<(const Square& a, const Square& b) {
        if (a.bound != b.bound) return a.bound < b.bound;
        return a.middle.x != b.middle.x ? a.middle.x > b.middle.x : a.middle.y > b.middle.y;
    }
};

class Search {
public:
    Search(const Ground& ground, const Pattern& pattern) : m_ground(ground), m_pattern(pattern) {}

    // Whether a circle of that radius, mm, could be the largest in pitches.
    [[nodiscard]] bool mayBeat(double radius) const {
        return radius > (m_best.scaled + kBetter) * m_ground.densePitch;
    }

    // A place that is so far from its nearest dot, mm.
    void consider(Point place, double radius, const Ground::Look& here) {
        if (here.inCore && radius > m_best.scaled * here.pitch) m_best = {place, radius, radius / here.pitch};
    }

    // Keeps a square of which so much is known at its middle when its part of the core's rim may hold a
    // better place.
    void add(Square square, double radius, const Ground::Look& here) {
        const double reach = square.reach();
        const bool inZone = here.intensity > 0.0;
        const double slope = kSteepest * reach;
        const double least = inZone ? std::max(m_ground.densePitch, here.pitch - slope) : m_ground.densePitch;
        square.bound = (radius + reach) / least;
        if (reach < kFinest || square.bound <= m_best.scaled + kBetter) return;
        if (!(inZone ? mayHoldRim(square, here.pitch) : outlineTo(square.middle, reach) <= reach)) return;
        m_open.push_back(square);
        std::push_heap(m_open.begin(), m_open.end());
    }

    // The one that may hold the best place is cut first: else a search would climb the rim step by step.
    void cutAll() {
        for (int cut = 0; cut < kMostCut && !m_open.empty(); ++cut) {
            if (m_open.front().bound <= m_best.scaled + kBetter) return;
            const Square square = m_open.front();
            std::pop_heap(m_open.begin(), m_open.end());
            m_open.pop_back();
            const double half = 0.5 * square.half;
            for (const double y : {-half, half}) {
                for (const double x : {-half, half}) addPart({square.middle + Point{x, y}, half});
            }
        }
    }

    [[nodiscard]] const EmptyPlace& best() const { return m_best; }

private:
    void addPart(const Square& square) {
        const Ground::Look here = m_ground.look(square.middle);
        const double radius = m_pattern.grid.nearest(square.middle).distance;
        consider(square.middle, radius, here);
        add(square, radius, here);
    }

    // A square in a zone that lies in the core all over, or nowhere, holds no rim. `pitch` at its middle.
    [[nodiscard]] bool mayHoldRim(const Square& square, double pitch) const {
        const double most = (1.0 + kSteepest) * square.reach();
        // How far the middle lies within the core, mm; negative beyond it.
        double within = outlineTo(square.middle, pitch + most) - pitch;
        const TargetField& field = m_ground.field;
        if (field.line()) within = std::min(within, field.alongLine(square.middle).n - kBehindLine);
        return std::abs(within) <= most;
    }
    // Distance to the outline, mm; infinite where it is more than `most`, which is sooner known.
    [[nodiscard]] double outlineTo(Point place, double most) const {
        constexpr double kMore = 1.000001;
        return m_ground.outline.isNearerThan(kMore * most, place) ? m_ground.outline.distanceTo(place)
                                                                  : std::numeric_limits<double>::infinity();
    }

    const Ground& m_ground;
    const Pattern& m_pattern;
    EmptyPlace m_best;
    std::vector<Square> m_open;  // a heap, the greatest bound in front
};

}  // namespace

EmptyPlace emptiestPlace(const Ground& ground, const Pattern& pattern, const VoronoiCells& cells,
                         const std::vector<double>& away, const std::vector<EmptyPlace>& widest) {
    assert(!ground.coreSamples.empty() && away.size() == ground.coreSamples.size());
    Search search(ground, pattern);
    for (std::size_t i = 0; i < away.size(); ++i) {
        const CoreSample& sample = ground.coreSamples[i];
        search.consider(sample.place, away[i], {0.0, sample.pitch, true});
    }
    if (!widest.empty()) {
        search.consider(widest.front().middle, widest.front().radius, ground.look(widest.front().middle));
    }
    // Those that are left are narrower than any that widestGaps() tells.
    for (std::size_t i = 0; i < cells.cells.size() && widest.empty(); ++i) {
        for (const VoronoiEdge& edge : cells.cells[i].edges) {
            const double radius = distance(edge.from, pattern.places[i]);
            if (search.mayBeat(radius)) search.consider(edge.from, radius, ground.look(edge.from));
        }
    }
    // Twice as wide as the grid's: a sample stands for the rim beside it.
    const double half = std::sqrt(ground.coreSampleArea);
    for (std::size_t i = 0; i < away.size(); ++i) {
        const CoreSample& sample = ground.coreSamples[i];
        search.add({sample.place, half}, away[i], {1.0, sample.pitch, true});
    }
    search.cutAll();
    return search.best();
}

}  // namespace scoring
