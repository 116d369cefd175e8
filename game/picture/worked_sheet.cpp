#include "picture/worked_sheet.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <tuple>
#include <utility>

#include "picture/dot_splat.hpp"
#include "picture/halves.hpp"

namespace picture {
namespace {

constexpr int kRowsWorthAThread = 256;

// The tint is looked up every few pixels and mixed between: it changes over millimetres.
constexpr int kStride = 4;

// A tint in 1/65536, as whole numbers are mixed faster.
using Factors = std::array<std::int32_t, 3>;
constexpr Factors kNoTint{65536, 65536, 65536};

Factors factorsOf(const Tint& tint) {
    const auto whole = [](float factor) { return static_cast<std::int32_t>(factor * 65536.0F + 0.5F); };
    return {whole(tint.factor[0]), whole(tint.factor[1]), whole(tint.factor[2])};
}

// Pixels first <= i < last of a stride, whose tints at its ends are known.
void tintPixels(const std::uint8_t* in, std::uint8_t* out, int first, int last, const Factors& from,
                const Factors& to) {
    if (from == kNoTint && to == kNoTint) {
        std::copy(in, in + 4 * static_cast<std::ptrdiff_t>(last - first), out);
        return;
    }
    const Factors step{(to[0] - from[0]) / kStride, (to[1] - from[1]) / kStride, (to[2] - from[2]) / kStride};
    for (int i = first; i < last; ++i, in += 4, out += 4) {
        for (std::size_t k = 0; k < 3; ++k) {
            const std::int32_t tinted = (in[k] * (from[k] + i * step[k]) + 32768) >> 16;
            out[k] = static_cast<std::uint8_t>(std::min(tinted, 255));
        }
    }
}

bool below(const BloodBead& a, const BloodBead& b) {
    return std::tie(a.ordinal, a.place.x, a.place.y) < std::tie(b.ordinal, b.place.x, b.place.y);
}

}  // namespace

WorkedSheet::WorkedSheet(Image ground, const sheet::SheetView& view,
                         std::shared_ptr<const DotPainter> painter, const Pallor& pallor)
    : m_inked(std::move(ground)),
      m_shown(m_inked),
      m_view(view),
      m_painter(std::move(painter)),
      m_tints(m_painter->extent(), m_painter->complexion(), pallor) {}

WorkedSheet::WorkedSheet(Stage stage, const sheet::SheetView& view, std::shared_ptr<const DotPainter> painter)
    : m_inked(std::move(stage.inked)),
      m_shown(m_inked),
      m_view(view),
      m_painter(std::move(painter)),
      m_tints(std::move(stage.tints)),
      m_beads(std::move(stage.beads)) {}

void WorkedSheet::takeIn(const scoring::Dot& dot, const DotLook& look) {
    m_tints.redden(dot.place(), look.flush);
    if (look.bloodMm <= 0.0F || look.blood <= 0.0F) return;
    const BloodBead bead{dot.place(), look.bloodMm, look.blood, dot.ordinal};
    m_beads.insert(std::upper_bound(m_beads.begin(), m_beads.end(), bead, below), bead);
}

PixelBox WorkedSheet::add(const scoring::Dot& dot) {
    const DotLook look = m_painter->lookOf(dot);
    PixelBox changed = splatDot(m_inked, m_view.toPixel(dot.place()), m_view.pixelsPerMm, look);
    const std::size_t beads = m_beads.size();
    takeIn(dot, look);
    if (m_beads.size() != beads) {
        changed = changed.joined(boxOf(m_view, {dot.place(), look.bloodMm, look.blood, dot.ordinal}));
    }
    if (const auto tinted = m_tints.settle()) changed = changed.joined(pixelsOf(*tinted));
    compose(changed);
    return changed;
}

void WorkedSheet::lay(const std::vector<scoring::Dot>& dots, const DotPainter& painter) {
    std::vector<DotLook> looks;
    looks.reserve(dots.size());
    for (const scoring::Dot& dot : dots) {
        looks.push_back(painter.lookOf(dot));
        takeIn(dot, looks.back());
    }
    inHalves(m_inked.height, [&](int top, int bottom) {
        for (std::size_t i = 0; i < dots.size(); ++i)
            splatDot(m_inked, m_view.toPixel(dots[i].place()), m_view.pixelsPerMm, looks[i],
                     {0, top, m_inked.width, bottom});
    });
}

void WorkedSheet::compose() {
    static_cast<void>(m_tints.settle());
    compose(whole());
}

void WorkedSheet::compose(const PixelBox& box) {
    if (box.empty()) return;
    if (box.bottom - box.top < kRowsWorthAThread) {
        tintRows(box);
    } else {
        inHalves(box.bottom - box.top, [&](int top, int bottom) {
            tintRows({box.left, box.top + top, box.right, box.top + bottom});
        });
    }
    for (const BloodBead& bead : m_beads) layBead(m_shown, m_view, bead, box);
}

void WorkedSheet::tintRows(const PixelBox& box) {
    // Counted from the picture's own corner, so that a pixel is the same whatever box it is in.
    const scoring::Point origin = m_view.toSheet({0.5, 0.5});
    const scoring::Point right = m_view.toSheet({1.5, 0.5});
    const auto stepX = static_cast<float>(right.x - origin.x);
    const auto stepY = static_cast<float>(right.y - origin.y);
    for (int row = box.top; row < box.bottom; ++row) {
        if (m_tints.plain()) {
            const std::uint8_t* in = m_inked.at(box.left, row);
            std::copy(in, in + 4 * static_cast<std::ptrdiff_t>(box.right - box.left),
                      m_shown.at(box.left, row));
            continue;
        }
        const scoring::Point start = m_view.toSheet({0.5, row + 0.5});
        const auto startX = static_cast<float>(start.x);
        const auto startY = static_cast<float>(start.y);
        const auto tintAt = [&](int column) {
            return factorsOf(m_tints.at(startX + stepX * static_cast<float>(column),
                                        startY + stepY * static_cast<float>(column)));
        };
        int column = box.left;
        Factors from = tintAt(column - column % kStride);
        while (column < box.right) {
            const int first = column - column % kStride;
            const Factors to = tintAt(first + kStride);
            const int last = std::min(first + kStride, box.right);
            tintPixels(m_inked.at(column, row), m_shown.at(column, row), column - first, last - first, from,
                       to);
            from = to;
            column = last;
        }
    }
}

// All pixels whose middle may lie in the box, and those of their strides.
PixelBox WorkedSheet::pixelsOf(const scoring::Box& box) const {
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;
    for (const scoring::Point corner :
         {box.min, box.max, scoring::Point{box.min.x, box.max.y}, scoring::Point{box.max.x, box.min.y}}) {
        const sheet::Pixel at = m_view.toPixel(corner);
        left = std::min(left, at.x);
        right = std::max(right, at.x);
        top = std::min(top, at.y);
        bottom = std::max(bottom, at.y);
    }
    const auto held = [](double v) { return static_cast<int>(std::clamp(v, -2.0, 1e6)); };
    return PixelBox{held(std::floor(left)) - kStride, held(std::floor(top)) - 1,
                    held(std::ceil(right)) + kStride, held(std::ceil(bottom)) + 1}
        .clipped(m_inked.width, m_inked.height);
}

}  // namespace picture
