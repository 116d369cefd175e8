#include "exam/decision/screening/likeness.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace exam {

namespace {

constexpr std::size_t kStride = kLikenessTouches / 2;
constexpr double kThinMm2 = 0.05;  // landings that lie on a line: no second direction to fit

struct Second {                           // second moments of two stretches about their means
    double aa = 0.0, ab = 0.0, bb = 0.0;  // theirs
    std::array<double, 2> xa{}, xb{};     // mine x, y with theirs a, b
    double mineSquares = 0.0;
};

Second momentsOf(const Landing* mine, const Landing* theirs) {
    scoring::Point m, t;
    for (std::size_t i = 0; i < kLikenessTouches; ++i) {
        m = m + mine[i].place;
        t = t + theirs[i].place;
    }
    m = m * (1.0 / kLikenessTouches);
    t = t * (1.0 / kLikenessTouches);
    Second s;
    for (std::size_t i = 0; i < kLikenessTouches; ++i) {
        const scoring::Point own = mine[i].place - m;
        const scoring::Point other = theirs[i].place - t;
        s.aa += other.x * other.x;
        s.ab += other.x * other.y;
        s.bb += other.y * other.y;
        s.xa[0] += own.x * other.x;
        s.xa[1] += own.y * other.x;
        s.xb[0] += own.x * other.y;
        s.xb[1] += own.y * other.y;
        s.mineSquares += own.x * own.x + own.y * own.y;
    }
    return s;
}

struct Map {
    double xx = 1.0, xy = 0.0, yx = 0.0, yy = 1.0;
    double residualMm = 0.0;
};

// mine = A theirs + c, least squares; a similarity that keeps the side where theirs lie on a line.
Map bestMap(const Second& s) {
    Map map;
    const double det = s.aa * s.bb - s.ab * s.ab;
    const double spread = s.aa + s.bb;
    if (spread <= 0.0) return {1.0, 0.0, 0.0, 1.0, std::sqrt(s.mineSquares / kLikenessTouches)};
    if (det / spread > kThinMm2 * kLikenessTouches) {
        map.xx = (s.xa[0] * s.bb - s.xb[0] * s.ab) / det;
        map.xy = (s.xb[0] * s.aa - s.xa[0] * s.ab) / det;
        map.yx = (s.xa[1] * s.bb - s.xb[1] * s.ab) / det;
        map.yy = (s.xb[1] * s.aa - s.xa[1] * s.ab) / det;
    } else {
        map.xx = map.yy = (s.xa[0] + s.xb[1]) / spread;
        map.yx = (s.xa[1] - s.xb[0]) / spread;
        map.xy = -map.yx;
    }
    const double explained =
        2.0 * (map.xx * s.xa[0] + map.xy * s.xb[0] + map.yx * s.xa[1] + map.yy * s.xb[1]) -
        (map.xx * map.xx + map.yx * map.yx) * s.aa - 2.0 * (map.xx * map.xy + map.yx * map.yy) * s.ab -
        (map.xy * map.xy + map.yy * map.yy) * s.bb;
    map.residualMm = std::sqrt(std::max(0.0, s.mineSquares - explained) / kLikenessTouches);
    return map;
}

double logInterval(const Landing* at) { return std::log(std::max(1e-3, at[1].second - at[0].second)); }

void compareTempo(const Landing* mine, const Landing* theirs, Likeness& out) {
    constexpr std::size_t kIntervals = kLikenessTouches - 1;
    double m = 0.0, t = 0.0, mm = 0.0, tt = 0.0, mt = 0.0;
    for (std::size_t i = 0; i < kIntervals; ++i) {
        const double own = logInterval(mine + i);
        const double other = logInterval(theirs + i);
        m += own;
        t += other;
        mm += own * own;
        tt += other * other;
        mt += own * other;
    }
    const double n = kIntervals;
    const double both = (mm - m * m / n) * (tt - t * t / n);
    out.tempoAgreement = both > 1e-12 ? (mt - m * t / n) / std::sqrt(both) : 0.0;
    const double theirSpan = theirs[kIntervals].second - theirs[0].second;
    out.timeScale = theirSpan > 0.0 ? (mine[kIntervals].second - mine[0].second) / theirSpan : 1.0;
}

Likeness likenessOf(const Landing* mine, const Landing* theirs) {
    const Map map = bestMap(momentsOf(mine, theirs));
    Likeness out;
    out.residualMm = map.residualMm;
    out.mirrored = map.xx * map.yy - map.xy * map.yx < 0.0;
    out.mapDeviation =
        std::max({std::abs(map.xx - 1.0), std::abs(map.xy), std::abs(map.yx), std::abs(map.yy - 1.0)});
    // The rhythm is worth looking at only where the places agree.
    if (out.residualMm < kLikeResidualMm) compareTempo(mine, theirs, out);
    return out;
}

bool closer(const Likeness& a, const Likeness& b) {
    const bool first = isCopy(a);
    const bool second = isCopy(b);
    return first != second ? first : a.residualMm < b.residualMm;
}

}  // namespace

bool isCopy(const Likeness& likeness) {
    return likeness.residualMm < kSameResidualMm ||
           (likeness.residualMm < kLikeResidualMm && likeness.tempoAgreement > kLikeTempo);
}

std::optional<Likeness> closestLikeness(const std::vector<Landing>& mine,
                                        const std::vector<Landing>& theirs) {
    std::optional<Likeness> closest;
    for (std::size_t i = 0; i + kLikenessTouches <= mine.size(); i += kStride) {
        for (std::size_t k = 0; k + kLikenessTouches <= theirs.size(); ++k) {
            Likeness here = likenessOf(&mine[i], &theirs[k]);
            here.firstLanding = i;
            if (!closest || closer(here, *closest)) closest = here;
        }
    }
    return closest;
}

}  // namespace exam
