// Where the needle has gone in: whoever enters again beside an old hole overworks the skin.
#pragma once

#include <cstdint>
#include <vector>

#include <scoring/geometry.hpp>

#include "skin/state_bytes.hpp"

namespace skin {

// Every entry that left a dot, at its place in relaxed skin (0.1 um, as dots).
class Entries {
public:
    // Two holes that are this near are one wound, mm [default: the width of a fresh dot].
    static constexpr double kSameHoleMm = 0.3;

    // Wear of all entries within kSameHoleMm, a hard one counting for two; 0 on fresh skin.
    [[nodiscard]] int wearAt(scoring::Point place) const;
    // `wear` 1..255.
    void add(scoring::Point place, int wear);

    void write(StateWriter& out) const;
    // False (and unchanged) when the bytes are no entries.
    [[nodiscard]] bool read(StateReader& in);

private:
    struct Entry {
        std::int32_t xTenthUm;
        std::int32_t yTenthUm;
        std::uint8_t wear;
    };
    std::vector<Entry> m_entries;
};

}  // namespace skin
