#include "skin/machine_world.hpp"

#include <box2d/box2d.h>

#include <algorithm>
#include <cmath>

namespace skin {
namespace {

constexpr int kSubSteps = 8;
constexpr float kSubStepS = 1.0F / (240.0F * kSubSteps);

// Masses in kg: of the fingers what moves with the tip, and of the skin under it [default].
constexpr float kHandKg = 0.010F;
constexpr float kSkinKg = 0.001F;
// mN per mm/s: of the hand itself, and of taut tissue on the needle; slack tissue damps less, so
// that it bounces [default].
constexpr float kHandDamping = 0.9F;
constexpr float kTissueDamping = 2.6F;
constexpr float kStrokeMm = 3.0F;
// The cartridge's rim on the skin, mN/mm: past the needle's hang nothing goes deeper.
constexpr float kRim = 4000.0F;
// A fast tip is through before loose skin gives way; at this speed of pressing, mm/s, half of the skin's
// hold is left. The speed is a mean over some 10 ms [default].
constexpr float kCleanCut = 40.0F;
constexpr float kPressedInS = 0.010F;

// The skin as a membrane under the needle [default: taut skin gives way by less than 0.05 mm].
float skinStiffness(float stretch) { return 150.0F + 5850.0F * stretch * stretch; }  // mN/mm
float skinDampingRatio(float stretch) { return 0.12F + 0.5F * stretch; }

b2Body* addBody(b2World& world, float kg) {
    b2BodyDef def;
    def.type = b2_dynamicBody;
    def.fixedRotation = true;
    def.allowSleep = false;
    b2Body* body = world.CreateBody(&def);
    // Bodies without a shape weigh nothing in Box2D 2.4 and would never move.
    b2MassData mass;
    mass.mass = kg;
    mass.center.SetZero();
    mass.I = kg;
    body->SetMassData(&mass);
    return body;
}

// Mean depth over a stroke whose lowest point is `reach` mm deep: the cam's cosine near its end is a
// parabola, and the integral of what lies below the surface is closed.
float meanDepth(float reach) {
    constexpr float kFourThirdsOfPi = 0.42441318F;  // 4 / (3 pi)
    return kFourThirdsOfPi * reach * std::sqrt(reach / kStrokeMm);
}

}  // namespace

struct MachineWorld::Bodies {
    b2World world{b2Vec2(0.0F, 0.0F)};
    b2Body* hand = nullptr;  // its origin is the lowest point of the needle's stroke
    b2Body* skin = nullptr;

    explicit Bodies(float stretch) {
        world.SetAllowSleeping(false);
        world.SetContinuousPhysics(false);
        const b2BodyDef still;
        b2Body* ground = world.CreateBody(&still);
        hand = addBody(world, kHandKg);
        skin = addBody(world, kSkinKg);
        b2MouseJointDef def;
        def.bodyA = ground;
        def.bodyB = skin;
        def.target = skin->GetPosition();
        def.maxForce = 1.0e7F;
        def.stiffness = skinStiffness(stretch);
        def.damping = 2.0F * skinDampingRatio(stretch) * std::sqrt(def.stiffness * kSkinKg);
        world.CreateJoint(&def);
    }
};

MachineWorld::MachineWorld(const MachineSetup& setup)
    : m_bodies(std::make_unique<Bodies>(setup.stretch)),
      m_setup(setup),
      m_looseness(looseness(setup.stretch)) {}

MachineWorld::~MachineWorld() = default;
MachineWorld::MachineWorld(MachineWorld&&) noexcept = default;
MachineWorld& MachineWorld::operator=(MachineWorld&&) noexcept = default;

void MachineWorld::step(float asked) {
    m_reach = 0.0F;
    m_grip = 0.0F;
    m_held = 0.0F;
    for (int i = 0; i < kSubSteps; ++i) subStep(asked);
    m_grip /= kSubSteps;
    m_held /= kSubSteps;
    m_dip = -m_bodies->skin->GetPosition().y;
}

void MachineWorld::subStep(float asked) {
    const float pressing = (asked - m_pressed) / kPressedInS;
    m_pressed += pressing * kSubStepS;
    m_fastest = std::max(m_fastest, pressing);
    const float hold = kCleanCut / (kCleanCut + m_fastest);

    b2Body* hand = m_bodies->hand;
    b2Body* skin = m_bodies->skin;
    const float speed = -hand->GetLinearVelocity().y;  // downwards
    float up = kHandDamping * speed;
    const float inside = skin->GetPosition().y - hand->GetPosition().y;
    if (inside > 0.0F) {
        const float entering = speed + skin->GetLinearVelocity().y;
        const float damping = kTissueDamping / (1.0F + 9.0F * m_looseness);
        const float tissue = resistance(m_setup.layers, inside, m_looseness, hold) + damping * entering +
                             kRim * std::max(0.0F, inside - m_setup.hang);
        up += tissue;
        m_held += std::max(0.0F, tissue);
        skin->ApplyForceToCenter(b2Vec2(0.0F, -tissue), true);
    }
    hand->ApplyForceToCenter(b2Vec2(0.0F, up - resistance(Layers{}, asked)), true);
    m_bodies->world.Step(kSubStepS, 8, 3);
    const float reached = std::max(0.0F, skin->GetPosition().y - hand->GetPosition().y);
    m_reach = std::max(m_reach, reached);
    m_grip += meanDepth(reached);
}

}  // namespace skin
