// The canvas of the practice screen: skin, guides, earlier work and dots of one view, composed on the CPU.
// A dot is drawn once; a changed view is painted anew in a thread behind, while the screen
// goes on showing the old picture, turned and scaled to the new view.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include <scoring/dot.hpp>

#include "level/level.hpp"
#include "picture/image.hpp"
#include "picture/pallor.hpp"
#include "sheet/sheet_view.hpp"
#include "skin/healing.hpp"
#include "skin/stretch_field.hpp"

namespace picture {

// What lies on the skin beside the dots.
struct Overlays {
    bool guides = true;  // hairline, zones and landmarks
    bool marks = true;   // the marked spots of a trace level
    // Fingers that stretch the skin: guides, marks and earlier work are on it and go with it.
    std::vector<skin::StretchPoint> fingers = {};
    friend bool operator==(const Overlays&, const Overlays&) = default;
};

// The picture to show now.
struct Shown {
    const Image* image = nullptr;  // opaque, as large as `view`; stands until the next shown() or addDot()
    sheet::SheetView view;         // what the picture shows; while it differs from the view asked
                                   // for, draw it transformed
    PixelBox dirty;                // changed since the last shown(); the whole picture when fresh
    bool fresh = false;            // another picture than last time (size and view may differ)
    bool sharp = false;            // it is the view asked for
};

// One owner, one thread: all calls from the thread that made it. Painting runs in a thread of
// its own inside. A dot added while a view is painted is in both pictures.
class SheetCanvas {
public:
    // Copies what it needs of the level. Shows nothing (an image of the skin's mean tone)
    // until the first view is painted.
    explicit SheetCanvas(const level::Level& level);
    ~SheetCanvas();
    SheetCanvas(const SheetCanvas&) = delete;
    SheetCanvas& operator=(const SheetCanvas&) = delete;

    // Asks for another view (its width and height are the canvas in pixels; at least 1) and
    // for what lies on the skin. Cheap; does nothing when both are as asked for last.
    void setView(const sheet::SheetView& view, Overlays overlays = {});
    // The age at which the dots are shown, 0 (fresh, as at first) .. skin::kLastDay (asserted); earlier work
    // is older by the level's days. Cheap;
    // as with another view, the old picture stands until the new one is painted.
    void setAge(skin::Days age);
    // Puts one dot on the picture at once (some 50 us at 8 px/mm) and keeps it for later views.
    void addDot(const scoring::Dot& dot);
    // All dots at once, for a resumed or replayed attempt or when the skin under them is stretched or let
    // go; the picture is painted anew. `pallor`: where the skin is white, until the next setDots().
    void setDots(std::vector<scoring::Dot> dots, Pallor pallor = {});
    // From now on keeps stages of the work (some 100 MB at most), so that fewer or more of the same dots by
    // setDots() are there within some milliseconds: for a replay.
    void keepStages();
    [[nodiscard]] std::size_t dotCount() const;

    // Takes over a picture that the painter finished, and says what to upload.
    [[nodiscard]] Shown shown();
    // What dots added since the last shown() or added() have changed in the picture that shown() gave
    // last; takes over no other one.
    [[nodiscard]] Shown added();
    // Waits until the view asked for is painted, then as shown(). For tests and stills.
    [[nodiscard]] Shown waitSharp();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace picture
