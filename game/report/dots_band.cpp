#include "report/dots_band.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <scoring/random.hpp>

namespace report {

namespace {

constexpr int kTries = 26000;
constexpr double kFront = 68.0;  // points from the paper's edge to the front, in the middle
constexpr double kDeep = 46.0;   // of the band until it is dense
constexpr double kApart = 3.9;   // points between neighbours where it is dense

struct Spot {
    double x, y;
};

// How low the front lies at x: drawn back at the sides, a small peak in the middle, gentle waves.
double frontAt(double x, double width) {
    const double across = 2.0 * x / width - 1.0;
    const double peak = (x - width / 2) / 52.0;
    const double waves = 4.0 * std::sin(x / 31.0) + 3.0 * std::sin(x / 13.0 + 1.7);
    return kFront + waves - 26.0 * across * across + 8.0 * std::exp(-peak * peak);
}

bool isFree(const std::vector<Spot>& spots, const Spot& wanted, double apart) {
    return std::none_of(spots.begin(), spots.end(), [&](const Spot& spot) {
        const double dx = spot.x - wanted.x;
        const double dy = spot.y - wanted.y;
        return dx * dx + dy * dy < apart * apart;
    });
}

}  // namespace

void drawDotsBand(Flow& flow, double pageWidth) {
    cairo_t* const cairo = flow.cairo();
    scoring::Random random(9);
    std::vector<Spot> spots;
    for (int i = 0; i < kTries; ++i) {
        const double x = -8.0 + (pageWidth + 16.0) * random.uniform();
        const double front = frontAt(x, pageWidth);
        const Spot spot{x, front - 90.0 * random.uniform()};
        const double within = front - spot.y;
        const double density = 0.25 + 0.75 * std::min(1.0, within / kDeep);
        if (spot.y < -4.0 || random.uniform() > density) continue;
        if (!isFree(spots, spot, kApart / std::sqrt(density))) continue;
        spots.push_back(spot);
        setInk(cairo, Ink::accent, 0.30 + 0.60 * std::min(1.0, within / 60.0));
        cairo_arc(cairo, spot.x, spot.y, 0.64 + 0.49 * std::min(1.0, within / 52.0), 0.0, 6.2832);
        cairo_fill(cairo);
    }
}

}  // namespace report
