#include "skin/box2d_skin.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include <scoring/random.hpp>

#include "skin/healing.hpp"

namespace skin {
namespace {

constexpr std::int64_t kStepsPerSecond = 240;
// A needle held longer than this rests; nothing more is simulated until it leaves.
constexpr std::int64_t kLongestTouchSteps = 2 * kStepsPerSecond;
constexpr std::uint32_t kWholeStroke = 1000000000;
// A held mouse button sinks steadily: the tissue's and the hand's damping would leave the dot
// shallower by this time's sinking.
constexpr float kHandLagS = 0.0100F;

// One entry within 0.3 mm of an old one overworks [default: no source counts them].
constexpr int kOverworkedWear = 1;

// The resting heel is the third stretch point: it gains this much of what is missing to drum-tight
// [default].
constexpr float kHeel = 0.12F;
constexpr double kHeldByGrip = 0.02;  // that little above 1 the fingers still hold

// The hand that works rests on the skin: loose skin goes with its heel on the way to the next dot, by
// this share of the way when quite slack [default]. Farther than the reach it is lifted and set down.
constexpr float kRestingReachMm = 1.8F;
constexpr float kCarried = 0.41F;
// A tip that slides when it lands pushes loose skin before it for so long until it is through [default].
constexpr float kPushedS = 0.045F;
constexpr float kFartherMm = 0.6F;  // no skin between stretching fingers goes farther

// What slack skin keeps of a touch's shift, and for how long: it is back in its place before the next
// touch begins [default].
constexpr float kKept = 0.6F;
constexpr float kFadeS = 0.03F;

scoring::Point placeOf(const pen::Sample& sample) { return {sample.xUm / 1000.0, sample.yUm / 1000.0}; }

// Time of the step's end, us after the touch began.
std::int64_t stepEndUs(std::int64_t step) { return step * 1000000 / kStepsPerSecond; }

float millimetres(std::int64_t nanometres) { return static_cast<float>(nanometres) * 1.0e-6F; }
std::int64_t nanometres(float mm) { return static_cast<std::int64_t>(std::lround(mm * 1.0e6F)); }

float length(Offset offset) { return std::sqrt(offset.x * offset.x + offset.y * offset.y); }

Offset shortened(Offset offset, float longest) {
    const float whole = length(offset);
    const float factor = whole > longest ? longest / whole : 1.0F;
    return {offset.x * factor, offset.y * factor};
}

}  // namespace

Box2dSkin::Box2dSkin(const level::Level& level, std::uint64_t seed)
    : m_level(level),
      m_feel(feelOf(level.client.skin)),
      m_hairs(level),
      m_startPhaseE9(scoring::Random(seed).below(kWholeStroke)),
      m_client(level.client, seed) {
    if (!earlierIsOpen(level)) return;
    for (const scoring::Dot& dot : level.earlier.dots) m_entries.add(dot.place(), 1);
}

pen::Sample Box2dSkin::onHead(pen::Sample sample) const {
    if (m_client.still()) return sample;
    const scoring::Point moved = m_client.at(sample.tUs).onSheet;
    sample.xUm -= static_cast<std::int32_t>(std::lround(moved.x * 1000.0));
    sample.yUm -= static_cast<std::int32_t>(std::lround(moved.y * 1000.0));
    return sample;
}

ClientReading Box2dSkin::clientAt(std::int64_t tUs) const {
    const double pain = m_client.pain(tUs);
    return {m_client.at(tUs).onSheet, pain, moodOf(pain), m_client.flinching(tUs), m_client.flinchUs()};
}

double Box2dSkin::phaseAt(std::int64_t tUs) const {
    // In thousandths of a hertz and whole microseconds, so that no rounding builds up: 1 us at
    // 0.001 Hz is 1e-9 of a stroke.
    const auto milliHertz = static_cast<std::uint64_t>(std::llround(m_level.tools.machineHz * 1000.0));
    const auto elapsed = static_cast<std::uint64_t>(std::max<std::int64_t>(0, tUs));
    return static_cast<double>((m_startPhaseE9 + elapsed % kWholeStroke * milliHertz) % kWholeStroke) *
           1.0e-9;
}

void Box2dSkin::stretch(const std::vector<StretchPoint>& points) {
    assert(!m_contact && !stretchFault(points));
    m_field.set(points);
    m_slipped = false;
}

float Box2dSkin::stretchOf(scoring::Point relaxed, float heelLift) const {
    const double held = std::max(0.0, m_level.skin.stretch + m_field.tension(relaxed));
    const auto fingers = static_cast<float>(std::min(1.0, held));
    return fingers + kHeel * m_feel.heelGrip * (1.0F - heelLift) * (1.0F - fingers);
}

StretchReading Box2dSkin::stretchAt(scoring::Point shown) const {
    const scoring::Point relaxed = m_field.relaxed(shown);
    const double held = m_level.skin.stretch + m_field.tension(relaxed);
    return {static_cast<double>(stretchOf(relaxed, 0.0F)) + std::max(0.0, held - 1.0), whiteningOf(held),
            m_slipped};
}

void Box2dSkin::slip(scoring::Point shown) {
    const double added = m_field.tension(m_field.relaxed(shown));
    const double missing = m_feel.fingerGrip * std::max(0.0, 1.0 - m_level.skin.stretch);
    if (added <= missing + kHeldByGrip) return;
    m_field.slipTo(missing / added);
    m_slipped = true;
}

Offset Box2dSkin::shiftAtLanding(const pen::Sample& sample, float stretch) const {
    const Offset last{static_cast<float>(m_aftermath.aboutXUm - sample.xUm) * 1.0e-3F,
                      static_cast<float>(m_aftermath.aboutYUm - sample.yUm) * 1.0e-3F};
    const float elapsed = static_cast<float>(std::max<std::int64_t>(0, sample.tUs - m_aftermath.sinceUs));
    const float fade = std::exp(-elapsed * 1.0e-6F / kFadeS);
    const Offset before =
        FarField{last, {millimetres(m_aftermath.shiftXNm) * fade, millimetres(m_aftermath.shiftYNm) * fade}}
            .at({});
    const float loose = looseness(stretch);
    const float lift = m_approach.heelLift();
    const bool rested = m_dots > 0 && length(last) <= kRestingReachMm;
    const float carried = rested ? kCarried * loose * (1.0F - lift) : 0.0F;
    const Offset pushed = shortened(m_approach.speed(), 12.0F);
    const float push = kPushedS * loose;
    return shortened(
        {before.x - carried * last.x + push * pushed.x, before.y - carried * last.y + push * pushed.y},
        kFartherMm);
}

Box2dSkin::Contact Box2dSkin::begin(const pen::Sample& sample) const {
    const scoring::Point relaxed = m_field.relaxed(placeOf(sample));
    const float stretch = stretchOf(relaxed, m_approach.heelLift());
    MachineSetup machine;
    machine.layers = layersAt(m_level, relaxed);
    machine.stretch = stretch;
    machine.hang = static_cast<float>(m_level.tools.needleHang.value);

    Touch touch;
    touch.startUs = sample.tUs;
    touch.angleCdeg = angleOf(sample);
    touch.byHoldTime = !sample.pressure.has_value();
    const WindowSetup window{stretch, machine.layers.sideStiffness, {{}, shiftAtLanding(sample, stretch)}};
    return Contact{
        .touch = touch,
        .last = sample,
        .startXUm = sample.xUm,
        .startYUm = sample.yUm,
        .startLift = m_client.at(sample.tUs).lift,
        .glance = m_hairs.at(relaxed),
        .reading = {static_cast<double>(stretch), static_cast<double>(m_approach.heelLift()), m_slipped},
        .stretch = stretch,
        .machine = MachineWorld(machine),
        .window = SkinWindow(window)};
}

float Box2dSkin::askedAt(const Contact& contact, const pen::Sample& sample, std::int64_t tUs,
                         float share) const {
    const auto hang = static_cast<float>(m_level.tools.needleHang.value);
    if (contact.touch.byHoldTime) {
        const float held = static_cast<float>(tUs) * 1.0e-6F + kHandLagS;
        return std::min(hang, held * static_cast<float>(m_level.tools.mouseSinkMmPerS));
    }
    const auto before = static_cast<float>(contact.last.pressure.value_or(0));
    const auto after = static_cast<float>(sample.pressure.value_or(0));
    return hang * (before + (after - before) * share) / 65535.0F;
}

void Box2dSkin::stepOnce(Contact& contact, Offset needle, float asked) {
    contact.machine.step(asked);
    contact.window.step(needle, contact.machine.grip());
    const float reach = contact.machine.reach();
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
        const HeadOffset head = m_client.at(contact.touch.startUs + tUs);
        const Offset needle{(x0 + (x1 - x0) * share) * 1.0e-3F - static_cast<float>(head.onSheet.x),
                            (y0 + (y1 - y0) * share) * 1.0e-3F - static_cast<float>(head.onSheet.y)};
        const auto against = static_cast<float>(head.lift - contact.startLift);
        const float asked = std::max(0.0F, askedAt(contact, sample, tUs, share) + against);
        stepOnce(contact, needle, asked * (1.0F - static_cast<float>(contact.glance.heldUp)));
    }
    contact.last = sample;
}

