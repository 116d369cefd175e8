#include "skin/skin_window.hpp"

#include <box2d/box2d.h>

#include <algorithm>
#include <cmath>

namespace skin {
namespace {

constexpr float kStepS = 1.0F / 240.0F;
constexpr float kSpacingMm = 0.5F;
constexpr int kMiddle = SkinWindow::kNodes / 2;
constexpr float kNodeKg = 0.0004F;
constexpr int kSettleSteps = 4;
constexpr int kSlackNodes = 2;  // so far the needle may leave the window's middle
// How far the shift of one touch is felt: half of it 3 mm away.
constexpr float kFarReachMm = 3.0F;
// Of the needle on the skin, mN per mm/s and mm of depth [default].
constexpr float kGrip = 0.03F;
constexpr float kMostGripDepthMm = 0.6F;
constexpr float kTearingMmPerS = 100.0F;

// Spring stiffness in mN/mm and the share by which each is stretched [default: so that taut
// skin hardly follows the needle and slack skin follows half of its way].
float springStiffness(float stretch) { return 1.0F + 60.0F * stretch * stretch; }
float tension(float stretch) { return 0.02F + 0.10F * stretch; }

bool isEdge(int column, int row) {
    return column == 0 || row == 0 || column == SkinWindow::kNodes - 1 || row == SkinWindow::kNodes - 1;
}

Offset operator+(Offset a, Offset b) { return {a.x + b.x, a.y + b.y}; }
Offset operator-(Offset a, Offset b) { return {a.x - b.x, a.y - b.y}; }
Offset operator*(Offset a, float factor) { return {a.x * factor, a.y * factor}; }

// The cell of nodes around a place and the place's share in it.
struct Cell {
    int column;
    int row;
    float right;
    float up;
};

Cell cellAt(Offset fromFirstNode) {
    const float x = fromFirstNode.x / kSpacingMm;
    const float y = fromFirstNode.y / kSpacingMm;
    const float last = SkinWindow::kNodes - 2;
    const float column = std::clamp(std::floor(x), 0.0F, last);
    const float row = std::clamp(std::floor(y), 0.0F, last);
    return {static_cast<int>(column), static_cast<int>(row), std::clamp(x - column, 0.0F, 1.0F),
            std::clamp(y - row, 0.0F, 1.0F)};
}

}  // namespace

Offset FarField::at(Offset place) const {
    const Offset apart = (place - about) * (1.0F / kFarReachMm);
    return shift * (1.0F / (1.0F + apart.x * apart.x + apart.y * apart.y));
}

struct SkinWindow::Lattice {
    b2World world{b2Vec2(0.0F, 0.0F)};
    std::array<std::array<b2Body*, kNodes>, kNodes> nodes{};

