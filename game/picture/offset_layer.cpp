#include "picture/offset_layer.hpp"

#include <algorithm>
#include <tuple>

#include "picture/marking_layer.hpp"

namespace picture {
namespace {

constexpr std::uint32_t kMark = 0x4D5D59FF;
constexpr std::uint32_t kWay = 0x0A5C55FF;
constexpr std::uint32_t kMissed = 0x5A48B0FF;
constexpr std::uint32_t kExtra = 0xA12A5CFF;
constexpr double kCasingPx = 1.4;

template <typename Draw>
void cased(Image& image, Mask& mask, std::uint32_t colour, double scale, Draw draw) {
    draw(1.1 * scale + kCasingPx * scale);
    mask.lay(image, kCasing);
    draw(1.1 * scale);
    mask.lay(image, colour);
}

}  // namespace

Offsets offsetsOf(const level::Level& level, const std::vector<scoring::Dot>& dots) {
    const auto& marks = level.scenario.marks;
    std::vector<std::tuple<double, std::size_t, std::size_t>> near;
    for (std::size_t m = 0; m < marks.size(); ++m) {
        for (std::size_t d = 0; d < dots.size(); ++d) {
            const double away = scoring::distance(marks[m], dots[d].place());
            if (away <= level.scenario.cutoff.value) near.emplace_back(away, m, d);
        }
    }
    std::sort(near.begin(), near.end());
    std::vector<bool> marked(marks.size(), false);
    std::vector<bool> used(dots.size(), false);
    Offsets offsets;
    for (const auto& [away, m, d] : near) {
        if (marked[m] || used[d]) continue;
        marked[m] = used[d] = true;
        offsets.pairs.push_back({marks[m], dots[d].place()});
    }
    for (std::size_t m = 0; m < marks.size(); ++m) {
        if (!marked[m]) offsets.missed.push_back(marks[m]);
    }
    for (std::size_t d = 0; d < dots.size(); ++d) {
        if (!used[d]) offsets.extra.push_back(dots[d].place());
    }
    return offsets;
}

void paintOffsets(Image& image, const sheet::SheetView& view, const Offsets& offsets, double scale) {
    Mask mask(image.width, image.height);
    layVeil(image, mask);
    cased(image, mask, kWay, scale, [&](double half) {
        for (const Offsets::Pair& pair : offsets.pairs)
            mask.segment(view.toPixel(pair.mark),
                         view.toPixel(pair.mark + (pair.dot - pair.mark) * kOffsetsDrawn), half);
    });
    cased(image, mask, kMark, 0.8 * scale, [&](double half) {
        for (const Offsets::Pair& pair : offsets.pairs) {
            const sheet::Pixel at = view.toPixel(pair.mark);
            mask.segment({at.x - 3.5 * scale, at.y}, {at.x + 3.5 * scale, at.y}, half);
            mask.segment({at.x, at.y - 3.5 * scale}, {at.x, at.y + 3.5 * scale}, half);
        }
    });
    cased(image, mask, kMissed, scale, [&](double half) {
        for (const scoring::Point mark : offsets.missed)
            mask.dashedRing(view.toPixel(mark), 8.0 * scale, half, 8);
    });
    cased(image, mask, kExtra, scale, [&](double half) {
        for (const scoring::Point dot : offsets.extra) {
            const sheet::Pixel at = view.toPixel(dot);
            const double r = 8.0 * scale;
            mask.polyline(
                {{at.x, at.y - r}, {at.x + 0.87 * r, at.y + 0.5 * r}, {at.x - 0.87 * r, at.y + 0.5 * r}},
                true, half);
        }
    });
}

}  // namespace picture
