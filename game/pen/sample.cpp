#include "pen/sample.hpp"

#include <cstdlib>

namespace pen {

namespace {

constexpr std::int32_t kFarthestUm = 1'000'000;  // 1 m: no patch is as large
constexpr std::int32_t kSteepestCdeg = 9'000;    // a pen lying flat

bool tooFar(std::int32_t um) { return um < -kFarthestUm || um > kFarthestUm; }
bool tooSteep(std::optional<std::int16_t> cdeg) { return cdeg && std::abs(int{*cdeg}) > kSteepestCdeg; }

std::string named(Channels channels) {
    std::string names = "place";
    if (channels.pressure) names += ", pressure";
    if (channels.tilt) names += ", tilt";
    if (channels.arrival) names += ", arrival time";
    return names;
}

// What is wrong with the sample by itself, whatever came before it.
std::optional<std::string> faultOf(const Sample& sample) {
    if (sample.tUs < 0)
        return "the time is before the attempt's origin: " + std::to_string(sample.tUs) + " us";
    if (tooFar(sample.xUm) || tooFar(sample.yUm)) {
        return "the place " + std::to_string(sample.xUm) + ", " + std::to_string(sample.yUm) +
               " um is more than 1 m from the sheet's origin";
    }
    if (sample.tiltXCdeg.has_value() != sample.tiltYCdeg.has_value()) {
        return "tilt is given in one axis only; give both or none";
    }
    if (tooSteep(sample.tiltXCdeg) || tooSteep(sample.tiltYCdeg)) {
        return "the tilt " + std::to_string(*sample.tiltXCdeg) + ", " + std::to_string(*sample.tiltYCdeg) +
               " is outside -9000..9000 hundredths of a degree";
    }
    return std::nullopt;
}

}  // namespace

Channels channelsOf(const Sample& sample) {
    return {sample.pressure.has_value(), sample.tiltXCdeg.has_value() && sample.tiltYCdeg.has_value(),
            sample.arrivalUs.has_value()};
}

std::optional<std::string> StreamCheck::accept(const Sample& sample) {
    if (auto fault = faultOf(sample)) return fault;
    if (m_count > 0 && sample.tUs < m_lastUs) {
        return "time goes back from " + std::to_string(m_lastUs) + " to " + std::to_string(sample.tUs) +
               " us";
    }
    const Channels channels = channelsOf(sample);
    if (m_channels && channels != *m_channels) {
        return "the sample carries " + named(channels) + " but the stream began with " + named(*m_channels);
    }
    m_channels = channels;
    m_lastUs = sample.tUs;
    ++m_count;
    return std::nullopt;
}

}  // namespace pen
