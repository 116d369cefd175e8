#include "hands/front.hpp"

#include <algorithm>
#include <cmath>

namespace hands {
namespace {

constexpr int kWaves = 9;
constexpr double kShortestMm = 3.0;
constexpr double kOctaves = 2.3219281;  // 3 mm to 15 mm, as powers of two
constexpr float kTurn = 6.2831853F;

// In float: the double functions differ between processors in the last bit.
double twoTo(double power) { return static_cast<double>(std::exp2(static_cast<float>(power))); }

constexpr double kLoneMm = 0.5;  // so far ahead of the front a dot stands alone

// Arc lengths of the earlier dots that are lone hairs already.
std::vector<double> loneAt(const scoring::TargetField& field, const IrregularFront& front) {
    std::vector<double> lone;
    for (const scoring::Point place : field.scenario().earlier) {
        const scoring::LineCoordinates at = field.line()->project(place);
        if (!at.beyondEnds && at.n < front.at(at.t) - kLoneMm) lone.push_back(at.t);
    }
    return lone;
}

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

IrregularFront::IrregularFront(double rms, scoring::Random& random) : m_rms(rms) {
    for (int i = 0; i < kWaves; ++i) m_waves.push_back(drawWave(i, random));
    settle();
}

IrregularFront::Wave IrregularFront::drawWave(int i, scoring::Random& random) {
    // Wavelengths spread evenly over the octaves, each somewhere in its share.
    const double share = (i + random.uniform()) / kWaves;
    const double length = kShortestMm * twoTo(kOctaves * share);
    // Longer waves stand higher, as on a shoreline.
    const double relative = std::sqrt(length) * random.uniform(0.5, 1.0);
    return {1.0 / length, random.uniform(), relative, 0.0};
}

// Gives the waves together the root mean square that is asked for.
void IrregularFront::settle() {
    double power = 0.0;
    for (const Wave& wave : m_waves) power += 0.5 * wave.relative * wave.relative;
    for (Wave& wave : m_waves) wave.height = wave.relative * (m_rms / std::sqrt(power));
}

IrregularFront IrregularFront::varied(scoring::Random& random) const {
    IrregularFront other = *this;
    const auto i = random.below(kWaves);
    other.m_waves[i] = drawWave(static_cast<int>(i), random);
    other.settle();
    return other;
}

double shareOfFront(double behind) {
    constexpr double kMoves = 5.0;
    constexpr double kStays = 12.0;
    return std::clamp((kStays - behind) / (kStays - kMoves), 0.0, 1.0);
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
    const std::vector<double> there = loneAt(field, front);
    const double farthest = 50.0 / style.fewestSentinels;
    for (double t = random.uniform(0.0, farthest); t < field.line()->length();
         t += random.uniform(closest, farthest)) {
        const scoring::Point place = field.line()->at(t, front.at(t) - random.uniform(1.0, 3.0));
        const bool taken = std::any_of(there.begin(), there.end(),
                                       [&](double other) { return std::abs(other - t) < closest; });
        if (!taken && scoring::contains(field.scenario().patch, place)) places.push_back(place);
    }
    return places;
}

}  // namespace hands
