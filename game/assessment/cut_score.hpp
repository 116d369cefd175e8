// What a cut score does to people whom it judges wrongly; shared by the methods that set one.
#pragma once

#include <cstddef>

namespace assessment {

// A cut divides scores: at or above it, passed.
struct WrongDecisions {
    // Expected shares, 0..1, by normal curves fitted to the scores: of those who should fail, who pass; of
    // those who should pass, who fail. Told beside the observed ones because groups are small.
    double falsePasses = 0.0;
    double falseFails = 0.0;
    // As observed, counts.
    std::size_t shouldFail = 0, passedWrongly = 0;
    std::size_t shouldPass = 0, failedWrongly = 0;
};

}  // namespace assessment
