// Ten thousand random touches: nothing overflows, nothing is lost, all of it repeats bit for bit.
#include <algorithm>
#include <cmath>

#include <scoring/random.hpp>

#include "skin/scene.hpp"
#include "support/catch.hpp"

namespace {

constexpr int kTouches = 10000;
constexpr int kTouchesOfASkin = 250;

struct RandomTouch {
    bool setsFingers = false;
    std::vector<skin::StretchPoint> fingers;
    std::vector<pen::Sample> samples;
};

std::vector<skin::StretchPoint> anyFingers(scoring::Random& random) {
    std::vector<skin::StretchPoint> fingers(random.below(3));
    for (skin::StretchPoint& finger : fingers) {
        const auto any = [&](std::uint32_t most) {
            return static_cast<std::int32_t>(random.below(2 * most + 1)) - static_cast<std::int32_t>(most);
        };
        finger = {any(30000), any(30000), any(2800), any(2800)};
    }
    return fingers;
}

// 0.1 to 0.5 s in contact, anywhere on the patch, steady, slipping or torn, at any pressure.
RandomTouch anyTouch(scoring::Random& random, std::int64_t& t) {
    RandomTouch touch;
    touch.setsFingers = random.below(4) == 0;
    if (touch.setsFingers) touch.fingers = anyFingers(random);
    scoring::Point place{random.uniform(-19.0, 19.0), random.uniform(1.0, 19.0)};
    const double speed = random.below(5) == 0 ? 200.0 : random.uniform(0.0, 4.0);  // mm/s
    const double turn = random.uniform(0.0, 6.28);
    const auto step = scoring::Point{std::cos(turn), std::sin(turn)} * (speed * 0.005);
    const std::int64_t ticks = 20 + random.below(81);
    double pressure = 0.0;
    const double meant = random.uniform(2000.0, 65535.0);
    t += 5000 + random.below(400000);
    touch.samples.push_back(scene::pressed(t, place.x - 3.0 * step.x, place.y - 3.0 * step.y, 0));
    for (std::int64_t i = 0; i < ticks; ++i) {
        t += 5000;
        pressure = std::min(65535.0, pressure + meant * random.uniform(0.0, 0.5));
        if (pressure > meant) pressure = meant * random.uniform(0.7, 1.0);
        touch.samples.push_back(
            scene::pressed(t, place.x, place.y, static_cast<std::uint16_t>(1.0 + 0.99 * pressure)));
        place = {std::clamp(place.x + step.x, -60.0, 60.0), std::clamp(place.y + step.y, -60.0, 60.0)};
    }
    t += 5000;
    touch.samples.push_back(scene::pressed(t, place.x, place.y, 0));
    return touch;
}

std::vector<RandomTouch> anyTouches(std::uint64_t seed, int count) {
    scoring::Random random(seed);
    std::vector<RandomTouch> touches;
    std::int64_t t = 0;
    for (int i = 0; i < count; ++i) touches.push_back(anyTouch(random, t));
    return touches;
}

std::optional<scoring::Dot> play(skin::SkinSurface& surface, const RandomTouch& touch) {
    if (touch.setsFingers) surface.stretch(touch.fingers);
    return scene::feed(surface, touch.samples);
}

bool sound(const scoring::Dot& dot, const level::Level& level) {
    return *dot.depthUm > 0 && *dot.depthUm<1200.0 * level.tools.needleHang.value&& * dot.diameterUm> 0 &&
           *dot.diameterUm <= 1.3 * 3.01 * 0.28 * 1000.0 && dot.toneE4 >= 0 && dot.toneE4 <= 10000 &&
           std::abs(dot.place().x) < 70.0 && std::abs(dot.place().y) < 70.0 && dot.dragUm >= 0 &&
           dot.dragUm < 150000;
}

level::Level levelOf(int skin) {
    level::Level level = scene::bareLevel();
    level.skin.stretch = 0.25 * (skin % 5);
    level.skin.thickness = {skin % 3 == 0 ? 0.9 : 1.48};
    level::Scar scar;
    scar.area = scoring::rectangle({4.0, 0.0}, {20.0, 20.0});
    scar.stiffness = 3.0;
    level.client.scars.push_back(scar);
    if (skin % 2 == 0) return level;
    level.client.breathing = {2.0};
    level.client.breathsPerMin = 60.0;
    level.client.flinch = 1.0;
    level.client.skin = static_cast<level::SkinKind>(skin % 5);
    return level;
}

}  // namespace

TEST_CASE("ten thousand random touches of 0.1 to 0.5 s are sound", "[stable]") {
    int dots = 0;
    int unsound = 0;
    for (int skin = 0; skin < kTouches / kTouchesOfASkin; ++skin) {
        const level::Level level = levelOf(skin);
        const auto surface = skin::makeSkin(level, 1);
        for (const RandomTouch& touch : anyTouches(static_cast<std::uint64_t>(skin) + 1, kTouchesOfASkin)) {
            const auto dot = play(*surface, touch);
            dots += dot ? 1 : 0;
            unsound += dot && !sound(*dot, level) ? 1 : 0;
        }
    }
    CHECK(unsound == 0);
    CHECK(dots > kTouches - 100);
}

TEST_CASE("random touches repeat bit for bit, from any of them on", "[stable]") {
    for (int skin = 0; skin < 5; ++skin) {
        const level::Level level = levelOf(skin);
        const auto touches = anyTouches(static_cast<std::uint64_t>(skin) + 100, 60);
        const auto first = skin::makeSkin(level, 1);
        std::vector<skin::State> states{first->state()};
        std::vector<std::optional<scoring::Dot>> dots;
        for (const RandomTouch& touch : touches) {
            dots.push_back(play(*first, touch));
            states.push_back(first->state());
        }
        const auto again = skin::makeSkin(level, 1);
        bool same = true;
        for (std::size_t i = 0; i < touches.size(); ++i)
            same = same && play(*again, touches[i]) == dots[i] && again->state() == states[i + 1];
        CHECK(same);
        // A replay may start at any touch; the seed of the new skin does not matter to it.
        for (std::size_t from = 0; from < touches.size(); from += 7) {
            const auto later = skin::makeSkin(level, 99);
            REQUIRE(later->restore(states[from]));
            for (std::size_t i = from; i < touches.size(); ++i)
                same = same && play(*later, touches[i]) == dots[i];
            CHECK(later->state() == states.back());
        }
        CHECK(same);
    }
}
