// The payloads of the blocks that hold what happened. Each reader appends to its list and
// answers false when the payload is not exactly as described in docs/attempt-format.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "record/attempt_file/attempt.hpp"

namespace record {

// One block's worth of samples from `first` on: those that carry the same channels, lie
// within 250 ms and fit. Returns the payload and moves `first` on.
[[nodiscard]] std::string takeSamples(const std::vector<pen::Sample>& samples, std::size_t& first);
[[nodiscard]] std::string takeEvents(const std::vector<Event>& events, std::size_t& first);
[[nodiscard]] std::string takeDots(const std::vector<scoring::Dot>& dots, std::size_t& first);
[[nodiscard]] std::string takeStates(const std::vector<StateMark>& states, std::size_t& first);

[[nodiscard]] bool readSamples(std::string_view payload, std::vector<pen::Sample>& samples);
[[nodiscard]] bool readEvents(std::string_view payload, std::vector<Event>& events);
// `goesOn`: the first ordinal of the list is any, not 0.
[[nodiscard]] bool readDots(std::string_view payload, std::vector<scoring::Dot>& dots, bool goesOn = false);
[[nodiscard]] bool readStates(std::string_view payload, std::vector<StateMark>& states);

// A file of the level: its name (empty for the level's own YAML) and bytes.
[[nodiscard]] std::string writeLevelFile(const level::ReferredFile& file);
[[nodiscard]] bool readLevelFile(std::string_view payload, level::ReferredFile& file);

// How the attempt ended, with the numbers that a whole file must hold.
struct Close {
    EndState end = EndState::finished;  // finished or abandoned
    std::uint64_t samples = 0;
    std::uint32_t dots = 0;
    std::string reason;
};
[[nodiscard]] std::string writeClose(const Close& close);
[[nodiscard]] bool readClose(std::string_view payload, Close& close);

}  // namespace record
