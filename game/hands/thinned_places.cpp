#include "hands/thinned_places.hpp"

#include <algorithm>
#include <cmath>

#include "hands/elimination.hpp"

namespace hands {
namespace {

constexpr int kWaves = 5;
constexpr double kShortestMm = 8.0;
constexpr double kLongestMm = 14.0;
constexpr double kLeastShare = 0.08;  // in the emptiest patch: the pitch there must stay finite
constexpr float kTurn = 6.2831853F;

// A field over the sheet of about -1 to 1, with mean 0.
class Patches {
public:
    explicit Patches(scoring::Random& random) {
        for (int i = 0; i < kWaves; ++i) {
            const double perMm = 1.0 / random.uniform(kShortestMm, kLongestMm);
            const auto along = static_cast<float>(0.5 * (i + random.uniform()) / kWaves) * kTurn;
            const double phase = random.uniform();
            m_waves.push_back(
                {{perMm * static_cast<double>(std::cos(along)), perMm * static_cast<double>(std::sin(along))},
                 phase});
        }
    }

    [[nodiscard]] double at(scoring::Point place) const {
        double sum = 0.0;
        for (const Wave& wave : m_waves) {
            const double turns = scoring::dot(place, wave.perMm) + wave.phase;
            const auto part = static_cast<float>(turns - std::floor(turns));
            sum += static_cast<double>(std::sin(part * kTurn));
        }
        return sum * std::sqrt(1.0 / kWaves);
    }

private:
    struct Wave {
        scoring::Point perMm;  // turns per mm, each way
        double phase;          // turns, 0..1
    };
    std::vector<Wave> m_waves;
};

}  // namespace

std::vector<MeantDot> thinned(const scoring::TargetField& field, const std::vector<MeantDot>& dots,
                              const Thinning& thinning, scoring::Random& random) {
    if (dots.empty()) return {};
    const Patches patches(random);
    Candidates all;
    double kept = 0.0;
    for (const MeantDot& dot : dots) {
        const double room = std::min(thinning.share, 1.0 - thinning.share);
        const double here = thinning.share + thinning.patchiness * room * patches.at(dot.place);
        const double share = std::clamp(here, kLeastShare, 1.0);
        kept += share;
        all.places.push_back(dot.place);
        all.pitch.push_back(pitchOf(field, field.intensity(dot.place)) / std::sqrt(share));
    }
    all.free = all.places.size();
    std::vector<MeantDot> stay;
    for (const std::size_t i : eliminate(all, static_cast<std::size_t>(std::lround(kept))))
        stay.push_back(dots[i]);
    return stay;
}

}  // namespace hands
