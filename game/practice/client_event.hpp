// How the client takes the work, as an event of the attempt (docs/attempt-format.md, kind "client").
// It is for people who read the attempt; a replay makes it again and does not look at it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "record/attempt_file/attempt.hpp"
#include "skin/skin_surface.hpp"

namespace practice {

constexpr const char* kClientKind = "client";

// Notes what has changed about the client since it was asked last: the mood, and a flinch that the
// touch just ended brings.
class ClientNotes {
public:
    // After a dot; `reading` of its time. Nothing when nothing has changed.
    [[nodiscard]] std::optional<record::Event> after(std::int64_t tUs, const skin::ClientReading& reading);

private:
    skin::Mood m_mood = skin::Mood::calm;
    std::optional<std::int64_t> m_flinchUs;
};

// When the client flinched, us since the attempt's origin, in order. Events that say nothing of it, or
// are not as described, are passed over.
[[nodiscard]] std::vector<std::int64_t> flinchesOf(const record::Attempt& attempt);

}  // namespace practice
