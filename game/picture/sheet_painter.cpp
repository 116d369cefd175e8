#include "picture/sheet_painter.hpp"

#include <algorithm>
#include <cassert>

#include "picture/complexion.hpp"
#include "picture/dot_splat.hpp"
#include "picture/guide_painter.hpp"
#include "picture/halves.hpp"
#include "picture/healed_look.hpp"
#include "picture/skin_painter.hpp"

namespace picture {
namespace {

constexpr int kRowsAPiece = 128;  // shared by two threads
constexpr std::size_t kHairsAPiece = 2000;

}  // namespace

SheetPainter::SheetPainter(const level::Level& level, float texelsPerMm, std::optional<SkinFinish> finish)
    : m_hairField(level),
      m_map(level, m_hairField, texelsPerMm, finish.value_or(finishOf(level))),
      m_hairs(skin::growStubble(level, m_hairField)),
      m_guides(sheet::guidesOf(level)) {}

bool SheetPainter::paintGround(Image& image, const sheet::SheetView& view, Overlays overlays,
                               const GoOn& goOn) const {
    for (int top = 0; top < image.height; top += kRowsAPiece) {
        if (goOn && !goOn()) return false;
        inHalves(std::min(kRowsAPiece, image.height - top),
                 [&](int first, int last) { paintSkinRows(image, view, m_map, top + first, top + last); });
    }
    for (std::size_t first = 0; first < m_hairs.size(); first += kHairsAPiece) {
        if (goOn && !goOn()) return false;
        const std::size_t last = std::min(first + kHairsAPiece, m_hairs.size());
        paintStubble(image, view, m_hairs, m_map.complexion().hair, first, last);
    }
    skin::StretchField field;
    field.set(overlays.fingers);
    const sheet::Guides guides = onStretchedSkin(m_guides, field);
    if (overlays.guides) paintGuides(image, view, guides);
    if (overlays.marks && !guides.marks.empty()) paintMarks(image, view, guides.marks);
    return !goOn || goOn();
}

std::uint32_t SheetPainter::meanColour(const level::Level& level) {
    const Rgb tone = complexionOf(level).tone;
    return (static_cast<std::uint32_t>(toByte(tone.r)) << 24U) |
           (static_cast<std::uint32_t>(toByte(tone.g)) << 16U) |
           (static_cast<std::uint32_t>(toByte(tone.b)) << 8U) | 255U;
}

DotPainter::DotPainter(const level::Level& level, Skin onSkin)
    : m_skin(level.skin), m_complexion(complexionOf(level)), m_extent(skinExtent(level)) {
    if (onSkin == Skin::calm) m_complexion.reaction = 0.0F;
}

DotPainter::DotPainter(const level::Level& level, skin::Days age) : DotPainter(level) {
    if (age.value > 0.0) m_healing.emplace(level, age);
}

DotLook DotPainter::lookOf(const scoring::Dot& dot) const {
    if (!m_healing) return freshLook(dot, m_skin, m_complexion);
    return healedLook(dot, m_healing->of(dot), m_skin, m_complexion);
}

PixelBox DotPainter::paint(Image& image, const sheet::SheetView& view, const scoring::Dot& dot) const {
    return splatDot(image, view.toPixel(dot.place()), view.pixelsPerMm, lookOf(dot));
}

}  // namespace picture
