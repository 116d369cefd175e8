// Attempts for the tests of review.
#pragma once

#include "practice/steady_attempt.hpp"
#include "review/replay_track.hpp"

namespace review::testing {

using practice::testing::attemptOf;
using practice::testing::someHeader;
using practice::testing::threeDots;
using practice::testing::touches;

// `count` touches 400 ms apart, each 80 ms long, on skin of that model.
inline record::Attempt practised(int count = 6, const std::string& model = "flat") {
    const test_support::TempFolder folder;
    return attemptOf(
        practice::practiceHeadless(threeDots(model), someHeader(), touches(count), folder / "a.attempt"));
}

inline ReplayTrack trackOf(record::Attempt attempt) {
    auto made = ReplayTrack::of(std::move(attempt));
    if (const auto* reason = std::get_if<std::string>(&made)) FAIL(*reason);
    return std::get<ReplayTrack>(std::move(made));
}

}  // namespace review::testing
