#include "skin/machine_world.hpp"

#include <box2d/box2d.h>

#include <algorithm>
#include <cmath>

namespace skin {
namespace {

constexpr int kSubSteps = 8;
constexpr float kSubStepS = 1.0F / (240.0F * kSubSteps);
constexpr float kTurn = 6.2831853F;

// Masses in kg. The hand's is what moves with the fingers, not the whole arm.
constexpr float kHandKg = 0.30F;
constexpr float kMachineKg = 0.12F;
constexpr float kNeedleKg = 0.0015F;
constexpr float kSkinKg = 0.0005F;

// The hand follows what the pen reports closely: the pen has already felt its real motion.
constexpr float kHandHz = 30.0F;
constexpr float kStrokeMm = 3.0F;
constexpr float kMotorForce = 20000.0F;  // mN; the cam does not give way
constexpr float kTissueDamping = 0.05F;  // mN per mm/s on a needle in the tissue

// The skin as a membrane under the needle [default: chosen so that taut skin gives way by less
// than 0.05 mm and slack skin swings in tune with the machine].
float skinStiffness(float stretch) { return 150.0F + 5850.0F * stretch * stretch; }  // mN/mm
float skinDampingRatio(float stretch) { return 0.12F + 0.5F * stretch; }

void giveMass(b2Body* body, float kg) {
    // Bodies without a shape weigh nothing in Box2D 2.4 and would never move.
    b2MassData mass;
    mass.mass = kg;
    mass.center.SetZero();
    mass.I = kg;
    body->SetMassData(&mass);
}

b2Body* addBody(b2World& world, float y, float kg) {
    b2BodyDef def;
    def.type = b2_dynamicBody;
    def.position.Set(0.0F, y);
    def.fixedRotation = true;
    def.allowSleep = false;
    b2Body* body = world.CreateBody(&def);
    giveMass(body, kg);
    return body;
}

b2MouseJoint* hangOnSpring(b2World& world, b2Body* ground, b2Body* body, float stiffness, float damping) {
    b2MouseJointDef def;
    def.bodyA = ground;
    def.bodyB = body;
    def.target = body->GetPosition();
    def.maxForce = 1.0e7F;
    def.stiffness = stiffness;
    def.damping = damping;
    return static_cast<b2MouseJoint*>(world.CreateJoint(&def));
}

// Height of the needle above the end of its stroke.
float camHeight(float phase) { return 0.5F * kStrokeMm * (1.0F - std::cos(kTurn * phase)); }
float camSpeed(float phase, float hz) { return 0.5F * kStrokeMm * kTurn * hz * std::sin(kTurn * phase); }

}  // namespace

struct MachineWorld::Bodies {
    b2World world{b2Vec2(0.0F, 0.0F)};
    b2Body* ground = nullptr;
    b2Body* hand = nullptr;
    b2Body* machine = nullptr;  // its origin is the end of the needle's stroke
    b2Body* needle = nullptr;   // its origin is the tip
    b2Body* skin = nullptr;
    b2MouseJoint* grasp = nullptr;
    b2PrismaticJoint* guide = nullptr;

    void addHandAndMachine() {
        hand = addBody(world, 0.0F, kHandKg);
        const float turn = kTurn * kHandHz;
        const float held = kHandKg + kMachineKg;
        grasp = hangOnSpring(world, ground, hand, held * turn * turn, 2.0F * held * turn);
        machine = addBody(world, 0.0F, kMachineKg);
        b2WeldJointDef weld;
        weld.Initialize(hand, machine, b2Vec2(0.0F, 0.0F));
        b2AngularStiffness(weld.stiffness, weld.damping, 60.0F, 0.7F, hand, machine);
        world.CreateJoint(&weld);
    }

    void addNeedle(float phase, float hz) {
        needle = addBody(world, camHeight(phase), kNeedleKg);
        needle->SetLinearVelocity(b2Vec2(0.0F, camSpeed(phase, hz)));
        b2PrismaticJointDef def;
        def.bodyA = machine;
        def.bodyB = needle;
        def.localAxisA.Set(0.0F, 1.0F);
        def.enableMotor = true;
        def.maxMotorForce = kMotorForce;
        def.enableLimit = true;
        def.lowerTranslation = -0.1F;
        def.upperTranslation = kStrokeMm + 0.1F;
        guide = static_cast<b2PrismaticJoint*>(world.CreateJoint(&def));
    }

    void addSkin(float stretch, float dent) {
        skin = addBody(world, -dent, kSkinKg);
        const float stiffness = skinStiffness(stretch);
        const float damping = 2.0F * skinDampingRatio(stretch) * std::sqrt(stiffness * kSkinKg);
        hangOnSpring(world, ground, skin, stiffness, damping);
    }
};

MachineWorld::MachineWorld(const MachineSetup& setup)
    : m_bodies(std::make_unique<Bodies>()), m_setup(setup), m_phase(setup.phase) {
    Bodies& all = *m_bodies;
    all.world.SetAllowSleeping(false);
    all.world.SetContinuousPhysics(false);
    const b2BodyDef still;
    all.ground = all.world.CreateBody(&still);
    all.addHandAndMachine();
    all.addNeedle(m_phase, setup.machineHz);
    all.addSkin(setup.stretch, setup.dent);
}

MachineWorld::~MachineWorld() = default;
MachineWorld::MachineWorld(MachineWorld&&) noexcept = default;
MachineWorld& MachineWorld::operator=(MachineWorld&&) noexcept = default;

void MachineWorld::step(float asked) {
    m_reach = 0.0F;
    m_grip = 0.0F;
    for (int i = 0; i < kSubSteps; ++i) subStep(asked);
    m_grip /= kSubSteps;
    m_dip = -m_bodies->skin->GetPosition().y;
}

void MachineWorld::subStep(float asked) {
    Bodies& all = *m_bodies;
    all.grasp->SetTarget(b2Vec2(0.0F, -asked));
    // The motor is given the speed that brings the needle onto the cam at the sub-step's end.
    m_phase += m_setup.machineHz * kSubStepS;
    m_phase -= std::floor(m_phase);
    const float lag = camHeight(m_phase) - all.guide->GetJointTranslation();
    all.guide->SetMotorSpeed(lag / kSubStepS);

    const float inside = all.skin->GetPosition().y - all.needle->GetPosition().y;
    if (inside > 0.0F) {
        const float sinking = all.skin->GetLinearVelocity().y - all.needle->GetLinearVelocity().y;
        const float force = resistance(m_setup.layers, inside) + kTissueDamping * sinking;
        all.needle->ApplyForceToCenter(b2Vec2(0.0F, force), true);
        all.skin->ApplyForceToCenter(b2Vec2(0.0F, -force), true);
    }
    all.world.Step(kSubStepS, 8, 3);
    const float reached = all.skin->GetPosition().y - all.needle->GetPosition().y;
    m_reach = std::max(m_reach, reached);
    m_grip += std::max(0.0F, reached);
}

}  // namespace skin
