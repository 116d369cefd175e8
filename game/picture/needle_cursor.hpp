// The needle as the cursor of the canvas: cartridge and pen seen from above, leaning towards
// the working hand and fading out within 180 px, with a ring around the point.
#pragma once

#include "picture/image.hpp"
#include "sheet/sheet_view.hpp"

namespace picture {

enum class WorkingHand { right, left };

struct NeedleCursor {
    Image pen;         // ring, needle, cartridge and pen
    Image shadow;      // drawn under it, moved away from the tip while the needle hovers
    sheet::Pixel tip;  // the needle's point in both images
};

// `scale` is the screen's (1 = 100 %).
[[nodiscard]] NeedleCursor paintNeedleCursor(WorkingHand hand, double scale);

}  // namespace picture
