#include "picture/density_layer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "picture/halves.hpp"

namespace picture {
namespace {

constexpr std::uint32_t kThin = 0x5A48B000;   // as the mark of a gap
constexpr std::uint32_t kDense = 0xA12A5C00;  // as the mark of a clump
constexpr double kQuiet = 0.10;               // no colour up to there: skilled work varies as much [default]
constexpr double kFull = 0.75;                // the strongest colour from there on
constexpr double kStrongest = 0.62;           // its opacity
constexpr double kLinePx = 0.8;               // half the width of a contour, and of its casing
constexpr double kCasingPx = 1.8;
constexpr int kDashPx = 6;

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

void lay(std::uint8_t* pixel, std::uint32_t colour, double opacity) {
    for (std::size_t k = 0; k < 3; ++k) {
        const auto channel = static_cast<double>(colour >> (24U - 8U * k) & 255U);
        pixel[k] = static_cast<std::uint8_t>(std::lround(pixel[k] + (channel - pixel[k]) * opacity));
    }
}

// Deviations of one row of pixels.
void read(std::vector<double>& row, const sheet::SheetView& view, const DensityMap& map, int y) {
    for (std::size_t x = 0; x < row.size(); ++x)
        row[x] = map.deviation(view.toSheet({static_cast<double>(x) + 0.5, y + 0.5})).value_or(kNothing);
}

// The contour nearest to a pixel: how far it is from it, pixels, and whether of thinner work.
struct Contour {
    double away = 1e9;
    bool thin = false;
};
Contour contourAt(double here, double right, double below) {
    Contour nearest;
    const double slope = std::hypot(right - here, below - here);
    if (!(slope > 0.0)) return nearest;
    for (const double level : kDensityContours) {
        for (const double sign : {-1.0, 1.0}) {
            const double away = std::abs(here - sign * level) / slope;
            if (away < nearest.away) nearest = {away, sign < 0.0};
        }
    }
    return nearest;
}

void paintPixel(std::uint8_t* pixel, int x, int y, double here, const Contour& contour, double scale) {
    const std::uint32_t colour = densityColour(here);
    lay(pixel, colour, static_cast<double>(colour & 255U) / 255.0);
    const auto dash = static_cast<int>(kDashPx * scale);
    const bool pause = contour.thin && (x + y) / std::max(dash, 1) % 2 != 0;
    const auto within = [&](double half) { return std::clamp(half * scale - contour.away + 0.5, 0.0, 1.0); };
    lay(pixel, 0xFFFFFF00, 0.75 * within(kCasingPx));
    if (!pause) lay(pixel, contour.thin ? kThin : kDense, within(kLinePx));
}

}  // namespace

std::uint32_t densityColour(double deviation) {
    const double share = std::clamp((std::abs(deviation) - kQuiet) / (kFull - kQuiet), 0.0, 1.0);
    const auto opacity = static_cast<std::uint32_t>(std::lround(255.0 * kStrongest * share));
    return (deviation < 0.0 ? kThin : kDense) | opacity;
}

void paintDensity(Image& image, const sheet::SheetView& view, const DensityMap& map, double scale) {
    if (map.empty()) return;
    inHalves(image.height, [&](int top, int bottom) {
        const auto width = static_cast<std::size_t>(image.width);
        std::vector<double> here(width + 1);
        std::vector<double> below(width + 1);
        read(here, view, map, top);
        for (int y = top; y < bottom; ++y) {
            read(below, view, map, y + 1);
            for (int x = 0; x < image.width; ++x) {
                const auto i = static_cast<std::size_t>(x);
                if (std::isnan(here[i])) continue;
                const Contour contour = contourAt(here[i], here[i + 1], below[i]);
                paintPixel(image.at(x, y), x, y, here[i], contour, scale);
            }
            std::swap(here, below);
        }
    });
}

}  // namespace picture
