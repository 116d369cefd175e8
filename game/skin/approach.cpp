#include "skin/approach.hpp"

#include <algorithm>
#include <cmath>

namespace skin {
namespace {

constexpr float kMeanOverS = 0.020F;
// Nothing was reported for so long: the hand may have rested anywhere, so it is taken as at rest.
constexpr std::int64_t kUnseenUs = 60000;
// A tip that stands 40 mm before its heel goes half a millimetre forward when the hand drops by one,
// within 40 ms: 12 mm/s [default: the hand's proportions].
constexpr float kSlideOfLift = 12.0F;
constexpr std::int64_t kFastestUmPerS = 1'000'000;

std::int64_t mean(std::int64_t before, std::int64_t wayUm, float seconds, float kept) {
    const float now = static_cast<float>(wayUm) / seconds;
    const float value = static_cast<float>(before) * kept + now * (1.0F - kept);
    constexpr auto kFastest = static_cast<float>(kFastestUmPerS);
    return std::lround(std::clamp(value, -kFastest, kFastest));
}

bool within(std::int64_t value, std::int64_t most) { return value >= -most && value <= most; }

}  // namespace

void Approach::move(const pen::Sample& sample) {
    const std::int64_t elapsed = sample.tUs - m_atUs;
    if (!m_known || elapsed > kUnseenUs) {
        restart(sample);
        return;
    }
    // Two reports of one moment: only the place is news.
    if (elapsed > 0) {
        const float seconds = static_cast<float>(elapsed) * 1.0e-6F;
        const float kept = std::exp(-seconds / kMeanOverS);
        m_speedXUmPerS = mean(m_speedXUmPerS, sample.xUm - m_xUm, seconds, kept);
        m_speedYUmPerS = mean(m_speedYUmPerS, sample.yUm - m_yUm, seconds, kept);
    }
    m_atUs = sample.tUs;
    m_xUm = sample.xUm;
    m_yUm = sample.yUm;
}

void Approach::restart(const pen::Sample& sample) {
    m_known = true;
    m_atUs = sample.tUs;
    m_xUm = sample.xUm;
    m_yUm = sample.yUm;
    m_speedXUmPerS = 0;
    m_speedYUmPerS = 0;
}

Offset Approach::speed() const {
    return {static_cast<float>(m_speedXUmPerS) * 1.0e-3F, static_cast<float>(m_speedYUmPerS) * 1.0e-3F};
}

float Approach::heelLift() const {
    const Offset slide = speed();
    return std::min(1.0F, std::sqrt(slide.x * slide.x + slide.y * slide.y) / kSlideOfLift);
}

void Approach::write(StateWriter& out) const {
    out.u32(m_known ? 1 : 0);
    for (const std::int64_t value : {m_atUs, m_xUm, m_yUm, m_speedXUmPerS, m_speedYUmPerS}) out.i64(value);
}

bool Approach::read(StateReader& in) {
    const std::uint32_t known = in.u32();
    Approach read;
    read.m_known = known != 0;
    for (std::int64_t* value :
         {&read.m_atUs, &read.m_xUm, &read.m_yUm, &read.m_speedXUmPerS, &read.m_speedYUmPerS}) {
        *value = in.i64();
    }
    if (known > 1 || read.m_atUs < 0 || !within(read.m_xUm, INT32_MAX) || !within(read.m_yUm, INT32_MAX) ||
        !within(read.m_speedXUmPerS, kFastestUmPerS) || !within(read.m_speedYUmPerS, kFastestUmPerS)) {
        return false;
    }
    *this = read;
    return true;
}

}  // namespace skin
