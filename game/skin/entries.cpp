#include "skin/entries.hpp"

#include <cassert>

#include <scoring/dot.hpp>

namespace skin {
namespace {

constexpr std::size_t kBytesOfEntry = 9;

}  // namespace

int Entries::wearAt(scoring::Point place) const {
    const std::int64_t x = scoring::Dot::tenthUm(place.x);
    const std::int64_t y = scoring::Dot::tenthUm(place.y);
    constexpr auto kNear = static_cast<std::int64_t>(kSameHoleMm * 10000.0);
    int sum = 0;
    for (const Entry& entry : m_entries) {
        const std::int64_t dx = entry.xTenthUm - x;
        const std::int64_t dy = entry.yTenthUm - y;
        if (dx * dx + dy * dy <= kNear * kNear) sum += entry.wear;
    }
    return sum;
}

void Entries::add(scoring::Point place, int wear) {
    assert(wear >= 1 && wear <= 255);
    m_entries.push_back(
        {scoring::Dot::tenthUm(place.x), scoring::Dot::tenthUm(place.y), static_cast<std::uint8_t>(wear)});
}

void Entries::write(StateWriter& out) const {
    out.u32(static_cast<std::uint32_t>(m_entries.size()));
    for (const Entry& entry : m_entries) {
        out.u32(static_cast<std::uint32_t>(entry.xTenthUm));
        out.u32(static_cast<std::uint32_t>(entry.yTenthUm));
        out.u8(entry.wear);
    }
}

bool Entries::read(StateReader& in) {
    const std::uint32_t count = in.u32();
    if (in.left() / kBytesOfEntry < count) return false;
    std::vector<Entry> entries(count);
    for (Entry& entry : entries) {
        entry.xTenthUm = static_cast<std::int32_t>(in.u32());
        entry.yTenthUm = static_cast<std::int32_t>(in.u32());
        entry.wear = in.u8();
        if (entry.wear == 0) return false;
    }
    m_entries = std::move(entries);
    return true;
}

}  // namespace skin
