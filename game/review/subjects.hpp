// What one can ask about on finished work, and the seconds that made it: each dot, and each finding that has
// a place or dots, such as a gap, a row, a clump or a blotch.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <scoring/scorecard.hpp>

#include "review/moments.hpp"
#include "review/replay_track.hpp"

namespace review {

struct Subject {
    enum class Kind { dot, finding };
    Kind kind = Kind::dot;
    std::size_t index = 0;  // of the attempt's dots, or of the findings
    friend bool operator==(const Subject&, const Subject&) = default;
};

// How far the dot's depth is from its zone's aim, in half-widths of the band: above 1 too deep, below -1 too
// shallow. Absent without a depth or a zone.
[[nodiscard]] std::optional<double> depthOff(const level::Level& level, const scoring::Dot& dot);

// Everything of the attempt, worst first: the findings in their own order, as far as they have a moment; then
// every dot, the ones off their depth by the most first, those dragged, bled or overworked next, the rest in
// their order.
[[nodiscard]] std::vector<Subject> worstFirst(const ReplayTrack& track,
                                              const std::vector<scoring::Finding>& findings);

// What is at a place of relaxed skin, mm: the nearest dot within `reachMm`; else the gap or clump around it,
// or the finding whose dots stand about it, the costliest of several. Nothing on bare skin.
[[nodiscard]] std::optional<Subject> subjectAt(const ReplayTrack& track,
                                               const std::vector<scoring::Finding>& findings,
                                               scoring::Point place, double reachMm);

// The findings that a dot belongs to, in their order.
[[nodiscard]] std::vector<std::size_t> findingsOf(const std::vector<scoring::Finding>& findings,
                                                  std::size_t dot);

// The seconds of a subject of this attempt. Of a dot: from kLeadInUs before its touch to its end.
[[nodiscard]] std::optional<Moment> momentOf(const ReplayTrack& track,
                                             const std::vector<scoring::Finding>& findings, Subject subject);
// Where it is, mm; absent for a finding without a place.
[[nodiscard]] std::optional<scoring::Point> placeOf(const ReplayTrack& track,
                                                    const std::vector<scoring::Finding>& findings,
                                                    Subject subject);

}  // namespace review
