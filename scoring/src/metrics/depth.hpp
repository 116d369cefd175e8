// The depth metrics, one a file. z = (depth - target) / half-width of the dot's zone:
// 0 on target, +-1 at the band's edge, + too deep.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <scoring/dot.hpp>
#include <scoring/measured.hpp>
#include <scoring/scenario.hpp>

namespace scoring {

struct DepthSeries {
    std::vector<double> z;          // half-widths, in time order where there are times
    std::vector<std::size_t> dot;   // index into the attempt's dots, per z
    std::vector<std::size_t> zone;  // index of the zone it is measured by, per z
    bool timed = false;             // every dot carries a time
    std::string undefinedBecause;   // why there is no series; then z is empty
};

// Fewest dots for the depth criterion.
inline constexpr std::size_t kFewestDepths = 5;
// Why so many dots, some of them without a depth, make no series; or empty.
[[nodiscard]] std::string whyNoDepths(const Scenario& scenario, std::size_t dots, std::size_t withoutDepth);

// The zone that a dot is measured by: its own, or outside every zone the nearest. There must be one.
[[nodiscard]] std::size_t depthZone(const TargetField& field, Point place);
[[nodiscard]] double halfWidths(const Zone& zone, std::int32_t depthUm);
[[nodiscard]] DepthSeries depthSeries(const TargetField& field, const std::vector<Dot>& dots);

// D1, fraction: Wilson lower bound of the share with |z| <= 1, for n (1 - r1) / (1 + r1)
// independent dots, r1 = max(0, lag-1 autocorrelation of z); r1 = 0 without times.
[[nodiscard]] Measured inBandRate(const DepthSeries& series);
[[nodiscard]] bool isInBand(double z);
// That bound before it is rounded, from the counts and r1 in 0..1.
[[nodiscard]] double inBandBound(std::size_t inBand, std::size_t dots, double r1);
// D2, half-widths squared: mean of min(z^2, 4).
[[nodiscard]] Measured depthLoss(const DepthSeries& series);
[[nodiscard]] double boundedLoss(double z);
// D3, half-widths over the session: the median slope (Theil 1950, Sen 1968) between the medians of
// ten blocks of equally many strokes, times nine, without its sign. Fewer blocks under 30 strokes,
// so that each holds three. In order of time, or of deposit without times.
[[nodiscard]] Measured depthDrift(const DepthSeries& series);
// The same with its sign: + deeper and deeper. The series must be defined.
[[nodiscard]] double signedDrift(const DepthSeries& series);
// D4, fraction: share with |z| > 2.
[[nodiscard]] Measured farTail(const DepthSeries& series);
[[nodiscard]] bool isFar(double z);
// Gate depth_safety, fraction: share with z > 2, so deep that pigment spreads and skin scars. A critical
// error: no steadiness elsewhere makes up for it.
[[nodiscard]] Measured tooDeepRate(const DepthSeries& series);
// D5, half-widths: the greatest |median z| of a zone with at least 30 dots. Undefined without one.
[[nodiscard]] Measured zoneBias(const DepthSeries& series);
inline constexpr std::size_t kFewestInZone = 30;
struct ZoneMedian {
    std::size_t zone = 0;
    double z = 0.0;  // half-widths
};
[[nodiscard]] std::vector<ZoneMedian> zoneMedians(const DepthSeries& series);
// Dots that each zone expects; and whether two zones or more expect enough for D5.
[[nodiscard]] std::vector<double> dotsByZone(const TargetField& field);
[[nodiscard]] bool hasSeveralZones(const TargetField& field);

}  // namespace scoring
