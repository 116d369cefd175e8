#include "skin/box2d_skin.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include <scoring/random.hpp>

namespace skin {
namespace {

constexpr std::uint32_t kStateTag = 0x31443242;  // "B2D1"
constexpr std::int64_t kStepsPerSecond = 240;
// A needle held longer than this rests; nothing more is simulated until it leaves.
constexpr std::int64_t kLongestTouchSteps = 2 * kStepsPerSecond;
constexpr std::uint32_t kWholeStroke = 1000000000;
// A held mouse button sinks steadily: the hand's spring (2 / (2 pi 30 Hz)) and half a stroke of
// waiting for the needle's lowest point would leave the dot shallower by that time's sinking.
constexpr float kHandLagS = 0.0106F;

scoring::Point placeOf(const pen::Sample& sample) { return {sample.xUm / 1000.0, sample.yUm / 1000.0}; }

// Time of the step's end, us after the touch began.
std::int64_t stepEndUs(std::int64_t step) { return step * 1000000 / kStepsPerSecond; }

float millimetres(std::int64_t nanometres) { return static_cast<float>(nanometres) * 1.0e-6F; }
std::int64_t nanometres(float mm) { return static_cast<std::int64_t>(std::lround(mm * 1.0e6F)); }

float stretchOf(const level::Level& level) {
    return std::clamp(static_cast<float>(level.skin.stretch), 0.0F, 1.0F);
}

// Slack skin keeps more of what a touch did to it, and longer [default].
float kept(float stretch) { return 0.6F * (1.0F - stretch); }
float fadeSeconds(float stretch) { return 0.1F + 1.0F * (1.0F - stretch); }

// The hand that works rests on the skin: loose skin goes with it on its way to the next dot, a
// quarter of the way when quite slack [default]. Farther than this it is lifted and set down.
constexpr float kRestingReachMm = 1.5F;
constexpr float kFartherMm = 0.6F;  // no skin between stretching fingers goes farther
float carried(float stretch) { return 0.25F * (1.0F - stretch) * (1.0F - stretch); }

// What finish() can have written; anything else would overflow later.
bool plausible(const Aftermath& after) {
    const auto within = [](std::int64_t value, std::int64_t most) { return value >= -most && value <= most; };
    return after.phaseE9 < kWholeStroke && after.sinceUs >= 0 && within(after.aboutXUm, INT32_MAX) &&
           within(after.aboutYUm, INT32_MAX) && within(after.shiftXNm, 100000000) &&
           within(after.shiftYNm, 100000000) && within(after.dentNm, 100000000);
}

float length(Offset offset) { return std::sqrt(offset.x * offset.x + offset.y * offset.y); }

Offset shortened(Offset offset, float longest) {
    const float whole = length(offset);
    const float factor = whole > longest ? longest / whole : 1.0F;
    return {offset.x * factor, offset.y * factor};
}

}  // namespace

Box2dSkin::Box2dSkin(const level::Level& level, std::uint64_t seed)
    : m_level(level),
      m_scale(layersAt(level, {1.0e6, 1.0e6}), static_cast<float>(level.tools.machineHz),
              static_cast<float>(level.tools.needleHang.value)),
      m_tissue(level.scenario.patch) {
    m_aftermath.phaseE9 = scoring::Random(seed).below(kWholeStroke);
}

std::uint32_t Box2dSkin::phaseAt(std::int64_t tUs) const {
    // In thousandths of a hertz and whole microseconds, so that no rounding builds up: 1 us at
    // 0.001 Hz is 1e-9 of a stroke.
    const auto milliHertz = static_cast<std::uint64_t>(std::llround(m_level.tools.machineHz * 1000.0));
    const auto elapsed = static_cast<std::uint64_t>(std::max<std::int64_t>(0, tUs - m_aftermath.sinceUs));
    return static_cast<std::uint32_t>((m_aftermath.phaseE9 + elapsed % kWholeStroke * milliHertz) %
                                      kWholeStroke);
}

float Box2dSkin::left(std::int64_t tUs) const {
    const float seconds = static_cast<float>(std::max<std::int64_t>(0, tUs - m_aftermath.sinceUs)) * 1.0e-6F;
    const float fade = seconds / fadeSeconds(stretchOf(m_level));
    return 1.0F / (1.0F + fade * fade);
}

Box2dSkin::Contact Box2dSkin::begin(const pen::Sample& sample) const {
    const float fade = left(sample.tUs);
    const Offset last{static_cast<float>(m_aftermath.aboutXUm - sample.xUm) * 1.0e-3F,
                      static_cast<float>(m_aftermath.aboutYUm - sample.yUm) * 1.0e-3F};
    const FarField before{
        last, {millimetres(m_aftermath.shiftXNm) * fade, millimetres(m_aftermath.shiftYNm) * fade}};
    // The dent spreads like the shift: carried as the x of a second far field.
    const FarField dent{last, {millimetres(m_aftermath.dentNm) * fade, 0.0F}};
    const bool rested = m_dots > 0 && length(last) <= kRestingReachMm;
    const float dragged = rested ? -carried(stretchOf(m_level)) : 0.0F;
    const Offset shift{before.at({}).x + dragged * last.x, before.at({}).y + dragged * last.y};
    const FarField far{{}, shortened(shift, kFartherMm)};

    MachineSetup machine;
    machine.layers = layersAt(m_level, placeOf(sample));
    machine.stretch = stretchOf(m_level);
    machine.machineHz = static_cast<float>(m_level.tools.machineHz);
    machine.phase = static_cast<float>(phaseAt(sample.tUs)) * 1.0e-9F;
    machine.dent = dent.at({}).x;

    Touch touch;
    touch.startUs = sample.tUs;
    touch.angleCdeg = angleOf(sample);
    touch.byHoldTime = !sample.pressure.has_value();
    WindowSetup window{machine.stretch, machine.layers.stiffness, far};
    return Contact{.touch = touch,
                   .last = sample,
                   .startXUm = sample.xUm,
                   .startYUm = sample.yUm,
                   .machine = MachineWorld(machine),
                   .window = SkinWindow(window)};
}

float Box2dSkin::askedAt(const Contact& contact, const pen::Sample& sample, std::int64_t tUs,
                         float share) const {
    const auto hang = static_cast<float>(m_level.tools.needleHang.value);
    if (contact.touch.byHoldTime) {
        const float halfStroke = 0.5F / static_cast<float>(m_level.tools.machineHz);
        const float held = static_cast<float>(tUs) * 1.0e-6F + kHandLagS + halfStroke;
        return m_scale.askFor(std::min(hang, held * static_cast<float>(m_level.tools.mouseSinkMmPerS)));
    }
    const auto before = static_cast<float>(contact.last.pressure.value_or(0));
    const auto after = static_cast<float>(sample.pressure.value_or(0));
    return m_scale.askFor(hang * (before + (after - before) * share) / 65535.0F);
}

void Box2dSkin::stepOnce(Contact& contact, Offset needle, float asked) const {
    contact.machine.step(asked);
    contact.window.step(needle, contact.machine.grip());
    contact.dip = std::max(contact.dip, contact.machine.dip());
    const float reach = contact.machine.reach();
    contact.reaches[static_cast<std::size_t>(contact.steps) % contact.reaches.size()] = reach;
    if (reach <= 0.0F) return;
    contact.deepest = std::max(contact.deepest, reach);
    const Offset place = contact.window.relaxed(needle);
    if (!contact.first) contact.first = place;
    contact.weighted = {contact.weighted.x + place.x * reach, contact.weighted.y + place.y * reach};
    contact.weight += reach;
    contact.drag = std::max(contact.drag, length({place.x - contact.first->x, place.y - contact.first->y}));
}

void Box2dSkin::advance(Contact& contact, const pen::Sample& sample) const {
    const std::int64_t from = contact.last.tUs - contact.touch.startUs;
    const std::int64_t to = sample.tUs - contact.touch.startUs;
    while (contact.steps < kLongestTouchSteps && stepEndUs(contact.steps + 1) <= to) {
        const std::int64_t tUs = stepEndUs(++contact.steps);
        const float share = static_cast<float>(tUs - from) / static_cast<float>(to - from);
        const auto x0 = static_cast<float>(contact.last.xUm - contact.startXUm);
        const auto y0 = static_cast<float>(contact.last.yUm - contact.startYUm);
        const auto x1 = static_cast<float>(sample.xUm - contact.startXUm);
        const auto y1 = static_cast<float>(sample.yUm - contact.startYUm);
        const Offset needle{(x0 + (x1 - x0) * share) * 1.0e-3F, (y0 + (y1 - y0) * share) * 1.0e-3F};
        stepOnce(contact, needle, askedAt(contact, sample, tUs, share));
    }
    contact.last = sample;
}

std::optional<scoring::Dot> Box2dSkin::feel(const pen::Sample& sample) {
    if (!m_contact && !sample.contact) {
        showPose(sample);
        return std::nullopt;
    }
    if (!m_contact) m_contact.emplace(begin(sample));
    advance(*m_contact, sample);
    showPose(sample);
    if (sample.contact) return std::nullopt;
    Contact contact = std::move(*m_contact);
    m_contact.reset();
    return finish(std::move(contact));
}

std::optional<scoring::Dot> Box2dSkin::finish(Contact contact) {
    keepAftermath(contact);
    // Half a micrometre is no touch: the record counts whole ones.
    if (contact.deepest < 0.0005F) return std::nullopt;
    Touch touch = contact.touch;
    touch.endUs = contact.last.tUs;
    touch.depthMm = static_cast<double>(contact.deepest);
    touch.dragMm = static_cast<double>(contact.drag);
    touch.place = {static_cast<double>(contact.startXUm) / 1000.0 +
                       static_cast<double>(contact.weighted.x / contact.weight),
                   static_cast<double>(contact.startYUm) / 1000.0 +
                       static_cast<double>(contact.weighted.y / contact.weight)};
    return deposit(m_level, touch, m_dots++, m_tissue);
}

void Box2dSkin::keepAftermath(const Contact& contact) {
    const float keep = kept(stretchOf(m_level));
    const Offset needle{static_cast<float>(contact.last.xUm - contact.startXUm) * 1.0e-3F,
                        static_cast<float>(contact.last.yUm - contact.startYUm) * 1.0e-3F};
    const Offset shift = contact.window.displacement(contact.window.relaxed(needle));
    Aftermath after;
    after.phaseE9 = phaseAt(contact.last.tUs);
    after.sinceUs = contact.last.tUs;
    after.aboutXUm = contact.last.xUm;
    after.aboutYUm = contact.last.yUm;
    after.shiftXNm = nanometres(shift.x * keep);
    after.shiftYNm = nanometres(shift.y * keep);
    after.dentNm = nanometres(std::max(0.0F, contact.dip) * keep);
    m_aftermath = after;
}

void Box2dSkin::showPose(const pen::Sample& sample) {
    m_pose.inContact = sample.contact;
    m_pose.tip = placeOf(sample);
    if (m_contact) {
        const auto& reaches = m_contact->reaches;
        m_pose.depth = {static_cast<double>(*std::max_element(reaches.begin(), reaches.end()))};
        m_pose.dip = {static_cast<double>(m_contact->machine.dip())};
        m_pose.machinePhase = static_cast<double>(m_contact->machine.phase());
        return;
    }
    m_pose.depth = {-0.5};
    m_pose.dip = {0.0};
    m_pose.machinePhase = static_cast<double>(phaseAt(sample.tUs)) * 1.0e-9;
}

State Box2dSkin::state() const {
    assert(!m_contact);
    StateWriter out;
    out.u32(kStateTag);
    out.u32(m_dots);
    out.u32(static_cast<std::uint32_t>(std::lround(stretchOf(m_level) * 1.0e6F)));
    out.i64(m_aftermath.sinceUs);
    out.u32(m_aftermath.phaseE9);
    for (const std::int64_t value : {m_aftermath.aboutXUm, m_aftermath.aboutYUm, m_aftermath.shiftXNm,
                                     m_aftermath.shiftYNm, m_aftermath.dentNm}) {
        out.i64(value);
    }
    m_tissue.write(out);
    return out.take();
}

bool Box2dSkin::restore(const State& state) {
    assert(!m_contact);
    StateReader in(state);
    if (in.u32() != kStateTag) return false;
    const std::uint32_t dots = in.u32();
    if (in.u32() != static_cast<std::uint32_t>(std::lround(stretchOf(m_level) * 1.0e6F))) return false;
    Aftermath after;
    after.sinceUs = in.i64();
    after.phaseE9 = in.u32();
    for (std::int64_t* value :
         {&after.aboutXUm, &after.aboutYUm, &after.shiftXNm, &after.shiftYNm, &after.dentNm}) {
        *value = in.i64();
    }
    Tissue tissue = m_tissue;
    if (!tissue.read(in) || !in.whole() || !plausible(after)) return false;
    m_aftermath = after;
    m_tissue = std::move(tissue);
    m_dots = dots;
    return true;
}

}  // namespace skin
