#include "picture/stroke.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "picture/colour.hpp"

namespace picture {
namespace {

PixelBox boxAround(sheet::Pixel low, sheet::Pixel high, double reach) {
    // Clamped before the cast: a line may run far outside the picture.
    const auto whole = [](double v) { return static_cast<int>(std::clamp(v, -1e6, 1e6)); };
    return {whole(std::floor(std::min(low.x, high.x) - reach)),
            whole(std::floor(std::min(low.y, high.y) - reach)),
            whole(std::ceil(std::max(low.x, high.x) + reach)),
            whole(std::ceil(std::max(low.y, high.y) + reach))};
}

double distanceToBox(sheet::Pixel p, sheet::Pixel low, sheet::Pixel high, double corner) {
    const double dx = std::abs(p.x - (low.x + high.x) / 2.0) - (high.x - low.x) / 2.0 + corner;
    const double dy = std::abs(p.y - (low.y + high.y) / 2.0) - (high.y - low.y) / 2.0 + corner;
    return std::hypot(std::max(dx, 0.0), std::max(dy, 0.0)) + std::min(std::max(dx, dy), 0.0) - corner;
}

}  // namespace

Mask::Mask(int width, int height)
    : m_width(width),
      m_height(height),
      m_coverage(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0.0F) {}

void Mask::raise(int x, int y, float coverage) {
    float& value = m_coverage[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
                              static_cast<std::size_t>(x)];
    value = std::max(value, coverage);
}

template <typename Distance>
void Mask::cover(PixelBox box, Distance distance) {
    const PixelBox clipped = box.clipped(m_width, m_height);
    if (clipped.empty()) return;
    m_used = m_used.joined(clipped);
    for (int y = clipped.top; y < clipped.bottom; ++y) {
        for (int x = clipped.left; x < clipped.right; ++x) {
            const double d = distance(sheet::Pixel{x + 0.5, y + 0.5});
            if (d < 0.5) raise(x, y, static_cast<float>(std::min(1.0, 0.5 - d)));
        }
    }
}

void Mask::segment(sheet::Pixel a, sheet::Pixel b, double half) {
    // In short pieces: the box around a long slanting line holds mostly empty pixels.
    constexpr double kPiecePx = 32.0;
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    const int pieces = std::max(1, static_cast<int>(std::min(length, 1e5) / kPiecePx));
    for (int i = 0; i < pieces; ++i) {
        const auto place = [&](int k) {
            const double t = static_cast<double>(k) / pieces;
            return sheet::Pixel{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
        };
        piece(place(i), place(i + 1), half);
    }
}

void Mask::piece(sheet::Pixel a, sheet::Pixel b, double half) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length2 = std::max(dx * dx + dy * dy, 1e-12);
    cover(boxAround(a, b, half + 1.0), [&](sheet::Pixel p) {
        const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0);
        const double ox = p.x - a.x - t * dx;
        const double oy = p.y - a.y - t * dy;
        return std::sqrt(ox * ox + oy * oy) - half;
    });
}

void Mask::polyline(const std::vector<sheet::Pixel>& points, bool closed, double half, Dash dash) {
    if (points.size() < 2) return;
    const std::size_t count = closed ? points.size() : points.size() - 1;
    double along = 0.0;  // how far into the pattern of dashes
    const double pattern = dash.on + dash.off;
    for (std::size_t i = 0; i < count; ++i) {
        const sheet::Pixel a = points[i];
        const sheet::Pixel b = points[(i + 1) % points.size()];
        if (dash.on <= 0.0) {
            segment(a, b, half);
            continue;
        }
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        for (double at = 0.0; at < length;) {
            const bool inked = along < dash.on;
            const double left = std::min((inked ? dash.on : pattern) - along, length - at);
            const auto place = [&](double s) {
                return sheet::Pixel{a.x + (b.x - a.x) * s / length, a.y + (b.y - a.y) * s / length};
            };
            if (inked) segment(place(at), place(at + left), half);
            at += std::max(left, 1e-6);
            along += std::max(left, 1e-6);
            if (along >= pattern) along -= pattern;
        }
    }
}

