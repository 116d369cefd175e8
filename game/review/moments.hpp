// When a finding came about: the seconds of the attempt to look at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <scoring/scorecard.hpp>

#include "review/replay_track.hpp"

namespace review {

struct Moment {
    std::size_t finding = 0;  // index into the findings
    std::int64_t fromUs = 0;  // since the attempt's origin
    std::int64_t toUs = 0;    // >= fromUs
};

// The longest stretch that a moment may take: what one can look at in one go [default].
inline constexpr std::int64_t kLongestMomentUs = 10'000'000;
// So long before its first touch a moment begins, so that one sees the hand come [default].
inline constexpr std::int64_t kLeadInUs = 1'000'000;
// Of a gap: whoever works that far beyond its edge passes it, mm [default].
inline constexpr double kBesideGapMm = 1.5;

// Indices of the attempt's dots that the finding is about, by time: those that it names; for a place without
// dots (a gap, what was missed) those made around it.
[[nodiscard]] std::vector<std::size_t> dotsOf(const ReplayTrack& track, const scoring::Finding& finding);

// Of the dots that the finding names the kLongestMomentUs that hold most of them; for a place without dots
// (a gap, what was missed) of those made around it; else from the finding's own time on. Nothing for what
// has neither, such as a level left half done.
[[nodiscard]] std::optional<Moment> momentOf(const ReplayTrack& track, const scoring::Finding& finding,
                                             std::size_t index);
// Of all findings that have one, by time; `finding` is the index into them.
[[nodiscard]] std::vector<Moment> momentsOf(const ReplayTrack& track,
                                            const std::vector<scoring::Finding>& findings);

}  // namespace review
