// What of the physical skin lasts from one touch to the next, as bytes and back.
#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

#include "skin/box2d_skin.hpp"

namespace skin {
namespace {

constexpr std::uint32_t kStateTag = 0x32443242;  // "B2D2"

// What of the level makes a state this skin's own: the assistant's hold and the size of the patch.
std::array<std::int64_t, 3> mark(const level::Level& level) {
    const scoring::Box box = scoring::bounds(level.scenario.patch);
    return {std::llround(std::clamp(level.skin.stretch, 0.0, 1.0) * 1.0e6),
            std::llround(box.width() * 1000.0), std::llround(box.height() * 1000.0)};
}

// What finish() can have written; anything else would overflow later.
bool plausible(const Aftermath& after) {
    const auto within = [](std::int64_t value, std::int64_t most) { return value >= -most && value <= most; };
    return after.sinceUs >= 0 && within(after.aboutXUm, INT32_MAX) && within(after.aboutYUm, INT32_MAX) &&
           within(after.shiftXNm, 100000000) && within(after.shiftYNm, 100000000);
}

}  // namespace

State Box2dSkin::state() const {
    assert(!m_contact);
    StateWriter out;
    out.u32(kStateTag);
    out.u32(m_dots);
    for (const std::int64_t value : mark(m_level)) out.i64(value);
    m_field.write(out);
    out.u32(m_slipped ? 1 : 0);
    m_approach.write(out);
    out.i64(m_aftermath.sinceUs);
    for (const std::int64_t value :
         {m_aftermath.aboutXUm, m_aftermath.aboutYUm, m_aftermath.shiftXNm, m_aftermath.shiftYNm}) {
        out.i64(value);
    }
    m_entries.write(out);
    m_client.write(out);
    return out.take();
}

bool Box2dSkin::restore(const State& state) {
    assert(!m_contact);
    StateReader in(state);
    if (in.u32() != kStateTag) return false;
    const std::uint32_t dots = in.u32();
    for (const std::int64_t value : mark(m_level))
        if (in.i64() != value) return false;
    StretchField field;
    if (!field.read(in)) return false;
    const std::uint32_t slipped = in.u32();
    Approach approach;
    if (slipped > 1 || !approach.read(in)) return false;
    Aftermath after;
    after.sinceUs = in.i64();
    for (std::int64_t* value : {&after.aboutXUm, &after.aboutYUm, &after.shiftXNm, &after.shiftYNm}) {
        *value = in.i64();
    }
    Entries entries;
    ClientBody client = m_client;
    if (!entries.read(in) || !client.read(in) || !in.whole() || !plausible(after)) return false;
    m_field = field;
    m_slipped = slipped != 0;
    m_approach = approach;
    m_aftermath = after;
    m_entries = std::move(entries);
    m_client = client;
    m_dots = dots;
    return true;
}

}  // namespace skin
