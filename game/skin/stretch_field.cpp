#include "skin/stretch_field.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace skin {
namespace {

// [default], all three: where a finger's pull has fallen to half, how near it the skin goes along as
// one, and the pull that makes half a drum of the skin 10 mm away.
constexpr double kReachMm = 10.0;
constexpr double kFingerMm = 1.0;
constexpr double kFullPullMm = 2.0;
constexpr double kWhiteAt = 0.5;  // so far above drum-tight the skin is bloodless [default]

constexpr std::int32_t kFarthestUm = 1'000'000;  // as pen::StreamCheck

scoring::Point placeOf(const StretchPoint& point) { return {point.xUm / 1000.0, point.yUm / 1000.0}; }
scoring::Point pullOf(const StretchPoint& point) { return {point.pullXUm / 1000.0, point.pullYUm / 1000.0}; }

double lengthOf(scoring::Point vector) { return std::sqrt(vector.x * vector.x + vector.y * vector.y); }

// Share of a finger's pull that is left at a distance.
double share(double distance) {
    const double far = distance / kReachMm;
    return 1.0 / (1.0 + far * far);
}

bool tooFar(std::int32_t um) { return um < -kFarthestUm || um > kFarthestUm; }

}  // namespace

double whiteningOf(double stretch) { return std::clamp((stretch - 1.0) / kWhiteAt, 0.0, 1.0); }

std::optional<std::string> stretchFault(const std::vector<StretchPoint>& points) {
    if (points.size() > kMostStretchPoints)
        return "an off hand sets at most " + std::to_string(kMostStretchPoints) + " points";
    for (const StretchPoint& point : points) {
        if (tooFar(point.xUm) || tooFar(point.yUm))
            return "a stretch point lies more than 1 m from the sheet's origin";
        const std::int64_t x = point.pullXUm;
        const std::int64_t y = point.pullYUm;
        constexpr std::int64_t kLongest = kLongestPullUm;
        if (std::abs(x) > kLongest || std::abs(y) > kLongest || x * x + y * y > kLongest * kLongest)
            return "a stretch point pulls farther than " + std::to_string(kLongestPullUm) + " um";
    }
    return std::nullopt;
}

scoring::Point StretchField::shown(scoring::Point relaxed) const {
    scoring::Point place = relaxed;
    for (const StretchPoint& point : m_points)
        place = place + pullOf(point) * share(lengthOf(relaxed - placeOf(point)));
    return place;
}

scoring::Point StretchField::relaxed(scoring::Point shown) const {
    // Two longest pulls move neighbouring skin apart by at most 0.52 of its distance, so each round
    // halves what is still wrong.
    scoring::Point guess = shown;
    for (int i = 0; i < 24 && !m_points.empty(); ++i) guess = guess + (shown - this->shown(guess));
    return guess;
}

double StretchField::tension(scoring::Point relaxed) const {
    double sum = 0.0;
    for (const StretchPoint& point : m_points) {
        const scoring::Point way = placeOf(point) - relaxed;
        const scoring::Point pull = pullOf(point);
        const double distance = lengthOf(way);
        const double away = (pull.x * way.x + pull.y * way.y) / std::max(distance, kFingerMm);
        sum += away / kFullPullMm * share(distance);
    }
    return sum;
}

void StretchField::slipTo(double share) {
    const auto shortened = [share](std::int32_t um) {
        return static_cast<std::int32_t>(std::lround(static_cast<double>(um) * share));
    };
    for (StretchPoint& point : m_points) {
        point.pullXUm = shortened(point.pullXUm);
        point.pullYUm = shortened(point.pullYUm);
    }
}

void StretchField::write(StateWriter& out) const {
    out.u32(static_cast<std::uint32_t>(m_points.size()));
    for (const StretchPoint& point : m_points) {
        for (const std::int32_t um : {point.xUm, point.yUm, point.pullXUm, point.pullYUm}) out.i64(um);
    }
}

bool StretchField::read(StateReader& in) {
    const std::uint32_t count = in.u32();
    if (count > kMostStretchPoints) return false;
    std::vector<StretchPoint> points(count);
    for (StretchPoint& point : points) {
        for (std::int32_t* um : {&point.xUm, &point.yUm, &point.pullXUm, &point.pullYUm}) {
            const std::int64_t value = in.i64();
            if (value < -kFarthestUm || value > kFarthestUm) return false;
            *um = static_cast<std::int32_t>(value);
        }
    }
    if (stretchFault(points)) return false;
    m_points = std::move(points);
    return true;
}

}  // namespace skin