    void addNode(int column, int row, Offset place) {
        b2BodyDef def;
        def.type = isEdge(column, row) ? b2_staticBody : b2_dynamicBody;
        def.position.Set(place.x, place.y);
        def.fixedRotation = true;
        def.allowSleep = false;
        b2Body* body = world.CreateBody(&def);
        if (def.type == b2_dynamicBody) {
            // A body without a shape weighs nothing in Box2D 2.4 and would never move.
            b2MassData mass;
            mass.mass = kNodeKg;
            mass.center.SetZero();
            mass.I = kNodeKg;
            body->SetMassData(&mass);
        }
        nodes[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = body;
    }

    void join(b2Body* a, b2Body* b, const WindowSetup& setup) {
        if (a->GetType() == b2_staticBody && b->GetType() == b2_staticBody) return;
        b2DistanceJointDef def;
        def.Initialize(a, b, a->GetPosition(), b->GetPosition());
        def.length = kSpacingMm * (1.0F - tension(setup.stretch));
        // Without a gap between least and greatest length Box2D 2.4 ignores the spring.
        def.minLength = 0.01F;
        def.maxLength = 10.0F * kSpacingMm;
        def.stiffness = springStiffness(setup.stretch) * setup.stiffness;
        def.damping = 0.6F * std::sqrt(def.stiffness * kNodeKg);
        world.CreateJoint(&def);
    }
};

SkinWindow::SkinWindow(const WindowSetup& setup) : m_setup(setup) {
    Shifts shifts;
    for (int row = 0; row < kNodes; ++row) {
        for (int column = 0; column < kNodes; ++column) {
            shifts[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] =
                setup.farField.at(home(column, row));
        }
    }
    build(shifts);
}

SkinWindow::~SkinWindow() = default;
SkinWindow::SkinWindow(SkinWindow&&) noexcept = default;
SkinWindow& SkinWindow::operator=(SkinWindow&&) noexcept = default;

Offset SkinWindow::home(int column, int row) const {
    return {static_cast<float>(m_column + column - kMiddle) * kSpacingMm,
            static_cast<float>(m_row + row - kMiddle) * kSpacingMm};
}

void SkinWindow::build(const Shifts& shifts) {
    m_lattice = std::make_unique<Lattice>();
    m_lattice->world.SetAllowSleeping(false);
    m_lattice->world.SetContinuousPhysics(false);
    for (int row = 0; row < kNodes; ++row) {
        for (int column = 0; column < kNodes; ++column) {
            const Offset shift = shifts[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            m_lattice->addNode(column, row, home(column, row) + shift);
        }
    }
    const auto& nodes = m_lattice->nodes;
    for (std::size_t row = 0; row < kNodes; ++row) {
        for (std::size_t column = 0; column < kNodes; ++column) {
            b2Body* node = nodes[row][column];
            if (column + 1 < kNodes) m_lattice->join(node, nodes[row][column + 1], m_setup);
            if (row + 1 < kNodes) m_lattice->join(node, nodes[row + 1][column], m_setup);
        }
    }
    settle(shifts);
}

// The solver finds the springs' tension within a few steps and remembers it; put back in their
// places, the nodes then start at rest instead of with a jerk.
void SkinWindow::settle(const Shifts& shifts) {
    for (int i = 0; i < kSettleSteps; ++i) m_lattice->world.Step(kStepS, 4, 1);
    for (int row = 1; row < kNodes - 1; ++row) {
        for (int column = 1; column < kNodes - 1; ++column) {
            const Offset shift = shifts[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            const Offset place = home(column, row) + shift;
            b2Body* node = m_lattice->nodes[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            node->SetTransform(b2Vec2(place.x, place.y), 0.0F);
            node->SetLinearVelocity(b2Vec2(0.0F, 0.0F));
        }
    }
}

Offset SkinWindow::displacement(Offset relaxedPlace) const {
    const Cell cell = cellAt(relaxedPlace - home(0, 0));
    const auto shiftOf = [&](int column, int row) {
        const auto& node = m_lattice->nodes[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
        const b2Vec2 place = node->GetPosition();
        return Offset{place.x, place.y} - home(column, row);
    };
    const Offset low = shiftOf(cell.column, cell.row) * (1.0F - cell.right) +
                       shiftOf(cell.column + 1, cell.row) * cell.right;
    const Offset high = shiftOf(cell.column, cell.row + 1) * (1.0F - cell.right) +
                        shiftOf(cell.column + 1, cell.row + 1) * cell.right;
    return low * (1.0F - cell.up) + high * cell.up;
}

Offset SkinWindow::relaxed(Offset place) const {
    // The displacement changes little over its own length, so this settles in a few rounds.
    Offset guess = place;
    for (int i = 0; i < 5; ++i) guess = place - displacement(guess);
    return guess;
}

void SkinWindow::pull(Offset relaxedPlace, Offset force) {
    const Cell cell = cellAt(relaxedPlace - home(0, 0));
    const auto on = [&](int column, int row, float share) {
        b2Body* node = m_lattice->nodes[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
        node->ApplyForceToCenter(b2Vec2(force.x * share, force.y * share), true);
    };
    on(cell.column, cell.row, (1.0F - cell.right) * (1.0F - cell.up));
    on(cell.column + 1, cell.row, cell.right * (1.0F - cell.up));
    on(cell.column, cell.row + 1, (1.0F - cell.right) * cell.up);
    on(cell.column + 1, cell.row + 1, cell.right * cell.up);
}

Offset SkinWindow::skinSpeed(Offset relaxedPlace) const {
    const Cell cell = cellAt(relaxedPlace - home(0, 0));
    const auto& nodes = m_lattice->nodes;
    const auto column = static_cast<std::size_t>(cell.column);
    const auto row = static_cast<std::size_t>(cell.row);
    const auto speedOf = [](const b2Body* node) {
        return Offset{node->GetLinearVelocity().x, node->GetLinearVelocity().y};
    };
    const Offset low =
        speedOf(nodes[row][column]) * (1.0F - cell.right) + speedOf(nodes[row][column + 1]) * cell.right;
    const Offset high = speedOf(nodes[row + 1][column]) * (1.0F - cell.right) +
                        speedOf(nodes[row + 1][column + 1]) * cell.right;
    return low * (1.0F - cell.up) + high * cell.up;
}

void SkinWindow::follow(Offset relaxedPlace) {
    const int column = static_cast<int>(std::lround(relaxedPlace.x / kSpacingMm));
    const int row = static_cast<int>(std::lround(relaxedPlace.y / kSpacingMm));
    if (std::abs(column - m_column) <= kSlackNodes && std::abs(row - m_row) <= kSlackNodes) return;
    const Offset move{static_cast<float>(column - m_column) * kSpacingMm,
                      static_cast<float>(row - m_row) * kSpacingMm};
    const Offset first = home(0, 0);
    const Offset last = home(kNodes - 1, kNodes - 1);
    Shifts shifts;
    for (int r = 0; r < kNodes; ++r) {
        for (int c = 0; c < kNodes; ++c) {
            const Offset place = home(c, r) + move;
            const bool known = place.x > first.x && place.y > first.y && place.x < last.x && place.y < last.y;
            shifts[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)] =
                known ? displacement(place) : m_setup.farField.at(place);
        }
    }
    m_column = column;
    m_row = row;
    build(shifts);
}

void SkinWindow::step(Offset needle, float grip) {
    const Offset place = relaxed(needle);
    follow(place);
    const Offset needleSpeed = (needle - m_needle) * (1.0F / kStepS);
    m_needle = needle;
    const Offset slip = needleSpeed - skinSpeed(place);
    const float speed = std::sqrt(slip.x * slip.x + slip.y * slip.y);
    // A needle that is torn through the skin cuts it and pulls no harder.
    const float pulling = speed > kTearingMmPerS ? kTearingMmPerS / speed : 1.0F;
    const float hold = kGrip * std::min(grip, kMostGripDepthMm);
    pull(place, slip * (hold * pulling));
    m_lattice->world.Step(kStepS, 3, 1);
}

}  // namespace skin
