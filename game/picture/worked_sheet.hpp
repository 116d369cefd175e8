// The sheet of one view with the work on it: the ground, each dot's ink laid once, and over both
// what the skin does about it: redness, pallor, beads of blood. The ink is kept apart from what lies
// over it, so that one more dot changes the redness around it and nothing is drawn again.
#pragma once

#include <memory>
#include <vector>

#include <scoring/dot.hpp>

#include "picture/blood_bead.hpp"
#include "picture/image.hpp"
#include "picture/pallor.hpp"
#include "picture/sheet_painter.hpp"
#include "picture/tint_map.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

class WorkedSheet {
public:
    // The work on a sheet so far, to go on from later: its ground with the ink, and what lies over it.
    struct Stage {
        Image inked;
        TintMap tints;
        std::vector<BloodBead> beads;
    };
    // `ground` is as large as `view`; dots look as `painter` (not null) says.
    WorkedSheet(Image ground, const sheet::SheetView& view, std::shared_ptr<const DotPainter> painter,
                const Pallor& pallor = {});
    // Goes on from a stage of a sheet of the same view and painter. Seen after compose().
    WorkedSheet(Stage stage, const sheet::SheetView& view, std::shared_ptr<const DotPainter> painter);
    [[nodiscard]] Stage stage() const { return {m_inked, m_tints, m_beads}; }

    // Puts one dot on the picture at once (some 50 us at 8 px/mm) and returns the changed pixels.
    PixelBox add(const scoring::Dot& dot);
    // Many dots on two threads. They are in the picture after compose().
    void lay(const std::vector<scoring::Dot>& dots) { lay(dots, *m_painter); }
    // The same with another look: earlier work, laid before the first of the attempt's dots.
    void lay(const std::vector<scoring::Dot>& dots, const DotPainter& painter);
    void compose();

    // As add() alone, dot by dot, would have made it, to the byte. Opaque.
    [[nodiscard]] const Image& image() const { return m_shown; }
    [[nodiscard]] const sheet::SheetView& view() const { return m_view; }

private:
    void takeIn(const scoring::Dot& dot, const DotLook& look);
    void compose(const PixelBox& box);
    void tintRows(const PixelBox& box);
    [[nodiscard]] PixelBox pixelsOf(const scoring::Box& box) const;
    [[nodiscard]] PixelBox whole() const { return {0, 0, m_inked.width, m_inked.height}; }

    Image m_inked;  // ground and ink
    Image m_shown;
    sheet::SheetView m_view;
    std::shared_ptr<const DotPainter> m_painter;
    TintMap m_tints;
    std::vector<BloodBead> m_beads;  // by their ordinals, however the dots came
};

}  // namespace picture
