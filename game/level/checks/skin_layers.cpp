#include "level/checks/checks.hpp"

namespace level {

void checkSkinLayers(Checked& checked) {
    const Skin& skin = checked.level().skin;
    if (skin.fadeAbove >= skin.blowoutBelow)
        checked.error("skin-order", "skin.blowout_below_mm",
                      "blowout begins above the depth where pigment holds",
                      "Set fade_above_mm < blowout_below_mm < severe_below_mm.");
    if (skin.blowoutBelow >= skin.severeBelow)
        checked.error("skin-order", "skin.severe_below_mm",
                      "the severe blowout begins before the blowout itself",
                      "Set fade_above_mm < blowout_below_mm < severe_below_mm.");
}

}  // namespace level
