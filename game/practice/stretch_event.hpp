// The off hand's fingers as an event of the attempt (docs/attempt-format.md, kind "stretch").
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "record/attempt_file/attempt.hpp"
#include "skin/stretch_field.hpp"

namespace practice {

constexpr const char* kStretchKind = "stretch";

// Fingers set, moved or, with none, taken away.
struct Stretch {
    std::int64_t tUs = 0;            // since the attempt's origin
    std::uint64_t afterSamples = 0;  // how many samples of the attempt came before: its exact place
    std::vector<skin::StretchPoint> points;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

// One JSON object with whole numbers only.
[[nodiscard]] record::Event eventOf(const Stretch& stretch);
// The other way; or one sentence that says what is wrong with the event.
[[nodiscard]] std::variant<Stretch, std::string> stretchOf(const record::Event& event);

// All stretch events of an attempt, in order; or one sentence about the first that is none, is out of
// order or, in an attempt that was closed, comes after more samples than there are. In an interrupted one
// those are left out: the kill fell between the block of the event and that of the samples before it.
[[nodiscard]] std::variant<std::vector<Stretch>, std::string> stretchesOf(const record::Attempt& attempt);

}  // namespace practice
