// A level's sheet as a picture: skin, stubble, guides, then dots. One painter a level; painting
// changes nothing in it, so that several threads may paint from one.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "picture/dot_look.hpp"
#include "picture/hair_field.hpp"
#include "picture/image.hpp"
#include "picture/sheet_canvas.hpp"
#include "picture/skin_map.hpp"
#include "picture/stubble.hpp"
#include "sheet/guides.hpp"
#include "sheet/sheet_view.hpp"
#include "skin/healing.hpp"

namespace picture {

// Asked between pieces of some milliseconds; painting stops when it answers no.
using GoOn = std::function<bool()>;

class SheetPainter {
public:
    // Prepares the skin (about 0.1 s at 2 texels/mm). `finish`: absent = as the level says. Keeps nothing of
    // the level by reference.
    explicit SheetPainter(const level::Level& level, float texelsPerMm = 2.0F,
                          std::optional<SkinFinish> finish = {});

    // Skin, stubble and overlays over the whole image, which must have the view's size (whole
    // pixels). False when stopped; the image is then unfinished.
    [[nodiscard]] bool paintGround(Image& image, const sheet::SheetView& view, Overlays overlays,
                                   const GoOn& goOn = {}) const;
    // The skin's colour in even light, 0xRRGGBBAA: what to show before the first picture.
    [[nodiscard]] static std::uint32_t meanColour(const level::Level& level);

private:
    HairField m_hairField;
    SkinMap m_map;
    std::vector<Hair> m_hairs;
    sheet::Guides m_guides;
};

// Lays dots of a level: what a dot looks like on its skin, fresh or at some age.
class DotPainter {
public:
    enum class Skin { freshlyWorked, calm };
    // `onSkin`: whether the skin is still red from the work.
    explicit DotPainter(const level::Level& level, Skin onSkin = Skin::freshlyWorked);
    // The work at that age, 0 .. skin::kLastDay (asserted); at 0 it is fresh.
    DotPainter(const level::Level& level, skin::Days age);
    // The dot's ink and the red ring about it. Returns the changed pixels. What lies over all dots
    // (redness that runs together, blood) is WorkedSheet's.
    PixelBox paint(Image& image, const sheet::SheetView& view, const scoring::Dot& dot) const;
    [[nodiscard]] DotLook lookOf(const scoring::Dot& dot) const;
    // The skin that the dots lie on: its colours, and how far it reaches, mm.
    [[nodiscard]] const Complexion& complexion() const { return m_complexion; }
    [[nodiscard]] scoring::Box extent() const { return m_extent; }

private:
    level::Skin m_skin;
    Complexion m_complexion;
    scoring::Box m_extent;
    std::optional<skin::Healing> m_healing;  // absent: fresh
};

}  // namespace picture
