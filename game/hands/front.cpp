#include "hands/front.hpp"

#include <cmath>

namespace hands {
namespace {

constexpr int kWaves = 9;
constexpr double kShortestMm = 3.0;
constexpr double kOctaves = 2.3219281;  // 3 mm to 15 mm, as powers of two
constexpr float kTurn = 6.2831853F;

// In float: the double functions differ between processors in the last bit.
double twoTo(double power) { return static_cast<double>(std::exp2(static_cast<float>(power))); }

}  // namespace

IrregularFront::IrregularFront(double rms, scoring::Random& random) {
    double power = 0.0;
    for (int i = 0; i < kWaves; ++i) {
        // Wavelengths spread evenly over the octaves, each somewhere in its share.
        const double share = (i + random.uniform()) / kWaves;
        const double length = kShortestMm * twoTo(kOctaves * share);
        // Longer waves stand higher, as on a shoreline.
        const double height = std::sqrt(length) * random.uniform(0.5, 1.0);
        m_waves.push_back({1.0 / length, random.uniform(), height});
        power += 0.5 * height * height;
    }
    for (Wave& wave : m_waves) wave.height *= rms / std::sqrt(power);
}

double IrregularFront::at(double t) const {
    double sum = 0.0;
    for (const Wave& wave : m_waves) {
        const double turns = t * wave.perMm + wave.phase;
        const double part = turns - std::floor(turns);
        sum += wave.height * static_cast<double>(std::sin(static_cast<float>(part) * kTurn));
    }
    return sum;
}

Places sentinels(const scoring::TargetField& field, const IrregularFront& front, scoring::Random& random) {
    Places places;
    if (!field.line()) return places;
    double t = random.uniform(0.0, 50.0 / 3.0);
    while (t < field.line()->length()) {
        places.push_back(field.line()->at(t, front.at(t) - random.uniform(1.0, 3.0)));
        t += random.uniform(50.0 / 8.0, 50.0 / 3.0);
    }
    return places;
}

}  // namespace hands
