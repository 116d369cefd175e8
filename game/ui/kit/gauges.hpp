// One ruler everywhere: value, band and marker; the tempo strip; the share of depths.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/kit.hpp"

namespace ui_kit {

struct BandRuler {
    double low = 0.0;                         // value at the left end
    double high = 1.0;                        // at the right end
    std::optional<double> bandLow, bandHigh;  // absent: open to that end
    std::optional<double> value;              // absent: no marker
    std::string_view lowText;                 // words under the ends
    std::string_view highText;
    std::string_view aimText;  // under the band; may be empty
};
// Height used, px; the width is the box's. Texts that would run into each other go without
// the aim's.
float bandRuler(const Kit& kit, const Rect& box, const BandRuler& ruler);
[[nodiscard]] float bandRulerHeight(const Kit& kit);

struct TempoTick {
    float age = 0.0F;  // seconds ago, 0..12
    bool out = false;  // out of tempo
};
// A strip of 12 s, newest right, fading with age; one out of tempo is taller and coloured.
float tempoStrip(const Kit& kit, const Rect& box, std::span<const TempoTick> ticks, std::string_view oldest,
                 std::string_view newest);

struct DepthShare {
    int shallow = 0;
    int good = 0;
    int deep = 0;
    [[nodiscard]] int all() const { return shallow + good + deep; }
};
struct DepthWords {
    std::string_view shallow, good, deep;
};
// One bar with its legend below.
float depthShare(const Kit& kit, const Rect& box, const DepthShare& share, const DepthWords& words);

// A bar that fills from the left, 0..1.
void progressBar(const Kit& kit, const Rect& box, double share);

}  // namespace ui_kit