void Mask::disc(sheet::Pixel centre, double radius) {
    cover(boxAround(centre, centre, radius + 1.0),
          [&](sheet::Pixel p) { return std::hypot(p.x - centre.x, p.y - centre.y) - radius; });
}

void Mask::ring(sheet::Pixel centre, double radius, double half) {
    cover(boxAround(centre, centre, radius + half + 1.0), [&](sheet::Pixel p) {
        return std::abs(std::hypot(p.x - centre.x, p.y - centre.y) - radius) - half;
    });
}

void Mask::dashedRing(sheet::Pixel centre, double radius, double half, int dashes) {
    constexpr int kSteps = 8;
    constexpr double kInked = 0.58;  // share of each dash and gap
    for (int dash = 0; dash < dashes; ++dash) {
        std::vector<sheet::Pixel> arc;
        for (int i = 0; i <= kSteps; ++i) {
            const double turn = 6.283185307179586 * (dash + kInked * i / kSteps) / dashes;
            arc.push_back({centre.x + radius * std::cos(turn), centre.y + radius * std::sin(turn)});
        }
        polyline(arc, false, half);
    }
}

void Mask::box(sheet::Pixel low, sheet::Pixel high, double corner) {
    cover(boxAround(low, high, 1.0), [&](sheet::Pixel p) { return distanceToBox(p, low, high, corner); });
}

void Mask::boxOutline(sheet::Pixel low, sheet::Pixel high, double corner, double half) {
    cover(boxAround(low, high, half + 1.0),
          [&](sheet::Pixel p) { return std::abs(distanceToBox(p, low, high, corner)) - half; });
}

void Mask::polygon(const std::vector<sheet::Pixel>& points) {
    if (points.size() < 3) return;
    sheet::Pixel low = points.front();
    sheet::Pixel high = points.front();
    for (const sheet::Pixel p : points) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    cover(boxAround(low, high, 1.0), [&](sheet::Pixel p) {
        double nearest2 = 1e30;
        bool inside = false;
        for (std::size_t i = 0, j = points.size() - 1; i < points.size(); j = i++) {
            const sheet::Pixel a = points[j];
            const sheet::Pixel b = points[i];
            const double dx = b.x - a.x;
            const double dy = b.y - a.y;
            const double length2 = std::max(dx * dx + dy * dy, 1e-12);
            const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0);
            const double ox = p.x - a.x - t * dx;
            const double oy = p.y - a.y - t * dy;
            nearest2 = std::min(nearest2, ox * ox + oy * oy);
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + dx * (p.y - a.y) / dy) inside = !inside;
        }
        return inside ? -std::sqrt(nearest2) : std::sqrt(nearest2);
    });
}

void Mask::lay(Image& image, std::uint32_t colour) {
    const std::array<float, 3> ink{static_cast<float>((colour >> 24U) & 255U),
                                   static_cast<float>((colour >> 16U) & 255U),
                                   static_cast<float>((colour >> 8U) & 255U)};
    const float opacity = static_cast<float>(colour & 255U) / 255.0F;
    const PixelBox used = m_used.clipped(image.width, image.height);
    for (int y = used.top; y < used.bottom; ++y) {
        for (int x = used.left; x < used.right; ++x) {
            float& coverage = m_coverage[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
                                         static_cast<std::size_t>(x)];
            const float source = coverage * opacity;
            coverage = 0.0F;
            if (source <= 0.0F) continue;
            std::uint8_t* out = image.at(x, y);
            const float below = static_cast<float>(out[3]) / 255.0F;
            const float both = source + below * (1.0F - source);
            for (std::size_t k = 0; k < 3; ++k) {
                const auto under = static_cast<float>(out[k]);
                out[k] = toByte((ink[k] * source + under * below * (1.0F - source)) / both);
            }
            out[3] = toByte(255.0F * both);
        }
    }
    m_used = {};
}

}  // namespace picture
