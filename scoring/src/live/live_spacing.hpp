// The spacing of the dots so far: S2, S3, S5 and the coverage.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <scoring/measured.hpp>

#include "ground.hpp"
#include "live/growing_neighbours.hpp"
#include "live/ordered_values.hpp"

namespace scoring {

class LiveSpacing {
public:
    // Keeps a reference to the ground.
    explicit LiveSpacing(const Ground& ground);

    // The attempt's next dot.
    void add(Point place, const Ground::Look& here);
    // A dot of earlier work; all of them before the first of the attempt's.
    void addEarlier(Point place, const Ground::Look& here);

    [[nodiscard]] Measured spacingBias() const;
    [[nodiscard]] Measured evenness() const;
    [[nodiscard]] Measured clumps() const;
    // As coverage() of metrics/spacing.hpp.
    [[nodiscard]] double coverage() const { return m_coverage; }
    // To the nearest neighbour in pitches; infinite when alone. Earlier dots are counted too.
    [[nodiscard]] double spacing(std::size_t dot) const;

private:
    void enterNewest(const Ground::Look& here, bool again);
    [[nodiscard]] bool isDuplicate(double pitch) const;
    void countPart(Point place);
    void enter(std::size_t dot);
    void leave(std::size_t dot);
    [[nodiscard]] std::string tooFew() const;

    const Ground& m_ground;
    GrowingNeighbours m_neighbours;
    std::vector<double> m_pitches;      // per dot, mm
    std::vector<bool> m_inCore;         // per dot
    std::vector<bool> m_again;          // per dot: a duplicate of an earlier one
    std::vector<double> m_spacing;      // per dot in the core, as it was counted: pitches
    OrderedValues m_logs;               // ln of them
    std::size_t m_close = 0;            // of them, how many count as clumped
    std::size_t m_own = 0;              // dots of the attempt ...
    std::size_t m_ownCore = 0;          // ... and of them in the core
    std::vector<std::size_t> m_inPart;  // of them per cell of ground.parts, duplicates once
    double m_coverage;
};

}  // namespace scoring
