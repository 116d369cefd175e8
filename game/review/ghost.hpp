// Somebody else's dots along an attempt's clock: an expert's, or one's own of another day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <scoring/dot.hpp>

#include "record/attempt_file/attempt.hpp"
#include "review/replay_track.hpp"

namespace review {

struct Ghost {
    std::vector<scoring::Point> places;  // mm of relaxed skin, in the order of deposit
    std::vector<std::int64_t> madeUs;    // by the clock of the attempt that it goes along; never falling

    // How many are there by then.
    [[nodiscard]] std::size_t madeBy(std::int64_t tUs) const;
};

// At the pace of the attempt: at any moment there are as many of these dots as the attempt had. What is left
// over when the attempt ends is not made.
[[nodiscard]] Ghost atPaceOf(const ReplayTrack& track, const std::vector<scoring::Dot>& dots);
// At its own pace; dots without a time are made with the one before.
[[nodiscard]] Ghost atOwnPace(const std::vector<scoring::Dot>& dots);

}  // namespace review