std::optional<scoring::Dot> Box2dSkin::feel(const pen::Sample& sample) {
    if (!m_contact) m_approach.move(sample);
    if (!m_contact && !sample.contact) {
        showPose(sample);
        return std::nullopt;
    }
    if (!m_contact) {
        const pen::Sample landing = onHead(sample);
        slip(placeOf(landing));
        m_contact.emplace(begin(landing));
        m_contact->last = sample;
    }
    advance(*m_contact, sample);
    showPose(sample);
    if (sample.contact) return std::nullopt;
    Contact contact = std::move(*m_contact);
    m_contact.reset();
    return finish(std::move(contact));
}

std::optional<scoring::Dot> Box2dSkin::finish(Contact contact) {
    keepAftermath(contact);
    m_approach.restart(contact.last);
    // Half a micrometre is no touch: the record counts whole ones.
    if (contact.deepest < 0.0005F) return std::nullopt;
    Touch touch = contact.touch;
    touch.endUs = contact.last.tUs;
    touch.depthMm = static_cast<double>(contact.deepest);
    touch.dragMm = static_cast<double>(contact.drag);
    const scoring::Point onSheet{static_cast<double>(contact.startXUm) / 1000.0 +
                                     static_cast<double>(contact.weighted.x / contact.weight),
                                 static_cast<double>(contact.startYUm) / 1000.0 +
                                     static_cast<double>(contact.weighted.y / contact.weight)};
    touch.place = m_field.relaxed(onSheet) + contact.glance.aside;
    m_lastTouch = contact.reading;
    const int wear = m_entries.wearAt(touch.place);
    m_entries.add(touch.place, wearOf(m_level, touch));
    const Borne borne{wear >= kOverworkedWear, wear >= m_feel.bleedingWear};
    m_client.suffer(touch, hurtOf(m_level, touch, borne), m_dots);
    return deposit(m_level, touch, m_dots++, borne);
}

void Box2dSkin::keepAftermath(const Contact& contact) {
    const float keep = kKept * looseness(contact.stretch);
    const pen::Sample lifting = onHead(contact.last);
    const Offset needle{static_cast<float>(lifting.xUm - contact.startXUm) * 1.0e-3F,
                        static_cast<float>(lifting.yUm - contact.startYUm) * 1.0e-3F};
    const Offset shift = contact.window.displacement(contact.window.relaxed(needle));
    m_aftermath = {lifting.tUs, lifting.xUm, lifting.yUm, nanometres(shift.x * keep),
                   nanometres(shift.y * keep)};
}

void Box2dSkin::showPose(const pen::Sample& sample) {
    m_pose.inContact = sample.contact;
    m_pose.tip = placeOf(sample);
    m_pose.depth = {m_contact ? static_cast<double>(m_contact->machine.reach()) : -0.5};
    m_pose.dip = {m_contact ? static_cast<double>(m_contact->machine.dip()) : 0.0};
    const bool pressed = m_contact && sample.contact;
    m_pose.resistanceMn = pressed ? static_cast<double>(m_contact->machine.held()) : 0.0;
    m_pose.machinePhase = phaseAt(sample.tUs);
}

}  // namespace skin
