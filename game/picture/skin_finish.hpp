// How a client's skin lies under the lamp, beside its colour. Default: as most skin.
#pragma once

#include "level/level.hpp"

namespace picture {

// Defaults of the drawing, both.
struct SkinFinish {
    float oil = 0.0F;      // 0..1: the broad sheen grows by two thirds, the lamp stands in it, pores open
    float dryness = 0.0F;  // 0..1: the sheen goes, fine scales flake off in patches
};

// Of the level's client: oily and dry skin wholly, all others as most skin.
[[nodiscard]] inline SkinFinish finishOf(const level::Level& level) {
    SkinFinish finish;
    finish.oil = level.client.skin == level::SkinKind::oily ? 1.0F : 0.0F;
    finish.dryness = level.client.skin == level::SkinKind::dry ? 1.0F : 0.0F;
    return finish;
}

}  // namespace picture
