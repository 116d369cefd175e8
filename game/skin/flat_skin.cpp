#include "skin/flat_skin.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "skin/healing.hpp"

namespace skin {
namespace {

constexpr std::uint32_t kStateTag = 0x31544C46;  // "FLT1"
// Overworking starts with the fifth touch on one place, bleeding with the eighth [default: no
// source counts them].
constexpr int kOverworkedWear = 4;
constexpr int kBleedingWear = 7;
constexpr double kGrowthOfDwell = 0.3;

scoring::Point placeOf(const pen::Sample& sample) { return {sample.xUm / 1000.0, sample.yUm / 1000.0}; }

}  // namespace

FlatSkin::FlatSkin(const level::Level& level) : m_level(level), m_tissue(level.scenario.patch) {
    if (!earlierIsOpen(level)) return;
    for (const scoring::Dot& dot : level.earlier.dots) m_tissue.work(dot.place(), 1);
}

double FlatSkin::depthAsked(const pen::Sample& sample) const {
    if (sample.pressure) return depthOfPressure(m_level.tools, *sample.pressure).value;
    const double heldS = static_cast<double>(sample.tUs - m_touch->startUs) / 1e6;
    return std::min(m_level.tools.needleHang.value, heldS * m_level.tools.mouseSinkMmPerS);
}

void FlatSkin::showPose(const pen::Sample& sample, double depthMm) {
    m_pose.inContact = sample.contact;
    m_pose.depth = {sample.contact ? depthMm : -0.5};
    m_pose.tip = placeOf(sample);
}

std::optional<scoring::Dot> FlatSkin::feel(const pen::Sample& sample) {
    if (!m_touch && !sample.contact) {
        showPose(sample, 0.0);
        return std::nullopt;
    }
    if (!m_touch) {
        m_touch.emplace();
        m_touch->startUs = sample.tUs;
        m_touch->place = placeOf(sample);
        m_touch->angleCdeg = angleOf(sample);
        m_touch->byHoldTime = !sample.pressure.has_value();
    }
    const double depth = depthAsked(sample);
    m_touch->depthMm = std::max(m_touch->depthMm, depth);
    m_touch->dragMm = std::max(m_touch->dragMm, scoring::distance(m_touch->place, placeOf(sample)));
    showPose(sample, depth);
    if (sample.contact) return std::nullopt;

    Touch touch = *std::exchange(m_touch, std::nullopt);
    touch.endUs = sample.tUs;
    // Half a micrometre is no touch: the record counts whole ones.
    if (touch.depthMm < 0.0005) return std::nullopt;
    touch.growthOfDwell = kGrowthOfDwell;
    const int wear = m_tissue.wearAt(touch.place);
    m_tissue.work(touch.place, wearOf(m_level, touch));
    return deposit(m_level, touch, m_dots++, {wear >= kOverworkedWear, wear >= kBleedingWear});
}

State FlatSkin::state() const {
    assert(!m_touch);
    StateWriter out;
    out.u32(kStateTag);
    out.u32(m_dots);
    m_tissue.write(out);
    return out.take();
}

bool FlatSkin::restore(const State& state) {
    assert(!m_touch);
    StateReader in(state);
    if (in.u32() != kStateTag) return false;
    const std::uint32_t dots = in.u32();
    Tissue tissue = m_tissue;
    if (!tissue.read(in) || !in.whole()) return false;
    m_tissue = std::move(tissue);
    m_dots = dots;
    return true;
}

}  // namespace skin
