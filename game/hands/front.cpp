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

FrontStyle frontStyle(scoring::HairlineStyle style) {
    switch (style) {
        case scoring::HairlineStyle::soft:
            return {1.3, 3.0, 5.0};
        case scoring::HairlineStyle::natural:
            break;
        case scoring::HairlineStyle::broken:
            return {2.1, 5.0, 8.0};
        case scoring::HairlineStyle::faded:
            return {1.2, 1.0, 3.0};
        case scoring::HairlineStyle::defined:
            return {0.15, 0.0, 0.0};
    }
    return {1.4, 3.0, 8.0};
}

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

std::vector<scoring::Point> sentinels(const scoring::TargetField& field, const IrregularFront& front,
                                      scoring::Random& random) {
    std::vector<scoring::Point> places;
    if (!field.line() || !field.scenario().hairline) return places;
    const FrontStyle style = frontStyle(field.scenario().hairline->style);
    if (style.mostSentinels <= 0.0) return places;
    const double closest = 50.0 / style.mostSentinels;
    const double farthest = 50.0 / style.fewestSentinels;
    for (double t = random.uniform(0.0, farthest); t < field.line()->length();
         t += random.uniform(closest, farthest)) {
        const scoring::Point place = field.line()->at(t, front.at(t) - random.uniform(1.0, 3.0));
        if (scoring::contains(field.scenario().patch, place)) places.push_back(place);
    }
    return places;
}

}  // namespace hands
