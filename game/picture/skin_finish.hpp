// How a client's skin lies under the lamp, beside its colour. Default: as most skin.
#pragma once

namespace picture {

// Defaults of the drawing, both.
struct SkinFinish {
    float oil = 0.0F;      // 0..1: the broad sheen grows by two thirds, the lamp stands in it, pores open
    float dryness = 0.0F;  // 0..1: the sheen goes, fine scales flake off in patches
};

}  // namespace picture
