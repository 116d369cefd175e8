#include "picture/skin_section.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace picture {

namespace {

// A layer from its upper edge down. Edges are wavy: `wave` pixels, at a phase of their own.
struct Layer {
    double depthMm;
    double wave;
    double phase;
    std::uint32_t colour;  // 0xRRGGBB
};

std::array<Layer, 5> layersOf(double thicknessMm) {
    return {{{0.0, 0.7, 0.0, 0xD9A588},
             {0.022, 0.7, 0.0, 0xE9BDA2},
             {0.085, 1.5, 1.2, 0xEDA997},
             {std::min(0.40, thicknessMm * 0.35), 1.6, 0.4, 0xDD9788},
             {thicknessMm, 1.4, 2.0, 0xF1D793}}};
}

constexpr std::uint32_t kLobe = 0xF3DC9E;
constexpr std::uint32_t kLobeRim = 0xD9B96C;
constexpr std::uint32_t kHair = 0x47342C;
constexpr std::uint32_t kSheath = 0xC98C7C;
constexpr int kLobes = 22;

double edgeOf(const Layer& layer, double x, double surfacePx, double pixelsPerMm) {
    const double waves = std::sin(x / 9.0 + layer.phase) + 0.6 * std::sin(x / 3.7 + layer.phase);
    return surfacePx + layer.depthMm * pixelsPerMm + layer.wave * waves;
}

// Lays `colour` over the pixel; `share` 0 .. 1 of it is covered.
void cover(std::uint8_t* pixel, std::uint32_t colour, double share) {
    if (share <= 0.0) return;
    const bool clear = pixel[3] == 0;
    for (int channel = 0; channel < 3; ++channel) {
        const auto to = static_cast<double>((colour >> (16 - 8 * channel)) & 0xFFU);
        const double from = clear ? to : pixel[channel];
        pixel[channel] = static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
    }
    pixel[3] = static_cast<std::uint8_t>(std::max<long>(pixel[3], std::lround(255.0 * share)));
}

void paintLayer(Image& image, const Layer& layer, double surfacePx, double pixelsPerMm) {
    for (int x = 0; x < image.width; ++x) {
        const double edge = edgeOf(layer, x + 0.5, surfacePx, pixelsPerMm);
        for (int y = std::max(0, static_cast<int>(edge)); y < image.height; ++y) {
            cover(image.at(x, y), layer.colour, std::clamp(y + 1 - edge, 0.0, 1.0));
        }
    }
}

void paintDisc(Image& image, double centreX, double centreY, double radius, std::uint32_t colour) {
    const int reach = static_cast<int>(radius) + 2;
    for (int y = static_cast<int>(centreY) - reach; y <= static_cast<int>(centreY) + reach; ++y) {
        for (int x = static_cast<int>(centreX) - reach; x <= static_cast<int>(centreX) + reach; ++x) {
            if (x < 0 || y < 0 || x >= image.width || y >= image.height) continue;
            const double away = std::hypot(x + 0.5 - centreX, y + 0.5 - centreY);
            cover(image.at(x, y), colour, std::clamp(radius - away + 0.5, 0.0, 1.0));
        }
    }
}

void paintLobes(Image& image, double surfacePx, double pixelsPerMm, double thicknessMm) {
    for (int k = 0; k < kLobes; ++k) {
        const double x = image.width * (k + 0.5) / kLobes;
        const double y = surfacePx + (thicknessMm + 0.13 + 0.05 * std::sin(k * 2.4)) * pixelsPerMm;
        const double radius = pixelsPerMm * (0.045 + 0.012 * std::sin(k * 1.7));
        paintDisc(image, x, y, radius + 0.5, kLobeRim);
        paintDisc(image, x, y, radius - 0.5, kLobe);
    }
}

// A shaved hair in its follicle, down into the fat, where it ends in a bulb.
void paintHair(Image& image, double surfacePx, double pixelsPerMm, double thicknessMm) {
    const double top = surfacePx - 0.07 * pixelsPerMm;
    const double bulb = std::min(surfacePx + (thicknessMm + 0.06) * pixelsPerMm, image.height - 2.0);
    const double topX = 0.755 * image.width;
    const double lean = 0.10;  // to the side for each pixel down
    const double shaft = std::max(1.0, 0.020 * pixelsPerMm);
    for (int y = std::max(0, static_cast<int>(top)); y < static_cast<int>(bulb); ++y) {
        const double centre = topX + lean * (y - top);
        const double sheath = y > surfacePx ? shaft + 0.020 * pixelsPerMm : 0.0;
        for (int x = 0; x < image.width; ++x) {
            const double away = std::abs(x + 0.5 - centre);
            if (sheath > 0.0) cover(image.at(x, y), kSheath, 0.8 * std::clamp(sheath - away + 0.5, 0.0, 1.0));
            cover(image.at(x, y), kHair, std::clamp(shaft - away + 0.5, 0.0, 1.0));
        }
    }
    const double endX = topX + lean * (bulb - top);
    paintDisc(image, endX, bulb - 1.0, 2.1 * shaft, kSheath);
    paintDisc(image, endX, bulb - 1.0, 1.5 * shaft, kHair);
}

}  // namespace

Image paintSkinSection(int width, int height, double surfacePx, double pixelsPerMm, double thicknessMm) {
    Image image(width, height, 0x00000000);
    for (const Layer& layer : layersOf(thicknessMm)) paintLayer(image, layer, surfacePx, pixelsPerMm);
    paintLobes(image, surfacePx, pixelsPerMm, thicknessMm);
    paintHair(image, surfacePx, pixelsPerMm, thicknessMm);
    return image;
}

}  // namespace picture
