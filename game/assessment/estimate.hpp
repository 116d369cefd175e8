// A figure of agreement: a value with its interval, or the reason why there is none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace assessment {

// Both ends of a two-sided 95 % interval, in the figure's unit.
struct Interval {
    double low = 0.0;
    double high = 0.0;
};

struct Estimate {
    std::optional<double> value;
    std::optional<Interval> interval;  // absent without a value, and where its formula gives none
    std::size_t n = 0;                 // attempts that the figure rests on
    std::size_t leftOut = 0;           // attempts that lacked one of the marks
    std::string undefinedBecause;      // set without a value
    std::string noIntervalBecause;     // set with a value that has no interval

    [[nodiscard]] static Estimate undefined(std::string because, std::size_t n = 0, std::size_t leftOut = 0) {
        Estimate none;
        none.n = n;
        none.leftOut = leftOut;
        none.undefinedBecause = std::move(because);
        return none;
    }
};

}  // namespace assessment
