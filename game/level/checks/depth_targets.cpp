#include "level/checks/checks.hpp"
#include "text/number.hpp"

namespace level {

namespace {

std::string mm(double value) { return text::formatNumber(value) + " mm"; }

void checkZone(Checked& checked, const scoring::Zone& zone, const std::string& prefix) {
    const Skin& skin = checked.level().skin;
    const double top = zone.depthTarget.value - zone.depthHalfWidth.value;
    const double bottom = zone.depthTarget.value + zone.depthHalfWidth.value;
    const std::string key = prefix + ".depth_mm";
    if (top <= 0.0)
        checked.error("depth-band-in-air", prefix + ".depth_half_width_mm",
                      "the depth band of zone '" + zone.id + "' begins above the skin",
                      "Keep the half-width below the depth target of " + mm(zone.depthTarget.value) + ".");
    if (zone.depthTarget.value >= skin.thickness.value)
        checked.error("depth-beyond-skin", key,
                      "the depth target " + mm(zone.depthTarget.value) + " lies below this skin, which is " +
                          mm(skin.thickness.value) + " thick",
                      "Choose a target inside the dermis.");
    if (bottom > checked.level().tools.needleHang.value)
        checked.error("needle-too-short", key,
                      "the needle hangs out " + mm(checked.level().tools.needleHang.value) +
                          " and cannot reach the depth band down to " + mm(bottom),
                      "Raise tools.needle_hang_mm or set the target higher.");
    if (top > 0.0 && (top < skin.fadeAbove.value || bottom > skin.blowoutBelow.value))
        checked.warning("depth-band-fades", key,
                        "part of the depth band lies where pigment fades (above " + mm(skin.fadeAbove.value) +
                            ") or spreads (below " + mm(skin.blowoutBelow.value) + ")",
                        "Keep target plus and minus half-width between the two.");
}

}  // namespace

void checkDepthTargets(Checked& checked) {
    const auto& zones = checked.level().scenario.zones;
    for (std::size_t i = 0; i < zones.size(); ++i)
        checkZone(checked, zones[i], "zones[" + std::to_string(i) + "]");
}

}  // namespace level
